/**
 * Which of two values wins where two copies differ and neither says when it was written. The answer must be the same
 * whichever copy is merged into whichever, and in any order: so it goes by the values alone.
 */

/** Whether a value goes before another: anything before nothing, numbers by size, texts by code units. */
export function goesBefore(a: unknown, b: unknown): boolean {
  if (a === b || isNothing(a)) return false;
  if (isNothing(b)) return true;
  if (typeof a === 'number' && typeof b === 'number') return a > b;
  return String(a) > String(b);
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** The value of the two that goes before the other. */
export function winner<T>(a: T, b: T): T {
  return goesBefore(b, a) ? b : a;
}

/** Whether a list of values goes before another: by the first place in which they differ. */
export function listGoesBefore(a: readonly unknown[], b: readonly unknown[]): boolean {
  const at = a.findIndex((value, index) => goesBefore(value, b[index]) || goesBefore(b[index], value));
  return at >= 0 && goesBefore(a[at], b[at]);
}
