/** A mapping's mark changes exactly when records would be read in another way. */
import { expect, test } from 'vitest';
import type { Mapping } from '../../../shared/contract/types.ts';
import { mappingMark } from '../../../electron/core/feedback/identity.ts';

const BASE: Mapping = {
  headerRows: 1,
  roles: ['id', 'text', 'score', 'field'],
  names: ['id', 'comment', 'rating', 'mail'],
  scale: { min: 1, max: 5, higherIsBetter: true },
  dateOrder: 'dmy',
};
const scale = { min: 1, max: 5, higherIsBetter: true };

test('choices that change nothing keep the mark of a mapping that has none of them', () => {
  const mark = mappingMark(BASE);
  expect(mappingMark({ ...BASE, privacy: ['keep', 'keep', 'keep', 'keep'], scoreWords: {} })).toBe(mark);
  expect(mappingMark({ ...BASE, preset: 'x', privacy: [] })).toBe(mark);
  // What is taken out marks the items themselves.
  expect(mappingMark({ ...BASE, privacy: ['keep', 'mask', 'keep', 'drop'] })).toBe(mark);
  // As stored by earlier versions.
  expect(mark).toBe(154672041104097);
});

test('each choice in effect gives a mark of its own', () => {
  const marks = [
    BASE,
    { ...BASE, scoreWords: { good: 5 } },
    { ...BASE, scoreWords: { good: 4 } },
    { ...BASE, calendar: 'buddhist' as const },
    { ...BASE, calendar: 'gregorian' as const },
    { ...BASE, scale: { ...scale, method: 'nps' as const } },
  ].map(mappingMark);
  expect(new Set(marks).size).toBe(marks.length);
});

test('the order of words does not matter', () => {
  const one = mappingMark({ ...BASE, scoreWords: { good: 5, bad: 1 } });
  expect(mappingMark({ ...BASE, scoreWords: { bad: 1, good: 5 } })).toBe(one);
});
