import { useMemo } from 'react';
import type { MetricLevel } from '../../../../../shared/contract/types.ts';
import { FEW } from '../../../../../shared/measures/series/judge.ts';
import type { MetricPoint, MetricSeries, SeriesInput } from '../../../../../shared/measures/series/series.ts';
import { WORKSPACE_SCOPE, type MetricScope } from '../../../../../shared/model/measures/scope.ts';
import { IntervalBars, type IntervalBar } from '../../../../charts/IntervalBars.tsx';
import { ErrorNote } from '../../../../feedback/ErrorNote.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { setMetricsState, useMetricsState } from '../../metrics-state.ts';
import { LEVEL_WORDS, type KnownThings } from '../../../../../shared/measures/series/scopes.ts';
import { useCountsWithin } from '../../use-counts.ts';
import {
  formatCount,
  formatValue,
  intervalWords,
  withUnit,
} from '../../../../../shared/measures/series/words.ts';
import { compare, heldBeside, heldWords, isOwnStages, levelsThere, type Found } from './comparison.ts';
import { HeldFields } from './HeldFields.tsx';

/** Bars that are drawn; more say no more. */
const MOST = 15;

export interface BreakdownProps {
  readonly series: MetricSeries;
  readonly known: KnownThings;
  readonly today: string;
}

/** The same metric, on the same scale and in the same period, of each channel, segment, stage …, within what is held fixed. */
export function Breakdown({ series, known, today }: BreakdownProps) {
  const { by, scope, held: chosen } = useMetricsState();
  const latest = series.points.at(-1);
  const there = levelsThere(known);
  const [first] = there;
  if (!first || !latest) return null;
  const level = there.includes(by) ? by : there.includes(scope.level) ? scope.level : first;
  const held = heldBeside(level, scope, chosen);
  const shown = chosen.filter((one) => one.level !== level && one.level !== scope.level);
  const taken = [...held.map((one) => one.level), level, scope.level];
  const compared = { series, known, today, level, latest, held };
  return (
    <div className="ms-breakdown">
      <div className="ms-breakdown-fields">
        <Select
          label="Compare"
          value={level}
          options={there
            .filter((value) => !shown.some((one) => one.level === value))
            .map((value) => ({ value, label: `By ${LEVEL_WORDS[value].toLowerCase()}` }))}
          onChange={(value: MetricLevel) => setMetricsState({ by: value })}
        />
        <HeldFields
          known={known}
          held={shown}
          free={there.filter((value) => !taken.includes(value))}
          onChange={(next) => setMetricsState({ held: next })}
        />
      </div>
      {held.length === 0 || isOwnStages(level, held) ? (
        <Compared {...compared} from={null} line={latest.value} />
      ) : (
        <Within {...compared} />
      )}
    </div>
  );
}

interface ComparedProps extends BreakdownProps {
  readonly level: MetricLevel;
  readonly latest: MetricPoint;
  readonly held: readonly MetricScope[];
}

/** Why values of this origin are not told apart within several things; '' where they are. */
function whyNot({ origin }: MetricSeries): string {
  if (origin === 'customers') return 'Customers of the table are told apart by their segment only.';
  if (origin === 'entered')
    return 'An entered value is of one thing. Within several, metrics are worked out of feedback.';
  if (origin === 'visits') return 'Mystery visits are told apart by their map or touchpoint only.';
  return '';
}

/** Counts what is held before it is compared. */
function Within(props: ComparedProps) {
  const { series, known, held } = props;
  const why = whyNot(series);
  const { answer, error } = useCountsWithin(why ? [] : held, series.metric.field);
  const from = useMemo(
    () =>
      answer && {
        // Entered values are of one thing each.
        measures: { ...known.measures, values: [] },
        counts: answer.counts,
        column: answer.column,
      },
    [answer, known.measures],
  );
  if (why) return <p className="secondary">{`Within ${heldWords(held, known)}: ${why}`}</p>;
  if (error) return <ErrorNote error={error} />;
  return from ? <Compared {...props} from={from} line={null} /> : <p className="secondary">Counting…</p>;
}

interface ResultProps extends ComparedProps {
  /** What is counted of what is held; null for everything that is known. */
  readonly from: Pick<SeriesInput, 'measures' | 'counts' | 'column'> | null;
  /** Drawn through all; null for the value of everything that is held. */
  readonly line: number | null;
}

function Compared({ series, known, today, level, latest, held, from, line }: ResultProps) {
  const { grain } = useMetricsState();
  const { metric } = series;
  const { period } = latest;
  const { found, others, whole } = useMemo(
    () =>
      compare(
        series,
        level,
        held,
        period,
        { ...(from ?? known), scope: WORKSPACE_SCOPE, grain, today },
        known,
      ),
    [series, level, held, period, known, from, grain, today],
  );
  const shown = found.slice(0, MOST);
  const when = period?.label ?? 'all time';
  const what = LEVEL_WORDS[level].toLowerCase();
  const inside = held.length === 0 ? '' : ` within ${heldWords(held, known)}`;
  const left = [
    found.length > MOST ? `${found.length - MOST} more stand in the numbers` : '',
    others > 0
      ? `${formatCount(others)} with values on other scales or from elsewhere are not beside these`
      : '',
  ].filter(Boolean);
  if (shown.length === 0) {
    return (
      <p className="secondary">
        {`No ${what}${inside} has a value of this metric in ${when}.`}
        {left.length > 0 ? ` ${left.join('; ')}.` : ''}
      </p>
    );
  }
  const dashed = line ?? whole?.value ?? null;
  const lineWords =
    line !== null
      ? ', dashed line: the value above'
      : whole
        ? `, dashed line: all${inside}, ${withUnit(whole.value, metric.unit)}${whole.n === null ? '' : ` (n ${formatCount(whole.n)})`}`
        : '';
  return (
    <IntervalBars
      title={`${LEVEL_WORDS[level]}s compared${inside}`}
      about={[when, `bars from 0 with 95 % intervals${lineWords}`, ...left].join('; ')}
      alt={`${metric.name} by ${what}${inside}, ${when}: ${shown.map(({ name, point }) => `${name} ${withUnit(point.value, metric.unit)}`).join(', ')}.`}
      columns={[LEVEL_WORDS[level], 'Value', '95 % interval', 'n', ...(found.some(hasNote) ? ['Note'] : [])]}
      rows={found.map((one) => [
        one.name,
        withUnit(one.point.value, metric.unit),
        intervalWords(one.point) || '–',
        one.point.n === null ? '–' : formatCount(one.point.n),
        ...(found.some(hasNote) ? [one.point.note ?? ''] : []),
      ])}
      bars={shown.map((one) => barOf(one, metric.unit))}
      line={dashed}
      tick={formatValue}
    />
  );
}

const hasNote = ({ point }: Found): boolean => point.note !== undefined;

function barOf({ id, name, point }: Found, unit: string): IntervalBar {
  const few = point.n !== null && point.n < FEW;
  const n = point.n === null ? '' : ` · n ${formatCount(point.n)}`;
  const { value, low, high } = point;
  return { id, name, value, low, high, text: `${withUnit(value, unit)}${n}`, few };
}
