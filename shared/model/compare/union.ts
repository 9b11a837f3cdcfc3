/** One map that shows two: everything of the later one, and what only the earlier one has where it stood. */
import { cellKey, type Card, type Column, type CurvePoint, type MapData } from '../types.ts';
import { mergeLists } from './sequence.ts';

/**
 * The two maps as one. Entities of `after` are the very same objects, but stages and lanes are open. In a cell, cards
 * stand in the order of the lists of `cells`; the order keys of two maps do not mix. A curve is that of `after`; only
 * where a lane is gone, its curve is that of `before`.
 * @param before has the ids of `after` for what is the same
 */
export function uniteMaps(before: MapData, after: MapData): MapData {
  const stages = mergeLists(before.stages, after.stages).map(opened);
  const lanes = mergeLists(before.lanes, after.lanes).map(opened);
  const steps = stages.flatMap(({ id }) => {
    const known = new Set(after.steps.map((step) => step.id));
    const gone = before.steps.filter((step) => step.stageId === id && !known.has(step.id));
    const own = after.steps.filter((step) => step.stageId === id);
    const were = before.steps.filter((step) => step.stageId === id);
    return mergeLists(
      were.filter((step) => gone.includes(step) || own.some((other) => other.id === step.id)),
      own,
    );
  });
  const columns: Column[] = stages.flatMap(({ id }): Column[] => {
    const own = steps.filter((step) => step.stageId === id);
    if (own.length === 0) return [{ id, stageId: id, stepId: null }];
    return own.map((step) => ({ id: step.id, stageId: id, stepId: step.id }));
  });
  const place = createPlace(columns);
  const afterLanes = new Set(after.lanes.map(({ id }) => id));
  const pointsOf = (of: 'points' | 'targets'): CurvePoint[] => [
    ...after[of].map((point) => at(point, place(point.columnId, after))),
    ...before[of]
      .filter(({ laneId }) => !afterLanes.has(laneId))
      .map((point) => at(point, place(point.columnId, before))),
  ];
  const known = new Set(after.connectors.map(({ id }) => id));
  return {
    ...after,
    stages,
    steps,
    columns,
    lanes,
    ...uniteCards(before, after, place),
    points: pointsOf('points'),
    targets: pointsOf('targets'),
    connectors: [...after.connectors, ...before.connectors.filter(({ id }) => !known.has(id))],
  };
}

/** The column of the united map that stands for a column of one of the two. */
export type PlaceColumn = (columnId: string, map: Pick<MapData, 'columns'>) => string;

/** A stage that only one of the two divides has columns for its steps alone: what stands in the stage goes to the first. */
export function createPlace(columns: readonly Column[]): PlaceColumn {
  const ids = new Set(columns.map(({ id }) => id));
  const first = new Map<string, string>();
  for (const { id, stageId } of columns) if (!first.has(stageId)) first.set(stageId, id);
  return (columnId, map) => {
    if (ids.has(columnId)) return columnId;
    const stageId = map.columns.find(({ id }) => id === columnId)?.stageId ?? columnId;
    return first.get(stageId) ?? columnId;
  };
}

function uniteCards(before: MapData, after: MapData, place: PlaceColumn): Pick<MapData, 'cards' | 'cells'> {
  const cards = new Map<string, Card>();
  const cells = new Map<string, readonly Card[]>();
  const cellsOf = (map: MapData): Map<string, Card[]> => {
    const found = new Map<string, Card[]>();
    for (const column of map.columns) {
      const columnId = place(column.id, map);
      for (const lane of map.lanes) {
        const list = map.cells.get(cellKey(lane.id, column.id));
        if (!list) continue;
        const key = cellKey(lane.id, columnId);
        const moved = list.map((card) => (card.columnId === columnId ? card : { ...card, columnId }));
        found.set(key, [...(found.get(key) ?? []), ...moved]);
      }
    }
    return found;
  };
  const now = cellsOf(after);
  const then = cellsOf(before);
  const shown = (card: Card): boolean => !after.cards.has(card.id);
  for (const key of new Set([...now.keys(), ...then.keys()])) {
    const list = now.get(key) ?? [];
    const here = new Set(list.map(({ id }) => id));
    const were = (then.get(key) ?? []).filter((card) => shown(card) || here.has(card.id));
    const merged = mergeLists(were, list);
    if (merged.length > 0) cells.set(key, merged);
    for (const card of merged) cards.set(card.id, card);
  }
  return { cards, cells };
}

function opened<T extends { readonly collapsed: boolean }>(entry: T): T {
  return entry.collapsed ? { ...entry, collapsed: false } : entry;
}

function at(point: CurvePoint, columnId: string): CurvePoint {
  return point.columnId === columnId ? point : { ...point, columnId };
}
