/** The filter of a map and its saved views, over a core in memory: in the panel, by command, in all three views. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCard, placeCards } from '../../renderer/canvas/actions.ts';
import { MapScreen } from '../../renderer/canvas/MapScreen.tsx';
import { commandContext, runCommand } from '../../renderer/commands/dispatch.ts';
import { commandById } from '../../renderer/commands/table.ts';
import {
  changeFilter,
  setFilterMode,
  toggleValue,
  UNFILTERED,
  useFilter,
} from '../../renderer/filter/filter-state.ts';
import { saveView } from '../../renderer/filter/view-actions.ts';
import { setReadOnly } from '../../renderer/state/documents.ts';
import { undo } from '../../renderer/state/history.ts';
import { select, showMapAs, useUi } from '../../renderer/state/ui.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry, addPersona, addTag } from '../../shared/model/edits/library.ts';
import { addMapPersona, setMapTitle } from '../../shared/model/edits/map.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { giveSizes } from './feedback/feedback-core.ts';
import { connect, draw } from './start-app.tsx';

const MAP = 'map-1';
let core: FakeCore;
let disconnect: () => void;
let takeSizes: () => void;

beforeEach(async () => {
  takeSizes = giveSizes();
  core = createFakeCore();
  const library = core.stored(LIBRARY_DOC);
  addMapEntry(library, MAP);
  addPersona(library, { id: 'nok', name: 'Nok' });
  addPersona(library, { id: 'olena', name: 'Олена' });
  addTag(library, { id: 'quick', name: 'Nhanh', hue: 3 });
  const doc = core.stored(mapDocId(MAP));
  setMapTitle(doc, 'Shoes');
  addMapPersona(doc, 'nok');
  addMapPersona(doc, 'olena');
  addStage(doc, { id: 'find', title: 'Знайти' });
  addStage(doc, { id: 'buy', title: 'ซื้อ' });
  addLane(doc, { id: 'pains', kind: 'painPoints' });
  addLane(doc, { id: 'goals', kind: 'goals' });
  const add = (id: string, text: string, more: object = {}): string =>
    addCard(doc, { id, laneId: 'pains', columnId: 'find', text, ...more });
  add('one', 'รอนานมาก', { tags: ['quick'], personaIds: ['nok'] });
  add('two', 'Дорога доставка', { personaIds: ['olena'] });
  add('three', 'Giao hàng chậm', { tags: ['quick'], owner: 'Linh' });
  add('goal', 'Find a pair', { laneId: 'goals', columnId: 'buy' });
  disconnect = await connect(core);
  await draw(<MapScreen mapId={MAP} />);
});

afterEach(() => {
  setReadOnly(null);
  act(() => {
    useFilter.setState({ maps: {}, mode: 'dim', panel: false });
    useUi.setState({ hiddenPersonas: {}, mapViews: {} });
    disconnect();
  });
  takeSizes();
});

const view = () => {
  const { view: open } = commandContext();
  if (!open) throw new Error('No map is open.');
  return open;
};
const shown = (): string[] => [...view().map.cards.keys()];
const stored = () => projectMap(core.stored(mapDocId(MAP)), MAP);
const order = (): string[] => (stored().cells.get('pains/find') ?? []).map(({ id }) => id);
const line = (): string => document.querySelector('.filter-words')?.textContent ?? '';
const saved = async (): Promise<void> => {
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
};

describe('what is shown', () => {
  test('faint cards stay on the canvas, and are left out in table and outline', () => {
    act(() => toggleValue(MAP, 'tags', 'quick'));
    expect(line()).toBe('Showing 2 of 4 cards');
    expect(shown()).toHaveLength(4);
    expect([...(view().filter?.dimmed ?? [])].toSorted()).toEqual(['goal', 'two']);
    act(() => showMapAs(MAP, 'table'));
    expect(shown()).toEqual(['one', 'three']);
    expect(screen.queryByText('Дорога доставка')).toBeNull();
    act(() => showMapAs(MAP, 'outline'));
    const rows = screen.getAllByRole('treeitem').map((row) => row.textContent ?? '');
    expect(rows.some((text) => text.includes('Знайти'))).toBe(true);
    expect(rows.some((text) => text.includes('ซื้อ'))).toBe(false);
  });

  test('left out, the map closes up: lanes without such cards are collapsed, but not in the document', async () => {
    act(() => setFilterMode('hide'));
    act(() => toggleValue(MAP, 'tags', 'quick'));
    expect(shown()).toEqual(['one', 'three']);
    expect(view().map.lanes.map(({ collapsed }) => collapsed)).toEqual([false, true]);
    act(() => select({ mapId: MAP, kind: 'lane', ids: ['goals'] }));
    act(() => void runCommand('map.toggleCollapsed'));
    expect(view().map.lanes.map(({ collapsed }) => collapsed)).toEqual([false, false]);
    await saved();
    expect(stored().lanes.map(({ collapsed }) => collapsed)).toEqual([false, false]);
    expect(stored().lanes).toHaveLength(2);
  });

  test('selecting all selects what one sees, and nothing else', () => {
    act(() => toggleValue(MAP, 'tags', 'quick'));
    document.body.focus();
    act(() => void runCommand('edit.selectAll'));
    expect([...useUi.getState().selection.ids].toSorted()).toEqual(['one', 'three']);
  });

  test('a hidden persona takes the cards of that persona alone along', () => {
    fireEvent.click(screen.getByRole('button', { name: /Олена/ }));
    expect([...(view().filter?.dimmed ?? [])]).toEqual(['two']);
    expect(line()).toBe('Showing 3 of 4 cards');
    act(() => void runCommand('filter.clear'));
    expect(line()).toBe('');
    expect(useUi.getState().hiddenPersonas[MAP]).toEqual([]);
  });

  test('a persona that the filter does not ask for is asked for by its button', () => {
    act(() => toggleValue(MAP, 'personaIds', 'nok'));
    expect(view().shownPersonas.map(({ id }) => id)).toEqual(['nok']);
    fireEvent.click(screen.getByRole('button', { name: /Олена/ }));
    expect(view().shownPersonas.map(({ id }) => id)).toEqual(['nok', 'olena']);
    expect(useFilter.getState().maps[MAP]?.filter.personaIds).toEqual(['nok', 'olena']);
  });
});

describe('working on a filtered map', () => {
  beforeEach(() => {
    act(() => setFilterMode('hide'));
    act(() => toggleValue(MAP, 'tags', 'quick'));
  });

  test('a new card stays in sight and stands behind the card that was seen before it', async () => {
    act(() => createCard(view().map, { laneId: 'pains', columnId: 'find', index: 1 }, 'เพิ่งเพิ่ม'));
    const [id = ''] = useUi.getState().selection.ids;
    expect(shown()).toContain(id);
    expect(line()).toBe('Showing 3 of 5 cards, 1 of them does not match');
    await saved();
    expect(order()).toEqual(['one', id, 'two', 'three']);
    act(() => changeFilter(MAP, { owners: ['Linh'] }));
    expect(shown()).toEqual(['three']);
    expect(useUi.getState().selection.kind).not.toBe('card');
  });

  test('moving a card leaves the hidden ones where they are', async () => {
    act(() => placeCards(view().map, ['three'], { laneId: 'pains', columnId: 'find', index: 0 }));
    await saved();
    expect(order()).toEqual(['three', 'one', 'two']);
    act(() => void undo());
    await saved();
    expect(order()).toEqual(['one', 'two', 'three']);
  });

  test('what one goes to comes into sight', () => {
    act(() => select({ mapId: MAP, kind: 'card', ids: ['two'] }));
    expect(shown()).toEqual(['one', 'two', 'three']);
    expect(line()).toBe('Showing 3 of 4 cards, 1 of them does not match');
  });
});

describe('saved views', () => {
  test('are saved under a name and chosen in the panel', async () => {
    act(() => toggleValue(MAP, 'tags', 'quick'));
    act(() => void runCommand('filter.open'));
    const panel = within(screen.getByRole('dialog', { name: 'Filter' }));
    fireEvent.click(panel.getByRole('button', { name: 'Save as view…' }));
    fireEvent.change(panel.getByRole('textbox', { name: 'Name of the new view' }), {
      target: { value: 'Việc nhanh' },
    });
    fireEvent.click(panel.getByRole('button', { name: 'Save' }));
    await saved();
    expect(stored().views.map(({ title }) => title)).toEqual(['Việc nhanh']);
    const held = panel.getByRole('button', { name: 'Việc nhanh' });
    expect(held.getAttribute('aria-pressed')).toBe('true');
    act(() => toggleValue(MAP, 'owners', 'Linh'));
    const name = (): HTMLElement => panel.getByRole('button', { name: /^Việc nhanh/ });
    expect(name().getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(name());
    expect(useFilter.getState().maps[MAP]?.filter.owners).toEqual([]);
    expect(line()).toBe('Showing 2 of 4 cards');
  });

  test('are changed, renamed, moved and deleted from their menu', async () => {
    act(() => toggleValue(MAP, 'tags', 'quick'));
    for (const title of ['Перший', 'Другий']) {
      act(() => saveView(view().map, title));
      act(() => toggleValue(MAP, 'owners', 'Linh'));
    }
    const titles = (): string[] => view().map.views.map(({ title }) => title);
    expect(titles()).toEqual(['Перший', 'Другий']);
    act(() => void runCommand('filter.open'));
    const panel = within(screen.getByRole('dialog', { name: 'Filter' }));
    const choose = async (of: string, entry: string): Promise<void> => {
      fireEvent.click(panel.getByRole('button', { name: `More for ${of}` }));
      await saved();
      fireEvent.click(screen.getByRole('menuitem', { name: entry }));
      await saved();
    };
    await choose('Другий', 'Move up');
    expect(titles()).toEqual(['Другий', 'Перший']);
    act(() => toggleValue(MAP, 'owners', 'Linh'));
    await choose('Перший', 'Change to the filter as it is now');
    expect(view().map.views[1]?.filter).toMatchObject({ tags: ['quick'], owners: ['Linh'] });
    await choose('Перший', 'Rename');
    const field = panel.getByRole('textbox', { name: 'Name of the view' });
    fireEvent.change(field, { target: { value: 'ลินห์' } });
    fireEvent.submit(field);
    expect(titles()).toEqual(['Другий', 'ลินห์']);
    await choose('ลินห์', 'Delete');
    expect(titles()).toEqual(['Другий']);
    expect(line()).toBe('Showing 1 of 4 cards');
    act(() => void undo());
    expect(titles()).toEqual(['Другий', 'ลินห์']);
  });

  test('by command: the filter with its hidden personas is saved under the typed name, shown and deleted', async () => {
    fireEvent.click(screen.getByRole('button', { name: /Nok/ }));
    const choices = (id: string) => commandById(id)?.choices;
    act(() => void choices('savedView.save')?.typed?.(commandContext(), 'Для Олени')?.run());
    await saved();
    expect(stored().views[0]?.filter.personaIds).toEqual(['olena']);
    expect(useUi.getState().hiddenPersonas[MAP]).toEqual([]);
    expect(view().shownPersonas.map(({ id }) => id)).toEqual(['olena']);
    act(() => void runCommand('filter.clear'));
    act(() => void choices('savedView.show')?.list(commandContext())[0]?.run());
    expect(view().shownPersonas.map(({ id }) => id)).toEqual(['olena']);
    act(() => void choices('savedView.delete')?.list(commandContext())[0]?.run());
    await saved();
    expect(stored().views).toEqual([]);
    act(() => void undo());
    await saved();
    expect(stored().views.map(({ title }) => title)).toEqual(['Для Олени']);
  });

  test('are chosen, but not changed, where nothing may be changed', () => {
    setReadOnly('Another program has it.');
    act(() => toggleValue(MAP, 'tags', 'quick'));
    expect(commandById('savedView.save')?.when?.(commandContext())).toBe(false);
    expect(line()).toBe('Showing 2 of 4 cards');
    expect(useFilter.getState().maps[MAP]).not.toBe(UNFILTERED);
  });
});

describe('collapsing', () => {
  test('a stage is collapsed and opened from its header, by key and all at once', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Collapse Знайти' }));
    expect(view().geometry.stages[0]).toMatchObject({ collapsed: true, hidden: 3 });
    expect(useUi.getState().selection).toMatchObject({ kind: 'stage', ids: ['find'] });
    await saved();
    expect(stored().stages.map(({ collapsed }) => collapsed)).toEqual([true, false]);
    act(() => void runCommand('edit.open'));
    expect(view().map.stages.map(({ collapsed }) => collapsed)).toEqual([false, false]);
    act(() => void undo());
    expect(view().map.stages.map(({ collapsed }) => collapsed)).toEqual([true, false]);
    act(() => void runCommand('edit.open'));
    act(() => void runCommand('map.toggleCollapsed'));
    act(() => void runCommand('move.down'));
    expect(view().map.stages.map(({ collapsed }) => collapsed)).toEqual([false, false]);
    act(() => void runCommand('map.collapseStages'));
    expect(view().map.stages.every(({ collapsed }) => collapsed)).toBe(true);
    act(() => void undo());
    expect(view().map.stages.some(({ collapsed }) => collapsed)).toBe(false);
    act(() => void runCommand('map.collapseLanes'));
    act(() => void runCommand('map.openEverything'));
    expect(view().map.lanes.some(({ collapsed }) => collapsed)).toBe(false);
  });

  test('where one may only read, a header that is collapsed stays so', () => {
    act(() => select({ mapId: MAP, kind: 'stage', ids: ['find'] }));
    act(() => void runCommand('map.toggleCollapsed'));
    setReadOnly('Another program has it.');
    act(() => toggleValue(MAP, 'tags', 'quick'));
    act(() => void runCommand('move.down'));
    expect(view().map.stages[0]?.collapsed).toBe(true);
  });
});
