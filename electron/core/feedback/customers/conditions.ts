/** What a search or filter asks of customers, as conditions on the order of items (`o`). Values are only bound. */
import type { Database } from 'better-sqlite3';
import { foldCase, stripDiacritics } from '../../../../shared/text/fold.ts';
import { foldSegment } from '../../../../shared/text/segment-name.ts';
import { customerKey } from '../customer-keys.ts';
import { keyedHash, storedPrivacyKey } from '../privacy.ts';
import { BEGINS, EQUALS } from '../text-comparison.ts';

export interface CustomerCondition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const NOTHING: CustomerCondition = { sql: '0', values: [] };
/** Up to so many customers, their items are looked up; of more, each item is asked whose it is. */
const FEW_CUSTOMERS = 2000;

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** Segments as tables write them, each spelling once. Fast by its index, however many customers there are. */
export function segmentSpellings(db: Database): string[] {
  return db
    .prepare<[], string>(
      `WITH RECURSIVE spelling (text) AS (
         SELECT min(segment) FROM feedback_customers WHERE segment IS NOT NULL
         UNION ALL
         SELECT (SELECT min(segment) FROM feedback_customers WHERE segment > spelling.text) FROM spelling WHERE text IS NOT NULL
       ) SELECT text FROM spelling WHERE text IS NOT NULL`,
    )
    .pluck()
    .all();
}

/** Items of customers of a segment with one of these spellings. */
function ofSpellings(db: Database, spellings: readonly string[]): CustomerCondition {
  if (spellings.length === 0) return NOTHING;
  const among = `segment IN (${marks(spellings)})`;
  const few =
    db
      .prepare<unknown[], number>(
        `SELECT count(*) FROM (SELECT 1 FROM feedback_customers WHERE ${among} LIMIT ${FEW_CUSTOMERS + 1})`,
      )
      .pluck()
      .get(...spellings) ?? 0;
  const sql =
    few <= FEW_CUSTOMERS
      ? `o.customer_id IN (SELECT id FROM feedback_customers WHERE ${among})`
      : `EXISTS (SELECT 1 FROM feedback_customers c WHERE c.id = o.customer_id AND c.${among})`;
  return { sql, values: spellings };
}

/** Items of customers of any of these segments. */
export function segmentsCondition(db: Database, segments: readonly string[]): CustomerCondition {
  const wanted = new Set(segments.map(foldSegment));
  return ofSpellings(
    db,
    segmentSpellings(db).filter((spelling) => wanted.has(foldSegment(spelling))),
  );
}

/**
 * Items of customers of the segment that was typed. As everywhere in a search, what is typed without Latin diacritics also
 * finds what has them.
 *
 * @param prefix the segment begins so
 */
export function typedSegmentCondition(db: Database, typed: string, prefix: boolean): CustomerCondition {
  const needle = foldSegment(typed);
  const isPlain = stripDiacritics(needle) === needle;
  const matches = (spelling: string): boolean => {
    const folded = foldSegment(spelling);
    const text = isPlain ? stripDiacritics(folded) : folded;
    return prefix ? text.startsWith(needle) : text === needle;
  };
  return ofSpellings(db, segmentSpellings(db).filter(matches));
}

/** The keys under which a customer may be stored: as it was typed, and hashed. */
function storedKeys(db: Database, typed: string): string[] {
  const secret = storedPrivacyKey(db);
  return [customerKey(typed), ...(secret === null ? [] : [keyedHash(secret)(typed)])];
}

/**
 * Items of the customer that was typed: by key, hashed keys included, else by the name that a table tells.
 *
 * @param prefix the key or name begins so; of hashed keys nobody knows how they begin
 */
export function typedCustomerCondition(db: Database, typed: string, prefix: boolean): CustomerCondition {
  const keys = storedKeys(db, typed);
  const byKey: CustomerCondition = prefix
    ? { sql: 'key >= ? AND key < ?', values: [customerKey(typed), `${customerKey(typed)}\u{10FFFF}`] }
    : { sql: `key IN (${marks(keys)})`, values: keys };
  const found = db
    .prepare(`SELECT 1 FROM feedback_customers WHERE ${byKey.sql} LIMIT 1`)
    .get(...byKey.values);
  if (found !== undefined)
    return {
      sql: `o.customer_id IN (SELECT id FROM feedback_customers WHERE ${byKey.sql})`,
      values: byKey.values,
    };
  // Every name is compared, so only once: what is found goes into the condition.
  const ids = db
    .prepare<[string, number], number>(
      'SELECT id FROM feedback_customers WHERE name IS NOT NULL AND feedback_text(name, ?, ?) = 1',
    )
    .pluck()
    .all(foldCase(typed).trim(), prefix ? BEGINS : EQUALS);
  if (ids.length === 0) return NOTHING;
  return { sql: `o.customer_id IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(ids)] };
}
