/** Reads ZIP archives from their directory at the end (APPNOTE 6.3): names and sizes at once, contents as a stream. */
import { findEncoding } from './find-encoding.ts';
import { fileError, PIECE, type ByteSource } from './bytes.ts';
import { damaged, inflater, UnpackBounds, unpackWith } from './unpack.ts';

/** Bytes that can be read at any place. */
export interface RandomAccess {
  readonly name: string;
  readonly size: number;
  /** Fills `into` from `position` on. @returns how much there was */
  read(into: Buffer, position: number): number;
}

/** What lies in memory. */
export function memoryBytes(name: string, bytes: Buffer): RandomAccess {
  return {
    name,
    size: bytes.length,
    // A damaged directory may lie anywhere; `copy` throws for what is behind the end.
    read: (into, position) => (position < bytes.length ? bytes.copy(into, 0, position) : 0),
  };
}

/** One file inside an archive. */
export interface ZipMember {
  readonly path: string;
  /** Packed size. */
  readonly size: number;
  readonly unpacked: number;
  readonly method: number;
  readonly crc: number;
  readonly locked: boolean;
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_MEMBERS = 100_000;
const MAX_DIRECTORY = 64 * 1024 * 1024;

function slice(file: RandomAccess, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, Math.min(length, file.size - position)));
  return bytes.subarray(0, file.read(bytes, position));
}

/** @throws SojournError for an archive that is damaged, cut off or too large */
export function readDirectory(file: RandomAccess): ZipMember[] {
  const tailLength = Math.min(file.size, 0xffff + 22);
  const tail = slice(file, file.size - tailLength, tailLength);
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at -= 1;
  if (at < 0) throw damaged(file.name);
  let size = tail.readUInt32LE(at + 12);
  let offset = tail.readUInt32LE(at + 16);
  const locator = at - 20;
  if (offset === 0xffffffff && locator >= 0 && tail.readUInt32LE(locator) === LOCATOR_64) {
    const record = slice(file, Number(tail.readBigUInt64LE(locator + 8)), 56);
    if (record.length < 56 || record.readUInt32LE(0) !== END_64) throw damaged(file.name);
    size = Number(record.readBigUInt64LE(40));
    offset = Number(record.readBigUInt64LE(48));
  }
  if (size > MAX_DIRECTORY) {
    throw fileError(file.name, 'tooLarge', 'holds too many files', 'Unpack it, and import the table inside.');
  }
  const directory = slice(file, offset, size);
  if (directory.length < size) throw damaged(file.name);
  return readEntries(file, directory);
}

function readEntries(file: RandomAccess, directory: Buffer): ZipMember[] {
  const members: ZipMember[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY) {
    const flags = directory.readUInt16LE(at + 8);
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const name = directory.subarray(at + 46, at + 46 + nameLength);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [unpacked, size, offset] = largeNumbers(extra, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ]);
    members.push({
      path: nameOf(name),
      size: size ?? 0,
      unpacked: unpacked ?? 0,
      offset: offset ?? 0,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      locked: (flags & 1) === 1,
    });
    if (members.length > MAX_MEMBERS) {
      throw fileError(
        file.name,
        'tooLarge',
        'holds too many files',
        'Unpack it, and import the table inside.',
      );
    }
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return members;
}

/** Numbers that do not fit into 32 bits stand in the extra field, in this order. */
function largeNumbers(extra: Buffer, numbers: readonly number[]): number[] {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let place = at + 4;
      return numbers.map((number) => {
        if (number !== 0xffffffff || place + 8 > extra.length) return number;
        place += 8;
        return Number(extra.readBigUInt64LE(place - 8));
      });
    }
    at += 4 + length;
  }
  return [...numbers];
}

/** Names are UTF-8, or in the encoding of the computer that packed them. */
function nameOf(bytes: Buffer): string {
  const { encoding } = findEncoding([bytes]);
  return new TextDecoder(encoding).decode(bytes).replaceAll('\\', '/');
}

/** The content of a member. */
export class MemberBytes implements ByteSource {
  readonly name: string;
  readonly size: number;
  position = 0;
  readonly #file: RandomAccess;
  readonly #member: ZipMember;
  readonly #most: number | undefined;

  /** @param most bytes that it may unpack to */
  constructor(file: RandomAccess, member: ZipMember, most?: number) {
    // Parts of a workbook are not what a person knows by name: the workbook is.
    this.name = file.name;
    this.#file = file;
    this.#member = member;
    this.#most = most;
    this.size = Math.max(1, member.size);
  }

  /** @throws SojournError for damage, a password, and what unpacks past all bounds */
  *pieces(): Generator<Buffer> {
    const { method, locked, crc } = this.#member;
    if (locked) {
      const remedy = 'Unpack it with its password, and import the table inside.';
      throw fileError(this.name, 'unsupported', 'is protected by a password', remedy);
    }
    const bounds = new UnpackBounds(this.name, this.#most);
    if (method === 8) yield* unpackWith(inflater(), this.#packed(), this.name, bounds);
    else if (method === 0) {
      for (const piece of this.#packed()) {
        bounds.took(piece.length);
        bounds.gave(piece);
        yield piece;
      }
    } else {
      const remedy = 'Pack it again in the usual way (Deflate), or unpack it, and import the table inside.';
      throw fileError(this.name, 'unsupported', 'is packed in a way that Sojourn does not know', remedy);
    }
    if (bounds.crc !== crc) throw damaged(this.name);
  }

  *#packed(): Generator<Buffer> {
    const { offset, size } = this.#member;
    const local = slice(this.#file, offset, 30);
    if (local.length < 30 || local.readUInt32LE(0) !== LOCAL) throw damaged(this.name);
    const start = offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    const piece = Buffer.allocUnsafe(Math.min(PIECE, Math.max(1, size)));
    for (this.position = 0; this.position < size;) {
      const read = this.#file.read(piece.subarray(0, size - this.position), start + this.position);
      if (read === 0) throw damaged(this.name);
      this.position += read;
      yield piece.subarray(0, read);
    }
  }
}
