/** Chooses the metric of the workspace that an action is to change, and works out what it did. */
import { useState } from 'react';
import { EFFECT_MONTHS, newEffectSource, type EffectSource } from '../../../shared/model/effect-source.ts';
import type { CardFields } from '../../../shared/model/edits/cards.ts';
import type { FoundReading } from '../../../shared/measures/effect-found.ts';
import { WORKSPACE_SCOPE } from '../../../shared/model/measures/scope.ts';
import type { EffectFields } from '../../../shared/portfolio/types.ts';
import { readingWords } from '../../../shared/print/effect-words.ts';
import { ErrorNote } from '../../feedback/ErrorNote.tsx';
import { ScopeFields } from '../../measures/metrics/ScopeFields.tsx';
import type { KnownThings } from '../../../shared/measures/series/scopes.ts';
import { useKnownThings } from '../../measures/metrics/use-known.ts';
import { rowsOf, type MetricRow } from '../../../shared/measures/series/rows.ts';
import { originWords } from '../../../shared/measures/series/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { today } from '../../ui/when.ts';
import { effectNow, metricOfSource, readingsToTake, sourceName } from './take-over.ts';

export interface EffectSourceFieldsProps {
  readonly card: EffectFields;
  readonly set: (label: string, fields: Partial<CardFields>) => void;
  /** Leaves the choice for a name in words. */
  readonly onByName: () => void;
}

export function EffectSourceFields(props: EffectSourceFieldsProps) {
  const { known, error } = useKnownThings();
  if (error) return <ErrorNote error={error} />;
  return known?.counts ? <Fields {...props} known={known} /> : <p className="secondary small">Counting…</p>;
}

/** Stands for "none yet" among metrics. */
const NONE = '';

function Fields({ card, set, onByName, known }: EffectSourceFieldsProps & { readonly known: KnownThings }) {
  const source = card.effectSource;
  const [wanted, setWanted] = useState(WORKSPACE_SCOPE);
  const scope = source?.scope ?? wanted;
  const rows = rowsOf({ ...known, scope, grain: 'month', today: today() }).filter(({ series }) => series);
  const isThere = source === null || rows.some(({ key }) => key === source.series);
  const choose = (next: EffectSource): void => {
    const metric = metricOfSource(next, known);
    if (!metric) return;
    const found = effectNow(card, next, known, today());
    const readings = found === null ? {} : readingsToTake(card, found);
    set('Choose metric', { effectSource: next, effectMetric: sourceName(metric, next, known), ...readings });
  };
  return (
    <>
      <ScopeFields
        known={known}
        scope={scope}
        onChange={(next) => (source === null ? setWanted(next) : choose({ ...source, scope: next }))}
      />
      <Select<string>
        label="Metric"
        value={source?.series ?? NONE}
        options={[
          ...(source === null ? [{ value: NONE, label: rows.length === 0 ? 'It has none' : 'Choose…' }] : []),
          ...(isThere ? [] : [{ value: source.series, label: goneWords(source, known) }]),
          ...rows.map((row) => ({ value: row.key, label: rowWords(row, rows) })),
        ]}
        onChange={(key) => {
          const row = rows.find((one) => one.key === key);
          if (row)
            choose({ ...(source ?? newEffectSource('', '')), scope, metric: row.metric.id, series: key });
        }}
      />
      {source === null ? null : (
        <>
          <Select<string>
            label="Compared"
            value={String(source.months)}
            options={EFFECT_MONTHS.map((months) => ({
              value: String(months),
              label: months === 1 ? '1 month before and after' : `${months} months before and after`,
            }))}
            onChange={(months) => choose({ ...source, months: Number(months) })}
          />
          <Now card={card} source={source} known={known} set={set} />
        </>
      )}
      <div>
        <Button kind="quiet" onClick={onByName}>
          Name it in words
        </Button>
      </div>
    </>
  );
}

/** Several series of one metric tell where each is from. */
function rowWords({ metric, series }: MetricRow, rows: readonly MetricRow[]): string {
  const several = rows.filter((other) => other.metric.id === metric.id).length > 1;
  return series && several ? `${metric.name} · ${originWords(series)}` : metric.name;
}

function goneWords(source: EffectSource, known: KnownThings): string {
  const metric = metricOfSource(source, known);
  return metric ? `${metric.name}, no values there` : 'A metric that is not in this workspace';
}

interface NowProps extends Pick<EffectSourceFieldsProps, 'card' | 'set'> {
  readonly source: EffectSource;
  readonly known: KnownThings;
}

/** What the workspace says now, with a way to take it over where it differs from what is written. */
function Now({ card, source, known, set }: NowProps) {
  const found = effectNow(card, source, known, today());
  if (found === null) {
    return (
      <p className="field-hint">
        This metric is not in this workspace: choose another, or go on with what is written below.
      </p>
    );
  }
  const readings = readingsToTake(card, found);
  const isNews = Object.keys(readings).length > 0;
  const said = (title: string, one: FoundReading): string =>
    `${title} ${one.reading ? readingWords(one.reading) : `it: ${one.why}`}`;
  return (
    <>
      <p className="field-hint">
        {found.before.reading ? null : `${said('Before', found.before)} `}
        {found.after === null
          ? 'Once it is done, its effect is worked out of the months after.'
          : found.after.reading
            ? null
            : said('After', found.after)}
      </p>
      {isNews ? (
        <div className="effect-news">
          <p className="field-hint">
            {[
              readings.effectBefore ? said('Now before:', found.before) : '',
              readings.effectAfter && found.after ? said('Now after:', found.after) : '',
            ]
              .filter(Boolean)
              .join(' · ') || 'What was worked out is no longer there.'}
          </p>
          <Button onClick={() => set('Work out effect', readings)}>Take these numbers</Button>
        </div>
      ) : null}
    </>
  );
}
