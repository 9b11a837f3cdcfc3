/** Makes the sample's future-state map from its current one, as a person does: a copy, and then what is to change. */
import { generateNKeysBetween } from 'fractional-indexing';
import { BLANK_CARD, BLANK_POINT, blankMap } from '../../../shared/model/blank.ts';
import { cellKey, type Card, type CurvePoint, type MapData } from '../../../shared/model/types.ts';
import type { SampleFuture } from './content/map-types.ts';

/**
 * The future of `current`. What both maps have has the same ids in both, so that they can be compared.
 * @throws Error where the content names a card that the current map does not have
 */
export function futureData(current: MapData, future: SampleFuture): MapData {
  for (const id of [...future.without, ...Object.keys(future.changed)])
    if (!current.cards.has(id)) throw new Error(`${future.id}: no card ${id} in ${current.id}`);
  const lanes = current.lanes.filter(({ id }) => future.lanes.includes(id));
  const cells = new Map<string, Card[]>();
  for (const lane of lanes) {
    for (const { id: columnId } of current.columns) {
      const kept = (current.cells.get(cellKey(lane.id, columnId)) ?? [])
        .filter(({ id }) => !future.without.includes(id))
        .map((card): Card => ({ ...card, ...future.changed[card.id] }));
      const added = future.added[lane.id]?.[columnId] ?? [];
      const orders = generateNKeysBetween(kept.at(-1)?.order ?? null, null, added.length);
      const cards = added.map((fields, index): Card => {
        const id = `${lane.id}-${columnId}-new-${index + 1}`;
        return { ...BLANK_CARD, ...fields, id, laneId: lane.id, columnId, order: orders[index] ?? '' };
      });
      if (kept.length + cards.length > 0) cells.set(cellKey(lane.id, columnId), [...kept, ...cards]);
    }
  }
  return {
    ...blankMap(future.id),
    meta: { ...current.meta, title: future.title, kind: 'future', futureOf: current.id },
    stages: current.stages,
    steps: current.steps,
    columns: current.columns,
    lanes,
    cards: new Map([...cells.values()].flat().map((card) => [card.id, card])),
    cells,
    points: lanes.filter(({ kind }) => kind === 'emotion').flatMap(({ id }) => points(id, current, future)),
  };
}

function points(laneId: string, { columns }: MapData, { id, curve }: SampleFuture): CurvePoint[] {
  return Object.entries(curve).flatMap(([personaId, values]) => {
    if (values.length !== columns.length) throw new Error(`${id}: ${values.length} points of ${personaId}`);
    return columns.map((column, index): CurvePoint => {
      return { ...BLANK_POINT, laneId, columnId: column.id, personaId, value: values[index] ?? 0 };
    });
  });
}
