/** PNGs of tiles: every pixel where it belongs, whatever the browser's filters, scale and kind of pixel. */
import { expect, test } from 'vitest';
import type { PictureClip, PictureView } from '../../../../electron/core/host.ts';
import { pngChunks } from '../../../../electron/core/export/picture/png-chunks.ts';
import { readPng } from '../../../../electron/core/export/picture/png-read.ts';
import { stitch, type StitchOptions } from '../../../../electron/core/export/picture/stitch.ts';
import { pixelRows, pngOfRows } from '../../../support/png.ts';

/** A page whose pixels can be told apart, taken at a scale. */
function view(width: number, height: number, scale: number, channels: 3 | 4) {
  const clips: PictureClip[] = [];
  const page: PictureView = {
    width,
    height,
    tile: async (clip) => {
      clips.push(clip);
      const area = {
        x: clip.x * scale,
        y: clip.y * scale,
        width: clip.width * scale,
        height: clip.height * scale,
      };
      return pngOfRows(pixelRows(area, channels), area.width, channels);
    },
    close: () => Promise.resolve(),
  };
  return { page, clips };
}

const options = (extra: Partial<StitchOptions> = {}): StitchOptions => ({
  scale: 1,
  transparent: false,
  progress: () => undefined,
  ...extra,
});

test('a small PNG is read with every filter, in both kinds of pixel', async () => {
  for (const channels of [3, 4] as const) {
    const rows = pixelRows({ x: 3, y: 5, width: 23, height: 11 }, channels);
    const read = await readPng(pngOfRows(rows, 23, channels));
    expect({ ...read, data: Buffer.from(read.data) }).toEqual({
      width: 23,
      height: 11,
      channels,
      data: Buffer.from(rows),
    });
  }
});

test('tiles become one picture, pixel by pixel', async () => {
  const { page, clips } = view(1100, 1030, 2, 4);
  const told: number[] = [];
  const bytes = await stitch(
    page,
    options({ scale: 2, transparent: true, progress: (value) => told.push(value) }),
  );
  expect(clips.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
    [0, 0, 1024, 1024],
    [1024, 0, 76, 1024],
    [0, 1024, 1024, 6],
    [1024, 1024, 76, 6],
  ]);
  const read = await readPng(bytes);
  expect([read.width, read.height, read.channels]).toEqual([2200, 2060, 4]);
  expect(Buffer.from(read.data).equals(pixelRows({ x: 0, y: 0, width: 2200, height: 2060 }, 4))).toBe(true);
  expect(told.toSorted((a, b) => a - b)).toEqual(told);
  expect(told.at(-1)).toBe(1);
  expect([...pngChunks(bytes)].map(({ type }) => type)).toEqual(['IHDR', 'sRGB', 'pHYs', 'IDAT', 'IEND']);
});

test('on paper a picture has no alpha, also where the browser sends one', async () => {
  const { page } = view(40, 30, 1, 4);
  const read = await readPng(await stitch(page, options()));
  expect(read.channels).toBe(3);
  const wanted = pixelRows({ x: 0, y: 0, width: 40, height: 30 }, 3);
  expect(Buffer.from(read.data).equals(wanted)).toBe(true);
  const opaque = view(40, 30, 1, 3);
  const { data } = await readPng(await stitch(opaque.page, options({ transparent: true })));
  expect(data.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
});

test('too large a picture is refused in words before anything is taken', async () => {
  const { page, clips } = view(20_000, 5000, 2, 3);
  await expect(stitch(page, options({ scale: 2 }))).rejects.toMatchObject({
    code: 'tooLarge',
    message: expect.stringContaining('40,000 × 10,000') as string,
    remedy: expect.stringContaining('smaller scale') as string,
  });
  expect(clips).toEqual([]);
});

test('what is not the tile asked for is not made a picture of', async () => {
  const { page } = view(40, 30, 1, 3);
  const other = { ...page, tile: () => page.tile({ x: 0, y: 0, width: 39, height: 30 }) };
  await expect(stitch(other, options())).rejects.toMatchObject({ code: 'internal' });
  const broken = { ...page, tile: async () => new Uint8Array([1, 2, 3]) };
  await expect(stitch(broken, options())).rejects.toMatchObject({ code: 'internal' });
});
