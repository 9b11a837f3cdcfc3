/** Where names of dots go, so that they cover neither dots nor each other. */

export interface LabelledDot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Width of the name in px; its height is `LABEL`. */
  readonly width: number;
}

export interface LabelPlace {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LABEL = 14;
const GAP = 4;

/**
 * The first place of right, left, above and below that is free, largest dots first.
 * @returns a place for each dot, null for those without a free one
 */
export function placeLabels(dots: readonly LabelledDot[], bounds: Box): (LabelPlace | null)[] {
  const taken: Box[] = dots.map(({ x, y, r }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }));
  const places: (LabelPlace | null)[] = dots.map(() => null);
  const order = dots.map((_, at) => at).toSorted((a, b) => dots[b]!.r - dots[a]!.r || a - b);
  for (const at of order) {
    const own = taken[at];
    for (const [place, box] of choices(dots[at]!)) {
      if (!inside(box, bounds) || taken.some((other) => other !== own && overlap(box, other))) continue;
      places[at] = place;
      taken.push(box);
      break;
    }
  }
  return places;
}

function choices({ x, y, r, width }: LabelledDot): (readonly [LabelPlace, Box])[] {
  const beside = (left: number, anchor: 'start' | 'end'): readonly [LabelPlace, Box] => [
    { x: anchor === 'start' ? left : left + width, y: y + 4, anchor },
    { left, top: y - LABEL / 2, right: left + width, bottom: y + LABEL / 2 },
  ];
  const level = (top: number): readonly [LabelPlace, Box] => [
    { x, y: top + 11, anchor: 'middle' },
    { left: x - width / 2, top, right: x + width / 2, bottom: top + LABEL },
  ];
  return [
    beside(x + r + GAP, 'start'),
    beside(x - r - GAP - width, 'end'),
    level(y - r - GAP - LABEL),
    level(y + r + GAP),
  ];
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside(a: Box, b: Box): boolean {
  return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
}
