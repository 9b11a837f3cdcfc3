/** A question set as a table, one row for each question, to be written and read by hand in a spreadsheet. */
import { SojournError } from '../../contract/errors.ts';
import { parseNumber } from '../../formats/numbers.ts';
import { csvText, readSmallTable } from '../../formats/small-table.ts';
import type { AnswerScale } from '../../measures/audit/score.ts';
import {
  DEFAULT_SCALE,
  MAX_WEIGHT,
  SCALE_GREATEST,
  SCALE_LEAST,
  type Question,
  type QuestionPart,
  type QuestionSet,
} from '../question-set.ts';
import { MOST_PARTS, MOST_QUESTIONS } from './check-set.ts';

const COLUMNS = ['part', 'about', 'id', 'question', 'hint', 'weight', 'min', 'max', 'n/a'] as const;
type Column = (typeof COLUMNS)[number];

/** Parts are known by their titles; ids of parts are not written. */
export function writeSetCsv(set: QuestionSet): string {
  const rows = set.parts.flatMap((part) =>
    part.questions.map(({ id, text, hint, weight, scale, na }) => {
      const numbers = [weight, scale.min, scale.max].map(String);
      return [part.title, part.about, id, text, hint, ...numbers, na ? 'yes' : 'no'];
    }),
  );
  return csvText([[...COLUMNS], ...rows]);
}

/** What a table of questions needs from outside: a name for the set and ids for what has none. */
export interface SetFromTable {
  readonly name: string;
  readonly newId: () => string;
}

/**
 * Reads a table with the columns part, question, and perhaps about, id, hint, weight (1), min and max (1 to 5), n/a (yes).
 * A cell of `part` that is empty continues the part above.
 * @throws SojournError `badInput` with row (without headers) and column, `tooLarge`
 */
export function readSetCsv(fileName: string, text: string, { name, newId }: SetFromTable): QuestionSet {
  const rows = readSmallTable(fileName, text, {
    rows: MOST_PARTS * MOST_QUESTIONS,
    cells: MOST_PARTS * MOST_QUESTIONS * COLUMNS.length,
    tooMany: `${fileName} has more questions than an audit can have.`,
    remedy: 'Divide it into several sets.',
  });
  const [head = [], ...body] = rows;
  const places = columnPlaces(fileName, head);
  const parts = new Map<string, { part: QuestionPart; questions: Question[] }>();
  const ids = new Set<string>();
  let title = '';
  body.forEach((cells, i) => {
    const cell = (column: Column): string => (cells[places.get(column) ?? -1] ?? '').trim();
    if (cells.every((value) => value.trim() === '')) return;
    const place = { fileName, row: i + 1 };
    title = cell('part') || title;
    if (title === '') throw wrong(place, 'part', 'the first question needs a part');
    const words = cell('question');
    if (words === '') throw wrong(place, 'question', 'the question is missing');
    let entry = parts.get(title);
    if (!entry) {
      const questions: Question[] = [];
      entry = { part: { id: newId(), title, about: cell('about'), questions }, questions };
      parts.set(title, entry);
    }
    const given = cell('id').replaceAll('/', '-');
    const id = given === '' || ids.has(given) ? newId() : given;
    ids.add(id);
    entry.questions.push({
      id,
      text: words,
      hint: cell('hint'),
      weight: numberIn(place, 'weight', cell('weight'), 1, [0, MAX_WEIGHT]),
      scale: scaleIn(place, cell('min'), cell('max')),
      na: yesIn(place, cell('n/a')),
    });
  });
  if (parts.size === 0) {
    throw new SojournError('badInput', `${fileName} has no questions.`, {
      remedy: 'Write one row for each question, below a row with the names of the columns.',
      where: { file: fileName },
    });
  }
  return {
    id: newId(),
    name,
    language: '',
    low: '',
    high: '',
    parts: Array.from(parts.values(), ({ part }) => part),
  };
}

interface Place {
  readonly fileName: string;
  readonly row: number;
}

function columnPlaces(fileName: string, head: readonly string[]): Map<Column, number> {
  const names = head.map((name) => name.trim().toLowerCase());
  const places = new Map<Column, number>();
  for (const column of COLUMNS) {
    const at = names.findIndex((name) => name === column || (column === 'n/a' && name === 'na'));
    if (at >= 0) places.set(column, at);
  }
  for (const column of ['part', 'question'] as const) {
    if (places.has(column)) continue;
    throw new SojournError('badInput', `${fileName} has no column “${column}”.`, {
      remedy: `The first row names the columns: ${COLUMNS.join(', ')}. Only part and question are needed.`,
      where: { file: fileName },
    });
  }
  return places;
}

function wrong({ fileName, row }: Place, column: Column, what: string): SojournError {
  return new SojournError('badInput', `${fileName}, question ${row}, column “${column}”: ${what}.`, {
    remedy: 'Mend that cell and import the file again.',
    where: { file: fileName, row, column },
  });
}

function numberIn(
  place: Place,
  column: Column,
  text: string,
  missing: number,
  [least, most]: readonly [number, number],
): number {
  if (text === '') return missing;
  const value = parseNumber(text);
  if (value === null || value < least || value > most)
    throw wrong(place, column, `“${text}” is no number from ${least} to ${most}`);
  return value;
}

function scaleIn(place: Place, least: string, most: string): AnswerScale {
  const bounds = [SCALE_LEAST, SCALE_GREATEST] as const;
  const min = numberIn(place, 'min', least, DEFAULT_SCALE.min, bounds);
  const max = numberIn(place, 'max', most, Math.max(DEFAULT_SCALE.max, min), bounds);
  if (!Number.isInteger(min) || !Number.isInteger(max))
    throw wrong(place, 'max', 'scales run over whole numbers');
  if (min >= max) throw wrong(place, 'max', `the highest answer, ${max}, must be above the lowest, ${min}`);
  return { min, max };
}

const YES = new Set(['', 'yes', 'y', 'true', '1', 'x']);
const NO = new Set(['no', 'n', 'false', '0', '-']);

function yesIn(place: Place, text: string): boolean {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  throw wrong(place, 'n/a', `“${text}” is neither yes nor no`);
}
