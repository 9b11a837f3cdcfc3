/** Writes lanes. Every function expects to run inside one transaction of the caller's. */
import * as Y from 'yjs';
import { newId } from '../ids.ts';
import { isLaneKind, LANE_KIND_INFO, type BlueprintZone, type LaneKind } from '../lanes.ts';
import { mapParts, readPlace } from '../map-doc.ts';
import { keyAt } from '../order.ts';
import { readLanes, readMeta } from '../read-map.ts';
import type { CurvePeople, CurveStyle, Lane } from '../types.ts';
import { entities, entityOf, readText, writeField } from '../y-fields.ts';
import { deleteCards } from './cards.ts';
import { deletePoints } from './curve.ts';

export interface NewLane {
  readonly kind: LaneKind;
  /** The kind's own title where absent. */
  readonly title?: string;
  /** Position among the lanes; where absent at the end, or in a blueprint at the end of its zone. */
  readonly index?: number;
  readonly id?: string;
}

/** Adds a lane and answers its id. */
export function addLane(doc: Y.Doc, { kind, title, index, id = newId() }: NewLane): string {
  const parts = mapParts(doc);
  const siblings = readLanes(parts.lanes);
  const isBlueprint = readMeta(parts.meta).kind === 'blueprint';
  const lane = new Y.Map<unknown>();
  parts.lanes.set(id, lane);
  lane.set('kind', kind);
  lane.set('title', title ?? LANE_KIND_INFO[kind].title);
  lane.set(
    'order',
    keyAt(siblings, index ?? (isBlueprint ? blueprintIndex(siblings, kind) : siblings.length)),
  );
  return id;
}

const ZONES: readonly BlueprintZone[] = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];

/** The zone of a lane kind in a blueprint: its place from top (0) to bottom (4). */
export function zoneRank(kind: LaneKind): number {
  return ZONES.indexOf(LANE_KIND_INFO[kind].zone ?? 'customer');
}

/** Where a new lane of a kind belongs in a blueprint: behind the last lane of its zone or of a zone above it. */
export function blueprintIndex(lanes: readonly Lane[], kind: LaneKind): number {
  const rank = zoneRank(kind);
  return lanes.findLastIndex((lane) => zoneRank(lane.kind) <= rank) + 1;
}

export function renameLane(doc: Y.Doc, id: string, title: string): void {
  const lane = entityOf(mapParts(doc).lanes, id);
  if (lane) writeField(lane, 'title', title);
}

/** Moves a lane so that it ends up at `index` among the lanes. */
export function moveLane(doc: Y.Doc, id: string, index: number): void {
  const { lanes } = mapParts(doc);
  const lane = entityOf(lanes, id);
  const others = readLanes(lanes).filter((other) => other.id !== id);
  if (lane) writeField(lane, 'order', keyAt(others, index));
}

/** Changes what a lane holds; its cards stay. */
export function setLaneKind(doc: Y.Doc, id: string, kind: LaneKind): void {
  const lane = entityOf(mapParts(doc).lanes, id);
  if (!lane) return;
  const was = lane.get('kind');
  const isUntitled = isLaneKind(was) && readText(lane, 'title') === LANE_KIND_INFO[was].title;
  writeField(lane, 'kind', kind);
  if (isUntitled) writeField(lane, 'title', LANE_KIND_INFO[kind].title);
}

/** Least height in px at zoom 1; null to follow the content. */
export function setLaneHeight(doc: Y.Doc, id: string, height: number | null): void {
  const lane = entityOf(mapParts(doc).lanes, id);
  if (lane) writeField(lane, 'height', height === null ? null : Math.round(height));
}

export function setLaneCollapsed(doc: Y.Doc, id: string, collapsed: boolean): void {
  const lane = entityOf(mapParts(doc).lanes, id);
  if (lane) writeField(lane, 'collapsed', collapsed ? true : null);
}

/** The lane's own colour (1 to 8) and icon, null or '' for its kind's, how its curves are drawn and whose they are. */
export function setLaneLook(
  doc: Y.Doc,
  id: string,
  look: { hue?: number | null; icon?: string; curve?: CurveStyle; people?: CurvePeople },
): void {
  const lane = entityOf(mapParts(doc).lanes, id);
  if (!lane) return;
  if (look.hue !== undefined) writeField(lane, 'hue', look.hue);
  if (look.icon !== undefined) writeField(lane, 'icon', look.icon);
  if (look.people !== undefined) writeField(lane, 'people', look.people === 'customers' ? null : look.people);
  if (look.curve !== undefined) writeField(lane, 'curve', look.curve === 'smooth' ? null : look.curve);
}

/** Deletes a lane with its cards and curve points. */
export function deleteLane(doc: Y.Doc, id: string): void {
  const parts = mapParts(doc);
  const lane = entityOf(parts.lanes, id);
  if (!lane) return;
  const cards: string[] = [];
  for (const [cardId, card] of entities(parts.cards))
    if (readPlace(card.get('at'))?.[0] === id) cards.push(cardId);
  deleteCards(doc, cards);
  deletePoints(parts, (laneId) => laneId === id);
  parts.gone.set(id, [readText(lane, 'kind'), readText(lane, 'order')]);
  parts.lanes.delete(id);
}
