/** Writes a map as a whole: its title, kind, scale and personas. Expects to run inside one transaction. */
import * as Y from 'yjs';
import {
  evidenceKey,
  mapParts,
  PERSONA_KEY,
  pointKey,
  pointTextKey,
  solvesKey,
  type MapParts,
} from '../map-doc.ts';
import { keyAt, type Ordered } from '../order.ts';
import { readMeta } from '../read-map.ts';
import {
  storedCard,
  storedComment,
  storedConnector,
  storedLane,
  storedStage,
  storedStep,
  type StoredFields,
} from '../stored.ts';
import type { CurvePoint, CurveSeries, EmotionScale, MapData, MapKind } from '../types.ts';
import { writeField, writeText, type Entities, type Entity } from '../y-fields.ts';
import { addView } from './views.ts';

/** Writes the map's title. `base`: the title that the person began with; what others wrote since then stays. */
export function setMapTitle(doc: Y.Doc, title: string, base?: string): void {
  writeText(mapParts(doc).meta, 'title', title, base);
}

export function setMapKind(doc: Y.Doc, kind: MapKind): void {
  writeField(mapParts(doc).meta, 'kind', kind);
}

/** The emotion scale. Points outside it are shown at its ends; their values stay. */
export function setScale(doc: Y.Doc, scale: EmotionScale): void {
  writeField(mapParts(doc).meta, 'scale', { ...scale, labels: { ...scale.labels } });
}

/** The colour theme by its name; '' for the default. */
export function setMapTheme(doc: Y.Doc, theme: string): void {
  writeField(mapParts(doc).meta, 'theme', theme);
}

/** Which map of the current state this one is the future of; null for none. */
export function setFutureOf(doc: Y.Doc, mapId: string | null): void {
  writeField(mapParts(doc).meta, 'futureOf', mapId);
}

/** Puts a persona on the map at `index` among its personas (at the end where absent), or moves it there. */
export function addMapPersona(doc: Y.Doc, personaId: string, index?: number): void {
  const { meta } = mapParts(doc);
  const others: Ordered[] = readMeta(meta)
    .personaIds.filter((id) => id !== personaId)
    .map((id) => ({ id, order: String(meta.get(PERSONA_KEY + id)) }));
  writeField(meta, PERSONA_KEY + personaId, keyAt(others, index ?? others.length));
}

/** Takes a persona off the map. Its curve points stay, and show again when it comes back. */
export function removeMapPersona(doc: Y.Doc, personaId: string): void {
  mapParts(doc).meta.delete(PERSONA_KEY + personaId);
}

/** Writes a whole map into an empty document: a copy, a template or an import. Ids are kept. `now` in ms. */
export function writeMap(doc: Y.Doc, map: MapData, now: number): void {
  const parts = mapParts(doc);
  setMapTitle(doc, map.meta.title);
  setMapKind(doc, map.meta.kind);
  setScale(doc, map.meta.scale);
  setMapTheme(doc, map.meta.theme);
  setFutureOf(doc, map.meta.futureOf);
  for (const personaId of map.meta.personaIds) addMapPersona(doc, personaId);
  for (const stage of map.stages) put(parts.stages, stage.id, storedStage(stage));
  for (const step of map.steps) put(parts.steps, step.id, storedStep(step));
  for (const lane of map.lanes) put(parts.lanes, lane.id, storedLane(lane));
  const columns = new Map(map.columns.map((column) => [column.id, column]));
  for (const card of map.cards.values()) {
    const entity = put(parts.cards, card.id, storedCard(card, columns));
    entity.set('text', new Y.Text(card.text));
    if (card.note) entity.set('note', new Y.Text(card.note));
    for (const itemId of card.evidence) parts.evidence.set(evidenceKey(card.id, itemId), now);
    for (const painPointId of card.solves) parts.solves.set(solvesKey(card.id, painPointId), now);
  }
  writePoints(parts, map.points, 'asIs');
  writePoints(parts, map.targets, 'toBe');
  for (const connector of map.connectors) put(parts.connectors, connector.id, storedConnector(connector));
  for (const comment of map.comments)
    put(parts.comments, comment.id, storedComment(comment)).set('text', new Y.Text(comment.text));
  for (const { title, filter, id } of map.views) addView(doc, { title, filter, id });
}

function writePoints(parts: MapParts, points: readonly CurvePoint[], series: CurveSeries): void {
  const values = series === 'asIs' ? parts.points : parts.targets;
  for (const { laneId, columnId, personaId, value, word, quote } of points) {
    values.set(pointKey(laneId, columnId, personaId), value);
    for (const [field, text] of [
      ['word', word],
      ['quote', quote],
    ] as const)
      writeField(parts.pointTexts, pointTextKey(laneId, columnId, personaId, series, field), text);
  }
}

function put(into: Entities, id: string, fields: StoredFields): Entity {
  const entity = new Y.Map<unknown>();
  into.set(id, entity);
  for (const [key, value] of Object.entries(fields)) writeField(entity, key, value);
  return entity;
}
