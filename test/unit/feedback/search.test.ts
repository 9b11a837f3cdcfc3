/** Searches over stored feedback against a filter in plain code, and any text at all against SQLite. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { FeedbackItem } from '../../../shared/contract/types.ts';
import { openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const TEXTS = [
  'The payment failed, very slow',
  'Quick payment and café nearby',
  'Giao hàng chậm, không hài lòng',
  'Giao hang nhanh',
  'ห้องน้ำสะอาดมาก แต่จ่ายเงินช้า',
  'จ่ายเงินง่าย',
  'Оплата не пройшла, довго чекала',
  'Оплата швидка',
  'Pembayaran gagal lagi',
  'Pembayaran cepat, slow support',
];

async function fill(): Promise<FeedbackItem[]> {
  const rows = Array.from({ length: 400 }, (_, n) => {
    const month = String((n % 12) + 1).padStart(2, '0');
    return `"${TEXTS[n % TEXTS.length]} ${n}",${(n % 5) + 1},202${n % 4}-${month}-15,${n % 3 ? 'App' : 'Web shop'}`;
  });
  const file = join(bench.folder, 'all.csv');
  writeFileSync(file, `text,rating,date,channel\n${rows.join('\n')}\n`);
  await bench.feedback.importFiles([file]);
  return bench.all();
}

const has = (item: FeedbackItem, word: string): boolean => item.text.toLowerCase().includes(word);
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

const CASES: readonly (readonly [string, (item: FeedbackItem) => boolean])[] = [
  ['payment', (i) => has(i, 'payment')],
  ['payment -slow', (i) => has(i, 'payment') && !has(i, 'slow')],
  ['-slow', (i) => !has(i, 'slow')],
  ['-slow -payment score<3', (i) => !has(i, 'slow') && !has(i, 'payment') && (i.score ?? 9) < 3],
  ['slow OR швидка', (i) => has(i, 'slow') || has(i, 'швидка')],
  ['slow OR score:5', (i) => has(i, 'slow') || i.score === 5],
  ['"payment failed"', (i) => has(i, 'payment failed')],
  ['pay* quick', (i) => has(i, 'payment') && has(i, 'quick')],
  ['cham lang:xx OR chậm', (i) => has(i, 'chậm')],
  ['giao hang', (i) => plain(i.text).includes('giao hang')],
  ['hàng', (i) => has(i, 'hàng')],
  ['จ่ายเงิน', (i) => has(i, 'จ่ายเงิน')],
  ['จ่ายเงิน -ห้องน้ำ', (i) => has(i, 'จ่ายเงิน') && !has(i, 'ห้องน้ำ')],
  ['оплата', (i) => has(i, 'оплата')],
  ['score>=4', (i) => (i.score ?? 0) >= 4],
  ['score:2..3', (i) => i.score === 2 || i.score === 3],
  ['score%<40', (i) => (i.score ?? 9) < 2.6],
  ['date:2021', (i) => i.date?.startsWith('2021') ?? false],
  ['date:2021-03.. date:<2023', (i) => (i.date ?? '') >= '2021-03' && (i.date ?? '') < '2023'],
  ['-date:2021', (i) => !i.date?.startsWith('2021')],
  ['channel:web', (i) => i.channel === 'Web shop'],
  ['-channel:"web shop" slow', (i) => i.channel === 'App' && has(i, 'slow')],
  ['source:all', () => true],
  ['source:other', () => false],
  ['-source:other has:score', () => true],
  ['has:customer', () => false],
  ['sentiment:unknown -lang:en', () => true],
];

it('finds what a filter in plain code finds, page by page, and counts it', async () => {
  const all = await fill();
  expect(all).toHaveLength(400);
  for (const [search, wanted] of CASES) {
    const expected = all.filter(wanted).map(({ id }) => id);
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page = bench.feedback.query({ search }, cursor, 37);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect({ search, found }).toEqual({ search, found: expected });
    expect(bench.feedback.count({ search })).toEqual({ total: found.length });
    expect(await bench.feedback.countSlowly({ search })).toEqual({ total: found.length });
    const at = Math.floor(found.length / 2);
    const { items } = await bench.feedback.queryAt({ search }, at, 37);
    expect(items.map(({ id }) => id)).toEqual(found.slice(at, at + 37));
  }
});

it('reads any text or says what is wrong with it, and never as SQL', async () => {
  await fill();
  const parts = [
    '"',
    '*',
    '-',
    'OR',
    '|',
    '(',
    ')',
    ':',
    '<',
    '..',
    'score',
    'score%',
    'date:',
    'lang:',
    'a',
    'ไทย',
    "'",
    ';',
    '--',
    'NEAR',
    'AND',
    '\0',
    '{words}',
    '^',
    ' ',
    ' ',
    '2025',
    'theme:',
    'has:',
    '“',
    '😀',
    '\uD800',
  ];
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  for (let round = 0; round < 1500; round += 1) {
    const search = Array.from({ length: 1 + next(12) }, () => parts[next(parts.length)]).join('');
    expect({
      search,
      ended: endOf(() => bench.feedback.query({ search }, null, 5).items.length <= 5),
    }).toEqual({
      search,
      ended: 'well',
    });
  }
  expect(() => bench.feedback.query({ search: 'ab '.repeat(333) }, null, 5)).not.toThrow();
  expect(() => bench.feedback.query({ search: '-ab '.repeat(250) }, null, 5)).not.toThrow();
  expect(() => bench.feedback.query({ search: 'ab OR '.repeat(160) + 'b' }, null, 5)).not.toThrow();
});

/** 'well' where it is true or ends with a message for people. */
function endOf(step: () => boolean): unknown {
  try {
    return step() ? 'well' : 'too many';
  } catch (error) {
    return error instanceof SojournError ? 'well' : error;
  }
}
