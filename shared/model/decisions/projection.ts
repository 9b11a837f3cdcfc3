/** The plain picture of the document of decisions. */
import type * as Y from 'yjs';
import { byOrder } from '../order.ts';
import { entities, readText } from '../y-fields.ts';
import { readScores, type OwnScore } from './scores.ts';
import { decisionsParts } from './doc.ts';

/** A business case: what an opportunity is expected to be worth. */
export interface BusinessCase {
  readonly id: string;
  readonly title: string;
  readonly order: string;
}

export interface DecisionsData {
  readonly cases: readonly BusinessCase[];
  readonly scores: readonly OwnScore[];
}

/** The decisions at this moment. */
export function readDecisions(doc: Y.Doc): DecisionsData {
  const { cases } = decisionsParts(doc);
  return {
    cases: Array.from(entities(cases), ([id, entry]): BusinessCase => {
      return { id, title: readText(entry, 'title'), order: readText(entry, 'order') };
    }).sort(byOrder),
    scores: readScores(doc),
  };
}
