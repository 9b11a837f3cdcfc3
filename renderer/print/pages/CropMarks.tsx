/** Where a page is cut before it is glued to its neighbours: short lines outside of what is cut. */
import type { PageWindow } from '../../../shared/layout/pages/cut.ts';
import { viewSize } from '../grid-view.ts';
import { viewOf, type PagePlan } from './plan-pages.ts';

/** Length of a mark and its distance from the corner, in CSS px. */
const MARK = 12;
const GAP = 3;

export function CropMarks({ plan, window }: { readonly plan: PagePlan; readonly window: PageWindow }) {
  const { geometry, scale } = plan;
  const size = viewSize(geometry, viewOf(plan, window));
  const width = size.width * scale;
  const height = size.height * scale;
  const marks = [0, width].flatMap((x) =>
    [0, height].map((y) => {
      const outX = x === 0 ? -1 : 1;
      const outY = y === 0 ? -1 : 1;
      return `M${x} ${y + outY * GAP}v${outY * MARK}M${x + outX * GAP} ${y}h${outX * MARK}`;
    }),
  );
  return (
    <svg className="crop-marks" width={width} height={height} aria-hidden>
      <path d={marks.join('')} />
    </svg>
  );
}
