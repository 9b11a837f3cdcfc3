/** What the values of one column look like, from a sample. The guesses of header and mapping rest on it. */
import { parseDate } from './dates.ts';
import { isRelativeDate } from './relative-dates.ts';
import { isMissing, isMissingText, parseNumber, parseScore } from './numbers.ts';

export interface ColumnProfile {
  /** Values looked at, and how many of them say something. */
  readonly rows: number;
  readonly filled: number;
  readonly distinct: number;
  /** Share of the filled values that are plain numbers, scores (numbers with a unit, stars), dates. 0 to 1. */
  readonly numeric: number;
  readonly scores: number;
  readonly dates: number;
  /** Share of those that are told from another day, such as “3 days ago”; they are among `dates`. */
  readonly relative: number;
  readonly wholeNumbers: boolean;
  readonly min: number;
  readonly max: number;
  /** Means over the filled values. */
  readonly length: number;
  readonly words: number;
  /** Share of the filled values with letters of any script. */
  readonly letters: number;
  /** True where Excel has turned numbers into 5.7E+17 and the like. */
  readonly scientific: boolean;
  readonly values: readonly string[];
}

const SCIENTIFIC = /^\d([.,]\d+)?E\+\d+$/i;
const HAS_LETTER = /\p{L}/u;
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Words by blanks; scripts without blanks count three letters a word. */
function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return text.split(/\s+/).filter(Boolean).length + Math.floor(unspaced / 3);
}

/** Looks at the values of one column. */
export function profileColumn(all: readonly string[]): ColumnProfile {
  const values = all.filter((value) => !isMissingText(value) && !isMissing(value));
  const filled = values.length;
  let numbers = 0;
  let scores = 0;
  let dates = 0;
  let relative = 0;
  let whole = true;
  let scientific = 0;
  let letters = 0;
  let min = Infinity;
  let max = -Infinity;
  let length = 0;
  let words = 0;
  for (const value of values) {
    const score = value.length <= 80 ? parseScore(value) : null;
    if (score !== null) {
      scores += 1;
      min = Math.min(min, score);
      max = Math.max(max, score);
      if (!Number.isInteger(score)) whole = false;
    }
    if (value.length <= 40 && parseNumber(value) !== null) numbers += 1;
    if (value.length <= 60 && parseDate(value, 'dmy') !== null) dates += 1;
    else if (isRelativeDate(value)) relative += 1;
    if (SCIENTIFIC.test(value)) scientific += 1;
    if (HAS_LETTER.test(value)) letters += 1;
    length += value.length;
    words += countWords(value);
  }
  const share = (n: number): number => (filled === 0 ? 0 : n / filled);
  return {
    rows: all.length,
    filled,
    distinct: new Set(values).size,
    numeric: share(numbers),
    scores: share(scores),
    dates: share(dates + relative),
    relative: share(relative),
    wholeNumbers: whole && scores > 0,
    min,
    max,
    length: share(length),
    words: share(words),
    letters: share(letters),
    scientific: scientific > 0,
    values,
  };
}

/** The values of column `index` in records of uneven width. */
export function columnValues(records: readonly (readonly string[])[], index: number): string[] {
  return records.map((record) => record[index] ?? '');
}

/** The width of the widest record, at most `limit`. */
export function widthOf(records: readonly (readonly string[])[], limit = Infinity): number {
  return Math.min(
    limit,
    records.reduce((width, record) => Math.max(width, record.length), 0),
  );
}
