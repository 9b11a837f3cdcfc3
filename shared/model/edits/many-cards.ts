/** Adds many cards at once, in time that grows with their number and the map's, not with the product of the two. */
import * as Y from 'yjs';
import { newId } from '../ids.ts';
import { mapParts, readPlace } from '../map-doc.ts';
import { byOrder, keysAt, type Ordered } from '../order.ts';
import { entities, writeField } from '../y-fields.ts';
import { storedCell, type CellPlace, type NewCard } from './cards.ts';

/**
 * Adds cards, those of one cell below each other at its end, and answers their ids in the order given. `index` is not
 * read. Expects to run inside one transaction of the caller's.
 *
 * @param at a cell in which they go to an index instead
 */
export function addCards(
  doc: Y.Doc,
  cards: readonly Omit<NewCard, 'index'>[],
  at: Required<CellPlace> | null = null,
): string[] {
  const parts = mapParts(doc);
  const cells = new Map<string, { siblings: Ordered[]; count: number; keys: string[] }>();
  const cellOf = (laneId: string, columnId: string): string =>
    storedCell(parts, laneId, columnId).slice(0, 3).join('/');
  for (const { laneId, columnId } of cards) {
    const key = cellOf(laneId, columnId);
    const cell = cells.get(key) ?? { siblings: [], count: 0, keys: [] };
    cells.set(key, { ...cell, count: cell.count + 1 });
  }
  for (const [id, card] of entities(parts.cards)) {
    const at = readPlace(card.get('at'));
    if (at) cells.get(at.slice(0, 3).join('/'))?.siblings.push({ id, order: at[3] });
  }
  const here = at && cellOf(at.laneId, at.columnId);
  for (const [key, cell] of cells) {
    const index = at !== null && key === here ? at.index : cell.siblings.length;
    cell.keys = keysAt(cell.siblings.sort(byOrder), index, cell.count).reverse();
  }
  return cards.map(({ id = newId(), laneId, columnId, text, note, ...fields }) => {
    const order = cells.get(cellOf(laneId, columnId))?.keys.pop() ?? 'a0';
    const [, stageId, stepId] = storedCell(parts, laneId, columnId);
    const card = new Y.Map<unknown>();
    parts.cards.set(id, card);
    card.set('at', [laneId, stageId, stepId, order]);
    card.set('text', new Y.Text(text ?? ''));
    if (note) card.set('note', new Y.Text(note));
    for (const [key, value] of Object.entries(fields)) writeField(card, key, value);
    return id;
  });
}
