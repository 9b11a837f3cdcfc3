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
  /** Plays up to `count` more runs. @returns whether all are done */
  step(count: number): boolean;
  /** 0 to 1 */
  done(): number;
  /** What came of the runs so far, at least one. */
  result(): WorthResult;
}

/**
 * Assumptions are drawn independently of each other. Every run draws a number for every assumption, also for one that is
 * certain, so that results move smoothly while a case is changed. The same case gives the same numbers everywhere.
 * @param ranges of `checkWorth`
 */
export function startSimulation(
  input: Pick<WorthInput, 'lever' | 'horizon' | 'discount'>,
  ranges: Ranges,
  runs = RUNS,
): Simulation {
  const next = randomNumbers(SEED);
  const all = Array.from({ length: OUTCOME_SIZE }, () => new Float64Array(runs));
  const values = new Float64Array(ASSUMPTIONS.length);
  const out = new Float64Array(OUTCOME_SIZE);
  const drawn = ASSUMPTIONS.map((key) => ranges[key]);
  let played = 0;
  return {
    step(count) {
      const end = Math.min(runs, played + count);
      for (; played < end; played += 1) {
        for (let at = 0; at < drawn.length; at += 1) values[at] = triangular(drawn[at]!, next());
        evaluateInto(input, values, out);
        for (let at = 0; at < OUTCOME_SIZE; at += 1) all[at]![played] = out[at]!;
      }
      return played >= runs;
    },
    done: () => played / runs,
    result: () =>
      resultOf(
        input,
        ranges,
        all.map((list) => list.subarray(0, played)),
      ),
  };
}

/** All runs at once. */
export function simulate(
  input: Pick<WorthInput, 'lever' | 'horizon' | 'discount'>,
  ranges: Ranges,
  runs = RUNS,
): WorthResult {
  const simulation = startSimulation(input, ranges, runs);
  simulation.step(runs);
  return simulation.result();
}

function resultOf(
  input: Pick<WorthInput, 'lever' | 'horizon' | 'discount'>,
  ranges: Ranges,
  all: readonly Float64Array[],
): WorthResult {
  const of = (at: number): Float64Array => all[at]!;
  const runs = of(NET).length;
  const share = (list: Float64Array, holds: (value: number) => boolean): number => {
    let count = 0;
    for (const value of list) if (holds(value)) count += 1;
    return count / runs;
  };
  const roi = roisOf(of(NET), of(COST));
  const net = of(NET).toSorted();
  const payback = spreadOf(of(PAYBACK).toSorted());
  const months = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    runs,
    likely: evaluate(
      input,
      Float64Array.from(ASSUMPTIONS, (key) => ranges[key].likely),
    ),
    net: spreadOf(net),
    roi: roi && spreadOf(roi.sort()),
    benefit: spreadOf(of(BENEFIT).toSorted()),
    cost: spreadOf(of(COST).toSorted()),
    metric: spreadOf(of(METRIC).toSorted()),
    rate: spreadOf(of(RATE).toSorted()),
    payback: { p5: months(payback.p5), p50: months(payback.p50), p95: months(payback.p95) },
    paidBack: share(of(PAYBACK), Number.isFinite),
    gaining: share(of(NET), (value) => value > 0),
    clamped: share(of(CLAMPED), (value) => value === 1),
    histogram: histogramOf(net),
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

/** From the first to the 99th percentile, so that a few extremes do not flatten the rest. */
function histogramOf(ascending: Float64Array): Histogram {
  const from = quantile(ascending, 0.01);
  const to = quantile(ascending, 0.99);
  if (!(to > from)) return { from, to, counts: [ascending.length] };
  const counts = Array.from({ length: BINS }, () => 0);
  for (const value of ascending) {
    const at = Math.min(BINS - 1, Math.max(0, Math.floor(((value - from) / (to - from)) * BINS)));
    counts[at] = counts[at]! + 1;
  }
  return { from, to, counts };
}
