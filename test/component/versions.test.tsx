/** The version history beside a map: the list, a preview that cannot be edited, a comparison, a restoration. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MapScreen } from '../../renderer/canvas/MapScreen.tsx';
import { runCommand } from '../../renderer/commands/dispatch.ts';
import { edit, mapNow, openDocument } from '../../renderer/state/documents.ts';
import { undo } from '../../renderer/state/history.ts';
import { navigate } from '../../renderer/state/ui.ts';
import { useVersions } from '../../renderer/versions/store.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard, deleteCards, setCardText } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry } from '../../shared/model/edits/library.ts';
import { setFutureOf, setMapKind, setMapTitle } from '../../shared/model/edits/map.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

const DOC = mapDocId('m');

let core: FakeCore;
let stop: () => void;

function fill(id: string): void {
  const doc = core.stored(mapDocId(id));
  doc.transact(() => {
    setMapTitle(doc, 'Shop');
    addStage(doc, { id: 'buy', title: 'Buy' });
    addLane(doc, { id: 'pains', kind: 'painPoints' });
    for (const card of ['a', 'b'])
      addCard(doc, { id: card, laneId: 'pains', columnId: 'buy', text: `late ${card}` });
  });
  core.stored(LIBRARY_DOC).transact(() => addMapEntry(core.stored(LIBRARY_DOC), id));
}

/** Lets calls to core and what follows from them come through. */
async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  });
}
async function run(id: string): Promise<void> {
  act(() => void runCommand(id));
  await settle();
}
const rows = (): string[] =>
  screen.getAllByRole('option').map((row) => row.querySelector('.version-name')?.textContent ?? '');
const textOf = (id: string): string | undefined => mapNow('m')?.cards.get(id)?.text;

beforeEach(async () => {
  core = createFakeCore();
  fill('m');
  stop = await connect(core);
  await act(async () => {
    await openDocument(DOC);
    navigate({ screen: 'map', mapId: 'm' });
  });
  await draw(<MapScreen mapId="m" />);
  await settle();
});

afterEach(() => {
  act(() => useVersions.setState({ panel: null, past: null, asking: null, layout: 'over' }));
  act(() => stop());
});

async function name(version: string): Promise<void> {
  await run('version.name');
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: version } });
  fireEvent.click(screen.getByRole('button', { name: 'Keep version' }));
  await settle();
}

test('a named version is listed, and its deletion can be taken back', async () => {
  await name('  До запуску ');
  await run('version.history');
  expect(rows()).toEqual(['Now', 'Named version: До запуску']);
  const list = screen.getByRole('listbox', { name: 'Versions' });
  fireEvent.keyDown(list, { key: 'End' });
  fireEvent.keyDown(list, { key: 'Delete' });
  await settle();
  expect(rows()).toEqual(['Now']);
  act(() => void undo());
  await settle();
  expect(rows()).toHaveLength(2);
});

test('a preview shows the map as it was, refuses edits, and Escape ends it', async () => {
  await name('First');
  act(() => edit(DOC, 'Edit', (doc) => setCardText(doc, 'a', 'on time')));
  await run('version.history');
  const list = screen.getByRole('listbox', { name: 'Versions' });
  fireEvent.keyDown(list, { key: 'ArrowDown' });
  fireEvent.keyDown(list, { key: 'Enter' });
  await settle();
  const banner = screen.getByRole('region', { name: 'What is shown' });
  expect(banner.textContent).toContain('First');
  expect(() => edit(DOC, 'Edit', (doc) => deleteCards(doc, ['b']))).toThrow(/earlier version/);
  expect(runCommand('map.addStageAfter')).toBe(false);
  expect(textOf('a')).toBe('on time');
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(screen.queryByRole('region', { name: 'What is shown' })).toBeNull();
  act(() => edit(DOC, 'Edit', (doc) => deleteCards(doc, ['b'])));
  expect(textOf('b')).toBeUndefined();
});

test('a comparison counts and lists the changes, and undo shows the present', async () => {
  await name('First');
  act(() =>
    edit(DOC, 'Edit', (doc) => {
      setCardText(doc, 'a', 'ส่งช้ามาก');
      deleteCards(doc, ['b']);
    }),
  );
  await run('version.history');
  fireEvent.click(screen.getAllByRole('option')[1]!);
  await settle();
  await run('version.compareNow');
  const legend = screen.getByRole('list', { name: 'Changes' });
  expect(
    within(legend)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['1 changed', '1 removed']);
  const changes = screen.getByRole('region', { name: 'Changes (2)' });
  expect(changes.textContent).toContain('Text: “late a” → “ส่งช้ามาก”');
  await run('version.nextChange');
  expect(within(changes).getAllByRole('button')[0]?.getAttribute('aria-current')).toBe('true');
  await run('edit.undo');
  expect(useVersions.getState().past).toBeNull();
  expect(textOf('b')).toBe('late b');
});

test('restoring is one step, with a version before it and one after it', async () => {
  await name('First');
  act(() => edit(DOC, 'Edit', (doc) => setCardText(doc, 'a', 'on time')));
  const before = core.stored(DOC);
  await run('version.history');
  fireEvent.click(screen.getAllByRole('option')[1]!);
  await settle();
  await run('version.restore');
  await settle();
  expect(textOf('a')).toBe('late a');
  expect(projectMap(before, 'm').cards.get('a')?.text).toBe('late a');
  expect(rows()[1]).toBe('Restored from “First”');
  expect(rows()[2]).toMatch(/^Automatic version/);
  act(() => void undo());
  expect(textOf('a')).toBe('on time');
});

test('a map is compared with its future state: the future is the later one', async () => {
  fill('f');
  const future = core.stored(mapDocId('f'));
  future.transact(() => {
    setMapKind(future, 'future');
    setFutureOf(future, 'm');
    addCard(future, { id: 'new', laneId: 'pains', columnId: 'buy', text: 'tells when it comes' });
  });
  await run('version.compareMap');
  fireEvent.click(await screen.findByRole('button', { name: /Shop.*Future state/ }));
  await settle();
  const banner = screen.getByRole('region', { name: 'What is shown' });
  expect(banner.textContent).toContain('Current state compared with Future state');
  expect(within(banner).getByRole('listitem').textContent).toBe('1 added');
});

test('a list that cannot be read says so', async () => {
  core.answer('version.list', () => {
    throw new Error('The disk is gone.');
  });
  await run('version.history');
  expect(screen.getByRole('alert').textContent).toContain('The disk is gone.');
});
