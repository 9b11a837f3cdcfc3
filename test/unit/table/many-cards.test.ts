/** Many cards at once stand as if they had been added one by one. */
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addCards } from '../../../shared/model/edits/many-cards.ts';
import { addStage, addStep } from '../../../shared/model/edits/stages.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';

function textsOf(
  add: (doc: Y.Doc, cards: { laneId: string; columnId: string; text: string }[]) => void,
): string[][] {
  const doc = new Y.Doc();
  addStage(doc, { title: 'One', id: 's1' });
  addStage(doc, { title: 'Two', id: 's2' });
  addStep(doc, { stageId: 's2', title: 'a', id: 't1' });
  addLane(doc, { kind: 'steps', id: 'steps' });
  addLane(doc, { kind: 'gains', id: 'gains' });
  addCard(doc, { laneId: 'steps', columnId: 's1', text: 'first' });
  add(
    doc,
    Array.from({ length: 60 }, (_, at) => ({
      laneId: at % 3 === 0 ? 'gains' : 'steps',
      columnId: at % 2 === 0 ? 's1' : 't1',
      text: `card ${at}`,
    })),
  );
  return [...projectMap(doc, 'm').cells]
    .map(([key, cards]) => [key, ...cards.map(({ text }) => text)])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

test('in the same cells, in the same order, behind what is there', () => {
  const oneByOne = textsOf((doc, cards) => {
    for (const card of cards) addCard(doc, card);
  });
  expect(textsOf((doc, cards) => void addCards(doc, cards))).toEqual(oneByOne);
  expect(oneByOne.flat()).toContain('card 59');
});
