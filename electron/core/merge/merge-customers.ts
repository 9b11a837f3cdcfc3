/** Brings the customers of another copy over, field by field. */
import type { Database } from 'better-sqlite3';
import { BLANK, STATE_COLUMNS, type CustomerState } from '../feedback/customers/changes.ts';
import { ensureCustomerIndexes } from '../feedback/customers/indexes.ts';
import type { GoneFrom } from './gone.ts';
import type { Tally } from './tally.ts';
import { winner } from './winner.ts';

interface Row extends CustomerState {
  readonly key: string;
}

const COLUMNS = ['key', ...STATE_COLUMNS].join(', ');

export interface MergedCustomers {
  /** Customers that came so far, and such of which more is known now. */
  readonly count: () => number;
  /** Row here of a customer, by its row over there: made now where only items name it. */
  readonly idOf: (id: number) => number | null;
}

/** @param gone what of the other copy is gone: what tables told of customers who were deleted for good does not come */
export function mergeCustomers(
  into: Database,
  from: Database,
  gone: GoneFrom,
  tally: Tally,
): MergedCustomers {
  const rows = from.prepare<[], Row & { id: number }>(
    `SELECT id, ${COLUMNS} FROM feedback_customers ORDER BY id`,
  );
  const find = into.prepare<[string], Row & { id: number }>(
    `SELECT id, ${COLUMNS} FROM feedback_customers WHERE key = ?`,
  );
  const insert = into.prepare(
    `INSERT INTO feedback_customers (${COLUMNS}) VALUES (@key, @listed, @name, @segment, @value, @since, @churned, @fields)`,
  );
  const update = into.prepare(
    `UPDATE feedback_customers SET listed = @listed, name = @name, segment = @segment, value = @value, since = @since,
       churned = @churned, fields = @fields WHERE key = @key`,
  );
  const ids = new Map<number, number>();
  /** Customers whom no table tells of, where items may be left out: they come with what is left. */
  const waiting = new Map<number, Row>();
  let count = 0;
  const add = (id: number, row: Row): number => {
    const made = Number(insert.run(row).lastInsertRowid);
    ids.set(id, made);
    count += 1;
    return made;
  };
  for (const { id, ...told } of rows.iterate()) {
    const isGone = gone.customers.has(id);
    if (isGone && told.listed !== 0) tally.customer(id);
    const row = isGone ? { ...BLANK, key: told.key } : told;
    const known = find.get(row.key);
    if (!known) {
      if (row.listed === 1 || !gone.some) add(id, row);
      else waiting.set(id, row);
      continue;
    }
    ids.set(id, known.id);
    const { id: _id, ...ours } = known;
    const joined = joinRows(ours, row);
    if (JSON.stringify(joined) === JSON.stringify(ours)) continue;
    update.run(joined);
    count += 1;
  }
  if (ids.size + waiting.size > 0) ensureCustomerIndexes(into);
  return {
    count: () => count,
    idOf: (id) => {
      const known = ids.get(id);
      if (known !== undefined) return known;
      const row = waiting.get(id);
      return row ? add(id, row) : null;
    },
  };
}

/** What both copies know of a customer. */
function joinRows(a: Row, b: Row): Row {
  return {
    key: a.key,
    listed: a.listed === 1 || b.listed === 1 ? 1 : Math.max(a.listed, b.listed),
    name: winner(a.name, b.name),
    segment: winner(a.segment, b.segment),
    value: winner(a.value, b.value),
    since: winner(a.since, b.since),
    churned: winner(a.churned, b.churned),
    fields: joinFields(a.fields, b.fields),
  };
}

function joinFields(a: string, b: string): string {
  if (a === b) return a;
  const [ours, theirs] = [fieldsOf(a), fieldsOf(b)];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return JSON.stringify(
    Object.fromEntries(names.map((name) => [name, winner(ours.get(name), theirs.get(name))])),
  );
}

function fieldsOf(text: string): Map<string, unknown> {
  const value: unknown = JSON.parse(text);
  return new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
}
