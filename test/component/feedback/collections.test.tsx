/** Smart collections as a person keeps, opens, changes and removes them, over a core in memory. */
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIBRARY_DOC } from '../../../shared/model/doc-ids.ts';
import { addCollection } from '../../../shared/model/edits/collections.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { FeedbackScreen } from '../../../renderer/feedback/FeedbackScreen.tsx';
import { NO_FILTER } from '../../../renderer/feedback/filter-state.ts';
import { setInboxFilter, useInbox } from '../../../renderer/feedback/inbox-state.ts';
import { NO_SELECTION } from '../../../renderer/feedback/list-selection.ts';
import { flushDocuments } from '../../../renderer/state/documents.ts';
import { undo } from '../../../renderer/state/history.ts';
import { connect, draw } from '../start-app.tsx';
import { createFakeFeedback, giveSizes, item, type FakeFeedback } from './feedback-core.ts';

let fake: FakeFeedback;
let disconnect: () => void;
let restoreSizes: () => void;

async function start(readOnly = false): Promise<void> {
  fake = createFakeFeedback(
    [item('a', { text: 'Доставка запізнилася' }), item('b', { text: 'Доставка швидка' }), item('c')],
    readOnly,
  );
  if (readOnly) {
    const library = fake.core.stored(LIBRARY_DOC);
    library.transact(() => addCollection(library, { name: 'Про доставку', filter: { search: 'доставка' } }));
  }
  disconnect = await connect(fake.core);
  await draw(<FeedbackScreen />);
}

beforeEach(() => {
  restoreSizes = giveSizes();
  useInbox.setState({ view: 'items', filter: NO_FILTER, selection: NO_SELECTION });
});
afterEach(() => {
  disconnect();
  restoreSizes();
});

const list = (): HTMLElement => screen.getByRole('list', { name: 'Collections' });
const kept = async () => {
  await flushDocuments();
  return readLibrary(fake.core.stored(LIBRARY_DOC)).collections.map(({ name, filter }) => ({ name, filter }));
};

async function keep(search: string, name: string): Promise<void> {
  act(() => setInboxFilter({ ...NO_FILTER, search }));
  await userEvent.click(await screen.findByRole('button', { name: 'Keep this filter as a collection…' }));
  const field = screen.getByRole('textbox', { name: 'Name' });
  await userEvent.clear(field);
  await userEvent.type(field, `${name}{Enter}`);
}

test('a filter is kept under a name, counted, opened again, and undone', async () => {
  await start();
  expect(screen.queryByRole('button', { name: 'Keep this filter as a collection…' })).toBeNull();
  await keep('доставка', 'Про доставку');
  const one = await within(list()).findByRole('button', { name: /Про доставку 2/, pressed: true });
  act(() => setInboxFilter(NO_FILTER));
  expect(one.getAttribute('aria-pressed')).toBe('false');
  await userEvent.click(one);
  expect(useInbox.getState().filter).toMatchObject({ search: 'доставка' });
  expect(await kept()).toEqual([{ name: 'Про доставку', filter: { search: 'доставка' } }]);
  act(() => {
    undo();
  });
  expect(await kept()).toEqual([]);
});

test('a theme is kept by its name', async () => {
  await start();
  act(() => setInboxFilter({ theme: { id: 7, label: 'late "box"' } }));
  await userEvent.click(await screen.findByRole('button', { name: 'Keep this filter as a collection…' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Box{Enter}');
  expect(await kept()).toEqual([{ name: 'Box', filter: { search: 'theme:"late  box "' } }]);
});

test('a collection is renamed, changed to another filter, and removed', async () => {
  await start();
  await keep('доставка', 'One');
  const menu = async (name: string, entry: string): Promise<void> => {
    await userEvent.click(await screen.findByRole('button', { name: `More for ${name}` }));
    await userEvent.click(await screen.findByRole('menuitem', { name: entry }));
  };
  await menu('One', 'Rename…');
  await userEvent.clear(screen.getByRole('textbox', { name: 'Name' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'ส่งช้า{Enter}');
  act(() => setInboxFilter({ search: 'text' }));
  await menu('ส่งช้า', 'Change to the filter as it is now');
  expect(await kept()).toEqual([{ name: 'ส่งช้า', filter: { search: 'text' } }]);
  await menu('ส่งช้า', 'Remove');
  expect(await kept()).toEqual([]);
});

test('a workspace that is open for reading shows them and changes nothing', async () => {
  await start(true);
  await userEvent.click(await within(list()).findByRole('button', { name: /Про доставку 2/ }));
  expect(useInbox.getState().filter).toMatchObject({ search: 'доставка' });
  expect(screen.queryByRole('button', { name: 'Keep this filter as a collection…' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'More for Про доставку' })).toBeNull();
});
