/** Where a connector's words stand: on its line, and beside cards and other words rather than over them. */
import type { Box, ConnectorLabel } from '../geometry.ts';
import { CONNECTOR_FONT, CONNECTOR_LABEL_HEIGHT } from '../sizes.ts';
import { textWidth } from '../text-width.ts';
import type { Corner } from './rounded-path.ts';

/** A label is cut short at this width in px; the whole text shows on hover and in the inspector. */
const LABEL_MAX_WIDTH = 180;
const LABEL_PADDING = 6;
/** A px of a horizontal piece is worth so many of a vertical one: words lie along it. */
const HORIZONTAL = 4;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/**
 * The label of a line: where it covers least of `cards` and of the labels in `taken`; of equal places the middle of the
 * longest piece.
 * @param corridors y of the rooms between lanes, in which words find place where a line crosses them
 * @param right where the grid ends; words stay inside it
 */
export function placeLabel(
  text: string,
  points: readonly Corner[],
  corridors: readonly number[],
  right: number,
  cards: readonly Box[],
  taken: readonly Box[],
): ConnectorLabel {
  const width = Math.min(LABEL_MAX_WIDTH, Math.ceil(textWidth(text, CONNECTOR_FONT)) + 2 * LABEL_PADDING);
  const boxAt = ({ x, y }: Place): Box => {
    const left = Math.max(0, Math.min(right - width, x - width / 2));
    return { x: left, y: y - CONNECTOR_LABEL_HEIGHT / 2, width, height: CONNECTOR_LABEL_HEIGHT };
  };
  let best: Box | null = null;
  let least = Infinity;
  for (const place of placesOn(points, corridors).toSorted((a, b) => b.weight - a.weight)) {
    const box = boxAt(place);
    const covered = sum(cards, box) + sum(taken, box);
    if (covered >= least) continue;
    best = box;
    least = covered;
    if (covered === 0) break;
  }
  return { text, ...(best ?? boxAt({ x: points[0]?.x ?? 0, y: points[0]?.y ?? 0, weight: 0 })) };
}

/** The middle of each piece, then its quarters, then where it crosses corridors. */
function placesOn(points: readonly Corner[], corridors: readonly number[]): Place[] {
  return points.slice(1).flatMap((b, index): Place[] => {
    const a = points[index] as Corner;
    const length = Math.abs(b.x - a.x) * HORIZONTAL + Math.abs(b.y - a.y);
    const at = (share: number, worth: number): Place => {
      return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, weight: length * worth };
    };
    const crossed = corridors
      .filter((y) => y > Math.min(a.y, b.y) && y < Math.max(a.y, b.y))
      .map((y): Place => ({ x: a.x, y, weight: length * 0.4 }));
    return [at(0.5, 1), at(0.25, 0.5), at(0.75, 0.5), ...crossed];
  });
}

/** How many square px of `box` the others cover together. */
function sum(others: readonly Box[], box: Box): number {
  let area = 0;
  for (const other of others) {
    const across = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
    const down = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
    if (across > 0 && down > 0) area += across * down;
  }
  return area;
}
