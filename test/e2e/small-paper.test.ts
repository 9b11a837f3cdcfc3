/** Paper that is smaller than one card: the map is there whole, on pages of that paper, or it is said why not. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mmToPoints } from '../../shared/layout/paper.ts';
import { pdfText } from '../support/pdf-facts.ts';
import { SENTENCES } from '../support/print-maps.ts';
import { sojourn } from '../support/run-command.ts';
import { freshFolder } from '../support/start-host.ts';

const SIDE = 50;
const SMALL = ['--paper', 'custom', '--width', String(SIDE), '--height', String(SIDE)];
let home = '';
let file = '';

beforeAll(async () => {
  home = freshFolder();
  file = join(home, 'small.sojourn');
  const map = join(home, 'map.md');
  const { en, th, uk, id, vi } = SENTENCES;
  writeFileSync(
    map,
    `# Small\n\n| Stage | ${th.slice(0, 12)} | Оплата |\n| --- | --- | --- |\n| Pain points | ${en} ${th} | ${uk} |\n| Quotes | ${vi} | ${id} |\n`,
  );
  for (const args of [
    ['new', file],
    ['import-map', file, map],
  ]) {
    const { code, err } = await sojourn(args, home);
    if (code !== 0) throw new Error(err);
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const bare = (text: string): string => text.normalize('NFC').replaceAll(/[\s-]/gu, '');

test.each([
  { name: 'one page', how: [] },
  { name: 'as wide as the page', how: ['--fit-width'] },
  { name: 'pages to read', how: ['--pages'] },
  { name: 'pages to read, each card larger than one', how: ['--pages', '--zoom', '200'] },
  { name: 'margins as wide as they may be', how: ['--pages', '--margin', '40mm'] },
])('$name', async ({ name, how }) => {
  const to = join(home, `${name}.pdf`);
  const { code, out, err } = await sojourn(
    ['export', file, '--map', 'Small', '--to', to, '--json', ...SMALL, ...how],
    home,
  );
  expect([code, err]).toEqual([0, '']);
  const document = await PDFDocument.load(readFileSync(to), { updateMetadata: false });
  expect(document.getPageCount()).toBe((JSON.parse(out) as { pages: number }).pages);
  for (const page of document.getPages()) {
    const { width, height } = page.getMediaBox();
    expect([width, height].map((side) => Math.abs(side - mmToPoints(SIDE)) < 0.1)).toEqual([true, true]);
  }
  const text = pdfText(to, '-raw');
  if (text === null) return;
  const words = Object.values(SENTENCES).flatMap((sentence) => sentence.split(/[ ,.:;]+/).filter(Boolean));
  expect(words.filter((word) => !bare(text).includes(bare(word)))).toEqual([]);
});

/** Without hyphens and blanks, in the order of pages: what is cut stands on several. */
async function facts(
  how: readonly string[],
  name: string,
): Promise<{ pages: number; notes: string[]; text: string | null }> {
  const to = join(home, `${name}.pdf`);
  const args = ['export', file, '--map', 'Small', '--to', to, '--json', '--paper', 'custom', ...how];
  const { code, out, err } = await sojourn(args, home);
  expect([code, err]).toEqual([0, '']);
  return { ...(JSON.parse(out) as { pages: number; notes: string[] }), text: pdfText(to, '-raw') };
}

test('pages to glue are cut through cards that are wider than they are, and have all of them', async () => {
  const { pages, text } = await facts(
    ['--width', '75', '--height', '75', '--tile', '--overlap', '5mm'],
    'glue',
  );
  expect(pages).toBeGreaterThan(6);
  if (text === null) return;
  // A letter that is cut stands on both pages; a word that is not stands on one of them.
  const letters = new Set(bare(text));
  const wanted = new Set(bare(Object.values(SENTENCES).join('')));
  expect([...wanted].filter((letter) => !letters.has(letter))).toEqual([]);
  const words = ['Cannot', 'find', 'checkout', 'Không', 'tanggal', 'довелося'];
  expect(words.filter((word) => !bare(text).includes(word))).toEqual([]);
});

test('pages to glue that titles would fill are smaller than asked for, which is told', async () => {
  const { text, notes } = await facts(['--width', '50', '--height', '50', '--tile'], 'filled');
  expect(notes).toEqual([
    expect.stringMatching(/too small for the map at 100 %.* It is printed at \d\d %\.$/),
  ]);
  if (text === null) return;
  const letters = new Set(bare(text));
  const wanted = new Set(bare(Object.values(SENTENCES).join('')));
  expect([...wanted].filter((letter) => !letters.has(letter))).toEqual([]);
});

test('more pages than anybody prints are refused with advice', async () => {
  const { code, err } = await sojourn(['new', join(home, 'sample.sojourn'), '--sample'], home);
  expect([code, err]).toEqual([0, '']);
  const map = ['--map', 'Buying a pair of shoes online', '--to', join(home, 'many.pdf')];
  const refused = await sojourn(
    ['export', join(home, 'sample.sojourn'), ...map, ...SMALL, '--pages', '--zoom', '400'],
    home,
  );
  expect([refused.code, refused.err]).toEqual([
    1,
    expect.stringMatching(/about [\d,]+ pages.*Choose a larger paper/),
  ]);
});
