/** Paints a map as one picture: a block for each card, bars for its lines where they can be told apart, its picture. */
import type { CardBox, Geometry } from '../../shared/layout/geometry.ts';
import { CARD_PADDING } from '../../shared/layout/sizes.ts';
import { cardsWithin } from './card-index.ts';
import type { ThemeColours } from './theme-colours.ts';

/** Opacity of cards that a filter dims; the same as `.card-dimmed`. */
export const FAINT = 0.25;
/** Free below a card's picture, in px. */
const PICTURE_FOOT = 4;

export interface Scene {
  readonly geometry: Geometry;
  readonly hues: ReadonlyMap<string, number>;
  readonly selected: ReadonlySet<string>;
  /** Cards that a filter shows faintly. */
  readonly dimmed: ReadonlySet<string>;
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
  readonly colours: ThemeColours;
  /** The small picture of a card; null where it has none or it has not come yet. */
  readonly picture: (cardId: string) => ImageBitmap | null;
}

/** Above this zoom a card looks as it does close up; below it, it is one block of its border's colour. */
const CARD_ZOOM = 0.2;
/** With more in view they are too small to be told apart, and too many to be kept in memory. */
const MAX_PICTURES = 400;

/** Draws the cards in view, hue by hue, and lines for text where they can be told apart. */
export function paintOverview(context: CanvasRenderingContext2D, scene: Scene): void {
  const { geometry, hues, selected, dimmed, transform, width, height, colours, picture } = scene;
  const [x, y, zoom] = transform;
  const ratio = context.canvas.width / width;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
  const area = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const groups = new Map<number, CardBox[]>();
  const faint: CardBox[] = [];
  const pictures: CardBox[] = [];
  for (const box of cardsWithin(geometry, area)) {
    if (dimmed.has(box.id)) {
      faint.push(box);
      continue;
    }
    const hue = hues.get(box.laneId) ?? 1;
    const group = groups.get(hue);
    if (group) group.push(box);
    else groups.set(hue, [box]);
    if (box.media > 0) pictures.push(box);
  }
  context.globalAlpha = FAINT;
  for (const box of faint) {
    context.fillStyle = colours.fill[hues.get(box.laneId) ?? 1] ?? '#ccc';
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  context.globalAlpha = 1;
  for (const [hue, boxes] of groups) {
    fillBoxes(context, boxes, 0, colours.fill[hue] ?? '#ccc');
    if (zoom > CARD_ZOOM) fillBoxes(context, boxes, 1 / zoom, colours.card[hue] ?? '#fff');
    if (zoom > 0.12) fillLines(context, boxes, colours.line[hue] ?? '#999');
  }
  if (pictures.length <= MAX_PICTURES) drawPictures(context, pictures, picture);
  context.fillStyle = colours.accent;
  for (const id of selected) {
    const box = geometry.cards.get(id);
    if (box) context.fillRect(box.x, box.y, box.width, box.height);
  }
}

/** `inset` leaves an edge free, in px at zoom 1. */
function fillBoxes(
  context: CanvasRenderingContext2D,
  boxes: readonly CardBox[],
  inset: number,
  colour: string,
): void {
  context.fillStyle = colour;
  for (const { x, y, width, height } of boxes)
    context.fillRect(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
}

/** Bars where the lines of text are; lengths follow the text so that a card keeps its look. */
function fillLines(context: CanvasRenderingContext2D, boxes: readonly CardBox[], colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  for (const box of boxes) {
    box.lines.forEach((line, index) => {
      const length = Math.min(box.width - 16, line.length * 6.5);
      if (length > 0) context.rect(box.x + 8, box.y + 13 + box.media + index * 20, length, 7);
    });
  }
  context.fill();
}

/** Pictures where the cards have them, whole and in the middle. */
function drawPictures(
  context: CanvasRenderingContext2D,
  boxes: readonly CardBox[],
  picture: Scene['picture'],
): void {
  for (const box of boxes) {
    const bitmap = picture(box.id);
    if (!bitmap) continue;
    const room = { width: box.width - 2 * CARD_PADDING, height: box.media - PICTURE_FOOT };
    const scale = Math.min(room.width / bitmap.width, room.height / bitmap.height);
    const width = bitmap.width * scale;
    const height = bitmap.height * scale;
    const left = box.x + CARD_PADDING + (room.width - width) / 2;
    context.drawImage(bitmap, left, box.y + CARD_PADDING + (room.height - height) / 2, width, height);
  }
}
