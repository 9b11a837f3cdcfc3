/** The metrics of a scope as they are printed: alerts first, then every metric that has a value. */
import type { MetricScope } from '../../model/measures/scope.ts';
import { alertWords, isGoodNews } from './facts.ts';
import type { Grain } from './periods.ts';
import { alertsOf, rowsOf, type MetricRow } from './rows.ts';
import { scopeWords, type KnownThings } from './scopes.ts';

export interface PrintedAlert {
  readonly name: string;
  readonly words: string;
  readonly good: boolean;
}

export interface PrintedMetrics {
  /** “Whole workspace”, “Segment Gold”. */
  readonly of: string;
  readonly grain: Grain;
  /** ISO day. */
  readonly today: string;
  readonly alerts: readonly PrintedAlert[];
  /** Metrics with a value. */
  readonly rows: readonly MetricRow[];
  /** Names of metrics without one. */
  readonly empty: readonly string[];
  /** Maps whose evidence is missing, since they cannot be read. */
  readonly unreadable: number;
}

export interface MetricsAsked {
  readonly scope: MetricScope;
  readonly grain: Grain;
  /** ISO day. */
  readonly today: string;
}

export function printedMetrics(known: KnownThings, { scope, grain, today }: MetricsAsked): PrintedMetrics {
  const { measures, counts, column, visits } = known;
  const input = { measures, counts, column, visits, scope, grain, today };
  const all = rowsOf(input);
  const alerts = alertsOf(all, input).map((alert): PrintedAlert => {
    return {
      name: alert.row.metric.name,
      words: alertWords(alert, known, today),
      good: isGoodNews(alert),
    };
  });
  return {
    of: scopeWords(scope, known),
    grain,
    today,
    alerts,
    rows: all.filter(({ judged }) => judged !== null),
    empty: namesWithout(all),
    unreadable: counts?.unreadable ?? 0,
  };
}

/** Metrics of which no series has a value, each once. */
function namesWithout(all: readonly MetricRow[]): string[] {
  const valued = new Set(all.flatMap(({ metric, judged }) => (judged === null ? [] : [metric.id])));
  const without = all.filter(({ metric }) => !valued.has(metric.id));
  return [...new Map(without.map(({ metric }) => [metric.id, metric.name || 'Untitled metric'])).values()];
}
