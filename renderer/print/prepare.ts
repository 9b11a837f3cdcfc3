/** What pages and pictures alike make of a payload before they draw it. */
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { PrintPayload } from '../../shared/contract/print.ts';
import { touchpointsOf } from '../../shared/layout/card-content.ts';
import type { LayoutOptions } from '../../shared/layout/layout.ts';
import { CARD_FONT } from '../../shared/layout/sizes.ts';
import { fromPrintable } from '../../shared/model/printable.ts';
import { tagsById } from '../../shared/model/tags.ts';
import { mapTheme, themeVariables } from '../../shared/model/themes.ts';
import type { MapData, Persona } from '../../shared/model/types.ts';
import type { Drawing } from './drawing.ts';
import { footerHeight, footerItems, type CardContext } from '../../shared/print/footer-items.ts';
import { element } from './page-tools.ts';

const FAMILIES = "'Noto Sans', 'Noto Sans Thai', 'Noto Sans Arabic', 'Noto Sans Hebrew'";
/** Text of the title block and legend on A4, in CSS px (8.6 pt); it grows and shrinks with the page's short side. */
const TEXT_SIZE_A4 = 11.5;
const A4_SHORT_SIDE = 210;
let root: Root | null = null;

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

function setPageRule(rule: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
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

/** Reads a payload, gives the document the map's title and colours, and begins to load fonts. */
export function prepare(payload: PrintPayload): Drawing {
  const map = fromPrintable(payload.map);
  const personas = shownPersonas(payload, map);
  const context = contextOf(payload);
  const options: LayoutOptions = {
    personaIds: personas.map(({ id }) => id),
    footerHeight: (card, lane, width) => footerHeight(footerItems(card, lane, context), width),
  };
  document.title = map.meta.title === '' ? 'Untitled map' : map.meta.title;
  for (const [name, value] of Object.entries(themeVariables(mapTheme(map.meta.theme), 'print'))) {
    document.documentElement.style.setProperty(name, value);
  }
  root ??= createRoot(element('#sheet'));
  const { widthMm, heightMm } = payload.page;
  return {
    payload,
    map,
    personas,
    context,
    options,
    textSize: TEXT_SIZE_A4 * Math.min(4.5, Math.min(widthMm, heightMm) / A4_SHORT_SIDE),
    fonts: loadFonts(payload, map),
    show: (pages) => flushSync(() => root?.render(pages)),
    setPageRule,
  };
}
