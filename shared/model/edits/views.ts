/** Writes saved views. Every function expects to run inside one transaction of the caller's. */
import * as Y from 'yjs';
import type { MapFilter } from '../filter.ts';
import { newId } from '../ids.ts';
import { mapParts } from '../map-doc.ts';
import { keyAt } from '../order.ts';
import { readViews } from '../read-map.ts';
import { plainFilter } from '../stored.ts';
import { entityOf, writeField } from '../y-fields.ts';

/** Saves a filter under a name, behind the others, and answers its id. */
export function addView(
  doc: Y.Doc,
  { title, filter, id = newId() }: { title: string; filter: MapFilter; id?: string },
): string {
  const { views } = mapParts(doc);
  const siblings = readViews(views);
  const view = new Y.Map<unknown>();
  views.set(id, view);
  view.set('title', title);
  view.set('order', keyAt(siblings, siblings.length));
  view.set('filter', plainFilter(filter));
  return id;
}

export function setView(doc: Y.Doc, id: string, fields: { title?: string; filter?: MapFilter }): void {
  const view = entityOf(mapParts(doc).views, id);
  if (!view) return;
  if (fields.title !== undefined) writeField(view, 'title', fields.title);
  if (fields.filter !== undefined) writeField(view, 'filter', plainFilter(fields.filter));
}

export function moveView(doc: Y.Doc, id: string, index: number): void {
  const { views } = mapParts(doc);
  const view = entityOf(views, id);
  const others = readViews(views).filter((other) => other.id !== id);
  if (view) writeField(view, 'order', keyAt(others, index));
}

export function deleteView(doc: Y.Doc, id: string): void {
  mapParts(doc).views.delete(id);
}
