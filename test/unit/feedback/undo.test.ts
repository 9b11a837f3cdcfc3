import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Sqlite from 'better-sqlite3';
import { runImport } from '../../../electron/core/feedback/import-run.ts';
import { MAX_RECORD_CHARS } from '../../../shared/formats/limits.ts';
import { SojournError } from '../../../shared/contract/errors.ts';
import { importOne, openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const rows = (from: number, to: number, word: string): string =>
  Array.from({ length: to - from }, (_, i) => `r${from + i},${word} number ${from + i},${1 + (i % 5)}`).join(
    '\n',
  );
const HEAD = 'id,comment,rating\n';
/** No record may be so long: a file that holds it cannot be read to its end. */
const TOO_LONG = `long,${'x'.repeat(MAX_RECORD_CHARS)},5\n`;

async function prepared(): Promise<{ path: string; before: ReturnType<Bench['state']> }> {
  const path = bench.file('data.csv', `${HEAD}${rows(0, 3000, 'old')}\n`);
  await importOne(bench, path);
  const before = bench.state();
  bench.file('data.csv', `${HEAD}${rows(0, 1500, 'changed')}\n${rows(3000, 40_000, 'added')}\n`);
  return { path, before };
}

function expectAsBefore(before: ReturnType<Bench['state']>): void {
  expect(bench.state()).toEqual(before);
  expect(bench.feedback.count({ search: 'old' }).total).toBe(3000);
  expect(bench.feedback.count({ search: 'added' }).total).toBe(0);
  expect(bench.feedback.count({ search: 'changed' }).total).toBe(0);
  expect(bench.feedback.count({}).total).toBe(3000);
}

describe('an import that does not finish leaves nothing behind', () => {
  it.each(['first batches', 'indexes'])('cancelled during the %s', async (phase) => {
    const { path, before } = await prepared();
    const own = new Sqlite(bench.path);
    let asked = 0;
    const cancelled = (): boolean => {
      asked += 1;
      if (phase === 'first batches')
        return bench.db.prepare('SELECT 1 FROM feedback_items WHERE seq > 3000').get() !== undefined;
      return bench.db.prepare('SELECT 1 FROM feedback_order WHERE seq > 3000').get() !== undefined;
    };
    expect(() =>
      runImport(own, { file: { path, name: 'data.csv' } }, { cancelled, progress: () => {} }),
    ).toThrow(SojournError);
    own.close();
    expect(asked).toBeGreaterThan(0);
    expectAsBefore(before);
  });

  it('cancelled as a job', async () => {
    const { path, before } = await prepared();
    const { job } = bench.feedback.import({ path });
    bench.jobs.cancel(job);
    await bench.jobs.idle();
    expect(bench.jobs.list()).toMatchObject([{ id: job, state: 'cancelled', error: null }]);
    expectAsBefore(before);
  });

  it('failed in the middle of the file', async () => {
    const { path, before } = await prepared();
    bench.file('data.csv', `${HEAD}${rows(0, 20_000, 'changed')}\n${TOO_LONG}`);
    await expect(importOne(bench, path)).rejects.toMatchObject({
      code: 'tooLarge',
      where: { file: 'data.csv', row: 20_001 },
    });
    expectAsBefore(before);
  });

  it('without a trace of its source when that was new', async () => {
    const before = bench.state();
    const path = bench.file('new.csv', `${HEAD}${rows(0, 9000, 'x')}\n${TOO_LONG}`);
    await expect(importOne(bench, path)).rejects.toMatchObject({ code: 'tooLarge' });
    expect(bench.state()).toEqual(before);
    expect(bench.feedback.sources()).toEqual([]);
  });

  it('killed, and recovered at the next opening', async () => {
    const { path, before } = await prepared();
    const code = `
      import Sqlite from 'better-sqlite3';
      import { runImport } from './electron/core/feedback/import-run.ts';
      const db = new Sqlite(${JSON.stringify(bench.path)}, { timeout: 30000 });
      let calls = 0;
      runImport(db, { file: { path: ${JSON.stringify(path)}, name: 'data.csv' } }, {
        cancelled: () => {
          if (db.prepare('SELECT 1 FROM feedback_items WHERE seq > 6000').get()) {
            process.stdout.write('written');
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
          }
          return false;
        },
        progress: () => {},
      });`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
      cwd: process.cwd(),
    });
    await once(child.stdout, 'data');
    // While it runs its new items are not shown.
    expect(bench.feedback.count({}).total).toBe(3000);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    bench.feedback.recoverInterrupted();
    expectAsBefore(before);
    bench.feedback.recoverInterrupted();
    expectAsBefore(before);
    expect(await importOne(bench, path)).toMatchObject({ rows: 38_500, imported: 37_000, updated: 1500 });
  });
});

describe('jobs', () => {
  it('reports progress that rises to 1, and the report', async () => {
    const path = bench.file('job.csv', `${HEAD}${rows(0, 20_000, 'word')}\n`);
    const { job } = bench.feedback.import({ path, name: 'Shown name.csv', source: 'Shop' });
    await bench.jobs.idle();
    const mine = bench.changes.filter((change) => change.id === job);
    expect(mine[0]).toMatchObject({
      kind: 'import',
      state: 'running',
      progress: null,
      label: 'Importing Shown name.csv',
    });
    const shares = mine.flatMap((change) => (change.progress === null ? [] : [change.progress]));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(mine.at(-1)).toMatchObject({
      state: 'done',
      progress: 1,
      result: { kind: 'import', reports: [{ file: 'Shown name.csv', rows: 20_000, imported: 20_000 }] },
    });
    expect(bench.feedback.sources()).toMatchObject([{ name: 'Shop', items: 20_000, format: 'csv' }]);
  });

  it('runs imports that are started together one after the other', async () => {
    const one = bench.file('one.csv', `${HEAD}${rows(0, 5000, 'one')}\n`);
    const two = bench.file('two.csv', `${HEAD}${rows(0, 5000, 'two')}\n`);
    bench.feedback.import({ path: one });
    bench.feedback.import({ path: two });
    await bench.jobs.idle();
    expect(bench.jobs.list().map((job) => job.state)).toEqual(['done', 'done']);
    expect(bench.feedback.count({}).total).toBe(10_000);
  });

  it('shows the error of a file that cannot be imported', async () => {
    const { job } = bench.feedback.import({ path: `${bench.folder}/none.csv` });
    await bench.jobs.idle();
    expect(bench.jobs.list().find((one) => one.id === job)).toMatchObject({
      state: 'failed',
      error: { code: 'notFound' },
    });
  });
});

describe('removing a source', () => {
  it('hides it everywhere, brings it back, and erases it at closing', async () => {
    await importOne(bench, bench.file('keep.csv', 'review,rating\nkeep these words,5\n'));
    await importOne(bench, bench.file('drop.csv', 'review,rating\ndrop these words,1\n'));
    const drop = bench.feedback.sources().find((source) => source.name === 'drop')?.id ?? 0;
    const ids = bench.all().map((item) => item.id);
    bench.feedback.removeSource(drop);
    expect(bench.all().map((item) => item.text)).toEqual(['keep these words']);
    expect(bench.feedback.count({ search: 'words' }).total).toBe(1);
    expect(bench.feedback.query({ search: 'words' }, null, 9).items).toHaveLength(1);
    expect(bench.feedback.items(ids)).toHaveLength(1);
    expect(await bench.feedback.stats([ids])).toMatchObject([{ count: 1, missing: 1, average: 5 }]);
    expect(bench.feedback.sources()).toHaveLength(1);
    bench.feedback.restoreSource(drop);
    expect(bench.all()).toHaveLength(2);
    bench.feedback.removeSource(drop);
    bench.feedback.eraseRemoved();
    expect(() => bench.feedback.restoreSource(drop)).toThrow('not in the workspace');
    expect(bench.state()['items']).toHaveLength(1);
    expect(bench.state()['index_docsize']).toHaveLength(1);
    expect(bench.state()['order']).toHaveLength(1);
    expect(bench.state()['ids']).toHaveLength(1);
  });

  it('does not bring removed items back when the file is imported again', async () => {
    const path = bench.file('s.csv', 'review\nfirst words\nsecond words\n');
    await importOne(bench, path);
    bench.feedback.removeSource(bench.feedback.sources()[0]?.id ?? 0);
    bench.file('s.csv', 'review\nsecond words\n');
    expect(await importOne(bench, path)).toMatchObject({ imported: 1, duplicates: 0 });
    expect(bench.all().map((item) => item.text)).toEqual(['second words']);
  });
});

it('refuses to write in a workspace that is open read-only', async () => {
  const only = openBench({ readOnly: true });
  try {
    const path = only.file('a.csv', 'review\nsome words\n');
    expect(only.feedback.preview({ path }).items).toMatchObject([{ text: 'some words' }]);
    await expect(only.feedback.importFiles([path])).rejects.toMatchObject({ code: 'readOnly' });
    expect(() => only.feedback.removeSource(1)).toThrow('read-only');
  } finally {
    only.close();
  }
});
