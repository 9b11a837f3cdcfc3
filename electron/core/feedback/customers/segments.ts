/** The segments of customer tables. */
import type { Database } from 'better-sqlite3';
import type { SegmentCount, SegmentsAnswer } from '../../../../shared/contract/types.ts';
import { foldSegment } from '../../../../shared/text/segment-name.ts';
import type { GiveTurn } from '../../slices.ts';
import { visibility } from '../queries.ts';
import { segmentSpellings } from './conditions.ts';

/** Customers whose items are counted in one go. */
const SLICE = 5000;

/** The name by which a segment is shown, by its folded name: the spelling that most customers have. */
export function segmentNames(db: Database): Map<string, string> {
  const spellings = new Map<string, string[]>();
  for (const spelling of segmentSpellings(db)) {
    const folded = foldSegment(spelling);
    spellings.set(folded, [...(spellings.get(folded) ?? []), spelling]);
  }
  const count = db
    .prepare<[string], number>('SELECT count(*) FROM feedback_customers WHERE segment = ?')
    .pluck();
  return new Map(
    Array.from(spellings, ([folded, all]) => {
      if (all.length === 1) return [folded, all[0] ?? ''];
      const counted = all.map((spelling) => [spelling, count.get(spelling) ?? 0] as const);
      return [folded, counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0]];
    }),
  );
}

/** Tells the segment of a customer, folded; '' where no table tells one. */
export function segmentLookup(db: Database): (customerId: number | null) => string {
  const find = db.prepare<[number], { segment: string | null }>(
    'SELECT segment FROM feedback_customers WHERE id = ?',
  );
  const known = new Map<number, string>();
  return (customerId) => {
    if (customerId === null) return '';
    let segment = known.get(customerId);
    if (segment === undefined) {
      segment = foldSegment(find.get(customerId)?.segment ?? '');
      known.set(customerId, segment);
    }
    return segment;
  };
}

/** All segments with their customers and visible items, those with most items first. */
export async function listSegments(db: Database, giveTurn: GiveTurn): Promise<SegmentsAnswer> {
  const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
  const names = segmentNames(db);
  const customers = count('SELECT count(*) FROM feedback_customers WHERE listed = 1');
  if (names.size === 0) return { customers, segments: [] };
  await giveTurn();
  const found = new Map<string, { customers: number; items: number }>();
  const add = (segment: string, part: 'customers' | 'items', by: number): void => {
    const folded = foldSegment(segment);
    const counts = found.get(folded) ?? { customers: 0, items: 0 };
    counts[part] += by;
    found.set(folded, counts);
  };
  const ofCustomers = db.prepare<[number, number], { segment: string; n: number }>(
    `SELECT segment, count(*) AS n FROM feedback_customers
     WHERE id BETWEEN ? AND ? AND listed = 1 AND segment IS NOT NULL GROUP BY segment`,
  );
  const { sql, values } = visibility(db);
  const ofItems = db.prepare<unknown[], { segment: string; n: number }>(
    `SELECT c.segment, count(*) AS n FROM feedback_customers c CROSS JOIN feedback_order o ON o.customer_id = c.id
     WHERE c.id BETWEEN ? AND ? AND c.segment IS NOT NULL${sql.map((condition) => ` AND ${condition}`).join('')}
     GROUP BY c.segment`,
  );
  const last = count('SELECT max(id) FROM feedback_customers');
  for (let from = 0; from <= last; from += SLICE) {
    for (const { segment, n } of ofCustomers.all(from, from + SLICE - 1)) add(segment, 'customers', n);
    for (const { segment, n } of ofItems.all(from, from + SLICE - 1, ...values)) add(segment, 'items', n);
    // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
    await giveTurn();
  }
  const segments = Array.from(found, ([folded, counts]): SegmentCount => ({
    segment: names.get(folded) ?? folded,
    ...counts,
  }));
  segments.sort((a, b) => b.items - a.items || b.customers - a.customers || (a.segment < b.segment ? -1 : 1));
  return { customers, segments };
}
