import type Database from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { FORMAT_VERSION } from '../../../electron/core/workspace/format.ts';
import { MIGRATIONS, targetVersion, type Migration } from '../../../electron/core/workspace/migrate.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { errorOf, fingerprint, tempFolder } from './folder.ts';

const TWO: Migration = {
  to: 2,
  what: 'colours of maps',
  up: (db) => db.exec("CREATE TABLE colour(map TEXT PRIMARY KEY) STRICT; INSERT INTO colour VALUES ('red')"),
};
const THREE: Migration = {
  to: 3,
  what: 'names of colours',
  up: (db) => db.exec("ALTER TABLE colour ADD COLUMN name TEXT NOT NULL DEFAULT 'none'"),
};
const BROKEN: Migration = {
  to: 3,
  what: 'a step that fails',
  up: (db) => db.exec("INSERT INTO colour VALUES ('blue'); INSERT INTO nowhere VALUES (1)"),
};

async function made(): Promise<{ folder: string; path: string; id: string }> {
  const folder = tempFolder();
  const path = join(folder, 'Team.sojourn');
  const workspace = await createWorkspace(path, { name: 'Team' });
  workspace.db.prepare("INSERT INTO meta VALUES ('kept', 'yes')").run();
  workspace.close();
  return { folder, path, id: workspace.info.id };
}

function kept(db: Database.Database): unknown {
  return db.prepare("SELECT value FROM meta WHERE key = 'kept'").pluck().get();
}

describe('migration', () => {
  it('knows all steps up to the present format, in order', () => {
    expect(MIGRATIONS.map((step) => step.to)).toEqual(
      Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 2),
    );
    expect(targetVersion()).toBe(FORMAT_VERSION);
  });

  it('runs the missing steps once, after a backup', async () => {
    const { path, id } = await made();
    const backupsRoot = tempFolder();
    const workspace = await openWorkspace(path, { migrations: [TWO, THREE], backupsRoot });
    expect(workspace.info.formatVersion).toBe(3);
    expect(workspace.db.prepare('SELECT * FROM colour').all()).toEqual([{ map: 'red', name: 'none' }]);
    expect(kept(workspace.db)).toBe('yes');
    workspace.close();

    const backups = readdirSync(join(backupsRoot, id));
    expect(backups).toHaveLength(1);
    expect(backups[0]).toMatch(/\.migration\.sojourn$/);
    const backup = await openWorkspace(join(backupsRoot, id, backups[0]!));
    expect(backup.info.formatVersion).toBe(1);
    expect(kept(backup.db)).toBe('yes');
    backup.close();

    const again = await openWorkspace(path, { migrations: [TWO, THREE], backupsRoot });
    again.close();
    expect(readdirSync(join(backupsRoot, id))).toHaveLength(1);
    // A Sojourn that knows only the first step does not touch it any more.
    const before = fingerprint(join(path, '..'));
    expect((await errorOf(() => openWorkspace(path, { migrations: [TWO] }))).code).toBe('newerFormat');
    expect(fingerprint(join(path, '..'))).toEqual(before);
  });

  it('puts the backup beside the file where no other place is given', async () => {
    const { folder, path } = await made();
    (await openWorkspace(path, { migrations: [TWO] })).close();
    expect(readdirSync(folder).toSorted()).toEqual(['Team backups', 'Team.sojourn']);
    expect(readdirSync(join(folder, 'Team backups'))).toHaveLength(1);
  });

  it('leaves the file as it was when a step fails, and says so', async () => {
    const { path, id } = await made();
    const backupsRoot = tempFolder();
    const before = readFileSync(path);
    const error = await errorOf(() => openWorkspace(path, { migrations: [TWO, BROKEN], backupsRoot }));
    expect(error.code).toBe('damaged');
    expect(error.message).toContain(path);
    expect(error.message).toContain('a step that fails');
    expect(error.message).toContain('unchanged');
    expect(error.remedy).toContain(join(backupsRoot, id));
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(['Team.sojourn']);
    const workspace = await openWorkspace(path);
    expect(workspace.info.formatVersion).toBe(1);
    expect(kept(workspace.db)).toBe('yes');
    workspace.close();
  });

  it('does not begin without a backup', async () => {
    const { path } = await made();
    const before = readFileSync(path);
    const backupsRoot = join(path, 'not-a-folder');
    await expect(openWorkspace(path, { migrations: [TWO], backupsRoot })).rejects.toThrow(
      /not-a-folder|ENOTDIR/,
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('shows an older file that may only be read in the present form, without changing it', async () => {
    const { folder, path } = await made();
    const before = fingerprint(folder);
    const workspace = await openWorkspace(path, { migrations: [TWO], readOnly: true });
    expect(workspace.db.prepare('SELECT map FROM colour').pluck().get()).toBe('red');
    workspace.close();
    expect(fingerprint(folder)).toEqual(before);
  });
});
