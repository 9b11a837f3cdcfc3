/** Deleting for good, and what a source says of itself, as a person does it on the screen. */
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ForgetReport, Job } from '../../../shared/contract/types.ts';
import { mapDocId, LIBRARY_DOC } from '../../../shared/model/doc-ids.ts';
import { addCard, linkEvidence } from '../../../shared/model/edits/cards.ts';
import { scrubTraces } from '../../../shared/model/edits/forget-items.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addMapEntry } from '../../../shared/model/edits/library.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { mapParts } from '../../../shared/model/map-doc.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { jobEnded } from '../../../renderer/app/job-ended.ts';
import { FeedbackScreen } from '../../../renderer/feedback/FeedbackScreen.tsx';
import { NO_FILTER } from '../../../renderer/feedback/filter-state.ts';
import { isPastRetention } from '../../../renderer/feedback/forget/retention.ts';
import { useInbox } from '../../../renderer/feedback/inbox-state.ts';
import { NO_SELECTION } from '../../../renderer/feedback/list-selection.ts';
import { edit, flushDocuments, openDocument } from '../../../renderer/state/documents.ts';
import { undo, useHistory } from '../../../renderer/state/history.ts';
import { loadVersion } from '../../../renderer/versions/actions.ts';
import { showPast, useVersions } from '../../../renderer/versions/store.ts';
import { connect, draw } from '../start-app.tsx';
import { createFakeFeedback, giveSizes, item, type FakeFeedback } from './feedback-core.ts';

const MAP = mapDocId('m');
const ITEMS = [
  item('a', { text: 'ส่งช้ามาก', customer: 'ลูกค้า-12' }),
  item('b', { text: 'Дуже довго', customer: 'мар-77' }),
  item('c', { text: 'Lama sekali', sourceId: 2, source: 'Survey' }),
];

let fake: FakeFeedback;
let disconnect: () => void;
let restoreSizes: () => void;

async function start(readOnly = false): Promise<void> {
  fake = createFakeFeedback(ITEMS, readOnly);
  fake.sources = [
    {
      id: 1,
      name: 'Reviews',
      items: 2,
      importedAt: 0,
      format: 'csv',
      consent: '',
      retainUntil: '2020-01-31',
    },
    {
      id: 2,
      name: 'Survey',
      items: 1,
      importedAt: 0,
      format: 'csv',
      consent: 'згода',
      retainUntil: '2999-12-31',
    },
  ];
  disconnect = await connect(fake.core);
  await draw(<FeedbackScreen />);
  await screen.findByRole('listbox', { name: /newest first/ });
}

beforeEach(() => {
  restoreSizes = giveSizes();
  useInbox.setState({ filter: NO_FILTER, selection: NO_SELECTION });
});
afterEach(() => {
  disconnect();
  restoreSizes();
});

async function choose(source: string, entry: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: `More for ${source}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: entry }));
}

describe('a source', () => {
  test('says until when it is kept, and stands out once that day is over', async () => {
    await start();
    expect(screen.getByText('kept past 31 Jan 2020')).toBeTruthy();
    expect(screen.getByText('keep until 31 Dec 2999')).toBeTruthy();
    const at = (iso: string, now: string) => isPastRetention({ retainUntil: iso }, new Date(now));
    expect(at('2026-05-31', '2026-05-31T23:59:00')).toBe(false);
    expect(at('2026-05-31', '2026-06-01T00:00:00')).toBe(true);
    expect(isPastRetention({ retainUntil: null }, new Date())).toBe(false);
  });

  test('is described anew, as one step', async () => {
    await start();
    await choose('Survey', 'Consent and retention…');
    const dialog = await screen.findByRole('dialog', { name: /Consent and retention of “Survey”/ });
    const ground = within(dialog).getByLabelText('Ground for keeping it');
    await userEvent.clear(ground);
    await userEvent.type(ground, 'đồng ý');
    await userEvent.clear(within(dialog).getByLabelText('Keep until'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(fake.sources[1]).toMatchObject({ consent: 'đồng ý', retainUntil: null }));
    expect(useHistory.getState().undo).toBe('Consent and retention of Survey');
    act(() => void undo());
    await vi.waitFor(() =>
      expect(fake.sources[1]).toMatchObject({ consent: 'згода', retainUntil: '2999-12-31' }),
    );
  });

  test('is deleted for good after what would go was shown, and what is shown is all feedback then', async () => {
    await start();
    fake.held = {
      ...fake.held,
      links: 4,
      maps: 2,
      quotes: 1,
      unreadable: ['map:x'],
      backups: 3,
      manualBackups: 1,
      undoesMerge: true,
    };
    act(() => useInbox.setState({ filter: { ...NO_FILTER, sourceId: 2 } }));
    await choose('Survey', 'Delete for good…');
    const dialog = await screen.findByRole('dialog', { name: 'Delete source “Survey” for good?' });
    expect(within(dialog).getByText('This cannot be undone.')).toBeTruthy();
    const rows = await within(dialog).findAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'Items1',
      'Evidence links on cards4',
      'Maps with such links2',
      'Quote cards with their words1',
    ]);
    expect(within(dialog).getByText(/can no longer be undone/)).toBeTruthy();
    expect(within(dialog).getByText(/1 map cannot be read/)).toBeTruthy();
    expect(within(dialog).getByText(/1 backup made by hand/)).toBeTruthy();
    expect(within(dialog).queryByText(/that merge cannot be undone/)).toBeNull();
    await userEvent.click(
      within(dialog).getByRole('checkbox', { name: 'Also delete 3 backups that hold it' }),
    );
    expect(within(dialog).getByText(/that merge cannot be undone/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
    await vi.waitFor(() => expect(fake.forgotten).toEqual([{ target: { sourceId: 2 }, backups: true }]));
    await vi.waitFor(() => expect(useInbox.getState().filter.sourceId).toBeNull());
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'More for Survey' })).toBeNull());
  });

  test('stays where one says no, and where it cannot be counted', async () => {
    await start();
    await choose('Survey', 'Delete for good…');
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    fake.core.answer('feedback.forgetCounts', () => {
      throw new Error('no answer');
    });
    await choose('Survey', 'Delete for good…');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(
      screen.getByRole('button', { name: 'Delete for good' }).getAttribute('aria-disabled') ??
        String(screen.getByRole<HTMLButtonElement>('button', { name: 'Delete for good' }).disabled),
    ).toBe('true');
    expect(fake.forgotten).toEqual([]);
  });
});

describe('a customer', () => {
  test('is deleted for good from one of the items', async () => {
    await start();
    act(() => useInbox.setState({ selection: { ...NO_SELECTION, active: 'b' } }));
    fake.held = { ...fake.held, files: ['розмова-мар-77.txt'], unsearchedFiles: 2 };
    await userEvent.click(await screen.findByRole('button', { name: 'Delete this customer…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete customer “мар-77” for good?' });
    await within(dialog).findByText('Customers');
    expect(within(dialog).getByText('розмова-мар-77.txt')).toBeTruthy();
    expect(dialog.textContent).toContain('2 attached files could not be searched');
    expect(within(dialog).queryByRole('checkbox')).toBeNull();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
    await vi.waitFor(() =>
      expect(fake.forgotten).toEqual([{ target: { customer: 'мар-77' }, backups: false }]),
    );
  });

  test('is nobody at an item that names none', async () => {
    await start();
    act(() => useInbox.setState({ selection: { ...NO_SELECTION, active: 'c' } }));
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: 'Delete this customer…' })).toBeNull();
  });
});

test('what was deleted for good is told, and what is left of it', async () => {
  await start();
  const report: ForgetReport = {
    items: 3,
    customers: 1,
    sources: 0,
    links: 6,
    maps: 1,
    quotes: 1,
    unreadable: ['map:x'],
    versions: 2,
    unreadableVersions: 0,
    vacuumed: false,
    backupsDeleted: 0,
    backupsKept: 2,
  };
  const job: Job = {
    id: 'j',
    kind: 'forget',
    label: '',
    state: 'done',
    progress: 1,
    error: null,
    result: { kind: 'forget', report },
  };
  act(() => jobEnded(job));
  expect(await screen.findByText('Deleted for good')).toBeTruthy();
  expect(
    screen.getByText(
      '3 items, 6 evidence links on 1 map, 1 quote card. 2 backups may still hold it. 1 map could not be read. The file could not be rewritten: free some disk space and open it again.',
    ),
  ).toBeTruthy();
});

test('a window forgets what core forgot: documents, steps, and earlier states in memory', async () => {
  await start();
  fake.core.stored(LIBRARY_DOC).transact(() => addMapEntry(fake.core.stored(LIBRARY_DOC), 'm'));
  const doc = await openDocument(MAP);
  let cardId = '';
  act(() =>
    edit(doc, 'Add card', () => {
      const columnId = addStage(doc, { title: 'ซื้อ' });
      cardId = addCard(doc, { laneId: addLane(doc, { kind: 'painPoints' }), columnId, text: 'пізно' });
    }),
  );
  act(() => edit(doc, 'Attach', () => linkEvidence(doc, cardId, ['a', 'b'], 1)));
  await act(flushDocuments);
  const info = await fake.core.client.call('version.create', { doc: MAP, kind: 'named', name: 'v' });
  const version = await loadVersion('m', info);
  act(() => showPast({ mapId: 'm', before: null, shown: version }));
  const asked = fake.core.made.filter((name) => name === 'version.state').length;

  act(() => {
    const stored = fake.core.stored(MAP);
    let update: Uint8Array = new Uint8Array();
    stored.once('updateV2', (made: Uint8Array) => void (update = made));
    stored.transact(() => mapParts(stored).evidence.delete(`${cardId}/b`));
    scrubTraces(stored, new Set(['b']), new Set());
    fake.core.emit('doc.update', { doc: MAP, update, seq: 9 });
    fake.core.emit('doc.forgotten', { doc: MAP, items: ['b'], cards: [] });
  });
  expect(projectMap(doc, 'm').cards.get(cardId)?.evidence).toEqual(['a']);
  expect(useHistory.getState()).toEqual({ undo: null, redo: null });
  expect(useVersions.getState().past).toBeNull();
  await loadVersion('m', info);
  expect(fake.core.made.filter((name) => name === 'version.state')).toHaveLength(asked + 1);
  // Editing and undoing go on.
  act(() => edit(doc, 'Attach', () => linkEvidence(doc, cardId, ['b'], 2)));
  await act(flushDocuments);
  expect(projectMap(fake.core.stored(MAP), 'm').cards.get(cardId)?.evidence).toEqual(['a', 'b']);
  act(() => void undo());
  await act(flushDocuments);
  expect(projectMap(fake.core.stored(MAP), 'm').cards.get(cardId)?.evidence).toEqual(['a']);
});
