/**
 * Drivers that are touchpoints, stages or channels: a row is a customer, a driver the mean of what the customer's feedback
 * on it says. What the outcome is made of is no driver, or each would drive itself.
 */
import type { Database } from 'better-sqlite3';
import { RETENTION } from '../../../shared/contract/driver-types.ts';
import { feltValue } from '../../../shared/measures/felt.ts';
import { isNpsScale } from '../../../shared/measures/scores.ts';
import { scalesOf } from '../feedback/item-rows.ts';
import { idText } from '../feedback/identity.ts';
import { visibility } from '../feedback/queries.ts';
import { Answers, type Collected } from './collect.ts';
import type { DriverControl, EvidenceGroups } from './types.ts';

/** Rows between two looks at whether to stop. */
const PIECE = 2000;

interface Row {
  readonly id: Buffer;
  readonly source_id: number;
  readonly customer_id: number;
  readonly scale_id: number | null;
  readonly channel: string | null;
  readonly score100: number | null;
  readonly sentiment: number | null;
  readonly churned: number | null;
}

/**
 * @param groups names of the touchpoints or stages that items are evidence for; null for channels
 * @param sourceId the source whose scores are the outcome; all answers to recommendation (NPS) where undefined
 * @throws what `control` throws
 */
export function collectCustomers(
  db: Database,
  groups: EvidenceGroups | null,
  { outcome, sourceId }: { readonly outcome: string; readonly sourceId?: number | undefined },
  control: DriverControl,
): Collected {
  const { sql, values } = visibility(db);
  const from = `FROM feedback_order o CROSS JOIN feedback_items i ON i.seq = o.seq
    CROSS JOIN feedback_customers c ON c.id = o.customer_id
    WHERE ${['o.customer_id IS NOT NULL', ...sql].join(' AND ')}`;
  const counted = db
    .prepare<unknown[], { items: number; customers: number }>(
      `SELECT count(*) AS items, count(DISTINCT o.customer_id) AS customers ${from}`,
    )
    .get(...values) ?? { items: 0, customers: 0 };
  const rows = db
    .prepare<unknown[], Row>(
      `SELECT i.id, o.source_id, o.customer_id, i.scale_id, i.channel, o.score100, o.sentiment, c.churned ${from}`,
    )
    .iterate(...values);

  const nps = new Set([...scalesOf(db)].flatMap(([id, scale]) => (isNpsScale(scale) ? [id] : [])));
  const isOutcome = (row: Row): boolean =>
    outcome !== RETENTION &&
    row.score100 !== null &&
    (sourceId === undefined ? row.scale_id !== null && nps.has(row.scale_id) : row.source_id === sourceId);

  const places = new Map<number, number>();
  const results = new Answers(counted.customers);
  const found = new Map<string, { readonly name: string; readonly answers: Answers }>();
  const answersOf = (key: string, name: string): Answers => {
    const known = found.get(key) ?? { name, answers: new Answers(counted.customers) };
    found.set(key, known);
    return known.answers;
  };
  let at = 0;
  for (const row of rows) {
    at += 1;
    if (at % PIECE === 0) control.progress(at / counted.items);
    const first = !places.has(row.customer_id);
    const place = places.get(row.customer_id) ?? places.size;
    places.set(row.customer_id, place);
    if (outcome === RETENTION && first && row.churned !== null)
      results.add(place, row.churned === 1 ? 0 : 100);
    if (isOutcome(row)) {
      results.add(place, row.score100 ?? 0);
      continue;
    }
    const value = feltValue(row);
    if (value === null) continue;
    if (groups) {
      for (const [key, name] of groups.get(idText(row.id)) ?? []) answersOf(key, name).add(place, value);
    } else if (row.channel) answersOf(row.channel, row.channel).add(place, value);
  }
  return {
    outcome: results.values(),
    drivers: Array.from(found, ([key, { name, answers }]) => {
      return { key, name, scale: null, values: answers.values(), usual: true };
    }),
    unreadable: 0,
  };
}
