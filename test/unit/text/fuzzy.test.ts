/** A few typed letters find names in any script, the best fit first. */
import { expect, it } from 'vitest';
import { fuzzyName, fuzzyQuery, fuzzyScore } from '../../../shared/text/fuzzy.ts';

function order(query: string, names: readonly string[]): string[] {
  const wanted = fuzzyQuery(query);
  if (!wanted) return [];
  return names
    .map((name) => ({ name, score: fuzzyScore(fuzzyName(name), wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}

it('puts beginnings first, then words, then parts', () => {
  expect(order('lane', ['Collapse or open the lane', 'Planet', 'Lane above', 'Stage'])).toEqual([
    'Lane above',
    'Collapse or open the lane',
    'Planet',
  ]);
});

it('finds by several parts in any order and by first letters', () => {
  expect(order('pain add', ['Add lane: Pain points', 'Add lane: Gains'])).toEqual(['Add lane: Pain points']);
  expect(order('al', ['Add lane', 'Undo', 'Select all'])).toEqual(['Select all', 'Add lane']);
  expect(order('xq', ['Add lane', 'Undo'])).toEqual([]);
});

it('finds Vietnamese without diacritics, and what fits with them first', () => {
  expect(order('thanh toan', ['Thành toán', 'Thanh toán', 'Giao hàng'])).toHaveLength(2);
  expect(order('toán', ['Thanh toản', 'Thanh toán'])[0]).toBe('Thanh toán');
});

it('finds Thai by any part and Ukrainian in any case', () => {
  expect(order('ชำระ', ['หน้าชำระเงิน', 'ค้นหา'])).toEqual(['หน้าชำระเงิน']);
  expect(order('КОШИК', ['Покласти в кошик', 'Оплата'])).toEqual(['Покласти в кошик']);
});

it('fits nothing where nothing is typed', () => {
  expect(fuzzyQuery('  ')).toBeNull();
});
