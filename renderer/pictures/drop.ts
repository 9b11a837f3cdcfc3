/** Picture files dragged from other programs over the map: shows where they would land, and takes them. */
import type { DragEvent } from 'react';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import type { MapView } from '../canvas/context.ts';
import { cardAt, cellAt, type Point } from '../canvas/hit.ts';
import { attempt } from '../app/toasts.ts';
import { bringPictures } from './bring.ts';
import { documentTarget, planPictures, type PictureTarget } from './plan.ts';
import { isPictureDrag, pictureFiles } from './transfer.ts';

/** A card takes a picture itself, but for one of an images lane that has one: there it goes beside it. */
function targetAt({ map, geometry }: MapView, point: Point): PictureTarget | null {
  const box = cardAt(geometry, map, point);
  const card = box && map.cards.get(box.id);
  const lane = card && map.lanes.find(({ id }) => id === card.laneId);
  const isFull = lane && LANE_KIND_INFO[lane.kind].content === 'images' && card.image !== null;
  if (card && !isFull) return { kind: 'card', id: card.id };
  const at = cellAt(geometry, map, point);
  return at && { kind: 'cell', at };
}

/** Marks where dragged pictures would land. Answers whether pictures are dragged. */
export function pictureDragOver(view: MapView, event: DragEvent, point: Point): boolean {
  if (!isPictureDrag(event.dataTransfer)) return false;
  // Also where there is no place for them: else they would be taken for feedback, or shown by the browser.
  event.preventDefault();
  const target = view.readOnly ? null : targetAt(view, point);
  const isTaken = target !== null && planPictures(view.map, target, 1) !== null;
  event.dataTransfer.dropEffect = isTaken ? 'copy' : 'none';
  const drop = isTaken && target.kind === 'cell' ? target.at : null;
  const dropCard = isTaken && target.kind === 'card' ? target.id : null;
  const now = useCanvas.getState();
  const isSame =
    now.dropCard === dropCard &&
    now.drop?.laneId === drop?.laneId &&
    now.drop?.columnId === drop?.columnId &&
    now.drop?.index === drop?.index;
  if (!isSame) useCanvas.setState({ drop, dropCard });
  return true;
}

/** Takes the pictures that were dropped. Answers whether there were any. */
export function dropPictures(view: MapView, event: DragEvent, point: Point): boolean {
  const files = pictureFiles(event.dataTransfer);
  // Other files among them mean an import of feedback, which says what it cannot read.
  if (files.length === 0 || files.length < event.dataTransfer.files.length) return false;
  event.preventDefault();
  useCanvas.setState({ drop: null, dropCard: null });
  const target = targetAt(view, point);
  if (target) attempt(() => bringPictures(view.map.id, files, documentTarget(view.map, target)));
  useCanvas.getState().view?.focus();
  return true;
}
