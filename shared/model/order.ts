/** Order of siblings as fractional keys; ties are broken by id, so that every copy sorts alike. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Compares two siblings: by key, then by id. Plain code unit order, never the locale's. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * `count` new keys that put new siblings at `index` of `siblings` (sorted by `byOrder`; index 0 to length).
 * Where neighbours share one key (two copies inserted at the same place), the new ones go behind the whole run.
 */
export function keysAt(siblings: readonly Ordered[], index: number, count = 1): string[] {
  const at = Math.max(0, Math.min(index, siblings.length));
  const before = at > 0 ? (siblings[at - 1]?.order ?? null) : null;
  let after: string | null = null;
  for (let i = at; i < siblings.length; i += 1) {
    const order = siblings[i]?.order ?? '';
    if (before === null || order > before) {
      after = order;
      break;
    }
  }
  try {
    return generateNKeysBetween(before, after, count);
  } catch {
    // A key that no version of Sojourn wrote: start behind everything that is readable.
    return generateNKeysBetween(lastReadable(siblings), null, count);
  }
}

function lastReadable(siblings: readonly Ordered[]): string | null {
  let last: string | null = null;
  for (const { order } of siblings) {
    try {
      generateKeyBetween(order, null);
      if (last === null || order > last) last = order;
    } catch {
      // Unreadable key: skipped.
    }
  }
  return last;
}

/** One key at `index`. See `keysAt`. */
export function keyAt(siblings: readonly Ordered[], index: number): string {
  return keysAt(siblings, index, 1)[0] ?? 'a0';
}
