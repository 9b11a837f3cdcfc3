/** Reads the PNGs that a browser writes: 8 bits a channel, RGB or RGBA, not interlaced. After the PNG specification. */
import { inflate } from 'node:zlib';
import { promisify } from 'node:util';
import { SojournError } from '../../../../shared/contract/errors.ts';
import { pngChunks } from './png-chunks.ts';

const inflated = promisify(inflate);

/** Pixels from the top left, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes of a pixel: 3 (RGB) or 4 (RGBA). */
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}

const CHANNELS: Readonly<Record<number, 3 | 4>> = { 2: 3, 6: 4 };

/** @throws SojournError `internal` where the bytes are not such a PNG */
export async function readPng(bytes: Uint8Array): Promise<Pixels> {
  const chunks = [...pngChunks(bytes)];
  const head = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (head?.length !== 13) throw notReadable();
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const channels = CHANNELS[head[9] ?? 0];
  if (head[8] !== 8 || !channels || head[12] !== 0) throw notReadable();
  const stored = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? data : [])));
  const stride = width * channels;
  const raw = await inflated(stored, { maxOutputLength: (stride + 1) * height + 1 });
  if (raw.length !== (stride + 1) * height) throw notReadable();
  return { width, height, channels, data: unfilter(raw, stride, height, channels) };
}

function notReadable(): SojournError {
  return new SojournError('internal', 'The browser returned a picture that is not the PNG asked for.');
}

/** Takes the filter of each row away (PNG specification, section 9). */
function unfilter(raw: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const data = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * (stride + 1) + 1;
    const to = y * stride;
    const filter = raw[from - 1];
    if (filter === 0) data.set(raw.subarray(from, from + stride), to);
    else unfilterRow({ raw, from, data, to, stride, step }, filter);
  }
  return data;
}

interface Row {
  readonly raw: Uint8Array;
  readonly from: number;
  readonly data: Uint8Array;
  readonly to: number;
  readonly stride: number;
  readonly step: number;
}

function unfilterRow({ raw, from, data, to, stride, step }: Row, filter: number | undefined): void {
  const above = to >= stride;
  for (let i = 0; i < stride; i += 1) {
    const left = i >= step ? (data[to + i - step] ?? 0) : 0;
    const up = above ? (data[to + i - stride] ?? 0) : 0;
    let guess = 0;
    if (filter === 1) guess = left;
    else if (filter === 2) guess = up;
    else if (filter === 3) guess = (left + up) >> 1;
    else if (filter === 4) {
      const corner = above && i >= step ? (data[to + i - stride - step] ?? 0) : 0;
      guess = paeth(left, up, corner);
    } else throw notReadable();
    data[to + i] = (raw[from + i] ?? 0) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const p = left + up - corner;
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
