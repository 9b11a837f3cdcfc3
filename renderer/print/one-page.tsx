/** A map on one page, as large as the page allows. */
import type { ReactNode } from 'react';
import { layoutMap } from '../../shared/layout/layout.ts';
import { mmToPx } from '../../shared/layout/paper.ts';
import { CARD_FONT } from '../../shared/layout/sizes.ts';
import type { Drawing } from './drawing.ts';
import { element, loaded } from './page-tools.ts';
import { planGrid, type Plan } from './plan.ts';
import { Sheet } from './Sheet.tsx';

/** Title block and legend together take at most this share of the page's height. */
const MOST_CHROME = 0.32;
/** Card text is at most this much larger than the text of title block and legend. */
const MOST_SCALE = 1.15;

/** Measures title and legend on the page, and gives the page back. */
export async function onePage(drawing: Drawing): Promise<ReactNode> {
  const { payload, map, personas, context, options, show } = drawing;
  const { widthMm, heightMm, marginMm } = payload.page;
  const content = { width: mmToPx(widthMm - 2 * marginMm), height: mmToPx(heightMm - 2 * marginMm) };
  let { textSize } = drawing;
  const sheet = (plan: Plan | null, gridShown: boolean): ReactNode => (
    <Sheet {...{ payload, map, personas, context, textSize, plan, gridShown }} />
  );

  // Title block and legend first: the map gets the room that they leave.
  const empty = map.columns.length === 0;
  const first = empty ? null : { geometry: layoutMap(map, payload.library, options), scale: 1 };
  show(sheet(first, false));
  await drawing.fonts;
  await loaded();
  const chrome = (): number => element('.title-block').offsetHeight + element('.legend').offsetHeight;
  const tooWide = (): boolean =>
    ['.title-block', '.legend'].some((part) => element(part).scrollWidth > element(part).clientWidth + 1);
  for (let i = 0; i < 60 && (chrome() > content.height * MOST_CHROME || tooWide()); i += 1) {
    textSize *= 0.93;
    show(sheet(first, false));
  }
  const gaps = Number.parseFloat(getComputedStyle(element('.map')).marginTop) * 2;
  const area = { width: content.width, height: Math.max(1, content.height - 1 - chrome() - gaps) };
  const most = (textSize * MOST_SCALE) / CARD_FONT.size;
  return sheet(empty ? null : planGrid(map, payload.library, area, most, options), true);
}
