/** Turns the sample's written maps into map data: places, orders, evidence. */
import { generateNKeysBetween } from 'fractional-indexing';
import {
  cellKey,
  type Card,
  type Column,
  type CurvePoint,
  type MapData,
} from '../../../shared/model/types.ts';
import { BLANK_CARD, BLANK_LANE, BLANK_POINT, BLANK_STAGE, blankMap } from '../../../shared/model/blank.ts';
import { LANE_KIND_INFO } from '../../../shared/model/lanes.ts';
import type { SampleCard, SampleLane, SampleMap } from './content/map-types.ts';
import type { SampleRecord } from './records.ts';

/** A record of the sample with the id its feedback item got. */
export interface KnownItem {
  readonly id: string;
  readonly record: SampleRecord;
}

/**
 * The data of a sample map. Ids follow from the content, so that every sample has the same.
 * @throws Error where the content names a column or quote that does not exist, or gathers evidence nobody gave
 */
export function mapData(map: SampleMap, items: readonly KnownItem[]): MapData {
  const stages = ordered(map.stages).map(([{ id, title }, order]) => ({ ...BLANK_STAGE, id, title, order }));
  const steps = map.stages.flatMap((stage) =>
    ordered(stage.steps ?? []).map(([{ id, title }, order]) => ({ id, title, order, stageId: stage.id })),
  );
  const columns = map.stages.flatMap((stage): Column[] =>
    stage.steps
      ? stage.steps.map((step) => ({ id: step.id, stageId: stage.id, stepId: step.id }))
      : [{ id: stage.id, stageId: stage.id, stepId: null }],
  );
  const lanes = ordered(map.lanes).map(([{ id, kind, title }, order]) => ({
    ...BLANK_LANE,
    id,
    kind,
    title: title ?? LANE_KIND_INFO[kind].title,
    order,
  }));
  const cells = new Map<string, Card[]>();
  for (const lane of map.lanes) {
    for (const [columnId, written] of Object.entries(lane.cells ?? {})) {
      if (!columns.some(({ id }) => id === columnId)) throw new Error(`${map.id}: no column ${columnId}`);
      cells.set(
        cellKey(lane.id, columnId),
        ordered(written).map(([card, order], index) =>
          toCard(
            card,
            { id: `${lane.id}-${columnId}-${index + 1}`, laneId: lane.id, columnId, order },
            items,
          ),
        ),
      );
    }
  }
  return {
    ...blankMap(map.id),
    meta: { ...blankMap('').meta, title: map.title, kind: map.kind, personaIds: map.personas },
    stages,
    steps,
    columns,
    lanes,
    cards: new Map([...cells.values()].flat().map((card) => [card.id, card])),
    cells,
    points: map.lanes.flatMap((lane) => curvePoints(lane, columns)),
  };
}

function toCard(
  { touchpoint, quote, topic, of, tags, text, ...fields }: SampleCard,
  place: Pick<Card, 'id' | 'laneId' | 'columnId' | 'order'>,
  items: readonly KnownItem[],
): Card {
  const quoted = quote === undefined ? undefined : items.find(({ record }) => record.key === quote);
  if (quote !== undefined && !quoted) throw new Error(`${place.id}: no feedback with the key ${quote}`);
  const gathered = items.filter(({ record }) => topic !== undefined && record.topics.includes(topic));
  if (topic !== undefined && gathered.length === 0) throw new Error(`${place.id}: no feedback on ${topic}`);
  const evidence = [...gathered, ...(quoted ? [quoted] : [])].map(({ id }) => id);
  return {
    ...BLANK_CARD,
    ...fields,
    ...place,
    text: quoted?.record.text ?? text ?? '',
    touchpointId: touchpoint ?? null,
    personaIds: of === undefined ? [] : [of],
    tags: tags ?? [],
    evidence: evidence.sort(),
  };
}

function curvePoints(lane: SampleLane, columns: readonly Column[]): CurvePoint[] {
  return Object.entries(lane.curve ?? {}).flatMap(([personaId, values]) => {
    if (values.length !== columns.length)
      throw new Error(`${lane.id}: ${values.length} points of ${personaId}`);
    return columns.map(({ id }, index) => ({
      ...BLANK_POINT,
      laneId: lane.id,
      columnId: id,
      personaId,
      value: values[index] ?? 0,
    }));
  });
}

/** Pairs each entry with its fractional order key. */
function ordered<T>(list: readonly T[]): [T, string][] {
  const keys = generateNKeysBetween(null, null, list.length);
  return list.map((entry, index) => [entry, keys[index] ?? '']);
}
