/**
 * Own scores: named weights by which pain points, opportunities and actions are put in order. In the document of decisions:
 * `scores` id → { title, order, `weight:<criterion>` → number from 0 to 10 }. One key a weight, so that two people who weigh
 * different things both keep theirs.
 */
import * as Y from 'yjs';
import { WEIGHED, type Weighed, type Weights } from '../../portfolio/criteria.ts';
import { newId } from '../ids.ts';
import { byOrder, keyAt } from '../order.ts';
import { entities, entityOf, readNumber, readText, writeField, type Entities } from '../y-fields.ts';

export interface OwnScore {
  readonly id: string;
  readonly title: string;
  readonly order: string;
  readonly weights: Weights;
}

export const MAX_WEIGHT = 10;

const weightKey = (criterion: Weighed): string => `weight:${criterion}`;

export function scoresOf(doc: Y.Doc): Entities {
  return doc.getMap('scores');
}

/** In order. Weights of zero are no weights, and left out. */
export function readScores(doc: Y.Doc): OwnScore[] {
  const list = Array.from(entities(scoresOf(doc)), ([id, score]): OwnScore => {
    const weights = WEIGHED.flatMap((criterion) => {
      const weight = readNumber(score, weightKey(criterion), 0, MAX_WEIGHT);
      return weight ? [[criterion, weight] as const] : [];
    });
    return {
      id,
      title: readText(score, 'title'),
      order: readText(score, 'order'),
      weights: Object.fromEntries(weights),
    };
  });
  return list.sort(byOrder);
}

/** Adds a score at the end and answers its id. Expects to run inside a transaction of the caller's, as all of these. */
export function addScore(
  doc: Y.Doc,
  { id = newId(), title, weights }: { id?: string; title: string; weights: Weights },
): string {
  const siblings = readScores(doc);
  const score = new Y.Map<unknown>();
  scoresOf(doc).set(id, score);
  score.set('title', title);
  score.set('order', keyAt(siblings, siblings.length));
  for (const [criterion, weight] of Object.entries(weights))
    writeField(score, weightKey(criterion as Weighed), weight || null);
  return id;
}

export function renameScore(doc: Y.Doc, id: string, title: string): void {
  const score = entityOf(scoresOf(doc), id);
  if (score) writeField(score, 'title', title);
}

/** A weight from 0 (does not count) to 10. */
export function setWeight(doc: Y.Doc, id: string, criterion: Weighed, weight: number): void {
  const score = entityOf(scoresOf(doc), id);
  const bounded = Math.min(MAX_WEIGHT, Math.max(0, weight));
  if (score) writeField(score, weightKey(criterion), bounded || null);
}

export function deleteScore(doc: Y.Doc, id: string): void {
  scoresOf(doc).delete(id);
}
