/** Writes smart collections. Every function expects to run inside one transaction of the caller's. */
import * as Y from 'yjs';
import type { FeedbackFilter } from '../../contract/filter-types.ts';
import { readCollections, readFeedbackFilter } from '../collections.ts';
import { newId } from '../ids.ts';
import { libraryParts } from '../library-doc.ts';
import { keyAt } from '../order.ts';
import { entityOf, writeField } from '../y-fields.ts';

/** A filter as Yjs stores it: plain values and lists. */
const plain = (filter: FeedbackFilter): unknown => JSON.parse(JSON.stringify(readFeedbackFilter(filter)));

/** Keeps a filter under a name, behind the others, and answers its id. */
export function addCollection(
  doc: Y.Doc,
  { name, filter, id = newId() }: { name: string; filter: FeedbackFilter; id?: string },
): string {
  const { collections } = libraryParts(doc);
  const siblings = readCollections(collections);
  const one = new Y.Map<unknown>();
  collections.set(id, one);
  one.set('name', name);
  one.set('order', keyAt(siblings, siblings.length));
  one.set('filter', plain(filter));
  return id;
}

export function setCollection(
  doc: Y.Doc,
  id: string,
  fields: { name?: string; filter?: FeedbackFilter },
): void {
  const one = entityOf(libraryParts(doc).collections, id);
  if (!one) return;
  if (fields.name !== undefined) writeField(one, 'name', fields.name);
  if (fields.filter !== undefined) writeField(one, 'filter', plain(fields.filter));
}

export function deleteCollection(doc: Y.Doc, id: string): void {
  libraryParts(doc).collections.delete(id);
}
