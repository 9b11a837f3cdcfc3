/** Numbers and words of metrics, as the screen says them. */
import type { ScoreScale } from '../../contract/types.ts';
import type { Change } from '../metrics/change.ts';
import type { Ranged } from '../metrics/result.ts';
import type { Judged } from './judge.ts';
import type { MetricPoint, MetricSeries, Origin } from './series.ts';

/** As many decimals as numbers of this size need: at most one from ten on, two below. */
const decimalsOf = (size: number): number => (size >= 1000 ? 0 : size >= 10 ? 1 : 2);

function format(value: number, decimals: number, least: number): string {
  const text = value.toLocaleString('en', { maximumFractionDigits: decimals, minimumFractionDigits: least });
  return text.replace(/^-(?=[0.]*$)/, '').replace('-', '−');
}

/** A number with no more decimals than it needs. */
export function formatValue(value: number): string {
  return format(value, decimalsOf(Math.abs(value)), 0);
}

export const formatCount = (n: number): string => n.toLocaleString('en');

/** `69.2 %` */
export function withUnit(value: number, unit: string): string {
  return unit === '' ? formatValue(value) : `${formatValue(value)} ${unit}`;
}

/** `59.9 … 77.1`, with an open end where there is one; '' where nothing can be said. Both ends have as many decimals. */
export function intervalWords({ low, high }: Pick<Ranged, 'low' | 'high'>): string {
  if (low === null && high === null) return '';
  const decimals = decimalsOf(Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)));
  const end = (value: number | null): string => (value === null ? '' : format(value, decimals, decimals));
  return `${end(low)} … ${end(high)}`;
}

export function scaleWords({ min, max, higherIsBetter }: ScoreScale): string {
  return `${min} to ${max}${higherIsBetter ? '' : `, ${min} is best`}`;
}

const ORIGINS: Readonly<Record<Origin, string>> = {
  feedback: 'feedback',
  customers: 'customer table',
  visits: 'mystery visits',
  entered: 'entered values',
  parts: 'its parts',
};

/** Where a series comes from, with the scale of its answers. */
export function originWords({ origin, scale }: Pick<MetricSeries, 'origin' | 'scale'>): string {
  return scale ? `${ORIGINS[origin]}, scale ${scaleWords(scale)}` : ORIGINS[origin];
}

/** The period of a point; a period that has not ended says so. */
export function periodWords({ period }: Pick<MetricPoint, 'period'>, today: string): string {
  if (!period) return 'all time';
  return period.to >= today ? `${period.label} so far` : period.label;
}

/** `rose by 5.2 (1.1 … 9.3)`; of percentages in points. @param short without the interval */
export function changeWords(change: Change, unit: string, short = false): string {
  const by = withUnit(Math.abs(change.value), unit === '%' ? 'points' : unit);
  const ends = short ? '' : intervalWords(change);
  const interval = ends === '' ? '' : ` (${ends})`;
  if (change.word === 'rose' || change.word === 'fell') return `${change.word} by ${by}${interval}`;
  if (change.word === 'unclear') return `no more than noise${interval}`;
  return change.value === 0 ? 'the same as before' : `${change.value > 0 ? '+' : '−'}${by}, noise unknown`;
}

/** What is said of the target. */
export function targetWords({ target, reached, latest }: Judged, lessIsBetter: boolean): string {
  if (target === null || reached === null) return '';
  const words = { reached: 'reached', missed: 'missed', unclear: 'not certain' };
  if (reached !== 'unknown') return words[reached];
  const good = lessIsBetter ? latest.value <= target : latest.value >= target;
  return `${good ? 'reached' : 'missed'}, no interval`;
}
