/** What a business case says, and what comes of it. Money is in the case's own currency. */
import type { Assumption, Lever } from './assumptions.ts';

/** Three numbers for what nobody knows; null where nothing was given. */
export interface Estimate {
  readonly low: number | null;
  readonly likely: number | null;
  readonly high: number | null;
}

export interface WorthInput {
  readonly lever: Lever;
  /** Months that are looked at, 1 to 120. */
  readonly horizon: number;
  /** Discount rate a year in percent, 0 to 100. */
  readonly discount: number;
  readonly assumptions: Readonly<Record<Assumption, Estimate>>;
}

/** An estimate with all three numbers, low ≤ likely ≤ high. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export type Ranges = Readonly<Record<Assumption, Range>>;

/** What follows from one number for each assumption. */
export interface Outcome {
  /** Gains of all months, discounted. */
  readonly benefit: number;
  /** Investment and running costs of all months, discounted. */
  readonly cost: number;
  /** Benefit less cost. */
  readonly net: number;
  /** 100 · (benefit − cost) / cost; null where nothing is spent. */
  readonly roi: number | null;
  /** Months until gains have paid what was spent for good, not discounted; null where not within the horizon. */
  readonly payback: number | null;
  /** Change of the metric in points, and of retention or conversion in percentage points. */
  readonly metric: number;
  readonly rate: number;
  /** The rate would have left 0 to 100 %. */
  readonly clamped: boolean;
}

/** Quantiles of all runs. */
export interface Spread {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** The number of runs in parts of equal width, without the outermost hundredth at either end. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

/** What the net value is with one assumption at its ends and all others likely. */
export interface Swing {
  readonly key: Assumption;
  readonly atLow: number;
  readonly atHigh: number;
}

export interface WorthResult {
  readonly runs: number;
  readonly likely: Outcome;
  readonly net: Spread;
  /** Null where there are runs in which nothing is spent. */
  readonly roi: Spread | null;
  readonly benefit: Spread;
  readonly cost: Spread;
  readonly metric: Spread;
  readonly rate: Spread;
  /** Months; null for a quantile that lies beyond the horizon. */
  readonly payback: { readonly [Q in keyof Spread]: number | null };
  /** Share of the runs that pay back within the horizon, and whose net value is above 0. */
  readonly paidBack: number;
  readonly gaining: number;
  /** Share of the runs in which retention or conversion was held at 0 or 100 %. */
  readonly clamped: number;
  readonly histogram: Histogram;
  /** Widest first; assumptions that are certain are left out. */
  readonly swings: readonly Swing[];
}
