/** What a person goes to is shown, whatever the filter says: a place that was found, a card that undo brought back. */
import { useEffect, useRef } from 'react';
import { wholeMap } from '../../shared/model/apply-filter.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import type { MapView } from '../canvas/context.ts';
import { slotBox } from '../canvas/hit.ts';
import { useUi } from '../state/ui.ts';
import { keepCards } from './filter-state.ts';

/** Keeps cards in sight that are selected while the filter hides them, and brings the first into view. */
export function useKeepSelected(view: MapView): void {
  const now = useRef(view);
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    now.current = view;
    const id = awaited.current;
    if (id === null || !view.map.cards.has(id)) return;
    awaited.current = null;
    const { selection } = useUi.getState();
    const box = selection.cell && slotBox(view.geometry, view.map, selection.cell);
    if (box && selection.ids.includes(id)) useCanvas.getState().view?.reveal(box);
  }, [view]);
  useEffect(
    () =>
      useUi.subscribe(({ selection }, before) => {
        if (selection === before.selection || selection.kind !== 'card') return;
        const { map } = now.current;
        const all = wholeMap(map);
        if (selection.mapId !== map.id || all === map) return;
        const hidden = selection.ids.filter((id) => all.cards.has(id) && !map.cards.has(id));
        if (hidden.length === 0) return;
        awaited.current = hidden[0] ?? null;
        keepCards(map.id, hidden);
      }),
    [],
  );
}
