/**
 * How decisions lie in their Yjs document, `decisions`:
 *
 *   cases  id → { title, order, card?, touchpointId?, metric?, lever?, currency?, horizon?, discount?, note?,
 *                 `<assumption>/low|likely|high` }
 *   scores id → { title, order, weight:<criterion>? }: see scores.ts
 *
 * `card` is `mapId/cardId`. Each number of an assumption is a key of its own, so that two people can fill a case in.
 */
import type * as Y from 'yjs';
import { scoresOf } from './scores.ts';
import type { Entities } from '../y-fields.ts';

export interface DecisionsParts {
  readonly cases: Entities;
  readonly scores: Entities;
}

/** The top-level maps of the document of decisions. Opening them creates nothing. */
export function decisionsParts(doc: Y.Doc): DecisionsParts {
  return { cases: doc.getMap('cases'), scores: scoresOf(doc) };
}
