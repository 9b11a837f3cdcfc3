/** Undo and redo show what they change: the view stays where that is in sight, and else goes back to where one was. */
import { useEffect } from 'react';
import { useReactFlow, type Viewport } from '@xyflow/react';
import type { Box } from '../../shared/layout/geometry.ts';
import { goTo } from '../commands/map-commands.ts';
import { keepPlaces, useReturn } from '../state/history.ts';
import type { Selection } from '../state/selection.ts';
import { useUi } from '../state/ui.ts';
import { useCanvas } from './canvas-store.ts';
import { useMapView, type MapView } from './context.ts';
import { slotBox } from './hit.ts';

/** Follows undo and redo while the canvas is on screen. `width` and `height` of the canvas in px. */
export function useReturnView(width: number, height: number): void {
  const view = useMapView();
  const flow = useReactFlow();
  const mapId = view.map.id;
  const to = useReturn((s) => s.to);

  useEffect(() => {
    keepPlaces(() => ({ mapId, ...flow.getViewport() }));
    return () => keepPlaces(null);
  }, [flow, mapId]);

  // The layout of the map as it is after the step has arrived together with it.
  useEffect(() => {
    if (!to) return;
    useReturn.setState({ to: null });
    const { selection, place } = to;
    if (selection !== useUi.getState().selection || selection.mapId !== mapId) return;
    const boxes = boxesOf(view, selection, useCanvas.getState().view?.centre() ?? { x: 0, y: 0 });
    if (boxes.some((box) => isInSight(box, flow.getViewport(), width, height))) return;
    if (place?.mapId === mapId) {
      const { x, y, zoom } = place;
      void flow.setViewport({ x, y, zoom });
      useCanvas.setState({ zoom });
      if (boxes.some((box) => isInSight(box, place, width, height))) return;
    }
    if (boxes.length > 0) goTo(view, selection);
  }, [to, view, mapId, flow, width, height]);
}

/** Where what is selected stands. A stage is in sight wherever its column is, a lane wherever its row is. */
function boxesOf(
  { map, geometry }: MapView,
  { kind, ids, cell }: Selection,
  centre: { x: number; y: number },
): Box[] {
  if (kind === 'card') return ids.flatMap((id) => geometry.cards.get(id) ?? []);
  if (kind === 'lane')
    return geometry.lanes
      .filter(({ id }) => ids.includes(id))
      .map(({ y, height }) => ({ x: centre.x, y, width: 1, height }));
  if (kind === 'stage' || kind === 'step')
    return (kind === 'stage' ? geometry.stages : geometry.columns)
      .filter(({ id }) => ids.includes(id))
      .map(({ x, width }) => ({ x, y: centre.y, width, height: 1 }));
  const box = cell && slotBox(geometry, map, cell);
  return box ? [box] : [];
}

/** Whether the middle of a box is in the view. */
function isInSight(box: Box, { x, y, zoom }: Viewport, width: number, height: number): boolean {
  const left = (box.x + box.width / 2) * zoom + x;
  const top = (box.y + box.height / 2) * zoom + y;
  return left >= 0 && top >= 0 && left <= width && top <= height;
}
