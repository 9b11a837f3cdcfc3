/** Home, maps, the bars and the status line over a core in memory. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SojournError } from '../../shared/contract/errors.ts';
import type { Job, RecentWorkspace } from '../../shared/contract/types.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import { Bars } from '../../renderer/app/Bars.tsx';
import { StatusBar } from '../../renderer/app/StatusBar.tsx';
import { HomeScreen, NoWorkspaceScreen } from '../../renderer/home/HomeScreen.tsx';
import { MapsScreen } from '../../renderer/home/MapsScreen.tsx';
import { newMap } from '../../renderer/templates/template-actions.ts';
import { useConnection } from '../../renderer/state/connection.ts';
import { flushDocuments, libraryNow, mapNow } from '../../renderer/state/documents.ts';
import { undo } from '../../renderer/state/history.ts';
import { followJobs } from '../../renderer/state/jobs.ts';
import { useSession } from '../../renderer/state/session.ts';
import { useUi } from '../../renderer/state/ui.ts';
import { createFakeCore, FAKE_WORKSPACE, type FakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

let core: FakeCore;
let disconnect: () => void;

beforeEach(async () => {
  core = createFakeCore();
  disconnect = await connect(core);
});
afterEach(() => disconnect());

const entries = (): string[] =>
  (libraryNow()?.maps ?? []).filter((map) => map.trashedAt === null).map(({ id }) => id);
const saved = (): Promise<void> => act(async () => void (await flushDocuments()));

async function makeMap(kind: 'current' | 'blueprint'): Promise<string> {
  await act(() => newMap(kind));
  const id = entries().at(-1);
  if (!id) throw new Error('No map was made.');
  return id;
}

test('the workspace is renamed in place', async () => {
  await draw(<HomeScreen />);
  const user = userEvent.setup();
  const field = screen.getByRole('textbox', { name: 'Name of the workspace' });
  expect((field as HTMLInputElement).value).toBe('Shop');
  await user.clear(field);
  await user.type(field, 'Крамниця{Enter}');
  await saved();
  expect(readLibrary(core.stored(LIBRARY_DOC)).name).toBe('Крамниця');
});

test('a new map begins with stages and lanes, is entered in the library, and opens', async () => {
  const id = await makeMap('blueprint');
  expect(useUi.getState().route).toEqual({ screen: 'map', mapId: id });
  await saved();
  const map = projectMap(core.stored(mapDocId(id)), id);
  expect(map.meta.kind).toBe('blueprint');
  expect(map.stages.length).toBeGreaterThan(2);
  expect(map.lanes.map(({ kind }) => kind)).toEqual([
    'physicalEvidence',
    'steps',
    'frontstage',
    'backstage',
    'supportProcesses',
  ]);
  act(() => void undo());
  expect(entries()).toEqual([]);
});

test('a map is copied, binned, brought back by the toast and from the bin', async () => {
  const id = await makeMap('current');
  await saved();
  await draw(<MapsScreen />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'More for Untitled map' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
  await vi.waitFor(() => expect(entries()).toHaveLength(2));
  await saved();
  const copy = entries()[1] as string;
  expect(mapNow(copy)?.meta.title).toBe('Untitled map (copy)');
  expect(mapNow(copy)?.stages).toEqual(mapNow(id)?.stages);

  await user.click(await screen.findByRole('button', { name: 'More for Untitled map (copy)' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }));
  expect(entries()).toEqual([id]);
  const messages = screen.getByRole('region', { name: /Messages/ });
  await user.click(await within(messages).findByRole('button', { name: 'Undo' }));
  expect(entries()).toEqual([id, copy]);

  await user.click(await screen.findByRole('button', { name: 'More for Untitled map' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }));
  await user.click(await screen.findByRole('button', { name: 'Restore Untitled map' }));
  expect(entries()).toEqual([id, copy]);
});

test('a workspace stays open while edits are unsaved', async () => {
  const other: RecentWorkspace = { token: 't', name: 'Other', folder: '/data', openedAt: 1, exists: true };
  core.answer('app.recent', () => [other]);
  core.answer('doc.push', () => {
    throw new SojournError('diskFull', 'The disk is full.');
  });
  await makeMap('current');
  await draw(<HomeScreen />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Open Other' }));
  await vi.waitFor(() =>
    expect(screen.getAllByText(/2 edits are not saved yet, so this workspace stays open/)).not.toEqual([]),
  );
  expect(core.made).not.toContain('workspace.open');
});

test('a workspace that another holds can be opened for reading only', async () => {
  disconnect();
  core = createFakeCore(null);
  const held: RecentWorkspace = { token: 'held', name: 'Held', folder: '/data', openedAt: 1, exists: true };
  core.answer('app.recent', () => [{ ...held, token: 'first', name: 'First' }, held]);
  core.answer('app.hello', () => ({
    version: '0',
    host: 'browser' as const,
    platform: 'linux',
    workspace: null,
    problem: {
      code: 'locked' as const,
      message: 'Held.sojourn is open in another Sojourn.',
      remedy: 'Close it there first.',
      where: { file: '/data/Held.sojourn' },
    },
  }));
  const opened: unknown[] = [];
  core.answer('workspace.open', (input) => {
    opened.push(input);
    return { ...FAKE_WORKSPACE, readOnly: true };
  });
  disconnect = await connect(core);
  await draw(<NoWorkspaceScreen />);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('Held.sojourn is open in another Sojourn.');
  expect(alert.textContent).toContain('Close it there first.');
  await userEvent.setup().click(within(alert).getByRole('button', { name: 'Open for reading only' }));
  await vi.waitFor(() => expect(opened).toEqual([{ token: 'held', readOnly: true }]));
});

test('a new workspace needs a name', async () => {
  const created: unknown[] = [];
  core.answer('workspace.create', (input) => {
    created.push(input);
    return FAKE_WORKSPACE;
  });
  await draw(<HomeScreen />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'New workspace' }));
  const dialog = await screen.findByRole('dialog', { name: 'New workspace' });
  await user.click(within(dialog).getByRole('button', { name: 'Create' }));
  expect(within(dialog).getByRole('alert').textContent).toContain('needs a name');
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), '  Cửa hàng ');
  await user.click(within(dialog).getByRole('button', { name: 'Create' }));
  await vi.waitFor(() => expect(created).toEqual([{ name: 'Cửa hàng', sample: false }]));
});

test('the status line tells the truth, and an unsaved edit can be tried again', async () => {
  core.answer('doc.push', () => {
    throw new SojournError('diskFull', 'The disk is full.');
  });
  render(<StatusBar />);
  expect(screen.getByText('Saved')).toBeTruthy();
  await makeMap('current');
  await vi.waitFor(() => expect(screen.getByText(/^Not saved \(2 edits\): The disk is full/)).toBeTruthy());
  const pushes = core.made.filter((name) => name === 'doc.push').length;
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
  expect(core.made.filter((name) => name === 'doc.push').length).toBeGreaterThan(pushes);
});

test('running jobs show their percentage and are cancelled by the cross', async () => {
  const ended: Job[] = [];
  const stop = followJobs((job) => ended.push(job));
  const cancelled: unknown[] = [];
  core.answer('job.cancel', (input) => void cancelled.push(input));
  const job: Job = {
    id: 'j1',
    kind: 'import',
    label: 'Importing отзивы.csv',
    state: 'running',
    progress: 0.626,
    error: null,
    result: null,
  };
  await draw(<StatusBar />);
  act(() => core.emit('job.changed', job));
  expect(screen.getByRole('contentinfo').textContent).toContain('Importing отзивы.csv 62 %');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel: Importing отзивы.csv' }));
  await vi.waitFor(() => expect(cancelled).toEqual([{ job: 'j1' }]));
  act(() => core.emit('job.changed', { ...job, state: 'cancelled' }));
  expect(screen.queryByText(/Importing/)).toBeNull();
  expect(ended).toHaveLength(1);
  stop();
});

test('when core is away the bar says so and counts what is kept', async () => {
  await draw(<Bars />);
  expect(screen.queryByRole('alert')).toBeNull();
  core.answer('doc.push', () => {
    throw new SojournError('gone', 'Core is away.');
  });
  await makeMap('current');
  act(() => useConnection.setState({ status: 'lost' }));
  expect(screen.getByRole('alert').textContent).toMatch(/core is not running.*Your last 2 edits are kept/);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(core.retries).toBe(1);
});

test('when the file cannot be written the bar says why and what to do', async () => {
  await draw(<Bars />);
  act(() =>
    core.emit('workspace.problem', {
      code: 'gone',
      message: 'Shop.sojourn was deleted or moved.',
      remedy: 'Put it back, or save a copy.',
      where: { file: '/data/Shop.sojourn' },
    }),
  );
  expect(screen.getByRole('alert').textContent).toContain('Shop.sojourn was deleted or moved. Put it back');
  core.answer('workspace.saveCopy', () => FAKE_WORKSPACE);
  fireEvent.click(screen.getByRole('button', { name: 'Save a copy…' }));
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('another workspace: everything of the one before leaves the screen', async () => {
  await makeMap('current');
  await saved();
  const entered = useSession.getState().entered;
  act(() => core.emit('workspace.changed', { workspace: { ...FAKE_WORKSPACE, id: 'w2', name: 'Second' } }));
  expect(useSession.getState()).toMatchObject({ entered: entered + 1, workspace: { name: 'Second' } });
  expect(libraryNow()).toBeNull();
  expect(undo()).toBeNull();
});
