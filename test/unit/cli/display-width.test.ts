import { expect, test } from 'vitest';
import { alignedRows, displayWidth, oneLine, readableSize } from '../../../electron/cli/display-width.ts';

test.each([
  ['Checkout', 8],
  ['ที่นี่', 2],
  ['น้ำ', 2],
  ['Їжак', 4],
  ['phản hồi', 8],
  ['phản hồi'.normalize('NFD'), 8],
  ['客户', 4],
  ['👩‍👧', 2],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('columns line up in every script, numbers stand right', () => {
  const lines = alignedRows([
    ['ลูกค้า', 7, 'a'],
    ['Покупець', 112, 'b'],
    ['người mua', 24, 'c'],
  ]);
  expect(lines).toEqual([`ลูกค้า${' '.repeat(9)}7  a`, 'Покупець   112  b', 'người mua   24  c']);
  expect(alignedRows([])).toEqual([]);
});

test('a line obeys no control characters and is cut between graphemes', () => {
  expect(oneLine('a\u001b[31mred\u0007\nb\u2028c\u009b1m')).toBe('a [31mred b c 1m');
  expect(oneLine('สวัสดีครับ', 4)).toBe('สวัส…');
  expect(oneLine('short', 5)).toBe('short');
});

test('sizes read well', () => {
  expect([0, 999, 1000, 1_449_000, 999_700, 5e12].map(readableSize)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 kB',
    '1.4 MB',
    '1.0 MB',
    '5.0 TB',
  ]);
});
