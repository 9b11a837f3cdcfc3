/**
 * Maps that pictures and papers carry along: the map's JSON, packed. In a PNG it is an international text chunk (`iTXt`),
 * in an SVG an element of its metadata, in a PDF an attached file.
 */
import { SojournError } from '../../../contract/errors.ts';
import { base64OfBytes } from '../../../pictures/base64.ts';
import { MAP_FILE_FORMAT } from '../json/schema.ts';
import { readMapJson } from '../json/read.ts';
import type { FoundMap, MapInput, MapReader } from '../reader.ts';
import { rootName } from '../xml-read.ts';

/** Keyword of the chunk in a PNG, and name of the file in a PDF. */
export const CARRIED_KEYWORD = 'Sojourn map';
export const CARRIED_FILE = 'sojourn-map.json';
/** The element in an SVG's metadata; its text is Base64 of deflated JSON. */
export const CARRIED_NAMESPACE = 'urn:sojourn:map';

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const withArticle = (kind: string): string => (kind === 'SVG' ? `an ${kind}` : `a ${kind}`);

/** A reader of one kind of file; `note` ends what it advises, `find` answers deflated JSON in Base64, without head and check sum, or null. */
function carrier(
  kind: string,
  ending: string,
  note: string,
  fits: (input: MapInput) => boolean,
  find: (input: MapInput) => Iterable<string>,
): MapReader {
  return {
    name: `Sojourn map in ${withArticle(kind)}`,
    endings: [ending],
    fits,
    read: (input) => {
      for (const packed of find(input)) {
        const text = unpacked(input, packed);
        if (text !== null) {
          const found: FoundMap = {
            type: 'whole',
            file: readMapJson({ name: input.name, text }),
            losses: [],
          };
          return [found];
        }
      }
      throw new SojournError(
        'unsupported',
        `${input.name} is ${withArticle(kind)} that carries no map of Sojourn.`,
        {
          remedy: `Export the map again as ${kind} with its source inside, or as JSON.${note}`,
          where: { file: input.name },
        },
      );
    },
  };
}

/** Signs of Base64, four for three bytes, that are looked at first. */
const BEGINNING = 1024;

/** The JSON, or null where it is something else. Carried JSON is ASCII: other letters are written as escapes. */
function unpacked({ inflate }: MapInput, packed: string): string | null {
  // The mark is the first thing in it. A look there, and files of others, however large, are not unpacked.
  const beginning = inflate?.(packed.slice(0, BEGINNING), true) ?? '';
  return beginning.includes(`"${MAP_FILE_FORMAT}"`) ? (inflate?.(packed) ?? null) : null;
}

/** Base64 of what zlib packed, without its head of two bytes and its check sum of four. */
function rawBase64(zlib: Uint8Array): string {
  return base64OfBytes(zlib.subarray(2, -4));
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

export const pngReader = carrier(
  'PNG',
  'png',
  '',
  ({ bytes }) => PNG_HEAD.every((byte, i) => bytes[i] === byte),
  function* ({ bytes }) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 8; at + 12 <= bytes.length;) {
      const length = view.getUint32(at);
      if (at + 12 + length > bytes.length) return;
      const data = bytes.subarray(at + 8, at + 8 + length);
      // Keyword, 0, packed, method 0, no language, no translated keyword.
      const head = `${CARRIED_KEYWORD}\0\u0001\0\0\0`;
      if (latin(bytes.subarray(at + 4, at + 8)) === 'iTXt' && latin(data.subarray(0, head.length)) === head) {
        yield rawBase64(data.subarray(head.length));
      }
      at += 12 + length;
    }
  },
);

export const svgReader = carrier(
  'SVG',
  'svg',
  '',
  ({ text }) => rootName(text) === 'svg',
  function* ({ text }) {
    const start = text.indexOf(`xmlns:sojourn="${CARRIED_NAMESPACE}"`);
    const open = start < 0 ? -1 : text.indexOf('>', start);
    const end = open < 0 ? -1 : text.indexOf('<', open);
    if (end > 0) yield text.slice(open + 1, end).trim();
  },
);

/** Most embedded files that are looked into, and how far the dictionary before their bytes reaches back. */
const MOST_FILES = 100;
const DICTIONARY = 2000;

export const pdfReader = carrier(
  'PDF',
  'pdf',
  ' Reports and overviews carry no map.',
  ({ bytes }) => latin(bytes.subarray(0, 1024)).includes('%PDF-'),
  function* ({ bytes }) {
    let looked = 0;
    for (let at = indexOf(bytes, '/EmbeddedFile', 0); at >= 0 && looked < MOST_FILES; looked += 1) {
      const stream = indexOf(bytes, 'stream', at, DICTIONARY);
      const next = indexOf(bytes, '/EmbeddedFile', at + 1);
      if (stream >= 0) {
        // The dictionary may be written in any order: its length stands before or behind its type.
        const dictionary = latin(bytes.subarray(Math.max(0, at - 400), stream));
        const length = Number(/.*\/Length\s+(\d+)(?!\s+\d+\s+R)/s.exec(dictionary)?.[1] ?? Number.NaN);
        const from = stream + 'stream'.length + (bytes[stream + 6] === 0x0d ? 2 : 1);
        if (from + length <= bytes.length) yield rawBase64(bytes.subarray(from, from + length));
      }
      at = next;
    }
  },
);

/** Where a word stands; -1 where it does not, or not within `reach` bytes. */
function indexOf(bytes: Uint8Array, word: string, from: number, reach = Number.POSITIVE_INFINITY): number {
  const codes = Array.from(word, (letter) => letter.charCodeAt(0));
  const last = Math.min(bytes.length - codes.length, from + reach);
  for (let at = bytes.indexOf(codes[0] ?? 0, from); at >= 0 && at <= last;) {
    if (codes.every((code, i) => bytes[at + i] === code)) return at;
    at = bytes.indexOf(codes[0] ?? 0, at + 1);
  }
  return -1;
}
