/** Turns the values of one record into what is stored of a feedback item, by the roles of its columns. */
import type { ColumnRole, Mapping } from '../contract/types.ts';
import { onScale } from '../measures/scores.ts';
import { parseDate, parseDayNumber } from './dates.ts';
import { textOfCell } from './html/in-cell.ts';
import { parseRelativeDate, relativeUnit, type RelativeUnit } from './relative-dates.ts';
import { isMissing, isMissingText, parseScore } from './numbers.ts';
import { foldAnswer } from './score-words.ts';

/** A record without its place: values by column, null where the record has none. */
export type RecordValues = readonly (string | null)[];

export interface ParsedItem {
  readonly text: string;
  readonly score: number | null;
  readonly date: string | null;
  /** The unit of a date that is told from another day; null for other dates and none. */
  readonly told: RelativeUnit | null;
  readonly author: string | null;
  /** Key of the customer. */
  readonly customer: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  /** Value of the id column, or null. */
  readonly externalId: string | null;
  /** The other columns' values by position, null where they are used elsewhere or absent; cut after the last one. */
  readonly fields: (string | null)[];
  /** Values that are there but could not be used; they are among the fields. */
  readonly unread: { readonly score: string | null; readonly date: string | null };
}

const ALL_READ = { score: null, date: null } as const;

/** Why a record is not kept. */
export const NO_CONTENT = 'no text and no score';

/** Positions of the columns by role, worked out once for a mapping. */
export interface ItemPlan {
  readonly roles: readonly ColumnRole[];
  readonly text: readonly number[];
  readonly score: number;
  readonly date: number;
  readonly author: number;
  readonly customer: number;
  readonly channel: number;
  readonly language: number;
  readonly id: number;
  readonly mapping: Mapping;
  /** Numbers of answers in words, or null. */
  readonly scoreWords: ReadonlyMap<string, number> | null;
  readonly except: readonly PlannedException[];
  /** Reads a date of the date column. */
  readonly readDate: (raw: string) => ReadDate;
}

interface ReadDate {
  /** Null for what is no date. */
  readonly date: string | null;
  readonly told: RelativeUnit | null;
}

const NO_DATE: ReadDate = { date: null, told: null };

interface PlannedException {
  readonly column: number;
  readonly values: ReadonlySet<string>;
  readonly reason: string;
}

/** Dates that are remembered at once. */
const KNOWN_DATES = 5000;

/** Many records of a file are of the same day: a date that was read before is not read again. */
function dateReader({ dateOrder, calendar, asOf }: Mapping): ItemPlan['readDate'] {
  const known = new Map<string, ReadDate>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    let read: ReadDate = { date: parseDate(raw, dateOrder, calendar) ?? parseDayNumber(raw), told: null };
    if (read.date === null && asOf !== undefined) {
      const date = parseRelativeDate(raw, asOf);
      read = { date, told: date === null ? null : relativeUnit(raw) };
    }
    if (known.size >= KNOWN_DATES) known.clear();
    known.set(raw, read);
    return read;
  };
}

/** Prepares a mapping. Where a role is given to several columns that can have but one, the first has it. */
export function planItems(mapping: Mapping): ItemPlan {
  const { roles } = mapping;
  const at = (role: ColumnRole): number => roles.indexOf(role);
  return {
    roles,
    mapping,
    readDate: dateReader(mapping),
    text: roles.flatMap((role, index) => (role === 'text' ? [index] : [])),
    score: mapping.scale === null ? -1 : at('score'),
    date: at('date'),
    author: at('author'),
    customer: at('customer'),
    channel: at('channel'),
    language: at('language'),
    id: at('id'),
    scoreWords: mapping.scoreWords ? new Map(Object.entries(mapping.scoreWords)) : null,
    except: (mapping.except ?? []).map(({ column, values, reason }) => ({
      column,
      values: new Set(values.map(foldAnswer)),
      reason,
    })),
  };
}

function joinedText(values: RecordValues, columns: readonly number[]): string {
  if (columns.length === 1) {
    const text = values[columns[0] ?? -1] ?? '';
    return isMissingText(text) ? '' : textOfCell(text);
  }
  return columns
    .map((index) => values[index] ?? '')
    .filter((text) => !isMissingText(text))
    .map((text) => textOfCell(text).trim())
    .join('\n\n');
}

function single(values: RecordValues, index: number): string | null {
  const value = index < 0 ? null : (values[index] ?? null);
  return value === null || isMissing(value) ? null : value.trim();
}

function scoreOf(raw: string | null, { scoreWords, mapping: { scale } }: ItemPlan): number | null {
  if (raw === null || scale === null) return null;
  const score = scoreWords?.get(foldAnswer(raw)) ?? parseScore(raw);
  return score !== null && onScale(score, scale) ? score : null;
}

/** The reason why a mapping leaves a record out, or null. */
function exceptionOf(values: RecordValues, { except }: ItemPlan): string | null {
  for (const { column, values: left, reason } of except) {
    const value = values[column] ?? null;
    if (value !== null && left.has(foldAnswer(value))) return reason;
  }
  return null;
}

/**
 * Reads one record. A score that is no number or not on the scale, and a date that cannot be read, stay as fields.
 *
 * @returns the item, or the reason why there is none
 */
export function parseItem(values: RecordValues, plan: ItemPlan): ParsedItem | string {
  const exception = exceptionOf(values, plan);
  if (exception !== null) return exception;
  const text = joinedText(values, plan.text);
  const rawScore = single(values, plan.score);
  const score = scoreOf(rawScore, plan);
  if (text === '' && score === null) return NO_CONTENT;
  const rawDate = single(values, plan.date);
  const { date, told } = rawDate === null ? NO_DATE : plan.readDate(rawDate);
  const isRead = (rawScore === null || score !== null) && (rawDate === null || date !== null);
  const fields: (string | null)[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const role = plan.roles[index] ?? 'field';
    const value = values[index] ?? null;
    if (value === null || role === 'skip' || role === 'text') continue;
    const used =
      (index === plan.score && (score !== null || rawScore === null)) ||
      (index === plan.date && (date !== null || rawDate === null)) ||
      index === plan.author ||
      index === plan.customer ||
      index === plan.channel ||
      index === plan.language;
    if (used) continue;
    while (fields.length < index) fields.push(null);
    fields.push(value);
  }
  return {
    text,
    score,
    date,
    told,
    author: single(values, plan.author),
    customer: single(values, plan.customer),
    channel: single(values, plan.channel),
    language: single(values, plan.language),
    externalId: single(values, plan.id),
    fields,
    unread: isRead
      ? ALL_READ
      : { score: score === null ? rawScore : null, date: date === null ? rawDate : null },
  };
}
