/**
 * Takes feedback items out of a map for good: their links as evidence, the quote cards that repeat their words, and what
 * the document remembers of both. Deleting alone would not do: Yjs keeps the key of a deleted value, and evidence is
 * keyed by the item's id.
 */
import type * as Y from 'yjs';
import { cardOfLink } from '../card-links.ts';
import { mapParts, readPlace } from '../map-doc.ts';
import { entityOf, readText } from '../y-fields.ts';
import { deleteCards } from './cards.ts';

/** The words of an item that is to go; null for one that stays or is unknown. */
export type WordsOf = (itemId: string) => string | null;

/** What a map holds of items that are to go. */
export interface ItemTraces {
  /** Ids that the document names, also in links that were taken off long ago. */
  readonly items: ReadonlySet<string>;
  /** Links that stand now, as keys of `evidence`. */
  readonly links: readonly string[];
  /** Ids of quote cards that are linked to such an item and repeat its words. */
  readonly quotes: ReadonlySet<string>;
}

/** The item of a link: what stands behind the last slash, on maps `card/item`, of audits `audit/question/item`. */
function itemOfLink(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Whether a quote is the item's words: all of them, some of them, or their beginning with an ellipsis. */
function repeats(quote: string, words: string): boolean {
  const said = plain(quote)
    .replace(/^["“„«]/u, '')
    .replace(/["”“»]$/u, '')
    .replace(/…$/u, '')
    .trim();
  return said !== '' && plain(words).includes(said);
}

/** Finds what a map holds of the items that have words here. Nothing is changed. */
export function findTraces(doc: Y.Doc, wordsOf: WordsOf): ItemTraces {
  const { evidence, cards, lanes } = mapParts(doc);
  const known = new Map<string, string | null>();
  const items = new Set<string>();
  const links: string[] = [];
  const quotes = new Set<string>();
  const { _map: values } = evidence;
  for (const [key, last] of values) {
    const item = itemOfLink(key);
    let words = known.get(item);
    if (words === undefined) known.set(item, (words = wordsOf(item)));
    if (words === null) continue;
    items.add(item);
    if (last.deleted) continue;
    links.push(key);
    const cardId = cardOfLink(key);
    const card = entityOf(cards, cardId);
    const lane = card && entityOf(lanes, readPlace(card.get('at'))?.[0] ?? '');
    if (card && lane?.get('kind') === 'quotes' && repeats(readText(card, 'text'), words)) quotes.add(cardId);
  }
  return { items, links, quotes };
}

/** Takes links and quote cards off the map, in one transaction. What the document remembers of them stays. */
export function removeTraces(doc: Y.Doc, { links, quotes }: ItemTraces): void {
  doc.transact(() => {
    const { evidence } = mapParts(doc);
    for (const key of links) evidence.delete(key);
    deleteCards(doc, [...quotes]);
  });
}

/**
 * Makes a document forget the links of these items, and these cards, which must not stand any more: their structs keep
 * their places in the history and lose key and content. Undo finds nothing there to bring back, and what another copy
 * builds upon them comes to nothing.
 */
export function scrubTraces(doc: Y.Doc, items: ReadonlySet<string>, cardIds: ReadonlySet<string>): void {
  const { evidence, cards } = mapParts(doc);
  scrubKeys(doc, evidence, (key) => items.has(itemOfLink(key)));
  scrubKeys(doc, cards, (key) => cardIds.has(key));
}

function scrubKeys(doc: Y.Doc, map: Y.Map<unknown>, isGone: (key: string) => boolean): void {
  const { _map: values } = map;
  for (const [key, last] of Array.from(values)) {
    if (!isGone(key) || !last.deleted) continue;
    for (let item: Y.Item | null = last; item !== null; item = item.left) item.gc(doc.store, true);
    values.delete(key);
  }
}
