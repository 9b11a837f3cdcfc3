import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { collectionNamed, readFeedbackFilter } from '../../../shared/model/collections.ts';
import { addCollection, deleteCollection, setCollection } from '../../../shared/model/edits/collections.ts';
import { libraryParts } from '../../../shared/model/library-doc.ts';
import { followDoc } from '../../../shared/model/follow.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';

const FILTER = {
  search: 'доставка -швидка',
  sourceId: 3,
  from: '2025-01-01',
  scored: true,
  scoreTo: 40,
  languages: ['uk', 'th'],
  sentiments: ['negative'],
  segments: ['Нові'],
} as const;

test('collections are kept in order, renamed, changed and removed', () => {
  const doc = new Y.Doc();
  const first = addCollection(doc, { name: 'Повільна доставка', filter: FILTER });
  const second = addCollection(doc, { name: 'ส่งช้า', filter: { search: 'ช้า' } });
  expect(readLibrary(doc).collections).toMatchObject([
    { id: first, name: 'Повільна доставка', filter: FILTER },
    { id: second, name: 'ส่งช้า', filter: { search: 'ช้า' } },
  ]);
  setCollection(doc, first, { name: 'Доставка' });
  setCollection(doc, second, { filter: { sentiments: ['negative'] } });
  const { collections } = readLibrary(doc);
  expect(collections.map(({ name }) => name)).toEqual(['Доставка', 'ส่งช้า']);
  expect(collections[1]?.filter).toEqual({ sentiments: ['negative'] });
  expect(collectionNamed(collections, ' ДОСТАВКА ')?.id).toBe(first);
  expect(collectionNamed(collections, 'x')).toBeNull();
  deleteCollection(doc, first);
  expect(readLibrary(doc).collections.map(({ id }) => id)).toEqual([second]);
});

test('a collection keeps its identity while others change', () => {
  const doc = new Y.Doc();
  addCollection(doc, { name: 'one', filter: { search: 'a' } });
  const projection = followDoc(doc, readLibrary);
  const before = projection.current().collections[0];
  doc.transact(() => addCollection(doc, { name: 'two', filter: { search: 'b' } }));
  expect(projection.current().collections).toHaveLength(2);
  expect(projection.current().collections[0]).toBe(before);
  projection.destroy();
});

test.each([
  [null, {}],
  ['text', {}],
  [{ search: 5, sourceId: 'x', from: 'May', scored: 1, scoreTo: 400, languages: 'th', theme: 1.5 }, {}],
  [
    { search: '  ', sentiments: ['sad', 'negative'], segments: ['a', 7], more: true },
    { sentiments: ['negative'], segments: ['a'] },
  ],
])('of what a document may hold, only a filter is read: %j', (stored, filter) => {
  expect(readFeedbackFilter(stored)).toEqual(filter);
});

test('what is no collection in a document is passed over', () => {
  const doc = new Y.Doc();
  libraryParts(doc).collections.set('odd', 'text');
  expect(readLibrary(doc).collections).toEqual([]);
});
