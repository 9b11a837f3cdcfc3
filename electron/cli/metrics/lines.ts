/** What `sojourn metrics` prints. */
import type { ScoreScale } from '../../../shared/contract/types.ts';
import type { MetricValue } from '../../../shared/measures/metrics/metrics.ts';
import type { Refused } from '../../../shared/measures/metrics/result.ts';
import { alignedRows, oneLine } from '../display-width.ts';

interface Line {
  readonly group: string;
  readonly metric: string;
  /** Null for what has none, such as customers. */
  readonly scale: ScoreScale | null;
  readonly period: { readonly from: string | null; readonly to: string | null };
  /** Where it comes from. */
  readonly origin: 'feedback' | 'customers' | 'entered';
  /** Null where it is not told. */
  readonly n: number | null;
  readonly counts: MetricValue['counts'] | Readonly<Record<string, number>>;
}

export type MetricLine = Line &
  (
    | Omit<MetricValue, 'n' | 'counts'>
    | (Omit<MetricValue, 'n' | 'counts' | 'value' | 'method'> & Refused & { readonly value: null })
  );

/** The line of a group whose metric cannot be worked out. */
export function refusedLine(
  group: string,
  metric: string,
  { refused }: Refused,
  origin: MetricLine['origin'],
): MetricLine {
  const nothing = { n: 0, counts: {}, value: null, low: null, high: null, scale: null };
  return { group, metric, ...nothing, refused, period: { from: null, to: null }, origin };
}

/** Fewer answers than these say little; they are marked. */
const FEW = 30;

/** Lines for people. */
export function describeLines(lines: readonly MetricLine[]): string[] {
  if (lines.length === 0) return [];
  return alignedRows(
    lines.map((line) => {
      const { group, value, low, high, n, period } = line;
      if (value === null) return [oneLine(group), '–', '', '', '', line.refused];
      return [
        oneLine(group),
        value.toFixed(1),
        low === null && high === null ? '' : `${low?.toFixed(1) ?? ''} … ${high?.toFixed(1) ?? ''}`,
        n === null ? '' : `n ${n}${n < FEW ? ' (few)' : ''}`,
        period.from === null ? '' : `${period.from} … ${period.to ?? ''}`,
        line.note === undefined ? line.method : `${line.method}. ${line.note}`,
      ];
    }),
  );
}
