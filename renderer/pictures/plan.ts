/** Where pictures go that are pasted, dropped or picked: pure, so that every way in agrees. */
import { documentPlace } from '../../shared/model/apply-filter.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import type { CellPlace } from '../state/selection.ts';
import type { MapData } from '../../shared/model/types.ts';

/** What pictures were brought to: a card, or a place in a cell. */
export type PictureTarget =
  { readonly kind: 'card'; readonly id: string } | { readonly kind: 'cell'; readonly at: CellPlace };

/** What happens to each picture, in their order: it becomes a card's picture, or a new card. */
export type PicturePlace =
  { readonly kind: 'card'; readonly id: string } | { readonly kind: 'new'; readonly at: CellPlace };

/** A target on the map as it is shown, as the place in the document that is meant. */
export function documentTarget(map: MapData, target: PictureTarget): PictureTarget {
  return target.kind === 'cell' ? { ...target, at: documentPlace(map, target.at) } : target;
}

/**
 * One picture on a card becomes its picture; on a card of an images lane that has one already, a new card below it.
 * Several run on as new cards: below each other, in an images lane over the columns to the right, in order.
 * @returns null where there is no place for pictures: a curve, numbers, or something that is gone
 */
export function planPictures(map: MapData, target: PictureTarget, count: number): PicturePlace[] | null {
  const card = target.kind === 'card' ? map.cards.get(target.id) : undefined;
  if (target.kind === 'card' && !card) return null;
  const start = target.kind === 'cell' ? target.at : placeOf(map, target.id);
  const lane = map.lanes.find(({ id }) => id === start?.laneId);
  const content = lane && LANE_KIND_INFO[lane.kind].content;
  const column = map.columns.findIndex(({ id }) => id === start?.columnId);
  if (!start || column < 0 || !content || content === 'curve' || content === 'metrics') return null;

  const takes = card !== undefined && (content !== 'images' || card.image === null);
  const first: PicturePlace[] = takes ? [{ kind: 'card', id: card.id }] : [];
  const left = count - first.length;
  const at = card ? { ...start, index: start.index + 1 } : start;
  if (content !== 'images' || left < 2 || takes) return [...first, ...below(at, left)];
  const columns = map.columns.slice(column);
  const each = Math.ceil(left / columns.length);
  const cells = columns.flatMap(({ id }, offset): PicturePlace[] => {
    const here = Math.max(0, Math.min(each, left - offset * each));
    return below(
      offset === 0 ? at : { laneId: at.laneId, columnId: id, index: Number.MAX_SAFE_INTEGER },
      here,
    );
  });
  return [...first, ...cells];
}

function below(at: CellPlace, count: number): PicturePlace[] {
  return Array.from({ length: Math.max(0, count) }, (_, offset) => ({
    kind: 'new',
    at: { ...at, index: Math.min(Number.MAX_SAFE_INTEGER, at.index + offset) },
  }));
}

function placeOf(map: MapData, id: string): CellPlace | null {
  const card = map.cards.get(id);
  if (!card) return null;
  const cell = map.cells.get(`${card.laneId}/${card.columnId}`) ?? [];
  return { laneId: card.laneId, columnId: card.columnId, index: Math.max(0, cell.indexOf(card)) };
}

/** Names that programs give: no words of a person's. */
const MACHINE_NAME = /\d{4,}|^(?:image|img|picture|photo|clipboard|untitled|blob)[\W\d]*$/iu;

/** The caption that a file's name gives: the name without its ending, or '' where a program made it up. */
export function captionOf(fileName: string): string {
  const name = fileName
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replaceAll('_', ' ')
    .normalize('NFC')
    .trim();
  return MACHINE_NAME.test(name) ? '' : name;
}
