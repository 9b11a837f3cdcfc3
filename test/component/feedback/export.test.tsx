/** Exporting from the inbox: what is found, what is marked, and what is heard when it is done. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { jobEnded } from '../../../renderer/app/job-ended.ts';
import { FEEDBACK_COMMANDS } from '../../../renderer/commands/feedback-commands.ts';
import { FeedbackScreen } from '../../../renderer/feedback/FeedbackScreen.tsx';
import { NO_FILTER } from '../../../renderer/feedback/filter-state.ts';
import { useInbox } from '../../../renderer/feedback/inbox-state.ts';
import { NO_SELECTION } from '../../../renderer/feedback/list-selection.ts';
import { connect, draw } from '../start-app.tsx';
import { createFakeFeedback, giveSizes, item, type FakeFeedback } from './feedback-core.ts';

let fake: FakeFeedback;
let asked: CallInput<'feedback.export'>[];
let disconnect: () => void;
let restoreSizes: () => void;

beforeEach(async () => {
  restoreSizes = giveSizes();
  useInbox.setState({ filter: NO_FILTER, selection: NO_SELECTION });
  fake = createFakeFeedback([
    item('a', { text: 'The delivery is late' }),
    item('b', { text: 'ค่าจัดส่งแพง' }),
    item('c', { text: 'Late again' }),
  ]);
  asked = [];
  fake.core.answer('feedback.export', (input) => {
    asked.push(input);
    return { job: 'j' };
  });
  disconnect = await connect(fake.core);
});
afterEach(() => {
  disconnect();
  restoreSizes();
});

test('what is found is exported by its filter, what is marked by its ids', async () => {
  const user = userEvent.setup();
  await draw(<FeedbackScreen />);
  const list = await screen.findByRole('listbox', { name: /newest first/ });
  fireEvent.change(screen.getByRole('textbox', { name: 'Search feedback' }), { target: { value: 'late' } });
  await screen.findByText('2 items found');
  await user.click(screen.getByRole('button', { name: /^Export/ }));
  expect(await screen.findByText('2 items as')).toBeTruthy();
  await user.click(screen.getByRole('menuitem', { name: 'Excel workbook' }));
  expect(asked).toEqual([{ items: { filter: { search: 'late' } }, format: 'xlsx', name: 'Feedback late' }]);

  act(() => void fireEvent.keyDown(list, { key: 'ArrowDown' }));
  act(() => void fireEvent.keyDown(list, { key: ' ' }));
  await user.click(screen.getByRole('button', { name: /^Export/ }));
  expect(await screen.findByText('1 marked item as')).toBeTruthy();
  await user.click(screen.getByRole('menuitem', { name: /^CSV/ }));
  expect(asked.at(-1)).toEqual({ items: { ids: ['a'] }, format: 'csv', name: 'Feedback late' });
});

test('nothing found is nothing to export', async () => {
  await draw(<FeedbackScreen />);
  await screen.findByRole('listbox', { name: /newest first/ });
  fireEvent.change(screen.getByRole('textbox', { name: 'Search feedback' }), { target: { value: 'nobody' } });
  await screen.findByText('0 items found');
  expect(screen.getByRole('button', { name: /^Export/ }).hasAttribute('disabled')).toBe(true);
});

test('the command asks which kind of file, on the feedback screen only', async () => {
  const command = FEEDBACK_COMMANDS.find(({ id }) => id === 'feedback.export');
  const context = {} as Parameters<NonNullable<NonNullable<typeof command>['when']>>[0];
  expect(command?.when?.(context)).toBe(false);
  const choices = command?.choices?.list(context) ?? [];
  expect(choices.map(({ id }) => id)).toEqual(['csv', 'xlsx', 'json', 'ndjson']);
  choices[3]?.run();
  await vi.waitFor(() =>
    expect(asked.at(-1)).toEqual({ items: { filter: {} }, format: 'ndjson', name: 'Feedback' }),
  );
});

test('its end is told, and the browser saves what the host offers', async () => {
  const { container } = await draw(<div />);
  const clicked: string[] = [];
  const stop = (event: Event): void => {
    if (event.target instanceof HTMLAnchorElement)
      clicked.push(`${event.target.pathname} ${event.target.download}`);
    event.preventDefault();
  };
  document.addEventListener('click', stop);
  act(() =>
    jobEnded({
      id: 'j',
      kind: 'export',
      label: 'Exporting',
      state: 'done',
      progress: 1,
      error: null,
      result: { kind: 'export', file: 'Feedback.csv', download: '/download/1', items: 1200 },
    }),
  );
  document.removeEventListener('click', stop);
  expect(clicked).toEqual(['/download/1 Feedback.csv']);
  expect(
    await within(container.ownerDocument.body).findByText('Feedback written: Feedback.csv'),
  ).toBeTruthy();
  expect(screen.getByText('1,200 items')).toBeTruthy();
});
