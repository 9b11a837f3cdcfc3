/** Draws one map of a print job: its pages, planned and measured, ready to be put on the page. */
import type { ReactNode } from 'react';
import type { PrintPayload } from '../../shared/contract/print.ts';
import { touchpointsOf } from '../../shared/layout/card-content.ts';
import { FONT_FAMILIES } from '../../shared/layout/font-families.ts';
import { CARD_FONT } from '../../shared/layout/sizes.ts';
import { fromPrintable } from '../../shared/model/printable.ts';
import { tagsById } from '../../shared/model/tags.ts';
import { mapTheme, themeVariables } from '../../shared/model/themes.ts';
import type { MapData, Persona } from '../../shared/model/types.ts';
import type { Drawing } from './drawing.ts';
import {
  evidenceTarget,
  footerHeight,
  footerItems,
  type CardContext,
} from '../../shared/print/footer-items.ts';
import { onePage } from './one-page.tsx';
import { severalPages } from './pages/several-pages.tsx';

/** Text of the title block and legend on A4, in CSS px (8.6 pt); it grows and shrinks with the page's short side. */
const TEXT_SIZE_A4 = 11.5;
const A4_SHORT_SIDE = 210;

/** Loads the fonts that some words need. */
export async function loadFonts(words: unknown): Promise<void> {
  const characters = [...new Set(JSON.stringify(words))].join('');
  const weights = ['400', '600'].map((weight) =>
    document.fonts.load(`${weight} ${CARD_FONT.size}px ${FONT_FAMILIES}`, characters),
  );
  await Promise.all(weights).catch(() => undefined);
}

function shownPersonas(payload: PrintPayload, map: MapData): Persona[] {
  const shown = payload.personaIds ?? map.meta.personaIds;
  const known = new Map(payload.library.personas.map((persona) => [persona.id, persona]));
  return map.meta.personaIds.filter((id) => shown.includes(id)).flatMap((id) => known.get(id) ?? []);
}

function contextOf(payload: PrintPayload, targets: ReadonlySet<string>): CardContext {
  const { library, evidence, measured, measuredStaff, visited, observed, pictures, mapTitles = {} } = payload;
  return {
    touchpoints: touchpointsOf(library),
    personas: new Map(library.personas.map((persona) => [persona.id, persona])),
    tags: tagsById(library),
    evidence,
    measured,
    measuredStaff,
    visited,
    observed,
    pictures,
    mapTitles,
    evidenceTarget: (cardId) => {
      const target = evidenceTarget(payload.map.id, cardId);
      return targets.has(target) ? target : null;
    },
  };
}

/** Whether a map takes one page with no margins of its own. */
export function isOnePage({ pages, map }: PrintPayload): boolean {
  return pages.layout === 'onePage' || map.columns.length === 0;
}

/** Reads a payload and begins to load fonts. @param show puts something on the page at once */
export function drawingOf(
  payload: PrintPayload,
  show: (pages: ReactNode) => void,
  targets: ReadonlySet<string> = new Set(),
): Drawing {
  const map = fromPrintable(payload.map);
  const personas = shownPersonas(payload, map);
  const context = contextOf(payload, targets);
  const { widthMm, heightMm } = payload.page;
  const { library, workspace } = payload;
  return {
    payload,
    map,
    personas,
    context,
    options: {
      personaIds: personas.map(({ id }) => id),
      footerHeight: (card, lane, width) => footerHeight(footerItems(card, lane, context), width),
    },
    textSize: TEXT_SIZE_A4 * Math.min(4.5, Math.min(widthMm, heightMm) / A4_SHORT_SIDE),
    fonts: loadFonts([map.meta, map.stages, map.steps, map.lanes, payload.map.cards, library, workspace]),
    show: (pages) => show(<Themed map={map}>{pages}</Themed>),
  };
}

/** Gives pages the colours of a map's theme. */
function Themed({ map, children }: { readonly map: MapData; readonly children: ReactNode }) {
  return <div style={themeVariables(mapTheme(map.meta.theme), 'print')}>{children}</div>;
}

/**
 * Plans the pages of a map, and of the one beside it. Shows its title and legend meanwhile, to measure them.
 * @param targets ids of what the document has besides, that cards may lead to
 */
export async function drawMap(
  payload: PrintPayload,
  show: (pages: ReactNode) => void,
  targets?: ReadonlySet<string>,
): Promise<ReactNode> {
  const drawing = drawingOf(payload, show, targets);
  const pages = await (isOnePage(payload) ? onePage(drawing) : severalPages(drawing));
  const drawn = <Themed map={drawing.map}>{pages}</Themed>;
  if (!payload.beside) return drawn;
  return (
    <>
      {drawn}
      {await drawMap(payload.beside, show, targets)}
    </>
  );
}
