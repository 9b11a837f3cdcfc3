/** Damages files: bits, bytes, ranges, pieces of other files, signs that readers stumble over. A seed repeats it. */
import { strToU8 } from 'fflate';
import { seeded, type Seeded } from '../../support/seeded.ts';
import type { CorpusFile } from './corpus.ts';

/** Files grow no larger by being damaged. */
const MOST = 400 * 1024;

/** Signs that readers give a meaning to. */
const SIGNS: readonly Uint8Array[] = [
  ...[
    '"',
    '""',
    '\r',
    '\n',
    '\r\n\r\n',
    '\u0000',
    ',',
    ';',
    '\t',
    '|',
    '[',
    '{',
    ']',
    '}',
    '[[[[[[[[[[[[[[[[',
    '{"a":{"a":{"a":{"a":',
    '\\u0000\\ud800',
    '\\',
    '<table><tr><td>',
    '</table>',
    '<!--',
    '<script>',
    '&#x110000;',
    '&amp;'.repeat(20),
    '=HYPERLINK("x")',
    '9'.repeat(400),
    '1e999',
    '-0',
    '31.02.2024',
    'NaN',
    '\u202E\u200B\uFEFF',
    '\uFEFF',
    '💥'.repeat(9),
    'ก'.repeat(600),
    '{"ImportId":"QID1"}',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>',
    '<dimension ref="A1:XFD1048576"/>',
    '<c r="XFD1048576" t="s"><v>99999999</v></c>',
    '<c t="inlineStr"><is><t>',
    '<f>1/0</f>',
  ].map((text) => strToU8(text)),
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0xfe, 0xff),
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0xf4, 0x90, 0x80, 0x80),
  Uint8Array.of(0xff, 0xff, 0xff, 0xff),
  Uint8Array.of(0, 0, 0, 0),
  Uint8Array.of(0x50, 0x4b, 3, 4),
  Uint8Array.of(0x50, 0x4b, 1, 2),
  Uint8Array.of(0x50, 0x4b, 5, 6),
  Uint8Array.of(0x1f, 0x8b, 8),
];

type Damage = (bytes: Uint8Array, random: Seeded, other: Uint8Array) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** A place in a file; often at its beginning, where formats are told apart. */
const place = (bytes: Uint8Array, random: Seeded): number =>
  random.int(random.int(3) === 0 ? Math.min(bytes.length, 200) + 1 : bytes.length + 1);

const insert = (bytes: Uint8Array, at: number, sign: Uint8Array): Uint8Array =>
  joined(bytes.subarray(0, at), sign, bytes.subarray(at));

const DAMAGES: readonly Damage[] = [
  function flip(bytes, random) {
    const changed = Uint8Array.from(bytes);
    for (let n = random.int(8); n >= 0; n -= 1) {
      const at = place(changed, random);
      if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << random.int(8));
    }
    return changed;
  },
  function overwrite(bytes, random) {
    const changed = Uint8Array.from(bytes);
    const at = place(changed, random);
    for (let n = random.int(16); n >= 0 && at + n < changed.length; n -= 1) changed[at + n] = random.int(256);
    return changed;
  },
  (bytes, random) => insert(bytes, place(bytes, random), random.pick(SIGNS) ?? SIGNS[0] ?? bytes),
  (bytes, random) => {
    const sign = random.pick(SIGNS) ?? bytes;
    const many = joined(...Array.from({ length: 1 + random.int(300) }, () => sign));
    return insert(bytes, place(bytes, random), many);
  },
  (bytes, random) => bytes.subarray(0, place(bytes, random)),
  (bytes, random) => bytes.subarray(place(bytes, random)),
  (bytes, random) => {
    const from = place(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(from + random.int(400)));
  },
  (bytes, random) => {
    const from = place(bytes, random);
    const part = bytes.subarray(from, from + random.int(2000));
    return insert(
      bytes,
      place(bytes, random),
      joined(...Array.from({ length: 1 + random.int(40) }, () => part)),
    );
  },
  (bytes, random, other) => {
    const from = random.int(other.length + 1);
    return insert(bytes, place(bytes, random), other.subarray(from, from + random.int(4000)));
  },
  (bytes, random, other) =>
    joined(bytes.subarray(0, place(bytes, random)), other.subarray(random.int(other.length + 1))),
];

/** The file with this number: one of the corpus, damaged one to six times, under the name of one of them. */
export function damaged(files: readonly CorpusFile[], seed: number, number: number): CorpusFile {
  const random = seeded(seed * 1_000_003 + number);
  const file = random.pick(files);
  const other = random.pick(files);
  if (!file || !other) throw new Error('there are no files to damage');
  let { bytes } = file;
  for (let n = random.int(6); n >= 0; n -= 1) {
    bytes = (random.pick(DAMAGES) ?? DAMAGES[0])?.(bytes, random, other.bytes) ?? bytes;
    if (bytes.length > MOST) bytes = bytes.subarray(0, MOST);
  }
  return { name: random.int(10) === 0 ? other.name : file.name, bytes };
}
