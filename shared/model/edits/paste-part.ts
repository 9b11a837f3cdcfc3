/**
 * Puts a part of a map (see map-part.ts) into a map, the same or another of the workspace. Everything gets new ids.
 * Every function expects to run inside one transaction of the caller's.
 */
import * as Y from 'yjs';
import { newId } from '../ids.ts';
import { mapParts, pointKey, evidenceKey, solvesKey } from '../map-doc.ts';
import type { MapPart } from '../map-part.ts';
import { matchColumns, sameTitle } from '../match-columns.ts';
import { keysAt } from '../order.ts';
import { storedCard } from '../stored.ts';
import type { Card, Column, CurvePoint, CurveSeries, Lane, MapData } from '../types.ts';
import { writeField } from '../y-fields.ts';
import { addConnector } from './connectors.ts';
import { setPoint, setPointText } from './curve.ts';
import { addLane, setLaneCollapsed, setLaneHeight, setLaneLook } from './lanes.ts';
import { addMapPersona } from './map.ts';
import { addStage, addStep, setStageCollapsed, setStageHue, setStageWidth } from './stages.ts';

export interface Pasted {
  /** Ids of the new lanes, stages or steps. */
  readonly ids: readonly string[];
  /** Columns that found no place of their own: what stood in them is in the last column. */
  readonly surplus: readonly Column[];
  /** Lanes that were added for what the stages or steps brought. */
  readonly newLanes: readonly string[];
}

/**
 * @param target the map as it is, to which the document belongs
 * @param at position among its lanes or stages, or for steps the stage and the position in it; at the end where absent
 * @param now ms since 1970
 */
export function pastePart(
  doc: Y.Doc,
  part: MapPart,
  target: MapData,
  now: number,
  at: { readonly index?: number; readonly stageId?: string } = {},
): Pasted {
  if (part.kind === 'lane') return pasteLanes(doc, part, target, now, at.index);
  const { columns, ids } =
    part.kind === 'stage' ? addStages(doc, part, at.index) : addSteps(doc, part, target, at);
  const lanes = new Map<string, string>();
  const newLanes: string[] = [];
  for (const lane of part.lanes) {
    const like = target.lanes.find(({ kind, title }) => kind === lane.kind && sameTitle(title, lane.title));
    lanes.set(lane.id, like?.id ?? copyLane(doc, lane));
    if (!like) newLanes.push(lane.title);
  }
  fill(doc, part, { target, lanes, columns, now });
  return { ids, surplus: [], newLanes };
}

function pasteLanes(doc: Y.Doc, part: MapPart, target: MapData, now: number, index?: number): Pasted {
  const { columns: places, surplus } = matchColumns(part, target);
  const known = new Map(target.columns.map((column) => [column.id, column]));
  const columns = new Map<string, Column>();
  for (const [from, to] of places) {
    const column = known.get(to);
    if (column) columns.set(from, column);
  }
  const lanes = new Map(
    part.lanes.map((lane, offset) => [
      lane.id,
      copyLane(doc, lane, index === undefined ? undefined : index + offset),
    ]),
  );
  fill(doc, part, { target, lanes, columns, now });
  const filled = new Set([...part.cards, ...part.points, ...part.targets].map(({ columnId }) => columnId));
  return { ids: [...lanes.values()], surplus: surplus.filter(({ id }) => filled.has(id)), newLanes: [] };
}

function copyLane(doc: Y.Doc, lane: Lane, index?: number): string {
  const { kind, title, height, collapsed, hue, icon, curve } = lane;
  const id = addLane(doc, { kind, title, ...(index === undefined ? {} : { index }) });
  setLaneHeight(doc, id, height);
  setLaneCollapsed(doc, id, collapsed);
  setLaneLook(doc, id, { hue, icon, curve });
  return id;
}

interface NewColumns {
  readonly ids: string[];
  /** Id of the source's column → the new column. */
  readonly columns: Map<string, Column>;
}

function addStages(doc: Y.Doc, part: MapPart, index?: number): NewColumns {
  const made: NewColumns = { ids: [], columns: new Map() };
  part.stages.forEach((stage, offset) => {
    const id = addStage(doc, {
      title: stage.title,
      ...(index === undefined ? {} : { index: index + offset }),
    });
    setStageWidth(doc, id, stage.width);
    setStageHue(doc, id, stage.hue);
    setStageCollapsed(doc, id, stage.collapsed);
    made.ids.push(id);
    for (const step of part.steps) {
      if (step.stageId !== stage.id) continue;
      const stepId = addStep(doc, { stageId: id, title: step.title });
      made.columns.set(step.id, { id: stepId, stageId: id, stepId });
    }
    made.columns.set(stage.id, { id, stageId: id, stepId: null });
  });
  return made;
}

/** A stage that is not divided yet keeps what stands in it as its first step. */
function addSteps(
  doc: Y.Doc,
  part: MapPart,
  target: MapData,
  { stageId = target.stages.at(-1)?.id ?? '', index }: { index?: number; stageId?: string },
): NewColumns {
  const made: NewColumns = { ids: [], columns: new Map() };
  const stage = target.stages.find(({ id }) => id === stageId);
  if (!stage) return made;
  if (!target.steps.some((step) => step.stageId === stageId)) addStep(doc, { stageId, title: 'Step 1' });
  part.steps.forEach((step, offset) => {
    const place = index === undefined ? {} : { index: index + offset };
    const id = addStep(doc, { stageId, title: step.title, ...place });
    made.ids.push(id);
    made.columns.set(step.id, { id, stageId, stepId: id });
  });
  return made;
}

interface Places {
  readonly target: MapData;
  /** Id of the source's lane → id of the lane here. */
  readonly lanes: ReadonlyMap<string, string>;
  /** Id of the source's column → the column here. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly now: number;
}

function fill(doc: Y.Doc, part: MapPart, places: Places): void {
  const copies = copyCards(doc, part, places);
  for (const { from, to, label, arrow, dashed } of part.connectors) {
    addConnector(doc, { from: copies.get(from) ?? '', to: copies.get(to) ?? '', label, arrow, dashed });
  }
  copyPoints(doc, part, places, part.points, 'asIs');
  copyPoints(doc, part, places, part.targets, 'toBe');
  const { personaIds } = places.target.meta;
  const travellers = new Set([...part.points, ...part.targets].map(({ personaId }) => personaId));
  for (const id of travellers) if (id !== '' && !personaIds.includes(id)) addMapPersona(doc, id);
}

/** Writes the cards and answers id → id of the copy. Their cells are new, so that their order is made anew. */
function copyCards(doc: Y.Doc, part: MapPart, { target, lanes, columns, now }: Places): Map<string, string> {
  const parts = mapParts(doc);
  const copies = new Map(part.cards.map((card) => [card.id, newId()]));
  const here = new Map(Array.from(columns.values(), (column) => [column.id, column]));
  const cells = Map.groupBy(
    part.cards.filter(({ laneId, columnId }) => lanes.has(laneId) && columns.has(columnId)),
    ({ laneId, columnId }) => `${lanes.get(laneId)}/${columns.get(columnId)?.id}`,
  );
  for (const [key, cards] of cells) {
    const [laneId = '', columnId = ''] = key.split('/');
    const orders = keysAt([], 0, cards.length);
    cards.forEach((card, index) => {
      const id = copies.get(card.id) ?? newId();
      const span = spanOf(card, part, target, columns);
      const order = orders[index] ?? 'a0';
      const entity = new Y.Map<unknown>();
      parts.cards.set(id, entity);
      const fields = storedCard({ ...card, laneId, columnId, order, span }, here);
      for (const [name, value] of Object.entries(fields)) writeField(entity, name, value);
      entity.set('text', new Y.Text(card.text));
      if (card.note) entity.set('note', new Y.Text(card.note));
      for (const itemId of card.evidence) parts.evidence.set(evidenceKey(id, itemId), now);
      for (const painPoint of card.solves) {
        const copy = copies.get(painPoint) ?? (part.mapId === target.id ? painPoint : null);
        if (copy !== null) parts.solves.set(solvesKey(id, copy), now);
      }
    });
  }
  return copies;
}

/** How many columns the copy covers: as far as where the card's last column went, if that lies behind its first. */
function spanOf(card: Card, part: MapPart, target: MapData, columns: Places['columns']): number {
  if (card.span === 1 || part.kind !== 'lane') return card.span;
  const first = part.columns.findIndex(({ id }) => id === card.columnId);
  const last = part.columns[Math.min(first + card.span, part.columns.length) - 1];
  const indexOf = (id: string | undefined): number =>
    target.columns.findIndex((column) => column.id === columns.get(id ?? '')?.id);
  return Math.max(1, indexOf(last?.id) - indexOf(card.columnId) + 1);
}

/** Where several columns became one, the first point stays. Values go over to the other map's scale. */
function copyPoints(
  doc: Y.Doc,
  part: MapPart,
  { target, lanes, columns }: Places,
  points: readonly CurvePoint[],
  series: CurveSeries,
): void {
  const { min, max } = part.scale;
  const to = target.meta.scale;
  const taken = new Set<string>();
  for (const { laneId, columnId, personaId, value, word, quote } of points) {
    const lane = lanes.get(laneId);
    const column = columns.get(columnId);
    if (lane === undefined || !column) continue;
    const key = pointKey(lane, column.id, personaId);
    if (taken.has(key)) continue;
    taken.add(key);
    const isSame = min === to.min && max === to.max;
    const scaled = isSame ? value : to.min + ((value - min) / (max - min)) * (to.max - to.min);
    setPoint(doc, lane, column.id, personaId, scaled, series);
    const at = { laneId: lane, columnId: column.id, personaId, series };
    setPointText(doc, at, 'word', word);
    setPointText(doc, at, 'quote', quote);
  }
}
