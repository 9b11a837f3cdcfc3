import { describe, expect, it } from 'vitest';
import {
  contentItemId,
  externalItemId,
  idBytes,
  idText,
  mappingMark,
  sourceKey,
  sourceNameOf,
} from '../../../electron/core/feedback/identity.ts';
import { quickHash, SeenTable } from '../../../electron/core/feedback/seen-table.ts';
import { keyRange, MAX_SEQ, seqOfKey, sortKey } from '../../../electron/core/feedback/sort-key.ts';
import { importWorkerPath } from '../../../electron/core/feedback/worker-url.ts';
import { packItems, unpackItems } from '../../../electron/core/feedback/item-batch.ts';
import type { NewItem } from '../../../electron/core/feedback/item-store.ts';
import { giveWay, inWriteTurn, writeTurnMemory } from '../../../electron/core/write-turn.ts';
import { createJobs } from '../../../electron/core/jobs/jobs.ts';
import type { Job, Mapping } from '../../../shared/contract/types.ts';
import { foldCase, stripDiacritics } from '../../../shared/text/fold.ts';
import { splitQuery } from '../../../shared/text/query/match.ts';
import { parseQuery } from '../../../shared/text/query/parse.ts';
import { indexText, wordsOf } from '../../../shared/text/segment.ts';

describe('ids', () => {
  it('are the same for the same source and record, for good', () => {
    expect(idText(externalItemId('shop', '17'))).toBe('goVjtZBb-Vg4hq-kR6gF0g');
    expect(idText(contentItemId('shop', 'text', 1))).toBe('Yd6f6JCbqZyyfFtFUlRH7w');
  });

  it('differ by source, kind, occurrence', () => {
    const ids = [
      externalItemId('a', '1'),
      externalItemId('b', '1'),
      contentItemId('a', '1', 1),
      contentItemId('a', '1', 2),
      contentItemId('a', '2', 1),
    ].map(idText);
    expect(new Set(ids).size).toBe(5);
    expect(ids.map((id) => idText(idBytes(id) ?? Buffer.alloc(0)))).toEqual(ids);
  });

  it.each(['', 'short', 'A'.repeat(23), '!'.repeat(22), 'ก'.repeat(22)])('refuse %s', (text) => {
    expect(idBytes(text)).toBeNull();
  });

  it('know sources by their names', () => {
    expect(sourceKey(' Reviews  2026 (3) ')).toBe('reviews 2026');
    expect(sourceKey('не'.normalize('NFD'))).toBe(sourceKey('НЕ'));
    expect(sourceNameOf('Відгуки.2026.csv')).toBe('Відгуки.2026');
    expect(sourceNameOf('.csv')).toBe('.csv');
  });

  it('mark what a mapping makes of a record, not how its columns stand', () => {
    const base: Mapping = {
      headerRows: 1,
      names: ['a', 'b'],
      roles: ['text', 'field'],
      scale: null,
      dateOrder: 'dmy',
    };
    const turned: Mapping = { ...base, names: ['b', 'a'], roles: ['field', 'text'] };
    expect(mappingMark(turned)).toBe(mappingMark(base));
    expect(mappingMark({ ...base, roles: ['field', 'text'] })).not.toBe(mappingMark(base));
    expect(mappingMark({ ...base, dateOrder: 'mdy' })).not.toBe(mappingMark(base));
  });
});

it('counts hashes over many growths', () => {
  const table = new SeenTable();
  for (let n = 0; n < 50_000; n += 1) table.count(quickHash(`text ${n % 20_000}`));
  expect(table.size).toBe(20_000);
  expect(table.get(quickHash('text 1'))).toBe(3);
  expect(table.get(quickHash('text 19999'))).toBe(2);
  expect(table.get(quickHash('never'))).toBe(0);
});

describe('sort keys', () => {
  it('put newer first, undated last, and keep the file order inside a minute', () => {
    const newestFirst = [
      sortKey('2155-01-01', 1),
      sortKey('2026-03-01T10:01:30', 5),
      sortKey('2026-03-01T10:00', 6),
      sortKey('2026-03-01', 1),
      sortKey('2026-03-01', 2),
      // Told as a month or a year: from its beginning.
      sortKey('2026-03', 7),
      sortKey('2026-02-28', 1),
      sortKey('2026', 3),
      sortKey('2025-12-31', 1),
      sortKey('1899-01-01', 9),
      sortKey(null, 3),
      sortKey(null, 4),
    ];
    expect(newestFirst.toSorted((a, b) => b - a)).toEqual(newestFirst);
    expect(newestFirst.every((key) => Number.isSafeInteger(key))).toBe(true);
    expect(Number.isSafeInteger(sortKey('9999-12-31T23:59', 0))).toBe(true);
    expect([0, 1, 12_345, MAX_SEQ].map((seq) => seqOfKey(sortKey('2026-03-01', seq)))).toEqual([
      0,
      1,
      12_345,
      MAX_SEQ,
    ]);
  });

  it('bound days with both ends', () => {
    const inside = (date: string | null, from?: string, to?: string): boolean => {
      const { low, high } = keyRange(from, to);
      return [1, MAX_SEQ].every((seq) => sortKey(date, seq) >= low && sortKey(date, seq) <= high);
    };
    expect(inside('2026-03-01T23:59', '2026-03-01', '2026-03-01')).toBe(true);
    expect(inside('2026-03-02', '2026-03-01', '2026-03-01')).toBe(false);
    expect(inside('2026-02-28T23:59', '2026-03-01')).toBe(false);
    expect(inside(null)).toBe(true);
    expect(inside(null, undefined, '2026-03-01')).toBe(false);
    expect(inside('2026-03-01T10:01', undefined, '2026-03-01T10:00')).toBe(false);
  });
});

describe('words for the index', () => {
  it('cut what has no blanks and leave the rest', () => {
    expect(wordsOf('The Café-Bar, 24h')).toEqual(['the', 'café', 'bar', '24h']);
    expect(wordsOf('ห้องน้ำสะอาดมาก')).toEqual(['ห้องน้ำ', 'สะอาด', 'มาก']);
    expect(wordsOf('送餐快，好吃')).toEqual(['送', '餐', '快', '好', '吃']);
    expect(wordsOf('Їжа холодна!')).toEqual(['їжа', 'холодна']);
  });

  it('fold case, invisible characters and spellings alike', () => {
    expect(foldCase('แพง\u200Bเกินไป')).toBe('แพงเกินไป');
    expect(foldCase('น\u0E49\u0E4D\u0E32')).toBe('น\u0E49\u0E33');
    expect(foldCase('น\u0E4D\u0E49\u0E32')).toBe('น\u0E49\u0E33');
    expect(foldCase('\u0E40\u0E40พง')).toBe('แพง');
    expect(foldCase('ЇЖАК Ґ')).toBe('їжак ґ');
    expect(foldCase('KHÔNG'.normalize('NFD'))).toBe('không');
  });

  it('strip Latin diacritics only', () => {
    expect(stripDiacritics('không đường café żółw')).toBe('khong duong cafe zolw');
    expect(stripDiacritics('їжак йод ґудзик ёж')).toBe('їжак йод ґудзик ёж');
    expect(stripDiacritics('ห้องน้ำ')).toBe('ห้องน้ำ');
  });

  it('repeat a text without diacritics only where it differs', () => {
    expect(indexText('Late again')).toEqual({ words: 'late again', plain: '' });
    expect(indexText('їжа')).toEqual({ words: 'їжа', plain: '' });
    expect(indexText('Giao chậm')).toEqual({ words: 'giao chậm', plain: 'giao cham' });
  });

  it.each([
    ['late order', '{words plain} : "late" AND {words plain} : "order" *'],
    ['"late order"', '{words plain} : "late order"'],
    ['không', 'words : "không" *'],
    ['a', '{words plain} : "a"'],
    ['ห้องน้ำ', '{words plain} : "ห้องน้ำ" *'],
    ['x" OR (y*', '{words plain} : "x" AND {words plain} : "or y"'],
    ['"unclosed quote', '{words plain} : "unclosed quote" *'],
    ['🙂 !', null],
  ])('turn %s into an expression', (query, expression) =>
    expect(splitQuery(parseQuery(query)).match).toBe(expression),
  );
});

describe('jobs', () => {
  it('keep their results, forget the oldest, and report faults', async () => {
    const seen: Job[] = [];
    const jobs = createJobs((job) => seen.push(job));
    const bad = jobs.run('backup', 'Bad', () => Promise.reject(new Error('broke')));
    const late = jobs.run('map', 'Late', ({ signal, progress }) => {
      progress(0.5);
      progress(0.5001);
      progress(7);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
    });
    await Promise.resolve();
    expect(jobs.list().map((job) => job.label)).toEqual(['Bad', 'Late']);
    jobs.cancel(late);
    await jobs.idle();
    expect(jobs.list()).toMatchObject([
      { id: bad, state: 'failed', error: { code: 'internal', message: 'broke' } },
      { id: late, state: 'cancelled', error: null },
    ]);
    expect(seen.filter((job) => job.id === late).map((job) => job.progress)).toEqual([null, 0.5, 1, 1]);
    jobs.cancel(late);
    expect(() => jobs.cancel('none')).toThrow('no such job');
    for (let n = 0; n < 30; n += 1) jobs.run('backup', `B${n}`, () => Promise.resolve(null));
    await jobs.idle();
    expect(jobs.list()).toHaveLength(20);
    expect(jobs.list().at(-1)).toMatchObject({ label: 'B29', state: 'done', progress: 1 });
  });
});

it('finds the import worker', () => {
  expect(importWorkerPath()).toMatch(/import-worker\.(ts|js)$/);
});

it('gives a turn back whether the write worked or not', () => {
  const cells = new Int32Array(writeTurnMemory);
  expect(inWriteTurn(() => Atomics.load(cells, 0))).toBe(1);
  expect(() =>
    inWriteTurn(() => {
      throw new Error('disk');
    }),
  ).toThrow('disk');
  expect(Atomics.load(cells, 0)).toBe(0);
  giveWay(writeTurnMemory);
});

it('carries items from thread to thread unchanged', () => {
  const items: NewItem[] = [null, 0, 4.5].map((score, n) => ({
    id: Buffer.alloc(16, n + 1),
    repeat: n === 1,
    row: n + 1,
    content: 2 ** 47 + n,
    text: `ห้องน้ำ ${n}`,
    index: null,
    score,
    date: n === 0 ? null : '2026-01-02',
    author: n === 1 ? null : 'A',
    customer: n === 2 ? null : 'c-7',
    channel: null,
    language: '',
    fields: '["x",null]',
    former: null,
    told: null,
  }));
  expect(unpackItems(packItems(items, false))).toEqual(items);
  const prepared = items.map((item) => ({ ...item, index: indexText(item.text) }));
  expect(unpackItems(packItems(items, true))).toEqual(prepared);
  const told = items.map((item, n): NewItem => ({
    ...item,
    former: n === 0 ? null : { id: n === 1 ? null : Buffer.alloc(16, 9), content: n },
    told: n === 2 ? 'week' : null,
  }));
  expect(unpackItems(structuredClone(packItems(told, false)))).toEqual(told);
});
