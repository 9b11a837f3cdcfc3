/** Customers of tables, counted by segment: who stayed, who left, what they are worth. */
import type { Database } from 'better-sqlite3';
import type { CustomerGroup } from '../../../shared/contract/types.ts';
import { foldSegment } from '../../../shared/text/segment-name.ts';

interface Row {
  readonly segment: string | null;
  readonly kept: number;
  readonly lost: number;
  readonly unknown: number;
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** All customers, then each segment, the greatest first; empty where no table tells of customers. */
export function customerSums(db: Database): CustomerGroup[] {
  const rows = db
    .prepare<[], Row>(
      `SELECT segment, count(CASE WHEN churned = 0 THEN 1 END) AS kept, count(CASE WHEN churned = 1 THEN 1 END) AS lost,
         count(CASE WHEN churned IS NULL THEN 1 END) AS unknown, count(value) AS n, total(value) AS sum,
         total(value * value) AS squares
       FROM feedback_customers WHERE listed = 1 GROUP BY segment ORDER BY count(*) DESC`,
    )
    .all();
  if (rows.length === 0) return [];
  const all = added({ id: '', name: '' }, rows);
  const segments = new Map<string, { name: string; rows: Row[] }>();
  for (const row of rows) {
    const id = foldSegment(row.segment ?? '');
    if (id === '') continue;
    const segment = segments.get(id) ?? { name: row.segment ?? '', rows: [] };
    segment.rows.push(row);
    segments.set(id, segment);
  }
  return [all, ...Array.from(segments, ([id, { name, rows: own }]) => added({ id, name }, own))];
}

function added(named: { id: string; name: string }, rows: readonly Row[]): CustomerGroup {
  const sum = (key: Exclude<keyof Row, 'segment'>): number =>
    rows.reduce((total, row) => total + row[key], 0);
  const margins = { n: sum('n'), sum: sum('sum'), squares: sum('squares') };
  return { ...named, kept: sum('kept'), lost: sum('lost'), unknown: sum('unknown'), margins };
}
