import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocuments } from '../../../electron/core/documents/documents.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import type { PlainError } from '../../../shared/contract/errors.ts';
import type { WorkspaceInfo } from '../../../shared/contract/types.ts';
import { fingerprint, tempFolder } from './folder.ts';
import { recordEdits, seeded } from './random-edits.ts';

const CHILD = join(import.meta.dirname, 'read-only-child.ts');
/** Windows has no permission bits of this kind. */
const hasModes = process.platform !== 'win32';

interface Seen {
  readonly info?: WorkspaceInfo;
  readonly seq?: number;
  readonly error?: PlainError;
}

function openAsNobody(path: string, mode = ''): Seen {
  return JSON.parse(execFileSync(process.execPath, [CHILD, path, mode], { encoding: 'utf8' })) as Seen;
}

/** A workspace with three updates; with `crashed`, as a killed writer leaves it. */
async function made(crashed = false): Promise<{ folder: string; path: string }> {
  const folder = tempFolder();
  const path = join(folder, 'Team.sojourn');
  const workspace = await createWorkspace(path, { name: 'Team' });
  const documents = createDocuments(workspace);
  for (const update of recordEdits(new Y.Doc(), 3, seeded(1))) documents.push('library', update, 'test');
  if (!crashed) {
    workspace.close();
    return { folder, path };
  }
  const left = tempFolder();
  const copy = join(left, 'Team.sojourn');
  for (const ending of ['', '-wal']) copyFileSync(path + ending, copy + ending);
  workspace.close();
  return { folder: left, path: copy };
}

describe.runIf(hasModes)('a workspace that cannot be written', () => {
  it('opens for reading in a folder that is read-only', async () => {
    const { folder, path } = await made();
    chmodSync(path, 0o644);
    chmodSync(folder, 0o555);
    const before = fingerprint(folder);
    const seen = openAsNobody(path);
    chmodSync(folder, 0o755);
    expect(seen.error).toBeUndefined();
    expect(seen.info).toMatchObject({ readOnly: true, name: 'Team' });
    expect(seen.info?.readOnlyReason).toMatch(/may not be written/);
    expect(seen.seq).toBe(3);
    expect(fingerprint(folder)).toEqual(before);
  });

  it.each(['', 'effective'])('opens for reading when the file alone is read-only %s', async (mode) => {
    const { folder, path } = await made();
    chmodSync(path, 0o444);
    chmodSync(folder, 0o777);
    const seen = openAsNobody(path, mode);
    expect(seen.info).toMatchObject({ readOnly: true });
    expect(seen.info?.readOnlyReason).toMatch(/file/);
    expect(seen.seq).toBe(3);
    expect(readdirSync(folder)).toEqual(['Team.sojourn']);
  });

  it('shows what was acknowledged although it was not closed in order', async () => {
    const { folder, path } = await made(true);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
    chmodSync(folder, 0o555);
    const before = fingerprint(folder);
    const seen = openAsNobody(path);
    chmodSync(folder, 0o755);
    expect(seen.error).toBeUndefined();
    expect(seen.seq).toBe(3);
    expect(fingerprint(folder)).toEqual(before);
  });

  it('is refused with its name where it may not even be read', async () => {
    const { folder, path } = await made();
    chmodSync(path, 0o000);
    chmodSync(folder, 0o755);
    const { error } = openAsNobody(path);
    expect(error).toMatchObject({ code: 'forbidden' });
    expect(error?.message).toContain(path);
    expect(error?.remedy).toContain('permissions');
  });
});

it('opens for reading where the check of access says so', async () => {
  const { folder, path } = await made();
  const before = fingerprint(folder);
  const workspace = await openWorkspace(path, { access: () => 'The disk is read-only.' });
  expect(workspace.info).toMatchObject({ readOnly: true, readOnlyReason: 'The disk is read-only.' });
  expect(() => workspace.db.exec('DELETE FROM doc_update')).toThrow(/read-?only/);
  expect(createDocuments(workspace).open('library').seq).toBe(3);
  workspace.close();
  expect(fingerprint(folder)).toEqual(before);
  expect(existsSync(`${path}-lock`)).toBe(false);
});
