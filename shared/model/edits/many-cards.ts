/** Adds many cards at once, in time that grows with their number, whatever the size of the map. */
import * as Y from 'yjs';
import { cellMembers, writePlace } from '../cell-index.ts';
import { newId } from '../ids.ts';
import { mapParts, type CardPlace } from '../map-doc.ts';
import { keysAt } from '../order.ts';
import { writeField } from '../y-fields.ts';
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
  const counts = new Map<string, { readonly cell: CardPlace; count: number }>();
  const cells = cards.map(({ laneId, columnId }) => {
    const cell = storedCell(parts, laneId, columnId);
    const known = counts.get(cell.join('/'));
    if (known) known.count += 1;
    else counts.set(cell.join('/'), { cell, count: 1 });
    return cell;
  });
  const here = at && storedCell(parts, at.laneId, at.columnId).join('/');
  const keys = new Map<string, string[]>();
  for (const [name, { cell, count }] of counts) {
    const siblings = cellMembers(parts.cards, cell);
    const index = at !== null && name === here ? at.index : siblings.length;
    keys.set(name, keysAt(siblings, index, count).reverse());
  }
  return cards.map(({ id = newId(), laneId, columnId, text, note, ...fields }, i) => {
    const cell = cells[i] ?? storedCell(parts, laneId, columnId);
    const card = new Y.Map<unknown>();
    parts.cards.set(id, card);
    writePlace(parts.cards, id, card, [cell[0], cell[1], cell[2], keys.get(cell.join('/'))?.pop() ?? 'a0']);
    card.set('text', new Y.Text(text ?? ''));
    if (note) card.set('note', new Y.Text(note));
    for (const [key, value] of Object.entries(fields)) writeField(card, key, value);
    return id;
  });
}
