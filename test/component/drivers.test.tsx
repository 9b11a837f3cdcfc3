/** Drivers on a core in memory: what is asked, what is told while it runs and after, and what is said where nothing can be. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DriversScreen } from '../../renderer/measures/drivers/DriversScreen.tsx';
import { mapNow } from '../../renderer/state/documents.ts';
import { undo } from '../../renderer/state/history.ts';
import type { DriverChoices, DriverReport, DriverRequest } from '../../shared/contract/driver-types.ts';
import type { Job } from '../../shared/contract/types.ts';
import { analyseDrivers } from '../../shared/measures/drivers/analyse.ts';
import { readDecisions } from '../../shared/model/decisions/projection.ts';
import { DECISIONS_DOC, LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry, addTouchpoint } from '../../shared/model/edits/library.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import type { Card } from '../../shared/model/types.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { ATTITUDE_TABLE } from '../unit/measures/drivers/attitude.ts';
import { giveSizes } from './feedback/feedback-core.ts';
import { connect, draw } from './start-app.tsx';

const LONG = 'Найнепередбачуванішезадоволенняобслуговуваннямусіхвідділеньразом';
const NAMES = ['Complaints', LONG, 'การเรียนรู้', 'Raises', 'Critical', 'Advance'];
const SCALE = { min: 0, max: 100, higherIsBetter: true };
const COLUMNS = NAMES.map((name) => ({ key: `column:${name}`, name, scale: SCALE, rating: true }));
const OWN = { key: 'score', name: 'Score', scale: SCALE, rating: true };
const CHOICES: DriverChoices = {
  sources: [{ id: 1, name: 'Staff survey', items: 30, columns: [OWN, ...COLUMNS] }],
  left: 0,
  stayed: 0,
};

let core: FakeCore;
let stops: (() => void)[];
let asked: DriverRequest[];

function reportOf(request: DriverRequest, analysis = analyseDrivers(ATTITUDE_TABLE)): DriverReport {
  const choices = COLUMNS.map(({ key, name, scale }) => ({ key, name, n: 30, scale }));
  return {
    by: request.by,
    outcome: { key: 'score', name: 'Score', scale: SCALE },
    source: 'Staff survey',
    row: 'answer',
    drivers: choices,
    choices,
    unreadable: 1,
    analysis,
  };
}

function tell(change: Partial<Job>): void {
  const job: Job = {
    id: 'j',
    kind: 'drivers',
    label: 'Finding drivers',
    state: 'running',
    progress: 0,
    error: null,
    result: null,
  };
  act(() => core.emit('job.changed', { ...job, ...change, id: `j${asked.length}` }));
}

beforeEach(async () => {
  asked = [];
  core = createFakeCore();
  core.answer('drivers.choices', () => CHOICES);
  core.answer('drivers.find', (request) => {
    asked.push(request);
    return { job: `j${asked.length}` };
  });
  core.answer('job.cancel', () => undefined);
  addMapEntry(core.stored(LIBRARY_DOC), 'm');
  addTouchpoint(core.stored(LIBRARY_DOC), { id: COLUMNS[0]!.key, name: NAMES[0]! });
  const map = core.stored(mapDocId('m'));
  for (const id of ['early', 'late']) addStage(map, { id, title: id });
  addLane(map, { id: 'where', kind: 'touchpoints' });
  addCard(map, { laneId: 'where', columnId: 'late', touchpointId: COLUMNS[0]!.key });
  stops = [giveSizes(), await connect(core)];
});
afterEach(() => {
  cleanup();
  for (const stop of stops) stop();
});

test('drivers are told with progress, interval, n and warnings, and asked anew when one is taken out', async () => {
  await draw(<DriversScreen />);
  await waitFor(() => expect(asked).toEqual([{ by: 'question', sourceId: 1, outcome: 'score' }]));
  tell({ progress: 0.4 });
  expect(screen.getByRole('progressbar', { name: 'Finding drivers' }).getAttribute('value')).toBe('0.4');
  tell({ state: 'done', result: { kind: 'drivers', report: reportOf(asked[0]!) } });
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.getByRole('heading', { name: 'The drivers explain 73 % of Score' })).toBeTruthy();
  expect(screen.getByText(/^R² 73.3 % .* n 30 answers of Staff survey$/)).toBeTruthy();
  expect(screen.getByText(/^Only 30 answers: with fewer than 100/)).toBeTruthy();
  expect(screen.getByText(/^1 value is no answer on the scale/)).toBeTruthy();
  expect(screen.getByRole('img', { name: /^Complaints goes most with Score: 37.1 %/ })).toBeTruthy();
  expect(screen.getByRole('img', { name: /^Improve first: / })).toBeTruthy();

  const user = userEvent.setup();
  const urgent = screen.getByRole('region', { name: 'Improve first' });
  const [worth] = within(urgent).getAllByRole('button', { name: /^Make a business case of / });
  await user.click(worth!);
  await waitFor(() => {
    const [made] = readDecisions(core.stored(DECISIONS_DOC)).cases;
    expect(worth!.getAttribute('aria-label')).toBe(
      `Make a business case of ${made?.title.replace('Improve: ', '')}`,
    );
  });

  await user.click(screen.getByRole('checkbox', { name: LONG }));
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.drivers).toHaveLength(5);
  expect(asked[1]?.drivers).not.toContain(`column:${LONG}`);
  // What was asked before is given up when something else is asked.
  await user.click(screen.getByRole('checkbox', { name: 'Raises' }));
  await waitFor(() => expect(asked).toHaveLength(3));
  expect(core.made.filter((name) => name === 'job.cancel')).toHaveLength(1);
});

test('an important touchpoint that is scored low becomes a card where it stands, with its figures, and undo takes it back', async () => {
  const analysis = analyseDrivers(ATTITUDE_TABLE);
  // Complaints are what goes most with the outcome; here they are scored low, too.
  const drivers = analysis.drivers.map((found) => (found.index === 0 ? { ...found, mean: 10 } : found));
  await draw(<DriversScreen />);
  await waitFor(() => expect(asked).toHaveLength(1));
  const report = reportOf({ by: 'touchpoint', outcome: 'score' }, { ...analysis, drivers });
  tell({ state: 'done', result: { kind: 'drivers', report } });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Put Complaints on a map…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Put a driver on a map' });
  const stage = await within(dialog).findByRole('combobox', { name: 'Stage or step' });
  await waitFor(() => expect(stage.textContent).toContain('late'));
  await user.click(within(dialog).getByRole('button', { name: 'Put on the map' }));
  await screen.findByText('Driver put on the map');
  const cards = (): Card[] =>
    [...(mapNow('m')?.cards.values() ?? [])].filter(({ laneId }) => laneId !== 'where');
  expect(cards()).toMatchObject([
    { text: 'Complaints: important, and scored low', columnId: 'late', touchpointId: COLUMNS[0]!.key },
  ]);
  expect(mapNow('m')?.lanes.map(({ kind }) => kind)).toContain('painPoints');
  const note = cards()[0]?.note ?? '';
  expect(note).toContain('Importance for Score: 37.1 % of R² (95 % interval ');
  expect(note).toContain('Score: 10.0 of 100');
  expect(note).toContain('n 30 answers of Staff survey');
  expect(note).toContain('Importance is not cause.');
  act(() => void undo());
  expect(cards()).toEqual([]);
  expect(mapNow('m')?.lanes.map(({ kind }) => kind)).not.toContain('painPoints');
});

test('what cannot be said is said so, and so is an error', async () => {
  await draw(<DriversScreen />);
  await waitFor(() => expect(asked).toHaveLength(1));
  const nothing = analyseDrivers({ outcome: new Float64Array(5), drivers: [new Float64Array(5)] });
  tell({ state: 'done', result: { kind: 'drivers', report: reportOf(asked[0]!, nothing) } });
  expect(screen.getByText(/^Score is the same for all 5 answers/)).toBeTruthy();
  act(() => core.emit('feedback.changed', {}));
  await waitFor(() => expect(asked).toHaveLength(2));
  tell({
    state: 'failed',
    error: { code: 'notFound', message: 'This source is gone.', remedy: 'Choose another.', where: {} },
  });
  expect(screen.getByRole('alert').textContent).toContain('This source is gone.');
});

test('a workspace without feedback teaches', async () => {
  core.answer('drivers.choices', () => ({ sources: [], left: 0, stayed: 0 }));
  await draw(<DriversScreen />);
  expect(await screen.findByText(/^Import a survey with several ratings/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Go to Feedback' })).toBeTruthy();
});
