/** A business case played through many times, with all assumptions drawn from their ranges. */
import { quantile } from '../quantile.ts';
import { randomNumbers } from '../random.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import {
  BENEFIT,
  CLAMPED,
  COST,
  evaluate,
  evaluateInto,
  METRIC,
  NET,
  OUTCOME_SIZE,
  PAYBACK,
  RATE,
  roiOf,
} from './evaluate.ts';
import { swingsOf } from './swings.ts';
import type { Histogram, Range, Ranges, Spread, WorthInput, WorthResult } from './types.ts';

export const RUNS = 100_000;
const SEED = 1;
const BINS = 40;
const SAME = 1e-9;

/**
 * A value of the triangular distribution from `low` over `likely` to `high`, by its inverse: `share` from 0 to below 1.
 * It needs nothing but what was asked for, and is a little wider than the beta distribution of PERT, so that it errs on
 * the side of caution.
 * Source: D. Johnson, "The triangular distribution as a proxy for the beta distribution in risk analysis", The
 * Statistician 46 (1997) 387–398.
 */
export function triangular({ low, likely, high }: Range, share: number): number {
  const width = high - low;
  if (width <= 0) return likely;
  const rising = likely - low;
  return share * width < rising
    ? low + Math.sqrt(share * width * rising)
    : high - Math.sqrt((1 - share) * width * (high - likely));
}

export interface Simulation {
  /** Plays up to `count` more runs, or, once all are played, puts one list of results into order. @returns whether all is done */
  step(count: number): boolean;
  /** 0 to 1 */
  done(): number;
  /** What came of the runs. Only once all is done. */
  result(): WorthResult;
}

type Case = Pick<WorthInput, 'lever' | 'horizon' | 'discount'>;

/** The numbers of an outcome that are told as quantiles. */
const ORDERED = [NET, BENEFIT, COST, PAYBACK, METRIC, RATE];

/**
 * Assumptions are drawn independently of each other. Every run draws a number for every assumption, also for one that is
 * certain, so that results move smoothly while a case is changed. The same case gives the same numbers everywhere.
 * @param ranges of `checkWorth`
 */
export function startSimulation(input: Case, ranges: Ranges, runs = RUNS): Simulation {
  const next = randomNumbers(SEED);
  const all = Array.from({ length: OUTCOME_SIZE }, () => new Float64Array(runs));
  const values = new Float64Array(ASSUMPTIONS.length);
  const out = new Float64Array(OUTCOME_SIZE);
  const drawn = ASSUMPTIONS.map((key) => ranges[key]);
  let played = 0;
  let sorted = 0;
  let roi: Float64Array | null = null;
  const play = (count: number): void => {
    const end = Math.min(runs, played + count);
    for (; played < end; played += 1) {
      for (let at = 0; at < drawn.length; at += 1) values[at] = triangular(drawn[at]!, next());
      evaluateInto(input, values, out);
      for (let at = 0; at < OUTCOME_SIZE; at += 1) all[at]![played] = out[at]!;
    }
  };
  return {
    step(count) {
      if (played < runs) {
        play(count);
        return false;
      }
      // The return of each run is worked out before its numbers are put into order.
      if (sorted === 0) roi = roisOf(all[NET]!, all[COST]!)?.sort() ?? null;
      else all[ORDERED[sorted - 1]!]?.sort();
      sorted += 1;
      return sorted > ORDERED.length;
    },
    done: () => (0.9 * played) / runs + (0.1 * sorted) / (ORDERED.length + 1),
    result: () => resultOf(input, ranges, all, roi),
  };
}
/** All at once. */
export function simulate(input: Case, ranges: Ranges, runs = RUNS): WorthResult {
  const simulation = startSimulation(input, ranges, runs);
  while (!simulation.step(runs));
  return simulation.result();
}

/** @param all the numbers of all runs, in ascending order each but for those that are no quantiles */
function resultOf(
  input: Case,
  ranges: Ranges,
  all: readonly Float64Array[],
  roi: Float64Array | null,
): WorthResult {
  const of = (at: number): Float64Array => all[at]!;
  const runs = of(NET).length;
  const share = (list: Float64Array, holds: (value: number) => boolean): number => {
    let count = 0;
    for (const value of list) if (holds(value)) count += 1;
    return count / runs;
  };
  const payback = spreadOf(of(PAYBACK));
  const months = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    runs,
    likely: evaluate(
      input,
      Float64Array.from(ASSUMPTIONS, (key) => ranges[key].likely),
    ),
    net: spreadOf(of(NET)),
    roi: roi && spreadOf(roi),
    benefit: spreadOf(of(BENEFIT)),
    cost: spreadOf(of(COST)),
    metric: spreadOf(of(METRIC)),
    rate: spreadOf(of(RATE)),
    payback: { p5: months(payback.p5), p50: months(payback.p50), p95: months(payback.p95) },
    paidBack: share(of(PAYBACK), Number.isFinite),
    gaining: share(of(NET), (value) => value > 0),
    clamped: share(of(CLAMPED), (value) => value === 1),
    histogram: histogramOf(of(NET)),
    swings: swingsOf(input, ranges),
  };
}

/** Null where in a run nothing is spent. */
function roisOf(net: Float64Array, cost: Float64Array): Float64Array | null {
  const list = new Float64Array(net.length);
  for (let at = 0; at < net.length; at += 1) {
    const roi = roiOf(net[at]!, cost[at]!);
    if (roi === null) return null;
    list[at] = roi;
  }
  return list;
}

function spreadOf(ascending: Float64Array): Spread {
  return { p5: quantile(ascending, 0.05), p50: quantile(ascending, 0.5), p95: quantile(ascending, 0.95) };
}

/** From the first to the 99th percentile, so that a few extremes do not flatten the rest: they are left out. */
function histogramOf(ascending: Float64Array): Histogram {
  const from = quantile(ascending, 0.01);
  const to = quantile(ascending, 0.99);
  // Between values that differ by less than their last digits there is nothing to draw.
  if (!(to - from > SAME * Math.max(Math.abs(from), Math.abs(to))))
    return { from, to, counts: [ascending.length] };
  const counts = Array.from({ length: BINS }, () => 0);
  for (const value of ascending) {
    if (value < from || value > to) continue;
    const at = Math.min(BINS - 1, Math.floor(((value - from) / (to - from)) * BINS));
    counts[at] = counts[at]! + 1;
  }
  return { from, to, counts };
}
