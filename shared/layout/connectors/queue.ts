/** A queue that gives the cheapest of its entries first; of equally cheap ones the one that came first. */
export interface CheapestFirst<T> {
  readonly size: number;
  add(entry: T, cost: number): void;
  /** Takes the cheapest entry out; null where there is none. */
  take(): T | null;
}

interface Held<T> {
  readonly entry: T;
  readonly cost: number;
  readonly turn: number;
}

/**
 * A binary heap. Source: J. W. J. Williams, "Algorithm 232: Heapsort", Communications of the ACM 7 (1964) 347–348.
 */
export function createQueue<T>(): CheapestFirst<T> {
  const heap: Held<T>[] = [];
  let turns = 0;
  const isBefore = (a: Held<T>, b: Held<T>): boolean =>
    a.cost < b.cost || (a.cost === b.cost && a.turn < b.turn);

  const up = (held: Held<T>): void => {
    let at = heap.length;
    heap.push(held);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above] as Held<T>;
      if (!isBefore(held, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = held;
  };

  const down = (held: Held<T>): void => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const other = heap[child + 1];
      if (other && isBefore(other, heap[child] as Held<T>)) child += 1;
      const least = heap[child] as Held<T>;
      if (!isBefore(least, held)) break;
      heap[at] = least;
      at = child;
    }
    heap[at] = held;
  };

  return {
    get size() {
      return heap.length;
    },
    add(entry, cost) {
      turns += 1;
      up({ entry, cost, turn: turns });
    },
    take() {
      const [first] = heap;
      const last = heap.pop();
      if (!first || !last) return null;
      if (heap.length > 0) down(last);
      return first.entry;
    },
  };
}
