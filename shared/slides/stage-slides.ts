/** The slides of one stage: all its cards by lane, side by side and one below the other, on as many slides as they need. */
import { placeWords } from '../formats/office/card-facts.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import type { DeckItem, DeckSlide } from '../formats/pptx/deck.ts';
import { LANE_KIND_INFO, laneHue } from '../model/lanes.ts';
import { cellKey, type Column, type Lane, type Stage } from '../model/types.ts';
import { signedNumber } from '../print/words.ts';
import { blockItems, blockOf, blockParts, cardBlock, lineOf, type Block } from './card-block.ts';
import { evenGroups } from './even-groups.ts';
import { stageNotes } from './notes.ts';
import {
  BOTTOM,
  clipped,
  EDGE,
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
  type Words,
} from './page.ts';

const LABEL = 104;
const GAP = 6;
const LANE_GAP = 8;
const LEAST_COLUMN = 150;
const LEAST_CARD = 165;
/** Sizes of the text of cards: the largest at which the stage takes no more slides than at the smallest. */
const SIZES = [14, 13, 12, 11, 10];
const MANY = 1500;
const STEP_SIZE = 12;
const LABEL_SIZE = 11;

/** Blocks side by side, and how tall the tallest is. */
interface Row {
  readonly blocks: readonly Block[];
  readonly height: number;
}
interface LanePart {
  readonly lane: Lane;
  readonly label: Words;
  /** By column. */
  readonly cells: readonly (readonly Row[])[];
  readonly height: number;
}
interface Frame {
  readonly columns: readonly Column[];
  readonly width: number;
  readonly across: number;
  readonly card: number;
  readonly height: number;
  readonly size: number;
}

const stackHeight = (rows: readonly Row[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0) + Math.max(0, rows.length - 1) * GAP;

/** Columns in groups that fit side by side, as even as can be. */
function groupsOf(columns: readonly Column[]): (readonly Column[])[] {
  const most = Math.floor((WIDTH - LABEL) / LEAST_COLUMN);
  const count = Math.max(1, Math.ceil(columns.length / most));
  return evenGroups(columns, count);
}

/** What stands in a cell, cut so that each piece fits a slide. */
function cellBlocks(
  lane: Lane,
  column: Column,
  source: OfficeSource,
  { card: width, size, height }: Frame,
): Block[] {
  const { map } = source;
  const at = map.columns.findIndex(({ id }) => id === column.id);
  const cards = (map.cells.get(cellKey(lane.id, column.id)) ?? []).map((card) => {
    const last = map.columns[Math.min(at + card.span, map.columns.length) - 1];
    const more = card.span > 1 && last && last.id !== column.id ? [`to ${placeWords(last.id, map)}`] : [];
    return cardBlock(card, lane, source, { width, size, more });
  });
  return [...pointBlocks(lane, column, source, width, size), ...cards].flatMap((block) =>
    blockParts(block, height),
  );
}

/** The points of the emotion curves in a column, in words. */
function pointBlocks(lane: Lane, { id }: Column, source: OfficeSource, width: number, size: number): Block[] {
  if (LANE_KIND_INFO[lane.kind].content !== 'curve') return [];
  const names = new Map(source.personas.map((persona) => [persona.id, persona]));
  return source.map.points
    .filter((point) => point.laneId === lane.id && point.columnId === id)
    .filter(({ personaId }) => personaId === '' || names.has(personaId))
    .map(({ personaId, value, word, quote }) => {
      const persona = names.get(personaId);
      const name = persona?.name ?? 'Everyone';
      const felt = [signedNumber(value), word].filter((part) => part !== '').join(' ');
      return blockOf(name, persona?.hue ?? laneHue(lane), [
        { words: words(`${name}: ${felt}`, width - 10, size), colour: INK },
        { words: words(quote, width - 10, size - 2), colour: MUTED },
      ]);
    });
}

/** Blocks in rows from left to right. */
function rowsOf(blocks: readonly Block[], across: number): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < blocks.length; at += across) {
    const own = blocks.slice(at, at + across);
    rows.push({ blocks: own, height: Math.max(...own.map(({ height }) => height)) });
  }
  return rows;
}

/** The lanes in parts, each no taller than what is left of its slide: one list for each slide. */
function fill(source: OfficeSource, frame: Frame): LanePart[][] {
  const pages: LanePart[][] = [[]];
  let room = frame.height;
  const next = (): void => {
    pages.push([]);
    room = frame.height;
  };
  for (const lane of source.map.lanes) {
    const queues = frame.columns.map((column) =>
      rowsOf(cellBlocks(lane, column, source, frame), frame.across),
    );
    const label = clipped(
      words(lane.title, LABEL - 10, LABEL_SIZE, true),
      Math.floor(frame.height / lineOf(LABEL_SIZE)),
    );
    while (queues.some((rows) => rows.length > 0)) {
      const whole = Math.max(label.height, ...queues.map(stackHeight));
      // A lane that fits a slide is not divided.
      if (whole > room && whole <= frame.height && room < frame.height) next();
      if (label.height > room) next();
      const cells = queues.map((rows) => rows.splice(0, fittingRows(rows, room)));
      if (cells.every((rows) => rows.length === 0)) {
        next();
        continue;
      }
      const height = Math.max(label.height, ...cells.map(stackHeight));
      pages.at(-1)?.push({ lane, label, cells, height });
      room -= height + LANE_GAP;
    }
  }
  return pages;
}

/** How many rows fit into a height. */
function fittingRows(rows: readonly Row[], room: number): number {
  let used = 0;
  let count = 0;
  for (const { height } of rows) {
    used += height + (count > 0 ? GAP : 0);
    if (used > room) break;
    count += 1;
  }
  return count;
}

/** The fullest slides at the largest text that needs no more of them than the smallest. */
function filled(source: OfficeSource, frame: Omit<Frame, 'size'>): LanePart[][] {
  const least = fill(source, { ...frame, size: SIZES.at(-1) ?? 10 });
  if (source.map.cards.size > MANY) return least;
  for (const size of SIZES.slice(0, -1)) {
    const pages = fill(source, { ...frame, size });
    if (pages.length <= least.length) return pages;
  }
  return least;
}

/** At least one slide, however little stands on the stage. */
export function stageSlides(stage: Stage, index: number, source: OfficeSource): DeckSlide[] {
  const { map } = source;
  const columns = map.columns.filter(({ stageId }) => stageId === stage.id);
  const paint = stagePaint(map.meta.theme, index, stage.hue);
  const slides = groupsOf(columns).flatMap((group) => {
    const width = (WIDTH - LABEL) / group.length;
    const across = Math.max(1, Math.floor((width + GAP) / (LEAST_CARD + GAP)));
    const card = (width - GAP * across) / across;
    const steps = stepTitles(group, source, width - GAP);
    const top = head(stage.title || 'Untitled stage', `Stage ${index + 1} of ${map.stages.length}`, source).y;
    const y = top + (steps ? Math.max(...steps.map(({ height }) => height)) + 2 * LANE_GAP : 0);
    const pages = filled(source, { columns: group, width, across, card, height: BOTTOM - y });
    return pages.map((lanes) => ({ group, width, card, steps, lanes, top, y }));
  });
  return slides.map(({ group, width, card, steps, lanes, top, y }, at) => {
    const part = slides.length === 1 ? '' : `, part ${at + 1} of ${slides.length}`;
    const kicker = `Stage ${index + 1} of ${map.stages.length}${part}`;
    const items: DeckItem[] = [...head(stage.title || 'Untitled stage', kicker, source).items];
    items.push(bar('Colour of the stage', { x: SIDE, y: top - 4, width: WIDTH, height: 2 }, paint.mark));
    for (const [i, step] of (steps ?? []).entries()) {
      const box = {
        x: SIDE + LABEL + i * width,
        y: top + LANE_GAP / 2,
        width: width - GAP,
        height: step.height,
      };
      items.push(textShape(`Step ${i + 1}`, box, [paragraph(step, source, { colour: paint.text })]));
    }
    let from = y;
    for (const lane of lanes) {
      items.push(...laneItems(lane, { y: from, width, card }, source));
      from += lane.height + LANE_GAP;
    }
    return {
      items,
      notes: stageNotes(
        stage,
        group,
        lanes.map(({ lane }) => lane),
        source,
      ),
    };
  });
}

function stepTitles(group: readonly Column[], { map }: OfficeSource, width: number): Words[] | null {
  if (group.every(({ stepId }) => stepId === null)) return null;
  const titles = new Map(map.steps.map(({ id, title }) => [id, title]));
  return group.map(({ stepId }) => clipped(words(titles.get(stepId ?? '') ?? '', width, STEP_SIZE, true), 4));
}

function bar(name: string, box: DeckShapeBox, fill: string): DeckItem {
  return { kind: 'shape', name, box, shape: 'rect', fill };
}
type DeckShapeBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

function laneItems(
  { lane, label, cells, height }: LanePart,
  { y, width, card }: { readonly y: number; readonly width: number; readonly card: number },
  source: OfficeSource,
): DeckItem[] {
  const paint = lanePaint(source.map.meta.theme, laneHue(lane));
  const items: DeckItem[] = [
    bar(`Line above ${lane.title}`, { x: SIDE, y: y - LANE_GAP / 2 - 0.25, width: WIDTH, height: 0.5 }, EDGE),
    textShape(
      `Lane ${lane.title}`,
      { x: SIDE, y, width: LABEL - 10, height: Math.min(height, label.height) },
      [paragraph(label, source, { colour: paint.text })],
    ),
  ];
  for (const [column, rows] of cells.entries()) {
    let at = y;
    for (const row of rows) {
      for (const [i, block] of row.blocks.entries()) {
        const x = SIDE + LABEL + column * width + i * (card + GAP);
        items.push(...blockItems(block, { x, y: at, width: card, height: row.height }, source));
      }
      at += row.height + GAP;
    }
  }
  return items;
}
