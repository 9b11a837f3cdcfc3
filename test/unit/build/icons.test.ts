import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ICNS_TYPES, ICO_SIZES } from '../../../build/icons/containers.ts';

const ICONS = join(import.meta.dirname, '../../../build/icons');

/** Side in pixels of a square PNG. */
function side(png: Buffer): number {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
  return png.readUInt32BE(16);
}

it('has a Windows icon of all sizes', () => {
  const ico = readFileSync(join(ICONS, 'icon.ico'));
  const entries = ICO_SIZES.map((size, i) => {
    const at = 6 + 16 * i;
    const from = ico.readUInt32LE(at + 12);
    expect(ico.readUInt8(at) || 256).toBe(size);
    return side(ico.subarray(from, from + ico.readUInt32LE(at + 8)));
  });
  expect(ico.readUInt16LE(4)).toBe(ICO_SIZES.length);
  expect(entries).toEqual([...ICO_SIZES]);
});

it('has an Apple icon of all sizes', () => {
  const icns = readFileSync(join(ICONS, 'icon.icns'));
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const found: [string, number][] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    found.push([icns.toString('latin1', at, at + 4), side(icns.subarray(at + 8))]);
  }
  expect(found).toEqual(ICNS_TYPES.map((entry) => [...entry]));
});

it('has pictures for Linux under the names of their sizes', () => {
  for (const size of [16, 32, 48, 64, 128, 256, 512]) {
    expect(side(readFileSync(join(ICONS, 'linux', `${size}x${size}.png`)))).toBe(size);
  }
  expect(side(readFileSync(join(ICONS, 'icon.png')))).toBe(1024);
});
