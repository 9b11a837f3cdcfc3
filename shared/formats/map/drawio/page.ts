/**
 * Makes a draft of one page of draw.io. Swimlanes below each other are lanes, side by side they are stages; shapes above
 * the lanes are heads; a page without swimlanes is one lane of steps. What was not understood is told.
 */
import { isLaneKind, LANE_KIND_INFO, type LaneKind } from '../../../model/lanes.ts';
import { readCardAttributes, readPointAttributes } from '../card-attributes.ts';
import type { DraftCard, DraftColumn, DraftConnector, DraftLane, DraftPoint } from '../draft.ts';
import { pointOf } from '../grid/curve-cells.ts';
import { laneKindOf } from '../grid/lane-words.ts';
import { evidenceLosses, readMapAttributes } from '../map-attributes.ts';
import type { FoundMap } from '../reader.ts';
import { isInside, middleX, middleY, type Cell } from './cells.ts';
import { columnOf, columnsBelow, columnsOfShapes, rowsOf, type Columns, type Placed } from './columns.ts';
import type { Box } from './shapes.ts';

const hasBox = (cell: Cell): cell is Placed => cell.box !== null;
const isSwimlane = ({ part, names, style }: Cell): boolean =>
  part === 'lane' || names.has('swimlane') || style.get('shape') === 'swimlane';

interface PageLane extends DraftLane {
  readonly box: Box | null;
  readonly id: string;
}

interface Page {
  readonly title: string;
  readonly lanes: PageLane[];
  readonly columns: Columns;
  /** What stands in lanes, or in none. */
  readonly shapes: readonly Placed[];
}

/** The map of a page, or null where it has no shapes with text. @param name of the page */
export function pageDraft(cells: readonly Cell[], name: string): FoundMap | null {
  const boxes = cells.filter(hasBox);
  const swimlanes = boxes.filter(isSwimlane);
  const inner = swimlanes.filter(({ id }) => !swimlanes.some(({ parent }) => parent === id));
  const losses: string[] = [];
  const page =
    inner.length === 0
      ? withoutLanes(boxes, losses)
      : isStacked(inner)
        ? withLanes(boxes, inner, swimlanes)
        : withStages(boxes, inner, swimlanes);
  if (page.shapes.every(({ text }) => text === '') && page.lanes.every(({ title }) => title === ''))
    return null;
  const { cards, points, ids } = contentOf(page, losses);
  const about = cells.find(({ part }) => part === 'title');
  return {
    type: 'draft',
    draft: {
      title: page.title || name,
      ...readMapAttributes(about?.look ?? (() => null)),
      stages: page.columns.stages,
      lanes: page.lanes.map(({ kind, title }) => ({ kind, title })),
      cards,
      points,
      connectors: connectorsOf(cells, ids, losses),
    },
    losses,
  };
}

/** Whether swimlanes lie below each other; one alone is a lane. */
function isStacked(lanes: readonly Placed[]): boolean {
  if (lanes.some(({ part }) => part === 'lane')) return true;
  const spread = (of: (box: Box) => number): number => {
    const middles = lanes.map(({ box }) => of(box));
    return (
      middles.reduce((a, b) => Math.max(a, b), -Infinity) - middles.reduce((a, b) => Math.min(a, b), Infinity)
    );
  };
  return spread(middleY) >= spread(middleX);
}

function laneFrom({ id, text, box, look }: Placed, title = text): PageLane {
  const kind = look('kind');
  return { id, box, title, kind: isLaneKind(kind) ? kind : (laneKindOf(title) ?? 'text') };
}

function withLanes(boxes: readonly Placed[], found: readonly Placed[], all: readonly Placed[]): Page {
  const sorted = found.toSorted((a, b) => a.box.y - b.box.y);
  const heads = new Map(
    boxes.filter(({ part }) => part === 'head').map(({ parent, text }) => [parent, text]),
  );
  const lanes = sorted.map((lane) => laneFrom(lane, heads.get(lane.id) ?? lane.text));
  const top = sorted[0]?.box.y ?? 0;
  const rest = boxes.filter((cell) => !all.includes(cell) && cell.part !== 'head');
  const above = rest.filter(
    ({ box, text, part }) =>
      text !== '' && (part === 'stage' || part === 'step' || box.y + box.height <= top + 8),
  );
  const { title, stageHeads, stepHeads } = headsOf(above);
  const pool = all.find(({ id }) => sorted.every(({ parent }) => parent === id));
  const used = new Set<Placed>(stageHeads.length === 0 ? [] : above);
  const shapes = rest.filter((cell) => !used.has(cell) && cell.part !== 'title');
  const inLanes = shapes.filter(({ box }) => sorted.some((lane) => isInside(box, lane.box)));
  const columns = stageHeads.length === 0 ? columnsOfShapes(inLanes) : columnsBelow(stageHeads, stepHeads);
  return { title: title || (pool?.text ?? ''), lanes, columns, shapes };
}

/** Which of the shapes above the lanes are what: in ours it is said, else their rows tell. */
function headsOf(above: readonly Placed[]): { title: string; stageHeads: Placed[]; stepHeads: Placed[] } {
  const of = (part: string): Placed[] => above.filter((cell) => cell.part === part);
  if (of('stage').length > 0)
    return { title: of('title')[0]?.text ?? '', stageHeads: of('stage'), stepHeads: of('step') };
  const rows = rowsOf(above);
  const [first] = rows;
  const title = first?.length === 1 && rows.length > 1 ? first[0]?.text : undefined;
  const heads = title === undefined ? rows : rows.slice(1);
  // The two rows next to the lanes.
  const [upper = [], lower = []] = heads.slice(-2);
  return { title: title ?? '', stageHeads: upper, stepHeads: lower };
}

/** Swimlanes side by side: each is a stage, and what is in it a step. */
function withStages(boxes: readonly Placed[], found: readonly Placed[], all: readonly Placed[]): Page {
  const pool = all.find(({ id }) => found.every(({ parent }) => parent === id));
  return {
    title: pool?.text ?? '',
    lanes: [{ id: '', box: null, kind: 'steps', title: '' }],
    columns: columnsBelow(found, []),
    shapes: boxes.filter((cell) => !all.includes(cell)),
  };
}

function withoutLanes(boxes: readonly Placed[], losses: string[]): Page {
  const shapes = boxes.filter(({ text, part }) => text !== '' && part !== 'title');
  if (shapes.length > 0)
    losses.push(
      'The page has no swimlanes: its shapes are steps, in columns as they stand from left to right.',
    );
  return {
    title: '',
    lanes: [{ id: '', box: null, kind: 'steps', title: '' }],
    columns: columnsOfShapes(shapes),
    shapes,
  };
}

function contentOf(page: Page, losses: string[]) {
  const { lanes, columns } = page;
  const cards: DraftCard[] = [];
  const points: DraftPoint[] = [];
  /** Numbers of cards by the ids of their shapes. */
  const ids = new Map<string, number>();
  const byId = new Map(lanes.map((lane, index) => [lane.id, index]));
  let [mute, outside, drawn] = [0, 0, 0];
  const levels: (string | null)[] = [];
  const isCurve = (kind: LaneKind): boolean => LANE_KIND_INFO[kind].content === 'curve';
  for (const shape of page.shapes.toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)) {
    const found = columnOf(shape.box, columns.columns);
    const column: DraftColumn = found?.column ?? { stage: 0 };
    let lane =
      byId.get(shape.parent) ?? lanes.findIndex(({ box }) => box === null || isInside(shape.box, box));
    const into = lanes[lane];
    if (into && isCurve(into.kind)) {
      const point = shape.part === 'point' ? readPointAttributes(shape.look) : curvePoint(shape, into);
      if (shape.part !== 'point') drawn += 1;
      if (point) points.push({ lane, ...column, ...point });
      continue;
    }
    if (shape.text === '') {
      mute += 1;
      continue;
    }
    if (!into) {
      outside += 1;
      lane = lanes.findIndex(({ id }) => id === 'outside');
      if (lane === -1) lane = lanes.push({ id: 'outside', box: null, kind: 'text', title: '' }) - 1;
    }
    const { span: _span, ...fields } = readCardAttributes(shape.look);
    levels.push(shape.look('evidence'));
    const span = found && found.span > 1 ? { span: found.span } : {};
    ids.set(shape.id, cards.push({ lane, ...column, ...fields, ...span, text: shape.text }) - 1);
  }
  if (mute > 0) losses.push(`Shapes without text are left out: ${mute}.`);
  if (outside > 0) losses.push(`Shapes outside of all lanes are in a lane of notes: ${outside}.`);
  if (drawn > 0) losses.push(`Values of the emotion curve were read off the height of ${drawn} shapes.`);
  losses.push(...evidenceLosses(levels));
  return { cards, points, ids };
}

/** A shape in a lane of emotion: its text may say the value, else its height does, on a scale from -2 to 2. */
function curvePoint({ text, box }: Placed, lane: PageLane) {
  const said = pointOf(text);
  if (said) return said;
  if (!lane.box || lane.box.height === 0) return null;
  const share = (middleY(box) - lane.box.y) / lane.box.height;
  const value = Math.round((2 - 4 * Math.min(1, Math.max(0, share))) * 10) / 10;
  return { value, ...(text === '' ? {} : { word: text }) };
}

/** Lines between cards, with the words on them. */
function connectorsOf(
  cells: readonly Cell[],
  ids: ReadonlyMap<string, number>,
  losses: string[],
): DraftConnector[] {
  const words = new Map<string, string>();
  const edges = cells.filter(({ isEdge, part }) => isEdge && part !== 'curve' && part !== 'line');
  const edgeIds = new Set(edges.map(({ id }) => id));
  for (const { parent, text, box } of cells) {
    if (text !== '' && box === null && edgeIds.has(parent)) words.set(parent, text);
  }
  let loose = 0;
  const connectors = edges.flatMap(({ id, source, target, text, style }): DraftConnector[] => {
    const [from, to] = [ids.get(source ?? ''), ids.get(target ?? '')];
    if (from === undefined || to === undefined) {
      loose += 1;
      return [];
    }
    const isNone = (name: string, otherwise: string): boolean => (style.get(name) ?? otherwise) === 'none';
    const both = !isNone('startArrow', 'none');
    const arrow = both ? 'both' : isNone('endArrow', 'classic') ? 'none' : 'end';
    return [{ from, to, label: text || (words.get(id) ?? ''), arrow, dashed: style.get('dashed') === '1' }];
  });
  if (loose > 0) losses.push(`Lines that do not join two cards are left out: ${loose}.`);
  return connectors;
}
