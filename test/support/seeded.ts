/** Random choices that a seed repeats. */

export interface Seeded {
  /** A whole number from 0 to below `n`. */
  int(n: number): number;
  /** One of a list; undefined where it is empty. */
  pick<T>(list: readonly T[]): T | undefined;
  /** Up to `most` different members of a list, in random order. */
  some<T>(list: readonly T[], most: number): T[];
}

/** A generator (mulberry32) whose numbers follow from the seed alone. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (n: number): number => Math.floor(next() * n);
  return {
    int,
    pick: (list) => list[int(list.length)],
    some: (list, most) => {
      const left = [...list];
      const count = Math.min(left.length, int(most + 1));
      return Array.from({ length: count }, () => left.splice(int(left.length), 1)).flat();
    },
  };
}
