/** Writes a map as a whole: its title, kind, scale and personas. Expects to run inside one transaction. */
import * as Y from 'yjs';
import { mapParts, PERSONA_KEY, pointKey, evidenceKey } from '../map-doc.ts';
import { keyAt, type Ordered } from '../order.ts';
import { readMeta } from '../read-map.ts';
import type { EmotionScale, MapData, MapKind } from '../types.ts';
import { writeField, writeText, type Entities, type Entity } from '../y-fields.ts';

export function setMapTitle(doc: Y.Doc, title: string): void {
  writeText(mapParts(doc).meta, 'title', title);
}

export function setMapKind(doc: Y.Doc, kind: MapKind): void {
  writeField(mapParts(doc).meta, 'kind', kind);
}

/** The emotion scale. Points outside it are shown at its ends; their values stay. */
export function setScale(doc: Y.Doc, scale: EmotionScale): void {
  writeField(mapParts(doc).meta, 'scale', { ...scale, labels: { ...scale.labels } });
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
  for (const personaId of map.meta.personaIds) addMapPersona(doc, personaId);
  for (const { id, title, order, width } of map.stages) put(parts.stages, id, { title, order, width });
  for (const { id, title, stageId, order } of map.steps)
    put(parts.steps, id, { title, at: [stageId, order] });
  for (const { id, kind, title, order, height, collapsed } of map.lanes) {
    put(parts.lanes, id, { kind, title, order, height, collapsed: collapsed || null });
  }
  const columns = new Map(map.columns.map((column) => [column.id, column]));
  for (const card of map.cards.values()) {
    const { id, laneId, columnId, order, text, note, evidence, span, ...fields } = card;
    const column = columns.get(columnId);
    const at = [laneId, column?.stageId ?? columnId, column?.stepId ?? '', order];
    const entity = put(parts.cards, id, { at, ...fields, span: span === 1 ? null : span });
    entity.set('text', new Y.Text(text));
    if (note) entity.set('note', new Y.Text(note));
    for (const itemId of evidence) parts.evidence.set(evidenceKey(id, itemId), now);
  }
  for (const { laneId, columnId, personaId, value } of map.points) {
    parts.points.set(pointKey(laneId, columnId, personaId), value);
  }
}

function put(into: Entities, id: string, fields: Record<string, unknown>): Entity {
  const entity = new Y.Map<unknown>();
  into.set(id, entity);
  for (const [key, value] of Object.entries(fields)) writeField(entity, key, value);
  return entity;
}
