import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { lockPath } from '../../../electron/core/workspace/lock.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { errorOf, tempFolder } from './folder.ts';

const CHILD = join(import.meta.dirname, 'lock-child.ts');
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}

async function holder(path: string): Promise<ChildProcess> {
  const child = start(path, 'hold');
  await once(child.stdout!, 'data');
  return child;
}

async function made(): Promise<string> {
  const path = join(tempFolder(), 'Team.sojourn');
  (await createWorkspace(path, { name: 'Team' })).close();
  return path;
}

describe('a second opener', () => {
  it('is told who has it, and may read what was committed', async () => {
    const path = await made();
    const child = await holder(path);
    const error = await errorOf(() => openWorkspace(path));
    expect(error.code).toBe('locked');
    expect(error.message).toContain(path);
    expect(error.message).toContain(`process ${child.pid}`);
    expect(error.message).toContain(hostname());
    expect(error.remedy).toContain('reading only');

    const reader = await openWorkspace(path, { readOnly: true });
    expect(reader.info.readOnly).toBe(true);
    expect(reader.info.readOnlyReason).not.toBe('');
    expect(reader.db.prepare("SELECT value FROM meta WHERE key = 'held'").pluck().get()).toBe('yes');
    expect(() => reader.db.exec("INSERT INTO meta VALUES ('z', '1')")).toThrow(/readonly|read-only/);
    expect((await errorOf(() => reader.assertWritable())).code).toBe('readOnly');
    reader.close();
    // Reading takes nothing from the writer.
    expect((await errorOf(() => openWorkspace(path))).code).toBe('locked');
  });

  it('in the same process is refused like any other', async () => {
    const path = await made();
    const first = await openWorkspace(path);
    const error = await errorOf(() => openWorkspace(path));
    expect(error.code).toBe('locked');
    expect(error.message).toContain(`process ${process.pid}`);
    const reader = await openWorkspace(path, { readOnly: true });
    first.db.prepare("INSERT INTO meta VALUES ('seen', 'yes')").run();
    expect(reader.db.prepare("SELECT value FROM meta WHERE key = 'seen'").pluck().get()).toBe('yes');
    reader.close();
    // The reader's closing must not have dropped the writer's locks.
    expect((await errorOf(() => openWorkspace(path))).code).toBe('locked');
    first.close();
    (await openWorkspace(path)).close();
  });

  it('gets the file when the first was killed', async () => {
    const path = await made();
    const child = await holder(path);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(lockPath(path))).toBe(true);
    const workspace = await openWorkspace(path);
    expect(workspace.db.prepare("SELECT value FROM meta WHERE key = 'held'").pluck().get()).toBe('yes');
    workspace.close();
    expect(readdirSync(join(path, '..'))).toEqual(['Team.sojourn']);
  });

  it('is not kept out by a lock file that is rubbish or of a dead process', async () => {
    const path = await made();
    for (const rubbish of ['', 'not a database, but long enough to be read as one'.repeat(100)]) {
      writeFileSync(lockPath(path), rubbish);
      const workspace = await openWorkspace(path);
      expect((await errorOf(() => openWorkspace(path))).code).toBe('locked');
      workspace.close();
      expect(existsSync(lockPath(path))).toBe(false);
    }
  });
});

describe('many processes', () => {
  it('never write at the same time: no increment of a counter is lost', async () => {
    const path = await made();
    const all = Array.from({ length: 4 }, () => start(path, 'count', '25'));
    const codes = await Promise.all(all.map(async (child) => (await once(child, 'exit'))[0] as number));
    expect(codes).toEqual([0, 0, 0, 0]);
    const workspace = await openWorkspace(path);
    expect(workspace.db.prepare("SELECT value FROM meta WHERE key = 'count'").pluck().get()).toBe('100');
    workspace.close();
    expect(readdirSync(join(path, '..'))).toEqual(['Team.sojourn']);
  });
});
