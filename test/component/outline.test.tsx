/** The outline over a core in memory: what another window does under it, reading only, and what is remembered. */
import * as Y from 'yjs';
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MapScreen } from '../../renderer/canvas/MapScreen.tsx';
import { runCommand } from '../../renderer/commands/dispatch.ts';
import { useOutlines } from '../../renderer/outline/outline-store.ts';
import { setReadOnly } from '../../renderer/state/documents.ts';
import { select, showMapAs, useUi } from '../../renderer/state/ui.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard, deleteCards } from '../../shared/model/edits/cards.ts';
import { addLane, setLaneCollapsed } from '../../shared/model/edits/lanes.ts';
import { addMapEntry } from '../../shared/model/edits/library.ts';
import { setMapTitle } from '../../shared/model/edits/map.ts';
import { addStage, addStep } from '../../shared/model/edits/stages.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { giveSizes } from './feedback/feedback-core.ts';
import { connect, draw } from './start-app.tsx';

const MAP = 'map-1';
let core: FakeCore;
let disconnect: () => void;
let takeSizes: () => void;

beforeEach(async () => {
  takeSizes = giveSizes();
  core = createFakeCore();
  addMapEntry(core.stored(LIBRARY_DOC), MAP);
  const doc = core.stored(mapDocId(MAP));
  setMapTitle(doc, 'Shoes');
  addStage(doc, { id: 'find', title: 'Знайти' });
  addStage(doc, { id: 'buy', title: 'Buy' });
  addStep(doc, { id: 'pay', stageId: 'buy', title: 'จ่าย' });
  addLane(doc, { id: 'pains', kind: 'painPoints' });
  addLane(doc, { id: 'mood', kind: 'emotion' });
  addCard(doc, {
    id: 'late',
    laneId: 'pains',
    columnId: 'find',
    text: 'Late',
    severity: 4,
  });
  addCard(doc, { id: 'dear', laneId: 'pains', columnId: 'find', text: 'Dear' });
  disconnect = await connect(core);
  showMapAs(MAP, 'outline');
});

afterEach(() => {
  setReadOnly(null);
  act(() => {
    useOutlines.setState({ maps: {} });
    disconnect();
  });
  takeSizes();
});

const names = (): string[] =>
  screen.getAllByRole('treeitem').map((row) => row.querySelector('.visually-hidden')?.textContent ?? '');
const field = (): HTMLTextAreaElement => {
  const element = document.querySelector<HTMLTextAreaElement>('.outline-field');
  if (!element) throw new Error('There is no field.');
  return element;
};
const key = (name: string, more: KeyboardEventInit = {}): void => {
  fireEvent.keyDown(field(), { key: name, ...more });
};
const active = (): string =>
  document.querySelector('[data-active="true"] .visually-hidden')?.textContent ?? '';

/** What another window writes. */
async function elsewhere(write: (doc: Y.Doc) => void): Promise<void> {
  const doc = core.stored(mapDocId(MAP));
  const before = Y.encodeStateVector(doc);
  write(doc);
  const update = Y.encodeStateAsUpdateV2(doc, before);
  await act(async () => core.emit('doc.update', { doc: mapDocId(MAP), update, seq: 99 }));
}

test('cards say kind, text, stage, lane and evidence; stages and lanes how much is in them', async () => {
  await draw(<MapScreen mapId={MAP} />);
  expect(names().slice(0, 4)).toEqual([
    'Stage Знайти, 2 cards',
    'Pain points, lane, 2 cards, Знайти',
    'Pain point: Late, Знайти, Pain points, Assumed: 0 feedback items, severity 4 of 5',
    'Pain point: Dear, Знайти, Pain points, Assumed: 0 feedback items',
  ]);
  expect(names()).toContain('Emotion, Everyone: no point, Buy, จ่าย');
});

test('a card that is deleted in another window gives the keyboard to its neighbour', async () => {
  await draw(<MapScreen mapId={MAP} />);
  act(() =>
    select({
      mapId: MAP,
      kind: 'card',
      ids: ['late'],
      cell: { laneId: 'pains', columnId: 'find', index: 0 },
    }),
  );
  expect(active()).toMatch(/^Pain point: Late/);
  await elsewhere((doc) => deleteCards(doc, ['late']));
  expect(active()).toMatch(/^Pain point: Dear/);
  await elsewhere((doc) => deleteCards(doc, ['dear']));
  expect(active()).toBe('Pain points, lane, empty, Знайти');
});

test('what is selected elsewhere is opened to; what is closed by hand stays closed', async () => {
  await draw(<MapScreen mapId={MAP} />);
  key('Home');
  key('ArrowLeft');
  expect(names()[1]).toBe('Stage Buy, 0 cards');
  await elsewhere((doc) => addCard(doc, { id: 'new', laneId: 'pains', columnId: 'find', text: 'New' }));
  expect(names()[0]).toBe('Stage Знайти, 3 cards');
  expect(names()[1]).toBe('Stage Buy, 0 cards');
  act(() => select({ mapId: MAP, kind: 'card', ids: ['dear'] }));
  expect(active()).toMatch(/^Pain point: Dear/);
});

test('a lane that is collapsed on the canvas is closed in every stage', async () => {
  await draw(<MapScreen mapId={MAP} />);
  await elsewhere((doc) => setLaneCollapsed(doc, 'pains', true));
  expect(names().slice(0, 3)).toEqual([
    'Stage Знайти, 2 cards',
    'Pain points, lane, 2 cards, Знайти, collapsed on the canvas',
    'Emotion, lane, empty, Знайти',
  ]);
});

test('empty lanes are hidden by their command, but not the one that is selected', async () => {
  await draw(<MapScreen mapId={MAP} />);
  expect(names()).toContain('Pain points, lane, empty, Buy, จ่าย');
  act(() => void runCommand('outline.emptyLanes'));
  expect(screen.getByRole('switch', { name: 'Empty lanes' }).getAttribute('aria-checked')).toBe('false');
  expect(names()).not.toContain('Pain points, lane, empty, Buy, จ่าย');
  act(() =>
    select({ mapId: MAP, kind: 'cell', ids: [], cell: { laneId: 'pains', columnId: 'pay', index: 0 } }),
  );
  expect(active()).toBe('Pain points, lane, empty, Buy, จ่าย');
});

test('reading only, letters look for any row and nothing is edited', async () => {
  setReadOnly('Somebody else has it open.');
  await draw(<MapScreen mapId={MAP} />);
  key('Home');
  key('d');
  expect(active()).toMatch(/^Pain point: Dear/);
  key('Enter');
  key('F2');
  expect(field().dataset['idle']).toBe('');
  expect(field().readOnly).toBe(true);
  expect(useUi.getState().selection.ids).toEqual(['dear']);
});

test('Ctrl and arrows look around; Ctrl+Space and Shift+arrows select several cards', async () => {
  await draw(<MapScreen mapId={MAP} />);
  key('Home');
  key('ArrowDown');
  key('ArrowDown');
  key('ArrowDown', { ctrlKey: true });
  expect(active()).toMatch(/^Pain point: Dear/);
  expect(useUi.getState().selection.ids).toEqual(['late']);
  key(' ', { ctrlKey: true });
  expect(useUi.getState().selection.ids).toEqual(['late', 'dear']);
  key(' ', { ctrlKey: true });
  expect(useUi.getState().selection.ids).toEqual(['late']);
  key('ArrowUp', { shiftKey: true });
  expect(useUi.getState().selection.ids).toEqual(['late', 'dear']);
  expect(screen.getAllByRole('treeitem', { selected: true })).toHaveLength(2);
});
