/** The plain picture of the document of decisions. */
import type * as Y from 'yjs';
import { byOrder } from '../order.ts';
import { entities } from '../y-fields.ts';
import { readCase, type BusinessCase } from './business-case.ts';
import { decisionsParts } from './doc.ts';
import { readScores, type OwnScore } from './scores.ts';

export interface DecisionsData {
  readonly cases: readonly BusinessCase[];
  readonly scores: readonly OwnScore[];
}

/** The decisions at this moment. */
export function readDecisions(doc: Y.Doc): DecisionsData {
  const { cases } = decisionsParts(doc);
  return {
    cases: Array.from(entities(cases), ([id, entry]) => readCase(id, entry)).sort(byOrder),
    scores: readScores(doc),
  };
}
