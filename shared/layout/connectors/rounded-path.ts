/** SVG path data through the corners of an orthogonal line, with rounded bends. */

export interface Corner {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** `radius` in px is an upper bound: a bend takes at most half of the shorter piece beside it. */
export function roundedPath(points: readonly Corner[], radius: number): string {
  const [first] = points;
  if (!first) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  for (let i = 1; i < points.length; i += 1) {
    const at = points[i] as Corner;
    const next = points[i + 1];
    if (!next) {
      path += `L${round(at.x)} ${round(at.y)}`;
      break;
    }
    const before = points[i - 1] as Corner;
    const into = Math.hypot(at.x - before.x, at.y - before.y);
    const out = Math.hypot(next.x - at.x, next.y - at.y);
    const r = Math.min(radius, into / 2, out / 2);
    const a = towards(at, before, r, into);
    const b = towards(at, next, r, out);
    path += `L${round(a.x)} ${round(a.y)}Q${round(at.x)} ${round(at.y)} ${round(b.x)} ${round(b.y)}`;
  }
  return path;
}

/** The point `r` px from `from` on the way to `to`, which is `distance` away. */
function towards(from: Corner, to: Corner, r: number, distance: number): Corner {
  const share = distance > 0 ? r / distance : 0;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
