/** One map at its natural size, without paper, for a host that takes pictures of the page. */
import { layoutMap } from '../../shared/layout/layout.ts';
import type { Drawing } from './drawing.ts';
import { element, loaded } from './page-tools.ts';
import { outerSize, type Plan } from './plan.ts';
import { Sheet } from './Sheet.tsx';

export interface PictureLook {
  /** Without paper below the map. */
  readonly transparent: boolean;
}

/** Text of title block and legend, and the margin around everything, in CSS px. */
const TEXT_SIZE = 13;
const MARGIN = 24;
/** Narrower maps leave the title more room than they have themselves. */
const LEAST_WIDTH = 640;
const MM_PER_PX = 25.4 / 96;

/** @returns the size of what is drawn, in whole CSS px, when everything on it is loaded and in place */
export async function drawPicture(
  { payload, map, personas, context, options, fonts, show }: Drawing,
  { transparent }: PictureLook,
): Promise<{ width: number; height: number }> {
  document.documentElement.dataset['ground'] = transparent ? 'none' : 'paper';
  const geometry = layoutMap(map, payload.library, options);
  const plan: Plan | null = map.columns.length === 0 ? null : { geometry, scale: 1 };
  const grid = plan ? outerSize(geometry) : { width: 0, height: 120 };
  const width = Math.ceil(Math.max(LEAST_WIDTH, grid.width) + 2 * MARGIN);
  const draw = (height: number, gridShown: boolean): void => {
    const size = { widthMm: width * MM_PER_PX, heightMm: height * MM_PER_PX, marginMm: MARGIN * MM_PER_PX };
    const sized = { ...payload, page: { ...payload.page, ...size } };
    show(<Sheet {...{ payload: sized, map, personas, context, textSize: TEXT_SIZE, plan, gridShown }} />);
  };
  // Title block and legend first: how high they are depends on the width alone.
  draw(1000, false);
  await fonts;
  await loaded();
  const chrome = element('.title-block').offsetHeight + element('.legend').offsetHeight;
  const gaps = Number.parseFloat(getComputedStyle(element('.map')).marginTop) * 2;
  const height = Math.ceil(chrome + gaps + grid.height + 2 * MARGIN + 1);
  draw(height, true);
  await loaded();
  return { width, height };
}
