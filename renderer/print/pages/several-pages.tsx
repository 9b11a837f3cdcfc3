/** A map over several pages. */
import type { ReactNode } from 'react';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { mmToPx } from '../../../shared/layout/paper.ts';
import type { Drawing } from '../drawing.ts';
import { element, loaded } from '../page-tools.ts';
import { hasKeyPage, Pages } from './Pages.tsx';
import { planPages, type PagePlan } from './plan-pages.ts';
import './pages.css';

/** Height of the running head of a page with the gap below it, in CSS px (`.running-head`). */
const HEAD = 24;
/** Around the part of a map that is cut out, for crop marks. */
const MARKS = 16;
/** Title block and legend take at most this share of a page that the map begins on. */
const MOST_CHROME = 0.4;

/** Measures title and legend on a page, and gives the pages back. */
export async function severalPages(drawing: Drawing): Promise<ReactNode> {
  const { payload, map, personas, context, options, show } = drawing;
  const { library, page, pages } = payload;
  // A hair less than the page: rounding must not begin another one.
  const size = {
    width: mmToPx(page.widthMm - 2 * page.marginMm),
    height: mmToPx(page.heightMm - 2 * page.marginMm) - 0.5,
  };
  let { textSize } = drawing;
  const pagesOf = (plan: PagePlan, mapShown: boolean): ReactNode => (
    <Pages {...{ payload, map, personas, context, textSize, size, plan, mapShown }} />
  );

  const natural = layoutMap(map, library, options);
  const unplanned = { geometry: natural, scale: 1, windows: [], columns: 1, isGlued: false, overlap: 0 };
  show(pagesOf(unplanned, false));
  await drawing.fonts;
  await loaded();
  const chrome = (): number => element('.title-block').offsetHeight + element('.legend').offsetHeight;
  for (let i = 0; i < 60 && chrome() > size.height * MOST_CHROME; i += 1) {
    textSize *= 0.93;
    show(pagesOf(unplanned, false));
  }
  const ring = pages.layout === 'tiles' ? 2 * MARKS : 0;
  const room = { width: size.width - ring, height: size.height - HEAD - ring };
  const gaps = textSize * 2;
  const firstHeight = hasKeyPage(payload) ? room.height : room.height - chrome() - gaps;
  const plan = planPages(map, library, { ...room, firstHeight }, pages, options);
  return pagesOf(plan, true);
}
