import Database from 'better-sqlite3';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { APPLICATION_ID, FORMAT_VERSION } from '../../../electron/core/workspace/format.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import type { SojournError } from '../../../shared/contract/errors.ts';
import { errorOf, fingerprint, tempFolder } from './folder.ts';

async function made(folder = tempFolder()): Promise<string> {
  const path = join(folder, 'Team.sojourn');
  (await createWorkspace(path, { name: 'Team' })).close();
  return path;
}

describe('a workspace file', () => {
  it('is one marked file without journals when closed', async () => {
    const folder = tempFolder();
    const path = join(folder, 'Đội ngũ ทีม.sojourn');
    const workspace = await createWorkspace(path, { name: 'Đội ngũ ทีม' });
    expect(workspace.info).toMatchObject({
      name: 'Đội ngũ ทีม',
      readOnly: false,
      readOnlyReason: '',
      formatVersion: FORMAT_VERSION,
      isSample: false,
    });
    expect(readdirSync(folder).toSorted()).toContain('Đội ngũ ทีม.sojourn-lock');
    workspace.db.prepare("INSERT INTO meta VALUES ('x', 'y')").run();
    workspace.close();
    expect(readdirSync(folder)).toEqual(['Đội ngũ ทีม.sojourn']);
    const header = readFileSync(path);
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID);
    expect(header.readUInt32BE(60)).toBe(FORMAT_VERSION);
    // Rollback journal mode: readable from a folder where no log can be made.
    expect([header[18], header[19]]).toEqual([1, 1]);
  });

  it('keeps its id and what was written', async () => {
    const path = await made();
    const first = await openWorkspace(path);
    first.db.prepare("INSERT INTO meta VALUES ('x', 'y')").run();
    first.close();
    const second = await openWorkspace(path);
    expect(second.info.id).toBe(first.info.id);
    expect(second.db.prepare("SELECT value FROM meta WHERE key = 'x'").pluck().get()).toBe('y');
    second.close();
    second.close();
  });

  it('is flushed to the disk at each commit while open', async () => {
    const workspace = await openWorkspace(await made());
    expect(workspace.db.pragma('journal_mode', { simple: true })).toBe('wal');
    // 2 is FULL.
    expect(workspace.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(workspace.db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(workspace.db.pragma('busy_timeout', { simple: true })).toBeGreaterThan(0);
    workspace.close();
  });

  it('is never made in the place of another file, nor in a folder that is not there', async () => {
    const path = await made();
    const before = fingerprint(join(path, '..'));
    expect((await errorOf(() => createWorkspace(path, { name: 'Other' }))).code).toBe('badInput');
    expect(fingerprint(join(path, '..'))).toEqual(before);
    const nowhere = join(tempFolder(), 'missing', 'a.sojourn');
    const error = await errorOf(() => createWorkspace(nowhere, { name: 'Other' }));
    expect(error.code).toBe('notFound');
    expect(error.message).toContain('missing');
  });

  it('is found through a symbolic link, with one lock for both names', async () => {
    const path = await made();
    const link = join(tempFolder(), 'link.sojourn');
    symlinkSync(path, link);
    const workspace = await openWorkspace(link);
    expect(workspace.path).toBe(path);
    expect((await errorOf(() => openWorkspace(path))).code).toBe('locked');
    workspace.close();
  });
});

describe('a file that is refused is named, explained and left as it is', () => {
  async function refused(folder: string, path: string): Promise<SojournError> {
    const before = fingerprint(folder);
    const errors = [
      await errorOf(() => openWorkspace(path)),
      await errorOf(() => openWorkspace(path, { readOnly: true })),
    ];
    expect(fingerprint(folder)).toEqual(before);
    expect(errors[0]!.code).toBe(errors[1]!.code);
    for (const error of errors) {
      expect(error.message).toContain(path);
      expect(error.remedy).not.toBe('');
      expect(error.where.file).toBe(path);
    }
    return errors[0]!;
  }

  it('missing', async () => {
    const folder = tempFolder();
    expect((await refused(folder, join(folder, 'none.sojourn'))).code).toBe('notFound');
  });

  it('a folder', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'dir.sojourn'));
    expect((await refused(folder, join(folder, 'dir.sojourn'))).code).toBe('notAWorkspace');
  });

  it('empty', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'empty.sojourn'), '');
    const error = await refused(folder, join(folder, 'empty.sojourn'));
    expect(error.code).toBe('notAWorkspace');
    expect(error.message).toContain('empty');
  });

  it.each([
    ['text', Buffer.from('Отзыв,Оцінка\nдобре,5\n')],
    ['one byte', Buffer.from('S!')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ['zeros', Buffer.alloc(8192)],
  ])('%s', async (_, bytes) => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'other.sojourn'), bytes);
    expect((await refused(folder, join(folder, 'other.sojourn'))).code).toBe('notAWorkspace');
  });

  it("another program's database", async () => {
    const folder = tempFolder();
    const path = join(folder, 'photos.sojourn');
    const db = new Database(path);
    db.exec('CREATE TABLE photo(id INTEGER)');
    db.close();
    const error = await refused(folder, path);
    expect(error.code).toBe('notAWorkspace');
    expect(error.message).toContain('another program');
  });

  it('a newer format', async () => {
    const folder = tempFolder();
    const path = await made(folder);
    const db = new Database(path);
    db.pragma(`user_version = ${FORMAT_VERSION + 1}`);
    db.close();
    const error = await refused(folder, path);
    expect(error.code).toBe('newerFormat');
    expect(error.message).toContain(`format ${FORMAT_VERSION + 1}`);
  });

  it('a newer format that only the write-ahead log shows', async () => {
    const folder = tempFolder();
    const path = await made(folder);
    const live = join(tempFolder(), 'live.sojourn');
    copyFileSync(path, live);
    const db = new Database(live);
    db.pragma('journal_mode = WAL');
    db.pragma('wal_autocheckpoint = 0');
    db.pragma(`user_version = ${FORMAT_VERSION + 1}`);
    for (const ending of ['', '-wal']) copyFileSync(live + ending, path + ending);
    db.close();
    const before = [readFileSync(path), readFileSync(`${path}-wal`)];
    expect(before[0]!.readUInt32BE(60)).toBe(FORMAT_VERSION);
    expect((await errorOf(() => openWorkspace(path))).code).toBe('newerFormat');
    expect([readFileSync(path), readFileSync(`${path}-wal`)]).toEqual(before);
  });

  it.each([50, 100, 4096, 0.5, 0.99])('cut off at %s', async (where) => {
    const folder = tempFolder();
    const path = await made(folder);
    const { size } = statSync(path);
    truncateSync(path, where < 1 ? Math.floor(size * where) : where);
    const error = await refused(folder, path);
    expect(error.code).toBe('damaged');
    expect(error.remedy).toContain('npx sojourn check');
    expect(error.remedy).toContain('backup');
  });

  it('a database whose first page is rubbish behind the header', async () => {
    const folder = tempFolder();
    const path = await made(folder);
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 100, 4096);
    writeFileSync(path, bytes);
    expect((await refused(folder, path)).code).toBe('damaged');
  });

  it('a marked database without the tables', async () => {
    const folder = tempFolder();
    const path = join(folder, 'bare.sojourn');
    const db = new Database(path);
    db.exec('CREATE TABLE t(x)');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${FORMAT_VERSION}`);
    db.close();
    expect((await refused(folder, path)).code).toBe('damaged');
  });
});

describe('while it is open', () => {
  it('knows when the file was replaced, moved or deleted', async () => {
    const folder = tempFolder();
    const path = await made(folder);
    const workspace = await openWorkspace(path);
    workspace.assertPresent();
    copyFileSync(path, join(folder, 'copy'));
    renameSync(path, join(folder, 'moved'));
    expect((await errorOf(() => workspace.assertPresent())).code).toBe('gone');
    renameSync(join(folder, 'copy'), path);
    expect((await errorOf(() => workspace.assertPresent())).code).toBe('gone');
    renameSync(join(folder, 'moved'), path);
    workspace.assertPresent();
    rmSync(path);
    expect((await errorOf(() => workspace.assertPresent())).code).toBe('gone');
    workspace.close();
  });
});
