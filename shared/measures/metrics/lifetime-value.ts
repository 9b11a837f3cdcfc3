/** Customer lifetime value. */
import { isRefused, refuse, type Ranged, type Refused } from './result.ts';

/** When a customer's first margin comes: at the end of the first period if they stay, or at once. */
export const CLV_METHODS = ['end', 'immediate'] as const;
export type ClvMethod = (typeof CLV_METHODS)[number];

export interface LifetimeInput {
  /** Margin of one customer in one period; may be negative, which makes a lifetime that costs money. */
  readonly margin: Ranged;
  /** Share that stays from one period to the next, 0 to below 1. */
  readonly retention: Ranged;
  /** Discount rate of one period, 0 and more: 0.1 for 10 %. */
  readonly discount: number;
  readonly method: ClvMethod;
}

export const CLV_WORDS: Readonly<Record<ClvMethod, string>> = {
  end: 'margin × retention / (1 + discount − retention), first margin at the end of the first period',
  immediate: 'margin × (1 + discount) / (1 + discount − retention), first margin at once',
};

/**
 * m · r / (1 + d − r), or m · (1 + d) / (1 + d − r) where the first margin comes at once. Sources: S. Gupta, D. R.
 * Lehmann, "Customers as Assets", Journal of Interactive Marketing 17 (2003) 9–24; the second is the first plus m.
 * The interval takes margin and retention as independent, on the scale of logarithms: G. Y. Zou, A. Donner,
 * "Construction of confidence limits about effect measures: a general approach", Statistics in Medicine 27 (2008)
 * 1693–1702. It is null where the margin may be 0 or less; its upper end where all might stay for ever.
 */
export function lifetimeValue({ margin, retention, discount, method }: LifetimeInput): Ranged | Refused {
  const problem = problemOf(margin.value, retention.value, discount);
  if (problem) return problem;
  const times = (r: number): number => (method === 'end' ? r : 1 + discount) / (1 + discount - r);
  const value = margin.value * times(retention.value);
  if (retention.low === null || retention.high === null || margin.low === null || margin.high === null) {
    return { value, low: null, high: null };
  }
  if (margin.low <= 0 || retention.low <= 0) return { value, low: null, high: null };
  const spread = (m: number, r: number): number =>
    Math.hypot(Math.log(margin.value / m), Math.log(times(retention.value) / times(r)));
  const endless = 1 + discount - retention.high <= 0;
  return {
    value,
    low: value * Math.exp(-spread(margin.low, retention.low)),
    high: endless ? null : value * Math.exp(spread(margin.high, retention.high)),
  };
}

function problemOf(margin: number, retention: number, discount: number): Refused | null {
  if (![margin, retention, discount].every(Number.isFinite)) {
    return refuse('Margin, retention and discount rate must be numbers.');
  }
  if (discount < 0) {
    return refuse(
      'The discount rate is below 0: money of later would be worth more than money of today. Give 0 or more.',
    );
  }
  if (retention < 0) return refuse('The retention is below 0 %.');
  if (retention >= 1) {
    return refuse(
      'The retention is 100 % or more, so that customers would stay for ever. Take a longer period, in which some leave.',
    );
  }
  return null;
}

/** What a change of retention by so many points (0.05 for 5) does to the value, or why that cannot be said. */
export function lifetimeGain(input: LifetimeInput, points: number): number | Refused {
  const before = lifetimeValue(input);
  const { value } = input.retention;
  const after = lifetimeValue({ ...input, retention: { value: value + points, low: null, high: null } });
  if (isRefused(before)) return before;
  return isRefused(after) ? after : after.value - before.value;
}
