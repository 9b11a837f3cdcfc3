/** The calls about metrics, with the validators of their inputs. Part of the table in `calls.ts`. */
import { z } from 'zod';
import { DOUBTFUL, SERIES_ROLES } from '../formats/series/roles.ts';
import { call, nothing, title, token } from './call.ts';
import { DECIMAL_SIGNS } from './types.ts';
import {
  METRIC_LEVELS,
  type ColumnCounts,
  type MetricCounts,
  type MetricCountsWithin,
} from './metric-types.ts';
import { readChoices } from './read-choices.ts';
import type { SeriesAnswer } from './series-types.ts';

const columnName = z.string().min(1).max(10_000);

/** As `MetricScope`. */
export const metricScopeSchema = z.strictObject({ level: z.enum(METRIC_LEVELS), id: z.string().max(10_000) });

export const seriesMappingSchema = z.strictObject({
  headerRows: z.int().min(0).max(3),
  names: z.array(z.string().max(10_000)).max(20_000).readonly(),
  roles: z.array(z.enum(SERIES_ROLES)).max(20_000).readonly(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']),
  decimal: z.enum(DECIMAL_SIGNS),
  sure: z.array(z.enum(DOUBTFUL)).max(2).readonly().optional(),
  metric: title.optional(),
  read: readChoices.optional(),
});

export const metricCalls = {
  /** All scores and customers, counted for every level. */
  'metrics.counts': call<MetricCounts>()(nothing),
  /** The numbers that a column of the feedback holds, counted like scores. */
  'metrics.column': call<ColumnCounts>()(z.strictObject({ column: columnName })),
  /** Scores, and the numbers of a column, within all of these scopes, counted for every level. */
  'metrics.within': call<MetricCountsWithin>()(
    z.strictObject({
      scopes: z.array(metricScopeSchema).min(1).max(METRIC_LEVELS.length),
      column: columnName.nullable(),
    }),
  ),
  /**
   * What a file of metric values holds; nothing is written. `mapping` is what the person made; without it the columns are known
   * from before, or guessed. `metric` is the id of the metric of a table that names none, `today` the screen's day: values of
   * later ones are refused. `knownOnly` leaves out segments and channels that the workspace does not know.
   */
  'metrics.readSeries': call<SeriesAnswer>()(
    z.strictObject({
      file: token,
      today: z.iso.date(),
      metric: title.optional(),
      mapping: seriesMappingSchema.optional(),
      headerRows: z.int().min(0).max(3).optional(),
      read: readChoices.optional(),
      knownOnly: z.boolean().optional(),
    }),
  ),
};
