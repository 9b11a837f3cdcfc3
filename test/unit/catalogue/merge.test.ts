/** Merging in the catalogue: one entry stands for the other, whatever other copies did meanwhile. */
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  addTag,
  addTouchpoint,
  deleteTag,
  deleteTouchpoint,
  mergeTag,
  mergeTouchpoint,
  setTouchpoint,
} from '../../../shared/model/edits/library.ts';
import { libraryParts } from '../../../shared/model/library-doc.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { cardTagIds, tagsById, tagsOf } from '../../../shared/model/tags.ts';
import { cardChannel, cardText, touchpointsOf } from '../../../shared/layout/card-content.ts';
import { makeCard } from '../../support/map-data.ts';

function catalogue(...ids: string[]): Y.Doc {
  const doc = new Y.Doc();
  for (const id of ids) {
    addTouchpoint(doc, { id, name: `Touchpoint ${id}`, channel: id === 'a' ? 'web' : '' });
    addTag(doc, { id, name: `Tag ${id}`, hue: 2 });
  }
  return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
}

/** Brings what two copies wrote together, in both. */
function meet(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdateV2(one, Y.encodeStateAsUpdateV2(other));
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(one));
}

test('a merged touchpoint shows the name and channel of the one that stays, which is alone in the list', () => {
  const doc = catalogue('a', 'b', 'c');
  mergeTouchpoint(doc, 'b', 'a');
  mergeTouchpoint(doc, 'c', 'b');
  const library = readLibrary(doc);
  expect(library.touchpoints.map(({ id }) => id)).toEqual(['a']);
  expect(library.mergedTouchpoints).toEqual({ b: 'a', c: 'a' });
  const card = makeCard('1', { touchpointId: 'c' });
  expect(cardText(card, touchpointsOf(library))).toBe('Touchpoint a');
  expect(cardChannel(card, touchpointsOf(library))).toBe('web');
  setTouchpoint(doc, 'a', { name: 'Вебсайт' });
  expect(cardText(card, touchpointsOf(readLibrary(doc)))).toBe('Вебсайт');
});

test('two copies that merged in opposite directions agree on one, and either can be chosen afterwards', () => {
  const one = catalogue('a', 'b');
  const other = copyOf(one);
  mergeTouchpoint(one, 'a', 'b');
  mergeTouchpoint(other, 'b', 'a');
  mergeTag(one, 'a', 'b');
  mergeTag(other, 'b', 'a');
  meet(one, other);
  for (const doc of [one, other]) {
    expect(readLibrary(doc).mergedTouchpoints).toEqual({ b: 'a' });
    expect(readLibrary(doc).mergedTags).toEqual({ b: 'a' });
  }
  mergeTouchpoint(one, 'a', 'b');
  expect(readLibrary(one).mergedTouchpoints).toEqual({ a: 'b' });
});

test('a circle of three and what leads into it has one end', () => {
  const doc = catalogue('a', 'b', 'c', 'd');
  const copies = [copyOf(doc), copyOf(doc), copyOf(doc)] as const;
  mergeTouchpoint(copies[0], 'c', 'b');
  mergeTouchpoint(copies[1], 'b', 'd');
  mergeTouchpoint(copies[2], 'd', 'c');
  mergeTouchpoint(copies[2], 'a', 'c');
  for (const copy of copies) meet(doc, copy);
  expect(readLibrary(doc).mergedTouchpoints).toEqual({ a: 'b', c: 'b', d: 'b' });
  expect(readLibrary(doc).touchpoints.map(({ id }) => id)).toEqual(['b']);
});

test('merged here and deleted there: what was merged into the deleted one stands for itself again', () => {
  const one = catalogue('a', 'b', 'c');
  const other = copyOf(one);
  mergeTouchpoint(one, 'a', 'b');
  mergeTouchpoint(one, 'b', 'c');
  deleteTouchpoint(other, 'c');
  meet(one, other);
  expect(readLibrary(one).mergedTouchpoints).toEqual({ a: 'b' });
  expect(readLibrary(one).touchpoints.map(({ id }) => id)).toEqual(['b']);
});

test('deleting takes along what was merged into it', () => {
  const doc = catalogue('a', 'b', 'c');
  mergeTouchpoint(doc, 'b', 'a');
  deleteTouchpoint(doc, 'a');
  expect(readLibrary(doc).touchpoints.map(({ id }) => id)).toEqual(['c']);
  mergeTag(doc, 'b', 'a');
  deleteTag(doc, 'a');
  expect(readLibrary(doc).tags.map(({ id }) => id)).toEqual(['c']);
});

test('nothing is merged into itself, or into what is not there', () => {
  const doc = catalogue('a');
  const before = Y.encodeStateVector(doc);
  mergeTouchpoint(doc, 'a', 'a');
  mergeTouchpoint(doc, 'a', 'gone');
  mergeTouchpoint(doc, 'gone', 'a');
  mergeTag(doc, 'a', 'gone');
  expect(Y.encodeStateVector(doc)).toEqual(before);
});

test('a card with both of two merged tags shows one, and unmerged cards keep their own list', () => {
  const doc = catalogue('a', 'b', 'c');
  mergeTag(doc, 'b', 'a');
  const library = readLibrary(doc);
  const both = { tags: ['b', 'c', 'a'] };
  expect(cardTagIds(library, both)).toEqual(['a', 'c']);
  expect(tagsOf(library, both).map(({ name }) => name)).toEqual(['Tag a', 'Tag c']);
  expect(tagsById(library).get('b')?.name).toBe('Tag a');
  const other = { tags: ['c', 'gone'] };
  expect(cardTagIds(library, other)).toBe(other.tags);
  expect(tagsOf(library, other).map(({ id }) => id)).toEqual(['c']);
});

test('long chains are followed once, and an id may be the name of what every object has', () => {
  const doc = new Y.Doc();
  const ids = Array.from({ length: 20_000 }, (_, at) => `t${at}`);
  doc.transact(() => {
    const { touchpoints } = libraryParts(doc);
    const put = (id: string, into: string): void => {
      touchpoints.set(
        id,
        new Y.Map([['name', id], ...(into === '' ? [] : ([['mergedInto', into]] as const))]),
      );
    };
    ids.forEach((id, at) => put(id, ids[at + 1] ?? ''));
    put('__proto__', 't5');
    put('', '');
  });
  const { touchpoints, mergedTouchpoints } = readLibrary(doc);
  expect(touchpoints.map(({ id }) => id).sort()).toEqual(['', 't19999']);
  expect([mergedTouchpoints['t0'], mergedTouchpoints['__proto__']]).toEqual(['t19999', 't19999']);
  expect(mergedTouchpoints['constructor']).toBeUndefined();
});
