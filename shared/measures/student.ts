/** Student's t distribution. */

/** The two-sided 95 % quantile of the normal distribution, of endless degrees of freedom. */
const Z = 1.9599639845400545;
/** Up to so many degrees of freedom the quantile is searched for; above, the expansion is as exact as a number can be. */
const SEARCHED = 200;
const known = new Map<number, number>();

/**
 * The two-sided 95 % quantile for `df` degrees of freedom, exact to ten digits. Above 200 by the first four terms of the
 * Cornish–Fisher expansion. Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 26.7.5.
 * @param df a whole number from 1 on
 */
export function tQuantile(df: number): number {
  if (df > SEARCHED) return expansion(df);
  let found = known.get(df);
  if (found === undefined) known.set(df, (found = search(df)));
  return found;
}

function expansion(df: number): number {
  const z = Z;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ];
  return terms.reduce((sum, term, at) => sum + term / df ** (at + 1), z);
}

/** By halving: the chance to lie between −t and t grows with t. */
function search(df: number): number {
  let [low, high] = [Z, 13];
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (low + high) / 2;
    if (within(middle, df) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The chance to lie between −t and t, for whole degrees of freedom, as a finite sum. Source: Abramowitz and Stegun,
 * 26.7.3 and 26.7.4.
 */
function within(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df));
  const cosine2 = Math.cos(angle) ** 2;
  const odd = df % 2 === 1;
  let term = odd ? Math.cos(angle) : 1;
  let sum = df === 1 ? 0 : term;
  for (let at = odd ? 3 : 2; at <= df - 2; at += 2) {
    term *= ((at - 1) / at) * cosine2;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
