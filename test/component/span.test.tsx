/** The width of cards in columns, by pointer. */
import { expect, test } from 'vitest';
import { spanAt } from '../../renderer/canvas/span.ts';
import { layoutMap } from '../../shared/layout/layout.ts';
import { makeLibrary, makeMap } from '../support/map-data.ts';

test('a dragged edge covers the columns up to the nearest border', () => {
  const map = makeMap({ stages: [{ id: 'a' }, { id: 'b', width: 400 }, { id: 'c' }] });
  const { columns } = layoutMap(map, makeLibrary());
  expect(spanAt(columns, 'a', 10)).toBe(1);
  expect(spanAt(columns, 'a', 415)).toBe(1);
  expect(spanAt(columns, 'a', 425)).toBe(2);
  expect(spanAt(columns, 'b', 9999)).toBe(2);
  expect(spanAt(columns, 'c', -50)).toBe(1);
  expect(spanAt(columns, 'gone', 500)).toBe(1);
});
