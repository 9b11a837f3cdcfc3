import { useEffect, useRef } from 'react';
import { useStore } from '@xyflow/react';
import { select } from '../state/ui.ts';
import { cardsWithin } from './card-index.ts';
import { useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';
import { selectCard } from './slots.ts';

/**
 * Takes the box that React Flow draws over into the selection: all cards that it touches, whether they are in view as
 * nodes, painted in the picture of a large map, or were left behind when the view moved with the pointer.
 */
export function BoxSelection() {
  const { geometry, grid } = useMapView();
  const box = useStore((s) => (s.userSelectionActive ? s.userSelectionRect : null));
  const transform = useStore((s) => (s.userSelectionActive ? s.transform : null));
  /** What the running box has selected, as one text. */
  const picked = useRef<string | null>(null);
  useEffect(() => {
    if (!box || !transform) {
      if (picked.current !== null) useCanvas.getState().view?.focus();
      picked.current = null;
      return;
    }
    const [x, y, zoom] = transform;
    const ids = cardsWithin(geometry, {
      x: (box.x - x) / zoom,
      y: (box.y - y) / zoom,
      width: box.width / zoom,
      height: box.height / zoom,
    }).map(({ id }) => id);
    const all = ids.join(' ');
    if (picked.current === all) return;
    picked.current = all;
    const [first] = ids;
    if (first === undefined) select({ mapId: grid.map.id, kind: null, ids: [] });
    else select({ ...selectCard(grid, first), ids });
  }, [box, transform, geometry, grid]);
  return null;
}
