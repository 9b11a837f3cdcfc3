/** The checks of the gallery find what they look for: a file that is wrong in each way is told in each way. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mmToPoints } from '../../../shared/layout/paper.ts';
import { checkPdf } from '../../gallery/check-pdf.ts';
import { bare, createFaults } from '../../gallery/faults.ts';
import { freshFolder } from '../../support/start-host.ts';

let folder = '';
beforeAll(() => {
  folder = freshFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const A4 = { paper: 'A4', landscape: true } as const;
const hasPoppler = ['pdfinfo', 'pdffonts', 'pdftotext'].every((tool) => !spawnSync(tool, ['-v']).error);
if (!hasPoppler) console.warn('Left out: checks of PDFs (install the package poppler-utils).');

async function pdfOf(
  pages: number,
  [widthMm, heightMm]: readonly [number, number],
  words: string,
): Promise<string> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let i = 0; i < pages; i += 1)
    document
      .addPage([mmToPoints(widthMm), mmToPoints(heightMm)])
      .drawText(words, { font, x: 20, y: 20, size: 12 });
  const file = join(folder, 'a.pdf');
  writeFileSync(file, await document.save());
  return file;
}

test.runIf(hasPoppler)(
  'a PDF of another paper, with a font of the reader and without its words',
  async () => {
    const faults = createFaults();
    const wanted = { paper: A4, pages: 1, isOnePage: true, words: ['Kata pelanggan', 'Слова клієнтів'] };
    checkPdf(faults, await pdfOf(2, [210, 297], 'Kata pelanggan'), 'x.pdf', wanted);
    expect(faults.list).toEqual([
      'x.pdf: 2 pages, and 1 were told',
      'x.pdf: 2 pages instead of one',
      'x.pdf: 2 pages are of another paper, such as 595.3 × 841.9 pt',
      'x.pdf: 1 of 2 texts are not found: “Слова клієнтів”',
      'x.pdf: the font Helvetica is not in the file',
      'x.pdf: what stands in the font Helvetica cannot be read again',
      'x.pdf: the font Helvetica comes from this machine',
    ]);
  },
);

test.runIf(hasPoppler)('a file that is none is told by the programs that read it', () => {
  const faults = createFaults();
  const file = join(folder, 'none.pdf');
  writeFileSync(file, 'no PDF');
  checkPdf(faults, file, 'none.pdf', { paper: A4, pages: null, words: [] });
  expect(faults.list.some((fault) => fault.startsWith('none.pdf: pdfinfo says: '))).toBe(true);
  expect(faults.list.some((fault) => fault.startsWith('none.pdf: pdftotext says: '))).toBe(true);
});

test('words are found over ends of lines, and a program that is not there is no fault', () => {
  const faults = createFaults();
  faults.words('a', 'Менед-\nжерка tau-\ntau น้ำ\nหนัก', ['Менеджерка', 'tau-tau', 'น้ำหนัก']);
  expect(faults.ask('a', 'sojourn-no-such-program')).toBeNull();
  expect([faults.list, [...faults.missing]]).toEqual([[], ['sojourn-no-such-program']]);
  faults.words('a', 'Việt', ['Viet', 'V\u0129et', 'a', 'b', 'c']);
  expect(faults.list).toEqual(['a: 5 of 5 texts are not found: “Viet”, “Vĩet”, “a”, “b” and 1 more']);
  expect(bare('ế'.normalize('NFD'))).toBe('ế');
});
