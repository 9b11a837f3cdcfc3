/** PNGs for tests: pixels that can be told apart, and files as a browser writes them. */
import { deflateSync } from 'node:zlib';
import { PNG_SIGNATURE, pngChunk } from '../../electron/core/export/picture/png-chunks.ts';

/** The bytes of a pixel: no two of a small picture are alike. */
export function pixelAt(x: number, y: number, channels: 3 | 4): number[] {
  const rgb = [(x * 7 + y * 13) & 255, (x * 31 + 5) & 255, (y * 17 + (x >> 4)) & 255];
  return channels === 3 ? rgb : [...rgb, (x + y) & 255];
}

/** Rows of such pixels. */
export function pixelRows(area: { x: number; y: number; width: number; height: number }, channels: 3 | 4) {
  const rows = new Uint8Array(area.width * area.height * channels);
  for (let y = 0; y < area.height; y += 1) {
    for (let x = 0; x < area.width; x += 1) {
      rows.set(pixelAt(area.x + x, area.y + y, channels), (y * area.width + x) * channels);
    }
  }
  return rows;
}

/** A PNG of rows of pixels; every filter of the format is used in turn. */
export function pngOfRows(rows: Uint8Array, width: number, channels: 3 | 4): Uint8Array {
  const stride = width * channels;
  const height = rows.length / stride;
  const byte = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (rows[y * stride + x] ?? 0));
  const raw = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const filter = y % 5;
    raw[y * (stride + 1)] = filter;
    for (let x = 0; x < stride; x += 1) {
      const [a, b, c] = [byte(x - channels, y), byte(x, y - 1), x < channels ? 0 : byte(x - channels, y - 1)];
      const p = a + b - c;
      const nearest = [a, b, c].toSorted((m, n) => Math.abs(p - m) - Math.abs(p - n))[0] ?? 0;
      const guess = [0, a, b, (a + b) >> 1, nearest][filter] ?? 0;
      raw[y * (stride + 1) + 1 + x] = byte(x, y) - guess;
    }
  }
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, width);
  new DataView(head.buffer).setUint32(4, height);
  head.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8);
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(raw)),
    pngChunk('IEND', new Uint8Array()),
  ]);
}
