/** A map of some of its stages and lanes only, for exports: a map like any other, which nothing else need know of. */
import { cellKey, type Card, type Column, type CurvePoint, type MapData } from './types.ts';

/** Which parts of a map are wanted; all stages or lanes where a list is absent. Ids that are not there are passed over. */
export interface PartChoice {
  readonly stageIds?: readonly string[] | undefined;
  readonly laneIds?: readonly string[] | undefined;
  /** Only these cards, with the stages and lanes that they stand in. */
  readonly cardIds?: readonly string[] | undefined;
}

/**
 * The map with the wanted stages and lanes alone, in the map's order. A card over several columns stands in those that
 * are left of them; connectors between cards that are both left stay, and so do comments on what is left and on the map.
 *
 * @returns the same object where nothing is left out
 */
export function chooseParts(map: MapData, choice: PartChoice): MapData {
  const { wantedStages, wantedLanes, wantedCards } = wantedOf(map, choice);
  const stages = wantedStages ? map.stages.filter(({ id }) => wantedStages.has(id)) : map.stages;
  const lanes = wantedLanes ? map.lanes.filter(({ id }) => wantedLanes.has(id)) : map.lanes;
  if (stages.length === map.stages.length && lanes.length === map.lanes.length && !wantedCards) return map;
  const stageLeft = new Set(stages.map(({ id }) => id));
  const laneLeft = new Set(lanes.map(({ id }) => id));
  const columns = map.columns.filter(({ stageId }) => stageLeft.has(stageId));
  const columnLeft = new Set(columns.map(({ id }) => id));
  const cards = new Map<string, Card>();
  const cells = new Map<string, Card[]>();
  for (const lane of lanes) {
    for (const column of map.columns) {
      for (const card of map.cells.get(cellKey(lane.id, column.id)) ?? []) {
        if (wantedCards && !wantedCards.has(card.id)) continue;
        const placed = within(map, card, columnLeft);
        if (!placed) continue;
        cards.set(placed.id, placed);
        const key = cellKey(placed.laneId, placed.columnId);
        const cell = cells.get(key);
        if (cell) cell.push(placed);
        else cells.set(key, [placed]);
      }
    }
  }
  const isLeft = ({ laneId, columnId }: CurvePoint): boolean =>
    laneLeft.has(laneId) && columnLeft.has(columnId);
  const targets = new Set([
    'map',
    ...[...cards.keys()].map((id) => `card/${id}`),
    ...[...stageLeft].map((id) => `stage/${id}`),
    ...[...columnLeft].map((id) => `step/${id}`),
    ...[...laneLeft].map((id) => `lane/${id}`),
  ]);
  return {
    ...map,
    stages,
    steps: map.steps.filter(({ stageId }) => stageLeft.has(stageId)),
    columns,
    lanes,
    cards,
    cells,
    points: map.points.filter(isLeft),
    targets: map.targets.filter(isLeft),
    connectors: map.connectors.filter(({ from, to }) => cards.has(from) && cards.has(to)),
    comments: map.comments.filter(({ target }) => targets.has(target)),
  };
}

/** The wanted ids as sets; chosen cards bring the stages and lanes that they stand in. */
function wantedOf(map: MapData, { stageIds, laneIds, cardIds }: PartChoice) {
  const wantedStages = stageIds && new Set(stageIds);
  const wantedLanes = laneIds && new Set(laneIds);
  if (!cardIds) return { wantedStages, wantedLanes, wantedCards: undefined };
  const cards = cardIds.flatMap((id) => map.cards.get(id) ?? []);
  const stages = new Set(cards.flatMap((card) => covered(map, card).map(({ stageId }) => stageId)));
  const lanes = new Set(cards.map(({ laneId }) => laneId));
  return {
    wantedStages: both(wantedStages, stages),
    wantedLanes: both(wantedLanes, lanes),
    wantedCards: new Set(cardIds),
  };
}

/** What is in both sets; of one set alone where the other is absent. */
function both(one: ReadonlySet<string> | undefined, other: ReadonlySet<string>): ReadonlySet<string> {
  return one ? new Set([...one].filter((id) => other.has(id))) : other;
}

/** The columns that a card stands in. */
function covered(map: MapData, card: Card): readonly Column[] {
  const at = map.columns.findIndex(({ id }) => id === card.columnId);
  return at < 0 ? [] : map.columns.slice(at, at + card.span);
}

/** The card in the first of its columns that is left, over as many as are left; null where none is. */
function within(map: MapData, card: Card, left: ReadonlySet<string>): Card | null {
  if (card.span === 1) return left.has(card.columnId) ? card : null;
  const columns = covered(map, card).filter(({ id }) => left.has(id));
  const [first] = columns;
  if (!first) return null;
  if (first.id === card.columnId && columns.length === card.span) return card;
  return { ...card, columnId: first.id, span: columns.length };
}

/** What has an id and a title: a stage or a lane. */
interface Titled {
  readonly id: string;
  readonly title: string;
}

const plain = (text: string): string => text.normalize('NFC').trim();

/** Those with this id, else with this title as written, else without regard to case. */
function named<T extends Titled>(all: readonly T[], wanted: string): readonly T[] {
  const text = plain(wanted);
  const byId = all.filter(({ id }) => id === text);
  if (byId.length > 0) return byId;
  const exact = all.filter(({ title }) => plain(title) === text);
  if (exact.length > 0) return exact;
  return all.filter(({ title }) => plain(title).toLowerCase() === text.toLowerCase());
}

/**
 * The ids that a list of titles or ids between commas names. A title may itself contain commas: the longest piece that
 * names something counts. Several of one title are all meant.
 *
 * @returns the ids, and the pieces that name nothing
 */
export function idsOfNames(
  all: readonly Titled[],
  list: string,
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const pieces = list.split(',');
  const ids: string[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < pieces.length;) {
    let end = pieces.length;
    let found: readonly Titled[] = [];
    for (; end > at && found.length === 0; end -= 1) found = named(all, pieces.slice(at, end).join(','));
    if (found.length === 0) {
      unknown.push(plain(pieces[at] ?? ''));
      at += 1;
      continue;
    }
    for (const { id } of found) if (!ids.includes(id)) ids.push(id);
    at = end + 1;
  }
  return { ids, unknown: unknown.filter((piece) => piece !== '') };
}
