/** Writes a PNG band by band, so that a picture of 100 megapixels never lies in memory as pixels. */
import { constants, createDeflate } from 'node:zlib';
import { finished } from 'node:stream/promises';
import { PNG_SIGNATURE, pngChunk } from './png-chunks.ts';

export interface PngSize {
  readonly width: number;
  readonly height: number;
  /** 3 (RGB) or 4 (RGBA) bytes a pixel. */
  readonly channels: 3 | 4;
  /** Pixels of an inch, noted in the file: 96 times the scale. */
  readonly dpi: number;
}

export interface PngWriter {
  /** Adds rows from the top to the bottom; `rows` is whole rows of pixels and may be used again afterwards. */
  add(rows: Uint8Array): Promise<void>;
  /** The file. @param texts chunks that stand before the pixels, as `pngChunk` makes them */
  end(texts?: readonly Uint8Array[]): Promise<Uint8Array>;
}

const INCHES_PER_METRE = 39.3701;

/** Begins a PNG. Each row is stored as its difference to the row above: maps are mostly areas of one colour. */
export function createPngWriter({ width, height, channels, dpi }: PngSize): PngWriter {
  const deflate = createDeflate({ level: 6, strategy: constants.Z_FILTERED });
  const stored: Uint8Array[] = [];
  deflate.on('data', (part: Uint8Array) => stored.push(part));
  const done = finished(deflate);
  done.catch(() => undefined);
  const stride = width * channels;
  let above = new Uint8Array(stride);
  return {
    async add(rows) {
      const count = rows.length / stride;
      const filtered = new Uint8Array((stride + 1) * count);
      for (let y = 0; y < count; y += 1) {
        const row = rows.subarray(y * stride, (y + 1) * stride);
        const to = y * (stride + 1);
        filtered[to] = 2;
        for (let i = 0; i < stride; i += 1) filtered[to + 1 + i] = (row[i] ?? 0) - (above[i] ?? 0);
        above = row as Uint8Array<ArrayBuffer>;
      }
      above = above.slice();
      await new Promise<void>((resolve, reject) => {
        deflate.write(filtered, (error) => (error ? reject(error) : resolve()));
      });
    },
    async end(texts = []) {
      deflate.end();
      await done;
      const head = new Uint8Array(13);
      const view = new DataView(head.buffer);
      view.setUint32(0, width);
      view.setUint32(4, height);
      head.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8);
      const physical = new Uint8Array(9);
      const perMetre = Math.round(dpi * INCHES_PER_METRE);
      new DataView(physical.buffer).setUint32(0, perMetre);
      new DataView(physical.buffer).setUint32(4, perMetre);
      physical[8] = 1;
      return Buffer.concat([
        PNG_SIGNATURE,
        pngChunk('IHDR', head),
        pngChunk('sRGB', Uint8Array.of(0)),
        pngChunk('pHYs', physical),
        ...texts,
        pngChunk('IDAT', Buffer.concat(stored)),
        pngChunk('IEND', new Uint8Array()),
      ]);
    },
  };
}
