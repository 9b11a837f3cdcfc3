/** Lanes, stages and steps taken out of one map and put into the same or another: what goes where, and under which id. */
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { addCard, linkEvidence, linkSolves } from '../../../shared/model/edits/cards.ts';
import { addConnector } from '../../../shared/model/edits/connectors.ts';
import { setPoint, setPointText } from '../../../shared/model/edits/curve.ts';
import { isOrderedByZone, orderLanesByZone } from '../../../shared/model/edits/lane-zones.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { setMapKind, setScale } from '../../../shared/model/edits/map.ts';
import { pastePart, type Pasted } from '../../../shared/model/edits/paste-part.ts';
import { addStage, addStep } from '../../../shared/model/edits/stages.ts';
import type { LaneKind } from '../../../shared/model/lanes.ts';
import { takePart, type PartKind } from '../../../shared/model/map-part.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import type { MapData } from '../../../shared/model/types.ts';

/** A map of stages (with steps where given) and lanes; ids are the titles. */
function make(
  id: string,
  stages: readonly (readonly [string, ...string[]])[],
  lanes: readonly (readonly [LaneKind, string])[],
): { doc: Y.Doc; map: () => MapData } {
  const doc = new Y.Doc();
  for (const [title, ...steps] of stages) {
    addStage(doc, { id: title, title });
    for (const step of steps) addStep(doc, { id: step, stageId: title, title: step });
  }
  lanes.forEach(([kind, title], index) => addLane(doc, { id: title, kind, title, index }));
  return { doc, map: () => projectMap(doc, id) };
}

function paste(
  from: MapData,
  kind: PartKind,
  ids: readonly string[],
  to: { doc: Y.Doc; map: () => MapData },
  at?: { index?: number; stageId?: string },
): Pasted {
  const target = to.map();
  return to.doc.transact(() => pastePart(to.doc, takePart(from, kind, ids), target, 1, at));
}

/** `lane/column: text` of all cards, by titles, in the map's order. */
function texts(map: MapData): string[] {
  const title = (list: readonly { id: string; title: string }[], id: string): string =>
    list.find((entry) => entry.id === id)?.title ?? '?';
  return map.lanes.flatMap((lane) =>
    map.columns.flatMap((column) =>
      (map.cells.get(`${lane.id}/${column.id}`) ?? []).map((card) => {
        const place = column.stepId ? title(map.steps, column.stepId) : title(map.stages, column.stageId);
        return `${lane.title}/${place}: ${card.text}${card.span > 1 ? ` +${card.span}` : ''}`;
      }),
    ),
  );
}

function source(): { doc: Y.Doc; map: () => MapData } {
  const made = make(
    'source',
    [['Discover'], ['Купує', 'Обирає', 'Платить'], ['ใช้']],
    [
      ['painPoints', 'Pain points'],
      ['emotion', 'Emotion'],
      ['opportunities', 'Ideas'],
    ],
  );
  const { doc } = made;
  addCard(doc, { id: 'p1', laneId: 'Pain points', columnId: 'Discover', text: 'a', severity: 4 });
  addCard(doc, { id: 'p2', laneId: 'Pain points', columnId: 'Обирає', text: 'b', span: 2 });
  addCard(doc, { id: 'p3', laneId: 'Pain points', columnId: 'ใช้', text: 'ค', note: 'n' });
  addCard(doc, { id: 'p4', laneId: 'Pain points', columnId: 'ใช้', text: 'd' });
  addCard(doc, { id: 'i1', laneId: 'Ideas', columnId: 'ใช้', text: 'fix', moment: true });
  linkEvidence(doc, 'p1', ['item1'], 5);
  linkSolves(doc, 'i1', ['p3', 'p1'], 5);
  addConnector(doc, { id: 'k1', from: 'p3', to: 'i1', label: 'causes', dashed: true });
  addConnector(doc, { id: 'k2', from: 'p1', to: 'p4' });
  setPoint(doc, 'Emotion', 'Платить', '', -1);
  setPointText(
    doc,
    { laneId: 'Emotion', columnId: 'Платить', personaId: '', series: 'asIs' },
    'word',
    'Angry',
  );
  setPoint(doc, 'Emotion', 'ใช้', 'persona1', 1.5, 'toBe');
  return made;
}

test('a lane goes to columns of the same titles, whatever their order', () => {
  const target = make('target', [['ใช้'], ['КУПУЄ', 'Платить', 'Чекає'], ['Discover']], [['text', 'Notes']]);
  const { surplus, ids } = paste(source().map(), 'lane', ['Pain points'], target, { index: 0 });
  const map = target.map();
  expect(map.lanes.map(({ title }) => title)).toEqual(['Pain points', 'Notes']);
  expect(ids).toEqual([map.lanes[0]?.id]);
  expect(texts(map)).toEqual([
    'Pain points/ใช้: ค',
    'Pain points/ใช้: d',
    'Pain points/Платить: b',
    'Pain points/Discover: a',
  ]);
  expect(surplus).toEqual([]);
  const cards = [...map.cards.values()];
  expect(cards.find(({ text }) => text === 'a')).toMatchObject({ severity: 4, evidence: ['item1'] });
  expect(cards.find(({ text }) => text === 'ค')?.note).toBe('n');
  expect(cards.map(({ id }) => id).filter((id) => /^p\d$/.test(id))).toEqual([]);
});

test('without like titles columns go by position, and what is left goes to the last, which is told', () => {
  const target = make('target', [['One'], ['Two']], []);
  const { surplus } = paste(source().map(), 'lane', ['Pain points', 'Emotion'], target);
  expect(texts(target.map())).toEqual([
    'Pain points/One: a',
    'Pain points/Two: b',
    'Pain points/Two: ค',
    'Pain points/Two: d',
  ]);
  expect(surplus.map(({ id }) => id)).toEqual(['Платить', 'ใช้']);
});

test('a curve goes with its words, its personas and to the other scale', () => {
  const target = make('target', [['Discover'], ['Купує', 'Обирає', 'Платить'], ['ใช้']], []);
  setScale(target.doc, { min: 0, max: 10, labels: {} });
  paste(source().map(), 'lane', ['Emotion'], target);
  const map = target.map();
  expect(map.points).toMatchObject([{ columnId: 'Платить', value: 2.5, word: 'Angry' }]);
  expect(map.targets).toMatchObject([{ columnId: 'ใช้', personaId: 'persona1', value: 8.75 }]);
  expect(map.meta.personaIds).toEqual(['persona1']);
});

test('connectors and answers go along where both cards do', () => {
  const target = make('target', [['Discover'], ['ใช้']], []);
  paste(source().map(), 'lane', ['Pain points', 'Ideas'], target);
  const map = target.map();
  const idOf = (text: string): string => [...map.cards.values()].find((card) => card.text === text)?.id ?? '';
  expect(map.connectors).toHaveLength(2);
  expect(map.connectors.find(({ label }) => label === 'causes')).toMatchObject({
    from: idOf('ค'),
    to: idOf('fix'),
    dashed: true,
  });
  expect(map.cards.get(idOf('fix'))).toMatchObject({ moment: true, solves: [idOf('ค'), idOf('a')].sort() });
  const alone = make('alone', [['ใช้']], []);
  paste(source().map(), 'lane', ['Ideas'], alone);
  expect(alone.map().connectors).toEqual([]);
  expect([...alone.map().cards.values()][0]?.solves).toEqual([]);
});

test('a stage goes with its steps into like lanes; lanes that are missing are added', () => {
  const target = make(
    'target',
    [['First'], ['Last']],
    [
      ['painPoints', 'pain POINTS'],
      ['emotion', 'Feelings'],
    ],
  );
  const { newLanes, ids } = paste(source().map(), 'stage', ['Купує', 'ใช้'], target, { index: 1 });
  const map = target.map();
  expect(map.stages.map(({ title }) => title)).toEqual(['First', 'Купує', 'ใช้', 'Last']);
  expect(ids).toEqual([map.stages[1]?.id, map.stages[2]?.id]);
  expect(map.lanes.map(({ title }) => title)).toEqual(['pain POINTS', 'Feelings', 'Emotion', 'Ideas']);
  expect(newLanes).toEqual(['Emotion', 'Ideas']);
  expect(texts(map)).toEqual([
    'pain POINTS/Обирає: b +2',
    'pain POINTS/ใช้: ค',
    'pain POINTS/ใช้: d',
    'Ideas/ใช้: fix',
  ]);
  expect(map.points).toHaveLength(1);
});

test('a step goes into a stage, which keeps what it has as its first step', () => {
  const target = make('target', [['Undivided']], [['painPoints', 'Pain points']]);
  addCard(target.doc, { laneId: 'Pain points', columnId: 'Undivided', text: 'before' });
  paste(source().map(), 'step', ['Обирає'], target, { stageId: 'Undivided' });
  expect(texts(target.map())).toEqual(['Pain points/Step 1: before', 'Pain points/Обирає: b']);
});

test('on the same map a lane is copied as it is, and each column stays', () => {
  const same = source();
  paste(same.map(), 'lane', ['Pain points'], same, { index: 1 });
  const map = same.map();
  expect(map.lanes.map(({ title }) => title)).toEqual(['Pain points', 'Pain points', 'Emotion', 'Ideas']);
  expect(texts(map).slice(0, 4)).toEqual(texts(map).slice(4, 8));
});

test('pasting is one step of undo that leaves nothing behind', () => {
  const target = make('target', [['ใช้']], []);
  const before = JSON.stringify([...target.map().cards, target.map().lanes, target.map().points]);
  const manager = new Y.UndoManager(
    [
      'lanes',
      'stages',
      'cards',
      'points',
      'targets',
      'pointTexts',
      'connectors',
      'evidence',
      'solves',
      'meta',
    ].map((name) => target.doc.getMap(name)),
    { captureTimeout: 0 },
  );
  paste(source().map(), 'lane', ['Pain points', 'Emotion', 'Ideas'], target);
  expect(manager.undoStack).toHaveLength(1);
  manager.undo();
  expect(JSON.stringify([...target.map().cards, target.map().lanes, target.map().points])).toBe(before);
});

test('lanes are put in the order of a blueprint by their zones', () => {
  const made = make(
    'blueprint',
    [['One']],
    [
      ['supportProcesses', 'S'],
      ['painPoints', 'P'],
      ['backstage', 'B'],
      ['steps', 'C'],
      ['physicalEvidence', 'E'],
    ],
  );
  setMapKind(made.doc, 'blueprint');
  expect(isOrderedByZone(made.map().lanes)).toBe(false);
  made.doc.transact(() => orderLanesByZone(made.doc));
  expect(made.map().lanes.map(({ title }) => title)).toEqual(['E', 'P', 'C', 'B', 'S']);
  expect(isOrderedByZone(made.map().lanes)).toBe(true);
});
