import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBlobs, FILE_MIME, hashOf } from '../../../electron/core/workspace/blobs.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { MOST_FILE_BYTES } from '../../../shared/audits/files/attached-file.ts';
import { MAX_BLOB_BYTES } from '../../../shared/contract/calls.ts';
import { cleanSvg } from '../../../shared/pictures/svg-clean.ts';
import { bombPng, png } from '../../support/pictures.ts';
import { errorOf, tempFolder } from './folder.ts';

const PNG = png(2, 1, () => [1, 2, 3]);
/** Beginnings of files as far as they say the picture's size. */
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 2, 1, 1, 0x11, 0]);
const GIF = new Uint8Array([...Buffer.from('GIF89a'), 1, 0, 1, 0]);
const SVG = new TextEncoder().encode(cleanSvg('<svg viewBox="0 0 2 1"><circle r="1"/></svg>').text);
const HOSTILE = new TextEncoder().encode('<svg onload="alert(1)"><circle r="1"/></svg>');
const WEBP = new Uint8Array(
  Buffer.from('RIFF\u0016\0\0\0WEBPVP8 \u000A\0\0\0\0\0\0\u009D\u0001*\u0002\0\u0001\0', 'latin1'),
);

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
    [GIF, 'image/gif'],
    [SVG, 'image/svg+xml'],
  ] as const) {
    const hash = blobs.put(bytes, mime);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(blobs.put(bytes, mime)).toBe(hash);
    expect(blobs.get(hash)).toEqual({ bytes, mime });
  }
  expect(workspace.db.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(5);
  workspace.close();
});

it('refuses what is no picture of its kind, too large or of an unknown kind', async () => {
  const workspace = await fresh();
  const blobs = createBlobs(workspace);
  for (const [bytes, mime] of [
    [PNG, 'image/jpeg'],
    [HOSTILE, 'image/png'],
    [HOSTILE, 'image/svg+xml'],
    [new Uint8Array([0x3c, 0xff]), 'image/svg+xml'],
    [SVG, 'text/html'],
    [PNG.subarray(0, 4), 'image/png'],
    [PNG.subarray(0, 16), 'image/png'],
    [JPEG.subarray(0, 6), 'image/jpeg'],
    // Decoders pass over what lies between two segments, to a size that nobody has seen.
    [new Uint8Array([...JPEG.subarray(0, 2), 0xff, 0xe0, 0, 2, 7, ...JPEG.subarray(2)]), 'image/jpeg'],
  ] as const) {
    expect((await errorOf(() => blobs.put(bytes, mime))).code).toBe('badInput');
  }
  const large = new Uint8Array(MAX_BLOB_BYTES + 1);
  large.set(PNG);
  expect((await errorOf(() => blobs.put(large, 'image/png'))).code).toBe('tooLarge');
  expect((await errorOf(() => blobs.put(bombPng(20_000, 20_000), 'image/png'))).code).toBe('tooLarge');
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

it('makes harmless what a foreign file holds, and serves nothing that is no picture', async () => {
  const workspace = await fresh();
  const blobs = createBlobs(workspace);
  const insert = workspace.db.prepare('INSERT INTO blob(hash, mime, bytes, at) VALUES (?, ?, ?, 0)');
  insert.run(hashOf(HOSTILE), 'image/svg+xml', HOSTILE);
  const served = new TextDecoder().decode(blobs.get(hashOf(HOSTILE)).bytes);
  expect(served).toContain('<circle r="1"/>');
  expect(served).not.toContain('onload');
  const page = new TextEncoder().encode('<script>alert(1)</script>');
  insert.run(hashOf(page), 'text/html', page);
  expect((await errorOf(() => blobs.get(hashOf(page)))).code).toBe('unreadable');
  const bomb = bombPng(60_000, 60_000);
  insert.run(hashOf(bomb), 'image/png', bomb);
  expect((await errorOf(() => blobs.get(hashOf(bomb)))).code).toBe('unreadable');
  const small = workspace.db.prepare(
    'INSERT INTO blob_thumb(hash, mime, bytes, width, height) VALUES (?, ?, ?, ?, ?)',
  );
  small.run(hashOf(page), 'image/png', bomb, 10, 10);
  small.run(hashOf(bomb), 'image/png', PNG, -5, 10);
  const thumbs = blobs.thumbs([hashOf(page), hashOf(bomb)]);
  expect(thumbs.map((about) => about?.thumb)).toEqual([null, null]);
  workspace.close();
});

it('keeps small pictures beside the large ones, also in files that have no place for them yet', async () => {
  const workspace = await fresh();
  const blobs = createBlobs(workspace);
  const thumb = { bytes: WEBP, mime: 'image/webp', width: 30, height: 20 };
  const hash = blobs.put(PNG, 'image/png', thumb);
  const about = { mime: 'image/png', size: PNG.length };
  expect(blobs.thumbs([hash, 'none'])).toEqual([{ ...about, thumb }, null]);

  workspace.db.exec('DROP TABLE blob_thumb');
  const older = createBlobs(workspace);
  expect(older.thumbs([hash])).toEqual([{ ...about, thumb: null }]);
  older.putThumb(hash, thumb);
  expect(older.thumbs([hash])).toEqual([{ ...about, thumb }]);

  expect((await errorOf(() => older.putThumb('none', thumb))).code).toBe('notFound');
  const wrong = { ...thumb, bytes: HOSTILE, mime: 'image/svg+xml' };
  const bomb = { ...thumb, bytes: bombPng(60_000, 60_000), mime: 'image/png' };
  expect((await errorOf(() => older.putThumb(hash, bomb))).code).toBe('badInput');
  expect((await errorOf(() => older.putThumb(hash, wrong))).code).toBe('badInput');
  expect((await errorOf(() => older.put(JPEG, 'image/jpeg', wrong))).code).toBe('badInput');
  expect(older.kindOf(hashOf(JPEG))).toBeNull();
  workspace.close();
});

it('keeps files of any kind, never as pictures, and shares bytes with pictures', async () => {
  const workspace = await fresh();
  const blobs = createBlobs(workspace);
  const page = new TextEncoder().encode('<script>alert(1)</script>');
  const hash = blobs.putFile(page);
  expect(blobs.putFile(page)).toBe(hash);
  expect(blobs.getFile(hash)).toEqual(page);
  expect(blobs.kindOf(hash)).toBe(FILE_MIME);
  expect((await errorOf(() => blobs.get(hash))).code).toBe('unreadable');
  expect((await errorOf(() => blobs.put(page, FILE_MIME))).code).toBe('badInput');
  expect((await errorOf(() => blobs.putFile(new Uint8Array()))).code).toBe('badInput');
  expect((await errorOf(() => blobs.putFile(new Uint8Array(MOST_FILE_BYTES + 1)))).code).toBe('tooLarge');
  expect((await errorOf(() => blobs.getFile('none'))).code).toBe('notFound');

  const same = blobs.putFile(PNG);
  blobs.put(PNG, 'image/png');
  expect(blobs.get(same).mime).toBe('image/png');
  blobs.putFile(PNG);
  expect([blobs.kindOf(same), blobs.getFile(same)]).toEqual(['image/png', PNG]);
  expect(workspace.db.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(2);

  workspace.db.prepare("UPDATE blob SET bytes = x'00' WHERE hash = ?").run(hash);
  expect((await errorOf(() => blobs.getFile(hash))).code).toBe('unreadable');
  workspace.close();
});
