/** Makes a map document of what a map file says: the inverse of `readDocument`. */
import * as Y from 'yjs';
import {
  addMapPersona,
  setFutureOf,
  setMapKind,
  setMapTheme,
  setMapTitle,
  setScale,
} from '../../../model/edits/map.ts';
import {
  evidenceKey,
  mapParts,
  pointKey,
  pointTextKey,
  solvesKey,
  type CardPlace,
  type MapParts,
} from '../../../model/map-doc.ts';
import { plainFilter } from '../../../model/stored.ts';
import { writeField, type Entities, type Entity } from '../../../model/y-fields.ts';
import type { MapFileMap } from './schema.ts';

/** Fills an empty map document. Expects to run inside one transaction of it. */
export function writeDocument(doc: Y.Doc, map: MapFileMap): void {
  const parts = mapParts(doc);
  setMapTitle(doc, map.title);
  setMapKind(doc, map.kind);
  setScale(doc, map.scale);
  setMapTheme(doc, map.theme ?? '');
  setFutureOf(doc, map.futureOf ?? null);
  for (const personaId of map.personas) addMapPersona(doc, personaId);
  for (const { id, ...stage } of map.stages) put(parts.stages, id, stage);
  for (const { id, title, stageId, order = '' } of map.steps)
    put(parts.steps, id, { title, at: [stageId, order] });
  for (const { id, ...lane } of map.lanes) put(parts.lanes, id, lane);
  for (const card of map.cards) writeCard(parts, card);
  for (const point of map.points) writePoint(parts, point);
  for (const { id, from, to, ...connector } of map.connectors)
    put(parts.connectors, id, { ends: [from, to], ...connector });
  for (const { id, text = '', ...comment } of map.comments)
    put(parts.comments, id, comment).set('text', new Y.Text(text));
  for (const { id, filter, ...view } of map.views)
    put(parts.views, id, { ...view, filter: plainFilter(filter) });
  for (const { id, place } of map.gone) parts.gone.set(id, place);
}

function writeCard(parts: MapParts, card: MapFileMap['cards'][number]): void {
  const { id, laneId = '', stageId = '', stepId = '', order = '', text = '', note = '', ...rest } = card;
  const { evidence = [], solves = [], ...fields } = rest;
  const at: CardPlace = [laneId, stageId, stepId, order];
  const entity = put(parts.cards, id, { at, ...fields });
  entity.set('text', new Y.Text(text));
  if (note !== '') entity.set('note', new Y.Text(note));
  for (const link of evidence) parts.evidence.set(evidenceKey(id, link.id), link.at);
  for (const link of solves) parts.solves.set(solvesKey(id, link.id), link.at);
}

function writePoint(parts: MapParts, point: MapFileMap['points'][number]): void {
  const { series, laneId, columnId, personaId, value, word, quote } = point;
  (series === 'asIs' ? parts.points : parts.targets).set(pointKey(laneId, columnId, personaId), value);
  const key = (field: 'word' | 'quote'): string => pointTextKey(laneId, columnId, personaId, series, field);
  writeField(parts.pointTexts, key('word'), word);
  writeField(parts.pointTexts, key('quote'), quote);
}

function put(into: Entities, id: string, fields: Readonly<Record<string, unknown>>): Entity {
  const entity = new Y.Map<unknown>();
  into.set(id, entity);
  for (const [key, value] of Object.entries(fields)) writeField(entity, key, value);
  return entity;
}
