/** The items of a set, which names them or says what finds them. */
import type { Database } from 'better-sqlite3';
import type { FeedbackItem, ItemSet } from '../../../shared/contract/types.ts';
import type { Places } from './places.ts';
import { itemsById } from './queries.ts';

/** Named items that are read at a time. */
const PIECE = 100;

/** How many items a set has at most: some of those it names may be gone. @throws as `Places.total` */
export async function countOfSet(places: Places, set: ItemSet): Promise<number> {
  return 'ids' in set ? set.ids.length : places.total(set.filter);
}

/** The items one after the other: named ones in their order, found ones newest first. @throws as `Places.all` */
export async function* itemsOfSet(db: Database, places: Places, set: ItemSet): AsyncGenerator<FeedbackItem> {
  if ('ids' in set) {
    for (let at = 0; at < set.ids.length; at += PIECE) yield* itemsById(db, set.ids.slice(at, at + PIECE));
    return;
  }
  const except = new Set(set.except);
  for await (const item of places.all(set.filter)) if (!except.has(item.id)) yield item;
}
