/** Connectors, comments, saved views, to-be points, what cards solve: written, read, repaired, copied. */
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import {
  addCard,
  deleteCards,
  duplicateCards,
  linkSolves,
  unlinkSolves,
} from '../../../shared/model/edits/cards.ts';
import { addComment, deleteComment, setCommentResolved } from '../../../shared/model/edits/comments.ts';
import { addConnector, setConnector, setConnectorEnds } from '../../../shared/model/edits/connectors.ts';
import { setPoint, setPointText } from '../../../shared/model/edits/curve.ts';
import { addLane, deleteLane } from '../../../shared/model/edits/lanes.ts';
import { setFutureOf, setMapTheme, writeMap } from '../../../shared/model/edits/map.ts';
import { addStage, addStep, deleteStage } from '../../../shared/model/edits/stages.ts';
import { addView, moveView, setView } from '../../../shared/model/edits/views.ts';
import { NO_FILTER } from '../../../shared/model/filter.ts';
import { mapParts } from '../../../shared/model/map-doc.ts';
import { createMapProjection, projectMap } from '../../../shared/model/map-projection.ts';

function start() {
  const doc = new Y.Doc();
  addStage(doc, { id: 's1', title: 'Discover' });
  addStage(doc, { id: 's2', title: 'Buy' });
  addLane(doc, { id: 'pain', kind: 'painPoints' });
  addLane(doc, { id: 'ideas', kind: 'opportunities' });
  addLane(doc, { id: 'mood', kind: 'emotion' });
  addCard(doc, { id: 'a', laneId: 'pain', columnId: 's1', text: 'Черга' });
  addCard(doc, { id: 'b', laneId: 'ideas', columnId: 's2', text: 'จองคิวล่วงหน้า' });
  const projection = createMapProjection(doc, 'm');
  return { doc, projection, now: () => projection.current() };
}

test('a connector lives as long as both of its cards', () => {
  const { doc, now } = start();
  expect(addConnector(doc, { from: 'a', to: 'a' })).toBeNull();
  expect(addConnector(doc, { from: 'a', to: 'nobody' })).toBeNull();
  addConnector(doc, { id: 'c', from: 'a', to: 'b', label: 'leads to' });
  expect(now().connectors).toEqual([
    { id: 'c', from: 'a', to: 'b', label: 'leads to', arrow: 'end', dashed: false },
  ]);
  const [before] = now().connectors;
  addCard(doc, { laneId: 'pain', columnId: 's1' });
  expect(now().connectors[0]).toBe(before);
  setConnector(doc, 'c', { arrow: 'both', dashed: true });
  setConnectorEnds(doc, 'c', 'b', 'a');
  expect(now().connectors[0]).toMatchObject({ from: 'b', to: 'a', arrow: 'both', dashed: true });
  deleteCards(doc, ['a']);
  expect(now().connectors).toEqual([]);
  expect(mapParts(doc).connectors.size).toBe(0);
});

test('a connector whose card another copy deleted is not shown', () => {
  const { doc, now } = start();
  const other = new Y.Doc();
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(doc));
  addConnector(doc, { id: 'c', from: 'a', to: 'b' });
  deleteCards(other, ['b']);
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));
  expect(now().connectors).toEqual([]);
});

test('comments are answered, resolved, and stay on the map when their place is gone', () => {
  const { doc, now } = start();
  const other = new Y.Doc();
  addComment(doc, { id: 'q', target: 'stage/s1', text: 'Chắc không?', author: 'CX', now: 10 });
  addComment(doc, { id: 'r', target: 'stage/s1', text: 'Yes', author: '', now: 20, replyTo: 'q' });
  setCommentResolved(doc, 'q', 30);
  expect(now().comments.map(({ id, resolvedAt, replyTo }) => [id, resolvedAt, replyTo])).toEqual([
    ['q', 30, null],
    ['r', null, 'q'],
  ]);
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(doc));
  deleteStage(other, 's1');
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));
  expect(now().comments[0]?.target).toBe('map');
  deleteComment(doc, 'q');
  expect(now().comments).toEqual([]);
});

test('deleting a card takes its comments and the links to it along', () => {
  const { doc, now } = start();
  addComment(doc, { target: 'card/a', text: 'why', author: '', now: 1 });
  linkSolves(doc, 'b', ['a', 'b'], 5);
  expect(now().cards.get('b')?.solves).toEqual(['a']);
  const [copy = ''] = duplicateCards(doc, ['b']);
  expect(now().cards.get(copy)?.solves).toEqual(['a']);
  unlinkSolves(doc, copy, ['a']);
  expect(now().cards.get(copy)?.solves).toEqual([]);
  deleteCards(doc, ['a']);
  expect(now().cards.get('b')?.solves).toEqual([]);
  expect(now().comments).toEqual([]);
});

test('both curves keep their words, follow a new step, and go with their lane', () => {
  const { doc, now } = start();
  setPoint(doc, 'mood', 's1', '', -1.234);
  setPoint(doc, 'mood', 's1', '', 9, 'toBe');
  setPointText(
    doc,
    { laneId: 'mood', columnId: 's1', personaId: '', series: 'asIs' },
    'word',
    'роздратування',
  );
  expect(now().points).toEqual([
    { laneId: 'mood', columnId: 's1', personaId: '', value: -1.23, word: 'роздратування', quote: '' },
  ]);
  expect(now().targets[0]).toMatchObject({ value: 2, word: '' });
  addStep(doc, { id: 't', stageId: 's1', title: 'Look' });
  expect(now().points[0]).toMatchObject({ columnId: 't', word: 'роздратування' });
  expect(now().targets[0]?.columnId).toBe('t');
  setPoint(doc, 'mood', 't', '', null);
  expect(mapParts(doc).pointTexts.size).toBe(0);
  deleteLane(doc, 'mood');
  expect(now().targets).toEqual([]);
});

test('saved views keep their filter and order', () => {
  const { doc, now } = start();
  addView(doc, { id: 'v', title: 'Strong', filter: { ...NO_FILTER, levels: ['strong'] } });
  addView(doc, { id: 'w', title: 'Фільтр', filter: { ...NO_FILTER, text: 'đau' } });
  moveView(doc, 'w', 0);
  setView(doc, 'v', { title: 'Evidence' });
  expect(now().views.map(({ id, title }) => [id, title])).toEqual([
    ['w', 'Фільтр'],
    ['v', 'Evidence'],
  ]);
  expect(now().views[1]?.filter).toEqual({ ...NO_FILTER, levels: ['strong'] });
});

test('a copy of a map has all of it', () => {
  const { doc, now } = start();
  addConnector(doc, { id: 'c', from: 'a', to: 'b', dashed: true });
  addComment(doc, { id: 'q', target: 'card/a', text: 'why', author: 'x', now: 7 });
  addView(doc, { id: 'v', title: 'View', filter: { ...NO_FILTER, moments: true } });
  linkSolves(doc, 'b', ['a'], 5);
  addCard(doc, {
    id: 'full',
    laneId: 'pain',
    columnId: 's2',
    moment: true,
    reach: 40,
    trend: [1, 2, 3],
    icon: 'star',
    linkedMap: 'other',
    source: 'Reviews',
  });
  setPoint(doc, 'mood', 's2', 'p', 1, 'toBe');
  setPointText(doc, { laneId: 'mood', columnId: 's2', personaId: 'p', series: 'toBe' }, 'quote', 'ดีใจ');
  setMapTheme(doc, 'ocean');
  setFutureOf(doc, 'present');
  const copy = new Y.Doc();
  writeMap(copy, now(), 1);
  expect(projectMap(copy, 'm')).toEqual(now());
  expect(now().cards.get('full')).toMatchObject({ moment: true, reach: 40, trend: [1, 2, 3], icon: 'star' });
});
