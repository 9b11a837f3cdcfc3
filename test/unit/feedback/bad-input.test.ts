import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SojournError } from '../../../shared/contract/errors.ts';
import { importOne, openBench, utf16, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

/** What happens to a file that must be refused: what the person is told, and whether anything was stored. */
async function refusal(path: string) {
  const before = bench.state();
  const name = path.split('/').at(-1) ?? '';
  const error: unknown = await importOne(bench, path).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SojournError)) throw new Error(`not refused: ${String(error)}`);
  const { code, message, remedy, where } = error;
  return {
    code,
    told: `${message} ${remedy}`,
    namesFile: message.includes(name) && where.file === name,
    remedied: remedy !== '',
    stored: JSON.stringify(bench.state()) !== JSON.stringify(before),
  };
}

/** The refusal that is expected, with words that the message or remedy must hold. */
const refused = (code: string, words = '') => ({
  code,
  told: expect.stringContaining(words) as string,
  namesFile: true,
  remedied: true,
  stored: false,
});

/** A file of a given size that takes no space: its rest reads as zero bytes. */
function sparse(path: string, head: string, size: number): void {
  const file = openSync(path, 'w');
  writeSync(file, head);
  ftruncateSync(file, size);
  closeSync(file);
}

describe('files that are no feedback', () => {
  it('missing', async () => {
    expect(await refusal(join(bench.folder, 'none.csv'))).toEqual(refused('notFound'));
  });
  it('empty', async () => {
    expect(await refusal(bench.file('empty.csv', ''))).toEqual(refused('badInput', 'empty'));
  });
  it('empty but for its byte order mark', async () => {
    expect(await refusal(bench.file('m.csv', '\uFEFF'))).toEqual(refused('badInput', 'empty'));
  });
  it('blank lines and nothing else', async () => {
    expect(await refusal(bench.file('blank.csv', '\r\n  \r\n\n'))).toEqual(refused('badInput', 'empty'));
  });
  it.skipIf(process.platform === 'win32')('a pipe, which would be waited for without end', async () => {
    const path = join(bench.folder, 'pipe.csv');
    execFileSync('mkfifo', [path]);
    expect(await refusal(path)).toEqual(refused('badInput', 'pipe'));
  });
  it('a folder', async () => {
    mkdirSync(join(bench.folder, 'folder.csv'));
    expect(await refusal(join(bench.folder, 'folder.csv'))).toEqual(refused('badInput', 'folder'));
  });
  it.each([
    ['picture.csv', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], 'PNG'],
    ['noise.csv', Array.from({ length: 4000 }, (_, i) => (i * 37) % 29), 'binary'],
  ])('binary: %s', async (name, bytes, words) => {
    expect(await refusal(bench.file(name, Uint8Array.from(bytes)))).toEqual(refused('unsupported', words));
  });
});

describe('text that cannot be read', () => {
  it('stays UTF-8 where a few bytes are of another encoding, and says how many and where', async () => {
    const bytes = Buffer.concat([
      Buffer.from('review,rating\nfine,5\nвідгук,4\n'),
      Buffer.from([0xef, 0xe0, 0xed, 0x0a]),
    ]);
    const path = bench.file('cp1251.csv', bytes);
    const report = await importOne(bench, path);
    expect(report).toMatchObject({ rows: 3, imported: 3 });
    expect(report.warnings).toEqual([
      expect.stringMatching(/^3 characters are no valid UTF-8 .*\(the first in line 4: “.*”\)/),
    ]);
    expect(bench.all().map((item) => item.text)).toContain('\uFFFD\uFFFD\uFFFD');
    expect(bench.feedback.preview({ path }).warnings).toEqual(expect.arrayContaining([...report.warnings!]));
  });

  it.each([
    ['overlong', [0xc0, 0xaf], '\uFFFD\uFFFD'],
    ['half a surrogate pair', [0xed, 0xa0, 0x80], '\uFFFD\uFFFD\uFFFD'],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '\uFFFD\uFFFD\uFFFD\uFFFD'],
    ['cut off at the end', [0xe0, 0xb8], '\uFFFD'],
  ])('bytes that are %s', async (_, bytes, text) => {
    const start = Buffer.from('review\nดีมาก ขอบคุณค่ะ\n');
    const report = await importOne(bench, bench.file('b.csv', Buffer.concat([start, Buffer.from(bytes)])));
    expect(report.warnings).toEqual([expect.stringContaining(`${text.length} character`)]);
    expect(bench.all().map((item) => item.text)).toContain(text);
  });

  it('UTF-16 that ends inside a character', async () => {
    const bytes = utf16('review\ngood words\nmore', false, true).subarray(0, -1);
    const report = await importOne(bench, bench.file('u.csv', bytes));
    expect(report).toMatchObject({ imported: 2, warnings: [expect.stringContaining('1 character')] });
    expect(bench.all().map((item) => item.text)).toContain('mor\uFFFD');
  });

  it('takes letters that are cut by the pieces it reads', async () => {
    const line = 'Доставка 🚚 запізнилась ห้องน้ำ\n';
    const path = bench.file('long.csv', `review\n${'x'.repeat(7)}\n${line.repeat(20_000)}`);
    expect(await importOne(bench, path)).toMatchObject({ rows: 20_001, imported: 20_001 });
    expect(new Set(bench.all().map((item) => item.text)).size).toBe(2);
  });

  it('a quotation mark that is never closed', async () => {
    expect(await refusal(bench.file('q.csv', 'review,rating\nfine,5\n"open,4\nnext,3\nlast,2\n'))).toEqual(
      refused('unreadable', 'never closed, in record 2'),
    );
  });

  it('keeps the last cell of a file that was cut off inside it', async () => {
    expect(await importOne(bench, bench.file('c.csv', 'review,rating\nfine,5\n"cut of'))).toMatchObject({
      imported: 2,
    });
  });

  it.each([
    ['cut.json', '[{"review": "one"}, {"review": "tw', 'too early'],
    ['odd.json', '[{"review": "one"}]]', 'brackets'],
    ['bad.json', '[{"review": one}]', 'not valid JSON'],
    ['blank.json', '   \n', 'no value'],
  ])('JSON that is broken: %s', async (name, text, word) => {
    expect(await refusal(bench.file(name, text))).toEqual(refused('unreadable', word));
  });

  it('skips UTF-8 marks of a list that was joined from parts', async () => {
    await importOne(bench, bench.file('j.csv', 'review\nfirst words\n\uFEFFsecond words\n'));
    expect(bench.all().map((item) => item.text)).toEqual(['first words', 'second words']);
  });
});

describe('files out of bounds', () => {
  it('2 GB of one line', async () => {
    const path = join(bench.folder, 'huge.csv');
    sparse(path, `review\n${'this line never ends '.repeat(10_000)}`, 2 * 1024 ** 3);
    expect(await refusal(path)).toEqual(refused('tooLarge', 'longer than'));
  });
  it('one line of NDJSON', async () => {
    expect(await refusal(bench.file('l.ndjson', `{"text":"${'a'.repeat(17 * 1024 * 1024)}"}`))).toEqual(
      refused('tooLarge', 'longer than'),
    );
  });
  it('one value of JSON', async () => {
    expect(await refusal(bench.file('v.json', `[{"text":"${'a'.repeat(17 * 1024 * 1024)}"}]`))).toEqual(
      refused('tooLarge', 'longer than'),
    );
  });
  it('a million columns', async () => {
    expect(
      await refusal(bench.file('wide.csv', `${'c,'.repeat(1_000_000)}c\n${'1,'.repeat(1_000_000)}1\n`)),
    ).toEqual(refused('tooLarge', '20000 columns'));
  });
  it('a million keys', async () => {
    const lines = Array.from({ length: 25 }, (_, i) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: 1000 }, (_, k) => [`k${i}-${k}`, 1]))),
    );
    expect(await refusal(bench.file('keys.ndjson', lines.join('\n')))).toEqual(
      refused('tooLarge', 'different keys'),
    );
  });
  it('JSON that is nested too deeply', async () => {
    expect(await refusal(bench.file('deep.json', `${'['.repeat(5000)}${']'.repeat(5000)}`))).toEqual(
      refused('unreadable', 'deeply'),
    );
  });
});

it('names no record where a column that was asked for is missing', async () => {
  const path = bench.file('columns.csv', 'review,rating\nfine words,5\nmore words,4\n');
  const roles = [{ column: 'Nope', role: 'score' }] as const;
  const error: unknown = await bench.feedback.importFiles([path], { roles }).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({
    code: 'badInput',
    message: '“columns.csv” has no column “Nope”.',
    where: { file: 'columns.csv', column: 'Nope' },
  });
  expect(error).not.toHaveProperty('where.row');
});

it('imports a file without records as none', async () => {
  expect(await importOne(bench, bench.file('h.csv', 'review,rating,date\n'))).toMatchObject({
    rows: 0,
    imported: 0,
  });
  expect(await importOne(bench, bench.file('e.json', '[]'))).toMatchObject({ rows: 0 });
});

it('says that TheyDo’s metrics are values of metrics, and where they belong', async () => {
  const points = [{ dateOfMeasurement: '2026-01-31', promoters: 5, passives: 3, detractors: 2 }];
  const metrics = [{ type: 'NPS', title: 'NPS', dataPoints: points }];
  const path = bench.file('метрики.json', JSON.stringify({ format: 'THEYDO_METRICS_V1', metrics }));
  expect(await refusal(path)).toEqual(refused('metricSeries', 'import-metrics'));
  // Feedback that only speaks of such a file is feedback.
  const talk = bench.file('talk.json', '[{"comment":"THEYDO_METRICS_V1 is hard to export","rating":2}]');
  expect(await importOne(bench, talk)).toMatchObject({ imported: 1 });
});
