/** Cards of a map that feedback items may be evidence for. */
import type { Database } from 'better-sqlite3';
import type { FeedbackFilter, FeedbackItem, SuggestAnswer } from '../../../../shared/contract/types.ts';
import type { LibraryData, MapData } from '../../../../shared/model/types.ts';
import { Suggester } from '../../../../shared/suggest/suggester.ts';
import { targetsOf, type Target } from '../../../../shared/suggest/targets.ts';
import type { GiveTurn } from '../../slices.ts';
import { itemsById, queryItems } from '../queries.ts';

export interface SuggestRequest {
  readonly map: MapData;
  readonly library: LibraryData;
  readonly ids?: readonly string[] | undefined;
  readonly filter?: FeedbackFilter | undefined;
  /** Items looked at, at most. */
  readonly limit: number;
  /** Suggestions for one item, at most. */
  readonly each: number;
}

/** Linked items that are read to learn from, in all and of one card. */
const LEARNED = 4000;
const LEARNED_OF_CARD = 200;
/** Items read in one piece of work. */
const PIECE = 50;
/** Items that an answer holds at most: more cannot be reviewed at a time. */
const MOST_ANSWERED = 2000;

export async function suggestCards(
  db: Database,
  { map, library, ids, filter, limit, each }: SuggestRequest,
  giveTurn: GiveTurn,
): Promise<SuggestAnswer> {
  const targets = targetsOf(map, library);
  const suggester = new Suggester(targets);
  await learnLinks(db, suggester, targets, giveTurn);
  const linkedTo = cardsByItem(map);
  const items: { item: FeedbackItem; suggestions: ReturnType<Suggester['suggest']> }[] = [];
  let looked = 0;
  for (const piece of piecesOf(db, ids, filter ?? {}, limit)) {
    for (const item of piece) {
      // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
      await giveTurn();
      const linked = linkedTo.get(item.id);
      if (ids === undefined && linked) continue;
      looked += 1;
      const found = suggester
        .suggest(item, each + (linked?.size ?? 0))
        .filter(({ cardId }) => !linked?.has(cardId))
        .slice(0, each);
      if (found.length > 0) items.push({ item, suggestions: found });
      if (items.length >= MOST_ANSWERED) return { items, looked };
    }
    // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
    await giveTurn();
  }
  return { items, looked };
}

/** The cards of each linked item. */
function cardsByItem({ cards }: MapData): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const card of cards.values())
    for (const id of card.evidence) {
      const set = found.get(id) ?? new Set();
      found.set(id, set.add(card.id));
    }
  return found;
}

function* piecesOf(
  db: Database,
  ids: readonly string[] | undefined,
  filter: FeedbackFilter,
  limit: number,
): Generator<readonly FeedbackItem[]> {
  if (ids) {
    for (let at = 0; at < Math.min(ids.length, limit); at += PIECE)
      yield itemsById(db, ids.slice(at, Math.min(limit, at + PIECE)));
    return;
  }
  let cursor: string | null = null;
  for (let left = limit; left > 0; left -= PIECE) {
    const page: ReturnType<typeof queryItems> = queryItems(db, filter, cursor, Math.min(PIECE, left));
    yield page.items;
    cursor = page.next;
    if (cursor === null) return;
  }
}

async function learnLinks(
  db: Database,
  suggester: Suggester,
  targets: readonly Target[],
  giveTurn: GiveTurn,
): Promise<void> {
  const backed = targets.filter(({ evidence }) => evidence.length > 0).length;
  const most = Math.min(LEARNED_OF_CARD, Math.ceil(LEARNED / Math.max(1, backed)));
  const targetsById = new Map<string, number[]>();
  for (const [at, { evidence }] of targets.entries())
    for (const id of evidence.slice(0, most)) {
      const list = targetsById.get(id);
      if (list) list.push(at);
      else targetsById.set(id, [at]);
    }
  const ids = [...targetsById.keys()];
  for (let from = 0; from < ids.length; from += PIECE) {
    for (const { id, text } of itemsById(db, ids.slice(from, from + PIECE))) {
      suggester.learn(text, targetsById.get(id) ?? []);
      // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
      await giveTurn();
    }
  }
  suggester.learned();
}
