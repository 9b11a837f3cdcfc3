/** Terms of a search, and the filters of the inbox, as conditions on the order of items (`o`). Values are only bound. */
import type { Database } from 'better-sqlite3';
import type { FeedbackFilter, ScoreScale } from '../../../shared/contract/types.ts';
import { foldCase } from '../../../shared/text/fold.ts';
import { termMatch } from '../../../shared/text/query/match.ts';
import type { Ask, HasValue, NumberRange, SentimentWord, Term } from '../../../shared/text/query/types.ts';
import { isTheme } from './analysis/themes-store.ts';
import { segmentsCondition, typedCustomerCondition, typedSegmentCondition } from './customers/conditions.ts';
import { scalesOf } from './item-rows.ts';
import { keyRange, SEQ_BITS } from './sort-key.ts';
import { BEGINS, CONTAINS } from './text-comparison.ts';

export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Sort keys that are looked at, ends included. */
export interface Keys {
  readonly low: number;
  readonly high: number;
  /** Items are gone through record by record, as `i` beside `o`: their columns need not be looked up. */
  readonly byRecord?: boolean;
}

const NOTHING: Condition = { sql: '0', values: [] };

/** Whether no item can keep a condition: it names nothing that is there. */
export function isNever({ sql }: Condition): boolean {
  return sql === NOTHING.sql;
}

/** Sentiment up to this in size is neutral (see `feelingOf`). */
const NEUTRAL = 1 / 3;

const ofItem = (column: string, { byRecord = false }: Keys): string =>
  byRecord ? `i.${column}` : `(SELECT i.${column} FROM feedback_items i WHERE i.seq = o.seq)`;

/** Whether conditions look items up, which costs more than all else. */
export function looksUpItems({ sql }: Condition): boolean {
  return sql.includes('FROM feedback_items i');
}

function idsWhere(db: Database, table: string, column: string, needle: string, how: number): number[] {
  return db
    .prepare<[string, number], { id: number }>(
      `SELECT id FROM ${table} WHERE feedback_text(${column}, ?, ?) = 1`,
    )
    .all(needle, how)
    .map(({ id }) => id);
}

function among(sql: string, ids: readonly number[]): Condition {
  return ids.length === 0 ? NOTHING : { sql: `${sql} IN (${ids.join(', ')})`, values: [] };
}

function textCondition(db: Database, ask: Extract<Ask, { kind: 'text' }>, keys: Keys): Condition {
  const needle = foldCase(ask.value).trim();
  const how = ask.prefix ? BEGINS : CONTAINS;
  switch (ask.field) {
    case 'source':
      return among('o.source_id', idsWhere(db, 'feedback_sources', 'name', needle, how));
    case 'channel':
    case 'author':
      return { sql: `feedback_text(${ofItem(ask.field, keys)}, ?, ?) = 1`, values: [needle, how] };
    case 'customer':
      return typedCustomerCondition(db, ask.value, ask.prefix);
    case 'segment':
      return typedSegmentCondition(db, ask.value, ask.prefix);
    case 'theme': {
      const ids = idsWhere(db, 'feedback_themes', 'label', needle, how);
      return ids.length === 0 ? NOTHING : themesCondition(`theme_id IN (${ids.join(', ')})`);
    }
    default:
      return ask.field satisfies never;
  }
}

/** Items of the themes whose ids a condition lets through. */
function themesCondition(which: string): Condition {
  return { sql: `o.seq IN (SELECT seq FROM feedback_item_themes WHERE ${which})`, values: [] };
}

function rangeCondition(column: string, { low, high, lowOpen, highOpen }: NumberRange): Condition {
  const sql: string[] = [];
  const values: number[] = [];
  if (low > -Infinity) {
    sql.push(`${column} ${lowOpen ? '>' : '>='} ?`);
    values.push(low);
  }
  if (high < Infinity) {
    sql.push(`${column} ${highOpen ? '<' : '<='} ?`);
    values.push(high);
  }
  return { sql: `(${sql.join(' AND ')})`, values };
}

/** Rescaled scores that a range on own scales can have at all: keeps most items from being looked up. */
function rescaledBounds(scales: readonly ScoreScale[], { low, high }: NumberRange): [number, number] | null {
  let [least, most] = [Infinity, -Infinity];
  for (const { min, max, higherIsBetter } of scales) {
    const ends = [Math.max(low, min), Math.min(high, max)].map(
      (value) => ((value - min) / (max - min)) * 100,
    );
    if ((ends[0] ?? 0) > (ends[1] ?? 0)) continue;
    for (const end of ends) {
      const best = higherIsBetter ? end : 100 - end;
      least = Math.min(least, best);
      most = Math.max(most, best);
    }
  }
  return least > most ? null : [least - 0.001, most + 0.001];
}

function numberCondition(
  db: Database,
  { field, range }: Extract<Ask, { kind: 'number' }>,
  keys: Keys,
): Condition {
  if (field === 'score%') return rangeCondition('o.score100', range);
  if (field === 'sentiment') return rangeCondition('o.sentiment', range);
  const bounds = rescaledBounds([...scalesOf(db).values()], range);
  if (bounds === null) return NOTHING;
  const own = rangeCondition(ofItem('score', keys), range);
  return { sql: `(o.score100 BETWEEN ? AND ? AND ${own.sql})`, values: [...bounds, ...own.values] };
}

/** The language that was found or corrected, else the one that the file says, where any file says one. */
function languageCondition(db: Database, code: string, keys: Keys): Condition {
  const found = '(o.language = ? OR o.language BETWEEN ? AND ?)';
  const values = [code, `${code}-`, `${code}-~`];
  const says = db
    .prepare(`SELECT 1 FROM feedback_imports WHERE instr(mapping, '"language"') > 0 LIMIT 1`)
    .get();
  if (says === undefined) return { sql: found, values };
  const said = `lower(${ofItem('language', keys)})`;
  return {
    sql: `(${found} OR (o.language IS NULL AND (${said} = ? OR ${said} BETWEEN ? AND ?)))`,
    values: [...values, ...values],
  };
}

const SENTIMENTS: Readonly<Record<SentimentWord, Condition>> = {
  negative: { sql: 'o.sentiment <= ?', values: [-NEUTRAL] },
  neutral: { sql: '(o.sentiment > ? AND o.sentiment < ?)', values: [-NEUTRAL, NEUTRAL] },
  positive: { sql: 'o.sentiment >= ?', values: [NEUTRAL] },
  unknown: { sql: 'o.sentiment IS NULL', values: [] },
};

function hasCondition(value: HasValue, keys: Keys): Condition {
  const sql: Readonly<Record<HasValue, string>> = {
    score: 'o.score100 IS NOT NULL',
    text: `${ofItem('text', keys)} <> ''`,
    date: `o.sort_key >= ${SEQ_BITS}`,
    author: `${ofItem('author', keys)} IS NOT NULL`,
    channel: `${ofItem('channel', keys)} IS NOT NULL`,
    customer: 'o.customer_id IS NOT NULL',
    language: `coalesce(o.language, ${ofItem('language', keys)}) IS NOT NULL`,
    sentiment: 'o.sentiment IS NOT NULL',
    theme: `EXISTS (SELECT 1 FROM feedback_item_themes x JOIN feedback_themes t ON t.id = x.theme_id
      WHERE x.seq = o.seq)`,
  };
  return { sql: sql[value], values: [] };
}

/** Items whose words match, or do not, among those of `keys`. */
export function wordsCondition(match: string, keys: Keys): Condition {
  return {
    sql: `o.sort_key IN (SELECT f.rowid FROM feedback_index f WHERE f.feedback_index MATCH ? AND f.rowid BETWEEN ? AND ?)`,
    values: [match, keys.low, keys.high],
  };
}

function askCondition(db: Database, term: Term, keys: Keys): Condition {
  const { ask } = term;
  switch (ask.kind) {
    case 'words':
      return wordsCondition(termMatch(term) ?? '', keys);
    case 'text':
      return textCondition(db, ask, keys);
    case 'number':
      return numberCondition(db, ask, keys);
    case 'language':
      return languageCondition(db, ask.code, keys);
    case 'sentiment':
      return SENTIMENTS[ask.word];
    case 'date': {
      const { low, high } = keyRange(ask.from ?? undefined, ask.to ?? undefined);
      return { sql: 'o.sort_key BETWEEN ? AND ?', values: [low, high] };
    }
    case 'has':
      return hasCondition(ask.value, keys);
    default:
      return ask satisfies never;
  }
}

/** The condition of a clause: any of its terms. */
export function clauseCondition(db: Database, terms: readonly Term[], keys: Keys): Condition {
  const parts = terms.map((term) => {
    const { sql, values } = askCondition(db, term, keys);
    return { sql: term.not ? `NOT coalesce(${sql}, 0)` : sql, values };
  });
  const sql = parts.map((part) => part.sql).join(' OR ');
  return { sql: parts.length > 1 ? `(${sql})` : sql, values: parts.flatMap((part) => part.values) };
}

const term = (ask: Ask): Term => ({ ask, not: false, at: 0, length: 0 });

/** Whether the condition of a clause is the same whatever the keys: working it out anew may cost a look at all customers. */
export function isSettled(terms: readonly Term[]): boolean {
  return terms.every(({ ask }) => ask.kind === 'text' && ask.field !== 'channel' && ask.field !== 'author');
}

/** The conditions of a filter that are the same whatever the keys. */
export function settledConditions(db: Database, filter: FeedbackFilter): Condition[] {
  const { segments } = filter;
  return segments && segments.length > 0 ? [segmentsCondition(db, segments)] : [];
}

/** The other conditions of a filter, but for search and dates. */
export function filterConditions(db: Database, filter: FeedbackFilter, keys: Keys): Condition[] {
  const found: Condition[] = [];
  if (filter.sourceId !== undefined) found.push({ sql: 'o.source_id = ?', values: [filter.sourceId] });
  if (filter.scored !== undefined)
    found.push({ sql: `o.score100 IS ${filter.scored ? 'NOT ' : ''}NULL`, values: [] });
  if (filter.scoreFrom !== undefined) found.push({ sql: 'o.score100 >= ?', values: [filter.scoreFrom] });
  if (filter.scoreTo !== undefined) found.push({ sql: 'o.score100 <= ?', values: [filter.scoreTo] });
  if (filter.theme !== undefined) found.push(themesCondition(isTheme('theme_id', filter.theme)));
  const anyOf = [
    filter.languages?.map((code) => term({ kind: 'language', code: code.toLowerCase() })),
    filter.sentiments?.map((word) => term({ kind: 'sentiment', word })),
  ];
  for (const terms of anyOf) if (terms && terms.length > 0) found.push(clauseCondition(db, terms, keys));
  return found;
}
