/** The screens of audits over a core in memory: begun, answered by keyboard, compared, led on to maps, all undone. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { AuditScreen } from '../../renderer/audit/AuditScreen.tsx';
import { mapNow, openDocument } from '../../renderer/state/documents.ts';
import { undo } from '../../renderer/state/history.ts';
import { navigate, useUi } from '../../renderer/state/ui.ts';
import { GUIDED_SETS } from '../../shared/audits/guided/index.ts';
import type { QuestionSet } from '../../shared/audits/question-set.ts';
import { readAudits } from '../../shared/model/audits/projection.ts';
import { addAudit, addFinding, setAnswer } from '../../shared/model/audits/edits/audits.ts';
import type { Audit, AuditsData } from '../../shared/model/audits/types.ts';
import { AUDITS_DOC, LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addMapEntry } from '../../shared/model/edits/library.ts';
import { setMapTitle } from '../../shared/model/edits/map.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

let core: FakeCore;
let disconnect: () => void = () => undefined;
const guided = GUIDED_SETS[0] as QuestionSet;

/** The screen at the present route, as the app draws it. */
function Here() {
  const route = useUi((s) => s.route);
  return route.screen === 'audit' ? <AuditScreen part={route.part} id={route.id} /> : null;
}

beforeEach(() => {
  core = createFakeCore();
});
afterEach(() => {
  cleanup();
  disconnect();
});

async function open(id?: string): Promise<UserEvent> {
  disconnect = await connect(core);
  await act(() => openDocument(AUDITS_DOC));
  act(() => navigate({ screen: 'audit', part: 'audits', ...(id === undefined ? {} : { id }) }));
  await draw(<Here />);
  return userEvent.setup();
}

const data = (): AuditsData => readAudits(core.stored(AUDITS_DOC));
const only = (): Audit => data().audits[0] as Audit;
const stored = (check: () => void): Promise<void> => waitFor(check);
const made = (date: string, brand = ''): string =>
  addAudit(core.stored(AUDITS_DOC), { name: `Audit ${date}`, date, brand, set: guided, now: 1 }) ?? '';
const groups = (): HTMLElement[] => screen.getAllByRole('radiogroup');

test('the first audit is begun from an empty place', async () => {
  const user = await open();
  expect(screen.getByText(/says where most is lost/)).toBeTruthy();
  await act(async () => void fireEvent.keyDown(window, { key: 'n', code: 'KeyN', altKey: true }));
  const dialog = screen.getByRole('dialog', { name: 'New audit' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Season' }), 'Зима');
  await user.click(within(dialog).getByRole('button', { name: 'Begin' }));
  await stored(() => expect(only()).toMatchObject({ season: 'Зима', brand: '' }));
  expect(groups()).toHaveLength(6);
  expect(screen.getByRole('button', { name: /^Journey and life cycle/ }).textContent).toContain('0/6');
});

test('digits and N answer and go on, Delete takes back, the part says what it came to', async () => {
  const id = made('2026-01-01');
  const user = await open(id);
  act(() => groups()[0]?.querySelector<HTMLElement>('[role="radio"]')?.focus());
  await user.keyboard('5n39');
  await stored(() =>
    expect(only().answers).toEqual({
      'journey.personas': 5,
      'journey.documented': 'na',
      'journey.lifecycle': 3,
    }),
  );
  // The keyboard is at the fourth question; 9 is not on its scale.
  expect(groups()[3]?.contains(document.activeElement)).toBe(true);
  await user.keyboard('{ArrowUp}{Delete}');
  await stored(() => expect(only().answers).not.toHaveProperty('journey.lifecycle'));
  expect(screen.getByText('This part: 100 %')).toBeTruthy();
  act(() => void undo());
  await stored(() => expect(only().answers['journey.lifecycle']).toBe(3));
  await user.click(screen.getByRole('button', { name: 'Next: Touchpoints' }));
  expect(screen.getByRole('heading', { name: 'Touchpoints' })).toBeTruthy();
});

test('E opens a note that is kept', async () => {
  const user = await open(made('2026-01-01'));
  act(() => groups()[1]?.querySelector<HTMLElement>('[role="radio"]')?.focus());
  await user.keyboard('e');
  await user.keyboard('มีแผนที่สองแผ่น');
  await user.tab();
  await stored(() => expect(only().notes).toEqual({ 'journey.documented': 'มีแผนที่สองแผ่น' }));
});

test('an audit is shown beside the one before it, over what both answered', async () => {
  const doc = core.stored(AUDITS_DOC);
  const before = made('2025-01-01');
  const now = made('2026-01-01');
  setAnswer(doc, before, 'journey.personas', 1);
  setAnswer(doc, now, 'journey.personas', 5);
  setAnswer(doc, now, 'journey.documented', 5);
  const user = await open(now);
  await user.click(screen.getByRole('button', { name: 'Result' }));
  const row = screen.getByRole('row', { name: /^In all/ });
  expect(row.textContent).toContain('100 %');
  expect(row.textContent).toContain('+100');
  expect(row.textContent).toContain('n 1');
  expect(screen.getByText(/1 better, 0 worse, of 1 that both answered/)).toBeTruthy();
  const target = within(row).getByRole('textbox', { name: 'Target for In all' });
  await user.type(target, '80');
  await user.tab();
  await stored(() => expect(data().goals).toEqual({ 'guided-en/': 80 }));
  expect(row.textContent).toContain('target reached');
});

test('a finding becomes a card and knows it, and one undo takes both back', async () => {
  const id = made('2026-01-01');
  addFinding(core.stored(AUDITS_DOC), id, { kind: 'quickFix', text: 'Показати вартість доставки' });
  const map = core.stored(mapDocId('m'));
  setMapTitle(map, 'Покупка');
  addStage(map, { id: 's', title: 'Кошик' });
  addMapEntry(core.stored(LIBRARY_DOC), 'm');
  const user = await open(id);
  await act(() => openDocument(mapDocId('m')));
  await user.click(screen.getByRole('button', { name: 'Result' }));
  await user.click(screen.getByRole('button', { name: 'Put on a map…' }));
  await user.click(await screen.findByRole('button', { name: 'Put on the map' }));
  await stored(() => expect(data().findings[0]?.placed).toHaveLength(1));
  const cards = (): string[] => [...(mapNow('m')?.cards.values() ?? [])].map(({ text }) => text);
  expect(cards()).toEqual(['Показати вартість доставки']);
  expect(mapNow('m')?.lanes.map(({ kind }) => kind)).toEqual(['actions']);
  expect(screen.getByRole('link', { name: 'Покупка' })).toBeTruthy();
  act(() => void undo());
  expect(cards()).toEqual([]);
  await stored(() => expect(data().findings[0]?.placed).toEqual([]));
});

test('an audit is repeated without its answers, and deleted with the way back', async () => {
  const id = made('2025-01-01');
  setAnswer(core.stored(AUDITS_DOC), id, 'journey.personas', 4);
  const user = await open(id);
  await user.click(screen.getByRole('button', { name: 'Repeat this audit' }));
  await user.click(screen.getByRole('button', { name: 'Repeat it' }));
  await stored(() => expect(data().audits).toHaveLength(2));
  const [first, again] = data().audits as [Audit, Audit];
  expect(again).toMatchObject({ versionId: first.versionId, answers: {} });
  await user.click(screen.getByRole('button', { name: 'Delete this audit' }));
  await stored(() => expect(data().audits).toHaveLength(1));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await stored(() => expect(data().audits).toHaveLength(2));
});

test('a set is copied and changed; the audit made before keeps its questions', async () => {
  const id = made('2026-01-01');
  const user = await open();
  act(() => navigate({ screen: 'audit', part: 'sets' }));
  const [copy] = await screen.findAllByRole('button', { name: 'Copy' });
  await user.click(copy as HTMLElement);
  await stored(() => expect(data().sets).toHaveLength(1));
  const [weight] = screen.getAllByRole('textbox', { name: 'Weight' });
  await user.clear(weight as HTMLElement);
  await user.type(weight as HTMLElement, '7');
  await user.click(screen.getAllByRole('button', { name: 'Move question 1 down' })[0] as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'Add a part' }));
  await stored(() => expect(data().sets[0]?.set.parts).toHaveLength(8));
  const questions = data().sets[0]?.set.parts[0]?.questions ?? [];
  expect(questions[1]).toMatchObject({ id: 'journey.personas', weight: 7 });
  const version = data().versions.find(
    (entry) => entry.id === data().audits.find((a) => a.id === id)?.versionId,
  );
  expect(version?.set.parts[0]?.questions[0]).toMatchObject({ id: 'journey.personas', weight: 2 });
});

test('a set comes from a table, and what is wrong with it is said', async () => {
  const user = await open();
  act(() => navigate({ screen: 'audit', part: 'sets' }));
  const input = await screen.findByLabelText<HTMLInputElement>('File with a question set');
  const file = (text: string): File => new File([text], 'cửa hàng.csv', { type: 'text/csv' });
  await user.upload(input, file('part,question,weight\nCửa,Sạch?,lots\n'));
  await screen.findAllByText(/question 1, column “weight”/);
  await user.upload(input, file('part,question,weight\nCửa,Sạch?,3\n'));
  await stored(() => expect(data().sets[0]?.set).toMatchObject({ name: 'cửa hàng' }));
  expect(data().sets[0]?.set.parts[0]?.questions[0]).toMatchObject({ text: 'Sạch?', weight: 3 });
});

test('questions that cannot be read are told, and nothing breaks', async () => {
  const doc = core.stored(AUDITS_DOC);
  const lost = new Y.Map<unknown>();
  doc.getMap('audits').set('lost', lost);
  lost.set('name', 'Lost');
  lost.set('version', 'nowhere');
  const user = await open('lost');
  expect(screen.getByText(/questions of this audit cannot be read/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Result' }));
  expect(screen.getByText('No questions here, so no score.')).toBeTruthy();
  expect(document.body.textContent).not.toContain('NaN');
});
