/**
 * The print view: draws one map on one page. A host loads this page, calls `window.renderPrint` with the payload and
 * prints when the promise resolves.
 */
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { PrintPayload } from '../../shared/contract/print.ts';
import { layoutMap } from '../../shared/layout/layout.ts';
import { mmToPx } from '../../shared/layout/paper.ts';
import { CARD_FONT } from '../../shared/layout/sizes.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import './hues.css';
import './print.css';
import './picture.tsx';
import { planGrid, type Plan } from './plan.ts';
import { element, loaded, loadFonts, prepare } from './prepare.ts';
import { Sheet } from './Sheet.tsx';

declare global {
  interface Window {
    renderPrint(payload: PrintPayload): Promise<{ pages: number }>;
  }
}

/** Text of the title block and legend on A4, in CSS px (8.6 pt); it grows and shrinks with the page's short side. */
const TEXT_SIZE_A4 = 11.5;
const A4_SHORT_SIDE = 210;
/** Title block and legend together take at most this share of the page's height. */
const MOST_CHROME = 0.32;
/** Card text is at most this much larger than the text of title block and legend. */
const MOST_SCALE = 1.15;

let root: Root | null = null;

function setPageSize(payload: PrintPayload): void {
  const sheet = new CSSStyleSheet();
  const { widthMm, heightMm } = payload.page;
  sheet.replaceSync(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }`);
  document.adoptedStyleSheets = [sheet];
}

/** Draws the page; see the module's head. Resolves when everything on it is loaded and in place. */
async function renderPrint(payload: PrintPayload): Promise<{ pages: number }> {
  const { map, personas, context, options } = prepare(payload);
  setPageSize(payload);
  const fonts = loadFonts(payload, map);
  root ??= createRoot(element('#sheet'));

  const { widthMm, heightMm, marginMm } = payload.page;
  const content = { width: mmToPx(widthMm - 2 * marginMm), height: mmToPx(heightMm - 2 * marginMm) };
  let textSize = TEXT_SIZE_A4 * Math.min(4.5, Math.min(widthMm, heightMm) / A4_SHORT_SIDE);
  const draw = (plan: Plan | null, gridShown: boolean): void => {
    flushSync(() => {
      root?.render(<Sheet {...{ payload, map, personas, context, textSize, plan, gridShown }} />);
    });
  };

  // Title block and legend first: the map gets the room that they leave.
  const empty = map.columns.length === 0;
  const first = empty ? null : { geometry: layoutMap(map, payload.library, options), scale: 1 };
  draw(first, false);
  await fonts;
  await loaded();
  const chrome = (): number => element('.title-block').offsetHeight + element('.legend').offsetHeight;
  const tooWide = (): boolean =>
    ['.title-block', '.legend'].some((part) => element(part).scrollWidth > element(part).clientWidth + 1);
  for (let i = 0; i < 60 && (chrome() > content.height * MOST_CHROME || tooWide()); i += 1) {
    textSize *= 0.93;
    draw(first, false);
  }
  const gaps = Number.parseFloat(getComputedStyle(element('.map')).marginTop) * 2;
  const area = { width: content.width, height: Math.max(1, content.height - 1 - chrome() - gaps) };
  const most = (textSize * MOST_SCALE) / CARD_FONT.size;
  draw(empty ? null : planGrid(map, payload.library, area, most, options), true);
  await loaded();
  return { pages: 1 };
}

window.renderPrint = renderPrint;
