/** How likely a character is in texts of a language: the natural logarithm of its share among those beyond ASCII. */
import type { FeedbackEncoding } from '../../contract/types.ts';
import {
  CHINESE,
  CHINESE_TRADITIONAL,
  CYRILLIC,
  JAPANESE,
  KOREAN,
  LATIN_CENTRAL,
  LATIN_WEST,
  SIGNS,
  THAI,
  VIETNAMESE,
  WIDE_SIGNS,
} from './letters.ts';

export type Script = 'latin' | 'vietnamese' | 'cyrillic' | 'thai' | 'wide';

/** A language as one encoding can write it. */
export interface Model {
  readonly language: string;
  readonly script: Script;
  /** @returns the logarithm of the share, below 0; very low for what the language does not write */
  readonly weight: (char: string, code: number) => number;
}

/** Of what no text of any language holds. */
export const ALIEN = -13;
const RARE_SIGN = -6;
/** A capital letter is rarer than its small one by this. */
const CAPITAL = -3;

/** Shares that fall with the place: by 1/place for the few letters beside ASCII, slower for whole alphabets. */
function shares(letters: string, fall: (place: number) => number): Map<string, number> {
  const list = [...new Set(letters)];
  const total = list.reduce((sum, _, place) => sum + fall(place), 0);
  return new Map(list.map((letter, place) => [letter, Math.log((0.9 * fall(place)) / total)]));
}

function alphabet(
  language: string,
  script: Script,
  letters: string,
  fall: (place: number) => number,
  isOwn: (code: number) => boolean,
): Model {
  const known = shares(letters, fall);
  for (const [letter, weight] of known) {
    const capital = letter.toUpperCase();
    if (capital !== letter && !known.has(capital)) known.set(capital, weight + CAPITAL);
  }
  for (const sign of SIGNS) if (!known.has(sign)) known.set(sign, RARE_SIGN);
  return {
    language,
    script,
    weight: (char, code) => known.get(char) ?? (isOwn(code) ? -8.5 : ALIEN + 2),
  };
}

const steep = (place: number): number => 1 / (place + 1);
const gentle = (place: number): number => Math.exp(-place / 8);
const isLatin = (code: number): boolean => (code >= 0xc0 && code < 0x250) || (code >= 0x300 && code < 0x370);
const isCyrillic = (code: number): boolean => code >= 0x400 && code < 0x500;
const isThai = (code: number): boolean => code >= 0xe01 && code <= 0xe5b;

/** A script of thousands of signs: the common ones share `part`, those of `range` most of the rest. */
function manySigns(language: string, common: string, part: number, rest: (code: number) => number): Model {
  const known = new Map<string, number>();
  const list = new Set(common);
  for (const sign of list) known.set(sign, Math.log(part / list.size));
  const signs = new Set(WIDE_SIGNS);
  for (const sign of signs) known.set(sign, Math.log(0.15 / signs.size));
  return { language, script: 'wide', weight: (char, code) => known.get(char) ?? rest(code) };
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30ff;
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;
const isWideForm = (code: number): boolean => code >= 0xff01 && code <= 0xff5e;
const isHalfKana = (code: number): boolean => code >= 0xff61 && code <= 0xff9f;

const chinese = (code: number): number =>
  isHan(code) ? -9.5 : isWideForm(code) ? -8 : code > 0xffff ? -10 : code < 0x2000 ? -10 : ALIEN;
const japanese = (code: number): number =>
  isKana(code)
    ? -4.9
    : isHan(code)
      ? -9.5
      : isHalfKana(code)
        ? -7.5
        : isWideForm(code)
          ? -8
          : code < 0x2000
            ? -10
            : ALIEN;
const korean = (code: number): number =>
  isHangul(code) ? -9 : isHan(code) ? -12 : isWideForm(code) || code < 0x2000 ? -10 : ALIEN;

const latin = (languages: Readonly<Record<string, string>>): Model[] =>
  Object.entries(languages).map(([language, letters]) =>
    alphabet(language, 'latin', letters, steep, isLatin),
  );
/** Texts in ASCII letters with nothing but signs beyond: English, Indonesian, Malay. */
const SIGNS_ONLY = alphabet('plain', 'latin', SIGNS, steep, isLatin);
const WEST = [...latin(LATIN_WEST), SIGNS_ONLY];
const SLAVIC = Object.entries(CYRILLIC).map(([language, letters]) =>
  alphabet(language, 'cyrillic', letters, gentle, isCyrillic),
);

/** An encoding that a text may be in, and the languages that it is used for. */
export interface Candidate {
  readonly encoding: FeedbackEncoding;
  readonly models: readonly Model[];
  /** What speaks against it before looking, in the units of `Model.weight`, once for the whole text. */
  readonly against: number;
}

/** Every encoding beside those of Unicode. */
export const CANDIDATES: readonly Candidate[] = [
  { encoding: 'windows-1252', models: WEST, against: 0 },
  { encoding: 'windows-1250', models: [...latin(LATIN_CENTRAL), SIGNS_ONLY], against: 3 },
  { encoding: 'windows-1251', models: SLAVIC, against: 1 },
  { encoding: 'windows-874', models: [alphabet('Thai', 'thai', THAI, gentle, isThai)], against: 1 },
  {
    encoding: 'windows-1258',
    models: [alphabet('Vietnamese', 'vietnamese', VIETNAMESE, gentle, isLatin)],
    against: 4,
  },
  { encoding: 'gb18030', models: [manySigns('Chinese', CHINESE, 0.6, chinese)], against: 1 },
  { encoding: 'shift_jis', models: [manySigns('Japanese', JAPANESE, 0.2, japanese)], against: 1 },
  { encoding: 'big5', models: [manySigns('Chinese', CHINESE_TRADITIONAL, 0.6, chinese)], against: 2 },
  { encoding: 'euc-kr', models: [manySigns('Korean', KOREAN, 0.75, korean)], against: 1 },
  { encoding: 'koi8-u', models: SLAVIC, against: 3 },
  { encoding: 'koi8-r', models: SLAVIC, against: 3.5 },
  { encoding: 'macintosh', models: WEST, against: 5 },
];
