/** Department, cost and effect of an action in the inspector, over a core in memory. */
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry } from '../../shared/model/edits/library.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import type { Card } from '../../shared/model/types.ts';
import { MapScreen } from '../../renderer/canvas/MapScreen.tsx';
import { mapNow } from '../../renderer/state/documents.ts';
import { undo } from '../../renderer/state/history.ts';
import { select, showMapAs } from '../../renderer/state/ui.ts';
import { createFakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

let disconnect: () => void;

beforeEach(async () => {
  const core = createFakeCore();
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
