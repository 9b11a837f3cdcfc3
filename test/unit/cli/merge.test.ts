/** Copies of a workspace that were edited apart, joined by the command line. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writing } from '../../../electron/cli/session.ts';
import type { MergeReport } from '../../../shared/contract/merge-types.ts';
import { mergeFiles } from '../../../electron/core/merge/merge-files.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { setCardFields, setCardText } from '../../../shared/model/edits/cards.ts';
import { setWorkspaceName } from '../../../shared/model/edits/library.ts';
import { setMapTitle } from '../../../shared/model/edits/map.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { runMain } from '../../support/run-main.ts';
import { makeScriptsWorkspace, SCRIPTS_MAP } from '../../support/scripts-workspace.ts';
import { change } from '../../support/workspace-copies.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-merge-'));
const at = (name: string) => join(folder, name);
const before = process.env['SOJOURN_HOME'];
beforeAll(async () => {
  process.env['SOJOURN_HOME'] = at('home');
  await makeScriptsWorkspace(folder);
  for (const name of ['mine', 'theirs']) copyFileSync(at('scripts.sojourn'), at(`${name}.sojourn`));
  const doc = mapDocId(SCRIPTS_MAP);
  await writing(at('mine.sojourn'), async (session) => {
    change(session, doc, 11, (ydoc) => setCardFields(ydoc, ['pain-vi'], { severity: 1 }));
  });
  await writing(at('theirs.sojourn'), async (session) => {
    change(session, doc, 12, (ydoc) => setCardFields(ydoc, ['pain-vi'], { severity: 5 }));
    change(session, doc, 12, (ydoc) => setCardText(ydoc, 'pain-th', 'ส่งช้ามาก'));
    change(session, doc, 12, (ydoc) => setMapTitle(ydoc, 'Їхня мапа'));
  });
  writeFileSync(at('reviews.csv'), 'text,score\nterlambat,2\nпізно,3\n');
  await done('import', at('theirs.sojourn'), at('reviews.csv'));
});
afterAll(() => {
  if (before === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = before;
  rmSync(folder, { recursive: true });
});

async function done(...args: string[]): Promise<string[]> {
  const { code, out, err } = await runMain(...args);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  return out;
}

interface Merged {
  reports: MergeReport[];
  backup: string | null;
}
const merge = async (...args: string[]): Promise<Merged> =>
  JSON.parse((await done('merge', ...args, '--json')).join('')) as Merged;
const info = async (file: string): Promise<{ maps: { title: string }[]; feedback: { items: number } }> =>
  JSON.parse((await done('info', at(file), '--json')).join('')) as never;

test('what the other copy has comes, and what both changed is told', async () => {
  const { reports, backup } = await merge(at('mine.sojourn'), at('theirs.sojourn'));
  expect(reports[0]).toMatchObject({
    changed: true,
    maps: [{ id: SCRIPTS_MAP, title: 'Їхня мапа', state: 'changed', cards: { added: 0, removed: 0 } }],
    feedback: { sources: 1, items: 2 },
    conflicts: [{ entity: 'cards/pain-vi', field: 'severity', ours: '1', theirs: '5' }],
  });
  expect(backup).toContain('.merge.sojourn');
  expect((await info('mine.sojourn')).feedback.items).toBe(2);
  expect((await done('check', at('mine.sojourn'))).join(' ')).not.toContain('problem');
});

test('merged again, nothing changes and no backup is kept for it', async () => {
  const bytes = readFileSync(at('theirs.sojourn'));
  expect(await merge(at('mine.sojourn'), at('theirs.sojourn'))).toMatchObject({
    reports: [{ changed: false, conflictCount: 0 }],
    backup: null,
  });
  expect(readFileSync(at('theirs.sojourn')).equals(bytes)).toBe(true);
});

test('one step takes it back, whole', async () => {
  await done('merge', at('mine.sojourn'), '--undo');
  const { maps, feedback } = await info('mine.sojourn');
  expect(maps[0]?.title).not.toBe('Їхня мапа');
  expect(feedback.items).toBe(0);
});

test('another workspace adds its maps, and the name stays', async () => {
  await done('new', at('other.sojourn'));
  const { reports } = await merge(at('other.sojourn'), at('mine.sojourn'), at('theirs.sojourn'));
  expect(reports.map(({ maps }) => maps[0]?.state)).toEqual(['new', 'changed']);
  expect((await info('other.sojourn')).maps).toHaveLength(1);
});

test('of several copies of which one is none, nothing is merged', async () => {
  await done('new', at('empty.sojourn'));
  writeFileSync(at('no.sojourn'), 'hello');
  const { code, err } = await runMain('merge', at('empty.sojourn'), at('theirs.sojourn'), at('no.sojourn'));
  expect({ code, lines: err.length }).toEqual({ code: 1, lines: 1 });
  expect((await info('empty.sojourn')).maps).toEqual([]);
});

test('a merge that is cancelled leaves nothing, and edits made meanwhile are refused until it is over', async () => {
  await done('new', at('quiet.sojourn'));
  const left = await writing(at('quiet.sojourn'), async (session) => {
    const files = [{ path: at('theirs.sojourn'), name: 'theirs' }];
    const stopped = mergeFiles(session, files, { signal: AbortSignal.abort(), progress: () => {} });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(session.backups.list().filter(({ reason }) => reason === 'merge')).toEqual([]);
    let refused: unknown = null;
    const edit = (): void => change(session, LIBRARY_DOC, 13, (ydoc) => setWorkspaceName(ydoc, 'Тиша'));
    await mergeFiles(session, files, {
      signal: new AbortController().signal,
      progress: () => {
        try {
          edit();
        } catch (error) {
          refused ??= error;
        }
      },
    });
    expect(refused).toMatchObject({ code: 'locked' });
    edit();
    return session.documents.read(LIBRARY_DOC, readLibrary);
  });
  expect(left).toMatchObject({ name: 'Тиша', maps: [{ id: SCRIPTS_MAP }] });
});

test('the workspace itself is refused, and so is a call without copies', async () => {
  const { code, err } = await runMain('merge', at('mine.sojourn'), at('mine.sojourn'));
  expect(code).toBe(1);
  expect(err.join(' ')).toContain('is this workspace itself');
  expect((await runMain('merge', at('mine.sojourn'))).code).toBe(2);
  expect((await runMain('merge', at('mine.sojourn'), at('theirs.sojourn'), '--undo')).code).toBe(2);
});

test('of two sources with the same columns one is deleted for good, and the other keeps its fields', async () => {
  for (const name of ['into', 'from']) await done('new', at(`${name}.sojourn`));
  for (const [name, city] of [
    ['перший', 'Львів'],
    ['สอง', 'เชียงใหม่'],
  ]) {
    writeFileSync(at(`${name}.csv`), `text,city\nterlambat ${name},${city}\n`);
    await done('import', at('from.sojourn'), at(`${name}.csv`));
  }
  await merge(at('into.sojourn'), at('from.sojourn'));
  await done('forget', at('into.sojourn'), '--source', 'перший', '--yes');
  const [left, ...others] = (await done('feedback', at('into.sojourn'), '--json')).map(
    (line) => JSON.parse(line) as { source: string; fields: Record<string, string> },
  );
  expect(others).toEqual([]);
  expect(left).toMatchObject({ source: 'สอง', fields: { city: 'เชียงใหม่' } });
  expect(JSON.parse((await done('check', at('into.sojourn'), '--json')).join(''))).toMatchObject({
    ok: true,
  });
});
