/** Paper of one customer segment by the command line: a report, a map beside another and a picture, from a real Chromium. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkAll } from '../support/link-evidence.ts';
import { RESULTS } from '../support/open-app.ts';
import { pdfText } from '../support/pdf-facts.ts';
import { sojourn } from '../support/run-command.ts';
import { freshFolder } from '../support/start-host.ts';

const folder = freshFolder();
const home = join(folder, 'home');
const file = join(folder, 'shop.sojourn');
const SAYS = 'Feedback of segment: ลูกค้าธุรกิจ';
const MINE = 'Khuyến mãi không áp dụng được';
const OTHERS = 'Знижка не спрацювала';

beforeAll(async () => {
  mkdirSync(home);
  const at = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  await sojourn(['new', file], home);
  const voices = at(
    'voices.csv',
    `id,customer id,comment\n1,A,${MINE}\n2,B,${OTHERS}\n3,A,Diskon tidak muncul\n`,
  );
  await sojourn(['import', file, voices, '--map', 'customer id=customer'], home);
  const table = at('crm.csv', 'Customer ID,Segment\nA,ลูกค้าธุรกิจ\nB,Приватні\n');
  await sojourn(['customers', file, table], home);
  await linkAll(file, { Checkout: 'voices', Basket: 'voices' }, 'painPoints');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const print = async (...args: string[]): Promise<string> => {
  const [command = '', ...rest] = args;
  const { code, out, err } = await sojourn([command, file, ...rest, '--segment', 'ลูกค้าธุรกิจ'], home);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};

test('a report says on its cover and on every page whose feedback it holds, and quotes no others', async () => {
  const path = join(RESULTS, 'segment-report.pdf');
  await print('report', '--to', path);
  const text = pdfText(path);
  if (text === null) return;
  const pages = text.split('\f').slice(0, -1);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page.replaceAll(/\s/g, '')).toContain(SAYS.replaceAll(' ', ''));
  expect(text).toContain(MINE);
  expect(text).toContain('2 items of 1 person');
  expect(text).not.toContain(OTHERS);
});

test('a report of a segment has no drivers, which are of all feedback, and says so', async () => {
  const said = await print('report', '--with', 'metrics', 'drivers', '--to', join(folder, 'with.pdf'));
  expect(said).toContain('Drivers are left out, because they are worked out over all feedback');
});

test('both maps of one page say so', async () => {
  const path = join(RESULTS, 'segment-beside.pdf');
  await print('export', '--map', 'Shop map', '--beside', 'Shop map', '--to', path);
  const text = pdfText(path);
  if (text === null) return;
  expect(text.replaceAll(/\s/g, '').split(SAYS.replaceAll(' ', '')).length - 1).toBe(2);
});

test('a picture is made', async () => {
  const path = join(RESULTS, 'segment.png');
  await print('export', '--map', 'Shop map', '--to', path);
  expect(readFileSync(path).subarray(1, 4).toString()).toBe('PNG');
});
