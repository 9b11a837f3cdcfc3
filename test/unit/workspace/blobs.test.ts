import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBlobs } from '../../../electron/core/workspace/blobs.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { MAX_BLOB_BYTES } from '../../../shared/contract/calls.ts';
import { errorOf, tempFolder } from './folder.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 9]);
const WEBP = new Uint8Array([...Buffer.from('RIFF'), 1, 0, 0, 0, ...Buffer.from('WEBPVP8 ')]);

async function fresh(): Promise<Awaited<ReturnType<typeof createWorkspace>>> {
  return createWorkspace(join(tempFolder(), 'Team.sojourn'), { name: 'Team' });
}

it('gives back what was stored, by the hash of its bytes, once', async () => {
  const workspace = await fresh();
  const blobs = createBlobs(workspace);
  for (const [bytes, mime] of [
    [PNG, 'image/png'],
    [JPEG, 'image/jpeg'],
    [WEBP, 'image/webp'],
  ] as const) {
    const hash = blobs.put(bytes, mime);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(blobs.put(bytes, mime)).toBe(hash);
    expect(blobs.get(hash)).toEqual({ bytes, mime });
  }
  expect(workspace.db.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(3);
  workspace.close();
});

it('refuses what is no picture of its kind, too large or of an unknown kind', async () => {
  const workspace = await fresh();
  const blobs = createBlobs(workspace);
  const svg = new TextEncoder().encode('<svg onload="alert(1)"/>');
  for (const [bytes, mime] of [
    [PNG, 'image/jpeg'],
    [svg, 'image/png'],
    [svg, 'image/svg+xml'],
    [PNG.subarray(0, 4), 'image/png'],
  ] as const) {
    expect((await errorOf(() => blobs.put(bytes, mime))).code).toBe('badInput');
  }
  const large = new Uint8Array(MAX_BLOB_BYTES + 1);
  large.set(PNG);
  expect((await errorOf(() => blobs.put(large, 'image/png'))).code).toBe('tooLarge');
  expect(workspace.db.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(0);
  workspace.close();
});

it('tells a picture that is missing from one that is damaged', async () => {
  const workspace = await fresh();
  const blobs = createBlobs(workspace);
  expect((await errorOf(() => blobs.get('00'))).code).toBe('notFound');
  const hash = blobs.put(PNG, 'image/png');
  workspace.db.prepare('UPDATE blob SET bytes = ?').run(Buffer.from(JPEG));
  expect((await errorOf(() => blobs.get(hash))).code).toBe('unreadable');
  workspace.close();
});
