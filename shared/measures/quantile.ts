/** Quantiles of numbers that are at hand. */

/**
 * The quantile at `share` (0 to 1) of values in ascending order, on a straight line between the two next to it.
 * Source: R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996) 361–365,
 * definition 7.
 * @returns NaN for no values; infinite values are taken as they are
 */
export function quantile(ascending: Float64Array, share: number): number {
  const place = (ascending.length - 1) * share;
  const at = Math.floor(place);
  const low = ascending[at] ?? NaN;
  const high = ascending[at + 1];
  return high === undefined || high === low || place === at ? low : low + (place - at) * (high - low);
}
