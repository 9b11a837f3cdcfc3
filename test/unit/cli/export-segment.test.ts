/** `sojourn export --segment`: numbers, levels and verbatims of one customer segment, and every format says so. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkAll } from '../../support/link-evidence.ts';
import { partsOf } from '../../support/office-files.ts';
import { runMain as run } from '../../support/run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-segment-'));
const at = (name: string) => join(folder, name);
const file = at('shop.sojourn');
const before = process.env['SOJOURN_HOME'];

const MINE = ['Доставка запізнилася на тиждень', 'Кур’єр не подзвонив', 'Пакунок був мокрий'];
const OTHERS = ['พนักงานตอบช้ามาก', 'ส่งของผิดสีสองครั้ง', 'Nobody answered the phone'];
const SAYS = 'Feedback of segment: Бізнес і партнери';

beforeAll(async () => {
  process.env['SOJOURN_HOME'] = at('home');
  await run('new', file);
  const rows = [
    ...MINE.map((text, n) => `m${n},K-${n},1,${text}`),
    ...OTHERS.map((text, n) => `o${n},T-${n},5,${text}`),
    'x,,3,Said by nobody in particular',
  ];
  writeFileSync(at('voices.csv'), `id,customer id,rating,comment\n${rows.join('\n')}\n`);
  await run('import', file, at('voices.csv'), '--map', 'customer id=customer', '--map', 'rating=score');
  const table = [
    ...MINE.map((_, n) => `K-${n},${n === 0 ? 'БІЗНЕС  і партнери' : 'Бізнес і партнери'}`),
    ...OTHERS.map((_, n) => `T-${n},ลูกค้าทั่วไป`),
  ];
  writeFileSync(at('crm.csv'), `Customer ID,Segment\n${table.join('\n')}\n`);
  await run('customers', file, at('crm.csv'));
  await linkAll(file, { 'Last mile': 'voices' }, 'painPoints');
});
afterAll(() => {
  if (before === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = before;
  rmSync(folder, { recursive: true });
});

/** Exports with these options; the file as text, archives as their parts one after the other. */
async function exported(name: string, ...options: string[]): Promise<string> {
  const { code, err } = await run('export', file, '--map', 'Shop map', '--to', at(name), ...options);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  const bytes = readFileSync(at(name));
  return /\.(pptx|docx|xlsx)$/.test(name) ? [...partsOf(bytes).values()].join('\n') : bytes.toString('utf8');
}
const SEGMENT = ['--segment', ' бізнес і  ПАРТНЕРИ'];

test.each(['page.html', 'report.docx', 'book.xlsx'])(
  '%s quotes the segment alone, and says so',
  async (name) => {
    const all = await exported(`all-${name}`);
    for (const texts of [MINE, OTHERS]) expect(texts.some((text) => all.includes(text))).toBe(true);
    expect(all).not.toContain('Feedback of segment');
    const own = await exported(name, ...SEGMENT);
    for (const text of MINE) expect(own).toContain(text);
    for (const text of [...OTHERS, 'Said by nobody']) expect(own).not.toContain(text);
    expect(own).toContain(SAYS);
  },
);

test.each(['deck.pptx', 'map.svg', 'map.md'])('%s counts the segment alone, and says so', async (name) => {
  const own = await exported(name, ...SEGMENT);
  expect(own).toContain(SAYS);
  expect(await exported(`all-${name}`)).not.toContain('Feedback of segment');
});

test('every slide and sheet says so, and numbers are those of the segment', async () => {
  const slides = partsOf(readFileSync((await exported('deck.pptx', ...SEGMENT), at('deck.pptx'))));
  const pages = [...slides].filter(([path]) => /slides\/slide\d+\.xml$/.test(path));
  expect(pages.length).toBeGreaterThan(1);
  for (const [, xml] of pages) expect(xml).toContain(SAYS);
  expect(pages.map(([, xml]) => xml).join('')).toContain('backed by 3 feedback items');
  const book = partsOf(readFileSync((await exported('book.xlsx', ...SEGMENT), at('book.xlsx'))));
  const sheets = [...book].filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path));
  for (const [, xml] of sheets) expect(xml).toContain(`<oddHeader>&amp;LShop map · ${SAYS}</oddHeader>`);
});

test('lists and data hold the links of the segment alone, and the answer says whose they are', async () => {
  const list = await exported('evidence.csv', '--list', 'evidence', ...SEGMENT);
  for (const text of MINE) expect(list).toContain(text);
  for (const text of OTHERS) expect(list).not.toContain(text);
  const args = ['export', file, '--map', 'Shop map', '--to', at('map.json'), '--evidence', ...SEGMENT];
  const { out } = await run(...args, '--json');
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ notes: [`${SAYS}.`] });
  const json = JSON.parse(readFileSync(at('map.json'), 'utf8')) as {
    map: { cards: { evidence: unknown[] }[] };
    feedback: { text: string }[];
  };
  expect(json.feedback.map(({ text }) => text).toSorted()).toEqual(MINE.toSorted());
  expect(json.map.cards.map(({ evidence }) => evidence.length)).toEqual([3]);
});

test('the level that a filter asks for is that of the segment', async () => {
  writeFileSync(at('more.csv'), `id,customer id,comment\n${'1234'.replace(/\d/g, 'n$&,T-$&,fine\n')}`);
  await run('import', file, at('more.csv'), '--map', 'customer id=customer');
  const asked = ['--filter', 'evidence=anecdotal'];
  const { out } = await run(
    'export',
    file,
    '--map',
    'Shop map',
    '--to',
    at('none.csv'),
    ...asked,
    ...SEGMENT,
  );
  expect(out).not.toContain('No card passes the filter.');
  const strong = ['--filter', 'evidence=supported'];
  const other = await run('export', file, '--map', 'Shop map', '--to', at('n.csv'), ...strong, ...SEGMENT);
  expect(other.out).toContain('No card passes the filter.');
});

test('nothing carries the map with the feedback of the others', async () => {
  const svg = await exported('map.svg', ...SEGMENT);
  expect(svg).not.toContain('sojourn:map');
  const { out } = await run('export', file, '--map', 'Shop map', '--to', at('map.svg'), ...SEGMENT);
  expect(out).toContain('The file does not carry its source, because only feedback of one segment is in it.');
});

test('an unknown segment is told with those that there are, and nothing is written', async () => {
  const asked = ['--segment', 'Gold'];
  for (const args of [
    ['export', file, '--map', 'Shop map', '--to', at('gold.svg')],
    ['report', file, '--to', at('gold.pdf')],
  ]) {
    const { code, err } = await run(...args, ...asked);
    expect(code).toBe(1);
    expect(err.join()).toContain(
      'There is no customer segment “Gold”. The segments are: Бізнес і партнери, ลูกค้าทั่วไป.',
    );
  }
  expect(() => readFileSync(at('gold.svg'))).toThrow('ENOENT');
  const empty = await run('export', file, '--map', 'Shop map', '--to', at('gold.svg'), '--segment', ' ');
  expect(empty.code).toBe(2);
  const role = await run('report', file, '--role', 'lead', '--to', at('lead.pdf'), ...asked);
  expect({ code: role.code, err: role.err.join() }).toEqual({
    code: 2,
    err: expect.stringContaining('--segment go without --role'),
  });
});

test('without a customer table it is said that one is needed', async () => {
  const bare = at('bare.sojourn');
  await run('new', bare);
  await linkAll(bare, { Shop: 'voices' });
  const { code, err } = await run('export', bare, '--map', 'Shop map', '--to', at('x.svg'), ...SEGMENT);
  expect(code).toBe(1);
  expect(err.join()).toContain('No customer table names a segment yet');
});
