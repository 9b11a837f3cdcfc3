/** The print view without paper: one map at its natural size, for a host that takes pictures of the page. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PrintPayload } from '../../shared/contract/print.ts';
import { layoutMap } from '../../shared/layout/layout.ts';
import { outerSize, type Plan } from './plan.ts';
import { element, loaded, loadFonts, prepare } from './prepare.ts';
import { Sheet } from './Sheet.tsx';

interface PictureLook {
  /** Without paper below the map. */
  readonly transparent: boolean;
}

declare global {
  interface Window {
    renderPicture(payload: PrintPayload, look: PictureLook): Promise<{ width: number; height: number }>;
  }
}

/** Text of title block and legend, and the margin around everything, in CSS px. */
const TEXT_SIZE = 13;
const MARGIN = 24;
/** Narrower maps leave the title more room than they have themselves. */
const LEAST_WIDTH = 640;
const MM_PER_PX = 25.4 / 96;

/**
 * Draws the map and answers how large it is, in whole CSS px. Resolves when everything on it is loaded and in place.
 */
async function renderPicture(
  payload: PrintPayload,
  { transparent }: PictureLook,
): Promise<{ width: number; height: number }> {
  const { map, personas, context, options } = prepare(payload);
  document.documentElement.dataset['ground'] = transparent ? 'none' : 'paper';
  const geometry = layoutMap(map, payload.library, options);
  const plan: Plan | null = map.columns.length === 0 ? null : { geometry, scale: 1 };
  const grid = plan ? outerSize(geometry) : { width: 0, height: 120 };
  const width = Math.ceil(Math.max(LEAST_WIDTH, grid.width) + 2 * MARGIN);
  const fonts = loadFonts(payload, map);
  const root = createRoot(element('#sheet'));
  const draw = (height: number, gridShown: boolean): void => {
    const page = { widthMm: width * MM_PER_PX, heightMm: height * MM_PER_PX, marginMm: MARGIN * MM_PER_PX };
    const shown = { ...payload, page };
    flushSync(() => {
      root.render(
        <Sheet {...{ payload: shown, map, personas, context, textSize: TEXT_SIZE, plan, gridShown }} />,
      );
    });
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

window.renderPicture = renderPicture;
