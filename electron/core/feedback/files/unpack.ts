/** Unpacks as a stream, with bounds: a small file that unpacks without end is an attack, not feedback. */
import { crc32 } from 'node:zlib';
import { Gunzip, Inflate } from 'fflate';
import type { SojournError } from '../../../../shared/contract/errors.ts';
import { fileError, type ByteSource } from './bytes.ts';

/** Packed bytes that are unpacked at once: they may become a thousand times as many. */
const STEP = 8 * 1024;
/** No part may unpack to more. */
const MAX_UNPACKED = 4 * 1024 ** 3;
/** From this size on, what is packed more tightly than any table is refused. */
const SMALL = 32 * 1024 * 1024;
const MAX_RATIO = 400;

/** Counts what goes in and comes out of one part. */
export class UnpackBounds {
  readonly #name: string;
  readonly #most: number;
  #packed = 0;
  #unpacked = 0;
  #crc = 0;

  /** @param most bytes that the part may unpack to */
  constructor(name: string, most = MAX_UNPACKED) {
    this.#name = name;
    this.#most = most;
  }

  get unpacked(): number {
    return this.#unpacked;
  }

  /** Check sum of all that came out. */
  get crc(): number {
    return this.#crc;
  }

  took(bytes: number): void {
    this.#packed += bytes;
  }

  /** @throws SojournError `tooLarge` */
  gave(piece: Uint8Array): void {
    this.#unpacked += piece.length;
    this.#crc = crc32(piece, this.#crc);
    const bomb = this.#unpacked > SMALL && this.#unpacked > this.#packed * MAX_RATIO;
    if (!bomb && this.#unpacked <= this.#most) return;
    const what = bomb
      ? `unpacks to more than ${MAX_RATIO} times its size, as a “zip bomb” does`
      : `unpacks to more than ${Math.round(this.#most / 1024 ** 2).toLocaleString('en')} MB`;
    const remedy = 'If it is a real table, unpack it and import its parts as CSV.';
    throw fileError(this.#name, 'tooLarge', what, remedy);
  }
}

/** The error of packed data that cannot be unpacked. */
export function damaged(name: string, cause?: unknown): SojournError {
  return fileError(
    name,
    'unreadable',
    'is damaged or cut off: it cannot be unpacked to its end',
    'Copy or download it again, then import it.',
    cause,
  );
}

/** Cuts pieces into small ones. */
export function* inSteps(pieces: Iterable<Buffer>): Generator<Buffer> {
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += STEP) yield piece.subarray(at, at + STEP);
  }
}

interface Unpacker {
  ondata: (piece: Uint8Array<ArrayBuffer>, final: boolean) => void;
  push(piece: Uint8Array, final?: boolean): void;
}

/**
 * @param unpacker of fflate
 * @param pieces packed; exactly what it is to unpack
 * @throws SojournError for damage, and past the bounds
 */
export function* unpackWith(
  unpacker: Unpacker,
  pieces: Iterable<Buffer>,
  name: string,
  bounds: UnpackBounds,
): Generator<Buffer> {
  let out: Uint8Array<ArrayBuffer>[] = [];
  let ended = false;
  unpacker.ondata = (piece, final) => {
    if (piece.length > 0) out.push(piece);
    ended = final;
  };
  const give = function* (): Generator<Buffer> {
    const given = out;
    out = [];
    for (const piece of given) {
      bounds.gave(piece);
      yield Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    }
  };
  for (const piece of inSteps(pieces)) {
    bounds.took(piece.length);
    // A copy: the piece is overwritten by the next one, and fflate may keep its end.
    step(() => unpacker.push(Uint8Array.from(piece)), name);
    yield* give();
  }
  if (!ended) step(() => unpacker.push(new Uint8Array(0), true), name);
  yield* give();
}

function step(push: () => void, name: string): void {
  try {
    push();
  } catch (cause) {
    throw damaged(name, cause);
  }
}

export const inflater = (): Unpacker => new Inflate();

/** A file that gzip packed. */
export class GzipBytes implements ByteSource {
  readonly #file: ByteSource;

  constructor(file: ByteSource) {
    this.#file = file;
  }

  get name(): string {
    return this.#file.name;
  }

  get size(): number {
    return this.#file.size;
  }

  get position(): number {
    return this.#file.position;
  }

  *pieces(): Generator<Buffer> {
    const bounds = new UnpackBounds(this.name);
    let further = 0;
    const unpacker = new Gunzip();
    unpacker.onmember = () => {
      further += 1;
    };
    let tail = Buffer.alloc(0);
    const packed = function* (pieces: Iterable<Buffer>): Generator<Buffer> {
      for (const piece of pieces) {
        tail = Buffer.concat([tail, piece.subarray(-8)]).subarray(-8);
        yield piece;
      }
    };
    yield* unpackWith(unpacker, packed(this.#file.pieces()), this.name, bounds);
    // Check sum and size stand at the end; those of several members in one file are not looked at.
    const whole =
      tail.length === 8 &&
      tail.readUInt32LE(0) === bounds.crc &&
      tail.readUInt32LE(4) === bounds.unpacked % 2 ** 32;
    if (further === 0 && !whole) throw damaged(this.name);
  }
}
