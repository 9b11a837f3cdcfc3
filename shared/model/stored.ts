/**
 * From plain entities to what a document stores of them: the one place that knows the stored form of each, for writing
 * whole maps and for restoring earlier states. Values that count as empty are null here and are not stored.
 */
import { storedEffectSource } from './effect-source.ts';
import type { CardPlace } from './map-doc.ts';
import { storedReading } from './reading.ts';
import type { Card, Column, Comment, Connector, Lane, SavedView, Stage, Step } from './types.ts';

/** Plain fields by key; null, '' and empty lists stand for a field that is not there. */
export type StoredFields = Readonly<Record<string, unknown>>;

export function storedStage({ id: _id, collapsed, ...stage }: Stage): StoredFields {
  return { ...stage, collapsed: collapsed || null };
}

export function storedStep({ title, stageId, order }: Step): StoredFields {
  return { title, at: [stageId, order] };
}

export function storedLane({ id: _id, collapsed, curve, people, ...lane }: Lane): StoredFields {
  return {
    ...lane,
    collapsed: collapsed || null,
    curve: curve === 'smooth' ? null : curve,
    people: people === 'customers' ? null : people,
  };
}

/** All of a card but its texts and its links. `columns` are those of its map, by id. */
export function storedCard(card: Card, columns: ReadonlyMap<string, Column>): StoredFields {
  const { id: _id, laneId, columnId, order, text: _text, note: _note, ...rest } = card;
  const { evidence: _evidence, solves: _solves, span, moment, ...fields } = rest;
  const { effectSource, effectBefore, effectExpected, effectAfter, ...plain } = fields;
  const column = columns.get(columnId);
  const at: CardPlace = [laneId, column?.stageId ?? columnId, column?.stepId ?? '', order];
  return {
    at,
    ...plain,
    effectSource: storedEffectSource(effectSource),
    effectBefore: storedReading(effectBefore),
    effectExpected: storedReading(effectExpected),
    effectAfter: storedReading(effectAfter),
    span: span === 1 ? null : span,
    moment: moment || null,
  };
}

export function storedConnector({ from, to, label, arrow, dashed }: Connector): StoredFields {
  return { ends: [from, to], label, arrow: arrow === 'end' ? null : arrow, dashed: dashed || null };
}

/** All of a comment but its text. */
export function storedComment({ id: _id, text: _text, ...comment }: Comment): StoredFields {
  return comment;
}

/** A saved view; its filter as a copy that Yjs may keep. */
export function storedView({ title, order, filter }: SavedView): StoredFields {
  return { title, order, filter: plainFilter(filter) };
}

/** A filter as Yjs stores it: plain lists. */
export function plainFilter(filter: SavedView['filter']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
  );
}
