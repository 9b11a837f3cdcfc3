/** A part of a map, taken out to be put into the same or another map: whole lanes, whole stages, or single steps. */
import type {
  Card,
  Column,
  Connector,
  CurvePoint,
  EmotionScale,
  Lane,
  MapData,
  Stage,
  Step,
} from './types.ts';

export const PART_KINDS = ['lane', 'stage', 'step'] as const;
export type PartKind = (typeof PART_KINDS)[number];

export interface MapPart {
  readonly kind: PartKind;
  /** The map it was taken from. */
  readonly mapId: string;
  readonly scale: EmotionScale;
  /** The lanes taken; for stages and steps those lanes of the map that have something in them. */
  readonly lanes: readonly Lane[];
  /** The columns taken, with their stages and steps; for lanes all of the map's. */
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
  readonly columns: readonly Column[];
  /** What stands in those lanes and columns, in the order of lanes, columns and cells. Spans end with the part. */
  readonly cards: readonly Card[];
  readonly points: readonly CurvePoint[];
  readonly targets: readonly CurvePoint[];
  /** The connectors whose two cards were taken. */
  readonly connectors: readonly Connector[];
}

/** The part of a map that these lanes, stages or steps are; ids that are not there are passed over. */
export function takePart(map: MapData, kind: PartKind, ids: readonly string[]): MapPart {
  const wanted = new Set(ids);
  const isTaken = (column: Column): boolean =>
    kind === 'lane' || wanted.has(kind === 'stage' ? column.stageId : column.id);
  const columns = map.columns.filter(isTaken);
  const columnIds = new Set(columns.map(({ id }) => id));
  const stageIds = new Set(columns.map(({ stageId }) => stageId));
  const lanes = kind === 'lane' ? map.lanes.filter(({ id }) => wanted.has(id)) : map.lanes;
  const cards = lanes.flatMap((lane) =>
    columns.flatMap((column) =>
      (map.cells.get(`${lane.id}/${column.id}`) ?? []).map((card) => withinPart(map, card, columnIds)),
    ),
  );
  const laneIds = new Set(lanes.map(({ id }) => id));
  const inPart = ({ laneId, columnId }: CurvePoint): boolean =>
    laneIds.has(laneId) && columnIds.has(columnId);
  const points = map.points.filter(inPart);
  const targets = map.targets.filter(inPart);
  const filled = new Set([...cards, ...points, ...targets].map(({ laneId }) => laneId));
  const taken = new Set(cards.map(({ id }) => id));
  return {
    kind,
    mapId: map.id,
    scale: map.meta.scale,
    lanes: kind === 'lane' ? lanes : lanes.filter(({ id }) => filled.has(id)),
    stages: map.stages.filter(({ id }) => stageIds.has(id)),
    steps: map.steps.filter(({ id }) => columnIds.has(id)),
    columns,
    cards,
    points,
    targets,
    connectors: map.connectors.filter(({ from, to }) => taken.has(from) && taken.has(to)),
  };
}

/** The card with a span that does not leave the columns taken. */
function withinPart(map: MapData, card: Card, columnIds: ReadonlySet<string>): Card {
  if (card.span === 1) return card;
  const at = map.columns.findIndex(({ id }) => id === card.columnId);
  const covered = map.columns.slice(at, at + card.span);
  const end = covered.findIndex(({ id }) => !columnIds.has(id));
  const span = end < 0 ? covered.length : end;
  return span === card.span ? card : { ...card, span: Math.max(1, span) };
}

/** Title of a column as people name it: its step's, or its stage's where that is not divided. */
export function columnTitle(
  { stages, steps }: Pick<MapPart, 'stages' | 'steps'>,
  { stageId, stepId }: Column,
): string {
  const found =
    stepId === null ? stages.find(({ id }) => id === stageId) : steps.find(({ id }) => id === stepId);
  return found?.title ?? '';
}
