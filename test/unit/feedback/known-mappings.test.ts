/** Mappings of before: saved ones by name, those of a source's last file by themselves, and what is told of values unread. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runImport } from '../../../electron/core/feedback/import-run.ts';
import { namedFile } from '../../../electron/core/feedback/files/bytes.ts';
import type { Mapping } from '../../../shared/contract/types.ts';
import { csvOf } from '../../support/feedback-files.ts';
import { openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const CONTROL = { cancelled: () => false, progress: () => {} };
const importNow = (path: string, more: { mapping?: Mapping; use?: string; source?: string } = {}) =>
  runImport(bench.db, { file: namedFile(path), ...more }, CONTROL).report;

const HEADER = ['ref', 'remark', 'reply', 'mood', 'day'];
const ROWS = [
  ['r1', 'the lift was out of order again today', 'we are sorry for that, dear guest', '2', '03/04/2024'],
  ['r2', 'quiet room and a very good breakfast', 'thank you for your kind words', '9', '13/04/2024'],
];

/** What a person makes of it: the first column is the id, the mood runs from 1 (best) to 10. */
function corrected(path: string): Mapping {
  const { mapping } = bench.feedback.preview({ path });
  return {
    ...mapping,
    roles: ['id', 'text', 'skip', 'score', 'date'],
    scale: { min: 1, max: 10, higherIsBetter: false },
    privacy: ['keep', 'mask', 'drop', 'keep', 'keep'],
  };
}

it('remembers the mapping for the next file of a source, whatever the order of its columns', () => {
  const first = bench.file('hotel.csv', csvOf([HEADER, ...ROWS]));
  importNow(first, { mapping: corrected(first) });
  const turned = [HEADER, ['r3', 'the key did not work', 'sorry', '10', '14/04/2024']].map((row) =>
    [...row].reverse(),
  );
  const next = bench.file('hotel (2).csv', csvOf(turned.map((row, index) => [...row, index ? 'x' : 'new'])));
  const preview = bench.feedback.preview({ path: next });
  expect(preview.recognised).toEqual({
    kind: 'remembered',
    name: 'hotel',
    reason: 'its columns are the same',
  });
  expect(preview.mapping).toMatchObject({
    roles: ['date', 'score', 'skip', 'text', 'id', 'field'],
    scale: { min: 1, max: 10, higherIsBetter: false },
    privacy: ['keep', 'keep', 'drop', 'mask', 'keep', 'mask'],
  });
  expect(preview.reasons[5]).toBe('new since then, kept as a field');
});

it('takes no scale over from another source of the same columns', () => {
  const first = bench.file('hotel.csv', csvOf([HEADER, ...ROWS]));
  importNow(first, { mapping: corrected(first) });
  const other = bench.file('spa.csv', csvOf([HEADER, ...ROWS]));
  const preview = bench.feedback.preview({ path: other });
  expect(preview.recognised).toMatchObject({ kind: 'remembered', name: 'hotel' });
  expect(preview.mapping.roles).toEqual(['id', 'text', 'skip', 'score', 'date']);
  expect(preview.mapping.scale).toEqual({ min: 1, max: 10, higherIsBetter: true });
});

it('does not take a small or headless table for one of another source', () => {
  importNow(
    bench.file(
      'one.csv',
      csvOf([
        ['text', 'score'],
        ['fine as it is', '3'],
      ]),
    ),
  );
  const path = bench.file(
    'two.csv',
    csvOf([
      ['text', 'score'],
      ['not so fine', '4'],
    ]),
  );
  expect(bench.feedback.preview({ path }).recognised).toBeNull();
});

it('reads a file with a saved mapping by name, on the command line too, and says where it does not fit', () => {
  const first = bench.file('hotel.csv', csvOf([HEADER, ...ROWS]));
  bench.feedback.saveMapping('Готель', corrected(first));
  const preview = bench.feedback.preview({ path: first, use: 'готель' });
  expect(preview.recognised).toEqual({ kind: 'saved', name: 'Готель', reason: 'as you chose' });
  expect(preview.mapping).toMatchObject({ preset: 'Готель', scale: { higherIsBetter: false } });
  expect(importNow(first, { use: 'ГОТЕЛЬ' })).toMatchObject({ imported: 2 });
  expect(bench.all().map(({ scale }) => scale?.higherIsBetter)).toEqual([false, false]);
  const other = bench.file(
    'other.csv',
    csvOf([
      ['a', 'b'],
      ['1', '2'],
    ]),
  );
  expect(() => importNow(other, { use: 'Готель' })).toThrow(
    '“other.csv” has none of the columns of “Готель”.',
  );
});

it('tells which scores and dates could not be read, with row and column, and keeps them as fields', () => {
  const rows = Array.from({ length: 12 }, (_, n) => [
    `r${n}`,
    `sentence ${n} about the rooms`,
    '',
    String(1 + (n % 5)),
    '01.02.2024',
  ]);
  rows[3] = ['r3', 'sentence about the pool', '', '11', '31.02.2024'];
  rows[6] = ['r6', 'sentence about the bar', '', '4', 'tuần nào đó'];
  const path = bench.file('hotel.csv', csvOf([HEADER, ...rows]));
  const { mapping } = bench.feedback.preview({ path });
  const scale = { min: 1, max: 5, higherIsBetter: true };
  const report = importNow(path, {
    mapping: { ...mapping, roles: ['id', 'text', 'skip', 'score', 'date'], scale },
  });
  expect(report).toMatchObject({ imported: 12, rejectedCount: 0 });
  expect(report.warnings).toEqual([
    '1 score in “mood” is not on the scale 1 to 5 (row 4 “11”). It is kept as a field.',
    '2 dates in “day” could not be read (row 4 “31.02.2024”, row 7 “tuần nào đó”). They are kept as fields.',
  ]);
  const item = bench.all().find(({ text }) => text.endsWith('pool'));
  expect(item).toMatchObject({ score: null, date: null, fields: { mood: '11', day: '31.02.2024' } });
});
