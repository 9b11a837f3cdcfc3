/** What both faces of the print view, pages and pictures, make of a payload before they draw it. */
import type { PrintPayload } from '../../shared/contract/print.ts';
import { touchpointsOf } from '../../shared/layout/card-content.ts';
import type { LayoutOptions } from '../../shared/layout/layout.ts';
import { CARD_FONT } from '../../shared/layout/sizes.ts';
import { fromPrintable } from '../../shared/model/printable.ts';
import { tagsById } from '../../shared/model/tags.ts';
import { mapTheme, themeVariables } from '../../shared/model/themes.ts';
import type { MapData, Persona } from '../../shared/model/types.ts';
import { footerHeight, footerItems, type CardContext } from './footer-items.ts';

const FAMILIES = "'Noto Sans', 'Noto Sans Thai', 'Noto Sans Arabic', 'Noto Sans Hebrew'";

/** Starts loading the fonts that a payload's text needs, while the page is still being planned. */
export async function loadFonts(payload: PrintPayload, map: MapData): Promise<void> {
  const { library } = payload;
  const words = [map.meta, map.stages, map.steps, map.lanes, payload.map.cards, library, payload.workspace];
  const characters = [...new Set(JSON.stringify(words))].join('');
  const weights = ['400', '600'].map((weight) =>
    document.fonts.load(`${weight} ${CARD_FONT.size}px ${FAMILIES}`, characters),
  );
  await Promise.all(weights).catch(() => undefined);
}

/** Fonts that the text on the page needs and pictures, loaded. A picture that cannot be decoded stays empty. */
export async function loaded(): Promise<void> {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
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

/** A payload, ready to be laid out. */
export interface Prepared {
  readonly map: MapData;
  readonly personas: readonly Persona[];
  readonly context: CardContext;
  readonly options: LayoutOptions;
}

/** Reads a payload, and gives the page the map's title and colours. */
export function prepare(payload: PrintPayload): Prepared {
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
  return { map, personas, context, options };
}

/** The one element that a selector finds. */
export function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The print view lacks ${selector}.`);
  return found;
}
