/** The catalogue on a core in memory: names changed, merged, deleted and added, each in one step over all maps. */
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CatalogueScreen } from '../../renderer/catalogue/CatalogueScreen.tsx';
import { libraryNow, mapNow, openDocument } from '../../renderer/state/documents.ts';
import { undo, useHistory } from '../../renderer/state/history.ts';
import type { CataloguePart } from '../../renderer/state/route.ts';
import { cardText, touchpointsOf } from '../../shared/layout/card-content.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry, addTag, addTouchpoint, setMapTrashed } from '../../shared/model/edits/library.ts';
import { setMapTitle } from '../../shared/model/edits/map.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import type { Card } from '../../shared/model/types.ts';
import { createFakeCore, FAKE_WORKSPACE, type FakeCore } from '../support/fake-core.ts';
import { giveSizes } from './feedback/feedback-core.ts';
import { connect, draw } from './start-app.tsx';

let core: FakeCore;
let stops: (() => void)[];

function fill(id: string): void {
  const doc = core.stored(mapDocId(id));
  setMapTitle(doc, `Карта ${id}`);
  addStage(doc, { id: 's', title: 'S' });
  addLane(doc, { id: 'l', kind: 'touchpoints', title: 'L' });
  addCard(doc, { id: 'c1', laneId: 'l', columnId: 's', touchpointId: 'site', tags: ['trust'] });
  addCard(doc, { id: 'c2', laneId: 'l', columnId: 's', touchpointId: 'site2', channel: 'Кур’єр' });
  addCard(doc, { id: 'c3', laneId: 'l', columnId: 's', touchpointId: 'site', text: 'Свій текст' });
  addMapEntry(core.stored(LIBRARY_DOC), id);
}

beforeEach(async () => {
  core = createFakeCore();
  const library = core.stored(LIBRARY_DOC);
  addTouchpoint(library, { id: 'site', name: 'Website', channel: 'web' });
  addTouchpoint(library, { id: 'site2', name: 'web site' });
  addTouchpoint(library, { id: 'idle', name: 'Cửa hàng', channel: 'Кур’єр' });
  addTag(library, { id: 'trust', name: 'Довіра', hue: 3 });
  addTag(library, { id: 'faith', name: 'ความไว้วางใจ', hue: 4 });
  fill('m1');
  fill('m2');
  setMapTrashed(library, 'm2', 1);
  stops = [giveSizes()];
});
afterEach(() => {
  cleanup();
  for (const stop of stops) stop();
});

async function open(part: CataloguePart): Promise<UserEvent> {
  stops.unshift(await connect(core));
  await draw(<CatalogueScreen part={part} />);
  await waitFor(() => expect(row(0)).toMatch(/\d/));
  return userEvent.setup();
}

const rows = (): HTMLElement[] => screen.getAllByRole('row').slice(1);
const row = (index: number): string =>
  Array.from(rows()[index]?.children ?? [], (cell) => cell.textContent)
    .join(' ')
    .trim();
const click = (user: UserEvent, name: string): Promise<void> =>
  user.click(screen.getByRole('row', { name: new RegExp(`^${name}`) }));
const shown = async (mapId: string): Promise<string[]> => {
  await act(() => openDocument(mapDocId(mapId)));
  const library = libraryNow();
  const cards: Card[] = [...(mapNow(mapId)?.cards.values() ?? [])];
  return library ? cards.map((card) => cardText(card, touchpointsOf(library))) : [];
};
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });

test('lists touchpoints by name with channel, cards and maps; the bin is told', async () => {
  const user = await open('touchpoints');
  expect(rows().map((_, index) => row(index))).toEqual([
    'Cửa hàng Кур’єр 0 0',
    'web site  2 2',
    'Website Website 4 2',
  ]);
  await click(user, 'Website');
  expect(screen.getByRole('button', { name: /Карта m1\s*2 cards/ })).toBeTruthy();
  expect(screen.getByText('in the bin')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cards' }));
  expect(row(0)).toMatch(/^Website/);
  await user.click(screen.getByRole('checkbox', { name: 'Unused' }));
  expect(rows()).toHaveLength(1);
});

test('renames by F2 in one step, when the field is left and not before; Escape keeps the name', async () => {
  const user = await open('touchpoints');
  await click(user, 'Cửa hàng');
  await user.keyboard('{F2}');
  await user.clear(field('Name of the touchpoint'));
  await user.type(field('Name of the touchpoint'), 'ร้าน');
  expect(libraryNow()?.touchpoints.some(({ name }) => name === 'ร้าน')).toBe(false);
  await user.keyboard('{Enter}');
  expect(libraryNow()?.touchpoints.find(({ id }) => id === 'idle')?.name).toBe('ร้าน');
  expect(document.activeElement?.getAttribute('role')).toBe('grid');
  await user.keyboard('{F2}x{Escape}');
  expect(libraryNow()?.touchpoints.find(({ id }) => id === 'idle')?.name).toBe('ร้าน');
  act(() => void undo());
  expect(useHistory.getState().undo).toBeNull();
});

test('a name that another has offers to merge; merging shows on every map and is one step back', async () => {
  const user = await open('touchpoints');
  await click(user, 'Cửa hàng');
  await user.keyboard('{F2}');
  await user.clear(field('Name of the touchpoint'));
  await user.type(field('Name of the touchpoint'), 'WEB-SITE{Enter}');
  expect(await screen.findByText('There is already a touchpoint of this name')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.keyboard('{Escape}');

  await click(user, 'web site');
  await user.keyboard(' {ArrowDown} m');
  expect(await screen.findByText('2 cards on 2 maps will show “Website”.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(await shown('m1')).toEqual(['Website', 'Website', 'Свій текст']);
  await waitFor(() => expect(row(1)).toBe('Website Website 6 2'));
  act(() => void undo());
  expect(await shown('m1')).toEqual(['Website', 'web site', 'Свій текст']);
  expect(rows()).toHaveLength(3);
});

test('names that are alike are merged by one press, into the one on most cards', async () => {
  const user = await open('touchpoints');
  await user.click(screen.getByRole('button', { name: 'Merge into “Website”' }));
  await waitFor(() => expect(libraryNow()?.mergedTouchpoints).toEqual({ site2: 'site' }));
  expect(screen.queryByText(/look alike/)).toBeNull();
});

test('a deleted touchpoint leaves its name and channel on cards, in the bin too; undo brings all back', async () => {
  const user = await open('touchpoints');
  await click(user, 'Website');
  await user.keyboard('{Delete}');
  await waitFor(() => expect(rows()).toHaveLength(2));
  for (const id of ['m1', 'm2']) {
    expect(await shown(id)).toEqual(['Website', 'web site', 'Свій текст']);
    expect(mapNow(id)?.cards.get('c1')).toMatchObject({
      text: 'Website',
      touchpointId: null,
      channel: 'web',
    });
  }
  expect(await screen.findByText('“Website” deleted; 4 cards keep the name')).toBeTruthy();
  act(() => void undo());
  expect(mapNow('m2')?.cards.get('c1')).toMatchObject({ text: '', touchpointId: 'site', channel: null });
  expect(useHistory.getState().undo).toBeNull();
});

test('a channel of one’s own is renamed on touchpoints and cards of all maps in one step', async () => {
  const user = await open('channels');
  await click(user, 'Кур’єр');
  await user.keyboard('{F2}');
  await user.clear(field('Name of the channel'));
  await user.type(field('Name of the channel'), 'Người giao hàng{Enter}');
  await waitFor(() =>
    expect(libraryNow()?.touchpoints.find(({ id }) => id === 'idle')?.channel).toBe('Người giao hàng'),
  );
  for (const id of ['m1', 'm2']) expect(mapNow(id)?.cards.get('c2')?.channel).toBe('Người giao hàng');
  act(() => void undo());
  expect(mapNow('m2')?.cards.get('c2')?.channel).toBe('Кур’єр');
  expect(useHistory.getState().undo).toBeNull();
});

test('a pasted list adds each of its lines once, with channels, in one step', async () => {
  const user = await open('touchpoints');
  await user.click(screen.getByRole('textbox', { name: /^New touchpoint/ }));
  await user.paste('• ไลน์แชต\tMessenger\n\n• Kurir sepeda\tSepeda\n• WEBSITE\n• Kurir sepeda');
  expect(
    libraryNow()
      ?.touchpoints.map(({ name, channel }) => `${name}/${channel}`)
      .sort(),
  ).toEqual(['Cửa hàng/Кур’єр', 'Kurir sepeda/Sepeda', 'Website/web', 'web site/', 'ไลน์แชต/messenger']);
  expect(await screen.findByText(/2 touchpoints added; 2 names were there already/)).toBeTruthy();
  act(() => void undo());
  expect(libraryNow()?.touchpoints).toHaveLength(3);
});

test('tags are merged and deleted, and cards show the one that stays', async () => {
  const user = await open('tags');
  await click(user, 'Довіра');
  await user.keyboard(' {ArrowDown} m');
  await user.click(screen.getByRole('radio', { name: /ความไว้วางใจ/ }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(libraryNow()?.mergedTags).toEqual({ trust: 'faith' }));
  await waitFor(() => expect(row(0)).toBe('ความไว้วางใจ 2 2'));
  await user.keyboard('{Delete}');
  await waitFor(() => expect(libraryNow()?.tags).toEqual([]));
  act(() => void undo());
  act(() => void undo());
  expect(libraryNow()?.tags).toHaveLength(2);
});

test('what the search does not show is not touched', async () => {
  const user = await open('touchpoints');
  await click(user, 'Website');
  await user.keyboard(' ');
  const search = screen.getByRole('textbox', { name: 'Search touchpoints' });
  await user.type(search, 'cua hang');
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
  await user.keyboard('{ArrowDown}{Delete}{Escape}{Delete}');
  await waitFor(() => expect(libraryNow()?.touchpoints.map(({ id }) => id)).not.toContain('idle'));
  expect(libraryNow()?.touchpoints).toHaveLength(2);
});

test('a workspace that is only read shows the list and changes nothing', async () => {
  core = Object.assign(
    createFakeCore({ ...FAKE_WORKSPACE, readOnly: true, readOnlyReason: 'Mai has it open.' }),
  );
  addTouchpoint(core.stored(LIBRARY_DOC), { id: 'site', name: 'Website', channel: 'web' });
  fill('m1');
  const user = await open('touchpoints');
  expect(screen.queryByRole('textbox', { name: /^New touchpoint/ })).toBeNull();
  await click(user, 'Website');
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: /Карта m1/ })).toHaveProperty('disabled', false);
  await click(user, 'Website');
  await user.keyboard('{F2}{Delete}m');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(rows()).toHaveLength(1);
  expect(core.made).not.toContain('doc.push');
});
