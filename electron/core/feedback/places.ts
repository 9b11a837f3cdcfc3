/**
 * Places in the inbox by number. Where a filter finds everything, SQLite passes over a million entries of the order in
 * milliseconds, once: marks are kept on the way. Otherwise what it finds is looked up once, in slices. Both are kept until
 * feedback changes.
 */
import type { Database } from 'better-sqlite3';
import type { FeedbackFilter, FeedbackItem, FeedbackPage } from '../../../shared/contract/types.ts';
import type { GiveTurn } from '../slices.ts';
import { createFoundList, placeOfKey, type FoundList } from './found-list.ts';
import { idBytes } from './identity.ts';
import { cursorText, idsOfKeys, itemsOfKeys, pageOfKeys, queryItems, visiblePlan } from './queries.ts';
import type { Plan } from './query-plan.ts';
import { createPlaceMarks, type PlaceMarks } from './place-marks.ts';
import { countRows, findsAll, keysIn, MOST_IN_WINDOW, windowsOf } from './query-scan.ts';

/** Filters whose finds are kept. */
const KEPT = 4;
/** Items that are read at a time where all are wanted; some are very long. */
const PIECE = 100;
/** Ids that are looked up at a time. */
const IDS_IN_PIECE = 2000;
/** Finds are true until feedback is said to have changed; while it is written without a word, as long as this, ms. */
const FRESH_MS = 10_000;

export interface Places {
  /**
   * How many items a filter finds.
   *
   * @param aside the filter is not listed: what it finds is not kept, in place of what is
   */
  total(filter: FeedbackFilter, aside?: boolean): Promise<number>;
  /** A page that begins behind the first `at` items. @throws SojournError as `queryItems`, and `cancelled` at closing */
  page(filter: FeedbackFilter, at: number, limit: number): Promise<FeedbackPage>;
  /** Ids of items behind the first `at`. @throws as `page` */
  ids(filter: FeedbackFilter, at: number, limit: number): Promise<string[]>;
  /** How many items of a filter come before an item, whether or not it finds that too; null for an unknown id. */
  place(filter: FeedbackFilter, id: string): Promise<number | null>;
  /** Everything that a filter finds, newest first. @throws as `page` */
  all(filter: FeedbackFilter): AsyncGenerator<FeedbackItem>;
  /** Feedback changed. */
  forget(): void;
}

/** Something that was found, and when. */
interface Kept<T> {
  readonly found: T;
  readonly at: number;
  readonly version: unknown;
}

function keyOf(db: Database, id: string): number | null {
  const bytes = idBytes(id);
  if (bytes === null) return null;
  const key = db
    .prepare<[Buffer], number>(
      'SELECT i.sort_key FROM feedback_ids d JOIN feedback_items i ON i.seq = d.seq WHERE d.id = ?',
    )
    .pluck()
    .get(bytes);
  return key ?? null;
}

const NOTHING: FeedbackPage = { items: [], next: null };

export function createPlaces(db: Database, slices: () => GiveTurn): Places {
  const kept = new Map<string, Kept<FoundList>>();
  const marks = new Map<string, Kept<PlaceMarks>>();

  /** Changes when another connection has written. */
  const versionNow = (): unknown => db.pragma('data_version', { simple: true });

  /** What is kept under a key, or is made anew; the last few are kept. */
  const keep = <T>(all: Map<string, Kept<T>>, key: string, make: () => T): T => {
    const old = all.get(key);
    all.delete(key);
    const isFresh = old && (old.version === versionNow() || performance.now() - old.at < FRESH_MS);
    const now = isFresh ? old : { found: make(), at: performance.now(), version: versionNow() };
    all.set(key, now);
    for (const [oldest] of all) {
      if (all.size <= KEPT) break;
      all.delete(oldest);
    }
    return now.found;
  };

  const listOf = (filter: FeedbackFilter, plan: Plan): FoundList => {
    const key = JSON.stringify(filter);
    return keep(kept, key, () => {
      const list = createFoundList(db, plan, slices());
      list.known(Infinity).catch(() => {
        if (kept.get(key)?.found === list) kept.delete(key);
      });
      return list;
    });
  };

  /** The key of the last of the first `at` items of a plan that finds everything. */
  const edgeOf = ({ keys }: Plan, at: number): number | undefined =>
    keep(marks, `${keys.low} ${keys.high}`, () => createPlaceMarks(db, keys)).edge(at);

  return {
    async total(filter, aside = false) {
      const plan = visiblePlan(db, filter);
      if (plan === null) return 0;
      if (!findsAll(plan) && !aside) {
        const list = listOf(filter, plan);
        await list.known(Infinity);
        return list.keys.length;
      }
      const turn = slices();
      let total = 0;
      for (const window of windowsOf(db, plan.keys, MOST_IN_WINDOW)) {
        total += countRows(db, plan, window);
        await turn();
      }
      return total;
    },
    async page(filter, at, limit) {
      const plan = visiblePlan(db, filter);
      if (plan === null) return NOTHING;
      if (findsAll(plan)) {
        const before = at === 0 ? plan.keys.high + 1 : edgeOf(plan, at);
        return before === undefined ? NOTHING : queryItems(db, filter, cursorText(before), limit);
      }
      const list = listOf(filter, plan);
      await list.known(at + limit + 1);
      return pageOfKeys(db, list.keys.slice(at, at + limit + 1), limit);
    },
    async ids(filter, at, limit) {
      const plan = visiblePlan(db, filter);
      if (plan === null) return [];
      let keys: readonly number[];
      if (findsAll(plan)) {
        const before = at === 0 ? plan.keys.high + 1 : edgeOf(plan, at);
        if (before === undefined) return [];
        keys = keysIn(db, plan, { low: plan.keys.low, high: before - 1 }, limit);
      } else {
        const list = listOf(filter, plan);
        await list.known(at + limit);
        keys = list.keys.slice(at, at + limit);
      }
      const turn = slices();
      const ids: string[] = [];
      for (let from = 0; from < keys.length; from += IDS_IN_PIECE) {
        ids.push(...idsOfKeys(db, keys.slice(from, from + IDS_IN_PIECE)));
        await turn();
      }
      return ids;
    },
    async place(filter, id) {
      const key = keyOf(db, id);
      if (key === null) return null;
      const plan = visiblePlan(db, filter);
      if (plan === null) return 0;
      if (findsAll(plan))
        return countRows(db, plan, { low: Math.max(plan.keys.low, key + 1), high: plan.keys.high });
      const list = listOf(filter, plan);
      await list.known(Infinity);
      return placeOfKey(list.keys, key);
    },
    async *all(filter) {
      const plan = visiblePlan(db, filter);
      if (plan === null) return;
      const turn = slices();
      if (findsAll(plan)) {
        for (let cursor: string | null = cursorText(plan.keys.high + 1); cursor !== null;) {
          const page: FeedbackPage = queryItems(db, filter, cursor, PIECE);
          yield* page.items;
          cursor = page.next;
          await turn();
        }
        return;
      }
      const list = listOf(filter, plan);
      await list.known(Infinity);
      for (let at = 0; at < list.keys.length; at += PIECE) {
        yield* itemsOfKeys(db, list.keys.slice(at, at + PIECE));
        await turn();
      }
    },
    forget() {
      kept.clear();
      marks.clear();
    },
  };
}
