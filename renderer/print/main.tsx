/**
 * The print view: draws one map on one page or several, or without paper for a picture. A host loads this page, calls
 * `window.renderPrint` or `window.renderPicture` with the payload and prints when the promise resolves.
 */
import type { PrintPayload } from '../../shared/contract/print.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import './hues.css';
import './print.css';
import { drawOnePage } from './one-page.tsx';
import { drawPages } from './pages/several-pages.tsx';
import { drawPicture, type PictureLook } from './picture.tsx';
import { prepare } from './prepare.ts';

declare global {
  interface Window {
    renderPrint(payload: PrintPayload): Promise<{ pages: number }>;
    renderPicture(payload: PrintPayload, look: PictureLook): Promise<{ width: number; height: number }>;
  }
}

/** Draws the pages; see the module's head. Resolves when everything on them is loaded and in place. */
async function renderPrint(payload: PrintPayload): Promise<{ pages: number }> {
  const drawing = prepare(payload);
  const isOne = payload.pages.layout === 'onePage' || drawing.map.columns.length === 0;
  return { pages: await (isOne ? drawOnePage(drawing) : drawPages(drawing)) };
}

window.renderPrint = renderPrint;
window.renderPicture = (payload, look) => drawPicture(prepare(payload), look);
