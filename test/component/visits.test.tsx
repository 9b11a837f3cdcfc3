/** Mystery shopping and observations over a core in memory. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AuditScreen } from '../../renderer/audit/AuditScreen.tsx';
import { TouchpointPanel } from '../../renderer/audit/parts/TouchpointPanel.tsx';
import { openDocument } from '../../renderer/state/documents.ts';
import { undo } from '../../renderer/state/history.ts';
import { navigate, useUi } from '../../renderer/state/ui.ts';
import {
  addObservation,
  addScenario,
  addScenarioStep,
  addVisit,
  setVisitStep,
} from '../../shared/model/audits/edits/visits.ts';
import { readAudits } from '../../shared/model/audits/projection.ts';
import type { AuditsData } from '../../shared/model/audits/types.ts';
import { AUDITS_DOC, LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addMapEntry, addTouchpoint, mergeTouchpoint } from '../../shared/model/edits/library.ts';
import { setMapTitle } from '../../shared/model/edits/map.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

let core: FakeCore;
let disconnect: () => void = () => undefined;

function Here() {
  const route = useUi((s) => s.route);
  return route.screen === 'audit' ? <AuditScreen part={route.part} id={route.id} /> : null;
}

beforeEach(() => {
  core = createFakeCore();
  const map = core.stored(mapDocId('m'));
  setMapTitle(map, 'Покупка');
  addStage(map, { id: 's1', title: 'Питає' });
  addStage(map, { id: 's2', title: 'Платить' });
  addMapEntry(core.stored(LIBRARY_DOC), 'm');
});
afterEach(() => {
  cleanup();
  disconnect();
});

async function open(part: 'visits' | 'observations', id?: string): Promise<UserEvent> {
  disconnect = await connect(core);
  await act(() => openDocument(AUDITS_DOC));
  await act(() => openDocument(mapDocId('m')));
  act(() => navigate({ screen: 'audit', part, ...(id === undefined ? {} : { id }) }));
  await draw(<Here />);
  return userEvent.setup();
}

const data = (): AuditsData => readAudits(core.stored(AUDITS_DOC));
const stored = (check: () => void): Promise<void> => waitFor(check);

test('a scenario takes the steps of its map', async () => {
  const doc = core.stored(AUDITS_DOC);
  const id = addScenario(doc, { name: 'Купити', mapId: 'm', scale: { min: 1, max: 5 } });
  addScenarioStep(doc, id, { title: 'Питає про розмір', columnId: 's1' });
  const user = await open('visits', id);
  await user.click(screen.getByRole('button', { name: 'Take the map’s steps' }));
  await stored(() =>
    expect(data().scenarios[0]?.steps.map(({ title, columnId }) => [title, columnId])).toEqual([
      ['Питає про розмір', 's1'],
      ['Платить', 's2'],
    ]),
  );
  act(() => void undo());
  await stored(() => expect(data().scenarios[0]?.steps).toHaveLength(1));
});

test('a visit is noted by keyboard, and times the answer', async () => {
  const doc = core.stored(AUDITS_DOC);
  const id = addScenario(doc, { name: 'Ask', scale: { min: 1, max: 5 } });
  const step = addScenarioStep(doc, id, { title: 'Chat', within: 60 });
  const user = await open('visits', id);
  await user.click(screen.getByRole('button', { name: 'Visits' }));
  await user.click(screen.getByRole('button', { name: 'Add a visit' }));
  const scale = await screen.findByRole('radiogroup', { name: 'Experienced: Chat' });
  act(() => scale.querySelector<HTMLElement>('[role="radio"]')?.focus());
  await user.keyboard('4');
  const time = (name: string, value: string): void =>
    void fireEvent.change(screen.getByLabelText(name), { target: { value } });
  act(() => time('Asked', '2026-05-04T10:00:00'));
  act(() => time('Answered', '2026-05-04T10:01:30'));
  await stored(() => {
    const facts = data().visits[0]?.steps[step];
    expect(facts).toMatchObject({ experienced: 4 });
    expect((facts?.to ?? 0) - (facts?.from ?? 0)).toBe(90_000);
  });
  expect(screen.getByText('90 s')).toBeTruthy();
  expect(screen.getByText(/promised within 60 s: too late/)).toBeTruthy();
  act(() => time('Answered', '2026-05-04T09:59:00'));
  await screen.findByText('The answer is before the question: check both.');
  expect(screen.getByRole('heading', { level: 2 }).parentElement?.textContent).toContain('75 %');
});

test('visits are averaged with their spread; few of them are said to be few', async () => {
  const doc = core.stored(AUDITS_DOC);
  const id = addScenario(doc, { name: 'Ask', mapId: 'm', scale: { min: 1, max: 5 } });
  const step = addScenarioStep(doc, id, { title: 'Chat', columnId: 's1' });
  [1, 3, 5].forEach((experienced) => {
    setVisitStep(doc, addVisit(doc, id, {}), step, { expected: 4, experienced, quote: `«${experienced}»` });
  });
  await open('visits', id);
  expect(screen.getByText('50 %')).toBeTruthy();
  expect(screen.getByText(/Fewer than 5 visits/)).toBeTruthy();
  const row = screen.getByRole('row', { name: /Chat/ });
  expect(row.textContent).toContain('1 – 5, n 3');
  expect(row.textContent).toContain('−1');
  expect(screen.getByText('«5»')).toBeTruthy();
  expect(document.body.textContent).not.toContain('NaN');
});

test('a scenario without visits, and one whose visits rated nothing, have no score and say why', async () => {
  const doc = core.stored(AUDITS_DOC);
  const id = addScenario(doc, { name: 'Ask' });
  addScenarioStep(doc, id, { title: 'Chat' });
  addVisit(doc, id, {});
  await open('visits', id);
  expect(screen.getByText('No step was rated yet, so no score.')).toBeTruthy();
  act(() => navigate({ screen: 'audit', part: 'visits', id: 'gone' }));
  await screen.findByText(/not there any more/);
});

test('a funnel comes from a table, tells its drop-off, and is attached to a place', async () => {
  const user = await open('observations');
  expect(screen.getByText(/where they leave/)).toBeTruthy();
  const input = screen.getByLabelText<HTMLInputElement>('Table with a funnel');
  const file = (text: string): File => new File([text], 'checkout.csv', { type: 'text/csv' });
  await user.upload(input, file('Step,Visitors\nBasket,lots\nPaid,few\n'));
  await screen.findAllByText(/no numbers of visitors/);
  await user.upload(input, file('Step,Visitors\nBasket,200\nPaid,50\n'));
  await stored(() => expect(data().observations).toHaveLength(1));
  const section = screen.getByRole('region', { name: 'checkout' });
  expect(within(section).getByRole('img').getAttribute('aria-label')).toBe('Basket: 200. Paid: 50 −75 %.');
  await user.click(within(section).getByRole('combobox', { name: 'Map' }));
  await user.click(await screen.findByRole('option', { name: 'Покупка' }));
  await stored(() => expect(data().observations[0]).toMatchObject({ mapId: 'm', file: 'checkout.csv' }));
  await user.click(within(section).getByRole('button', { name: 'Delete' }));
  await stored(() => expect(data().observations).toEqual([]));
  act(() => void undo());
  await stored(() => expect(data().observations).toHaveLength(1));
});

test('an observation without a touchpoint waits in a list, is placed from there by keyboard, and undo brings it back', async () => {
  for (const id of ['chat', 'web']) addTouchpoint(core.stored(LIBRARY_DOC), { id, name: id });
  const rows = [
    { step: 'Asked', visitors: 10 },
    { step: 'Answered', visitors: 4 },
  ];
  const doc = core.stored(AUDITS_DOC);
  addObservation(doc, { kind: 'funnel', title: 'Чат', rows });
  addObservation(doc, { kind: 'heatmap', title: 'Placed', touchpointId: 'web' });
  const user = await open('observations');
  const waiting = screen.getByRole('region', { name: 'Not placed yet' });
  expect(within(waiting).getByRole('list').textContent).toMatch(/^Чат−60 % before “Answered”/u);
  const choice = within(waiting).getByRole('combobox', { name: 'Touchpoint of Чат' });
  choice.focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('option', { name: 'chat' });
  await user.keyboard('{ArrowDown}{Enter}');
  await stored(() => expect(data().observations[0]).toMatchObject({ touchpointId: 'chat' }));
  expect(screen.queryByRole('region', { name: 'Not placed yet' })).toBeNull();
  act(() => void undo());
  await screen.findByRole('region', { name: 'Not placed yet' });
});

test('a touchpoint tells what audits, visits and observations say of it', async () => {
  const doc = core.stored(AUDITS_DOC);
  const library = core.stored(LIBRARY_DOC);
  for (const id of ['chat', 'bot', 'idle']) addTouchpoint(library, { id, name: id });
  mergeTouchpoint(library, 'bot', 'chat');
  const id = addScenario(doc, { name: 'Питати', scale: { min: 1, max: 5 } });
  const step = addScenarioStep(doc, id, { title: 'Chat', touchpointId: 'bot' });
  setVisitStep(doc, addVisit(doc, id, {}), step, { experienced: 2 });
  const rows = [
    { step: 'Asked', visitors: 10 },
    { step: 'Answered', visitors: 4 },
  ];
  addObservation(doc, { kind: 'funnel', title: 'Bot', touchpointId: 'chat', rows });
  disconnect = await connect(core);
  await act(() => openDocument(AUDITS_DOC));
  const { container } = await draw(<TouchpointPanel touchpointId="chat" />);
  expect(container.textContent).toContain('Питати: 2 on 1 to 5 n 1');
  expect(container.textContent).toContain('Bot: −60 % before “Answered”');
  cleanup();
  const idle = await draw(<TouchpointPanel touchpointId="idle" />);
  expect(idle.container.querySelector('section')).toBeNull();
});
