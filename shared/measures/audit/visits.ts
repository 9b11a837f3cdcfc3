/** Mystery visits: one visit's score, several visits with their spread, and how long an answer took. */
import { meanInterval, NO_VALUES, withValue, type MeanInterval } from '../interval.ts';

export interface Spread extends MeanInterval {
  /** The sample's standard deviation; null below two values. */
  readonly deviation: number | null;
  readonly least: number;
  readonly greatest: number;
}

/**
 * Mean with its 95 % interval (see `meanInterval`), standard deviation, least and greatest value.
 * @returns null for no values
 */
export function spreadOf(values: readonly number[]): Spread | null {
  const interval = meanInterval(values.reduce(withValue, NO_VALUES));
  if (!interval) return null;
  const { n, mean } = interval;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    ...interval,
    deviation: n < 2 ? null : Math.sqrt(squares / (n - 1)),
    least: values.reduce((a, b) => Math.min(a, b)),
    greatest: values.reduce((a, b) => Math.max(a, b)),
  };
}

/** When something was asked for and when it was answered, in ms since 1970; null where not noted. */
export interface TimeStamps {
  readonly from: number | null;
  readonly to: number | null;
}

/** Seconds between two stamps; null where one is missing or the answer came before the question. */
export function secondsBetween({ from, to }: TimeStamps): number | null {
  return from === null || to === null || to < from ? null : (to - from) / 1000;
}

export interface ResponseTime extends Spread {
  readonly median: number;
  /** Pairs of stamps left out because the second one is before the first. */
  readonly backwards: number;
}

/** Response times in seconds. Times are skewed: the median says what is usual, the mean is drawn up by the longest. */
export function responseTime(stamps: readonly TimeStamps[]): ResponseTime | null {
  const seconds = stamps.map(secondsBetween).filter((value) => value !== null);
  const spread = spreadOf(seconds);
  if (!spread) return null;
  const backwards = stamps.filter(({ from, to }) => from !== null && to !== null && to < from).length;
  return { ...spread, median: median(seconds), backwards };
}

/** The middle value, or the mean of the two middle ones. Of at least one value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
