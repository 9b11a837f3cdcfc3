/** Random edits: a layout that takes over what did not change must equal one made anew. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Geometry } from '../../shared/layout/geometry.ts';
import { layoutMap } from '../../shared/layout/layout.ts';
import {
  addCard,
  deleteCards,
  moveCards,
  setCardFields,
  setCardSpan,
  setCardText,
} from '../../shared/model/edits/cards.ts';
import { addLane, moveLane, setLaneCollapsed } from '../../shared/model/edits/lanes.ts';
import { addStage, addStep, deleteStage } from '../../shared/model/edits/stages.ts';
import { createMapProjection } from '../../shared/model/map-projection.ts';
import type { MapData } from '../../shared/model/types.ts';
import { makeLibrary } from '../support/map-data.ts';

const edit = fc.record({ what: fc.nat(11), a: fc.nat(50), b: fc.nat(50), c: fc.nat(50) });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const pick = (list: readonly { readonly id: string }[], n: number): string =>
  list[n % Math.max(1, list.length)]?.id ?? '';

function apply(doc: Y.Doc, map: MapData, { what, a, b, c }: Edit): void {
  const card = pick([...map.cards.values()], a);
  const lane = pick(map.lanes, b);
  const stage = pick(map.stages, c);
  const cell = { laneId: lane, columnId: pick(map.columns, c), index: a % 4 };
  const edits: (() => unknown)[] = [
    () => addCard(doc, { ...cell, text: 'Чекала на кур’єра пів дня і не дочекалася '.repeat(1 + (a % 3)) }),
    () => addCard(doc, { ...cell, text: 'รอนานมาก', severity: 1 + (b % 5) }),
    () => moveCards(doc, [card], cell),
    () => setCardText(doc, card, 'antreannya panjang '.repeat(b % 8)),
    () => setCardFields(doc, [card], { owner: a % 2 === 0 ? 'someone' : null }),
    () => setCardSpan(doc, card, 1 + (b % 3)),
    () => deleteCards(doc, [card]),
    () => addLane(doc, { kind: a % 3 === 0 ? 'emotion' : 'painPoints', index: b }),
    () => moveLane(doc, lane, c),
    () => setLaneCollapsed(doc, lane, a % 2 === 0),
    () => (map.stages.length < 5 ? addStage(doc, { title: 'stage', index: b }) : deleteStage(doc, stage)),
    () => stage && addStep(doc, { stageId: stage, title: 'step' }),
  ];
  doc.transact(() => edits[what]?.());
}

/** Without the order of cards, which says nothing. */
const plain = (geometry: Geometry): unknown => ({
  ...geometry,
  cards: Object.fromEntries(geometry.cards),
});

test('after every edit the layout that goes on from the one before equals a fresh one', () => {
  const library = makeLibrary();
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 50 }), (edits) => {
      const doc = new Y.Doc();
      doc.transact(() => {
        for (const index of [0, 1, 2]) addStage(doc, { title: 's', index });
        for (const index of [0, 1]) addLane(doc, { kind: 'text', index });
      });
      const projection = createMapProjection(doc, 'm');
      let before: Geometry | undefined;
      for (const one of edits) {
        apply(doc, projection.current(), one);
        const map = projection.current();
        before = layoutMap(map, library, { previous: before });
        expect(plain(before)).toEqual(plain(layoutMap(map, library)));
      }
    }),
    { seed: 20261122, numRuns: 60 },
  );
});
