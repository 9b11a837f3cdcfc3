/** How many columns cards cover. */
import type { ColumnBox } from '../../shared/layout/geometry.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { setCardSpan } from '../../shared/model/edits/cards.ts';
import type { Card, MapData } from '../../shared/model/types.ts';
import { edit } from '../state/documents.ts';

/** Most columns a card can cover from where it stands: to the map's end. */
function room({ columns }: MapData, card: Card): number {
  return columns.length - columns.findIndex(({ id }) => id === card.columnId);
}

/** Changes how many columns cards cover, each by what it covers now; at least one, and none beyond the map's end. */
export function spanCards(map: MapData, cards: readonly Card[], change: (span: number) => number): void {
  const next = cards.flatMap((card) => {
    const span = Math.max(1, Math.min(room(map, card), Math.round(change(card.span))));
    return span === card.span ? [] : [{ id: card.id, span }];
  });
  if (next.length === 0) return;
  edit(mapDocId(map.id), 'Set width', (doc) => {
    for (const { id, span } of next) setCardSpan(doc, id, span);
  });
}

/** How many columns a card covers whose right edge is dragged to `x` (px on the map): the nearest column's end. */
export function spanAt(columns: readonly ColumnBox[], columnId: string, x: number): number {
  const first = columns.findIndex(({ id }) => id === columnId);
  if (first < 0) return 1;
  let span = 1;
  let nearest = Infinity;
  for (let i = first; i < columns.length; i += 1) {
    const column = columns[i] as ColumnBox;
    const distance = Math.abs(column.x + column.width - x);
    if (distance < nearest) {
      nearest = distance;
      span = i - first + 1;
    }
  }
  return span;
}
