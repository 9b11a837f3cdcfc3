/** The headline metrics of a workspace, out of its counted scores and customers. */
import type { LevelCounts, MetricCounts, ScoreRow } from '../contract/metric-types.ts';
import { changeOf } from '../measures/metrics/change.ts';
import { loyalty } from '../measures/metrics/loyalty.ts';
import { metricOf, type Metric, type MetricValue } from '../measures/metrics/metrics.ts';
import { isRefused } from '../measures/metrics/result.ts';
import { metricNumber, signedNumber } from '../print/words.ts';
import type { Figure } from './types.ts';

/** Fewer answers than these say little. */
export const FEW = 30;
/** Months that are compared with as many before. */
const MONTHS = 3;

const HEADLINES: readonly { readonly metric: Metric; readonly label: string; readonly unit: string }[] = [
  { metric: 'nps', label: 'Net Promoter Score', unit: '' },
  { metric: 'csat', label: 'Satisfied', unit: ' %' },
  { metric: 'ces', label: 'Effort score', unit: '' },
];

interface Found {
  readonly value: MetricValue;
  readonly scale: number;
}

/** A metric of some rows, on the scale that most of its answers are on. */
function valueOf(metric: Metric, rows: readonly ScoreRow[], counts: MetricCounts): Found | null {
  let best: Found | null = null;
  for (const [scale, about] of counts.scales.entries()) {
    const given = new Map<number, number>();
    for (const row of rows) {
      if (row.scale !== scale) continue;
      for (const [at, score] of row.scores.entries())
        given.set(score, (given.get(score) ?? 0) + (row.counts[at] ?? 0));
    }
    const value = given.size === 0 ? null : metricOf(metric, { scale: about, counts: given }, 'mean');
    if (value && (best === null || value.n > best.value.n)) best = { value, scale };
  }
  return best;
}

/** The last months that have answers on a scale, and as many before. */
function lately(metric: Metric, rows: readonly ScoreRow[], scale: number, counts: MetricCounts): string {
  const own = rows.filter((row) => row.scale === scale && row.month !== null);
  const months = [...new Set(own.map(({ month }) => month ?? ''))].sort();
  const of = (some: readonly string[]): MetricValue | null =>
    valueOf(
      metric,
      own.filter(({ month }) => some.includes(month ?? '')),
      counts,
    )?.value ?? null;
  if (months.length < 2 * MONTHS) return '';
  const [before, now] = [of(months.slice(-2 * MONTHS, -MONTHS)), of(months.slice(-MONTHS))];
  if (!before || !now) return '';
  const change = changeOf(before, now);
  const words = { rose: 'rose by', fell: 'fell by', unclear: '', unknown: '' }[change.word];
  return words === ''
    ? `no change beyond noise in the last ${MONTHS} months`
    : `${words} ${metricNumber(Math.abs(change.value))} in the last ${MONTHS} months, more than noise`;
}

const format = (value: number, metric: Metric): string =>
  metric === 'nps' ? signedNumber(Math.round(value)) : metricNumber(Math.round(value * 10) / 10);

function figureOf(
  label: string,
  unit: string,
  value: Pick<MetricValue, 'n' | 'value' | 'low' | 'high'>,
  shown: (value: number) => string,
  more: string,
): Figure {
  const { n, low, high } = value;
  const interval = low === null || high === null ? 'no interval' : `${shown(low)} to ${shown(high)}`;
  const isFew = n < FEW;
  const parts = [`n ${n.toLocaleString('en')}${isFew ? ', few' : ''}`, interval, more];
  const tone = more.startsWith('rose') ? 'good' : more.startsWith('fell') ? 'bad' : null;
  return {
    label,
    value: `${shown(value.value)}${unit}`,
    detail: parts.filter((part) => part !== '').join(' · '),
    weak: isFew,
    tone: isFew ? null : tone,
  };
}

/** NPS, CSAT, CES as far as there are answers on a scale for them, and who stayed. */
export function metricFigures(counts: MetricCounts): Figure[] {
  const level = counts.levels.find((one: LevelCounts) => one.level === 'workspace');
  const rows = level?.groups.flatMap((group) => group.rows) ?? [];
  const figures = HEADLINES.flatMap(({ metric, label, unit }) => {
    const found = valueOf(metric, rows, counts);
    if (!found) return [];
    const shown = (value: number): string => format(value, metric);
    return [figureOf(label, unit, found.value, shown, lately(metric, rows, found.scale, counts))];
  });
  const [customers] = counts.customers;
  const stayed = customers && loyalty('retention', customers);
  if (!stayed || isRefused(stayed)) return figures;
  const shown = (value: number): string => metricNumber(Math.round(value * 10) / 10);
  return [
    ...figures,
    figureOf('Customers who stayed', ' %', stayed, shown, 'of those in the customer table'),
  ];
}
