/** How far the view moves to show what is selected. */
import type { Box } from '../../shared/layout/geometry.ts';

/** Space in px left around what is brought into view. */
export const MARGIN = 16;

/**
 * The viewport that shows a box; null where it is in view already. `width` and `height` of the view, and of the part of
 * its lower right corner that is covered, in px on screen.
 */
export function revealed(
  { x, y, zoom }: { x: number; y: number; zoom: number },
  box: Box,
  width: number,
  height: number,
  corner: { readonly width: number; readonly height: number } | null = null,
): { x: number; y: number; zoom: number } | null {
  const shift = (start: number, length: number, offset: number, size: number): number => {
    const from = start * zoom + offset;
    const to = from + length * zoom;
    if (from >= MARGIN / 2 && to <= size - MARGIN / 2) return 0;
    // Never past the map's own beginning: its first cells lie closer to the edge than the margin.
    if (from < MARGIN / 2 || to - from > size - MARGIN) return Math.min(MARGIN - from, Math.max(0, -offset));
    return size - MARGIN - to;
  };
  const dx = shift(box.x, box.width, x, width);
  let dy = shift(box.y, box.height, y, height);
  if (corner) {
    const right = (box.x + box.width) * zoom + x + dx;
    const bottom = (box.y + box.height) * zoom + y + dy;
    const over = bottom - (height - corner.height - MARGIN / 2);
    const top = bottom - box.height * zoom;
    // Up from under the corner, as far as its own top stays in view.
    if (right > width - corner.width && over > 0 && top - over >= MARGIN / 2) dy -= over;
  }
  return dx === 0 && dy === 0 ? null : { x: x + dx, y: y + dy, zoom };
}
