/** Plain builders of maps and libraries for tests: only what a test names differs from the defaults. */
import { BLANK_CARD, BLANK_LANE, BLANK_POINT, BLANK_STAGE, blankMap } from '../../shared/model/blank.ts';
import { LANE_KIND_INFO, type LaneKind } from '../../shared/model/lanes.ts';
import {
  cellKey,
  type Card,
  type Column,
  type CurvePoint,
  type Lane,
  type LibraryData,
  type MapData,
  type MapMeta,
  type Persona,
  type Stage,
  type Step,
} from '../../shared/model/types.ts';

const order = (index: number): string => `a${String(index).padStart(6, '0')}`;

export function makeCard(id: string, fields: Partial<Card> = {}): Card {
  return {
    ...BLANK_CARD,
    id,
    laneId: '',
    columnId: '',
    order: order(0),
    ...fields,
  };
}

export function makePersona(id: string, fields: Partial<Persona> = {}): Persona {
  return {
    id,
    name: id,
    order: order(0),
    segment: '',
    share: null,
    quote: '',
    goals: '',
    needs: '',
    frustrations: '',
    portrait: null,
    hue: 1,
    traits: [],
    sections: [],
    ...fields,
  };
}

export function makeLibrary(fields: Partial<LibraryData> = {}): LibraryData {
  return {
    name: 'Test',
    maps: [],
    personas: [],
    touchpoints: [],
    mergedTouchpoints: {},
    tags: [],
    mergedTags: {},
    collections: [],
    ...fields,
  };
}

export interface StageSpec {
  readonly id: string;
  readonly title?: string;
  readonly width?: number | null;
  /** Titles of its steps; their ids are `<stage>.<n>`. */
  readonly steps?: readonly string[];
  readonly collapsed?: boolean;
  readonly phase?: Stage['phase'];
}
export interface LaneSpec extends Partial<Omit<Lane, 'order'>> {
  readonly id: string;
  readonly kind: LaneKind;
}
export interface MapSpec {
  readonly id?: string;
  readonly meta?: Partial<MapMeta>;
  readonly stages?: readonly StageSpec[];
  readonly lanes?: readonly LaneSpec[];
  /** In the order in which they stand in their cells. */
  readonly cards?: readonly (Partial<Card> & Pick<Card, 'id' | 'laneId' | 'columnId'>)[];
  readonly points?: readonly PointSpec[];
  readonly targets?: readonly PointSpec[];
  readonly connectors?: MapData['connectors'];
  readonly comments?: MapData['comments'];
  readonly views?: MapData['views'];
}

type PointSpec = Omit<CurvePoint, 'word' | 'quote'> & Partial<Pick<CurvePoint, 'word' | 'quote'>>;

/** A map from a short description; cells and columns are derived as the projection does. */
export function makeMap(spec: MapSpec): MapData {
  const stages: Stage[] = [];
  const steps: Step[] = [];
  const columns: Column[] = [];
  (spec.stages ?? []).forEach((stage, i) => {
    stages.push({
      ...BLANK_STAGE,
      phase: stage.phase ?? null,
      id: stage.id,
      title: stage.title ?? stage.id,
      order: order(i),
      width: stage.width ?? null,
      collapsed: stage.collapsed ?? false,
    });
    (stage.steps ?? []).forEach((title, j) => {
      const id = `${stage.id}.${j}`;
      steps.push({ id, stageId: stage.id, title, order: order(j) });
      columns.push({ id, stageId: stage.id, stepId: id });
    });
    if (!stage.steps?.length) columns.push({ id: stage.id, stageId: stage.id, stepId: null });
  });
  const lanes = (spec.lanes ?? []).map((lane, i): Lane => ({
    title: LANE_KIND_INFO[lane.kind].title,
    ...BLANK_LANE,
    ...lane,
    order: order(i),
  }));
  const cards = new Map<string, Card>();
  const cells = new Map<string, Card[]>();
  (spec.cards ?? []).forEach((fields, i) => {
    const card = makeCard(fields.id, { order: order(i), ...fields });
    cards.set(card.id, card);
    const key = cellKey(card.laneId, card.columnId);
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  });
  return {
    ...blankMap(spec.id ?? 'map'),
    meta: { ...blankMap('').meta, title: 'Map', ...spec.meta },
    stages,
    steps,
    columns,
    lanes,
    cards,
    cells,
    points: (spec.points ?? []).map((point) => ({ ...BLANK_POINT, ...point })),
    targets: (spec.targets ?? []).map((point) => ({ ...BLANK_POINT, ...point })),
    connectors: spec.connectors ?? [],
    comments: spec.comments ?? [],
    views: spec.views ?? [],
  };
}

/** The same map with one card replaced: every other card and cell keeps its identity, as after an edit. */
export function withCard(map: MapData, card: Card): MapData {
  const cards = new Map(map.cards).set(card.id, card);
  const key = cellKey(card.laneId, card.columnId);
  const cell = (map.cells.get(key) ?? []).map((other) => (other.id === card.id ? card : other));
  return { ...map, cards, cells: new Map(map.cells).set(key, cell) };
}
