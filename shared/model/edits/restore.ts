/** Makes a map what it was: writes only what differs, so that entities keep their ids and texts their history. */
import * as Y from 'yjs';
import {
  evidenceKey,
  mapParts,
  PERSONA_KEY,
  pointKey,
  pointTextKey,
  readStepPlace,
  solvesKey,
  type MapParts,
} from '../map-doc.ts';
import { projectMap } from '../map-projection.ts';
import { keysAt } from '../order.ts';
import { UNPLACED } from '../placement.ts';
import {
  storedCard,
  storedComment,
  storedConnector,
  storedLane,
  storedStage,
  storedStep,
  storedView,
  type StoredFields,
} from '../stored.ts';
import type { CurvePoint, CurveSeries, MapData, MapMeta } from '../types.ts';
import {
  entityOf,
  readText,
  sameValue,
  writeField,
  writeText,
  type Entities,
  type Entity,
} from '../y-fields.ts';

/** Entities of one kind as they are and as they are to be, and how one of them is written. */
interface Part<T> {
  readonly now: Iterable<T>;
  readonly wanted: Iterable<T>;
  readonly write: (entity: Entity, entry: T) => void;
}

/**
 * Writes a map document so that it projects to `data` exactly. Expects to run inside one transaction, which is then
 * one step of undo. What this version does not know of an entity stays as it is. An equal document is not written to.
 * @param now time in ms of links that are made anew
 */
export function restoreMap(doc: Y.Doc, data: MapData, now: number): void {
  const parts = mapParts(doc);
  const present = projectMap(doc, data.id);
  restoreMeta(parts, present.meta, data.meta);
  rememberGone(parts, data);
  restoreEntities(parts.stages, {
    now: present.stages,
    wanted: placed(data.stages),
    write: (entity, stage) => writeFields(entity, storedStage(stage)),
  });
  restoreEntities(parts.steps, {
    now: present.steps,
    wanted: data.steps,
    write: (entity, step) => writeFields(entity, storedStep(step)),
  });
  restoreEntities(parts.lanes, {
    now: present.lanes,
    wanted: placed(data.lanes),
    write: (entity, lane) => writeFields(entity, storedLane(lane)),
  });
  restoreCards(parts, present, data);
  restoreEntities(parts.connectors, {
    now: present.connectors,
    wanted: data.connectors,
    write: (entity, connector) => writeFields(entity, storedConnector(connector)),
  });
  restoreEntities(parts.comments, {
    now: present.comments,
    wanted: data.comments,
    write: (entity, comment) => {
      writeFields(entity, storedComment(comment));
      writeText(entity, 'text', comment.text);
    },
  });
  restoreEntities(parts.views, {
    now: present.views,
    wanted: data.views,
    write: (entity, view) => writeFields(entity, storedView(view)),
  });
  restoreLinks(parts, data, now);
  restorePoints(parts, data);
}

function restoreCards(parts: MapParts, present: MapData, data: MapData): void {
  const columns = new Map(data.columns.map((column) => [column.id, column]));
  restoreEntities(parts.cards, {
    now: present.cards.values(),
    wanted: data.cards.values(),
    write: (entity, card) => {
      writeFields(entity, storedCard(card, columns));
      writeText(entity, 'text', card.text);
      writeText(entity, 'note', card.note);
    },
  });
  // A card may have been shown where it stands only because its own place was gone: that place may come back.
  for (const card of data.cards.values()) {
    const entity = entityOf(parts.cards, card.id);
    if (entity) writeField(entity, 'at', storedCard(card, columns)['at']);
  }
}

/** Stages or lanes without the one that only stands in where there is none. */
function placed<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] {
  return entries.filter(({ id }) => id !== UNPLACED);
}

function restoreMeta({ meta }: MapParts, now: MapMeta, wanted: MapMeta): void {
  writeText(meta, 'title', wanted.title);
  if (now.kind !== wanted.kind) writeField(meta, 'kind', wanted.kind);
  if (!sameValue(now.scale, wanted.scale))
    writeField(meta, 'scale', { ...wanted.scale, labels: { ...wanted.scale.labels } });
  writeField(meta, 'theme', wanted.theme);
  writeField(meta, 'futureOf', wanted.futureOf);
  if (sameValue(now.personaIds, wanted.personaIds)) return;
  for (const id of now.personaIds) if (!wanted.personaIds.includes(id)) meta.delete(PERSONA_KEY + id);
  const keys = keysAt([], 0, wanted.personaIds.length);
  wanted.personaIds.forEach((id, index) => writeField(meta, PERSONA_KEY + id, keys[index]));
}

/** Lets what another copy puts meanwhile into a stage, step or lane that goes find a place beside it. */
function rememberGone(parts: MapParts, data: MapData): void {
  const note = (
    entries: Entities,
    kept: readonly { id: string }[],
    of: (entity: Entity) => unknown,
  ): void => {
    const ids = new Set(kept.map(({ id }) => id));
    for (const id of entries.keys()) {
      const entity = ids.has(id) ? null : entityOf(entries, id);
      if (entity) parts.gone.set(id, of(entity));
    }
  };
  note(parts.stages, data.stages, (stage) => [readText(stage, 'order')]);
  note(parts.steps, data.steps, (step) => [...(readStepPlace(step.get('at')) ?? [])]);
  note(parts.lanes, data.lanes, (lane) => [readText(lane, 'kind'), readText(lane, 'order')]);
}

function restoreEntities<T extends { readonly id: string }>(
  into: Entities,
  { now, wanted, write }: Part<T>,
): void {
  const present = new Map(Array.from(now, (entry) => [entry.id, entry]));
  const targets = new Map(Array.from(wanted, (entry) => [entry.id, entry]));
  for (const id of Array.from(into.keys())) if (!targets.has(id)) into.delete(id);
  for (const [id, entry] of targets) {
    const known = entityOf(into, id);
    if (known && sameValue(present.get(id), entry)) continue;
    const entity = known ?? new Y.Map<unknown>();
    if (!known) into.set(id, entity);
    write(entity, entry);
  }
}

function writeFields(entity: Entity, fields: StoredFields): void {
  for (const [key, value] of Object.entries(fields)) writeField(entity, key, value);
}

function restoreLinks(parts: MapParts, data: MapData, now: number): void {
  const evidence = new Set<string>();
  const solves = new Set<string>();
  for (const card of data.cards.values()) {
    for (const itemId of card.evidence) evidence.add(evidenceKey(card.id, itemId));
    for (const painPointId of card.solves) solves.add(solvesKey(card.id, painPointId));
  }
  for (const [table, wanted] of [
    [parts.evidence, evidence],
    [parts.solves, solves],
  ] as const) {
    for (const key of Array.from(table.keys())) if (!wanted.has(key)) table.delete(key);
    for (const key of wanted) if (!table.has(key)) table.set(key, now);
  }
}

function restorePoints(parts: MapParts, data: MapData): void {
  const texts = new Map<string, unknown>();
  const valuesOf = (points: readonly CurvePoint[], series: CurveSeries): Map<string, unknown> => {
    const values = new Map<string, unknown>();
    for (const { laneId, columnId, personaId, value, word, quote } of points) {
      values.set(pointKey(laneId, columnId, personaId), value);
      if (word) texts.set(pointTextKey(laneId, columnId, personaId, series, 'word'), word);
      if (quote) texts.set(pointTextKey(laneId, columnId, personaId, series, 'quote'), quote);
    }
    return values;
  };
  restoreTable(parts.points, valuesOf(data.points, 'asIs'));
  restoreTable(parts.targets, valuesOf(data.targets, 'toBe'));
  restoreTable(parts.pointTexts, texts);
}

function restoreTable(table: Y.Map<unknown>, wanted: ReadonlyMap<string, unknown>): void {
  for (const key of Array.from(table.keys())) if (!wanted.has(key)) table.delete(key);
  for (const [key, value] of wanted) writeField(table, key, value);
}
