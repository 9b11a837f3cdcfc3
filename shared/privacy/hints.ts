/**
 * Hints that a text may hold personal data, found in one pass over its characters: most texts of an import end with
 * that, so it costs a nanosecond or two a character. A letter that is rare in its language starts the look at a phrase.
 */

/** Bits of what was seen. */
export const HINT = {
  /** @ with something before it. */
  at: 1,
  /** Six digits near each other. */
  digits: 2,
  /** Four digits and more, and a full stop between two. */
  dotted: 4,
  /** Two colons and more. */
  colons: 8,
  /** Words after which people say their name. */
  name: 16,
  /** Words of postal addresses, and a digit. */
  address: 32,
  /** Figures of another script than Latin. */
  figures: 64,
  /** "at" in brackets. */
  hiddenAt: 128,
} as const;

const DIGIT = 1;
const FIGURE = 2;
const AT = 3;
const COLON = 4;
const BRACKET = 5;
const STOP = 6;
/** From here on: letters of phrases. */
const PHRASE = 16;

interface Phrase {
  readonly text: string;
  readonly before: number;
  readonly hint: number;
  /** A neighbour of the letter, and its place from there: looked at first. */
  readonly beside: number;
  readonly code: number;
}

/** Phrases by a rare letter of theirs, with the number of characters before it. */
const PHRASES: Readonly<Record<string, readonly Phrase[]>> = Object.fromEntries(
  Object.entries({
    y: ['y name', 'incerel|y', 'ours trul|y'],
    m: [
      'a|ma saya',
      'a|ma aku',
      'berna|ma',
      'on no|m',
      'e lla|mo',
      'i no|mbre',
      'eu no|me',
      'e cha|mo',
      'Hor|mat',
      'tenta|mente',
    ],
    N: ['ein Name'],
    ß: ['ch hei|ße'],
    '’': ['’appelle'],
    "'": ["'appelle"],
    g: ['e|gards'],
    C: ['Cordialement'],
    f: ['freundlichen'],
    з: ['ене |зв', 'еня |зов'],
    є: ['о|є ім'],
    я: ['им|я'],
    ю: ['поваго|ю'],
    ж: ['ува|жением'],
    ê: ['t|ên', 'T|ên'],
    â: ['r|ân trọng'],
    ช: ['ชื่อ'],
  }).map(([letter, texts]) => [letter, phrases(texts, HINT.name)]),
);

const PLACES: Readonly<Record<string, readonly Phrase[]>> = Object.fromEntries(
  Object.entries({
    л: ['ву|лиц', 'ву|л.', 'Ву|лиц', 'Ву|л.', 'у|лиц', 'у|л.', 'У|лиц', 'У|л.', 'прову|л', 'Прову|л'],
    п: ['прос|п', 'Прос|п'],
    ь: ['бул|ьвар', 'Бул|ьвар'],
    J: ['Jl', 'Jalan'],
    j: ['jl', 'jalan'],
    ล: ['เ|ลขที่'],
    ß: ['tra|ße'],
  }).map(([letter, texts]) => [letter, phrases(texts, HINT.address)]),
);

function phrases(texts: readonly string[], hint: number): Phrase[] {
  return texts.map((marked): Phrase => {
    const text = marked.replace('|', '');
    const before = Math.max(0, marked.indexOf('|'));
    const beside = before > 0 ? -1 : 1;
    return { text, before, hint, beside, code: text.charCodeAt(before + beside) };
  });
}

const CLASSES = new Uint8Array(65_536);
const BY_CLASS: (readonly Phrase[])[] = [];

for (let figure = 0; figure < 10; figure += 1) {
  CLASSES[48 + figure] = DIGIT;
  for (const zero of [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]) CLASSES[zero + figure] = FIGURE;
}
CLASSES[64] = AT;
CLASSES[58] = COLON;
CLASSES[46] = STOP;
for (const bracket of '([{') CLASSES[bracket.charCodeAt(0)] = BRACKET;
for (const table of [PHRASES, PLACES]) {
  for (const [letter, list] of Object.entries(table)) {
    const code = letter.charCodeAt(0);
    const known = CLASSES[code] ?? 0;
    if (known === 0) CLASSES[code] = PHRASE + BY_CLASS.push(list) - 1;
    else BY_CLASS[known - PHRASE] = [...(BY_CLASS[known - PHRASE] ?? []), ...list];
  }
}

const SIX_NEAR =
  /[\d\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19](?:.{0,4}?[\d\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19]){5}/s;
/** Where a number stands in an address before its street. */
const NUMBER_FIRST = /\d[A-Za-z]?(?: bis)?,? (?:[A-Z][a-z]|rue |[đĐ]ường|[Pp]hố|[Nn]g[õá]|[Hh]ẻm)/;

function saidAt(text: string, at: number, list: readonly Phrase[]): number {
  for (let index = 0; index < list.length; index += 1) {
    const phrase = list[index];
    if (!phrase || text.charCodeAt(at + phrase.beside) !== phrase.code) continue;
    if (text.startsWith(phrase.text, at - phrase.before)) return phrase.hint;
  }
  return 0;
}

/** What a text may hold, as bits of `HINT`; 0 for nothing. */
export function hintsOf(text: string): number {
  let hints = 0;
  let digits = 0;
  let colons = 0;
  let stops = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = CLASSES[text.charCodeAt(at)] ?? 0;
    if (kind === 0) continue;
    if (kind === DIGIT) digits += 1;
    else if (kind >= PHRASE) hints |= saidAt(text, at, BY_CLASS[kind - PHRASE] ?? []);
    else if (kind === STOP) stops += 1;
    else if (kind === FIGURE) {
      digits += 1;
      hints |= HINT.figures;
    } else if (kind === AT) {
      if (at > 0 && text.charCodeAt(at - 1) !== 32) hints |= HINT.at;
    } else if (kind === COLON) colons += 1;
    else if (/^. ?at ?[)\]}]/i.test(text.slice(at, at + 6))) hints |= HINT.hiddenAt;
  }
  if (colons > 1) hints |= HINT.colons;
  if (digits === 0) return hints & ~HINT.address;
  if (digits > 5 && SIX_NEAR.test(text)) hints |= HINT.digits;
  if (digits > 3 && stops > 2) hints |= HINT.dotted;
  if ((hints & HINT.address) === 0 && (NUMBER_FIRST.test(text) || text.includes('strasse')))
    hints |= HINT.address;
  return hints;
}
