import Database from 'better-sqlite3';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createSession } from '../../../electron/core/session.ts';
import { createDocuments } from '../../../electron/core/documents/documents.ts';
import { createVersions } from '../../../electron/core/versions/versions.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { FORMAT_VERSION } from '../../../electron/core/workspace/format.ts';
import { MIGRATIONS, targetVersion, type Migration } from '../../../electron/core/workspace/migrate.ts';
import { inspectCheck } from '../../../electron/core/workspace/inspect.ts';
import { openWorkspace, type Workspace } from '../../../electron/core/workspace/open.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { errorOf, fingerprint, tempFolder } from './folder.ts';

/** Steps that come after all that there are. */
const NEXT = FORMAT_VERSION + 1;

const ONE_ON: Migration = {
  to: NEXT,
  what: 'colours of maps',
  up: (db) => db.exec("CREATE TABLE colour(map TEXT PRIMARY KEY) STRICT; INSERT INTO colour VALUES ('red')"),
};
const TWO_ON: Migration = {
  to: NEXT + 1,
  what: 'names of colours',
  up: (db) => db.exec("ALTER TABLE colour ADD COLUMN name TEXT NOT NULL DEFAULT 'none'"),
};
const BROKEN: Migration = {
  to: NEXT + 1,
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
    const workspace = await openWorkspace(path, { migrations: [ONE_ON, TWO_ON], backupsRoot });
    expect(workspace.info.formatVersion).toBe(NEXT + 1);
    expect(workspace.db.prepare('SELECT * FROM colour').all()).toEqual([{ map: 'red', name: 'none' }]);
    expect(kept(workspace.db)).toBe('yes');
    workspace.close();

    const backups = readdirSync(join(backupsRoot, id));
    expect(backups).toHaveLength(1);
    expect(backups[0]).toMatch(/\.migration\.sojourn$/);
    const backup = await openWorkspace(join(backupsRoot, id, backups[0]!));
    expect(backup.info.formatVersion).toBe(FORMAT_VERSION);
    expect(kept(backup.db)).toBe('yes');
    backup.close();

    const again = await openWorkspace(path, { migrations: [ONE_ON, TWO_ON], backupsRoot });
    again.close();
    expect(readdirSync(join(backupsRoot, id))).toHaveLength(1);
    // A Sojourn that knows only the first step does not touch it any more.
    const before = fingerprint(join(path, '..'));
    expect((await errorOf(() => openWorkspace(path, { migrations: [ONE_ON] }))).code).toBe('newerFormat');
    expect(fingerprint(join(path, '..'))).toEqual(before);
  });

  it('puts the backup beside the file where no other place is given', async () => {
    const { folder, path } = await made();
    (await openWorkspace(path, { migrations: [ONE_ON] })).close();
    expect(readdirSync(folder).toSorted()).toEqual(['Team backups', 'Team.sojourn']);
    expect(readdirSync(join(folder, 'Team backups'))).toHaveLength(1);
  });

  it('leaves the file as it was when a step fails, and says so', async () => {
    const { path, id } = await made();
    const backupsRoot = tempFolder();
    const before = readFileSync(path);
    const error = await errorOf(() => openWorkspace(path, { migrations: [ONE_ON, BROKEN], backupsRoot }));
    expect(error.code).toBe('damaged');
    expect(error.message).toContain(path);
    expect(error.message).toContain('a step that fails');
    expect(error.message).toContain('unchanged');
    expect(error.remedy).toContain(join(backupsRoot, id));
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(['Team.sojourn']);
    const workspace = await openWorkspace(path);
    expect(workspace.info.formatVersion).toBe(FORMAT_VERSION);
    expect(kept(workspace.db)).toBe('yes');
    workspace.close();
  });

  it('does not begin without a backup', async () => {
    const { path } = await made();
    const before = readFileSync(path);
    const backupsRoot = join(path, 'not-a-folder');
    await expect(openWorkspace(path, { migrations: [ONE_ON], backupsRoot })).rejects.toThrow(
      /not-a-folder|ENOTDIR/,
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('shows an older file that may only be read in the present form, without changing it', async () => {
    const { folder, path } = await made();
    const before = fingerprint(folder);
    const workspace = await openWorkspace(path, { migrations: [ONE_ON], readOnly: true });
    expect(workspace.db.prepare('SELECT map FROM colour').pluck().get()).toBe('red');
    workspace.close();
    expect(fingerprint(folder)).toEqual(before);
  });
});

/** A workspace as the last Sojourn of format 1 wrote it: one map with one card, and the library. */
/** A file of an older format, as the Sojourn of that time wrote it. */
function oldFile(format: number): { folder: string; path: string } {
  const folder = tempFolder();
  const path = join(folder, 'Team.sojourn');
  const packed = readFileSync(
    new URL(`../../fixtures/workspaces/format-${format}.sojourn.gz`, import.meta.url),
  );
  writeFileSync(path, gunzipSync(packed));
  return { folder, path };
}

function cardOf(workspace: Workspace): string | undefined {
  return createDocuments(workspace).read('map:old', (doc) => projectMap(doc, 'old').cards.get('slow')?.text);
}

describe('format 1', () => {
  it('opens with all that it holds, and gets a place for versions', async () => {
    const { folder, path } = oldFile(1);
    const backupsRoot = join(folder, 'backups');
    const workspace = await openWorkspace(path, { backupsRoot });
    expect(workspace.info.formatVersion).toBe(FORMAT_VERSION);
    expect(cardOf(workspace)).toBe('ส่งช้ามากมาก');
    const documents = createDocuments(workspace);
    const versions = createVersions(workspace, documents, { emit: () => {} });
    const made = versions.create('map:old', 'named', 'Before');
    expect(versions.list('map:old')).toEqual([made]);
    workspace.close();
    expect(await inspectCheck(path)).toEqual([]);

    const [copy = ''] = readdirSync(join(backupsRoot, workspace.info.id));
    const backup = join(backupsRoot, workspace.info.id, copy);
    expect(copy).toMatch(/\.migration\.sojourn$/);
    expect(readFileSync(backup).readUInt32BE(60)).toBe(1);
    const fromBackup = await openWorkspace(backup, { readOnly: true });
    expect(cardOf(fromBackup)).toBe('ส่งช้ามากมาก');
    fromBackup.close();
  });

  it('is left as it was where the step fails', async () => {
    const { path } = oldFile(1);
    const db = new Database(path);
    db.exec('CREATE TABLE version(taken TEXT)');
    db.close();
    const before = readFileSync(path);
    const error = await errorOf(() => openWorkspace(path));
    expect(error.code).toBe('damaged');
    expect(error.message).toContain('to format 2');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is read, and not changed, where it may only be read', async () => {
    const { folder, path } = oldFile(1);
    const before = fingerprint(folder);
    const workspace = await openWorkspace(path, { readOnly: true });
    expect(cardOf(workspace)).toBe('ส่งช้ามากมาก');
    expect(workspace.db.prepare('SELECT count(*) FROM version').pluck().get()).toBe(0);
    workspace.close();
    expect(fingerprint(folder)).toEqual(before);
  });
});

describe('format 2', () => {
  it('opens with its feedback, which can be grown, searched and analysed from then on', async () => {
    const { folder, path } = oldFile(2);
    const workspace = await openWorkspace(path, { backupsRoot: join(folder, 'backups') });
    expect(workspace.info.formatVersion).toBe(FORMAT_VERSION);
    const session = createSession(workspace, { dataFolder: folder, onProblem: () => {} });
    const { feedback } = session;
    const [slow] = feedback.query({ search: 'ส่งช้า' }, null, 10).items;
    expect(slow).toMatchObject({
      score: 1,
      scale: { min: 1, max: 5, higherIsBetter: true },
      customer: null,
      sentiment: null,
      themes: [],
    });
    const grown = join(folder, 'f2.csv');
    writeFileSync(grown, 'id,comment,rating,date\n5,Late again,1,\n6,Never came,1,2026-05-01\n');
    const [report] = await feedback.importFiles([grown], { source: 'Reviews' });
    expect(report).toMatchObject({ imported: 1, duplicates: 1, updated: 0 });
    await session.close();
    expect(await inspectCheck(path)).toEqual([]);
  });

  it('has the same tables afterwards as a new file', async () => {
    const { path } = oldFile(2);
    (await openWorkspace(path, { backupsRoot: tempFolder() })).close();
    const fresh = join(tempFolder(), 'New.sojourn');
    (await createWorkspace(fresh, { name: 'New' })).close();
    const columns = (file: string): unknown[] => {
      const db = new Database(file, { readonly: true });
      const found = db
        .prepare(
          `SELECT m.type, m.name, p.name AS column, p.type AS of, p."notnull", p.dflt_value
           FROM sqlite_schema m LEFT JOIN pragma_table_info(m.name) p
           WHERE m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'feedback_index_%' AND m.name <> 'blob_thumb'
           ORDER BY m.name, p.cid`,
        )
        .all();
      db.close();
      return found;
    };
    expect(columns(path)).toEqual(columns(fresh));
  });
});

describe('format 3', () => {
  it('opens with its customers, and remembers from then on who was deleted for good', async () => {
    const { folder, path } = oldFile(3);
    const workspace = await openWorkspace(path, { backupsRoot: join(folder, 'backups') });
    const session = createSession(workspace, { dataFolder: folder, onProblem: () => {} });
    const { feedback } = session;
    expect(feedback.query({ search: 'ส่งช้า' }, null, 10).items.map(({ customer }) => customer)).toContain(
      'ann',
    );
    const control = { signal: new AbortController().signal, onProgress: () => {}, backups: false };
    await feedback.forget({ customer: 'ANN' }, control);
    const again = join(folder, 'Survey.csv');
    writeFileSync(
      again,
      'customer,comment,rating,date\nann,ส่งช้ามาก,2,2026-03-01\nbudi,Cepat dan ramah,5,2026-03-02\n',
    );
    const [report] = await feedback.importFiles([again], { source: 'Survey' });
    expect(report).toMatchObject({ rows: 2, imported: 0 });
    expect(report?.warnings?.join()).toContain('Left out: 1 record');
    await session.close();
    expect(await inspectCheck(path)).toEqual([]);
  });
});
