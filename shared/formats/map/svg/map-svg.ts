/**
 * A map as SVG 1.1 by arithmetic alone: the same geometry, lines and colours as the print view, so that no browser is
 * needed. Texts are text, or outlines where a painter draws them.
 */
import { FONT_FAMILIES } from '../../../layout/font-families.ts';
import type { PrintPayload } from '../../../contract/print.ts';
import { touchpointsOf } from '../../../layout/card-content.ts';
import type { Geometry } from '../../../layout/geometry.ts';
import { layoutMap } from '../../../layout/layout.ts';
import { fromPrintable } from '../../../model/printable.ts';
import { tagsById } from '../../../model/tags.ts';
import { cellKey, type Card, type MapData, type Persona } from '../../../model/types.ts';
import { footerHeight, footerItems, type CardContext } from '../../../print/footer-items.ts';
import { MAP_KIND_WORDS } from '../../../print/words.ts';
import { drawLegend, drawTitle } from './around.ts';
import { drawCard } from './cards.ts';
import { drawConnectors } from './connectors.ts';
import { drawCurves } from './curves.ts';
import { drawBlueprintLines, drawGround, drawStrips } from './grid.ts';
import { el, type Attributes } from './node.ts';
import { escaped } from '../../../text/xml-text.ts';
import { paintRules } from './palette.ts';
import { paintText, type Painter } from './text.ts';

export type SvgSource = Pick<
  PrintPayload,
  | 'library'
  | 'evidence'
  | 'measured'
  | 'measuredStaff'
  | 'visited'
  | 'observed'
  | 'mapTitles'
  | 'pictures'
  | 'workspace'
  | 'date'
  | 'personaIds'
  | 'allCards'
  | 'segment'
  | 'logo'
> & { readonly map: PrintPayload['map'] };

/** A map laid out for drawing. */
export interface SvgMap {
  readonly source: SvgSource;
  readonly map: MapData;
  readonly personas: readonly Persona[];
  readonly context: CardContext;
  readonly geometry: Geometry;
}

export function layOut(source: SvgSource): SvgMap {
  const map = fromPrintable(source.map);
  const { library } = source;
  const shown = source.personaIds ?? map.meta.personaIds;
  const personas = map.meta.personaIds
    .filter((id) => shown.includes(id))
    .flatMap((id) => library.personas.find((persona) => persona.id === id) ?? []);
  const context: CardContext = {
    touchpoints: touchpointsOf(library),
    personas: new Map(library.personas.map((persona) => [persona.id, persona])),
    tags: tagsById(library),
    evidence: source.evidence,
    measured: source.measured,
    measuredStaff: source.measuredStaff,
    visited: source.visited,
    observed: source.observed,
    pictures: source.pictures,
    mapTitles: source.mapTitles ?? {},
  };
  const geometry = layoutMap(map, library, {
    personaIds: personas.map(({ id }) => id),
    footerHeight: (card, lane, width) => footerHeight(footerItems(card, lane, context), width),
  });
  return { source, map, personas, context, geometry };
}

/** A drawing and its size in px. */
export interface Drawn {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

export interface DrawOptions {
  readonly paint?: Painter;
  /** What the group of a card has besides, e.g. what makes it a button of a page. */
  readonly cardAttributes?: (card: Card) => Attributes;
}

const MARGIN = 24;
const GAP = 13;
/** Narrower maps leave the title more room than they have themselves. */
const LEAST_WIDTH = 640;

/** Title block, map and legend as the inside of an SVG element, on nothing. */
export function drawMap(laid: SvgMap, { paint = paintText, cardAttributes }: DrawOptions = {}): Drawn {
  const { source, map, personas, geometry } = laid;
  const empty = map.columns.length === 0;
  const grid = {
    width: empty ? 0 : geometry.laneHeaderWidth + geometry.width + 2,
    height: empty ? 60 : geometry.stageHeaderHeight + geometry.height + 2,
  };
  const width = Math.max(LEAST_WIDTH, grid.width);
  const title = drawTitle(
    {
      map,
      personas,
      pictures: source.pictures,
      workspace: source.workspace,
      date: source.date,
      allCards: source.allCards,
      segment: source.segment,
      logo: source.logo,
    },
    width,
    paint,
  );
  const isMeasured = Object.keys({ ...source.measured, ...source.measuredStaff }).length > 0;
  const isVisited = source.visited !== undefined;
  const shown = empty ? null : geometry;
  const legend = drawLegend({ map, geometry: shown, personas, isMeasured, isVisited }, width, paint);
  const top = title.height + GAP;
  const below = top + grid.height + GAP;
  const body = empty
    ? paint({ lines: ['This map has no stages yet.'], x: 0, y: top + 36, size: 15, paint: 't2' })
    : drawGrid(laid, paint, cardAttributes);
  const markup = el(
    'g',
    { transform: `translate(${MARGIN} ${MARGIN})` },
    title.markup,
    el('g', { transform: `translate(0 ${top})` }, body),
    el('g', { transform: `translate(0 ${below})` }, legend.markup),
  );
  return { markup, width: width + 2 * MARGIN, height: Math.ceil(below + legend.height + 2 * MARGIN) };
}

function drawGrid(laid: SvgMap, paint: Painter, cardAttributes: DrawOptions['cardAttributes']): string {
  const { map, geometry, context } = laid;
  const outer = {
    x: 0.5,
    y: 0.5,
    width: geometry.laneHeaderWidth + geometry.width + 1,
    height: geometry.stageHeaderHeight + geometry.height + 1,
  };
  const cards = map.lanes.flatMap((lane) =>
    map.columns.flatMap((column) =>
      (map.cells.get(cellKey(lane.id, column.id)) ?? []).flatMap((card) => {
        const box = geometry.cards.get(card.id);
        return box ? drawCard({ card, lane, box, context, paint, attributes: cardAttributes?.(card) }) : [];
      }),
    ),
  );
  const inside = el(
    'g',
    { transform: `translate(${geometry.laneHeaderWidth + 1} ${geometry.stageHeaderHeight + 1})` },
    drawGround({ map, geometry, paint }),
    drawStrips({ map, geometry, paint }),
    drawCurves({ map, geometry, context, paint }),
    ...cards,
    drawConnectors(map, geometry, paint),
    drawBlueprintLines(geometry, paint),
  );
  return el('rect', { ...outer, class: 'ground' }) + inside + el('rect', { ...outer, class: 'l8' });
}

export interface SvgOptions {
  readonly paint?: Painter;
  /** Rules of the style sheet that bring the fonts along. */
  readonly fontRules?: string;
  /** Without paper below the map. */
  readonly transparent?: boolean;
  /** Markup that stands in the file's metadata. */
  readonly metadata?: string;
}

/** What those who cannot see the map are told first. */
export function describeMap(map: MapData): string {
  const stages = map.stages.map(({ title }) => title).join(', ');
  const lanes = map.lanes.map(({ title }) => title).join(', ');
  return `${MAP_KIND_WORDS[map.meta.kind]} with ${map.cards.size} cards. Stages: ${stages || 'none'}. Lanes: ${lanes || 'none'}.`;
}

const FONT_RULE = `svg{font-family:${FONT_FAMILIES},sans-serif;text-rendering:geometricPrecision}.b{font-weight:600}`;

/** The whole file. */
export function writeSvg(laid: SvgMap, options: SvgOptions = {}): string {
  const { markup, width, height } = drawMap(laid, options.paint ? { paint: options.paint } : {});
  const { map } = laid;
  const ground = options.transparent ? '.ground{fill:none}' : '';
  const style = `${options.fontRules ?? ''}${FONT_RULE}${paintRules(map.meta.theme, 'print')}${ground}`;
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'map-title map-description',
    },
    el('title', { id: 'map-title' }, escaped(map.meta.title === '' ? 'Untitled map' : map.meta.title)),
    el('desc', { id: 'map-description' }, escaped(describeMap(map))),
    options.metadata === undefined ? '' : el('metadata', {}, options.metadata),
    el('style', {}, escaped(style)),
    options.transparent ? '' : el('rect', { width, height, class: 'paper' }),
    markup,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}
