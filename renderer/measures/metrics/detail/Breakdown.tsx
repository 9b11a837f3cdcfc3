import { useMemo } from 'react';
import { METRIC_LEVELS, type MetricLevel } from '../../../../shared/contract/types.ts';
import { FEW } from '../../../../shared/measures/series/judge.ts';
import type { Period } from '../../../../shared/measures/series/periods.ts';
import {
  seriesOf,
  type MetricPoint,
  type MetricSeries,
  type SeriesInput,
} from '../../../../shared/measures/series/series.ts';
import type { MetricScope } from '../../../../shared/model/measures/scope.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { barsHeight, RangeBars, type RangeBar } from '../../../charts/RangeBars.tsx';
import { Select } from '../../../ui/Select.tsx';
import { setMetricsState, useMetricsState } from '../metrics-state.ts';
import { LEVEL_WORDS, thingsOf, type KnownThings, type ScopeThing } from '../scopes.ts';
import { formatCount, formatValue, intervalWords, withUnit } from '../words.ts';

/** Bars that are drawn; more say no more. */
const MOST = 15;
const LEVELS: readonly MetricLevel[] = METRIC_LEVELS.filter((level) => level !== 'workspace');

export interface BreakdownProps {
  readonly series: MetricSeries;
  readonly known: KnownThings;
  readonly today: string;
}

interface Found {
  readonly id: string;
  readonly name: string;
  readonly point: MetricPoint;
}

/** The same metric, on the same scale and in the same period, of each channel, segment, stage … */
export function Breakdown({ series, known, today }: BreakdownProps) {
  const { by, scope } = useMetricsState();
  const latest = series.points.at(-1);
  const levels = levelsBeside(scope).filter((level) => thingsOf(level, known).length > 0);
  const level = levels.includes(by) ? by : levels[0];
  if (!level || !latest) return null;
  return (
    <div className="ms-breakdown">
      <Select
        label="Compare"
        hideLabel
        value={level}
        options={levels.map((value) => ({ value, label: `By ${LEVEL_WORDS[value].toLowerCase()}` }))}
        onChange={(value: MetricLevel) => setMetricsState({ by: value })}
      />
      <Compared level={level} latest={latest} series={series} known={known} today={today} />
    </div>
  );
}

interface ComparedProps extends BreakdownProps {
  readonly level: MetricLevel;
  readonly latest: MetricPoint;
}

function Compared({ level, latest, series, known, today }: ComparedProps) {
  const { grain, scope } = useMetricsState();
  const { metric } = series;
  const { period } = latest;
  const { found, others } = useMemo(
    () => comparable(series, level, period, { ...known, scope, grain, today }, known),
    [series, level, period, known, scope, grain, today],
  );
  const shown = found.slice(0, MOST);
  const when = period?.label ?? 'all time';
  const title = `${LEVEL_WORDS[level]}s compared`;
  const left = [
    found.length > MOST ? `${found.length - MOST} more stand in the numbers` : '',
    others > 0
      ? `${formatCount(others)} with values on other scales or from elsewhere are not beside these`
      : '',
  ].filter(Boolean);
  if (shown.length === 0) {
    return (
      <p className="secondary">
        {`No ${LEVEL_WORDS[level].toLowerCase()} has a value of this metric in ${when}.`}
        {left.length > 0 ? ` ${left.join('; ')}.` : ''}
      </p>
    );
  }
  return (
    <ChartFrame
      title={title}
      about={[when, 'bars from 0 with 95 % intervals, dashed line: the value above', ...left].join('; ')}
      alt={`${metric.name} by ${LEVEL_WORDS[level].toLowerCase()}, ${when}: ${shown.map(({ name, point }) => `${name} ${withUnit(point.value, metric.unit)}`).join(', ')}.`}
      columns={[LEVEL_WORDS[level], 'Value', '95 % interval', 'n']}
      rows={found.map(({ name, point }) => [
        name,
        withUnit(point.value, metric.unit),
        intervalWords(point) || '–',
        point.n === null ? '–' : formatCount(point.n),
      ])}
      height={barsHeight(shown.length)}
    >
      {(width) => (
        <RangeBars
          width={width}
          bars={shown.map((one) => barOf(one, metric.unit))}
          line={latest.value}
          format={formatValue}
        />
      )}
    </ChartFrame>
  );
}

/**
 * What can stand beside a scope: all levels beside the whole; others of its kind beside anything else, for the channels of
 * a segment, say, are not counted. A map has its stages.
 */
function levelsBeside({ level }: MetricScope): readonly MetricLevel[] {
  if (level === 'workspace') return LEVELS;
  return level === 'map' ? ['stage', 'map'] : [level];
}

function thingsBeside(scope: MetricScope, level: MetricLevel, known: KnownThings): readonly ScopeThing[] {
  const all = thingsOf(level, known);
  if (scope.level !== 'map' || level !== 'stage') return all;
  return all
    .filter(({ id }) => id.startsWith(`${scope.id}/`))
    .map((thing) => ({ ...thing, name: thing.name.split(' · ').slice(1).join(' · ') || thing.name }));
}

interface Comparison {
  /** The best first. */
  readonly found: readonly Found[];
  /** Things whose values are on another scale, or from elsewhere. */
  readonly others: number;
}

/** The things of a level that have a value of the same metric, scale, origin and period. */
function comparable(
  { metric, scale, origin }: MetricSeries,
  level: MetricLevel,
  period: Period | null,
  input: SeriesInput,
  known: KnownThings,
): Comparison {
  const found: Found[] = [];
  let others = 0;
  for (const { id, name } of thingsBeside(input.scope, level, known)) {
    const all = seriesOf(metric, { ...input, scope: { level, id }, only: period ?? undefined });
    const same = all.find((one) => one.origin === origin && one.scale === scale);
    const point = same?.points.find(
      (one) => one.period?.from === period?.from && one.period?.to === period?.to,
    );
    if (point) found.push({ id, name, point });
    else if (all.some((one) => one.origin !== origin || one.scale !== scale)) others += 1;
  }
  const sign = metric.lessIsBetter ? 1 : -1;
  return { found: found.sort((a, b) => sign * (a.point.value - b.point.value)), others };
}

function barOf({ id, name, point }: Found, unit: string): RangeBar {
  const few = point.n !== null && point.n < FEW;
  const n = point.n === null ? '' : ` · n ${formatCount(point.n)}`;
  const { value, low, high } = point;
  return { key: id, name, value, low, high, words: `${withUnit(value, unit)}${n}`, few };
}
