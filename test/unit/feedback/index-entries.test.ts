/** Texts on their way into the full-text index: all of them arrive, sorted within what is gathered, a few at a time. */
import Database from 'better-sqlite3';
import { beforeEach, expect, it } from 'vitest';
import { IndexEntries } from '../../../electron/core/feedback/index-entries.ts';
import { FEEDBACK_SCHEMA } from '../../../electron/core/feedback/schema.ts';
import { indexText } from '../../../shared/text/segment.ts';

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  db.exec(FEEDBACK_SCHEMA);
});

const found = (words: string): number[] =>
  db
    .prepare<[string], number>('SELECT rowid FROM feedback_index WHERE feedback_index MATCH ? ORDER BY rowid')
    .pluck()
    .all(words);
const count = (): number => db.prepare('SELECT count(*) FROM feedback_index_docsize').pluck().get() as number;

it('writes what is left, whether its words were prepared or not', () => {
  const entries = new IndexEntries(db);
  entries.add(7, 'Черга в КАСІ', null);
  entries.add(3, 'คิวยาวมาก', indexText('คิวยาวมาก'));
  entries.add(5, 'Giao hàng chậm', null);
  entries.writeSome(3, () => undefined);
  expect(count()).toBe(0);
  entries.writeAll(() => undefined);
  expect([found('касі'), found('คิว'), found('plain:cham')]).toEqual([[7], [3], [5]]);
});

it('writes in step with what comes in once there is much, in several transactions', () => {
  const entries = new IndexEntries(db);
  let pauses = 0;
  const between = (): void => {
    pauses += 1;
    expect(db.inTransaction).toBe(false);
  };
  for (let n = 0; n < 30_000; n += 1) {
    entries.add((n * 7919) % 30_011, `text ${n}`, null);
    if (n % 1000 === 999) entries.writeSome(1000, between);
  }
  expect(count()).toBeGreaterThan(0);
  expect(count()).toBeLessThan(30_000);
  entries.writeAll(between);
  expect(count()).toBe(30_000);
  expect(pauses).toBeGreaterThan(10);
  expect(found('29999')).toEqual([(29_999 * 7919) % 30_011]);
});

it('bounds a transaction of long texts, and stops between two where it is told to', () => {
  const entries = new IndexEntries(db);
  const long = 'слово '.repeat(100_000);
  for (let key = 1; key <= 4; key += 1) entries.add(key, long, null);
  const stop = (): void => {
    throw new Error('cancelled');
  };
  expect(() => entries.writeAll(stop)).toThrow('cancelled');
  expect(count()).toBe(1);
});
