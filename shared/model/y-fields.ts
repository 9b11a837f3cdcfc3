/** Reading and writing single fields of Yjs entities, forgiving on read: a document may come from another version. */
import * as Y from 'yjs';

export type Entity = Y.Map<unknown>;
export type Entities = Y.Map<unknown>;

/** The entities of a top-level map; entries that are no Y.Map are passed over. */
export function* entities(map: Y.Map<unknown>): Generator<[string, Entity]> {
  for (const [id, value] of map) if (value instanceof Y.Map) yield [id, value as Entity];
}

export function entityOf(map: Y.Map<unknown>, id: string): Entity | null {
  const value = map.get(id);
  return value instanceof Y.Map ? (value as Entity) : null;
}

/** A string field, stored as a plain string or as Y.Text. */
export function readText(entity: Entity, key: string): string {
  const value = entity.get(key);
  if (typeof value === 'string') return value;
  return value instanceof Y.Text ? value.toJSON() : '';
}

export function readOptional(entity: Entity, key: string): string | null {
  return readText(entity, key) || null;
}

/** A finite number, bounded, or null. Zero has no sign. */
export function readNumber(entity: Entity, key: string, min = -Infinity, max = Infinity): number | null {
  const value = entity.get(key);
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, value)) + 0 : null;
}

/** The last moment that a date can say, in ms since 1970 (ECMAScript's time values). */
export const LAST_TIME = 8.64e15;

/** A moment in ms since 1970 that dates can be made of, or null. */
export function readTime(entity: Entity, key: string): number | null {
  return readNumber(entity, key, 0, LAST_TIME);
}

/** A list of strings stored as one value. */
export function readList(entity: Entity, key: string): readonly string[] {
  const value = entity.get(key);
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
}

/**
 * Replaces the text of a Y.Text field by the smallest single change, so that two people editing different parts of
 * one text both keep their words. Creates the field where it is missing. Never splits a surrogate pair.
 */
export function writeText(entity: Entity, key: string, next: string): void {
  const current = entity.get(key);
  if (!(current instanceof Y.Text)) {
    if (current === next || (current === undefined && next === '')) return;
    entity.set(key, new Y.Text(next));
    return;
  }
  const old = current.toJSON();
  if (old === next) return;
  const shortest = Math.min(old.length, next.length);
  let head = 0;
  while (head < shortest && old.charCodeAt(head) === next.charCodeAt(head)) head += 1;
  if (head > 0 && isHighSurrogate(old.charCodeAt(head - 1))) head -= 1;
  let tail = 0;
  while (
    tail < shortest - head &&
    old.charCodeAt(old.length - 1 - tail) === next.charCodeAt(next.length - 1 - tail)
  ) {
    tail += 1;
  }
  if (tail > 0 && isLowSurrogate(old.charCodeAt(old.length - tail))) tail -= 1;
  const removed = old.length - head - tail;
  const added = next.slice(head, next.length - tail);
  if (removed > 0) current.delete(head, removed);
  if (added) current.insert(head, added);
}

/** Sets a plain field, or removes it when the value is null, undefined, '' or an empty list; writes nothing if equal. */
export function writeField(entity: Entity, key: string, value: unknown): void {
  const empty =
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) {
    if (entity.has(key)) entity.delete(key);
    return;
  }
  if (!sameValue(entity.get(key), value)) entity.set(key, value);
}

/** Whether two plain values are equal; what is not plain (a document may hold anything) equals only itself. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || a === null) return false;
  try {
    return JSON.stringify(a) === JSON.stringify(b);
  } catch {
    return false;
  }
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** `next` with every entry that equals an old one replaced by the old object; the old list itself where nothing changed. */
export function keepEqualEntries<T extends { readonly id: string }>(
  old: readonly T[],
  next: readonly T[],
): readonly T[] {
  const before = new Map(old.map((entry) => [entry.id, entry]));
  const list = next.map((entry) => {
    const was = before.get(entry.id);
    return was && sameValue(was, entry) ? was : entry;
  });
  return list.length === old.length && list.every((entry, index) => entry === old[index]) ? old : list;
}
