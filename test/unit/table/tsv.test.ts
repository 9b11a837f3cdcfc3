/** Tables on the clipboard: what spreadsheets write is read, and what is written is read back as it was. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmlessCell, plainCell, readTsv, writeTsv } from '../../../shared/formats/tsv.ts';

const rowsOf = (text: string): string[][] => readTsv(text, 100).rows;

describe('reading', () => {
  test('what Excel writes: cells with line breaks, tabs and quotation marks are quoted', () => {
    expect(rowsOf('a\tb\r\n"two\nlines"\t"say ""hi"""\r\n')).toEqual([
      ['a', 'b'],
      ['two\nlines', 'say "hi"'],
    ]);
  });

  test('a blank line is a row, the line end behind the last one is none', () => {
    expect(rowsOf('one\n\nthree\n')).toEqual([['one'], [''], ['three']]);
  });

  test('lines of a chat with a quotation mark that is never closed stay lines', () => {
    expect(rowsOf('"Too slow, he said\nsecond line\nthird')).toEqual([
      ['"Too slow, he said'],
      ['second line'],
      ['third'],
    ]);
  });

  test('texts in any script stay as they are', () => {
    const cells = ['ลูกค้าต้องการ', 'Найкраще їжа', 'chất lượng không tốt', 'مرحبا', '👩‍👩‍👧'];
    expect(rowsOf(cells.join('\t'))).toEqual([cells]);
  });

  test('only so many rows are read, and it is said that there were more', () => {
    const { rows, more } = readTsv(Array.from({ length: 100_000 }, (_, at) => `line ${at}`).join('\n'), 5000);
    expect([rows.length, more, rows.at(-1)?.[0]]).toEqual([5000, true, 'line 4999']);
    expect(readTsv('a\nb', 2).more).toBe(false);
  });
});

describe('formulas', () => {
  test('what a spreadsheet would compute is made harmless, numbers and words are not touched', () => {
    for (const text of [
      '=HYPERLINK("x")',
      '+1-2',
      '@SUM(A1)',
      '-cmd|calc',
      '- a point of a list',
      '＝1＋1',
      '－1',
    ]) {
      expect(harmlessCell(text)).toBe(`'${text}`);
      expect(plainCell(harmlessCell(text))).toBe(text);
    }
    for (const text of ['-5', '-1,5', '-20 %', 'plain', "'quoted'", ''])
      expect(harmlessCell(text)).toBe(text);
  });
});

test('what is written is read back', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', '').replace(/^'+/, ''));
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, (table) => {
      expect(rowsOf(writeTsv(table))).toEqual(table);
    }),
  );
});
