/** Overview slides: the map itself as shapes, with its headers, cards, curves and connectors. */
import { cardFacts, cardWords, metricWords } from '../formats/office/card-facts.ts';
import { fitInto } from '../formats/office/picture-box.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import { pathCommands } from '../formats/pptx/slide-xml.ts';
import type { DeckItem, DeckPath, DeckSlide } from '../formats/pptx/deck.ts';
import type { CardBox } from '../layout/geometry.ts';
import { CARD_PADDING, FOOTER_HEIGHT } from '../layout/sizes.ts';
import { own } from '../model/own.ts';
import { LANE_KIND_INFO, laneHue } from '../model/lanes.ts';
import { LINE_WORDS } from '../print/words.ts';
import { overviewPages, type OverviewLane, type OverviewPage } from './overview-plan.ts';
import {
  BOTTOM,
  clipped,
  EDGE,
  GROUND,
  head,
  INK,
  lanePaint,
  MUTED,
  paragraph,
  SIDE,
  stagePaint,
  textShape,
  WIDTH,
  words,
} from './page.ts';

const FONT = 13;
const SMALL = 10;
/** Exact lines of slides are this high, by their letters; a card's lines on the map are higher. */
const LINE = 1.4;

/** Turns px of the layout into points of the slide. */
interface Place {
  readonly scale: number;
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
}

/** The map's slides; none for a map without stages or lanes. */
export function overviewSlides(source: OfficeSource): DeckSlide[] {
  const { map } = source;
  if (map.stages.length === 0 || map.lanes.length === 0) return [];
  const title = map.meta.title || 'Untitled map';
  const { y } = head(title, 'Overview', source);
  const pages = overviewPages(source, { width: WIDTH, height: BOTTOM - y });
  return pages.map((page, at) => {
    const kicker = pages.length === 1 ? 'Overview' : `Overview, part ${at + 1} of ${pages.length}`;
    return {
      items: [...head(title, kicker, source).items, ...gridItems(page, y, source)],
      notes: pageNotes(page),
    };
  });
}

function pageNotes({ lanes, map }: OverviewPage): string {
  const titles = new Map(map.lanes.map(({ id, title }) => [id, title]));
  return [
    `Stages: ${map.stages.map(({ title }) => title).join(', ')}.`,
    `Lanes: ${lanes.map(({ box }) => titles.get(box.id) ?? '').join(', ')}.`,
    'How well a card is backed by feedback: ○ assumed, ◔ anecdotal, ◑ supported, ● strong, with the number of items.',
  ].join('\n');
}

function gridItems(page: OverviewPage, top: number, source: OfficeSource): DeckItem[] {
  const { geometry, scale } = page;
  const left = SIDE + geometry.laneHeaderWidth * scale;
  let y = top + geometry.stageHeaderHeight * scale;
  const items = headerItems(page, { left, top }, source);
  for (const lane of page.lanes) {
    const start = y;
    const place: Place = {
      scale,
      x: (px) => left + px * scale,
      y: (px) => start + (px - lane.from) * scale,
    };
    items.push(...laneItems(page, lane, place, source));
    y += (lane.height + 1) * scale;
  }
  return items;
}

function headerItems(
  { map, geometry, scale }: OverviewPage,
  { left, top }: { readonly left: number; readonly top: number },
  source: OfficeSource,
): DeckItem[] {
  const items: DeckItem[] = [];
  const all = source.map.stages.map(({ id }) => id);
  const height = (geometry.stageHeaderHeight - geometry.stepHeaderHeight) * scale;
  const paints = new Map(
    map.stages.map((stage) => [stage.id, stagePaint(map.meta.theme, all.indexOf(stage.id), stage.hue)]),
  );
  for (const box of geometry.stages) {
    const paint = paints.get(box.id);
    const title = map.stages.find(({ id }) => id === box.id)?.title ?? '';
    const own = { x: left + box.x * scale + 1, y: top, width: box.width * scale - 2, height };
    const text = clipped(words(title, own.width - 6, FONT * scale, true), linesIn(height - 4, FONT * scale));
    items.push({
      kind: 'shape',
      name: `Stage ${title}`,
      box: own,
      shape: 'rect',
      fill: paint?.bg ?? GROUND,
      text: {
        paragraphs: [paragraph(text, source, { colour: paint?.text ?? INK })],
        size: FONT * scale,
        colour: INK,
        anchor: 'ctr',
        inset: 2,
      },
    });
  }
  const titles = new Map(map.steps.map(({ id, title }) => [id, title]));
  const size = 12 * scale;
  const stepHeight = geometry.stepHeaderHeight * scale;
  for (const { stepId, x, width } of geometry.columns) {
    const title = titles.get(stepId ?? '') ?? '';
    if (title === '') continue;
    const box = { x: left + x * scale + 3, y: top + height, width: width * scale - 6, height: stepHeight };
    const text = clipped(words(title, box.width, size), linesIn(stepHeight, size));
    items.push(textShape(`Step ${title}`, box, [paragraph(text, source, { colour: MUTED })], 'ctr'));
  }
  return items;
}

const linesIn = (height: number, size: number): number => Math.max(1, Math.floor(height / (size * LINE)));

function laneItems(page: OverviewPage, lane: OverviewLane, place: Place, source: OfficeSource): DeckItem[] {
  const { map, geometry, scale } = page;
  const own = map.lanes.find(({ id }) => id === lane.box.id);
  if (!own) return [];
  const paint = lanePaint(map.meta.theme, laneHue(own));
  const y = place.y(lane.from);
  const height = lane.height * scale;
  const width = geometry.laneHeaderWidth * scale - 6;
  const text = clipped(words(own.title, width - 4, FONT * scale, true), linesIn(height, FONT * scale));
  const items: DeckItem[] = [
    {
      kind: 'shape',
      name: `Line above ${own.title}`,
      box: { x: SIDE, y, width: WIDTH, height: 0.5 },
      shape: 'rect',
      fill: EDGE,
    },
    textShape(`Lane ${own.title}`, { x: SIDE, y: y + 3, width, height: Math.max(text.height, 1) }, [
      paragraph(text, source, { colour: paint.text }),
    ]),
  ];
  const isWhole = lane.height === lane.box.height;
  if (isWhole && LANE_KIND_INFO[own.kind].content === 'curve')
    items.push(...curveItems(page, lane, place, source));
  for (const box of lane.cards) items.push(...cardItems(page, box, place, lane, source));
  if (isWhole) items.push(...lineItems(page, lane, place, source));
  return items;
}

/** A card with as much of its text as its place on the map has; all of it is on the slides of its stage. */
function cardItems(
  { map, scale }: OverviewPage,
  box: CardBox,
  place: Place,
  part: OverviewLane,
  source: OfficeSource,
): DeckItem[] {
  const card = map.cards.get(box.id);
  const lane = map.lanes.find(({ id }) => id === box.laneId);
  if (!card || !lane) return [];
  const paint = lanePaint(map.meta.theme, laneHue(lane));
  const height = Math.min(box.height, part.from + part.height - box.y - 2) * scale;
  const width = box.width * scale;
  // A little less than on the map, since letters are given a little more room here.
  const inset = (CARD_PADDING - 2) * scale;
  const room = width - 2 * inset;
  const size = FONT * scale;
  const facts = box.footer ? words(cardFacts(card, lane, source).join(' · '), room, SMALL * scale) : null;
  const small = facts && clipped(facts, Math.max(1, Math.floor(FOOTER_HEIGHT / (SMALL * LINE))));
  const number = metricWords(card);
  const large = number === '' ? null : clipped(words(number, room, size * 1.3, true), 1);
  const picture = card.image === null ? undefined : own(source.pictures, card.image);
  const shown = picture && fitInto(picture, { width: room, height: box.media * scale - 2 * inset });
  const left = height - 2 * inset - (small?.height ?? 0) - (large?.height ?? 0) - (shown?.height ?? 0);
  const text = clipped(words(cardWords(card, source), room, size), linesIn(left, size));
  const said = [
    ...(large ? [paragraph(large, source)] : []),
    paragraph(text, source),
    ...(small && small.text !== '' ? [paragraph(small, source, { colour: MUTED })] : []),
  ];
  return [
    {
      kind: 'shape',
      name: cardWords(card, source).slice(0, 80),
      box: { x: place.x(box.x), y: place.y(box.y), width, height },
      shape: 'roundRect',
      fill: paint.bg,
      line: { colour: paint.border, width: 0.5 },
      text: { paragraphs: said, size, colour: INK, inset },
    },
    ...(picture && shown && left >= 0
      ? [
          {
            kind: 'picture' as const,
            name: `Picture: ${cardWords(card, source).slice(0, 80)}`,
            box: {
              x: place.x(box.x) + (width - shown.width) / 2,
              y: place.y(box.y) + height - inset - shown.height,
              ...shown,
            },
            bytes: picture.bytes,
            ending: picture.ending,
          },
        ]
      : []),
  ];
}

/** A path of the layout at its place on the slide. */
function placed(path: string, place: Place): string {
  const short = (value: number): number => Math.round(value * 100) / 100;
  return pathCommands(path)
    .map(({ command, at }) => {
      const moved = at.map((value, i) => short(i % 2 === 0 ? place.x(value) : place.y(value)));
      return `${command}${moved.join(' ')}`;
    })
    .join('');
}

function curveItems(
  { map, geometry }: OverviewPage,
  { box }: OverviewLane,
  place: Place,
  source: OfficeSource,
): DeckItem[] {
  const lane = geometry.curveLanes.find(({ laneId }) => laneId === box.id);
  const items: DeckItem[] = [];
  if (lane) {
    const path = `M${place.x(0)} ${place.y(lane.neutral)}L${place.x(geometry.width)} ${place.y(lane.neutral)}`;
    items.push({ kind: 'path', name: 'Neutral', path, line: { colour: EDGE, width: 0.75, dashed: true } });
  }
  for (const curve of geometry.curves.filter(({ laneId }) => laneId === box.id)) {
    const persona = source.personas.find(({ id }) => id === curve.personaId);
    const paint = lanePaint(map.meta.theme, persona?.hue ?? 5);
    const name = `${persona?.name ?? 'Everyone'}${curve.series === 'toBe' ? ', as it is meant to be' : ''}`;
    const isDashed = curve.series === 'toBe';
    if (curve.dots.length > 1) {
      items.push({
        kind: 'path',
        name,
        path: placed(curve.path, place),
        line: { colour: paint.mark, width: 1.5, dashed: isDashed },
      });
    }
    for (const dot of curve.dots) {
      const at = { x: place.x(dot.x) - 2.5, y: place.y(dot.y) - 2.5, width: 5, height: 5 };
      items.push({
        kind: 'shape',
        name: `${name}: ${dot.value}`,
        box: at,
        shape: 'ellipse',
        fill: paint.mark,
      });
    }
  }
  return items;
}

/** The lines of a blueprint above a lane, and the connectors whose cards are all in view. */
function lineItems(page: OverviewPage, lane: OverviewLane, place: Place, source: OfficeSource): DeckItem[] {
  const { geometry, map, lanes, scale } = page;
  const items: DeckItem[] = [];
  for (const line of geometry.lines) {
    if (Math.abs(line.y - lane.box.y) > 1) continue;
    const y = place.y(line.y);
    const name = LINE_WORDS[line.name];
    items.push({
      kind: 'path',
      name,
      path: `M${SIDE} ${y}L${SIDE + WIDTH} ${y}`,
      line: { colour: MUTED, width: 1, dashed: true },
    });
    const text = words(name, 200, SMALL * scale);
    const box = { x: SIDE + WIDTH - 200, y: y - text.height, width: 200, height: text.height };
    items.push(textShape(name, box, [paragraph(text, source, { colour: MUTED, align: 'r' })]));
  }
  const first = lanes[0]?.box.id === lane.box.id;
  const isOnePage =
    lanes.length === geometry.lanes.length && lanes.every((one) => one.height === one.box.height);
  if (!first || !isOnePage) return items;
  for (const { id, points } of geometry.connectors) {
    const connector = map.connectors.find((one) => one.id === id);
    if (!connector) continue;
    const item: DeckPath = {
      kind: 'path',
      name: connector.label || 'Connector',
      path: points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${place.x(x)} ${place.y(y)}`).join(''),
      line: { colour: MUTED, width: 0.75, dashed: connector.dashed },
      ...(connector.arrow === 'none' ? {} : { arrow: connector.arrow }),
    };
    items.push(item);
  }
  return items;
}
