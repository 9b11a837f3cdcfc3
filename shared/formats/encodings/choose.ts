/** Finds the encoding of text that is not in Unicode, by what comes out when it is read in each of them. */
import type { FeedbackEncoding } from '../../contract/types.ts';
import { ALIEN, CANDIDATES, type Candidate, type Model } from './models.ts';

/** Decodes bytes leniently: what is no character becomes U+FFFD. */
export type Decode = (encoding: FeedbackEncoding, bytes: Uint8Array) => string;

export interface EncodingChoice {
  readonly encoding: FeedbackEncoding;
  /** The language that its letters look like; `plain` where there are only signs beyond ASCII. */
  readonly language: string;
  /** Bytes beyond ASCII that were looked at. */
  readonly bytes: number;
  /** How much likelier than the next one it is, as a natural logarithm; small: a guess. */
  readonly margin: number;
  /** Mean logarithm for one byte; below −6 no encoding makes sense of them. */
  readonly fit: number;
}

const isAsciiLetter = (code: number): boolean => {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
};
const isLetter = (char: string): boolean => char.toLowerCase() !== char.toUpperCase();
const isSmall = (char: string): boolean => isLetter(char) && char === char.toLowerCase();
const isCapital = (char: string): boolean => isLetter(char) && char === char.toUpperCase();
const isMark = (code: number): boolean => code >= 0x300 && code < 0x370;

/** A character beyond ASCII with what stands beside it, as often as it occurs so. */
interface Place {
  readonly char: string;
  readonly code: number;
  readonly before: string;
  readonly after: string;
  /** Characters beyond ASCII right before it. */
  readonly run: number;
  times: number;
}

/** The places of a text, equal ones counted together. */
function placesOf(text: string): Place[] {
  const places = new Map<string, Place>();
  let before = ' ';
  let run = 0;
  const chars = Array.from(text);
  for (const [index, char] of chars.entries()) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x80) {
      const after = chars[index + 1] ?? ' ';
      const key = `${before}${char}${after}${Math.min(run, 3)}`;
      const known = places.get(key);
      if (known) known.times += 1;
      else places.set(key, { char, code, before, after, run, times: 1 });
      run += 1;
    } else {
      run = 0;
    }
    before = char;
  }
  return [...places.values()];
}

/** What speaks against a character where it stands. */
function outOfPlace(place: Place, script: Model['script']): number {
  const { char, code, before, after, run } = place;
  const beforeCode = before.codePointAt(0) ?? 0;
  const afterCode = after.codePointAt(0) ?? 0;
  let against = 0;
  if (script !== 'wide' && script !== 'thai') {
    // A capital inside a word after a small letter: letters of another alphabet, or of swapped case.
    if (isCapital(char) && isSmall(before)) against += 4;
    if (isSmall(char) && isCapital(before) && isCapital(after)) against += 2;
    const sign = !isLetter(char) && !isMark(code);
    if (sign && char !== '’' && isLetter(before) && isLetter(after)) against += 4;
  }
  switch (script) {
    case 'latin':
      if (isLetter(char)) {
        if (run >= 2) against += 3;
        if (!isLetter(before) && !isLetter(after)) against += 1.5;
      }
      break;
    case 'vietnamese':
      if (isMark(code) && !isLetter(before)) against += 6;
      break;
    case 'cyrillic':
      if (isLetter(char) && (isAsciiLetter(beforeCode) || isAsciiLetter(afterCode))) against += 4;
      break;
    case 'thai':
      // Vowels above and below and tone marks stand on a consonant.
      if (isThaiMark(code) && !(beforeCode >= 0xe01 && beforeCode <= 0xe4d)) against += 6;
      break;
    default:
      if (isAsciiLetter(beforeCode) && isAsciiLetter(afterCode)) against += 3;
  }
  return against;
}

const isThaiMark = (code: number): boolean =>
  code === 0xe31 || (code >= 0xe34 && code <= 0xe3a) || (code >= 0xe47 && code <= 0xe4e);

function likelihood(places: readonly Place[], model: Model): number {
  let sum = 0;
  for (const place of places) {
    const { char, code, times } = place;
    const garbled = code === 0xfffd || code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff);
    sum += times * (garbled ? ALIEN - 2 : model.weight(char, code) - outOfPlace(place, model.script));
  }
  return sum;
}

function bytesBeyondAscii(lines: readonly Uint8Array[]): number {
  let count = 0;
  for (const line of lines) for (const byte of line) if (byte >= 0x80) count += 1;
  return count;
}

/** Lines of these many bytes are read in every encoding; the rest only in those that did best. */
const FIRST_LOOK = 4096;
const FINALISTS = 3;
/** By how much an encoding must beat the commonest one: a stray byte or two can be read as anything. */
const CLEARLY = 4;
const COMMONEST = 'windows-1252';

/**
 * @param lines lines of the text that hold bytes beyond ASCII, from all over it; cut at line ends, as no encoding here
 *   has line ends inside a character
 */
export function chooseEncoding(lines: readonly Uint8Array[], decode: Decode): EncodingChoice {
  let few = 0;
  for (let size = 0; few < lines.length && size < FIRST_LOOK; few += 1) size += lines[few]?.length ?? 0;
  let ranked = rank(CANDIDATES, lines.slice(0, few), decode);
  if (few < lines.length) {
    const finalists = ranked.slice(0, FINALISTS).map(({ candidate }) => candidate);
    ranked = rank(finalists, lines, decode);
  }
  let [first] = ranked;
  if (!first) throw new Error('no encodings to choose from');
  const usual = ranked.find(({ candidate }) => candidate.encoding === COMMONEST);
  if (usual && first.value - usual.value < CLEARLY) first = usual;
  const { encoding } = first.candidate;
  // What reads alike in both is no doubt about the text.
  const rival = ranked.find(({ candidate }) => !areKin(candidate.encoding, encoding));
  const bytes = bytesBeyondAscii(lines);
  return {
    encoding,
    language: first.language,
    bytes,
    margin: first.value - (rival?.value ?? -Infinity),
    fit: first.value / Math.max(1, bytes),
  };
}

interface Ranked {
  readonly candidate: Candidate;
  readonly language: string;
  readonly value: number;
}

/** The candidates, the likeliest first. */
function rank(candidates: readonly Candidate[], lines: readonly Uint8Array[], decode: Decode): Ranked[] {
  return candidates
    .map((candidate): Ranked => {
      const places = placesOf(lines.map((line) => decode(candidate.encoding, line)).join('\n'));
      let value = -Infinity;
      let language = '';
      for (const model of candidate.models) {
        const sum = likelihood(places, model) - candidate.against;
        if (sum > value) [value, language] = [sum, model.language];
      }
      return { candidate, language, value };
    })
    .sort((a, b) => b.value - a.value);
}

const areKin = (a: FeedbackEncoding, b: FeedbackEncoding): boolean =>
  a === b || (a.startsWith('koi8') && b.startsWith('koi8'));
