/** Churn, retention and lifetime value of the customers of a table. */
import { meanInterval, type MeanSums } from '../interval.ts';
import { CLV_WORDS, lifetimeValue, type ClvMethod } from './lifetime-value.ts';
import { loyalty, type Kept } from './loyalty.ts';
import type { MetricValue } from './metrics.ts';
import { isRefused, type Refused } from './result.ts';

export const CUSTOMER_METRICS = ['churn', 'retention', 'clv'] as const;
export type CustomerMetric = (typeof CUSTOMER_METRICS)[number];

export const isCustomerMetric = (metric: string): metric is CustomerMetric =>
  (CUSTOMER_METRICS as readonly string[]).includes(metric);

/** Customers of one group. */
export interface CustomerSums extends Kept {
  /** Customers of whom the table does not say whether they left. */
  readonly unknown: number;
  /** Of the values that the table has: the margin of a customer in a period. */
  readonly margins: MeanSums;
}

export interface ClvOptions {
  readonly method: ClvMethod;
  /** Discount rate of one period, 0 and more. */
  readonly discount: number;
}

/**
 * The table says of each customer whether they have left, but not when. So these are the shares of all its customers who
 * stay and who left, whenever that was; for one year the table should hold those who were there at its start.
 */
export function customerMetric(
  metric: CustomerMetric,
  { kept, lost, unknown, margins }: CustomerSums,
  clv: ClvOptions,
): MetricValue | Refused {
  const counts = { kept, lost, unknown };
  if (metric !== 'clv') {
    const found = loyalty(metric, { kept, lost });
    const method = `${metric === 'churn' ? 'customers who left' : 'customers who stayed'} of those in the table, Wilson`;
    return isRefused(found) ? found : { ...found, counts, method };
  }
  const stayed = loyalty('retention', { kept, lost });
  if (isRefused(stayed)) return stayed;
  const margin = meanInterval(margins);
  if (!margin)
    return { refused: 'The customer table has no values: it needs a column with each customer’s margin.' };
  const retention = { value: stayed.value / 100, low: stayed.low / 100, high: stayed.high / 100 };
  const found = lifetimeValue({ margin: { ...margin, value: margin.mean }, retention, ...clv });
  if (isRefused(found)) return found;
  return {
    n: margin.n,
    counts: { ...counts, margins: margin.n },
    ...found,
    method: `${CLV_WORDS[clv.method]}; margin ${round(margin.mean)}, retention ${round(stayed.value)} %, discount ${round(100 * clv.discount)} %`,
    ...(found.low === null ? { note: 'Margin or retention is too uncertain for an interval.' } : {}),
  };
}

const round = (value: number): string => String(Number(value.toPrecision(6)));
