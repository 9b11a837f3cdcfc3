import Database from 'better-sqlite3';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeWorkspaceFile } from '../../../electron/core/new-workspace.ts';
import { writeSample } from '../../../electron/core/sample/build.ts';
import { FORMAT_VERSION } from '../../../electron/core/workspace/format.ts';
import { inspectBackup, inspectCheck, inspectInfo } from '../../../electron/core/workspace/inspect.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { errorOf, fingerprint, tempFolder } from './folder.ts';

async function sample(): Promise<string> {
  const path = join(tempFolder(), 'Sample.sojourn');
  await makeWorkspaceFile(path, 'Sample', writeSample);
  return path;
}

/** Changes a closed workspace behind Sojourn's back. */
function tamper(path: string, sql: string): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
}

describe('info', () => {
  it('tells maps, personas and feedback, also of a workspace that is open', async () => {
    const path = await sample();
    const info = await inspectInfo(path);
    expect(info.formatVersion).toBe(FORMAT_VERSION);
    expect(info.maps.map((map) => map.kind)).toEqual(['current', 'blueprint', 'future']);
    for (const map of info.maps) {
      expect(Object.keys(map).toSorted()).toEqual(['cards', 'id', 'kind', 'lanes', 'stages', 'title']);
      expect(map.cards).toBeGreaterThan(0);
    }
    expect(info.personas).toHaveLength(2);
    expect(info.feedback.sources).toBe(3);
    expect(info.feedback.items).toBeGreaterThan(250);
    const workspace = await openWorkspace(path);
    expect(await inspectInfo(path)).toEqual(info);
    workspace.close();
  });
});

describe('check', () => {
  it('finds nothing wrong with the sample, and changes nothing', async () => {
    const path = await sample();
    const before = fingerprint(join(path, '..'));
    expect(await inspectCheck(path)).toEqual([]);
    expect(fingerprint(join(path, '..'))).toEqual(before);
  });

  it.each([
    ['documents', "UPDATE doc_update SET data = x'0102' WHERE doc = 'library'"],
    ['documents', "INSERT INTO doc_update(doc, data, at, client) VALUES ('other', x'0000', 1, 'x')"],
    ['pictures', "UPDATE blob SET bytes = x'00'"],
    ['feedback', 'DELETE FROM feedback_index WHERE rowid = (SELECT max(sort_key) FROM feedback_items)'],
    ['feedback', 'UPDATE feedback_items SET source_id = 999 WHERE seq = 1'],
    ['database', 'UPDATE feedback_imports SET source_id = 999'],
  ])('finds damage to %s: %s', async (part, sql) => {
    const path = await sample();
    tamper(path, sql);
    const problems = await inspectCheck(path);
    expect(problems.length).toBeGreaterThan(0);
    expect([...new Set(problems.map((problem) => problem.part))]).toEqual([part]);
    expect(problems[0]?.message).not.toBe('');
  });

  it('finds damaged pages', async () => {
    const path = await sample();
    const bytes = readFileSync(path);
    // Everything behind the first tenth, page by page a little.
    for (let at = Math.floor(bytes.length / 10); at < bytes.length; at += 4096) bytes.fill(0xa5, at, at + 64);
    writeFileSync(path, bytes);
    expect((await inspectCheck(path)).length).toBeGreaterThan(0);
  });

  it('calls what SQLite cannot read damage and no fault of the program', async () => {
    const path = await sample();
    const db = new Database(path);
    const page = db.pragma('page_size', { simple: true }) as number;
    const root = db.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'doc_summary'").pluck().get();
    db.close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, (Number(root) - 1) * page, Number(root) * page);
    writeFileSync(path, bytes);
    const problems = await inspectCheck(path);
    const told = problems.map((problem) => problem.message).join('\n');
    expect(told).toContain('cannot be read (SQLITE_CORRUPT');
    expect(told).not.toContain('fault in Sojourn');
  });

  it('refuses what is no workspace', async () => {
    const path = join(tempFolder(), 'x.sojourn');
    writeFileSync(path, 'text');
    expect((await errorOf(() => inspectCheck(path))).code).toBe('notAWorkspace');
    expect((await errorOf(() => inspectInfo(path))).code).toBe('notAWorkspace');
    expect((await errorOf(() => inspectCheck(`${path}.none`))).code).toBe('notFound');
  });
});

describe('backup', () => {
  it('copies a workspace that is open, with what was just written', async () => {
    const path = await sample();
    const out = join(tempFolder(), 'สำรอง.sojourn');
    const workspace = await openWorkspace(path);
    workspace.db.prepare("INSERT INTO meta VALUES ('just', 'now')").run();
    expect(await inspectBackup(path, out)).toBe(statSync(out).size);
    workspace.close();
    const copy = await openWorkspace(out);
    expect(copy.db.prepare("SELECT value FROM meta WHERE key = 'just'").pluck().get()).toBe('now');
    copy.close();
    expect(await inspectCheck(out)).toEqual([]);
  });

  it('writes over nothing, not even the workspace itself', async () => {
    const path = await sample();
    const before = fingerprint(join(path, '..'));
    expect((await errorOf(() => inspectBackup(path, path))).code).toBe('badInput');
    expect((await errorOf(() => inspectBackup(path, join(path, '..', 'no', 'x.sojourn')))).code).toBe(
      'notFound',
    );
    expect(fingerprint(join(path, '..'))).toEqual(before);
  });
});
