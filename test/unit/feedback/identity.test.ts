import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importOne, openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

describe('identity', () => {
  it('keeps identical rows as different customers, and knows them all again', async () => {
    const rows = 'review,rating\nok,5\nok,5\nbad,1\nok,5\n';
    const path = bench.file('a.csv', rows);
    expect(await importOne(bench, path)).toMatchObject({ imported: 4, duplicates: 0 });
    const before = bench.state();
    expect(await importOne(bench, path)).toMatchObject({ imported: 0, duplicates: 4, updated: 0 });
    expect(bench.state()['items']).toEqual(before['items']);
    bench.file('a.csv', `${rows}ok,5\nnew one,3\n`);
    expect(await importOne(bench, path)).toMatchObject({ rows: 6, imported: 2, duplicates: 4 });
    expect(bench.feedback.sources()).toMatchObject([{ name: 'a', items: 6 }]);
  });

  it('keeps sources apart, and takes a repeated download for the same source', async () => {
    await importOne(bench, bench.file('a.csv', 'review\nsame words\n'));
    expect(await importOne(bench, bench.file('b.csv', 'review\nsame words\n'))).toMatchObject({
      imported: 1,
    });
    expect(await importOne(bench, bench.file('A (2).csv', 'review\nsame words\n'))).toMatchObject({
      duplicates: 1,
    });
    expect(bench.feedback.sources().map((source) => source.name)).toEqual(['a', 'b']);
  });

  it('updates the item of a known id, keeping its id, and its place in the search', async () => {
    const path = bench.file(
      't.csv',
      'id,comment,rating,date\n7,slow answer,2,2026-01-05\n8,fine,4,2026-01-06\n',
    );
    await importOne(bench, path);
    const before = bench.all().map((item) => item.id);
    bench.file('t.csv', 'id,comment,rating,date\n7,quick answer,5,2026-01-07\n8,fine,4,2026-01-06\n');
    expect(await importOne(bench, path)).toMatchObject({ imported: 0, updated: 1, duplicates: 1 });
    expect(bench.all().map((item) => item.id)).toEqual([before[1], before[0]]);
    expect(bench.feedback.count({ search: 'slow' }).total).toBe(0);
    expect(bench.feedback.query({ search: 'quick', scoreFrom: 100 }, null, 5).items).toMatchObject([
      { id: before[1], text: 'quick answer', score: 5, date: '2026-01-07' },
    ]);
  });

  it('never merges different records under one id, whatever their order', async () => {
    const roles = [{ column: 'tweet', role: 'id' as const }];
    const rows = [
      '5.7E+17,late plane,1',
      '5.7E+17,lost bag,2',
      '6.1E+17,kind crew,5',
      '5.7E+17,late plane,1',
    ];
    await importOne(bench, bench.file('x.csv', `tweet,text,score\n${rows.join('\n')}\n`), { roles });
    const items = bench.all();
    expect(items.map((item) => item.text)).toEqual(['late plane', 'lost bag', 'kind crew', 'late plane']);
    expect(new Set(items.map((item) => item.id)).size).toBe(4);
    bench.file('x.csv', `tweet,text,score\n${rows.toReversed().join('\n')}\n`);
    expect(await importOne(bench, `${bench.folder}/x.csv`, { roles })).toMatchObject({
      duplicates: 4,
      updated: 0,
      imported: 0,
    });
  });

  it('takes a record that the file repeats with its id for one', async () => {
    const path = bench.file('r.csv', 'id,comment\nk1,some words\nk2,more words\nk1,some words\n');
    const roles = [{ column: 'id', role: 'id' as const }];
    expect(await importOne(bench, path, { roles })).toMatchObject({ rows: 3, imported: 2, duplicates: 1 });
    expect(await importOne(bench, path, { roles })).toMatchObject({ rows: 3, imported: 0, duplicates: 3 });
  });

  it('reads known records anew when the mapping has changed', async () => {
    const path = bench.file('c.csv', 'opinion,grade points\nnot what I wanted,4\nexactly right for me,2\n');
    await importOne(bench, path);
    const ids = bench.all().map((item) => item.id);
    expect(
      await importOne(bench, path, { roles: [{ column: 'grade points', role: 'score' }] }),
    ).toMatchObject({ updated: 2 });
    expect(bench.all().map((item) => [item.id, item.score])).toEqual([
      [ids[0], 4],
      [ids[1], 2],
    ]);
  });
});
