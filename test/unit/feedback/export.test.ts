/** Feedback written to a file: all of it, harmless to spreadsheets, or nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ItemSet } from '../../../shared/contract/types.ts';
import { exportFormatOf, exportItems } from '../../../electron/core/feedback/export/write.ts';
import { openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeAll(async () => {
  bench = openBench();
  await bench.feedback.importFiles([bench.file('a.csv', 'text,rating,place\n"=1+1, ""x""",2,ก\nช้ามาก,1,\n')]);
});
afterAll(() => bench.close());

it('writes what was found, and makes formulas harmless', async () => {
  const target = join(bench.folder, 'out.csv');
  const signal = new AbortController().signal;
  expect(await exportItems(bench.feedback.iterate({}, 100), target, 'csv', signal)).toBe(2);
  const text = readFileSync(target, 'utf8');
  expect(text.startsWith('\uFEFFid,source,row')).toBe(true);
  expect(text).toContain(`"'=1+1, ""x"""`);
  const lines = join(bench.folder, 'out.ndjson');
  expect(await exportItems(bench.feedback.iterate({ search: 'score:1' }, 100), lines, 'ndjson', signal)).toBe(
    1,
  );
  expect(JSON.parse(readFileSync(lines, 'utf8'))).toMatchObject({ text: 'ช้ามาก', score: 1 });
  expect(['A.CSV', 'a.jsonl', 'a.xlsx', 'a.b.json', 'a.txt', 'csv'].map(exportFormatOf)).toEqual([
    'csv',
    'ndjson',
    'xlsx',
    'json',
    null,
    null,
  ]);
});

it('writes one list of JSON, also of nothing', async () => {
  const target = join(bench.folder, 'out.json');
  const signal = new AbortController().signal;
  await exportItems(bench.feedback.iterate({}, 100), target, 'json', signal);
  expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject([{ score: 2 }, { text: 'ช้ามาก' }]);
  expect(readFileSync(target, 'utf8')).not.toContain('sourceId');
  await exportItems([], target, 'json', signal);
  expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual([]);
});

it('writes a workbook that is read again as it was', async () => {
  const [item] = bench.all();
  if (!item) throw new Error('no item');
  const texts = [
    '=1+1',
    'a < b & "c"\nd',
    '_x0041_ stays',
    'ดีมาก 😀',
    'bell \u0007 rung',
    'x'.repeat(40_000),
  ];
  const items = texts.map((text, at) => ({
    ...item,
    text,
    score: at / 2,
    date:
      ['2026-02-28', '2026-02-28T18:30:00+07:00', '1899-12-31', null, '2024-02-29', '1900-03-01'][at] ?? null,
  }));
  const target = join(bench.folder, 'out.xlsx');
  expect(await exportItems(items, target, 'xlsx', new AbortController().signal)).toBe(6);
  const other = openBench();
  try {
    await other.feedback.importFiles([target], {
      roles: [
        { column: 'text', role: 'text' },
        { column: 'date', role: 'date' },
        { column: 'score', role: 'score' },
      ],
    });
    const read = other.all().toSorted((a, b) => a.row - b.row);
    expect(read.map(({ text }) => text.slice(0, 20))).toEqual([
      '=1+1',
      'a < b & "c"\nd',
      '_x0041_ stays',
      'ดีมาก 😀',
      'bell  rung',
      'x'.repeat(20),
    ]);
    expect(read.at(-1)?.text).toHaveLength(32_767);
    expect(read.map(({ date }) => date?.slice(0, 16))).toEqual([
      '2026-02-28',
      '2026-02-28T18:30',
      '1899-12-31',
      undefined,
      '2024-02-29',
      '1900-03-01',
    ]);
    expect(read.map(({ score }) => score)).toEqual([0, 0.5, 1, 1.5, 2, 2.5]);
  } finally {
    other.close();
  }
});

it('is a job with progress, of named items or of what a filter finds without some', async () => {
  const path = join(bench.folder, 'job.ndjson');
  const [first, second] = bench.all();
  if (!first || !second) throw new Error('no items');
  const written = async (set: ItemSet): Promise<string[]> => {
    const { job } = bench.feedback.export(set, 'ndjson', { path, download: '/d/1' });
    await bench.jobs.idle();
    const ended = bench.changes.findLast(({ id }) => id === job);
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    expect(ended).toMatchObject({
      kind: 'export',
      state: 'done',
      result: { file: 'job.ndjson', download: '/d/1', items: lines.length },
    });
    return lines.map((line) => (JSON.parse(line) as { id: string }).id);
  };
  expect(await written({ ids: [second.id, 'A'.repeat(22), first.id] })).toEqual([second.id, first.id]);
  expect(await written({ filter: {} })).toEqual([first.id, second.id]);
  expect(await written({ filter: {}, except: [first.id] })).toEqual([second.id]);
  expect(await written({ filter: { search: 'ช้า' } })).toEqual(
    bench.all().flatMap(({ id, text }) => (text === 'ช้ามาก' ? [id] : [])),
  );
});

it('says where it cannot write', async () => {
  const gone = join(bench.folder, 'gone', 'out.csv');
  await expect(exportItems([], gone, 'csv', new AbortController().signal)).rejects.toMatchObject({
    code: 'notFound',
    remedy: expect.stringContaining('folder') as string,
  });
});

it('leaves nothing where it is cancelled or fails', async () => {
  const target = join(bench.folder, 'cancelled.csv');
  const [item] = bench.all();
  if (!item) throw new Error('no item');
  const long = Array.from({ length: 10 }, () => ({ ...item, text: 'x'.repeat(300_000) }));
  await expect(exportItems(long, target, 'csv', AbortSignal.abort())).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(existsSync(target)).toBe(false);
  expect(readdirSync(bench.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
