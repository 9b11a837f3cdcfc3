import { MapPin, Pencil, RefreshCw } from 'lucide-react';
import { metricFacts } from '../../../../shared/measures/series/facts.ts';
import { entriesOf } from '../../../../shared/measures/series/series.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { attempt } from '../../../app/toasts.ts';
import { openMetricDialog, useMetricsState } from '../metrics-state.ts';
import { refreshCards } from '../place-on-map.ts';
import { scopeWords, type KnownThings } from '../../../../shared/measures/series/scopes.ts';
import type { MetricRow } from '../../../../shared/measures/series/rows.ts';
import { originWords } from '../../../../shared/measures/series/words.ts';
import { Breakdown } from './breakdown/Breakdown.tsx';
import { EntryList } from './EntryList.tsx';
import { MetricChart } from './MetricChart.tsx';
import { MetricSettings } from './MetricSettings.tsx';
import './detail.css';

export interface MetricDetailProps {
  readonly row: MetricRow;
  readonly known: KnownThings;
  readonly today: string;
  readonly readOnly: boolean;
}

/** Everything about one metric in one scope. */
export function MetricDetail({ row, known, today, readOnly }: MetricDetailProps) {
  const { scope } = useMetricsState();
  const { metric, series, judged } = row;
  const { measures, counts, column } = known;
  const entries = entriesOf(measures, metric.id, scope);
  const cards = measures.cards.filter((card) => card.metric === metric.id);
  return (
    <article className="ms-detail" aria-label={`Metric: ${metric.name}`}>
      <header className="ms-detail-head">
        <div className="ms-detail-title">
          <h2>{metric.name || 'Untitled metric'}</h2>
          <p className="secondary">
            {[scopeWords(scope, known), series ? originWords(series) : ''].filter(Boolean).join(' · ')}
          </p>
        </div>
        {readOnly ? null : (
          <div className="ms-detail-actions">
            <Button
              icon={<Pencil size={14} aria-hidden />}
              shortcut="V"
              onClick={() => openMetricDialog('enter')}
            >
              Enter a value
            </Button>
            {judged ? (
              <Button icon={<MapPin size={14} aria-hidden />} onClick={() => openMetricDialog('place')}>
                Put on a map
              </Button>
            ) : null}
            {cards.length > 0 ? (
              <Button
                icon={<RefreshCw size={14} aria-hidden />}
                tip="Gives the cards of this metric on maps the latest numbers"
                onClick={() => attempt(() => refreshCards(cards, { measures, counts, column, today }))}
              >
                {cards.length === 1 ? 'Refresh its card' : `Refresh ${cards.length} cards`}
              </Button>
            ) : null}
          </div>
        )}
      </header>
      {judged && series ? (
        <>
          <Facts row={row} today={today} />
          <MetricChart series={series} judged={judged} today={today} />
          <Breakdown series={series} known={known} today={today} />
        </>
      ) : (
        <p className="secondary">
          {metric.kind === 'index' && metric.parts.length === 0
            ? 'An index is the weighted mean of other metrics. Choose its parts below.'
            : 'There is no value yet. Enter one (V), or import a table of values.'}
        </p>
      )}
      {series && series.notes.length > 0 ? (
        <ul className="ms-notes" aria-label="What to know">
          {series.notes.slice(0, 8).map((note) => (
            <li key={note}>{note}</li>
          ))}
          {series.notes.length > 8 ? <li>{`And ${series.notes.length - 8} more.`}</li> : null}
        </ul>
      ) : null}
      <MetricSettings
        metric={metric}
        scope={scope}
        measures={measures}
        columns={counts?.columns ?? []}
        readOnly={readOnly}
      />
      {entries.length > 0 ? <EntryList metric={metric} entries={entries} readOnly={readOnly} /> : null}
    </article>
  );
}

function Facts({ row, today }: { row: MetricRow; today: string }) {
  const said = metricFacts(row, today);
  if (!said) return null;
  return (
    <div className="ms-facts">
      <p className={cx('ms-big', said.few && 'ms-few')}>{said.value}</p>
      <dl>
        {said.facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
