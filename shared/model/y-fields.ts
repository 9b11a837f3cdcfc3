/** Reading and writing single fields of Yjs entities, forgiving on read: a document may come from another version. */
import * as Y from 'yjs';
import { rebaseText } from './rebase-text.ts';
import { replaceText } from './replace-text.ts';

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
 * Replaces the text of a Y.Text field by the smallest single change. Creates the field where it is missing.
 *
 * @param base the text that the person began with, where they took their time: what others wrote into the field since
 * then stays, so that two people editing one text both keep their words
 */
export function writeText(entity: Entity, key: string, next: string, base?: string): void {
  const current = entity.get(key);
  const text = base === undefined ? next : rebaseText(base, next, readText(entity, key));
  if (current instanceof Y.Text) replaceText(current, text);
  else if (current !== text && (current !== undefined || text !== '')) entity.set(key, new Y.Text(text));
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
