/** Churn, retention and lifetime value of the customer table, as lines of `sojourn metrics`. */
import {
  customerMetric,
  type ClvOptions,
  type CustomerMetric,
} from '../../../shared/measures/metrics/customer-metrics.ts';
import { isRefused } from '../../../shared/measures/metrics/result.ts';
import { customerSums } from '../../core/measures/customer-sums.ts';
import type { Session } from '../../core/session.ts';
import { refusedLine, type MetricLine } from './lines.ts';

/** @param bySegment a line for each segment, else one for all customers */
export function customerLines(
  { workspace }: Session,
  metric: CustomerMetric,
  options: ClvOptions,
  bySegment: boolean,
): MetricLine[] {
  return customerSums(workspace.db)
    .filter(({ id }) => (id !== '') === bySegment)
    .map(({ name, ...sums }): MetricLine => {
      const group = name || 'all customers';
      const found = customerMetric(metric, sums, options);
      if (isRefused(found)) return refusedLine(group, metric, found, 'customers');
      return { group, metric, ...found, scale: null, period: { from: null, to: null }, origin: 'customers' };
    });
}
