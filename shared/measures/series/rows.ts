/** The rows of the list of metrics: every series of a scope with what it says now. */
import type { ColumnCounts, MetricCounts } from '../../contract/types.ts';
import { judge, type Judged } from './judge.ts';
import type { Grain } from './periods.ts';
import { seriesOf, type MetricSeries } from './series.ts';
import type { VisitTime } from './visit-times.ts';
import { isKnownMetric, KNOWN_METRICS, type KnownMetric } from '../../model/measures/kinds.ts';
import { unchanged, type MeasuresData, type MetricSetting } from '../../model/measures/projection.ts';
import { parseScope, scopeKey, type MetricScope } from '../../model/measures/scope.ts';

export interface MetricRow {
  /** Of the series, or the metric's id where there is none. */
  readonly key: string;
  readonly metric: MetricSetting;
  readonly series: MetricSeries | null;
  readonly judged: Judged | null;
}

/** All metrics: those that Sojourn knows, as they are set, then one's own. */
export function allMetrics(measures: MeasuresData): MetricSetting[] {
  const known = (Object.keys(KNOWN_METRICS) as KnownMetric[]).map(
    (id) => measures.metrics.find((metric) => metric.id === id) ?? unchanged(id, id),
  );
  return [...known, ...measures.metrics.filter(({ id }) => !isKnownMetric(id))];
}

export interface RowsInput {
  readonly measures: MeasuresData;
  readonly counts: MetricCounts | null;
  readonly column: ColumnCounts | null;
  readonly visits?: readonly VisitTime[] | undefined;
  readonly scope: MetricScope;
  readonly grain: Grain;
  readonly today: string;
}

/** A row for each series. One's own metrics are there without values, too; of the known ones those that have some. */
export function rowsOf(input: RowsInput): MetricRow[] {
  return allMetrics(input.measures).flatMap((metric): MetricRow[] => {
    const series = seriesOf(metric, input);
    if (series.length === 0) {
      return isKnownMetric(metric.id) ? [] : [{ key: metric.id, metric, series: null, judged: null }];
    }
    return series.map((one) => ({ key: one.key, metric, series: one, judged: judge(one, input.scope) }));
  });
}

/** Something that asks to be looked at. */
export interface Alert {
  readonly row: MetricRow;
  readonly judged: Judged;
  readonly scope: MetricScope;
  readonly about: 'changed' | 'below';
  /** The metric has other rows, on another scale or from elsewhere. */
  readonly several: boolean;
}

/** What changed by more than noise here, and targets that are missed for certain, here and wherever one is set. */
export function alertsOf(rows: readonly MetricRow[], input: RowsInput): Alert[] {
  const here = scopeKey(input.scope);
  const elsewhere = new Set(input.measures.metrics.flatMap(({ targets }) => Object.keys(targets)));
  elsewhere.delete(here);
  const others = [...elsewhere].flatMap((key) => {
    const scope = parseScope(key);
    const found = scope ? rowsOf({ ...input, scope }) : [];
    return found.flatMap((row): Alert[] =>
      scope && row.judged?.below
        ? [{ row, judged: row.judged, scope, about: 'below', several: isOneOf(row, found) }]
        : [],
    );
  });
  const own = rows.flatMap((row): Alert[] => {
    const { judged } = row;
    if (!judged || isTold(row, rows)) return [];
    const base = { row, judged, scope: input.scope, several: isOneOf(row, rows) };
    return [
      ...(judged.news === null ? [] : [{ ...base, about: 'changed' as const }]),
      ...(judged.below ? [{ ...base, about: 'below' as const }] : []),
    ];
  });
  return [...own, ...others];
}

/** The average of answers of which another metric says the same with a name of its own. */
const isTold = ({ metric, series }: MetricRow, rows: readonly MetricRow[]): boolean =>
  metric.kind === 'mean' &&
  rows.some(
    (other) =>
      other.metric.kind !== 'mean' &&
      series !== null &&
      series.scale !== null &&
      other.series?.scale === series.scale,
  );

const isOneOf = ({ metric }: MetricRow, rows: readonly MetricRow[]): boolean =>
  rows.filter((other) => other.metric.id === metric.id).length > 1;

/** The row that is looked at: the chosen one, or of the same metric, also where it has no value yet; else the first. */
export function rowOf(
  rows: readonly MetricRow[],
  chosen: string | null,
  measures: MeasuresData,
): MetricRow | null {
  const id = chosen?.split('/')[0];
  const same = rows.find(({ key }) => key === chosen) ?? rows.find(({ metric }) => metric.id === id);
  if (same) return same;
  const metric = allMetrics(measures).find((one) => one.id === id);
  return metric ? { key: metric.id, metric, series: null, judged: null } : (rows[0] ?? null);
}
