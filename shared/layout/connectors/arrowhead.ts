/** Arrowheads of connectors, drawn as paths so that they take the line's colour on screen and paper alike. */

interface Corner {
  readonly x: number;
  readonly y: number;
}

const LENGTH = 7;
const HALF_WIDTH = 3.5;

const round = (value: number): number => Math.round(value * 10) / 10;

/** SVG path data of a head whose tip is at `tip`, for a line that comes from `from`. */
export function arrowhead(tip: Corner, from: Corner): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const dx = (tip.x - from.x) / length;
  const dy = (tip.y - from.y) / length;
  const base = { x: tip.x - dx * LENGTH, y: tip.y - dy * LENGTH };
  const left = { x: base.x - dy * HALF_WIDTH, y: base.y + dx * HALF_WIDTH };
  const right = { x: base.x + dy * HALF_WIDTH, y: base.y - dx * HALF_WIDTH };
  return `M${round(tip.x)} ${round(tip.y)}L${round(left.x)} ${round(left.y)}L${round(right.x)} ${round(right.y)}Z`;
}

/** The heads of a line through `points`. */
export function arrowheads(points: readonly Corner[], arrow: 'end' | 'both' | 'none'): string {
  const [first, second] = points;
  const last = points.at(-1);
  const beforeLast = points.at(-2);
  if (!first || !second || !last || !beforeLast || arrow === 'none') return '';
  return arrowhead(last, beforeLast) + (arrow === 'both' ? arrowhead(first, second) : '');
}
