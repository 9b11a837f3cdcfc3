/** The place Actions over a core in memory: what is listed, what is set there reaches the maps, and undo takes it back. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DECISIONS_DOC, LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard, linkSolves } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry } from '../../shared/model/edits/library.ts';
import { setMapTitle } from '../../shared/model/edits/map.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import type { Card } from '../../shared/model/types.ts';
import { ActionsScreen } from '../../renderer/actions/ActionsScreen.tsx';
import { PLAIN, useListing } from '../../renderer/actions/listing.ts';
import { mapNow, openDocument } from '../../renderer/state/documents.ts';
import { undo } from '../../renderer/state/history.ts';
import { useUi } from '../../renderer/state/ui.ts';
import type { ActionsPart } from '../../renderer/state/route.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

let core: FakeCore;
let disconnect: () => void;

beforeEach(async () => {
  core = createFakeCore();
  for (const id of ['m', 'n']) {
    addMapEntry(core.stored(LIBRARY_DOC), id);
    const map = core.stored(mapDocId(id));
    setMapTitle(map, `Map ${id}`);
    addStage(map, { id: 's1', title: 'Buy' });
    addLane(map, { id: 'pain', kind: 'painPoints' });
    addLane(map, { id: 'idea', kind: 'opportunities' });
    addLane(map, { id: 'do', kind: 'actions' });
    addCard(map, { id: 'p', laneId: 'pain', columnId: 's1', text: `Повільно ${id}`, severity: 4 });
    addCard(map, { id: 'o', laneId: 'idea', columnId: 's1', text: `Faster ${id}`, effort: 2, value: 5 });
    addCard(map, {
      id: 'a',
      laneId: 'do',
      columnId: 's1',
      text: `Cache ${id}`,
      status: 'open',
      due: '2020-01-01',
    });
  }
  linkSolves(core.stored(mapDocId('m')), 'a', ['p'], 1);
  disconnect = await connect(core);
  useListing.setState(PLAIN);
  useUi.setState({ inspectorOpen: true });
  await act(() => openDocument(DECISIONS_DOC));
});
afterEach(() => disconnect());

async function show(part: ActionsPart): Promise<void> {
  await draw(<ActionsScreen part={part} />);
  await screen.findByText(/^[46] cards$/, { selector: 'output' });
}

const card = (map: string, id: string): Card => mapNow(map)?.cards.get(id) as Card;
const rowTexts = (): string[] =>
  screen
    .queryAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('.pf-c-text .truncate')?.textContent ?? '');
const press = (element: Element, key: string, more = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(element, { key, ...more }));

test('what waits leads to its list, and many cards of several maps get an owner in one step', async () => {
  await show('portfolio');
  const grid = screen.getByRole('grid');
  expect(grid.getAttribute('aria-rowcount')).toBe('7');
  await act(async () =>
    fireEvent.click(screen.getByRole('button', { name: '1 pain points without an answer' })),
  );
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('2');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '2 without an owner' })));
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3');
  await press(grid, 'ArrowDown');
  await press(grid, 'a', { ctrlKey: true });
  const owner = await screen.findByLabelText<HTMLInputElement>('Owner', { selector: 'input' });
  await act(async () => {
    fireEvent.change(owner, { target: { value: 'Mali' } });
    fireEvent.blur(owner);
    await new Promise((done) => setTimeout(done, 0));
  });
  expect([card('m', 'a').owner, card('n', 'a').owner]).toEqual(['Mali', 'Mali']);
  await act(async () => undo());
  expect([card('m', 'a').owner, card('n', 'a').owner]).toEqual([null, null]);
});

test('columns sort, what has no value last, and a search finds words of any script', async () => {
  await show('portfolio');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Severity' })));
  expect(screen.getByRole('columnheader', { name: 'Severity' }).getAttribute('aria-sort')).toBe('descending');
  await act(async () => {
    fireEvent.change(screen.getByLabelText('Words'), { target: { value: 'ПОВІЛЬНО n' } });
  });
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('2');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Show all' })));
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('7');
  expect(rowTexts().length).toBeLessThanOrEqual(6);
});

test('each filter says that it lets all pass', async () => {
  await show('portfolio');
  const tools = screen.getByRole('search', { name: 'Filter of the list' });
  const shown = within(tools)
    .getAllByRole('combobox')
    .map(({ textContent }) => textContent);
  expect(shown).toEqual(['All kinds', 'All maps', 'All owners', 'All departments', 'Any status']);
});

test('on the board a card is moved by key, which is its status on its map', async () => {
  await show('board');
  const board = screen.getByRole('listbox');
  await press(board, 'ArrowDown');
  const first = board.getAttribute('aria-activedescendant');
  expect(first).toMatch(/^board-[mn]\/o$/u);
  await press(board, 'ArrowRight', { altKey: true });
  await act(() => new Promise((done) => setTimeout(done, 0)));
  const mapId = first?.split('-')[1]?.split('/')[0] ?? '';
  expect(card(mapId, 'o').status).toBe('open');
  await act(async () => undo());
  expect(card(mapId, 'o').status).toBeNull();
});

test('the matrix says how much it shows, has a table behind it, and own scores that weigh nothing say so', async () => {
  await show('matrix');
  expect(screen.getByText(/^n 2 ·.*4 cards not rated on both/)).toBeTruthy();
  expect(screen.getByRole('img', { name: /2 cards by effort from left to right/ })).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /Show the numbers/ })));
  expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(3);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Own scores…' })));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Add a score' })));
  const dialog = screen.getByRole('dialog');
  for (const label of ['Value', 'Effort']) {
    const weight = within(dialog).getByLabelText(label);
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await act(async () => {
      fireEvent.change(weight, { target: { value: '0' } });
      fireEvent.blur(weight);
    });
  }
  expect(within(dialog).getByText(/All weights are 0/)).toBeTruthy();
});

test('bubbles of the matrix are reached by arrows and moved by Alt and an arrow, which undo takes back', async () => {
  await show('matrix');
  const keys = screen.getByRole('listbox', { name: 'Bubbles of the matrix' });
  await press(keys, 'ArrowRight');
  const option = screen.getByRole('option', { selected: true });
  expect(keys.getAttribute('aria-activedescendant')).toBe(option.id);
  expect(option.textContent).toMatch(/^opportunity: Faster [mn], Effort 2, Value 5, 0 people$/u);
  const map = option.textContent.includes('Faster m') ? 'm' : 'n';
  const moved = async (key: string): Promise<void> => {
    await press(keys, key, { altKey: true });
    await act(() => new Promise((done) => setTimeout(done, 0)));
  };
  await moved('ArrowRight');
  expect(card(map, 'o').effort).toBe(3);
  await moved('ArrowDown');
  expect(card(map, 'o').value).toBe(4);
  await moved('ArrowUp');
  await moved('ArrowUp');
  expect(card(map, 'o').value).toBe(5);
  expect(screen.getByText('Value is at its end.')).toBeTruthy();
  await act(async () => undo());
  expect(card(map, 'o').value).toBe(4);
  await press(keys, 'Escape');
  expect(screen.queryByRole('option', { selected: true })).toBeNull();
});

test('of more than 500 bubbles the keys go through those that are drawn, page by page, and the list shows any of them', async () => {
  const idea = core.stored(mapDocId('m'));
  // The last one is the best, so it stands first in the list below.
  for (let at = 0; at < 518; at += 1)
    addCard(idea, { laneId: 'idea', columnId: 's1', text: `Idea ${at}`, effort: 3, value: 3 });
  addCard(idea, { laneId: 'idea', columnId: 's1', text: 'Найкраща', effort: 1, value: 5 });
  await draw(<ActionsScreen part="matrix" />);
  await screen.findByText('Bubbles 1 to 500 of 521, those with most evidence first');
  const keys = screen.getByRole('listbox', { name: 'Bubbles of the matrix' });
  const option = (): HTMLElement => within(keys).getByRole('option');
  expect(option().getAttribute('aria-setsize')).toBe('500');
  const seen = new Set<string>();
  for (let at = 0; at < 3; at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await press(keys, 'ArrowRight');
    seen.add(option().getAttribute('aria-posinset') ?? '');
  }
  expect(seen.size).toBe(3);

  const more = screen.getByRole('button', { name: '500 more' });
  await act(async () => fireEvent.click(more));
  await screen.findByText('Bubbles 501 to 521 of 521, those with most evidence first');
  expect(more.hasAttribute('disabled')).toBe(true);
  expect(option().getAttribute('aria-setsize')).toBe('21');
  // None of this page is chosen; the first key takes its first bubble, and each of them is reached once.
  expect(option().getAttribute('aria-selected')).toBe('false');
  const places = new Set<string>();
  for (let at = 0; at < 25; at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await press(keys, 'ArrowUp');
    places.add(option().getAttribute('aria-posinset') ?? '');
  }
  expect(places.size).toBe(21);

  await act(async () => fireEvent.click(screen.getByRole('button', { name: '500 before' })));
  const best = within(screen.getByRole('region', { name: 'Best first' })).getByRole('button', {
    name: /Найкраща/u,
  });
  await act(async () => fireEvent.click(best));
  expect(option().textContent).toMatch(/^opportunity: Найкраща, Effort 1, Value 5/u);
  expect(option().getAttribute('aria-selected')).toBe('true');
  expect(screen.getByText(/^Bubbles 501 to 521/u)).toBeTruthy();
});
