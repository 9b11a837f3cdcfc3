import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocuments } from '../../../electron/core/documents/documents.ts';
import {
  backupFolderName,
  backupName,
  parseBackupName,
} from '../../../electron/core/workspace/backup-names.ts';
import {
  createBackups,
  listBackups,
  outdated,
  type Backup,
} from '../../../electron/core/workspace/backups.ts';
import { copyDatabase } from '../../../electron/core/workspace/copy.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { errorOf, fingerprint, tempFolder } from './folder.ts';
import { recordEdits, seeded } from './random-edits.ts';

const HOUR = 60 * 60 * 1000;
/** Noon in the time zone of whoever runs the tests. */
const NOON = new Date(2026, 4, 20, 12).getTime();

function backup(at: number, reason: Backup['reason'] = 'automatic'): Backup {
  return { path: `/b/${at}`, at, size: 1, reason };
}

describe('names of backups', () => {
  it('tell time and reason', () => {
    for (const reason of ['automatic', 'migration', 'restore', 'merge', 'manual'] as const) {
      expect(parseBackupName(backupName(1_779_283_205_123, reason))).toEqual({
        at: 1_779_283_205_123,
        reason,
      });
    }
    for (const name of ['notes.txt', 'x.automatic.sojourn', `${backupName(0, 'manual')}-wal`, '.tmp']) {
      expect(parseBackupName(name)).toBeNull();
    }
  });
});

describe('the folder of backups', () => {
  it('stays below the folder of all, whatever a file says its id is', () => {
    const id = 'e3a0c3de-5f0b-4b55-b0f5-3d1f1c0e0b6a';
    expect(backupFolderName(id)).toBe(id);
    for (const hostile of ['../../etc', '..', '.', '', 'a/b', 'a\\b', 'c:', 'x'.repeat(300), 'id\0']) {
      expect(backupFolderName(hostile)).toMatch(/^[0-9a-f]{32}$/);
    }
    expect(backupFolderName('..')).not.toBe(backupFolderName('.'));
  });
});

describe('rotation', () => {
  it('keeps three of the newest day, one of each day before, ten in all', () => {
    const today = [0, 1, 2, 3, 4].map((hours) => backup(NOON - hours * HOUR));
    const earlier = Array.from({ length: 12 }, (_, day) => [
      backup(NOON - (day + 1) * 24 * HOUR),
      backup(NOON - (day + 1) * 24 * HOUR - HOUR),
    ]).flat();
    const all = [...today, ...earlier];
    const gone = new Set(outdated(all));
    expect(all.filter((entry) => !gone.has(entry)).map((entry) => (NOON - entry.at) / HOUR)).toEqual([
      0,
      1,
      2,
      ...[1, 2, 3, 4, 5, 6, 7].map((day) => day * 24),
    ]);
  });

  it('keeps what a person made by hand, and the newest five made for safety', () => {
    const manual = Array.from({ length: 30 }, (_, index) => backup(NOON - index, 'manual'));
    const restore = Array.from({ length: 8 }, (_, index) => backup(NOON - index, 'restore'));
    expect(outdated([...manual, ...restore])).toEqual(restore.slice(5));
  });
});

describe('backups', () => {
  async function fresh() {
    const workspace = await createWorkspace(join(tempFolder(), 'Team.sojourn'), { name: 'Team' });
    const documents = createDocuments(workspace);
    const folder = join(tempFolder(), 'backups', workspace.info.id);
    const edit = (seed: number): void => {
      for (const update of recordEdits(new Y.Doc(), 3, seeded(seed))) documents.push('map:m', update, 'test');
    };
    return { workspace, documents, folder, edit };
  }

  it('are whole, clean workspaces with all that was acknowledged', async () => {
    const { workspace, documents, folder, edit } = await fresh();
    edit(1);
    const expected = documents.open('map:m');
    const made = await createBackups(workspace, folder).make('manual');
    edit(2);
    expect(readdirSync(folder)).toEqual([made.path.slice(folder.length + 1)]);
    const copy = await openWorkspace(made.path, { readOnly: true });
    expect(createDocuments(copy).open('map:m')).toEqual(expected);
    expect(copy.info.id).toBe(workspace.info.id);
    copy.close();
    workspace.close();
  });

  it('hold edits that come while they are being made, or not, but are never torn', async () => {
    const { workspace, documents, folder, edit } = await fresh();
    documents.push('map:big', recordEdits(new Y.Doc(), 1, seeded(1))[0]!, 'test');
    for (let seed = 0; seed < 200; seed += 1) edit(seed);
    const making = createBackups(workspace, folder).make('manual');
    for (let seed = 300; seed < 320; seed += 1) {
      edit(seed);
      await new Promise((done) => setImmediate(done));
    }
    const copy = await openWorkspace((await making).path, { readOnly: true });
    expect(copy.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(createDocuments(copy).open('map:m').seq).toBeGreaterThanOrEqual(600);
    copy.close();
    workspace.close();
  });

  it('are made by themselves at the start of a day that has something to save', async () => {
    const { workspace, folder, edit } = await fresh();
    const problems: unknown[] = [];
    let now = NOON;
    const start = async (): Promise<number> => {
      const backups = createBackups(workspace, folder, () => now);
      backups.start((error) => problems.push(error));
      await backups.stop();
      return backups.list().filter((entry) => entry.reason === 'automatic').length;
    };
    expect(await start()).toBe(0);
    edit(1);
    expect(await start()).toBe(1);
    now += 23 * HOUR;
    expect(await start()).toBe(1);
    now += 2 * HOUR;
    expect(await start()).toBe(2);
    expect(problems).toEqual([]);
    workspace.close();
  });

  it('take away what an interrupted one left, a day later', async () => {
    const { workspace, folder } = await fresh();
    mkdirSync(folder, { recursive: true });
    const old = '.2026-05-18T10-00-00-000Z.automatic.sojourn.0123456789ab.tmp';
    const young = '.2026-05-20T10-00-00-000Z.automatic.sojourn.0123456789ab.tmp';
    for (const name of [old, `${old}-journal`, young, '.notes.tmp']) writeFileSync(join(folder, name), 'x');
    const at = (hours: number): Date => new Date(NOON - hours * HOUR);
    for (const name of [old, `${old}-journal`, '.notes.tmp']) utimesSync(join(folder, name), at(25), at(25));
    utimesSync(join(folder, young), at(23), at(23));
    const { path } = await createBackups(workspace, folder, () => NOON).make('manual');
    expect(readdirSync(folder).toSorted()).toEqual([young, '.notes.tmp', basename(path)].toSorted());
    workspace.close();
  });

  it('that cannot be made are told', async () => {
    const { workspace, edit } = await fresh();
    edit(1);
    const problems: unknown[] = [];
    const backups = createBackups(workspace, join(workspace.path, 'not-a-folder'));
    backups.start((error) => problems.push(error));
    await backups.stop();
    expect(problems).toHaveLength(1);
    expect(listBackups(join(workspace.path, 'not-a-folder'))).toEqual([]);
    workspace.close();
  });
});

describe('a copy', () => {
  it('is not written over a file, into a missing folder, or beside the log of a deleted one', async () => {
    const folder = tempFolder();
    const workspace = await createWorkspace(join(tempFolder(), 'Team.sojourn'), { name: 'Team' });
    writeFileSync(join(folder, 'there.sojourn'), 'mine');
    writeFileSync(join(folder, 'deleted.sojourn-wal'), 'what is left');
    const before = fingerprint(folder);
    for (const [name, code] of [
      ['there.sojourn', 'badInput'],
      ['missing/x.sojourn', 'notFound'],
      ['deleted.sojourn', 'badInput'],
    ] as const) {
      const error = await errorOf(() => copyDatabase(workspace.db, join(folder, name)));
      expect(error.code).toBe(code);
      expect(error.message).toContain(name.split('/')[0]);
      expect(error.remedy).not.toBe('');
    }
    expect(fingerprint(folder)).toEqual(before);
    workspace.close();
  });
});
