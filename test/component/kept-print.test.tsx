/** How a map was printed last is there again; what makes no sense is passed over. */
import { beforeEach, expect, test } from 'vitest';
import { keepPrint, keptPrint } from '../../renderer/export/kept-print.ts';
import { newPrintForm } from '../../renderer/export/print-form.ts';

beforeEach(() => localStorage.clear());
const fresh = newPrintForm(['p'], true);

test('choices are kept for each map, but not those of the day', () => {
  const form = { ...fresh, paper: 'A5', layout: 'tiles', breaks: ['s2'], landscape: false } as const;
  keepPrint('one', { ...form, note: 'Draft 3', personaIds: [], onlyShown: false, isBlank: true });
  keepPrint('two', fresh);
  expect(keptPrint('one', fresh)).toEqual(form);
  expect(keptPrint('two', fresh)).toEqual(fresh);
  expect(keptPrint('three', fresh)).toBe(fresh);
});

test.each([
  '{',
  '7',
  '[[1,2],["one",null]]',
  '[["one",{"paper":"A9","zoom":{"pages":1e9},"breaks":7,"bleed":"x"}]]',
])('what is damaged is as new: %s', (stored) => {
  localStorage.setItem('sojourn.print', stored);
  expect(keptPrint('one', fresh)).toEqual(fresh);
});
