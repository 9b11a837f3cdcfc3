/** What the first bytes of a file tell: its text encoding, or the kind of binary file that it is. */
import type { FeedbackEncoding } from '../contract/types.ts';

export interface EncodingGuess {
  readonly encoding: FeedbackEncoding;
  /** Bytes of the byte order mark to skip. */
  readonly skip: number;
  /** Why, in plain words. */
  readonly reason: string;
}

const MAGIC: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['an old Excel or Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['a Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a Parquet file', [0x50, 0x41, 0x52, 0x31]],
  [
    'a SQLite database',
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33],
  ],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** How much of a file is looked at for tell-tale bytes. */
const LOOK = 64 * 1024;

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

function contains(bytes: Uint8Array, ascii: string): boolean {
  const codes = Array.from(ascii, (char) => char.charCodeAt(0));
  const end = Math.min(bytes.length, LOOK) - codes.length;
  for (let i = 0; i <= end; i += 1) if (codes.every((code, k) => bytes[i + k] === code)) return true;
  return false;
}

/**
 * The encoding of text that says itself that it is Unicode: by a byte order mark, or by zero bytes at every other place,
 * as UTF-16 has them. Null for all other text.
 */
export function unicodeMark(head: Uint8Array): EncodingGuess | null {
  const mark = 'a byte order mark at its beginning says so';
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', skip: 3, reason: mark };
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', skip: 2, reason: mark };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', skip: 2, reason: mark };
  const units = Math.min(head.length, LOOK) >> 1;
  if (units < 4) return null;
  const even = halfOf(head, 0, units);
  const odd = halfOf(head, 1, units);
  const reason = 'zero bytes stand at every other place';
  if (isHighHalf(odd, even, units)) return { encoding: 'utf-16le', skip: 0, reason };
  if (isHighHalf(even, odd, units)) return { encoding: 'utf-16be', skip: 0, reason };
  return null;
}

/** Every other byte: how many are zero, and how often the commonest control character stands there. */
function halfOf(head: Uint8Array, from: number, units: number): { zeros: number; common: number } {
  const counts = new Uint32Array(32);
  for (let i = from; i < units * 2; i += 2) {
    const byte = head[i] ?? 0;
    if (byte < 32) counts[byte] = (counts[byte] ?? 0) + 1;
  }
  return { zeros: counts[0] ?? 0, common: counts.reduce((a, b) => Math.max(a, b), 0) };
}

type Half = ReturnType<typeof halfOf>;

/**
 * Whether a half holds the upper bytes of UTF-16: zero where the text is ASCII, as delimiters, digits and line ends are
 * in every language; in Thai or Cyrillic text mostly one other small number.
 */
function isHighHalf(half: Half, other: Half, units: number): boolean {
  const oneSided = half.zeros > 0 && other.zeros < half.zeros * 0.05;
  return oneSided && (half.zeros > units * 0.1 || (half.zeros > units * 0.01 && half.common > units * 0.4));
}

/**
 * Names the kind of a binary file with what to do, or returns null for what may be text.
 */
export function binaryKind(head: Uint8Array): { kind: string; remedy: string } | null {
  if (startsWith(head, ZIP)) {
    const sheet = contains(head, 'xl/') || contains(head, 'spreadsheet');
    return sheet
      ? {
          kind: 'an Excel or OpenDocument workbook',
          remedy: 'Open it and save the sheet as CSV (UTF-8), then import that.',
        }
      : { kind: 'a ZIP archive', remedy: 'Unpack it and import the table inside.' };
  }
  for (const [kind, magic] of MAGIC) {
    if (!startsWith(head, magic)) continue;
    const remedy = kind.endsWith('archive')
      ? 'Unpack it and import the table inside.'
      : kind.includes('Excel')
        ? 'Open it and save the sheet as CSV (UTF-8), then import that.'
        : 'Import a table saved as CSV, TSV, JSON or NDJSON.';
    return { kind, remedy };
  }
  if (unicodeMark(head)) return null;
  const length = Math.min(head.length, LOOK);
  let control = 0;
  for (let i = 0; i < length; i += 1) {
    const byte = head[i] ?? 0;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) control += 1;
  }
  if (control <= length * 0.1) return null;
  return { kind: 'a binary file', remedy: 'Import a table saved as CSV, TSV, JSON or NDJSON.' };
}

/** Length of the part of UTF-8 bytes that ends between two characters (the rest continues in the next piece). */
export function wholeUtf8(bytes: Uint8Array): number {
  const end = bytes.length;
  for (let back = 1; back <= 3 && back <= end; back += 1) {
    const byte = bytes[end - back] ?? 0;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) {
      const need = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return need > back ? end - back : end;
    }
  }
  return end;
}

/** What bytes are when they are taken for UTF-8. */
export interface Utf8Tally {
  /** Characters beyond ASCII. */
  readonly good: number;
  /** Places that are no UTF-8: each decodes to one U+FFFD. */
  readonly bad: number;
  /** Index of the first of them, or -1. */
  readonly firstBad: number;
}

/** Counts characters beyond ASCII and places that are no UTF-8. A character cut off by the end of the bytes is bad. */
export function tallyUtf8(bytes: Uint8Array): Utf8Tally {
  let good = 0;
  let bad = 0;
  let firstBad = -1;
  let i = 0;
  const { length } = bytes;
  while (i < length) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) {
      i += 1;
      continue;
    }
    const whole = utf8Length(bytes, i);
    if (whole > 0) {
      good += 1;
      i += whole;
      continue;
    }
    if (bad === 0) firstBad = i;
    bad += 1;
    i -= whole;
  }
  return { good, bad, firstBad };
}

/** Length of the character at a byte beyond ASCII; where it is none, minus the number of bytes to pass over. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  const need =
    byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
  if (need === 0) return -1;
  const second = bytes[at + 1] ?? 0;
  // Overlong forms, halves of surrogate pairs, and what lies beyond Unicode show in the second byte.
  const low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
  const high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return -1;
  for (let k = 2; k < need; k += 1) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return -k;
  return need;
}
