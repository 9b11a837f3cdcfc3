/** What is said of a metric, and of what asks to be looked at, in words for screen and paper. */
import { FEW } from './judge.ts';
import type { Alert, MetricRow } from './rows.ts';
import { scopeWords, type KnownThings } from './scopes.ts';
import {
  changeWords,
  formatCount,
  intervalWords,
  originWords,
  periodWords,
  targetWords,
  withUnit,
} from './words.ts';

export interface MetricFacts {
  readonly value: string;
  /** It rests on few answers. */
  readonly few: boolean;
  /** Interval, n, period, change, target, method, note: what there is of these, by name. */
  readonly facts: readonly (readonly [name: string, words: string])[];
}

/** @returns null for a metric without a value */
export function metricFacts({ judged, metric, series }: MetricRow, today: string): MetricFacts | null {
  if (!judged || !series) return null;
  const { latest, change, before } = judged;
  const few = latest.n !== null && latest.n < FEW;
  const interval = intervalWords(latest);
  const facts: (readonly [string, string])[] = [
    ['95 % interval', interval || (latest.note ?? 'none can be said')],
    [
      'n',
      latest.n === null
        ? 'not told'
        : `${formatCount(latest.n)}${few ? `: fewer than ${FEW} say little` : ''}`,
    ],
    ['Period', periodWords(latest, today)],
    ...(change && before
      ? [[`Since ${periodWords(before, today)}`, changeWords(change, metric.unit)] as const]
      : []),
    ...(judged.target === null
      ? []
      : [
          [
            'Target',
            `${withUnit(judged.target, metric.unit)}: ${targetWords(judged, metric.lessIsBetter)}`,
          ] as const,
        ]),
    ['Method', series.method],
    ...(latest.note !== undefined && interval !== '' ? [['Note', latest.note] as const] : []),
  ];
  return { value: withUnit(latest.value, metric.unit), few, facts };
}

/** What an alert says behind the name of its metric. */
export function alertWords(
  { about, judged, row, scope, several }: Alert,
  known: KnownThings,
  today: string,
): string {
  const { unit } = row.metric;
  const from = several && row.series ? ` (${originWords(row.series)})` : '';
  const where = scope.level === 'workspace' ? '' : ` · ${scopeWords(scope, known)}`;
  const when = periodWords(judged.latest, today);
  if (about === 'below') {
    return `misses its target of ${withUnit(judged.target ?? 0, unit)} with ${withUnit(judged.latest.value, unit)}, ${when}${from}${where}`;
  }
  const before = judged.before?.period?.label;
  return `${judged.change ? changeWords(judged.change, unit) : ''}, ${before ? `${before} to ` : ''}${when}${from}${where}`;
}

/** Whether an alert is good news. */
export const isGoodNews = ({ about, judged }: Alert): boolean =>
  about === 'changed' && judged.news === 'better';
