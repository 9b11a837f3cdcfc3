/** Department, cost and effect of an action in the inspector, over a core in memory. */
import { act, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MetricCounts } from '../../shared/contract/types.ts';
import { LIBRARY_DOC, mapDocId, MEASURES_DOC } from '../../shared/model/doc-ids.ts';
import { addCard } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry } from '../../shared/model/edits/library.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import type { Card } from '../../shared/model/types.ts';
import { MapScreen } from '../../renderer/canvas/MapScreen.tsx';
import { mapNow, openDocument } from '../../renderer/state/documents.ts';
import { undo } from '../../renderer/state/history.ts';
import { select, showMapAs } from '../../renderer/state/ui.ts';
import { createFakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

const answers = (month: string, best: number, worst: number) => ({
  month,
  scale: 0,
  scores: [10, 0],
  counts: [best, worst],
});
const COUNTS: MetricCounts = {
  scales: [{ min: 0, max: 10, higherIsBetter: true, method: 'nps' }],
  levels: [
    {
      level: 'workspace',
      left: 0,
      groups: [
        {
          id: '',
          name: '',
          n: 400,
          rows: [answers('2025-02', 50, 50), answers('2025-03', 40, 60), answers('2025-06', 180, 20)],
        },
      ],
    },
  ],
  customers: [],
  columns: [],
  unreadable: 0,
};

let disconnect: () => void;

beforeEach(async () => {
  const core = createFakeCore();
  core.answer('metrics.counts', () => COUNTS);
  addMapEntry(core.stored(LIBRARY_DOC), 'm');
  const map = core.stored(mapDocId('m'));
  addStage(map, { id: 's1', title: 'Buy' });
  addLane(map, { id: 'do', kind: 'actions' });
  addCard(map, { id: 'a', laneId: 'do', columnId: 's1', text: 'Call back', status: 'done' });
  addCard(map, { id: 'b', laneId: 'do', columnId: 's1', text: 'Write', department: 'Service' });
  disconnect = await connect(core);
  showMapAs('m', 'table');
  await draw(<MapScreen mapId="m" />);
  await act(async () => select({ mapId: 'm', kind: 'card', ids: ['a'] }));
});
afterEach(() => disconnect());

const card = (): Card => mapNow('m')?.cards.get('a') as Card;

async function type(label: string, text: string): Promise<void> {
  const field = await screen.findByLabelText(label);
  await act(async () => {
    field.focus();
    fireEvent.change(field, { target: { value: text } });
    fireEvent.blur(field);
  });
}

test('a reading is entered part by part, and what came of it is told with its interval', async () => {
  await type('Department', 'Service');
  await type('Cost', '1200');
  await type('Metric to change', 'NPS');
  expect(card()).toMatchObject({ department: 'Service', cost: 1200, effectMetric: 'NPS' });
  expect(await screen.findByText(/not checked yet/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Before: number of answers').disabled).toBe(true);
  await type('Before: value', '30');
  await type('Before: number of answers', '120');
  await type('Before: lower end of the interval', '26');
  await type('Before: upper end of the interval', '34');
  await type('Expected: value', '40');
  await type('After: value', '45');
  expect(await screen.findByText(/\+15, without an interval/)).toBeTruthy();
  await type('After: lower end of the interval', '48');
  await type('After: upper end of the interval', '41');
  expect((await screen.findByRole('alert')).textContent).toMatch(/must not lie above/);
  await type('After: lower end of the interval', '41');
  await type('After: upper end of the interval', '48');
  const found = await screen.findByText(/\+15 \(.*\): more than noise/);
  expect(found.textContent).toContain('150 % of what was expected');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(card().effectBefore).toEqual({ value: 30, n: 120, low: 26, high: 34 });
  await act(async () => undo());
  expect(card().effectAfter?.high).toBe(41);
  await type('Before: value', '');
  expect(card().effectBefore).toBeNull();
});

test('a metric of the workspace gives before and after by itself, and goes back to words', async () => {
  const user = userEvent.setup();
  await act(() => openDocument(MEASURES_DOC));
  const pick = async (name: string, option: string | RegExp): Promise<void> => {
    await user.click(await screen.findByRole('combobox', { name }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  const day = (label: string, value: string): Promise<void> =>
    act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));
  await day('Started', '2025-04-03');
  await day('Completed', '2025-05-20');
  expect(card()).toMatchObject({ started: '2025-04-03', finished: '2025-05-20' });
  await type('Expected: value', '10');
  await user.click(screen.getByRole('button', { name: /Choose a metric of the workspace/ }));
  await pick('Metric', 'NPS');
  expect(card()).toMatchObject({
    effectMetric: 'NPS',
    effectSource: { metric: 'nps', series: 'nps/0', months: 3 },
    effectBefore: { value: -10, n: 200, from: '2025-01-01', to: '2025-03-31' },
    effectExpected: { value: 10 },
    effectAfter: { value: 80, n: 200, from: '2025-06-01', to: '2025-08-31' },
  });
  expect(await screen.findByText(/\+90 \(.*\): more than noise\. 450 % of what was expected/)).toBeTruthy();
  await pick('Compared', '1 month before and after');
  expect(card().effectBefore).toMatchObject({ value: -20, n: 100 });
  await day('Completed', '2025-07-01');
  await user.click(await screen.findByRole('button', { name: 'Take these numbers' }));
  expect(card().effectAfter).toBeNull();
  expect(screen.getByText(/After it: It has no values in Aug 2025/)).toBeTruthy();
  await type('Before: value', '-15');
  expect(card().effectBefore).toEqual({
    value: -15,
    n: 100,
    low: expect.any(Number),
    high: expect.any(Number),
  });
  await user.click(screen.getByRole('button', { name: 'Name it in words' }));
  expect(card()).toMatchObject({ effectMetric: 'NPS', effectSource: null });
  expect((await screen.findByLabelText<HTMLInputElement>('Metric to change')).value).toBe('NPS');
});
