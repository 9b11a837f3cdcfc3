/** Find and replace on a core in memory: places on one map and on all, replaced in one step and taken back. */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FindBar } from '../../renderer/find/FindBar.tsx';
import { closeFind, openFind, useFind } from '../../renderer/find/find-state.ts';
import { mapNow, openDocument } from '../../renderer/state/documents.ts';
import { undo, useHistory } from '../../renderer/state/history.ts';
import { useUi } from '../../renderer/state/ui.ts';
import { FIND_ANYTHING } from '../../shared/text/find.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry, addTouchpoint } from '../../shared/model/edits/library.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

let core: FakeCore;
let stop: () => void;

function fill(id: string): void {
  const doc = core.stored(mapDocId(id));
  addStage(doc, { id: 's', title: 'Кошик' });
  addLane(doc, { id: 'l', kind: 'touchpoints', title: 'Touchpoints' });
  addLane(doc, { id: 'n', kind: 'text', title: 'Notes' });
  addCard(doc, {
    id: 'c1',
    laneId: 'n',
    columnId: 's',
    text: 'Кошик порожній, кошик повний',
    note: 'кошики',
  });
  addCard(doc, { id: 'c2', laneId: 'l', columnId: 's', touchpointId: 't' });
  addMapEntry(core.stored(LIBRARY_DOC), id);
}

beforeEach(async () => {
  core = createFakeCore();
  addTouchpoint(core.stored(LIBRARY_DOC), { id: 't', name: 'Кошик у застосунку', channel: 'app' });
  fill('m1');
  fill('m2');
  stop = await connect(core);
  useFind.setState({ query: '', replacement: '', options: FIND_ANYTHING, at: -1, open: false });
});
afterEach(() => {
  act(closeFind);
  stop();
});

async function open(scope: 'map' | 'workspace') {
  await act(() => openDocument(mapDocId('m1')));
  act(() => useUi.setState({ route: { screen: 'map', mapId: 'm1' } }));
  await draw(<FindBar />);
  act(() => openFind(scope, true));
  return userEvent.setup();
}

const count = (): string => document.querySelector('.find-count')?.textContent ?? '';

test('steps through all places of a map, titles and notes too, and knows whole words', async () => {
  const user = await open('map');
  await user.type(screen.getByLabelText('Find on this map'), 'кошик');
  expect(count()).toBe('1 of 5');
  await user.keyboard('{Enter}{Enter}');
  expect(count()).toBe('3 of 5');
  await user.keyboard('{Shift>}{Enter}{Enter}{Enter}{/Shift}');
  expect(count()).toBe('5 of 5');
  await user.click(screen.getByRole('button', { name: 'Whole words' }));
  expect(count()).toBe('1 of 4');
  await user.click(screen.getByRole('button', { name: 'Match case' }));
  expect(count()).toBe('1 of 1');
});

test('replaces all on one map in one step; a touchpoint’s card gets a touchpoint of the new name', async () => {
  const user = await open('map');
  await user.type(screen.getByLabelText('Find on this map'), 'кошик');
  await user.type(screen.getByLabelText('Replace with'), 'Візок');
  await user.click(screen.getByRole('button', { name: 'Replace all' }));
  const map = mapNow('m1');
  expect(map?.stages[0]?.title).toBe('Візок');
  expect(map?.cards.get('c1')).toMatchObject({ text: 'Візок порожній, Візок повний', note: 'Візоки' });
  expect(map?.cards.get('c2')?.touchpointId).not.toBe('t');
  expect(mapNow('m1')?.cards.get('c2')?.text).toBe('');
  expect(useHistory.getState().undo).toBe('Replace all');
  act(() => void undo());
  expect(mapNow('m1')?.cards.get('c1')?.text).toBe('Кошик порожній, кошик повний');
  expect(mapNow('m1')?.cards.get('c2')?.touchpointId).toBe('t');
  expect(useHistory.getState().undo).toBeNull();
});

test('replaces place by place, and never makes a title empty', async () => {
  const user = await open('map');
  await user.type(screen.getByLabelText('Find on this map'), 'кошик');
  await user.click(screen.getByRole('button', { name: 'Replace' }));
  expect(mapNow('m1')?.stages[0]?.title).toBe('Кошик');
  expect(await screen.findByText(/A title cannot be empty/)).toBeTruthy();
});

test('replaces on all maps in one step, and takes it back on all', async () => {
  const user = await open('workspace');
  await user.type(screen.getByLabelText('Find on all maps'), 'порожній');
  await expect.poll(count).toBe('2 on 2 maps');
  await user.type(screen.getByLabelText('Replace with'), 'пустий');
  await user.click(screen.getByRole('button', { name: 'Replace all' }));
  await expect.poll(() => mapNow('m2')?.cards.get('c1')?.text).toBe('Кошик пустий, кошик повний');
  expect(mapNow('m1')?.cards.get('c1')?.text).toBe('Кошик пустий, кошик повний');
  act(() => void undo());
  for (const id of ['m1', 'm2'])
    expect(mapNow(id)?.cards.get('c1')?.text).toBe('Кошик порожній, кошик повний');
});
