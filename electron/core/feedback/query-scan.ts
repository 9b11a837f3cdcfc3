/** Walks through what a plan finds without reading the items themselves: windows of keys, counts, keys. */
import type { Database } from 'better-sqlite3';
import { looksUpItems, type Keys } from './query-conditions.ts';
import type { Plan } from './query-plan.ts';

/** Items of the first window, and how much each next one grows at most. */
export const FIRST_WINDOW = 5000;
const GROWTH = 4;
export const MOST_IN_WINDOW = 100_000;

/** Key of the last of the first `size` items among `keys`; undefined where there are fewer. */
export function edgeBelow(db: Database, { low, high }: Keys, size: number): number | undefined {
  return db
    .prepare<[number, number, number], number>(
      'SELECT sort_key FROM feedback_order WHERE sort_key BETWEEN ? AND ? ORDER BY sort_key DESC LIMIT 1 OFFSET ?',
    )
    .pluck()
    .get(low, high, size - 1);
}

/** Ranges of keys from the newest on, which together are `keys`: the first with so many items, later ones up to `most`. */
export function* windowsOf(
  db: Database,
  { low, high }: Keys,
  first: number,
  most = MOST_IN_WINDOW,
): Generator<Keys> {
  let size = first;
  for (let top = high; ;) {
    const bottom = edgeBelow(db, { low, high: top }, size);
    yield { low: bottom ?? low, high: top };
    if (bottom === undefined || bottom <= low) return;
    top = bottom - 1;
    size = Math.min(most, size * GROWTH);
  }
}

const isUnconditional = (plan: Plan): boolean => plan.conditions(plan.keys).sql === '';

/** Whether every item among the plan's keys is found. */
export function findsAll(plan: Plan): boolean {
  return plan.match === null && isUnconditional(plan);
}

/** The part of a statement behind SELECT, up to and including the conditions on keys, with its values. */
function scan(plan: Plan, keys: Keys): { from: string; key: string; values: (string | number)[] } {
  const { sql, values } = plan.conditions(keys);
  if (plan.match === null) {
    const from = `FROM feedback_order o WHERE o.sort_key BETWEEN ? AND ?${sql}`;
    return { from, key: 'o.sort_key', values: [keys.low, keys.high, ...values] };
  }
  const order = sql === '' ? '' : 'CROSS JOIN feedback_order o ON o.sort_key = f.rowid';
  const from = `FROM feedback_index f ${order} WHERE f.feedback_index MATCH ? AND f.rowid BETWEEN ? AND ?${sql}`;
  return { from, key: 'f.rowid', values: [plan.match, keys.low, keys.high, ...values] };
}

/** How many of a plan's items lie among `keys`. */
export function countRows(db: Database, plan: Plan, keys: Keys): number {
  const { from, values } = scan(plan, keys);
  return (
    db
      .prepare<unknown[], number>(`SELECT count(*) ${from}`)
      .pluck()
      .get(...values) ?? 0
  );
}

/** Keys of the first of a plan's items among `keys`, newest first; of all of them where `limit` is negative. */
function keysIn(db: Database, plan: Plan, keys: Keys, limit: number): number[] {
  const { from, key, values } = scan(plan, keys);
  return db
    .prepare<unknown[], number>(`SELECT ${key} ${from} ORDER BY ${key} DESC LIMIT ?`)
    .pluck()
    .all(...values, limit);
}

/** A piece should take about this long, ms. */
const PIECE_MS = 10;
/** Items that a piece looks at, at least: each costs a statement … */
const LEAST_IN_PIECE = 500;
/** … and where the statement asks the index, some milliseconds before its first hit. */
const LEAST_OF_INDEX = 25_000;

/** The size of the next piece, so that it takes about `PIECE_MS`: some conditions cost a hundred times what others do. */
function nextSize(size: number, least: number, since: number): number {
  const growth = Math.min(GROWTH, PIECE_MS / (performance.now() - since));
  return Math.round(Math.min(MOST_IN_WINDOW, Math.max(least, size * growth)));
}

/** After so many items it is known what looking at one costs. */
const ENOUGH_LOOKED_AT = 20_000;
/** Looking an item up costs about 4 µs, all other conditions a tenth of that, ms. */
const LOOKED_UP_MS = 0.002;

/**
 * Keys of a plan's items, window by window.
 *
 * @param mayLeave ends early where the items are looked up one by one, which costs more than reading them in turn
 * @returns the greatest key that was not looked at, or null at the end
 */
function* keysByWindow(
  db: Database,
  plan: Plan,
  mayLeave: boolean,
): Generator<readonly number[], number | null> {
  const { low } = plan.keys;
  const least = plan.wide ? LEAST_OF_INDEX : LEAST_IN_PIECE;
  let [top, looked, spent] = [plan.keys.high, 0, 0];
  for (let size = plan.wide ? FIRST_WINDOW : LEAST_IN_PIECE; ;) {
    const start = performance.now();
    const edge = edgeBelow(db, { low, high: top }, size);
    const keys = keysIn(db, plan, { low: edge ?? low, high: top }, -1);
    spent += performance.now() - start;
    looked += size;
    size = nextSize(size, least, start);
    yield keys;
    if (edge === undefined || edge <= low) return null;
    top = edge - 1;
    if (mayLeave && looked >= ENOUGH_LOOKED_AT && spent > looked * LOOKED_UP_MS) return top;
  }
}

/** Keys of a plan's items up to `top`, all of them at the end: the file's order is not that of the inbox. */
export function* keysByRecord(db: Database, plan: Plan, top: number): Generator<readonly number[]> {
  const keys = { low: plan.keys.low, high: top, byRecord: true };
  const { sql, values } = plan.conditions(keys);
  const order = /\bo\./u.test(sql) ? 'CROSS JOIN feedback_order o ON o.sort_key = i.sort_key' : '';
  const last = db.prepare<[], number | null>('SELECT max(seq) FROM feedback_items').pluck().get() ?? 0;
  const read = db
    .prepare<unknown[], number>(
      `SELECT i.sort_key FROM feedback_items i ${order}
       WHERE i.seq BETWEEN ? AND ? AND i.sort_key BETWEEN ? AND ?${sql}`,
    )
    .pluck();
  const found: number[] = [];
  for (let seq = 0, size = FIRST_WINDOW; seq <= last;) {
    const start = performance.now();
    for (const key of read.all(seq, seq + size - 1, keys.low, keys.high, ...values)) found.push(key);
    seq += size;
    size = nextSize(size, LEAST_IN_PIECE, start);
    yield [];
  }
  const rising = new Float64Array(found).sort();
  for (let end = rising.length; end > 0; end -= LEAST_OF_INDEX)
    yield [...rising.subarray(Math.max(0, end - LEAST_OF_INDEX), end)].reverse();
}

/** For the first pages. */
const FIRST_HITS = 1000;

/** Keys of items that match, from the index alone: it skips to a key, and passes over what does not match. */
function* keysOfIndex(db: Database, match: string, { low, high }: Keys): Generator<readonly number[]> {
  const find = db
    .prepare<[string, number, number, number], number>(
      `SELECT f.rowid FROM feedback_index f WHERE f.feedback_index MATCH ? AND f.rowid BETWEEN ? AND ?
       ORDER BY f.rowid DESC LIMIT ?`,
    )
    .pluck();
  let top = high;
  for (let size = FIRST_HITS; ;) {
    const start = performance.now();
    const keys = find.all(match, low, top, size);
    const last = keys.length < size ? undefined : keys.at(-1);
    size = nextSize(size, LEAST_OF_INDEX, start);
    yield keys;
    if (last === undefined || last <= low) return;
    top = last - 1;
  }
}

/** Those of `keys` that keep the plan's conditions, piece by piece. */
function* keysThatKeep(db: Database, plan: Plan, keys: readonly number[]): Generator<readonly number[]> {
  const { sql, values } = plan.conditions(plan.keys);
  const keep = db
    .prepare<unknown[], number>(
      `SELECT o.sort_key FROM json_each(?) k CROSS JOIN feedback_order o ON o.sort_key = k.value WHERE 1${sql}
       ORDER BY o.sort_key DESC`,
    )
    .pluck();
  for (let at = 0, size = LEAST_IN_PIECE; at < keys.length;) {
    const start = performance.now();
    const kept = keep.all(JSON.stringify(keys.slice(at, at + size)), ...values);
    at += size;
    size = nextSize(size, LEAST_IN_PIECE, start);
    yield kept;
  }
}

/** Keys of all that a plan finds, newest first, in pieces that are short where that is possible. */
export function* foundKeys(db: Database, plan: Plan): Generator<readonly number[]> {
  if (plan.match === null || plan.wide) {
    const mayLeave = !plan.wide && looksUpItems(plan.conditions(plan.keys));
    const top = yield* keysByWindow(db, plan, mayLeave);
    if (top !== null) yield* keysByRecord(db, plan, top);
    return;
  }
  for (const keys of keysOfIndex(db, plan.match, plan.keys)) {
    if (isUnconditional(plan)) yield keys;
    else yield* keysThatKeep(db, plan, keys);
  }
}
