/**
 * How a map lies in its Yjs document. Top-level maps, one Y.Map an entity, one key a field that can be edited on its
 * own:
 *
 *   meta      title, kind, scale, theme?, futureOf?, and `persona:<id>` → order key for each persona who travels
 *   stages    id → { title, order, width?, hue?, collapsed?, phase? }
 *   steps     id → { title, at: [stageId, order] }
 *   lanes     id → { kind, title, order, height?, collapsed?, hue?, icon?, curve?, people? }
 *   cards     id → { at: [laneId, stageId, stepId | '', order], text: Y.Text, note?: Y.Text, ... }
 *   points    `laneId/columnId/personaId` → number: the emotion curve as it is
 *   targets   the same keys → number: the curve as it is meant to be
 *   pointTexts `laneId/columnId/personaId/asIs|toBe/word|quote` → string
 *   connectors id → { ends: [fromCardId, toCardId], label?, arrow?, dashed? }
 *   comments  id → { target, author?, createdAt, resolvedAt?, replyTo?, text: Y.Text }
 *   views     id → { title, order, filter }
 *   solves    `cardId/painPointId` → time it was linked (ms)
 *   evidence  `cardId/itemId` → time it was linked (ms)
 *   gone      id of a deleted stage, step or lane → where it stood, so that what another copy put there finds a place
 *
 * A card's place is one value, because two halves of a move must never merge into a place that nobody chose.
 */
import type * as Y from 'yjs';
import type { CurveSeries } from './types.ts';
import type { Entities } from './y-fields.ts';

export interface MapParts {
  readonly meta: Y.Map<unknown>;
  readonly stages: Entities;
  readonly steps: Entities;
  readonly lanes: Entities;
  readonly cards: Entities;
  readonly points: Y.Map<unknown>;
  readonly targets: Y.Map<unknown>;
  readonly pointTexts: Y.Map<unknown>;
  readonly connectors: Entities;
  readonly comments: Entities;
  readonly views: Entities;
  readonly solves: Y.Map<unknown>;
  readonly evidence: Y.Map<unknown>;
  readonly gone: Y.Map<unknown>;
}

/** The top-level maps of a map document. Opening them creates nothing. */
export function mapParts(doc: Y.Doc): MapParts {
  return {
    meta: doc.getMap('meta'),
    stages: doc.getMap('stages'),
    steps: doc.getMap('steps'),
    lanes: doc.getMap('lanes'),
    cards: doc.getMap('cards'),
    points: doc.getMap('points'),
    targets: doc.getMap('targets'),
    pointTexts: doc.getMap('pointTexts'),
    connectors: doc.getMap('connectors'),
    comments: doc.getMap('comments'),
    views: doc.getMap('views'),
    solves: doc.getMap('solves'),
    evidence: doc.getMap('evidence'),
    gone: doc.getMap('gone'),
  };
}

/** The Yjs types that undo follows. */
export function mapScope(doc: Y.Doc): Y.Map<unknown>[] {
  return Object.values<Y.Map<unknown>>({ ...mapParts(doc) });
}

/** A card's place as stored. `stepId` is '' where the stage has no steps. */
export type CardPlace = readonly [laneId: string, stageId: string, stepId: string, order: string];

export function readPlace(value: unknown): CardPlace | null {
  if (!Array.isArray(value) || value.length !== 4) return null;
  return value.every((part) => typeof part === 'string') ? (value as unknown as CardPlace) : null;
}

/** A step's place as stored. */
export type StepPlace = readonly [stageId: string, order: string];

export function readStepPlace(value: unknown): StepPlace | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  return value.every((part) => typeof part === 'string') ? (value as unknown as StepPlace) : null;
}

export const PERSONA_KEY = 'persona:';

export function pointKey(laneId: string, columnId: string, personaId: string): string {
  return `${laneId}/${columnId}/${personaId}`;
}

/** Key of a point's word or quote. */
export function pointTextKey(
  laneId: string,
  columnId: string,
  personaId: string,
  series: CurveSeries,
  field: 'word' | 'quote',
): string {
  return `${pointKey(laneId, columnId, personaId)}/${series}/${field}`;
}

export function solvesKey(cardId: string, painPointId: string): string {
  return `${cardId}/${painPointId}`;
}

export function evidenceKey(cardId: string, itemId: string): string {
  return `${cardId}/${itemId}`;
}
