/** Random edits: the followed projection must always equal one made anew, and copies must agree after a merge. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addCard,
  deleteCards,
  duplicateCards,
  linkEvidence,
  moveCards,
  setCardText,
  unlinkEvidence,
} from '../../shared/model/edits/cards.ts';
import { setPoint } from '../../shared/model/edits/curve.ts';
import { addLane, deleteLane, moveLane } from '../../shared/model/edits/lanes.ts';
import {
  addStage,
  addStep,
  deleteStage,
  deleteStep,
  moveStage,
  moveStep,
} from '../../shared/model/edits/stages.ts';
import { createMapProjection, projectMap, type MapProjection } from '../../shared/model/map-projection.ts';
import type { MapData } from '../../shared/model/types.ts';

const step = fc.record({
  what: fc.integer({ min: 0, max: 14 }),
  a: fc.nat(50),
  b: fc.nat(50),
  c: fc.nat(50),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

function apply(doc: Y.Doc, data: MapData, { what, a, b, c }: Step): void {
  const stage = pick(data.stages, a)?.id ?? '';
  const lane = pick(data.lanes, b)?.id ?? '';
  const column = pick(data.columns, c)?.id ?? '';
  const card = pick([...data.cards.keys()].sort(), a)?.toString() ?? '';
  const stepId = pick(data.steps, b)?.id ?? '';
  const actions: (() => unknown)[] = [
    () => addStage(doc, { title: 's', index: a }),
    () => addLane(doc, { kind: 'painPoints', index: b }),
    () => addCard(doc, { laneId: lane, columnId: column, text: `c${a}`, index: b }),
    () => addCard(doc, { laneId: lane, columnId: column, text: 'ที่' }),
    () => moveCards(doc, [card], { laneId: lane, columnId: column, index: b }),
    () => setCardText(doc, card, `ї${b}`),
    () => deleteCards(doc, [card]),
    () => duplicateCards(doc, [card]),
    () => stage && addStep(doc, { stageId: stage, title: 't', index: b }),
    () => deleteStep(doc, stepId),
    () => stage && moveStep(doc, stepId, stage, c),
    () => moveStage(doc, stage, b),
    () => (a % 4 === 0 ? deleteStage(doc, stage) : deleteLane(doc, b % 3 === 0 ? lane : '')),
    () => (linkEvidence(doc, card, [`i${b}`, `i${c}`], 1), unlinkEvidence(doc, card, [`i${a}`])),
    () => (lane && setPoint(doc, lane, column, '', (a % 5) - 2), moveLane(doc, lane, c)),
  ];
  doc.transact(() => actions[what]?.());
}

const plain = (data: MapData): unknown => ({
  ...data,
  cards: [...data.cards].sort(([a], [b]) => (a < b ? -1 : 1)),
  cells: [...data.cells].sort(([a], [b]) => (a < b ? -1 : 1)),
});

describe('random edits of a map', () => {
  it('leave the followed projection equal to one made anew', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const doc = new Y.Doc();
        const projection = createMapProjection(doc, 'm');
        for (const one of steps) {
          apply(doc, projection.current(), one);
          expect(plain(projection.current())).toEqual(plain(projectMap(doc, 'm')));
        }
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  it('agree in all copies after a merge, and lose no card that nobody deleted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), step), { maxLength: 60 }), (steps) => {
        const docs = [new Y.Doc(), new Y.Doc()] as const;
        const projections = docs.map((doc) => createMapProjection(doc, 'm')) as [
          MapProjection,
          MapProjection,
        ];
        for (const [left, one] of steps) {
          const at = left ? 0 : 1;
          apply(docs[at], projections[at].current(), one);
        }
        Y.applyUpdateV2(docs[0], Y.encodeStateAsUpdateV2(docs[1]));
        Y.applyUpdateV2(docs[1], Y.encodeStateAsUpdateV2(docs[0]));
        expect(plain(projections[0].current())).toEqual(plain(projections[1].current()));
        expect(projections[0].current().cards.size).toBe(docs[0].getMap('cards').size);
        const shown = [...projections[0].current().cells.values()].flat().length;
        expect(shown).toBe(projections[0].current().cards.size);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
