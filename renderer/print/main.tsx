/**
 * The print view: draws a map or a report of maps on pages, or a map without paper for a picture. A host loads this page,
 * calls `window.renderPrint` or `window.renderPicture` and prints when the promise resolves.
 */
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { PrintJob, PrintPayload } from '../../shared/contract/print.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import './hues.css';
import './print.css';
import { drawingOf, drawMap, isOnePage } from './map-drawing.tsx';
import { pagesRule, wholePageRule } from './page-rule.ts';
import { element, loaded } from './page-tools.ts';
import { drawPicture, type PictureLook } from './picture.tsx';
import { drawReport } from './report/draw-report.tsx';
import { withoutFont } from './without-font.ts';

declare global {
  interface Window {
    renderPrint(job: PrintJob): Promise<void>;
    withoutFont(characters: readonly string[]): Promise<string[]>;
    renderPicture(payload: PrintPayload, look: PictureLook): Promise<{ width: number; height: number }>;
  }
}

let root: Root | null = null;

function show(pages: ReactNode): void {
  root ??= createRoot(element('#sheet'));
  const mounted = root;
  flushSync(() => mounted.render(pages));
}

function setPageRule(rule: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [sheet];
}

async function drawAlone(payload: PrintPayload): Promise<ReactNode> {
  const { title } = payload.map.meta;
  document.title = title === '' ? 'Untitled map' : title;
  setPageRule(
    isOnePage(payload)
      ? wholePageRule(payload, payload.beside ? 2 : 1)
      : pagesRule({ ...payload, title, note: payload.pages.note }),
  );
  return drawMap(payload, show);
}

/** Draws the pages; see the module's head. Resolves when everything on them is loaded and in place. */
async function renderPrint(job: PrintJob): Promise<void> {
  if ('sections' in job) {
    document.title = job.title;
    setPageRule(pagesRule(job));
    show(await drawReport(job, show));
  } else {
    show(await drawAlone(job));
  }
  await loaded();
}

window.renderPrint = renderPrint;
window.withoutFont = withoutFont;
window.renderPicture = (payload, look) => drawPicture(drawingOf(payload, show), look);
