/**
 * Applies a filter to a map: which cards pass, and the map with these cards alone. Such a map has fewer cards in its
 * cells than the document: who writes to a place in a cell asks `documentPlace` for the place that is meant there.
 */
import { evidenceLevel, voicesOf } from '../measures/evidence-level.ts';
import { foldCase, stripDiacritics } from '../text/fold.ts';
import type { MapFilter } from './filter.ts';
import { LANE_KIND_INFO } from './lanes.ts';
import { cardTagIds } from './tags.ts';
import { cellKey, type Card, type Lane, type LibraryData, type MapData } from './types.ts';

/** A map without the cards that a filter hides. */
export interface ShownMap extends MapData {
  /** The map with all its cards. */
  readonly whole: MapData;
  /** Lanes that are collapsed only because the filter leaves nothing in them. */
  readonly closedLanes: ReadonlySet<string>;
}

/** The map with all its cards, whether or not this is a filtered one. */
export function wholeMap(map: MapData): MapData {
  return 'whole' in map ? (map as ShownMap).whole : map;
}

/** Lanes that are collapsed only because a filter leaves nothing in them; none where the map is not filtered. */
export function closedLanes(map: MapData): ReadonlySet<string> {
  return 'closedLanes' in map ? (map as ShownMap).closedLanes : NO_IDS;
}
const NO_IDS: ReadonlySet<string> = new Set();

/** How many conditions a filter has: each chosen value, the words, and moments of truth. */
export function conditionCount(filter: MapFilter): number {
  const { personaIds, tags, kinds, levels, owners, moments, text } = filter;
  const lists = [personaIds, tags, kinds, levels, owners];
  return lists.reduce((sum, { length }) => sum + length, 0) + Number(moments) + Number(text.trim() !== '');
}

/** Whether two filters let the same through, whatever the order of their lists. */
export function sameFilter(a: MapFilter, b: MapFilter): boolean {
  const same = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every((id) => other.includes(id));
  return (
    same(a.personaIds, b.personaIds) &&
    same(a.tags, b.tags) &&
    same(a.kinds, b.kinds) &&
    same(a.levels, b.levels) &&
    same(a.owners, b.owners) &&
    a.moments === b.moments &&
    a.text.trim() === b.text.trim()
  );
}

/**
 * The test whether a card passes a filter. A card must meet every condition that is set; of a list's values one is
 * enough. Cards of no particular persona are every persona's. A level of evidence is only asked of what takes evidence.
 *
 * @param hiddenPersonaIds cards that are of these alone do not pass either
 * @param numbersOf a card's numbers of evidence where they are known; else each linked item counts as a voice
 */
export function cardTest(
  map: Pick<MapData, 'lanes'>,
  library: Pick<LibraryData, 'touchpoints' | 'mergedTouchpoints' | 'mergedTags'>,
  filter: MapFilter,
  hiddenPersonaIds: readonly string[] = [],
  numbersOf: (cardId: string) => { readonly voices: number } | undefined = () => undefined,
): (card: Card) => boolean {
  const lanes = new Map(map.lanes.map((lane) => [lane.id, lane]));
  const isIn = <T extends string>(wanted: readonly T[], values: readonly T[]): boolean =>
    wanted.length === 0 || values.some((value) => wanted.includes(value));
  const tags = cardTagIds(library, filter);
  const hasWords = wordsTest(filter.text);
  const names = new Map(library.touchpoints.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(library.mergedTouchpoints[id] ?? id) ?? '';
  return (card) => {
    const lane = lanes.get(card.laneId);
    if (card.personaIds.length > 0) {
      if (!isIn(filter.personaIds, card.personaIds)) return false;
      if (card.personaIds.every((id) => hiddenPersonaIds.includes(id))) return false;
    }
    if (filter.moments && !card.moment) return false;
    return (
      isIn(tags, cardTagIds(library, card)) &&
      isIn(filter.kinds, lane ? [lane.kind] : []) &&
      isIn(filter.owners, card.owner === null ? [] : [card.owner]) &&
      isIn(filter.levels, lane ? levelsOf(card, lane, numbersOf(card.id)) : []) &&
      hasWords(card.text === '' && card.touchpointId !== null ? nameOf(card.touchpointId) : card.text)
    );
  };
}

/** Whether a card passes a filter. For many cards make one `cardTest`. */
export function matchesFilter(map: MapData, library: LibraryData, card: Card, filter: MapFilter): boolean {
  return cardTest(map, library, filter)(card);
}

/** The card's level of evidence; none where it takes no evidence and has none. */
function levelsOf(card: Card, { kind }: Lane, numbers: { readonly voices: number } | undefined) {
  const asked = card.evidence.length > 0 || LANE_KIND_INFO[kind].evidence;
  return asked ? [evidenceLevel(voicesOf(card, numbers))] : [];
}

/** Texts without case and without Latin diacritics, by the text as it is. */
interface Folded {
  readonly folded: string;
  readonly plain: string;
}

/**
 * A text passes where it contains every word, also inside of a word, since not every script parts them. A word typed
 * without diacritics also finds those with them; one with diacritics finds only itself.
 */
function wordsTest(query: string): (text: string) => boolean {
  const words = foldCase(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (text) => {
    const { folded, plain } = foldedText(text);
    return words.every((word) => folded.includes(word) || plain.includes(word));
  };
}

/** Folding is asked for again and again while one types: the newest texts are remembered. */
const foldedTexts = new Map<string, Folded>();
const MOST_REMEMBERED = 20_000;

function foldedText(text: string): Folded {
  const known = foldedTexts.get(text);
  if (known) return known;
  const folded = foldCase(text);
  const entry = { folded, plain: stripDiacritics(folded) };
  if (foldedTexts.size >= MOST_REMEMBERED) foldedTexts.clear();
  foldedTexts.set(text, entry);
  return entry;
}

export interface FilterMapOptions {
  /** Lane kinds that are asked for; curves of other kinds are closed too. None: all. */
  readonly kinds?: readonly string[] | undefined;
  /** Lanes that stay open though nothing in them passes. */
  readonly openLanes?: ReadonlySet<string> | undefined;
  /** What this answered before: cells that did not change are the same objects. */
  readonly previous?: ShownMap | null | undefined;
}

/** The map with only these cards. Lanes without any of them are collapsed; curves stay, they have no cards. */
export function filterMap(
  whole: MapData,
  shows: (cardId: string) => boolean,
  { kinds = [], openLanes = NO_IDS, previous }: FilterMapOptions = {},
): ShownMap {
  const cells = new Map<string, readonly Card[]>();
  const cards = new Map<string, Card>();
  const filled = new Set<string>();
  for (const lane of whole.lanes) {
    for (const column of whole.columns) {
      const key = cellKey(lane.id, column.id);
      const all = whole.cells.get(key);
      if (!all) continue;
      const shown = sameList(
        [all, previous?.cells.get(key)],
        all.filter(({ id }) => shows(id)),
      );
      if (shown.length === 0) continue;
      cells.set(key, shown);
      filled.add(lane.id);
    }
  }
  for (const [id, card] of whole.cards) if (shows(id)) cards.set(id, card);
  const closed = new Set<string>();
  const lanes = whole.lanes.map((lane) => {
    const isCurve = LANE_KIND_INFO[lane.kind].content === 'curve';
    const isWanted = kinds.length === 0 || kinds.includes(lane.kind);
    if (lane.collapsed || filled.has(lane.id) || openLanes.has(lane.id) || (isCurve && isWanted)) return lane;
    closed.add(lane.id);
    return closedLane(lane);
  });
  return {
    ...whole,
    lanes: sameList([whole.lanes, previous?.lanes], lanes),
    cards,
    cells,
    connectors: sameList(
      [whole.connectors, previous?.connectors],
      whole.connectors.filter(({ from, to }) => cards.has(from) && cards.has(to)),
    ),
    whole,
    closedLanes: closed,
  };
}

/** The first of the lists that has the same items as `list`, else `list` itself. */
function sameList<T>(known: readonly (readonly T[] | undefined)[], list: readonly T[]): readonly T[] {
  const found = known.find(
    (other) => other?.length === list.length && other.every((item, i) => item === list[i]),
  );
  return found ?? list;
}

/** Closed lanes by the lane: an unchanged lane is the same object. */
const closedByLane = new WeakMap<Lane, Lane>();

function closedLane(lane: Lane): Lane {
  const known = closedByLane.get(lane);
  if (known) return known;
  const closed = { ...lane, collapsed: true };
  closedByLane.set(lane, closed);
  return closed;
}

/**
 * The place in the document that a place on a filtered map means: behind the card that is shown before it, whatever
 * hidden ones stand there. Places beyond the last shown card are the end of the cell.
 *
 * @param at `index` counts the shown cards of the cell, without `moved`; the answer's counts all but those
 */
export function documentPlace<
  T extends { readonly laneId: string; readonly columnId: string; readonly index: number },
>(map: MapData, at: T, moved: readonly string[] = []): T {
  const whole = wholeMap(map);
  if (whole === map) return at;
  const key = cellKey(at.laneId, at.columnId);
  const left = (cards: readonly Card[] | undefined): string[] =>
    (cards ?? []).flatMap(({ id }) => (moved.includes(id) ? [] : id));
  const all = left(whole.cells.get(key));
  const shown = left(map.cells.get(key));
  if (at.index > shown.length) return { ...at, index: all.length };
  const before = shown[at.index - 1];
  const [first] = shown;
  const index =
    before === undefined ? (first === undefined ? all.length : all.indexOf(first)) : all.indexOf(before) + 1;
  return { ...at, index };
}
