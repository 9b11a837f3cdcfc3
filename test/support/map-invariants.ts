/** What always holds for a map as it is shown, whatever was done to it. */
import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import { libraryParts } from '../../shared/model/library-doc.ts';
import { mapParts } from '../../shared/model/map-doc.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import { byOrder } from '../../shared/model/order.ts';
import { MAX_SPAN } from '../../shared/model/read-map.ts';
import { cellKey, type MapData } from '../../shared/model/types.ts';
import { plainMap } from './random-map.ts';

/** What is wrong with a map, in words; empty where all holds. */
export function brokenInvariants(map: MapData): string[] {
  const wrong: string[] = [];
  const check = (holds: boolean, what: string): void => void (holds || wrong.push(what));
  const lanes = new Set(map.lanes.map(({ id }) => id));
  const columns = new Set(map.columns.map(({ id }) => id));
  const stages = new Set(map.stages.map(({ id }) => id));
  const steps = new Set(map.steps.map(({ id }) => id));
  const { scale } = map.meta;
  check(scale.max > scale.min, 'the scale has no length');
  const lists = { ...map, points: [], targets: [] };
  for (const name of ['stages', 'steps', 'lanes', 'columns', 'connectors', 'comments', 'views'] as const) {
    const ids = lists[name].map(({ id }) => id);
    check(new Set(ids).size === ids.length, `an id twice among the ${name}`);
  }
  for (const name of ['stages', 'lanes', 'views'] as const)
    check(isSorted(map[name]), `${name} are not in order`);
  for (const step of map.steps) check(stages.has(step.stageId), `step ${step.id} is in no stage`);
  for (const column of map.columns) check(stages.has(column.stageId), `column ${column.id} is in no stage`);
  let shown = 0;
  for (const [key, cell] of map.cells) {
    shown += cell.length;
    check(isSorted(cell), `cell ${key} is not in order`);
    for (const card of cell) {
      check(map.cards.get(card.id) === card, `card ${card.id} of cell ${key} is another one in the table`);
      check(cellKey(card.laneId, card.columnId) === key, `card ${card.id} stands in the wrong cell`);
    }
  }
  check(shown === map.cards.size, `${map.cards.size} cards, but ${shown} in cells`);
  for (const card of map.cards.values()) {
    check(lanes.has(card.laneId) && columns.has(card.columnId), `card ${card.id} stands nowhere`);
    check(Number.isInteger(card.span) && card.span >= 1 && card.span <= MAX_SPAN, `span of card ${card.id}`);
    check(card.severity === null || (card.severity >= 1 && card.severity <= 5), `severity of ${card.id}`);
    check(card.reach === null || (card.reach >= 0 && card.reach <= 100), `reach of ${card.id}`);
    for (const id of card.solves) check(id !== card.id && map.cards.has(id), `${card.id} answers ${id}`);
  }
  for (const [name, points] of Object.entries({ points: map.points, targets: map.targets })) {
    const places = points.map((point) => `${point.laneId}/${point.columnId}/${point.personaId}`);
    check(new Set(places).size === places.length, `two of the ${name} in one place`);
    for (const point of points) {
      check(lanes.has(point.laneId) && columns.has(point.columnId), `one of the ${name} stands nowhere`);
      check(Number.isFinite(point.value), `one of the ${name} has no value`);
    }
  }
  for (const { id, from, to } of map.connectors)
    check(from !== to && map.cards.has(from) && map.cards.has(to), `connector ${id} has no two ends`);
  for (const { id, target } of map.comments) {
    const [kind = '', of = ''] = target.split('/');
    const known = { card: map.cards, stage: stages, step: steps, lane: lanes }[kind];
    check(target === 'map' || (known?.has(of) ?? false), `comment ${id} is about ${target}`);
  }
  return wrong;
}

/** Whether the followed picture of a document says the same as one made anew from a copy of the document. */
export function equalsFresh(followed: MapData, doc: Y.Doc): boolean {
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  const equal = isDeepStrictEqual(plainMap(followed), plainMap(projectMap(copy, followed.id)));
  copy.destroy();
  return equal;
}

/** All that a map's document holds, as plain data. */
export function rawMap(doc: Y.Doc): unknown {
  return raw({ ...mapParts(doc) });
}

/** All that the library's document holds, as plain data. */
export function rawLibrary(doc: Y.Doc): unknown {
  return raw({ ...libraryParts(doc) });
}

function raw(parts: Record<string, unknown>): unknown {
  const read = Object.entries(parts).filter(
    (entry): entry is [string, Y.Map<unknown>] => entry[1] instanceof Y.Map,
  );
  return Object.fromEntries(read.map(([name, part]) => [name, part.toJSON()]));
}

function isSorted(list: readonly { readonly id: string; readonly order: string }[]): boolean {
  return list.every((entry, at) => at === 0 || byOrder(list[at - 1] as (typeof list)[number], entry) < 0);
}
