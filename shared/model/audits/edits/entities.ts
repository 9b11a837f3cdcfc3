/** Small steps that all edits of the document of audits are made of. */
import * as Y from 'yjs';
import { newId } from '../../ids.ts';
import { byOrder, keyAt, type Ordered } from '../../order.ts';
import { entities, entityOf, readText, writeField, type Entities, type Entity } from '../../y-fields.ts';
import { readAt } from '../read-sets.ts';

/** Adds an entity; empty fields are not stored. */
export function addEntity(table: Entities, fields: Readonly<Record<string, unknown>>, id = newId()): string {
  const entity = new Y.Map<unknown>();
  table.set(id, entity);
  for (const [key, value] of Object.entries(fields)) writeField(entity, key, value);
  return id;
}

/** Sets fields of an entity that is there; null, '' or an empty list removes one. */
export function setFields(table: Entities, id: string, fields: Readonly<Record<string, unknown>>): void {
  const entity = entityOf(table, id);
  if (entity) for (const [key, value] of Object.entries(fields)) writeField(entity, key, value);
}

/** An order behind all entities that pass. */
export function lastOrder(table: Entities, passes: (entity: Entity) => boolean = () => true): string {
  const list = Array.from(entities(table))
    .filter(([, entity]) => passes(entity))
    .map(([id, entity]): Ordered => ({ id, order: readText(entity, 'order') }));
  list.sort(byOrder);
  return keyAt(list, list.length);
}

/** The entities that stand under an owner (`at`), in order. */
export function siblingsOf(table: Entities, owner: string): Ordered[] {
  return Array.from(entities(table))
    .flatMap(([id, entity]): Ordered[] => {
      const at = readAt(entity);
      return at && at[0] === owner ? [{ id, order: at[1] }] : [];
    })
    .sort(byOrder);
}

/** Moves an entity among its siblings, by so many places. */
export function moveAmong(table: Entities, id: string, by: number): void {
  const entity = entityOf(table, id);
  const at = entity && readAt(entity);
  if (!entity || !at) return;
  const all = siblingsOf(table, at[0]);
  const from = all.findIndex((sibling) => sibling.id === id);
  const to = Math.min(all.length - 1, Math.max(0, from + by));
  if (to === from) return;
  const others = all.filter((sibling) => sibling.id !== id);
  entity.set('at', [at[0], keyAt(others, to)]);
}

/** Deletes every key of a flat map that begins with these ids. */
export function deleteUnder(table: Entities, ...ids: readonly string[]): void {
  const beginning = `${ids.join('/')}/`;
  for (const key of Array.from(table.keys())) if (key.startsWith(beginning)) table.delete(key);
}

/** Sets one value of a flat map, or removes it with null or ''. Writes nothing where it is so already. */
export function setFlat(table: Entities, key: string, value: string | number | boolean | null): void {
  if (value === null || value === '') {
    if (table.has(key)) table.delete(key);
  } else if (table.get(key) !== value) table.set(key, value);
}
