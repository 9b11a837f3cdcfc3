/** What a filter asks of the tables: the range of keys, the index expression, and the conditions on each item. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { FeedbackFilter } from '../../../shared/contract/types.ts';
import { splitQuery } from '../../../shared/text/query/match.ts';
import { parseQuery } from '../../../shared/text/query/parse.ts';
import type { Query } from '../../../shared/text/query/types.ts';
import {
  clauseCondition,
  filterConditions,
  isNever,
  isSettled,
  settledConditions,
  wordsCondition,
  type Condition,
  type Keys,
} from './query-conditions.ts';
import { keyRange } from './sort-key.ts';
import { teachComparison } from './text-comparison.ts';

export interface Plan {
  readonly keys: Keys;
  /** Expression of the full-text index; null where no word must occur. */
  readonly match: string | null;
  /** Conditions look words up among the keys: narrow keys make them cheap. */
  readonly wide: boolean;
  /** The conditions for keys inside `keys`. */
  readonly conditions: (keys: Keys) => Condition;
}

/** @throws SojournError `badInput` where the search cannot be understood: what, where, and how to write it */
function understood(search: string): Query {
  const query = parseQuery(search);
  if (query.problem === null) return query;
  const { at, length, message, remedy } = query.problem;
  throw new SojournError(
    'badInput',
    `${message} It stands at character ${at + 1}: “${search.slice(at, at + length)}”.`,
    {
      remedy,
    },
  );
}

function narrowed(keys: Keys, { clauses }: Query): Keys {
  let { low, high } = keys;
  for (const [first, ...more] of clauses) {
    if (!first || more.length > 0 || first.not || first.ask.kind !== 'date') continue;
    const range = keyRange(first.ask.from ?? undefined, first.ask.to ?? undefined);
    low = Math.max(low, range.low);
    high = Math.min(high, range.high);
  }
  return { low, high };
}

/**
 * Plans a filter; null where it can find nothing.
 *
 * @throws SojournError `badInput` for a search or date that cannot be understood
 */
export function planOf(db: Database, filter: FeedbackFilter, visible: Condition[]): Plan | null {
  teachComparison(db);
  const query = understood(filter.search ?? '');
  if (query.hopeless) return null;
  const { match, exclude, others } = splitQuery(query);
  const inSearch = others.some((terms) => terms.some(({ ask }) => ask.kind === 'words'));
  const keys = narrowed(keyRange(filter.from, filter.to), query);
  const settled = [
    ...visible,
    ...settledConditions(db, filter),
    ...others.filter(isSettled).map((terms) => clauseCondition(db, terms, keys)),
  ];
  const unsettled = others.filter((terms) => !isSettled(terms));
  const conditionsOf = (among: Keys): Condition[] => {
    const all = [...settled, ...filterConditions(db, filter, among)];
    for (const terms of unsettled) all.push(clauseCondition(db, terms, among));
    if (exclude !== null) {
      const { sql, values } = wordsCondition(exclude, among);
      all.push({ sql: `NOT ${sql}`, values });
    }
    return all;
  };
  if (conditionsOf(keys).some(isNever)) return null;
  return {
    keys,
    match,
    wide: exclude !== null || inSearch,
    conditions(among) {
      const all = conditionsOf(among);
      return {
        sql: all.map(({ sql }) => ` AND ${sql}`).join(''),
        values: all.flatMap(({ values }) => values),
      };
    },
  };
}
