import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { TimeLine, type TimePoint } from '../../../charts/TimeLine.tsx';
import { FEW, type Judged } from '../../../../shared/measures/series/judge.ts';
import type { MetricSeries } from '../../../../shared/measures/series/series.ts';
import {
  changeWords,
  formatCount,
  formatValue,
  intervalWords,
  periodWords,
  withUnit,
} from '../../../../shared/measures/series/words.ts';

export interface MetricChartProps {
  readonly series: MetricSeries;
  readonly judged: Judged;
  readonly today: string;
  /** Fixed width and height in px, where nothing can be measured (paper). */
  readonly width?: number | undefined;
  readonly height?: number;
}

/** The series as a line with its interval as a band, and its numbers behind it. */
export function MetricChart({ series, judged, today, width: fixed, height = 240 }: MetricChartProps) {
  const { metric, points } = series;
  const { unit } = metric;
  const rows = points
    .toReversed()
    .map((point) => [
      periodWords(point, today),
      withUnit(point.value, unit),
      intervalWords(point) || '–',
      point.n === null ? '–' : formatCount(point.n),
      countWords(point.counts),
      point.note ?? '',
    ]);
  const shown = points.map((point): TimePoint => ({
    label: point.period?.label ?? 'all time',
    value: point.value,
    low: point.low,
    high: point.high,
    few: point.n !== null && point.n < FEW,
  }));
  const first = points[0];
  const span =
    points.length > 1 && first
      ? `${periodWords(first, today)} to ${periodWords(judged.latest, today)}`
      : periodWords(judged.latest, today);
  return (
    <ChartFrame
      title="Over time"
      about={points.some(({ low }) => low !== null) ? `${span}; the band is the 95 % interval` : span}
      alt={altOf(series, judged, today, span)}
      columns={['Period', 'Value', '95 % interval', 'n', 'Counts', 'Note']}
      rows={rows}
      height={height}
      width={fixed}
    >
      {(width) => (
        <TimeLine width={width} height={height} points={shown} target={judged.target} format={formatValue} />
      )}
    </ChartFrame>
  );
}

function altOf(
  { metric }: MetricSeries,
  { latest, change, target }: Judged,
  today: string,
  span: string,
): string {
  const { unit } = metric;
  const interval = intervalWords(latest);
  return [
    `${metric.name}, ${span}.`,
    `${periodWords(latest, today)}: ${withUnit(latest.value, unit)}${interval ? ` (${interval})` : ''}${latest.n === null ? '' : `, n ${formatCount(latest.n)}`}.`,
    change ? `Since the period before: ${changeWords(change, unit)}.` : '',
    target === null ? '' : `Target ${withUnit(target, unit)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function countWords(counts: Readonly<Record<string, number>> | null): string {
  return Object.entries(counts ?? {})
    .map(([name, count]) => `${name} ${formatCount(count)}`)
    .join(', ');
}
