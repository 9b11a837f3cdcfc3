/** What the palette does to the selected cards: each is one step of undo and leaves them selected. */
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { moveCards, setCardFields, type CardFields } from '../../shared/model/edits/cards.ts';
import { setCardWork } from '../../shared/model/edits/work.ts';
import { addTag } from '../../shared/model/edits/library.ts';
import { cardTagIds } from '../../shared/model/tags.ts';
import { cellKey, type Card, type MapData } from '../../shared/model/types.ts';
import type { MapView } from '../canvas/context.ts';
import { selectCard } from '../canvas/slots.ts';
import { edit, mapNow } from '../state/documents.ts';
import { intent, rememberSelection } from '../state/history.ts';
import { select } from '../state/ui.ts';
import { today } from '../ui/when.ts';

/** The cards of these ids that exist, lane by lane from left to right. */
export function cardsInOrder(map: MapData, ids: readonly string[]): Card[] {
  const wanted = new Set(ids);
  return map.lanes.flatMap((lane) =>
    map.columns.flatMap((column) =>
      (map.cells.get(cellKey(lane.id, column.id)) ?? []).filter(({ id }) => wanted.has(id)),
    ),
  );
}

/** Sets fields of all cards. */
export function setFields(
  { map }: MapView,
  ids: readonly string[],
  label: string,
  fields: Partial<CardFields>,
): void {
  edit(mapDocId(map.id), label, (doc) => setCardWork(doc, ids, fields, today()));
}

type ListField = 'tags' | 'personaIds';

/** Ids of a card's tags or personas; a merged tag's is that of the one that stays. */
const listOf = ({ library }: MapView, card: Card, field: ListField): readonly string[] =>
  field === 'tags' ? cardTagIds(library, card) : card.personaIds;

/** Whether every card has `id` in a list of ids. */
export function allHave(view: MapView, cards: readonly Card[], field: ListField, id: string): boolean {
  return cards.length > 0 && cards.every((card) => listOf(view, card, field).includes(id));
}

/** Gives a tag or persona to all cards, or takes it from them where all have it. */
export function toggleInList(view: MapView, cards: readonly Card[], field: ListField, id: string): void {
  const takeAway = allHave(view, cards, field, id);
  const what = field === 'tags' ? 'tag' : 'persona';
  edit(mapDocId(view.map.id), takeAway ? `Remove ${what}` : `Set ${what}`, (doc) => {
    for (const card of cards) {
      const others = listOf(view, card, field).filter((other) => other !== id);
      setCardFields(doc, [card.id], { [field]: takeAway ? others : [...others, id] });
    }
  });
}

/** Makes a tag of this name, in the next hue, and gives it to all cards: one step. */
export function newTag(view: MapView, cards: readonly Card[], name: string): void {
  intent('Set tag', () => {
    const hue = (view.library.tags.length % 8) + 1;
    const id = edit(LIBRARY_DOC, 'Add tag', (doc) => addTag(doc, { name, hue }));
    toggleInList(view, cards, 'tags', id);
  });
}

/** Moves cards to another column (each stays in its lane), or to another lane (each stays in its column). */
export function moveCardsTo(
  { map, grid }: MapView,
  ids: readonly string[],
  to: { readonly laneId: string } | { readonly columnId: string },
): void {
  const cards = cardsInOrder(map, ids);
  const moved = cards.filter((card) =>
    'laneId' in to ? card.laneId !== to.laneId : card.columnId !== to.columnId,
  );
  if (moved.length === 0) return;
  const label = moved.length === 1 ? 'Move card' : `Move ${moved.length} cards`;
  edit(mapDocId(map.id), label, (doc) => {
    const targets = Map.groupBy(moved, (card) => ('laneId' in to ? card.columnId : card.laneId));
    for (const [key, group] of targets) {
      const cell = 'laneId' in to ? { laneId: to.laneId, columnId: key } : { laneId: key, ...to };
      moveCards(
        doc,
        group.map(({ id }) => id),
        cell,
      );
    }
  });
  const now = mapNow(map.id) ?? map;
  const first = cards[0]?.id ?? '';
  select({ ...selectCard({ ...grid, map: now }, first), ids: cards.map(({ id }) => id) });
  rememberSelection();
}
