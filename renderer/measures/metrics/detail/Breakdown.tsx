import { METRIC_LEVELS, type MetricCounts, type MetricLevel } from '../../../../shared/contract/types.ts';
import { FEW } from '../../../../shared/measures/series/judge.ts';
import { seriesOf, type MetricPoint, type MetricSeries } from '../../../../shared/measures/series/series.ts';
import type { MeasuresData } from '../../../../shared/model/measures/projection.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { barsHeight, RangeBars, type RangeBar } from '../../../charts/RangeBars.tsx';
import { Select } from '../../../ui/Select.tsx';
import { setMetricsState, useMetricsState } from '../metrics-state.ts';
import { LEVEL_WORDS, thingsOf, type KnownThings } from '../scopes.ts';
import { formatCount, formatValue, intervalWords, withUnit } from '../words.ts';

/** Bars that are drawn; more say no more. */
const MOST = 15;
const LEVELS: readonly MetricLevel[] = METRIC_LEVELS.filter((level) => level !== 'workspace');

export interface BreakdownProps {
  readonly series: MetricSeries;
  readonly measures: MeasuresData;
  readonly counts: MetricCounts | null;
  readonly known: KnownThings;
  readonly today: string;
}

interface Found {
  readonly id: string;
  readonly name: string;
  readonly point: MetricPoint;
}

/** The same metric, on the same scale and in the same period, of each channel, segment, stage … */
export function Breakdown({ series, measures, counts, known, today }: BreakdownProps) {
  const { by, grain } = useMetricsState();
  const { metric, scale, origin } = series;
  const latest = series.points.at(-1) ?? null;
  const levels = LEVELS.filter((level) => thingsOf(level, known).length > 0);
  const level = levels.includes(by) ? by : levels[0];
  if (!level || !latest) return null;
  const found: Found[] = [];
  let others = 0;
  for (const { id, name } of thingsOf(level, known)) {
    const all = seriesOf(metric, { measures, counts, scope: { level, id }, grain, today });
    const same = all.find((one) => one.origin === origin && one.scale === scale);
    const point = same?.points.find(
      ({ period }) => period?.from === latest.period?.from && period?.to === latest.period?.to,
    );
    if (point) found.push({ id, name, point });
    else if (all.some((one) => one.origin !== origin || one.scale !== scale)) others += 1;
  }
  found.sort((a, b) => b.point.value - a.point.value);
  const shown = found.slice(0, MOST);
  const period = latest.period?.label ?? 'all time';
  const title = `${LEVEL_WORDS[level]}s compared`;
  const left = [
    found.length > MOST ? `${found.length - MOST} more stand in the numbers` : '',
    others > 0
      ? `${formatCount(others)} with values on other scales or from elsewhere are not beside these`
      : '',
  ].filter(Boolean);
  return (
    <div className="ms-breakdown">
      <Select
        label="Compare"
        hideLabel
        value={level}
        options={levels.map((value) => ({ value, label: `By ${LEVEL_WORDS[value].toLowerCase()}` }))}
        onChange={(value: MetricLevel) => setMetricsState({ by: value })}
      />
      {shown.length === 0 ? (
        <p className="secondary">
          {`No ${LEVEL_WORDS[level].toLowerCase()} has a value of this metric in ${period}.`}
          {left.length > 0 ? ` ${left.join('; ')}.` : ''}
        </p>
      ) : (
        <ChartFrame
          title={title}
          about={[period, 'bars from 0 with 95 % intervals, dashed line: the value above', ...left].join(
            '; ',
          )}
          alt={`${metric.name} by ${LEVEL_WORDS[level].toLowerCase()}, ${period}: ${shown.map(({ name, point }) => `${name} ${withUnit(point.value, metric.unit)}`).join(', ')}.`}
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
      )}
    </div>
  );
}

function barOf({ id, name, point }: Found, unit: string): RangeBar {
  const few = point.n !== null && point.n < FEW;
  const n = point.n === null ? '' : ` · n ${formatCount(point.n)}`;
  const { value, low, high } = point;
  return { key: id, name, value, low, high, words: `${withUnit(value, unit)}${n}`, few };
}
