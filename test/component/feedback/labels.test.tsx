/** Corrections of language and sentiment as a person makes them: in the details, for marked items, by keys. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FeedbackScreen } from '../../../renderer/feedback/FeedbackScreen.tsx';
import { NO_FILTER } from '../../../renderer/feedback/filter-state.ts';
import { useInbox } from '../../../renderer/feedback/inbox-state.ts';
import { NO_SELECTION } from '../../../renderer/feedback/list-selection.ts';
import { redo, undo, useHistory } from '../../../renderer/state/history.ts';
import { connect, draw } from '../start-app.tsx';
import { createFakeFeedback, giveSizes, item, type FakeFeedback } from './feedback-core.ts';

let fake: FakeFeedback;
let disconnect: () => void;
let restoreSizes: () => void;

beforeEach(() => {
  restoreSizes = giveSizes();
  useInbox.setState({ filter: NO_FILTER, selection: NO_SELECTION });
});
afterEach(() => {
  disconnect();
  restoreSizes();
});

async function start(readOnly = false): Promise<HTMLElement> {
  fake = createFakeFeedback(
    [
      item('uk', { text: 'Дякую, дуже швидко', language: 'uk', languageFrom: 'text' }),
      item('th', {
        text: 'แพงเกินไป',
        sentiment: 0.8,
        sentimentConfidence: 0.7,
        sentimentFrom: 'learned',
      }),
      item('en', { text: 'Fine' }),
    ],
    readOnly,
  );
  disconnect = await connect(fake.core);
  await draw(<FeedbackScreen />);
  const list = await screen.findByRole('listbox', { name: /newest first/ });
  await vi.waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(3));
  return list;
}

const sentiments = () => fake.items.map(({ sentiment }) => sentiment);
const press = (element: HTMLElement, key: string, code = key): void =>
  act(() => void fireEvent.keyDown(element, { key, code }));
const settled = (expected: unknown) => vi.waitFor(() => expect(sentiments()).toEqual(expected));

test('keys label the item under the cursor, or all marked ones, each as one step back', async () => {
  const list = await start();
  press(list, 'ArrowDown');
  // As a Thai keyboard sends the key 3.
  press(list, '-', 'Digit3');
  await settled([1, 0.8, null]);
  expect(await screen.findByText('1 item: positive')).toBeTruthy();
  press(list, ' ');
  press(list, 'ArrowDown');
  press(list, ' ');
  press(list, '1', 'Digit1');
  await settled([-1, -1, null]);
  await vi.waitFor(() => expect(useHistory.getState().undo).toBe('Correct 2 items: negative'));
  act(() => void undo());
  await settled([1, null, null]);
  act(() => void redo());
  await settled([-1, -1, null]);
  press(list, '0', 'Digit0');
  await settled([null, null, null]);
});

test('the details say what is known, and correct sentiment and language', async () => {
  const list = await start();
  press(list, 'ArrowDown');
  const pane = screen.getByRole('complementary', { name: 'Inspector' });
  expect(within(pane).getByText(/not certain, or not analysed/)).toBeTruthy();
  expect(within(pane).getByRole('button', { name: 'Auto', pressed: true })).toBeTruthy();
  expect(within(pane).getByText('Automatic: Ukrainian')).toBeTruthy();
  await userEvent.click(within(pane).getByRole('button', { name: 'Neutral' }));
  await settled([0, 0.8, null]);
  expect(await within(pane).findByText('Neutral (0.00), as a person said')).toBeTruthy();
  expect(within(pane).getByRole('button', { name: 'Neutral', pressed: true })).toBeTruthy();
  await userEvent.click(within(pane).getByRole('combobox', { name: 'Language' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Russian' }));
  await vi.waitFor(() => expect(fake.items[0]).toMatchObject({ language: 'ru', languageFrom: 'person' }));
  await vi.waitFor(() => expect(useHistory.getState().undo).toBe('Correct 1 item: Russian'));
  act(() => void undo());
  await vi.waitFor(() => expect(fake.items[0]?.languageFrom).toBeNull());
  expect(fake.items[0]?.sentiment).toBe(0);
});

test('a menu corrects what is marked', async () => {
  const list = await start();
  expect(screen.getByRole('button', { name: 'Correct' })).toHaveProperty('disabled', true);
  press(list, 'ArrowDown');
  act(() => void fireEvent.keyDown(list, { key: 'a', code: 'KeyA', ctrlKey: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Correct' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /Indonesian/ }));
  await vi.waitFor(() => expect(fake.items.map(({ language }) => language)).toEqual(['id', 'id', 'id']));
  expect(await screen.findByText('3 items: Indonesian')).toBeTruthy();
});

test('a read-only workspace tells and takes nothing', async () => {
  const list = await start(true);
  press(list, 'ArrowDown');
  press(list, '3', 'Digit3');
  const pane = screen.getByRole('complementary', { name: 'Inspector' });
  expect(within(pane).getByText('Ukrainian')).toBeTruthy();
  expect(within(pane).queryByRole('button', { name: 'Neutral' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Correct' })).toBeNull();
  expect(fake.core.made).not.toContain('feedback.label');
});
