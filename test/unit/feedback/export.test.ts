/** Feedback written to a file: all of it, harmless to spreadsheets, or nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportFormatOf, exportItems } from '../../../electron/core/feedback/export/write.ts';
import { openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(async () => {
  bench = openBench();
  await bench.feedback.importFiles([bench.file('a.csv', 'text,rating,place\n"=1+1, ""x""",2,ก\nช้ามาก,1,\n')]);
});
afterEach(() => bench.close());

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
  expect([exportFormatOf('A.CSV'), exportFormatOf('a.jsonl'), exportFormatOf('a.xlsx')]).toEqual([
    'csv',
    'ndjson',
    null,
  ]);
});

it('leaves nothing where it is cancelled or fails', async () => {
  const target = join(bench.folder, 'out.csv');
  const [item] = bench.all();
  if (!item) throw new Error('no item');
  const long = Array.from({ length: 10 }, () => ({ ...item, text: 'x'.repeat(300_000) }));
  await expect(exportItems(long, target, 'csv', AbortSignal.abort())).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(existsSync(target)).toBe(false);
  expect(readdirSync(bench.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
