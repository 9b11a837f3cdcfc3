/** `sojourn feedback --collection`: what a smart collection holds now. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { writing } from '../../../electron/cli/session.ts';
import { LIBRARY_DOC } from '../../../shared/model/doc-ids.ts';
import { addCollection } from '../../../shared/model/edits/collections.ts';
import { runMain as run } from '../../support/run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-cli-collections-'));
const file = join(folder, 'shop.sojourn');
const before = process.env['SOJOURN_HOME'];

beforeAll(async () => {
  process.env['SOJOURN_HOME'] = join(folder, 'home');
  await run('new', file);
  const csv = join(folder, 'v.csv');
  writeFileSync(csv, 'comment,stars\nparcel came late,1\nparcel came early,5\nlate again but fine,4\n');
  await run('import', file, csv);
  await writing(file, async ({ documents }) => {
    const doc = new Y.Doc();
    addCollection(doc, { name: 'Пізно', filter: { search: 'late', scoreTo: 40 } });
    documents.push(LIBRARY_DOC, Y.encodeStateAsUpdateV2(doc), 'test');
  });
});
afterAll(() => {
  if (before === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = before;
  rmSync(folder, { recursive: true, force: true });
});

test('lists and writes what the collection holds', async () => {
  const { code, out } = await run('feedback', file, '--collection', 'ПІЗНО', '--json');
  expect(code).toBe(0);
  expect(out.map((line) => (JSON.parse(line) as { text: string }).text)).toEqual(['parcel came late']);
});

test('says which collections there are where the name is another', async () => {
  const { code, err } = await run('feedback', file, '--collection', 'x');
  expect([code, err]).toEqual([1, [expect.stringMatching(/There is no collection “x”.*“Пізно”/)]]);
});

test('takes a search or a collection', async () => {
  expect((await run('feedback', file, '--collection', 'Пізно', '--search', 'late')).code).toBe(2);
});
