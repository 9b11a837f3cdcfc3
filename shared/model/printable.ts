/** A map as plain JSON and back: maps of cards and cells do not survive JSON. */
import type { PrintableMap } from '../contract/print.ts';
import { cellKey, type Card, type MapData } from './types.ts';

/** The map with its cards as a list, cell by cell in their order. */
export function toPrintable(map: MapData): PrintableMap {
  const { cells, cards: _cards, ...rest } = map;
  return { ...rest, cards: [...cells.values()].flat() };
}

/** The inverse of `toPrintable`: cards keep the order of the list inside their cells. */
export function fromPrintable(printable: PrintableMap): MapData {
  const { cards: list, ...rest } = printable;
  const cards = new Map<string, Card>();
  const cells = new Map<string, Card[]>();
  for (const card of list) {
    cards.set(card.id, card);
    const key = cellKey(card.laneId, card.columnId);
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  return { ...rest, cards, cells };
}
