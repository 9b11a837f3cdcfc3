/** The calls about metrics, with the validators of their inputs. Part of the table in `calls.ts`. */
import { call, nothing } from './call.ts';
import type { MetricCounts } from './metric-types.ts';

export const metricCalls = {
  /** All scores and customers, counted for every level. */
  'metrics.counts': call<MetricCounts>()(nothing),
};
