/** Marking what is not in the window: everything that was found, and ranges over rows that are not here. */
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { addCard } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addMapEntry } from '../../../shared/model/edits/library.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { exportInbox } from '../../../renderer/feedback/export-items.ts';
import { FeedbackScreen } from '../../../renderer/feedback/FeedbackScreen.tsx';
import { NO_FILTER } from '../../../renderer/feedback/filter-state.ts';
import { setInboxFilter, useInbox } from '../../../renderer/feedback/inbox-state.ts';
import {
  isSelected,
  markAll,
  markedCount,
  moveTo,
  NO_SELECTION,
  toggle,
  unmark,
  type ListSelection,
} from '../../../renderer/feedback/list-selection.ts';
import { flushDocuments, openDocument } from '../../../renderer/state/documents.ts';
import { undo, useHistory } from '../../../renderer/state/history.ts';
import { select } from '../../../renderer/state/ui.ts';
import { connect, draw } from '../start-app.tsx';
import { createFakeFeedback, giveSizes, item, type FakeFeedback } from './feedback-core.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
const rows = {
  count: () => names.length,
  idAt: (index: number) => names[index],
  indexOf: (id: string) => names.indexOf(id),
};
const all: ListSelection = { ...NO_SELECTION, except: new Set() };

describe('a selection of everything', () => {
  const without = (selection: ListSelection): string => [...(selection.except ?? [])].sort().join('');

  test('is all rows, those that come later included', () => {
    expect(isSelected(all, 'anything')).toBe(true);
    expect(markedCount(all, 1_000_000)).toBe(1_000_000);
  });

  test('rows are taken out and put back, one by one or as a range', () => {
    let now = toggle(all, rows, 1);
    now = toggle(now, rows, 3);
    expect([without(now), markedCount(now, 5), isSelected(now, 'b'), isSelected(now, 'c')]).toEqual([
      'bd',
      3,
      false,
      true,
    ]);
    expect(without(toggle(now, rows, 3))).toBe('b');
    expect(without(moveTo(now, rows, 0, true))).toBe('');
    expect(without(moveTo(now, rows, 2))).toBe('bd');
  });

  test('ends by letting go and by marking the rows one knows', () => {
    expect(unmark(toggle(all, rows, 1))).toEqual({ active: 'b', anchor: 'b', marked: new Set() });
    expect(markAll(all, rows).except).toBeUndefined();
  });
});

describe('in the inbox', () => {
  const MAP = mapDocId('m');
  let fake: FakeFeedback;
  let disconnect: () => void;
  let restoreSizes: () => void;
  let cardId: string;

  beforeEach(() => {
    restoreSizes = giveSizes();
    useInbox.setState({ filter: NO_FILTER, selection: NO_SELECTION });
  });
  afterEach(() => {
    disconnect();
    restoreSizes();
  });

  async function start(count: number): Promise<HTMLElement> {
    fake = createFakeFeedback(Array.from({ length: count }, (_, n) => item(`i${n}`, { text: `Late ${n}` })));
    const library = fake.core.stored(LIBRARY_DOC);
    library.transact(() => addMapEntry(library, 'm'));
    const doc = fake.core.stored(MAP);
    doc.transact(() => {
      const columnId = addStage(doc, { title: 'Buy' });
      const laneId = addLane(doc, { kind: 'painPoints' });
      cardId = addCard(doc, { laneId, columnId, text: 'Fee comes late' });
    });
    disconnect = await connect(fake.core);
    await openDocument(MAP);
    await draw(<FeedbackScreen />);
    act(() => select({ mapId: 'm', kind: 'card', ids: [cardId] }));
    return screen.findByRole('listbox', { name: /newest first/ });
  }

  const press = (list: HTMLElement, key: string, more: KeyboardEventInit = {}): void =>
    act(() => void fireEvent.keyDown(list, { key, ...more }));
  const evidence = async (): Promise<readonly string[]> => {
    await act(async () => void (await flushDocuments()));
    return projectMap(fake.core.stored(MAP), 'm').cards.get(cardId)?.evidence ?? [];
  };

  test('Ctrl+A marks all that is found, without asking for it; what is taken out stays out', async () => {
    const user = userEvent.setup();
    const list = await start(3000);
    await screen.findByText('3,000 items');
    press(list, 'ArrowDown');
    press(list, 'a', { ctrlKey: true });
    expect(await screen.findByText('3,000 items marked')).toBeTruthy();
    press(list, ' ');
    expect(await screen.findByText('2,999 items marked')).toBeTruthy();
    expect(fake.queries.every(({ at = 0 }) => at < 300)).toBe(true);

    await user.click(screen.getByRole('button', { name: 'Attach 2,999' }));
    await vi.waitFor(async () => expect(await evidence()).toHaveLength(2999));
    expect(await evidence()).not.toContain('i0');
    expect(useHistory.getState().undo).toBe('Attach 2999 items');
    act(() => void undo());
    expect(await evidence()).toEqual([]);

    press(list, 'Escape');
    expect(await screen.findByText('3,000 items')).toBeTruthy();
  });

  test('what is marked beside everything is offered to become everything', async () => {
    const user = userEvent.setup();
    const list = await start(500);
    press(list, 'ArrowDown');
    press(list, ' ');
    await user.click(await screen.findByRole('button', { name: 'All 500' }));
    expect(await screen.findByText('500 items marked')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'All 500' })).toBeNull();
  });

  test('too many for one step are told, and nothing happens', async () => {
    const list = await start(10_001);
    await screen.findByText('10,001 items');
    press(list, 'a', { ctrlKey: true });
    press(list, 'e');
    expect(
      await screen.findAllByText('10,001 items are marked, and 10,000 can be attached at once.'),
    ).toBeTruthy();
    expect(await evidence()).toEqual([]);
  });

  test('an export holds the filter and what is taken out, however much is found', async () => {
    const list = await start(3000);
    const asked: CallInput<'feedback.export'>[] = [];
    fake.core.answer('feedback.export', (input) => {
      asked.push(input);
      return null;
    });
    act(() => setInboxFilter({ search: 'Late' }));
    await screen.findByText('3,000 items found');
    press(list, 'a', { ctrlKey: true });
    exportInbox('csv');
    press(list, 'ArrowDown');
    press(list, ' ');
    exportInbox('csv');
    expect(asked.map(({ items }) => items)).toEqual([
      { filter: { search: 'Late' } },
      { filter: { search: 'Late' }, except: ['i0'] },
    ]);
  });

  test('all of a short list are marked one by one', async () => {
    const list = await start(40);
    await screen.findByText('40 items');
    press(list, 'a', { ctrlKey: true });
    expect(await screen.findByText('40 items marked')).toBeTruthy();
    expect(useInbox.getState().selection.marked.size).toBe(40);
  });

  test('a range reaches over rows that are not here', async () => {
    const list = await start(3000);
    await screen.findByText('3,000 items');
    press(list, 'ArrowDown');
    press(list, 'End', { shiftKey: true });
    expect(await screen.findByText('3,000 items marked')).toBeTruthy();
    expect(useInbox.getState().selection.marked.has('i1500')).toBe(true);
  });

  test('corrections go to all of them, call by call, and back', async () => {
    const list = await start(12_000);
    const labelled: number[] = [];
    const restored: number[] = [];
    fake.core.answer('feedback.label', ({ ids }) => {
      labelled.push(ids.length);
      return { before: ids.map((id) => ({ id, language: null, sentiment: null })) };
    });
    fake.core.answer('feedback.restoreLabels', ({ labels }) => void restored.push(labels.length));
    await screen.findByText('12,000 items');
    press(list, 'a', { ctrlKey: true });
    press(list, '1', { code: 'Digit1' });
    await vi.waitFor(() => expect(labelled).toEqual([10_000, 2000]), 5000);
    expect(await screen.findAllByText('12,000 items: negative')).not.toEqual([]);
    expect(useHistory.getState().undo).toBe('Correct 12,000 items: negative');
    expect(labelled).toEqual([10_000, 2000]);
    act(() => void undo());
    await vi.waitFor(() => expect(restored).toEqual([10_000, 2000]));
  });
});
