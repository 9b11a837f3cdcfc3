/** Orders of two lists compared: what moved, and where in the one the other's missing members stand. */

/**
 * Indexes of a longest strictly increasing subsequence of `values`, in O(n log n). Values are positions: whatever is
 * not in it was moved.
 */
export function longestRun(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const run = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.add(index);
  return run;
}

/** Of the ids that are in both lists, those that stand elsewhere among the others now: as few as possible. */
export function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const position = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => position.has(id));
  const run = longestRun(common.map((id) => position.get(id) ?? 0));
  return new Set(common.filter((_, index) => !run.has(index)));
}

/** `after` with what only `before` has put in behind what stood before it there. */
export function mergeLists<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly T[] {
  const present = new Set(after.map(({ id }) => id));
  if (before.every(({ id }) => present.has(id))) return after;
  /** What goes behind an entry of `after`; '' stands for the beginning. */
  const behind = new Map<string, T[]>();
  let anchor = '';
  for (const entry of before) {
    if (present.has(entry.id)) {
      anchor = entry.id;
      continue;
    }
    const list = behind.get(anchor);
    if (list) list.push(entry);
    else behind.set(anchor, [entry]);
  }
  return [...(behind.get('') ?? []), ...after.flatMap((entry) => [entry, ...(behind.get(entry.id) ?? [])])];
}
