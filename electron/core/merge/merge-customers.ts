/** Brings the customers of another copy over, field by field. */
import type { Database } from 'better-sqlite3';
import { BLANK, keysTakenOff, STATE_COLUMNS, type CustomerState } from '../feedback/customers/changes.ts';
import { ensureCustomerIndexes } from '../feedback/customers/indexes.ts';
import { namesOfCustomer } from '../removals/customer-names.ts';
import type { ItemControl } from './merge-items.ts';
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

/** What tables told of customers who were deleted for good, or taken off the table here, does not come. */
export function mergeCustomers(
  into: Database,
  from: Database,
  { gone, unlisted, tally }: Omit<ItemControl, 'step'>,
): MergedCustomers {
  const isTakenOff = takenOffHere(into, from);
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
    const isForgotten = gone.customers.has(id);
    const isUnlisted = !isForgotten && told.listed !== 0 && (unlisted.has(id) || isTakenOff(told.key));
    if (isForgotten && told.listed !== 0) tally.customer(id);
    if (isUnlisted) tally.listings += 1;
    const row = isForgotten || isUnlisted ? { ...BLANK, key: told.key } : told;
    const known = find.get(row.key);
    if (!known) {
      if (row.listed === 1 || (!gone.some && !isUnlisted)) add(id, row);
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

/** Whether a customer was taken off the table here, and that can still be taken back. */
function takenOffHere(into: Database, from: Database): (key: string) => boolean {
  const taken = new Set(keysTakenOff(into));
  if (taken.size === 0) return () => false;
  const namesOf = namesOfCustomer([into, from]);
  return (key) => namesOf(key).some((name) => taken.has(name));
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
