/** Business cases on a core in memory: filled in, worked out while one types, corrected, copied, deleted, undone. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CasePanel } from '../../renderer/actions/cases/CasePanel.tsx';
import { useCasesState } from '../../renderer/actions/cases/cases-state.ts';
import { CasesScreen } from '../../renderer/actions/cases/CasesScreen.tsx';
import { undo } from '../../renderer/state/history.ts';
import { useUi } from '../../renderer/state/ui.ts';
import { ASSUMPTIONS } from '../../shared/measures/worth/assumptions.ts';
import { addCase, setCase, setCaseCard, setEstimate } from '../../shared/model/decisions/case-edits.ts';
import { readDecisions } from '../../shared/model/decisions/projection.ts';
import { DECISIONS_DOC } from '../../shared/model/doc-ids.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { giveSizes } from './feedback/feedback-core.ts';
import { connect, draw } from './start-app.tsx';

const NUMBERS = [10, 0.5, 0.1, 12_000, 50, 2, 100, 1200, 2000, 600, 2];

/** Playing a case through takes as long as the machine is busy. */
const LATE = { timeout: 20_000 };

let core: FakeCore;
let stops: (() => void)[];

function fill(id: string): void {
  const doc = core.stored(DECISIONS_DOC);
  addCase(doc, { id, title: `Справа ${id}` });
  setCase(doc, id, { lever: 'conversion', currency: '₴', horizon: 12, discount: 0 });
  for (const [at, key] of ASSUMPTIONS.entries()) setEstimate(doc, id, key, 'likely', NUMBERS[at] ?? 0);
}

const cases = () => readDecisions(core.stored(DECISIONS_DOC)).cases;

beforeEach(() => {
  core = createFakeCore();
  core.answer('portfolio.read', () => []);
  core.answer('portfolio.loop', () => ({ feedback: 0, waiting: 0, themes: 0, untold: 0 }) as never);
  stops = [giveSizes()];
});
afterEach(() => {
  cleanup();
  for (const stop of stops) stop();
});

async function open(): Promise<UserEvent> {
  stops.unshift(await connect(core));
  await draw(<CasesScreen />);
  return userEvent.setup();
}

test('a case is worked out, and again while its numbers are typed; what does not fit is said beside it', async () => {
  fill('a');
  const user = await open();
  // All is certain: 900, as a pencil says.
  await screen.findByRole('heading', { name: 'Worth 900 ₴ in 12 months, between 900 ₴ and 900 ₴' }, LATE);
  expect(screen.getByText(/No assumption has a low and a high/)).toBeTruthy();
  const figures = screen.getByRole('table', { name: 'Figures' });
  expect(within(figures).getByRole('row', { name: /^ROI 35 % 35 % 35 % 35 %$/ })).toBeTruthy();
  expect(within(figures).getByRole('row', { name: /^Payback 9 months/ })).toBeTruthy();

  const low = screen.getByRole('textbox', { name: 'Investment, low' });
  await user.type(low, '1000');
  await user.tab();
  await user.tab();
  await user.type(screen.getByRole('textbox', { name: 'Investment, high' }), '5 000{Enter}');
  await waitFor(() =>
    expect(cases()[0]?.assumptions.investment).toEqual({ low: 1000, likely: 2000, high: 5000 }),
  );
  await screen.findByRole(
    'heading',
    { name: /^Worth 338 ₴ in 12 months, between −1,.* ₴ and 1,.* ₴$/ },
    LATE,
  );
  expect(
    screen.getByRole('img', { name: /^Investment matters most: between 1,900 ₴ .* −2,100 ₴/ }),
  ).toBeTruthy();
  expect(screen.getByRole('img', { name: /^The net value is above 0 in \d+ % of the runs/ })).toBeTruthy();

  await user.clear(low);
  await user.type(low, '3000{Enter}');
  expect((await screen.findByRole('alert', {}, LATE)).textContent).toBe('Investment: low is above likely.');
  expect(screen.getByRole('heading', { name: 'Not worked out yet' })).toBeTruthy();
  await act(undo);
  await screen.findByRole('heading', { name: /^Worth 338 ₴/ }, LATE);
});

test('five points more retention are worked out on the case’s own numbers', async () => {
  fill('a');
  const doc = core.stored(DECISIONS_DOC);
  setCase(doc, 'a', { lever: 'retention', discount: 10 });
  setEstimate(doc, 'a', 'rate', 'likely', 80);
  await open();
  const more = await screen.findByRole('table', { name: 'If 5 points more stayed' }, LATE);
  expect(within(more).getByRole('row', { name: /end of the year 267 ₴ 340 ₴ 27 % 880,000 ₴$/ })).toBeTruthy();
  expect(within(more).getByRole('row', { name: /at once 367 ₴ 440 ₴ 20 % 880,000 ₴$/ })).toBeTruthy();
});

test('an opportunity leads to its cases, and to a new one', async () => {
  fill('a');
  setCaseCard(core.stored(DECISIONS_DOC), 'a', { mapId: 'm', cardId: 'c' });
  stops.unshift(await connect(core));
  await draw(<CasePanel card={{ mapId: 'm', cardId: 'c' }} text="Обіцяти день" />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Справа a' }, LATE));
  expect(useUi.getState().route).toEqual({ screen: 'actions', part: 'cases' });
  expect(useCasesState.getState().caseId).toBe('a');
  await user.click(screen.getByRole('button', { name: 'Make a business case' }));
  await waitFor(() =>
    expect(cases()[1]).toMatchObject({ title: 'Обіцяти день', card: { mapId: 'm', cardId: 'c' } }),
  );
  expect(useCasesState.getState().caseId).toBe(cases()[1]?.id);
});

test('cases are made, copied and deleted, each a step that can be taken back', async () => {
  const user = await open();
  expect(screen.getByText(/^A business case says what an opportunity is worth/)).toBeTruthy();
  await user.keyboard('{Alt>}n{/Alt}');
  await screen.findByRole('heading', { name: 'Not worked out yet' }, LATE);
  expect(screen.getByText('Customers: a number is missing.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy this case' }));
  await waitFor(() => expect(cases().map(({ title }) => title)).toEqual(['New case', 'New case (copy)']));
  const name = screen.getByRole('textbox', { name: 'Name of the case' });
  await user.clear(name);
  await user.type(name, 'Обережно{Enter}');
  await waitFor(() => expect(cases()[1]?.title).toBe('Обережно'));
  await user.click(screen.getByRole('button', { name: 'Delete this case' }));
  await waitFor(() => expect(cases()).toHaveLength(1));
  await act(undo);
  await waitFor(() => expect(cases().map(({ title }) => title)).toEqual(['New case', 'Обережно']));
});
