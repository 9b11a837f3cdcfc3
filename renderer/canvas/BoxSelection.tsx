import { useEffect } from 'react';
import { useStoreApi, type ReactFlowState } from '@xyflow/react';
import { select } from '../state/ui.ts';
import { cardsWithin } from './card-index.ts';
import { useCanvas } from './canvas-store.ts';
import { useMapView, type MapView } from './context.ts';
import { selectCard } from './slots.ts';

/**
 * Takes the box that React Flow draws over into the selection: all cards that it touches, whether they are in view as
 * nodes, painted in the picture of a large map, or were left behind when the view moved with the pointer.
 */
export function BoxSelection() {
  const view = useMapView();
  const store = useStoreApi();
  useEffect(() => {
    /** What the running box has selected, as one text. */
    let picked: string | null = null;
    // Followed at once, not by drawing: the pointer may be let go in the same frame in which it moved last.
    return store.subscribe((now) => {
      if (!now.userSelectionActive) {
        if (picked !== null) useCanvas.getState().view?.focus();
        picked = null;
        return;
      }
      const ids = cardsInBox(view, now);
      const all = ids.join(' ');
      if (picked === all) return;
      picked = all;
      const [first] = ids;
      if (first === undefined) select({ mapId: view.map.id, kind: null, ids: [] });
      else select({ ...selectCard(view.grid, first), ids });
    });
  }, [store, view]);
  return null;
}

function cardsInBox({ geometry }: MapView, { userSelectionRect: box, transform }: ReactFlowState): string[] {
  const [x, y, zoom] = transform;
  if (!box) return [];
  const area = {
    x: (box.x - x) / zoom,
    y: (box.y - y) / zoom,
    width: box.width / zoom,
    height: box.height / zoom,
  };
  return cardsWithin(geometry, area).map(({ id }) => id);
}
