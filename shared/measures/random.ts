/** Random numbers that a seed repeats: the same seed gives the same numbers on every machine. */

/**
 * A generator of numbers from 0 to below 1 (32 bits each), the small fast counting generator of 4 × 32 bits. Its period is
 * at least 2³². Not for secrets.
 * Source: C. Doty-Humphrey, PractRand (2010), sfc32.
 * @param seed a whole number; 32 bits of it count
 */
export function randomNumbers(seed: number): () => number {
  let a = seed >>> 0;
  let b = 0x9e37_79b9;
  let c = 0x243f_6a88;
  let counter = 1;
  const next = (): number => {
    const found = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + found) >>> 0;
    return found / 4_294_967_296;
  };
  // The first numbers of near seeds are alike.
  for (let at = 0; at < 16; at++) next();
  return next;
}

/** Puts numbers into random order, in their place (Fisher and Yates). */
export function shuffle(list: Int32Array, next: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    const kept = list[at]!;
    list[at] = list[other]!;
    list[other] = kept;
  }
}
