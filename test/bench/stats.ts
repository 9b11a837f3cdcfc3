/** Medians and percentiles of measured values. */

export interface Summary {
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  /** How many values, or runs, it stands for. */
  readonly n: number;
}

/** The value below which a share of the values lies, 0 to 1. NaN of no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function summarise(values: readonly number[]): Summary {
  return {
    median: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    max: quantile(values, 1),
    n: values.length,
  };
}

/** The middle one of several runs, figure by figure: one disturbed run does not show. */
export function summariseRuns(runs: readonly (readonly number[])[]): Summary {
  const each = runs.map(summarise);
  const middle = (figure: 'median' | 'p95' | 'max'): number =>
    quantile(
      each.map((run) => run[figure]),
      0.5,
    );
  return { median: middle('median'), p95: middle('p95'), max: middle('max'), n: runs.length };
}
