/** Names of files that come from anybody: safe on every system, and not more beautiful than they are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName, endingOf } from '../../../shared/text/file-name.ts';

test.each([
  ['Звіт про візит.pdf', 'Звіт про візит.pdf'],
  ['บันทึกเสียง.m4a', 'บันทึกเสียง.m4a'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\b.exe', 'b.exe'],
  ['invoice\u202efdp.exe', 'invoice_fdp.exe'],
  ['a\u0000b\n.txt', 'a_b_.txt'],
  ['...', 'file'],
  ['.htaccess', 'htaccess'],
  ['con.txt', '_con.txt'],
  ['aux', '_aux'],
  ['', 'file'],
  ['what?.csv', 'what_.csv'],
])('%s becomes %s', (name, clean) => {
  expect(cleanFileName(name)).toBe(clean);
});

test('a long name keeps its ending and no grapheme is cut', () => {
  const clean = cleanFileName(`${'กำ'.repeat(200)}.xlsx`);
  expect(clean.endsWith('กำ.xlsx')).toBe(true);
  expect(Buffer.byteLength(clean)).toBeLessThanOrEqual(180);
  expect(endingOf(clean)).toBe('.xlsx');
});

test('whatever it is, the name is one segment of a path, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const clean = cleanFileName(name);
      expect(clean).not.toMatch(/[/\\\p{Cc}<>:"|?*\u202e]/u);
      expect(clean).not.toMatch(/^\.*$/u);
      expect(Buffer.byteLength(clean)).toBeLessThanOrEqual(182);
      expect(cleanFileName(clean)).toBe(clean);
    }),
  );
});
