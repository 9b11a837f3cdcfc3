/** Search and filters of the inbox as a person uses them. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FeedbackScreen } from '../../../renderer/feedback/FeedbackScreen.tsx';
import {
  activeFilters,
  filterParts,
  fromFilter,
  NO_FILTER,
  toFilter,
  type FilterState,
} from '../../../renderer/feedback/filter-state.ts';
import { useInbox } from '../../../renderer/feedback/inbox-state.ts';
import { NO_SELECTION } from '../../../renderer/feedback/list-selection.ts';
import { understood } from '../../../renderer/feedback/search-problem.ts';
import { connect, draw } from '../start-app.tsx';
import { createFakeFeedback, giveSizes, item, type FakeFeedback } from './feedback-core.ts';

let fake: FakeFeedback;
let disconnect: () => void;
let restoreSizes: () => void;

beforeEach(async () => {
  restoreSizes = giveSizes();
  useInbox.setState({ filter: NO_FILTER, selection: NO_SELECTION });
  fake = createFakeFeedback([
    item('a', { text: 'The delivery is late' }),
    item('b', { text: 'ค่าจัดส่งแพง', language: 'th' }),
  ]);
  fake.core.answer('feedback.analysis', () => ({
    items: 2,
    pending: 0,
    languages: [
      { language: 'en', items: 1 },
      { language: 'th', items: 1 },
    ],
    sentiments: { negative: 0, neutral: 0, positive: 0, unknown: 2 },
    themes: 0,
    origins: [],
    models: [],
    labels: 0,
    freshLabels: 0,
    automatic: true,
  }));
  disconnect = await connect(fake.core);
});
afterEach(() => {
  disconnect();
  restoreSizes();
});

const lastFilter = () => fake.queries.at(-1)?.filter;

describe('the state of a filter', () => {
  test('makes a filter and comes back from it', () => {
    const state = {
      ...NO_FILTER,
      search: 'late',
      sourceId: 3,
      from: '2025-01-01',
      scored: 'scored' as const,
      score: [0, 40] as const,
      languages: ['th', 'uk'],
      sentiments: ['unknown' as const],
      segments: ['Business'],
      theme: { id: 7, label: 'delivery fee' },
    };
    expect(toFilter(state)).toEqual({
      search: 'late',
      sourceId: 3,
      from: '2025-01-01',
      scoreFrom: 0,
      scoreTo: 40,
      scored: true,
      languages: ['th', 'uk'],
      sentiments: ['unknown'],
      segments: ['Business'],
      theme: 7,
    });
    expect(fromFilter(toFilter(state), 'delivery fee')).toEqual(state);
    expect(fromFilter({})).toEqual(NO_FILTER);
  });

  test('every part can be taken out by itself', () => {
    const state: FilterState = { ...NO_FILTER, languages: ['th', 'uk'], sourceId: 1, to: '2025-02-01' };
    const names = { source: () => 'Shop', language: (code: string) => code, day: (iso: string) => iso };
    const parts = filterParts(state, names);
    expect(parts.map(({ what, name }) => `${what} ${name}`)).toEqual([
      'Source Shop',
      'To 2025-02-01',
      'Language th',
      'Language uk',
    ]);
    expect(activeFilters(state)).toBe(3);
    expect(
      parts.reduce((now, { what, without }) => (what === 'Language' ? now : { ...now, ...without }), state),
    ).toEqual({ ...NO_FILTER, languages: ['th', 'uk'] });
    expect({ ...state, ...parts[2]?.without }.languages).toEqual(['uk']);
  });
});

test('what cannot be understood is left out of the search, all of it', () => {
  expect(understood('late score<')).toMatchObject({ search: 'late', problem: { at: 5, length: 6 } });
  expect(understood('score<x date:never late').search).toBe('late');
  expect(understood('score< OR late').search).toBe('late');
  expect(understood('"จัดส่ง"')).toEqual({ search: '"จัดส่ง"', problem: null });
});

test('languages and sentiments are chosen by menu, shown as chips, and taken out again', async () => {
  const user = userEvent.setup();
  await draw(<FeedbackScreen />);
  await user.click(await screen.findByRole('button', { name: 'Language: any' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Thai (1)' }));
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Sentiment: any' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Not known' }));
  await user.keyboard('{Escape}');
  expect(lastFilter()).toEqual({ languages: ['th'], sentiments: ['unknown'] });
  const chips = within(await screen.findByRole('region', { name: 'Conditions of the filter' }));
  await user.click(chips.getByRole('button', { name: /Language Thai/u }));
  expect(useInbox.getState().filter.languages).toEqual([]);
  await user.click(chips.getByRole('button', { name: 'Clear all' }));
  expect(useInbox.getState().filter).toEqual(NO_FILTER);
  expect(screen.queryByRole('region', { name: 'Conditions of the filter' })).toBeNull();
});

test('a wrong operator is told with its place, and the rest is searched for', async () => {
  const user = userEvent.setup();
  await draw(<FeedbackScreen />);
  await user.type(await screen.findByLabelText('Search feedback'), 'late score<x');
  const note = await screen.findByText(/“x” is no number/u);
  expect(note.textContent).toContain('Write it like score<3');
  expect(screen.getByText('score<x').tagName).toBe('MARK');
  expect(screen.getByText(/character 6; left out/u)).toBeTruthy();
  expect(lastFilter()).toEqual({ search: 'late' });
});

test('the sheet of operators is beside the search', async () => {
  const user = userEvent.setup();
  await draw(<FeedbackScreen />);
  await user.click(await screen.findByRole('button', { name: 'How to search' }));
  expect(await screen.findByText('deliv*')).toBeTruthy();
});
