/** The preview of pages: what begins where, and what a person's breaks become. */
import { expect, test } from 'vitest';
import { pagePreview, withBreak } from '../../../renderer/export/preview/page-preview.ts';
import type { PrintOptions } from '../../../shared/contract/types.ts';
import { denseMap, LIBRARY } from '../../support/print-maps.ts';

const map = denseMap(12, 3);

function previewOf(options: Partial<PrintOptions>) {
  const print = { paper: 'A4', landscape: true, layout: 'pages', ...options } as const;
  return pagePreview({ map, library: LIBRARY, evidence: new Map(), mapTitles: {}, options: print });
}

test('a map on one page has no preview, nor has one without stages', () => {
  expect(previewOf({ layout: 'onePage' })).toBeNull();
  const empty = { ...map, stages: [], steps: [], columns: [] };
  const options = { paper: 'A4', landscape: true, layout: 'pages' } as const;
  expect(
    pagePreview({ map: empty, library: LIBRARY, evidence: new Map(), mapTitles: {}, options }),
  ).toBeNull();
});

test.each(['pages', 'tiles', 'width'] as const)('a placed break begins a page: %s', (layout) => {
  const before = previewOf({ layout });
  const free = before?.borders.find(({ kind }) => kind === 'none');
  if (!before || !free) throw new Error('a border within a page expected');
  const breaks = withBreak(before.borders, { add: free.id });
  expect(breaks).toEqual([free.id]);
  const after = previewOf({ layout, breaks });
  const placed = after?.borders.find(({ id }) => id === free.id);
  expect(placed?.kind).toBe('placed');
  expect(after?.plan.windows.some(({ x }) => Math.abs(x.from - (placed?.x ?? -9)) < 0.5)).toBe(true);
  expect(withBreak(after?.borders ?? [], { remove: free.id })).toEqual([]);
  const other = before.borders.at(-1)?.id;
  expect(withBreak(after?.borders ?? [], { remove: free.id, add: other })).toEqual([other]);
});

test('pages that are full begin new ones by themselves', () => {
  const kinds = previewOf({})?.borders.map(({ kind }) => kind);
  expect(kinds).toContain('own');
  expect(kinds).not.toContain('placed');
});
