/** Cards that the command line lets through: saved views and conditions, named as people name them. */
import { expect, test } from 'vitest';
import { filterOption } from '../../../electron/cli/export-filter.ts';
import { mapFile } from '../../../electron/core/export/export-map.ts';
import { NO_FILTER } from '../../../shared/model/filter.ts';
import { makeLibrary, makePersona } from '../../support/map-data.ts';
import { exportSource } from '../../support/print-maps.ts';
import { smallMap } from '../../support/small-map.ts';

const late = { ...NO_FILTER, tags: ['g1'] };
const source = {
  map: {
    ...smallMap(),
    views: [
      { id: 'v1', title: 'Пізно, знову', order: 'a', filter: late },
      { id: 'v2', title: 'Same', order: 'b', filter: NO_FILTER },
      { id: 'v3', title: 'same', order: 'c', filter: NO_FILTER },
    ],
  },
  library: makeLibrary({
    personas: [makePersona('p1', { name: 'สมชาย' }), makePersona('p2', { name: 'Олена' })],
    tags: [
      { id: 'g1', name: 'Delivery, late', hue: 1 },
      { id: 'g2', name: 'Giá', hue: 2 },
    ],
  }),
};
const filter = (...conditions: string[]) => filterOption(source, { filter: conditions }).filter;

test('a saved view is found by title or id', () => {
  expect(filterOption(source, {})).toEqual({});
  expect(filterOption(source, { view: 'пізно, знову' })).toEqual({ filter: late });
  expect(filterOption(source, { view: 'v1' })).toEqual({ filter: late });
  expect(() => filterOption(source, { view: 'v1,v2' })).toThrow('--view takes one saved view');
  expect(() => filterOption(source, { view: 'SAME' })).toThrow('names 2');
  expect(() => filterOption(source, { view: 'late' })).toThrow(
    'the map has no saved view "late"; its saved views are "Пізно, знову", "Same", "same"',
  );
  expect(() => filterOption(source, { view: 'v1', filter: ['moments'] })).toThrow('exclude each other');
});

test('conditions are those of the filter on screen', () => {
  expect(filter('tag=delivery, late,Giá', 'persona=олена', 'kind=Pain points,quotes')).toEqual({
    ...NO_FILTER,
    tags: ['g1', 'g2'],
    personaIds: ['p2'],
    kinds: ['painPoints', 'quotes'],
  });
  expect(filter('evidence=strong,Assumed', 'moments', 'text=a = b', 'owner=Nobody we know')).toEqual({
    ...NO_FILTER,
    levels: ['assumed', 'strong'],
    moments: true,
    text: 'a = b',
    owners: ['Nobody we know'],
  });
});

test.each([
  ['colour=red', 'it takes persona=…, tag=…, kind=…, evidence=…, owner=…, text=…, moments'],
  ['tag', '--filter does not know "tag"'],
  ['tag=', '--filter does not know "tag="'],
  ['moments=yes', '--filter does not know "moments=yes"'],
  ['toString=1', '--filter does not know'],
  ['tag=Price', 'the workspace has no tag "Price"; its tags are "Delivery, late", "Giá"'],
  ['evidence=weak', 'the filter has no level "weak"; its levels are'],
])('%s is refused with what there is', (condition, message) => {
  expect(() => filter(condition)).toThrow(message);
});

test('one condition twice is refused', () => {
  expect(() => filter('tag=g1', 'tag=g2')).toThrow('--filter has "tag" twice');
});

test('only what passes is in the file, and where nothing does, one is told', async () => {
  const written = async (...conditions: string[]) => {
    const { bytes, notes } = await mapFile({
      ...exportSource(source.map, { library: source.library }),
      options: {
        format: 'markdown',
        print: { paper: 'A3', landscape: true, ...filterOption(source, { filter: conditions }) },
      },
      signal: new AbortController().signal,
      printer: {
        print: () => Promise.reject(new Error('nothing is printed')),
        openPicture: () => Promise.reject(new Error('nothing is drawn')),
      },
    });
    return { text: new TextDecoder().decode(bytes), notes };
  };
  const tagged = await written('tag=g1');
  expect(tagged.text).toContain('пізно');
  expect(tagged.text).not.toContain('giao hàng chậm');
  expect(tagged.notes).not.toContain('No card passes the filter.');
  expect((await written('owner=Nobody')).notes).toContain('No card passes the filter.');
});
