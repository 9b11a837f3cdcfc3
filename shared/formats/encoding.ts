/** What the first bytes of a file tell: its text encoding, or the kind of binary file that it is. */
import type { FeedbackEncoding } from '../contract/types.ts';

export interface EncodingGuess {
  readonly encoding: FeedbackEncoding;
  /** Bytes of the byte order mark to skip. */
  readonly skip: number;
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
 * The encoding by byte order mark, else by where zero bytes stand (text in UTF-16 has them at every other place),
 * else UTF-8.
 */
export function guessEncoding(head: Uint8Array): EncodingGuess {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', skip: 3 };
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', skip: 2 };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', skip: 2 };
  const length = Math.min(head.length, LOOK) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  // Delimiters, digits and line ends are ASCII in every language, so a good share of the units has a zero half.
  const units = length / 2;
  if (units >= 4 && odd > units * 0.1 && even < odd * 0.05) return { encoding: 'utf-16le', skip: 0 };
  if (units >= 4 && even > units * 0.1 && odd < even * 0.05) return { encoding: 'utf-16be', skip: 0 };
  return { encoding: 'utf-8', skip: 0 };
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
  const { encoding, skip } = guessEncoding(head);
  if (encoding !== 'utf-8' || skip > 0) return null;
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

/** Index of the first byte that is no valid UTF-8, or -1. */
export function firstBadUtf8(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) {
      i += 1;
      continue;
    }
    const need =
      byte >= 0xf0 && byte <= 0xf4
        ? 4
        : byte >= 0xe0 && byte < 0xf0
          ? 3
          : byte >= 0xc2 && byte < 0xe0
            ? 2
            : 0;
    if (need === 0 || i + need > bytes.length) return i;
    for (let k = 1; k < need; k += 1) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return i;
    const second = bytes[i + 1] ?? 0;
    const overlong = (byte === 0xe0 && second < 0xa0) || (byte === 0xf0 && second < 0x90);
    const outside = (byte === 0xed && second > 0x9f) || (byte === 0xf4 && second > 0x8f);
    if (overlong || outside) return i;
    i += need;
  }
  return -1;
}
