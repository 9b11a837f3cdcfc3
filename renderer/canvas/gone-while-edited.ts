/** What is edited in place may be deleted in another window at that moment: the words that one has typed are kept. */
import { useEffect, useRef } from 'react';
import { cardText } from '../../shared/layout/card-content.ts';
import { toast } from '../app/toasts.ts';
import type { CellPlace } from '../state/selection.ts';
import { useCanvas } from './canvas-store.ts';
import type { MapView } from './context.ts';
import { cellOf, type InPlace } from './in-place.ts';
import { laneOf } from './slots.ts';

interface Last {
  readonly id: string;
  readonly cell: CellPlace | null;
  /** The card's text when one began to edit it. */
  readonly begun: string;
}

/**
 * A card that goes while its text is being changed becomes a new card in the same place, not written yet. Where nothing
 * was changed, or the place is gone too, the editing ends. Either is said. `cancel` ends it without writing.
 */
export function useGoneWhileEdited(
  view: MapView,
  editing: InPlace | null,
  text: string,
  cancel: () => void,
): void {
  const last = useRef<Last | null>(null);
  const { map, touchpoints } = view;
  const id = editing?.kind === 'card' ? editing.id : null;
  const card = id === null ? undefined : map.cards.get(id);
  useEffect(() => {
    if (id === null || editing === null) {
      last.current = null;
    } else if (card) {
      const begun = last.current?.id === id ? last.current.begun : cardText(card, touchpoints);
      last.current = { id, cell: cellOf(view, editing), begun };
    } else if (last.current?.id === id) {
      const { cell, begun } = last.current;
      const isPlace =
        cell !== null &&
        laneOf(map, cell.laneId) &&
        map.columns.some((column) => column.id === cell.columnId);
      const isChanged = text.trim() !== begun && text.trim() !== '';
      last.current = null;
      if (isPlace && isChanged) {
        useCanvas.setState({ editing: { kind: 'newCard', at: cell, text } });
        toast('The card was deleted in another window.', {
          description: 'What you write becomes a new card in its place; Esc drops it.',
        });
      } else {
        cancel();
        toast('The card was deleted in another window.', isChanged ? { description: text } : {});
      }
    }
  });
}
