/** Header rows of tables: how many there are, and the names that they give to the columns. */
import { parseDate } from './dates.ts';
import { MAX_NAME_CHARS } from './limits.ts';
import { isKnownName, plainName } from './names.ts';
import { isMissing, parseNumber } from './numbers.ts';
import { columnValues, profileColumn, widthOf } from './profile.ts';

type Records = readonly (readonly string[])[];

/** Columns looked at when guessing; more do not change the answer. */
const LOOK_COLUMNS = 200;
const RESPONSE = /^(response|open-ended response|other \(please specify\))$/i;

/** True for a record whose cells are all blank. */
export function isBlankRecord(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}

const isValue = (cell: string): boolean => parseNumber(cell) !== null || parseDate(cell, 'dmy') !== null;

/** Qualtrics writes ids, question texts and a row of {"ImportId": …}. */
function isQualtrics(records: Records): boolean {
  const third = records[2];
  return (
    third !== undefined &&
    third.length > 1 &&
    third.filter((cell) => cell.includes('"ImportId"')).length * 2 > third.length
  );
}

/** SurveyMonkey leaves the question empty over its further options and names the options in a second row. */
function isSurveyMonkey(records: Records): boolean {
  const [first, second] = records;
  if (!first || !second) return false;
  const options = first.filter(
    (cell, index) => cell.trim() === '' && (second[index] ?? '').trim() !== '',
  ).length;
  const responses = second.filter((cell) => RESPONSE.test(cell.trim())).length;
  return (
    responses > 0 && (options > 0 || responses * 2 > second.length) && !second.some((cell) => isValue(cell))
  );
}

/** How much one cell of the first row looks like a name above these values: positive for a name. */
function nameEvidence(cell: string, below: readonly string[]): number {
  const text = cell.trim();
  if (text === '') return 0;
  if (isKnownName(plainName(text))) return 4;
  if (parseNumber(text) !== null || parseDate(text, 'dmy') !== null) return -3;
  const profile = profileColumn(below);
  if (profile.filled === 0) return 0;
  if (profile.numeric > 0.8 || profile.dates > 0.8) return 2;
  const again = below.filter((value) => value.trim() === text).length;
  if (again > 0 && profile.distinct > 1 && profile.distinct <= 50) return -3;
  const words = text.split(/\s+/).length;
  const asks = /[?:]\s*$/.test(text);
  if (words >= 8 && text.length > 60 && !asks) return -1;
  if (profile.length > 3 * text.length && words <= 5) return 1;
  return 0;
}

/** Whether a cell of the first row reads like the free text below it. */
function isProse(cell: string, below: readonly string[]): boolean {
  const text = cell.trim();
  if (text.split(/\s+/).length < 5 || /[?:]$/.test(text)) return false;
  const profile = profileColumn(below);
  return profile.words >= 4 && profile.length < 2 * text.length;
}

/**
 * The number of header rows, 0 to 3, of records without the blank ones at the start.
 */
export function guessHeaderRows(records: Records): number {
  const first = records[0];
  if (!first) return 0;
  if (isQualtrics(records)) return 3;
  if (isSurveyMonkey(records)) return 2;
  const rest = records.slice(1, 400);
  let evidence = 0;
  for (let index = 0; index < Math.min(first.length, LOOK_COLUMNS); index += 1) {
    evidence += nameEvidence(first[index] ?? '', columnValues(rest, index));
  }
  if (evidence !== 0) return evidence > 0 ? 1 : 0;
  const texts = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const short = texts.every((cell) => cell.length <= 60 && !isMissing(cell));
  const prose = first.some((cell, index) => isProse(cell, columnValues(rest, index)));
  const enough =
    first.length > 1 ? texts.length * 2 >= first.length : texts.every((cell) => !/\s/.test(cell));
  return short && enough && !prose && new Set(texts).size === texts.length ? 1 : 0;
}

/** The header of a list of lines: only a usual name of a column, as a list has none otherwise. */
export function guessLineHeader(records: Records): number {
  return isKnownName(plainName(records[0]?.[0] ?? '')) ? 1 : 0;
}

const tidy = (name: string): string =>
  name.normalize('NFC').replaceAll('\u0000', '').replace(/\s+/gu, ' ').trim().slice(0, MAX_NAME_CHARS);

/** Makes names unique and fills empty ones: "column 3", "Other (2)". */
export function uniqueNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  /** For names that came before: the number to try next, so that twenty thousand equal ones take no time. */
  const next = new Map<string, number>();
  return names.map((raw, index) => {
    const name = tidy(raw) || `column ${index + 1}`;
    let unique = name;
    let n = next.get(name) ?? 2;
    for (; used.has(unique); n += 1) unique = `${name} (${n})`;
    next.set(name, n);
    used.add(unique);
    return unique;
  });
}

/** A column of answers to a question, and not of what Qualtrics notes itself. */
const isQuestion = (importId: string): boolean => /"ImportId"\s*:\s*"QID/i.test(importId);

/**
 * Names of the columns from the header rows. Two rows: question and option joined, the question carried over empty
 * cells. Three rows (Qualtrics): the ids of the first row, and the question's text behind them.
 *
 * @param width columns to name at least; data may be wider than the header
 */
export function columnNames(header: Records, width: number): string[] {
  const count = Math.max(width, widthOf(header));
  const [first = [], second, third] = header;
  const names: string[] = [];
  let question = '';
  for (let index = 0; index < count; index += 1) {
    const top = tidy(first[index] ?? '');
    const below = tidy(second?.[index] ?? '');
    if (header.length === 2) {
      if (top !== '') question = top;
      const option = RESPONSE.test(below) ? '' : below;
      names.push([question, option].filter((part) => part !== '').join(' – '));
    } else if (header.length === 3 && isQuestion(third?.[index] ?? '') && below !== '' && below !== top) {
      names.push(`${top} – ${below}`);
    } else {
      names.push(top);
    }
  }
  return uniqueNames(names);
}
