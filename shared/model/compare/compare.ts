/** What differs between two maps, entity by entity, and one map that shows both. Pure; reads plain data only. */
import { pointKey } from '../map-doc.ts';
import { cellKey, type Card, type CurvePoint, type MapData } from '../types.ts';
import { alignMap } from './align.ts';
import { movedIds } from './sequence.ts';
import { createPlace, uniteMaps } from './union.ts';

export const CHANGE_KINDS = ['added', 'changed', 'moved', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What can differ. `point` and `target` are points of the curve as it is and as it is meant to be. */
export type ChangedEntity = 'map' | 'stage' | 'step' | 'lane' | 'card' | 'point' | 'target' | 'connector';

/** One field that differs, with its values as the model has them. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What became of one entity. */
export interface Change {
  /** `entity/id`, as in `Comparison.byKey`. */
  readonly key: string;
  readonly entity: ChangedEntity;
  /** Its id in the united map; of a point the key of `pointKey`; of the map itself 'map'. */
  readonly id: string;
  /** Only 'added', only 'removed', or 'changed' and 'moved' or one of the two. */
  readonly kinds: readonly ChangeKind[];
  readonly fields: readonly FieldChange[];
  /** The cell that a moved card stood in, by ids of the united map; null where it moved inside its cell. */
  readonly from: { readonly laneId: string; readonly columnId: string } | null;
}

export interface Comparison {
  /** The earlier map, with the ids of the later one for what is the same. */
  readonly before: MapData;
  readonly after: MapData;
  /** Both in one: see `uniteMaps`. */
  readonly map: MapData;
  /** In the order of the map: itself, stages, steps, lanes, cards lane by lane, points, connectors. */
  readonly changes: readonly Change[];
  readonly byKey: ReadonlyMap<string, Change>;
  /** How many entities were added, changed and so on; one that was changed and moved counts in both. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
}

/** How things look and where they stand is not what they say: these fields do not count. */
const LOOKS: ReadonlySet<string> = new Set(['id', 'order', 'width', 'height', 'collapsed']);
const PLACE: ReadonlySet<string> = new Set([...LOOKS, 'laneId', 'columnId', 'stageId']);
/** Fields of the map that differ between any two maps. */
const OWN: ReadonlySet<string> = new Set(['title', 'kind', 'futureOf']);
const NONE: ReadonlySet<string> = new Set();

/**
 * Compares two states of one map, or (`sameMap` false) two maps, whose stages, lanes and cards are then first matched.
 * Comments and saved views are not compared. A card counts as moved where its lane or its column is another, or its
 * order among the cards that stayed; not where others came or went, nor where its stage was divided or put together.
 */
export function compareMaps(earlier: MapData, after: MapData, sameMap = true): Comparison {
  const before = sameMap ? earlier : alignMap(earlier, after);
  const map = uniteMaps(before, after);
  const found = [
    ...compareMeta(before, after, sameMap ? NONE : OWN),
    ...compareLists('stage', before.stages, after.stages, map.stages),
    ...compareSteps(before, after, map),
    ...compareLists('lane', before.lanes, after.lanes, map.lanes),
    ...compareCards(before, after, map),
    ...comparePoints('point', before.points, after.points),
    ...comparePoints('target', before.targets, after.targets),
    ...compareEntities('connector', before.connectors, after.connectors, map.connectors, NONE),
  ];
  const counts = { added: 0, changed: 0, moved: 0, removed: 0 };
  for (const { kinds } of found) for (const kind of kinds) counts[kind] += 1;
  return { before, after, map, changes: found, byKey: new Map(found.map((one) => [one.key, one])), counts };
}

interface Entry {
  readonly id: string;
}

function change(
  entity: ChangedEntity,
  id: string,
  kinds: readonly ChangeKind[],
  fields: readonly FieldChange[] = [],
  from: Change['from'] = null,
): Change {
  return { key: `${entity}/${id}`, entity, id, kinds, fields, from };
}

/** The fields that differ, those of `without` left out. */
function differences(before: object, after: object, without: ReadonlySet<string>): FieldChange[] {
  if (before === after) return [];
  const old = before as Readonly<Record<string, unknown>>;
  return Object.entries(after).flatMap(([field, value]) =>
    without.has(field) || isEqual(old[field], value) ? [] : [{ field, before: old[field], after: value }],
  );
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

function compareMeta(before: MapData, after: MapData, without: ReadonlySet<string>): Change[] {
  const fields = differences(before.meta, after.meta, without);
  return fields.length > 0 ? [change('map', 'map', ['changed'], fields)] : [];
}

/** Entities of one kind in the order of `all`, which has those of both; `moved` holds what stands elsewhere. */
function compareEntities<T extends Entry>(
  entity: ChangedEntity,
  before: readonly T[],
  after: readonly T[],
  all: readonly Entry[],
  moved: ReadonlySet<string>,
): Change[] {
  const then = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Map(after.map((entry) => [entry.id, entry]));
  return all.flatMap(({ id }) => {
    const [was, is] = [then.get(id), now.get(id)];
    if (!is) return [change(entity, id, ['removed'])];
    if (!was) return [change(entity, id, ['added'])];
    const fields = differences(was, is, PLACE);
    const kinds: ChangeKind[] = fields.length > 0 ? ['changed'] : [];
    if (moved.has(id)) kinds.push('moved');
    return kinds.length > 0 ? [change(entity, id, kinds, fields)] : [];
  });
}

function compareLists<T extends Entry>(
  entity: ChangedEntity,
  before: readonly T[],
  after: readonly T[],
  all: readonly Entry[],
): Change[] {
  return compareEntities(entity, before, after, all, movedIds(idsOf(before), idsOf(after)));
}

const idsOf = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);

function compareSteps(before: MapData, after: MapData, map: MapData): Change[] {
  const stageThen = new Map(before.steps.map(({ id, stageId }) => [id, stageId]));
  const moved = new Set(
    after.steps.filter(({ id, stageId }) => (stageThen.get(id) ?? stageId) !== stageId).map(({ id }) => id),
  );
  for (const stage of after.stages) {
    const stepsOf = ({ steps }: MapData): string[] =>
      idsOf(steps.filter(({ id, stageId }) => stageId === stage.id && !moved.has(id)));
    for (const id of movedIds(stepsOf(before), stepsOf(after))) moved.add(id);
  }
  return compareEntities('step', before.steps, after.steps, map.steps, moved);
}

function compareCards(before: MapData, after: MapData, map: MapData): Change[] {
  const moves = movedCards(before, after);
  const place = createPlace(map.columns);
  const changes: Change[] = [];
  for (const lane of map.lanes) {
    for (const column of map.columns) {
      for (const { id } of map.cells.get(cellKey(lane.id, column.id)) ?? []) {
        const was = before.cards.get(id);
        const is = after.cards.get(id);
        if (!was || !is) {
          changes.push(change('card', id, [is ? 'added' : 'removed']));
          continue;
        }
        const fields = differences(was, is, PLACE);
        const kinds: ChangeKind[] = fields.length > 0 ? ['changed'] : [];
        const move = moves.get(id);
        if (move) kinds.push('moved');
        const from = move === 'cell' ? { laneId: was.laneId, columnId: place(was.columnId, before) } : null;
        if (kinds.length > 0) changes.push(change('card', id, kinds, fields, from));
      }
    }
  }
  return changes;
}

/** Cards that stand in another cell ('cell'), or elsewhere among the cards of their own ('order'). */
function movedCards(before: MapData, after: MapData): Map<string, 'cell' | 'order'> {
  const moves = new Map<string, 'cell' | 'order'>();
  const isSameColumn = createSameColumn(before, after);
  const rank = new Map(before.columns.map(({ id }, index) => [id, index]));
  const indexThen = new Map<string, number>();
  for (const cell of before.cells.values()) cell.forEach(({ id }, index) => indexThen.set(id, index));
  for (const cell of after.cells.values()) {
    const stayed: Card[] = [];
    for (const card of cell) {
      const was = before.cards.get(card.id);
      if (!was) continue;
      if (was.laneId === card.laneId && isSameColumn(was.columnId, card.columnId)) stayed.push(was);
      else moves.set(card.id, 'cell');
    }
    if (stayed.length < 2) continue;
    const then = stayed.toSorted(
      (a, b) =>
        (rank.get(a.columnId) ?? 0) - (rank.get(b.columnId) ?? 0) ||
        (indexThen.get(a.id) ?? 0) - (indexThen.get(b.id) ?? 0),
    );
    for (const id of movedIds(idsOf(then), idsOf(stayed))) moves.set(id, 'order');
  }
  return moves;
}

/** Whether two columns are the same one: also where the old one is gone because its stage was divided or put together. */
function createSameColumn(before: MapData, after: MapData): (then: string, now: string) => boolean {
  const stageThen = new Map(before.columns.map(({ id, stageId }) => [id, stageId]));
  const stageNow = new Map(after.columns.map(({ id, stageId }) => [id, stageId]));
  return (then, now) => then === now || (!stageNow.has(then) && stageThen.get(then) === stageNow.get(now));
}

function comparePoints(
  entity: 'point' | 'target',
  before: readonly CurvePoint[],
  after: readonly CurvePoint[],
): Change[] {
  const withIds = (points: readonly CurvePoint[]): (Entry & Pick<CurvePoint, 'value' | 'word' | 'quote'>)[] =>
    points.map(({ laneId, columnId, personaId, value, word, quote }) => ({
      id: pointKey(laneId, columnId, personaId),
      value,
      word,
      quote,
    }));
  const [then, now] = [withIds(before), withIds(after)];
  const known = new Set(idsOf(now));
  const all = [...now, ...then.filter(({ id }) => !known.has(id))];
  return compareEntities(entity, then, now, all, NONE);
}
