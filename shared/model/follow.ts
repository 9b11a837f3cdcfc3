/** Follows a document that is small enough to be read anew after each change; equal entities keep their identity. */
import type * as Y from 'yjs';
import { keepEqualEntries, sameValue } from './y-fields.ts';

export interface Projection<T> {
  /** The present picture; the same object until something changes. */
  readonly current: () => T;
  /** Calls back after each change; returns the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

/** @param read the document's data at this moment */
export function followDoc<T extends object>(doc: Y.Doc, read: (doc: Y.Doc) => T): Projection<T> {
  const listeners = new Set<() => void>();
  let data = read(doc);
  const after = (transaction: Y.Transaction): void => {
    if (transaction.changedParentTypes.size === 0) return;
    data = keepEqualParts(data, read(doc));
    for (const listener of listeners) listener();
  };
  doc.on('afterTransaction', after);
  return {
    current: () => data,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: () => doc.off('afterTransaction', after),
  };
}

/** `next`, with what equals it in `old` taken over: entries of lists one by one, other parts whole. */
export function keepEqualParts<T extends object>(old: T, next: T): T {
  const keep = (key: string): unknown => {
    const [was, now] = [old[key as keyof T] as unknown, next[key as keyof T] as unknown];
    if (isEntries(was) && isEntries(now)) return keepEqualEntries(was, now);
    return sameValue(was, now) ? was : now;
  };
  return Object.fromEntries(Object.keys(next).map((key) => [key, keep(key)])) as T;
}

function isEntries(value: unknown): value is readonly { readonly id: string }[] {
  return (
    Array.isArray(value) &&
    value.every((entry: unknown) => typeof entry === 'object' && entry !== null && 'id' in entry)
  );
}
