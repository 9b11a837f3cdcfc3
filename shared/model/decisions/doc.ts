/**
 * How decisions lie in their Yjs document, `decisions`:
 *
 *   cases  id → { title, order }
 *   scores id → { title, order, weight:<criterion>? }: see scores.ts
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
