/** Brings the customers of another copy over, field by field. */
import type { Database } from 'better-sqlite3';
import { ensureCustomerIndexes } from '../feedback/customers/indexes.ts';
import { winner } from './winner.ts';

interface Row {
  readonly key: string;
  readonly listed: number;
  readonly name: string | null;
  readonly segment: string | null;
  readonly value: number | null;
  readonly since: string | null;
  readonly churned: number | null;
  readonly fields: string;
}

const COLUMNS = 'key, listed, name, segment, value, since, churned, fields';

export interface MergedCustomers {
  /** Customers that came, and such of which more is known now. */
  readonly count: number;
  /** Row here of each customer, by its row over there. */
  readonly ids: ReadonlyMap<number, number>;
}

export function mergeCustomers(into: Database, from: Database): MergedCustomers {
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
  let count = 0;
  for (const { id, ...row } of rows.iterate()) {
    const known = find.get(row.key);
    if (!known) {
      ids.set(id, Number(insert.run(row).lastInsertRowid));
      count += 1;
      continue;
    }
    ids.set(id, known.id);
    const { id: _id, ...ours } = known;
    const joined = joinRows(ours, row);
    if (JSON.stringify(joined) === JSON.stringify(ours)) continue;
    update.run(joined);
    count += 1;
  }
  if (ids.size > 0) ensureCustomerIndexes(into);
  return { count, ids };
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
