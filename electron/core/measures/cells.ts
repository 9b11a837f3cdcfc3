/**
 * Scores counted once for all metrics: how often each score was given on each scale, by month, source, channel and
 * segment. A million answers come to some thousand cells, from which every metric of every level is added up.
 */
import type { Database } from 'better-sqlite3';
import { foldSegment } from '../../../shared/text/segment-name.ts';

/** Cells as columns, which cross from a thread in one piece. */
export interface ScoreCells {
  readonly source: number[];
  readonly scale: number[];
  readonly score: number[];
  /** `12 × year + month − 1`; −1 for answers without a date. */
  readonly month: number[];
  /** Places in `names`; 0 is the empty name. */
  readonly channel: number[];
  /** Likewise, folded names. */
  readonly segment: number[];
  readonly n: number[];
  /** First and last day as `372 × year + 31 × (month − 1) + day − 1`; −1 where there is none. */
  readonly first: number[];
  readonly last: number[];
  readonly names: string[];
  /** Items from here on are not counted. */
  readonly nextSeq: number;
}

export interface CountOptions {
  /** Items from this sequence number on. */
  readonly fromSeq?: number;
  /** Days, ISO, inclusive: answers without a date are then left out. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Told now and then; what it throws ends the counting. */
  readonly pause?: (() => void) | undefined;
}

/** Items that are read together. */
export const PAGE = 5000;
/** Different names of channels and segments that are told apart; the rest counts under the empty name. */
const MOST_NAMES = 2 ** 14;
/** Room for numbers of scales, and of different scores, in a key. */
const SCALES = 2 ** 20;
const SCORES = 2 ** 24;

type Row = [number, number, number, number, string | null, string | null, number | null];

/** Counts finished items by reading them in the order in which they lie in the file. Removed sources are counted, too. */
export function countScores(db: Database, options: CountOptions = {}): ScoreCells {
  const { fromSeq = 0, pause } = options;
  const dated = options.from !== undefined || options.to !== undefined;
  const [least, most] = [dayNumber(options.from ?? null), dayNumber(options.to ?? '9999-12-31')];
  const nextSeq = endOfFinished(db);
  const building = new CellBuilding();
  const segmentOf = segmentsByCustomer(db, building);
  const page = db
    .prepare<[number, number, number], Row>(
      `SELECT seq, source_id, scale_id, score, date, channel, customer_id FROM feedback_items
       WHERE seq >= ? AND seq < ? AND score100 IS NOT NULL AND scale_id IS NOT NULL ORDER BY seq LIMIT ?`,
    )
    .raw();
  for (let next = fromSeq; ;) {
    // Pages cost half of what rows one by one do.
    const rows = page.all(next, nextSeq, PAGE);
    for (const [, source, scale, score, date, channel, customer] of rows) {
      const day = dayNumber(date);
      if (dated && (day < least || day > most || day < 0)) continue;
      const segment = customer === null ? 0 : (segmentOf.get(customer) ?? 0);
      building.add(source, scale, score, day, channel === null ? 0 : building.name(channel), segment);
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    next = last[0] + 1;
    pause?.();
  }
  return building.cells(nextSeq);
}

/** The first sequence number of an import that has not finished, else one beyond all items. */
export function endOfFinished(db: Database): number {
  const running = db
    .prepare<[], number | null>('SELECT min(first_seq) FROM feedback_imports WHERE finished_at IS NULL')
    .pluck()
    .get();
  const last = db.prepare<[], number | null>('SELECT max(seq) FROM feedback_items').pluck().get();
  return Math.min(running ?? Infinity, (last ?? 0) + 1);
}

/** Places of segments by the customer's row. */
export function segmentsByCustomer(db: Database, building: CellBuilding): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[], [number, string]>('SELECT id, segment FROM feedback_customers WHERE segment IS NOT NULL')
    .raw()
    .iterate() as Iterable<[number, string]>;
  const folded = new Map<string, number>();
  const found = new Map<number, number>();
  for (const [id, segment] of rows) {
    let place = folded.get(segment);
    if (place === undefined) folded.set(segment, (place = building.name(foldSegment(segment))));
    if (place !== 0) found.set(id, place);
  }
  return found;
}

/**
 * The day of an ISO date or date-time as a number that grows with it; −1 for none. Without a split or a pattern: it is
 * asked for a million times.
 */
export function dayNumber(date: string | null): number {
  if (date === null || date.length < 7) return -1;
  const at = (place: number): number => date.charCodeAt(place) - 48;
  const year = at(0) * 1000 + at(1) * 100 + at(2) * 10 + at(3);
  const month = at(5) * 10 + at(6);
  const day = date.length >= 10 ? at(8) * 10 + at(9) : 1;
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? dayOf(year, month, day) : -1;
}

const dayOf = (year: number, month: number, day: number): number => 372 * year + 31 * (month - 1) + day - 1;

/** The ISO date of such a number; null for −1. */
export function dayText(day: number): string | null {
  if (day < 0) return null;
  const month = Math.floor(day / 31) % 12;
  return `${monthText(12 * Math.floor(day / 372) + month)}-${String((day % 31) + 1).padStart(2, '0')}`;
}

/** `YYYY-MM` of `12 × year + month − 1`. */
export function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function inner<V>(maps: Map<number, Map<number, V>>, key: number): Map<number, V> {
  let map = maps.get(key);
  if (!map) maps.set(key, (map = new Map<number, V>()));
  return map;
}

/** Cells while they are added up. */
export class CellBuilding {
  /** Cells by source and scale, then by channel and segment, then by month and score. */
  readonly #groups = new Map<number, Map<number, Map<number, number>>>();
  readonly #names = new Map<string, number>([['', 0]]);
  readonly #scores = new Map<number, number>();
  readonly #columns: Omit<ScoreCells, 'names' | 'nextSeq'> = {
    source: [],
    scale: [],
    score: [],
    month: [],
    channel: [],
    segment: [],
    n: [],
    first: [],
    last: [],
  };

  name(name: string): number {
    let place = this.#names.get(name);
    if (place === undefined) {
      place = this.#names.size < MOST_NAMES ? this.#names.size : 0;
      if (place > 0) this.#names.set(name, place);
    }
    return place;
  }

  add(source: number, scale: number, score: number, day: number, channel: number, segment: number): void {
    const group = inner(inner(this.#groups, source * SCALES + scale), channel * MOST_NAMES + segment);
    let place = this.#scores.get(score);
    if (place === undefined) this.#scores.set(score, (place = this.#scores.size));
    const month = day < 0 ? -1 : Math.floor(day / 31);
    const key = (month + 1) * SCORES + place;
    const columns = this.#columns;
    const cell = group.get(key);
    if (cell === undefined) {
      group.set(key, columns.n.length);
      columns.source.push(source);
      columns.scale.push(scale);
      columns.score.push(score);
      columns.month.push(month);
      columns.channel.push(channel);
      columns.segment.push(segment);
      columns.n.push(1);
      columns.first.push(day);
      columns.last.push(day);
      return;
    }
    columns.n[cell] = (columns.n[cell] ?? 0) + 1;
    if (day < (columns.first[cell] ?? day)) columns.first[cell] = day;
    if (day > (columns.last[cell] ?? day)) columns.last[cell] = day;
  }

  cells(nextSeq: number): ScoreCells {
    return { ...this.#columns, names: [...this.#names.keys()], nextSeq };
  }
}
