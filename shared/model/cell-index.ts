/**
 * Which cards are stored in which cell of a map document, in order. It is made for a document when first asked for and
 * kept up to date from then on, so that putting a card somewhere does not read all cards of the map.
 */
import { readPlace, type CardPlace } from './map-doc.ts';
import { byOrder, type Ordered } from './order.ts';
import { entities, entityOf, writeField, type Entities, type Entity } from './y-fields.ts';

interface CellIndex {
  /** Cards by cell, sorted by `byOrder`. */
  readonly cells: Map<string, Ordered[]>;
  /** Where each card stands in `cells`. */
  readonly places: Map<string, { readonly cell: string; readonly card: Ordered }>;
}

const indexes = new WeakMap<Entities, CellIndex>();

const cellName = ([laneId, stageId, stepId]: CardPlace): string => `${laneId}/${stageId}/${stepId}`;

/** The cards stored in one cell, in order. */
export function cellMembers(cards: Entities, cell: CardPlace): readonly Ordered[] {
  const index = indexOf(cards);
  const name = cellName(cell);
  const members = index.cells.get(name) ?? [];
  // What the running transaction wrote by other ways than `writePlace` is not known yet.
  const changed = members.filter(({ id, order }) => {
    const place = placeNow(cards, id);
    return !place || place[3] !== order || cellName(place) !== name;
  });
  for (const { id } of changed) put(index, id, placeNow(cards, id));
  return changed.length > 0 ? (index.cells.get(name) ?? []) : members;
}

/** Writes a card's place. @param card the entity of `id`, which is in `cards` */
export function writePlace(cards: Entities, id: string, card: Entity, place: CardPlace): void {
  writeField(card, 'at', place);
  const index = indexes.get(cards);
  if (index) put(index, id, place);
}

function indexOf(cards: Entities): CellIndex {
  const known = indexes.get(cards);
  if (known) return known;
  const index: CellIndex = { cells: new Map(), places: new Map() };
  for (const [id, card] of entities(cards)) {
    const place = readPlace(card.get('at'));
    if (!place) continue;
    const cell = cellName(place);
    const entry = { id, order: place[3] };
    const members = index.cells.get(cell);
    if (members) members.push(entry);
    else index.cells.set(cell, [entry]);
    index.places.set(id, { cell, card: entry });
  }
  for (const members of index.cells.values()) members.sort(byOrder);
  cards.observeDeep((events) => {
    for (const { path, changes } of events) {
      const [id] = path;
      const touched = typeof id === 'string' ? [id] : changes.keys.keys();
      for (const cardId of touched) put(index, cardId, placeNow(cards, cardId));
    }
  });
  indexes.set(cards, index);
  return index;
}

function placeNow(cards: Entities, id: string): CardPlace | null {
  return readPlace(entityOf(cards, id)?.get('at'));
}

/** Puts a card where it belongs; null takes it out. */
function put({ cells, places }: CellIndex, id: string, place: CardPlace | null): void {
  const was = places.get(id);
  const cell = place && cellName(place);
  if (was && was.cell === cell && was.card.order === place?.[3]) return;
  if (was) {
    const members = cells.get(was.cell) ?? [];
    members.splice(members.indexOf(was.card), 1);
    if (members.length === 0) cells.delete(was.cell);
    places.delete(id);
  }
  if (!place || cell === null) return;
  const card = { id, order: place[3] };
  places.set(id, { cell, card });
  const members = cells.get(cell);
  if (members) members.splice(placeAmong(members, card), 0, card);
  else cells.set(cell, [card]);
}

/** The index at which a card belongs among sorted ones. */
function placeAmong(members: readonly Ordered[], card: Ordered): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byOrder(members[middle] as Ordered, card) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
