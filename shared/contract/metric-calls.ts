/** The calls about metrics, with the validators of their inputs. Part of the table in `calls.ts`. */
import { z } from 'zod';
import type { FoundSeries } from '../formats/series/found.ts';
import { call, nothing, title, token } from './call.ts';
import {
  METRIC_LEVELS,
  type ColumnCounts,
  type MetricCounts,
  type MetricCountsWithin,
} from './metric-types.ts';

const columnName = z.string().min(1).max(10_000);

/** As `MetricScope`. */
const scope = z.strictObject({ level: z.enum(METRIC_LEVELS), id: z.string().max(10_000) });

export const metricCalls = {
  /** All scores and customers, counted for every level. */
  'metrics.counts': call<MetricCounts>()(nothing),
  /** The numbers that a column of the feedback holds, counted like scores. */
  'metrics.column': call<ColumnCounts>()(z.strictObject({ column: columnName })),
  /** Scores, and the numbers of a column, within all of these scopes, counted for every level. */
  'metrics.within': call<MetricCountsWithin>()(
    z.strictObject({
      scopes: z.array(scope).min(1).max(METRIC_LEVELS.length),
      column: columnName.nullable(),
    }),
  ),
  /**
   * What a file of metric values holds; nothing is written. `metric` is the id of the metric of a table that names none,
   * `today` the screen's day: values of later ones are refused.
   */
  'metrics.readSeries': call<FoundSeries & { readonly file: string }>()(
    z.strictObject({ file: token, metric: title.optional(), today: z.iso.date() }),
  ),
};
