/** A map over several pages. */
import type { ReactNode } from 'react';
import { layoutMap } from '../../../shared/layout/layout.ts';
import type { Drawing } from '../drawing.ts';
import { element, loaded } from '../page-tools.ts';
import { Pages } from './Pages.tsx';
import { pageSize, roomOf } from '../../../shared/layout/pages/room.ts';
import { hasKeyPage, planPages, type PagePlan } from './plan-pages.ts';
import './pages.css';

/** Title block and legend take at most this share of a page that the map begins on. */
const MOST_CHROME = 0.4;

/** Measures title and legend on a page, and gives the pages back. */
export async function severalPages(drawing: Drawing): Promise<ReactNode> {
  const { payload, map, personas, context, options, show } = drawing;
  const { library, page, pages } = payload;
  const size = pageSize(page);
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
  const room = roomOf(size, pages);
  const gaps = textSize * 2;
  const firstHeight = hasKeyPage(pages) ? room.height : room.height - chrome() - gaps;
  const plan = planPages(map, library, { ...room, firstHeight }, pages, options);
  return pagesOf(plan, true);
}
