/** Turns the values of one record into what is stored of a feedback item, by the roles of its columns. */
import type { ColumnRole, Mapping } from '../contract/types.ts';
import { onScale } from '../measures/scores.ts';
import { parseDate } from './dates.ts';
import { isMissing, isMissingText, parseScore } from './numbers.ts';

/** A record without its place: values by column, null where the record has none. */
export type RecordValues = readonly (string | null)[];

export interface ParsedItem {
  readonly text: string;
  readonly score: number | null;
  readonly date: string | null;
  readonly author: string | null;
  /** Key of the customer. */
  readonly customer: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  /** Value of the id column, or null. */
  readonly externalId: string | null;
  /** The other columns' values by position, null where they are used elsewhere or absent; cut after the last one. */
  readonly fields: (string | null)[];
}

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
}

/** Prepares a mapping. Where a role is given to several columns that can have but one, the first has it. */
export function planItems(mapping: Mapping): ItemPlan {
  const { roles } = mapping;
  const at = (role: ColumnRole): number => roles.indexOf(role);
  return {
    roles,
    mapping,
    text: roles.flatMap((role, index) => (role === 'text' ? [index] : [])),
    score: mapping.scale === null ? -1 : at('score'),
    date: at('date'),
    author: at('author'),
    customer: at('customer'),
    channel: at('channel'),
    language: at('language'),
    id: at('id'),
  };
}

function joinedText(values: RecordValues, columns: readonly number[]): string {
  if (columns.length === 1) {
    const text = values[columns[0] ?? -1] ?? '';
    return isMissingText(text) ? '' : text;
  }
  return columns
    .map((index) => values[index] ?? '')
    .filter((text) => !isMissingText(text))
    .map((text) => text.trim())
    .join('\n\n');
}

function single(values: RecordValues, index: number): string | null {
  const value = index < 0 ? null : (values[index] ?? null);
  return value === null || isMissing(value) ? null : value.trim();
}

/**
 * Reads one record. A score that is no number or not on the scale, and a date that cannot be read, stay as fields.
 *
 * @returns the item, or the reason why there is none
 */
export function parseItem(values: RecordValues, plan: ItemPlan): ParsedItem | string {
  const text = joinedText(values, plan.text);
  const rawScore = single(values, plan.score);
  const { scale } = plan.mapping;
  let score = rawScore === null ? null : parseScore(rawScore);
  if (score !== null && (scale === null || !onScale(score, scale))) score = null;
  if (text === '' && score === null) return NO_CONTENT;
  const rawDate = single(values, plan.date);
  const date = rawDate === null ? null : parseDate(rawDate, plan.mapping.dateOrder);
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
    author: single(values, plan.author),
    customer: single(values, plan.customer),
    channel: single(values, plan.channel),
    language: single(values, plan.language),
    externalId: single(values, plan.id),
    fields,
  };
}
