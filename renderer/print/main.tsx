/**
 * The print view: draws one map on one page. A host loads this page, calls `window.renderPrint` with the payload and
 * prints when the promise resolves.
 */
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { PrintPayload } from '../../shared/contract/print.ts';
import { touchpointsOf } from '../../shared/layout/card-content.ts';
import { layoutMap, type LayoutOptions } from '../../shared/layout/layout.ts';
import { mmToPx } from '../../shared/layout/paper.ts';
import { CARD_FONT } from '../../shared/layout/sizes.ts';
import { fromPrintable } from '../../shared/model/printable.ts';
import { tagsById } from '../../shared/model/tags.ts';
import { mapTheme, themeVariables } from '../../shared/model/themes.ts';
import type { MapData, Persona } from '../../shared/model/types.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import './hues.css';
import './print.css';
import { footerHeight, footerItems, type CardContext } from './footer-items.ts';
import { planGrid, type Plan } from './plan.ts';
import { Sheet } from './Sheet.tsx';

declare global {
  interface Window {
    renderPrint(payload: PrintPayload): Promise<{ pages: number }>;
  }
}

const FAMILIES = "'Noto Sans', 'Noto Sans Thai', 'Noto Sans Arabic', 'Noto Sans Hebrew'";
/** Text of the title block and legend on A4, in CSS px (8.6 pt); it grows and shrinks with the page's short side. */
const TEXT_SIZE_A4 = 11.5;
const A4_SHORT_SIDE = 210;
/** Title block and legend together take at most this share of the page's height. */
const MOST_CHROME = 0.32;
/** Card text is at most this much larger than the text of title block and legend. */
const MOST_SCALE = 1.15;

let root: Root | null = null;

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The print view lacks ${selector}.`);
  return found;
}

/** Starts loading the fonts that a payload's text needs, while the page is still being planned. */
async function loadFonts(payload: PrintPayload, map: MapData): Promise<void> {
  const { library } = payload;
  const words = [map.meta, map.stages, map.steps, map.lanes, payload.map.cards, library, payload.workspace];
  const characters = [...new Set(JSON.stringify(words))].join('');
  const weights = ['400', '600'].map((weight) =>
    document.fonts.load(`${weight} ${CARD_FONT.size}px ${FAMILIES}`, characters),
  );
  await Promise.all(weights).catch(() => undefined);
}

/** Fonts that the text on the page needs and pictures, loaded. A picture that cannot be decoded stays empty. */
async function loaded(): Promise<void> {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
}

function setPageSize(payload: PrintPayload): void {
  const sheet = new CSSStyleSheet();
  const { widthMm, heightMm } = payload.page;
  sheet.replaceSync(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }`);
  document.adoptedStyleSheets = [sheet];
}

function shownPersonas(payload: PrintPayload, map: MapData): Persona[] {
  const shown = payload.personaIds ?? map.meta.personaIds;
  const known = new Map(payload.library.personas.map((persona) => [persona.id, persona]));
  return map.meta.personaIds.filter((id) => shown.includes(id)).flatMap((id) => known.get(id) ?? []);
}

function contextOf({ library, evidence, measured, pictures, mapTitles = {} }: PrintPayload): CardContext {
  return {
    touchpoints: touchpointsOf(library),
    personas: new Map(library.personas.map((persona) => [persona.id, persona])),
    tags: tagsById(library),
    evidence,
    measured,
    pictures,
    mapTitles,
  };
}

/** Draws the page; see the module's head. Resolves when everything on it is loaded and in place. */
async function renderPrint(payload: PrintPayload): Promise<{ pages: number }> {
  const map = fromPrintable(payload.map);
  const personas = shownPersonas(payload, map);
  const context = contextOf(payload);
  const options: LayoutOptions = {
    personaIds: personas.map(({ id }) => id),
    footerHeight: (card, lane, width) => footerHeight(footerItems(card, lane, context), width),
  };
  document.title = map.meta.title === '' ? 'Untitled map' : map.meta.title;
  setPageSize(payload);
  for (const [name, value] of Object.entries(themeVariables(mapTheme(map.meta.theme), 'print'))) {
    document.documentElement.style.setProperty(name, value);
  }
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
