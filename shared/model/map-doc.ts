/**
 * How a map lies in its Yjs document. Top-level maps, one Y.Map an entity, one key a field that can be edited on its
 * own:
 *
 *   meta      title, kind, scale, and `persona:<id>` → order key for each persona who travels
 *   stages    id → { title, order, width? }
 *   steps     id → { title, at: [stageId, order] }
 *   lanes     id → { kind, title, order, height?, collapsed? }
 *   cards     id → { at: [laneId, stageId, stepId | '', order], text: Y.Text, note?: Y.Text, ... }
 *   points    `laneId/columnId/personaId` → number
 *   evidence  `cardId/itemId` → time it was linked (ms)
 *   gone      id of a deleted stage, step or lane → where it stood, so that what another copy put there finds a place
 *
 * A card's place is one value, because two halves of a move must never merge into a place that nobody chose.
 */
import type * as Y from 'yjs';
import type { Entities } from './y-fields.ts';

export interface MapParts {
  readonly meta: Y.Map<unknown>;
  readonly stages: Entities;
  readonly steps: Entities;
  readonly lanes: Entities;
  readonly cards: Entities;
  readonly points: Y.Map<unknown>;
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

export function evidenceKey(cardId: string, itemId: string): string {
  return `${cardId}/${itemId}`;
}
