/** Two compared maps side by side in one: each lane of the earlier map directly above the same lane of the later one. */
import { cellKey, type Card, type CurvePoint, type Lane, type MapData } from '../types.ts';
import type { Change, Comparison } from './compare.ts';
import { createPlace } from './union.ts';

/** The id that a lane or card of the earlier map has in the map made by `besideMaps`. */
export function earlierId(id: string): string {
  return `earlier:${id}`;
}

/** One map with both, and its marks: removed things are in the earlier rows, all others in the later ones. */
export interface Beside {
  readonly map: MapData;
  readonly byKey: ReadonlyMap<string, Change>;
}

/**
 * @param titleOf the title of a row, from the lane's own; says which of the two maps it belongs to
 */
export function besideMaps(
  { before, after, map, byKey }: Comparison,
  titleOf: (lane: Lane, isEarlier: boolean) => string,
): Beside {
  const then = new Map(before.lanes.map((lane) => [lane.id, lane]));
  const now = new Map(after.lanes.map((lane) => [lane.id, lane]));
  const lanes = map.lanes.flatMap(({ id }): Lane[] => {
    const [was, is] = [then.get(id), now.get(id)];
    return [
      ...(was ? [{ ...was, id: earlierId(id), title: titleOf(was, true), collapsed: false }] : []),
      ...(is ? [{ ...is, title: titleOf(is, false), collapsed: false }] : []),
    ];
  });
  const place = createPlace(map.columns);
  const cards = new Map<string, Card>();
  const cells = new Map<string, readonly Card[]>();
  const put = (source: MapData, isEarlier: boolean): void => {
    const idOf = (id: string): string => (isEarlier ? earlierId(id) : id);
    for (const column of source.columns) {
      const columnId = place(column.id, source);
      for (const lane of source.lanes) {
        const list = source.cells.get(cellKey(lane.id, column.id));
        if (!list) continue;
        const laneId = idOf(lane.id);
        const shown = list.map((card) => ({ ...card, id: idOf(card.id), laneId, columnId }));
        const key = cellKey(laneId, columnId);
        cells.set(key, [...(cells.get(key) ?? []), ...shown]);
        for (const card of shown) cards.set(card.id, card);
      }
    }
  };
  put(before, true);
  put(after, false);
  const pointsOf = (of: 'points' | 'targets'): CurvePoint[] => [
    ...before[of].map((point) => ({
      ...point,
      laneId: earlierId(point.laneId),
      columnId: place(point.columnId, before),
    })),
    ...after[of].map((point) => ({ ...point, columnId: place(point.columnId, after) })),
  ];
  const earlier = before.connectors.map((connector) => ({
    ...connector,
    id: earlierId(connector.id),
    from: earlierId(connector.from),
    to: earlierId(connector.to),
  }));
  return {
    map: {
      ...map,
      lanes,
      cards,
      cells,
      points: pointsOf('points'),
      targets: pointsOf('targets'),
      connectors: [...earlier, ...after.connectors],
    },
    byKey: new Map([...byKey.values()].map((one) => [besideKey(one), one])),
  };
}

/** Where a change is marked: what was removed is in the earlier rows; stages and steps are shared. */
export function besideKey({ key, kinds, entity, id }: Change): string {
  const isEarlier = kinds.includes('removed') && entity !== 'stage' && entity !== 'step';
  return isEarlier ? `${entity}/${earlierId(id)}` : key;
}
