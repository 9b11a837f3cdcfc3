/** Importing a map and merging a copy, over a core in memory. */
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { HomeScreen } from '../../renderer/home/HomeScreen.tsx';
import { dropFiles } from '../../renderer/map-files/import-map.ts';
import { ImportMapDialog } from '../../renderer/map-files/ImportMapDialog.tsx';
import { useMerge } from '../../renderer/map-files/merge-copy.ts';
import { MergeDialog } from '../../renderer/map-files/MergeDialog.tsx';
import { useImport } from '../../renderer/feedback/import-store.ts';
import { flushDocuments, libraryNow, mapNow } from '../../renderer/state/documents.ts';
import { redo, undo } from '../../renderer/state/history.ts';
import { useUi } from '../../renderer/state/ui.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import type { MergeReport } from '../../shared/contract/merge-types.ts';
import type { MapDraft } from '../../shared/formats/map/draft.ts';
import { placeMaps } from '../../shared/formats/map/place.ts';
import type { FoundMap } from '../../shared/formats/map/reader.ts';
import { readDocument } from '../../shared/formats/map/json/read-document.ts';
import { setCardFields } from '../../shared/model/edits/cards.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import { smallMap } from '../support/small-map.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

let core: FakeCore;
let disconnect: () => void;
beforeEach(async () => {
  core = createFakeCore();
  disconnect = await connect(core);
});
afterEach(() => disconnect());

const draft: MapDraft = {
  title: 'Замовлення',
  kind: 'current',
  stages: [{ title: 'ค้นหา' }, { title: 'Bayar' }],
  lanes: [{ kind: 'steps', title: 'Bước' }],
  cards: [{ lane: 0, stage: 1, text: 'thanh toán', personas: ['Олена'] }],
  points: [],
  personas: ['Олена'],
};

function wholeMap(): FoundMap {
  const doc = new Y.Doc();
  doc.transact(() => writeMap(doc, smallMap(), 1));
  const file = {
    format: 'sojourn-map' as const,
    version: 1 as const,
    map: readDocument(doc, 'm'),
    library: { personas: [], touchpoints: [{ id: 't1', name: 'Web shop' }], tags: [] },
    pictures: [],
  };
  return { type: 'whole', file, losses: [] };
}

/** Core answers that a file holds these maps. */
function answerMaps(found: readonly FoundMap[], name: string, feedback = 0): void {
  const maps = placeMaps(found, name, () => false).map((placed) => ({ ...placed, pictures: 0, feedback }));
  core.answer('mapFile.read', () => ({ format: 'Test', maps }));
}

const file = (name: string): File => new File(['x'], name);
const drop = (name: string): Promise<void> => act(() => dropFiles([file(name)]));

test('the preview shows stages, lanes and what stands in them, and follows the kind that a lane is given', async () => {
  const content: MapDraft = {
    ...draft,
    stages: [{ title: 'ค้นหา', steps: ['Мапа', 'Bàn'] }, { title: '' }],
    lanes: [
      { kind: 'text', title: 'Болі' },
      { kind: 'emotion', title: '' },
    ],
    cards: [
      { lane: 0, stage: 0, step: 0, text: 'ส่งช้า' },
      { lane: 0, stage: 0, step: 1, text: 'Дорого' },
      { lane: 0, stage: 1, text: 'Lambat' },
    ],
    points: [{ lane: 1, stage: 1, value: -2, word: 'злість' }],
  };
  answerMaps([{ type: 'draft', draft: content, losses: [] }], 'a.csv');
  await draw(<ImportMapDialog />);
  await drop('a.csv.md');
  const dialog = await screen.findByRole('dialog', { name: 'Import map' });
  const rows = (): (string | null)[][] =>
    within(dialog)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows()).toEqual([
    ['Lane', 'ค้นหา2 steps', 'Untitled stage'],
    ['БоліNotes', 'ส่งช้าand 1 more', 'Lambat'],
    ['Emotion', '', '−2 злість'],
  ]);
  const user = userEvent.setup();
  await user.click(within(dialog).getByText('Kinds of lanes'));
  await user.click(within(dialog).getByRole('combobox', { name: 'Болі' }));
  await user.click(await screen.findByRole('option', { name: 'Pain points' }));
  await vi.waitFor(() => expect(rows()[1]?.[0]).toBe('БоліPain points'));
});

test('a map is shown before it is created, with what will be missing, and undo takes it back', async () => {
  answerMaps([{ type: 'draft', draft, losses: ['2 colours were not taken over.'] }], 'a.mmd');
  await draw(<ImportMapDialog />);
  await drop('a.mmd');
  const dialog = await screen.findByRole('dialog', { name: 'Import map' });
  expect(dialog.textContent).toContain('Замовлення');
  expect(dialog.textContent).toContain('2 stages, 1 lane, 1 card');
  expect(dialog.textContent).toContain('2 colours were not taken over.');
  expect(libraryNow()?.maps).toEqual([]);

  await userEvent.click(within(dialog).getByRole('button', { name: 'Create map' }));
  await vi.waitFor(() => expect(libraryNow()?.maps).toHaveLength(1));
  const id = libraryNow()?.maps[0]?.id ?? '';
  expect(useUi.getState().route).toEqual({ screen: 'map', mapId: id });
  expect([...(mapNow(id)?.cards.values() ?? [])].map(({ text }) => text)).toEqual(['thanh toán']);
  expect(libraryNow()?.personas.map(({ name }) => name)).toEqual(['Олена']);

  act(() => void undo());
  expect(libraryNow()?.maps).toEqual([]);
  expect(libraryNow()?.personas).toEqual([]);
  expect(mapNow(id)?.cards.size).toBe(0);
});

test('a map of Sojourn’s own comes with its ids and what it uses', async () => {
  answerMaps([wholeMap()], 'a.json');
  await draw(<ImportMapDialog />);
  await drop('a.json');
  await userEvent.click(await screen.findByRole('button', { name: 'Create map' }));
  await vi.waitFor(() => expect(mapNow('m')?.cards.size).toBe(smallMap().cards.size));
  expect(libraryNow()?.touchpoints.map(({ id }) => id)).toEqual(['t1']);
  await act(async () => void (await flushDocuments()));
  expect(core.stored('map:m').getMap('cards').size).toBe(smallMap().cards.size);
});

test('the feedback that a map brings goes and comes with it', async () => {
  answerMaps([wholeMap()], 'a.json', 12);
  const calls: string[] = [];
  core.answer('mapFile.keep', () => ({ source: 7 }));
  core.answer('feedback.removeSource', ({ sourceId }) => void calls.push(`remove ${sourceId}`));
  core.answer('feedback.restoreSource', ({ sourceId }) => void calls.push(`restore ${sourceId}`));
  await draw(<ImportMapDialog />);
  await drop('a.json');
  expect((await screen.findByRole('dialog')).textContent).toContain('9 cards, 12 feedback items');
  await userEvent.click(screen.getByRole('button', { name: 'Create map' }));
  await vi.waitFor(() => expect(libraryNow()?.maps).toHaveLength(1));
  act(() => void undo());
  expect(libraryNow()?.maps).toEqual([]);
  act(() => void redo());
  expect(libraryNow()?.maps).toHaveLength(1);
  await vi.waitFor(() => expect(calls).toEqual(['remove 7', 'restore 7']));
});

test('the kind of a lane is corrected before the map is created', async () => {
  const grid = {
    ...draft,
    lanes: [
      { kind: 'text' as const, title: 'Погода' },
      { kind: 'text' as const, title: 'คะแนน' },
    ],
    cards: [
      { lane: 0, stage: 0, text: 'дощ' },
      { lane: 1, stage: 0, text: '-1 เหนื่อย' },
    ],
  };
  answerMaps([{ type: 'draft', draft: grid, losses: [] }], 'a.csv');
  await draw(<ImportMapDialog />);
  await drop('a.md');
  await userEvent.click(await screen.findByText('Kinds of lanes'));
  const choose = async (lane: string, kind: string): Promise<void> => {
    await userEvent.click(screen.getByRole('combobox', { name: lane }));
    await userEvent.click(await screen.findByRole('option', { name: kind }));
  };
  await choose('Погода', 'Pain points');
  await choose('คะแนน', 'Emotion');
  await userEvent.click(screen.getByRole('button', { name: 'Create map' }));
  await vi.waitFor(() => expect(libraryNow()?.maps).toHaveLength(1));
  const map = mapNow(libraryNow()?.maps[0]?.id ?? '');
  expect(map?.lanes.map(({ kind, title }) => [kind, title])).toEqual([
    ['painPoints', 'Погода'],
    ['emotion', 'คะแนน'],
  ]);
  expect(map?.points).toMatchObject([{ value: -1, word: 'เหนื่อย' }]);
});

test('cancelling creates nothing', async () => {
  answerMaps([{ type: 'draft', draft, losses: [] }], 'a.md');
  await draw(<ImportMapDialog />);
  await drop('a.md');
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(libraryNow()?.maps).toEqual([]);
});

test('what is dropped and no map is feedback, or is refused with a reason', async () => {
  core.answer('mapFile.read', () => {
    throw new SojournError('badInput', 'x is no map of Sojourn');
  });
  core.answer('feedback.preview', () => {
    throw new SojournError('badInput', 'no table');
  });
  await draw(<ImportMapDialog />);
  await drop('answers.json');
  await drop('table.csv');
  expect(useImport.getState().entries.map(({ name }) => name)).toEqual(['answers.json', 'table.csv']);
  await drop('photo.mmd');
  expect((await screen.findAllByText('x is no map of Sojourn')).length).toBeGreaterThan(0);
  expect(useImport.getState().entries).toHaveLength(2);
});

const NOTHING_REMOVED = { items: 0, sources: 0, customers: 0, listings: 0, mappings: 0, versions: 0 };

const REPORT: MergeReport = {
  from: 'theirs.sojourn',
  isCopy: true,
  maps: [
    { id: 'a', title: 'ซื้อของ', state: 'changed', cards: { added: 2, changed: 1, removed: 0 } },
    { id: 'b', title: 'Same', state: 'unchanged', cards: { added: 0, changed: 0, removed: 0 } },
  ],
  library: { personas: 1, touchpoints: 0, tags: 0 },
  feedback: { sources: 1, items: 12, changedItems: 0, labels: 2, customers: 0, entries: 0 },
  pictures: 0,
  versions: 0,
  conflicts: [
    {
      doc: 'map:m',
      map: { id: 'm', title: 'ซื้อของ' },
      entity: 'cards/c1',
      name: 'пізно',
      field: 'severity',
      ours: '1',
      theirs: '5',
      kept: '5',
      choice: { table: 'cards', id: 'c5', field: 'severity', ours: 1, theirs: 5 },
    },
  ],
  conflictCount: 1,
  removed: { here: NOTHING_REMOVED, there: NOTHING_REMOVED },
  notes: [],
  changed: true,
};

test('merging says what came and what both changed, and is taken back by the backup', async () => {
  const stored = core.stored('map:m');
  stored.transact(() => {
    writeMap(stored, smallMap(), 1);
    setCardFields(stored, ['c5'], { severity: 5 });
  });
  core.answer('mapFile.merge', () => ({ report: REPORT, backup: 'token-backup' }));
  const restored: string[] = [];
  core.answer('workspace.restore', ({ token }) => {
    restored.push(token);
    throw new SojournError('locked', 'Another program still reads it.');
  });
  await draw(
    <>
      <HomeScreen />
      <MergeDialog />
    </>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Merge another copy…' }));
  const input = document.querySelector('input[aria-label="File"]');
  await user.upload(input as HTMLInputElement, file('theirs.sojourn'));
  const dialog = await screen.findByRole('dialog', { name: 'Copies merged' });
  const came = within(dialog).getByRole('list', { name: 'What came' });
  expect(came.textContent).toContain('ซื้อของ cards: 2 added, 1 changed, 0 removed');
  expect(came.textContent).toContain(
    '1 persona, 1 feedback source, 12 feedback items, 2 corrections of feedback',
  );
  expect(came.textContent).not.toContain('Same');
  const row = within(dialog).getByRole('row', { name: /severity/ });
  const cells = (): (string | null)[] =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.querySelector('.merge-value')?.textContent ?? null);
  expect(cells()).toEqual(['1', '5', '5']);
  await user.click(within(row).getByRole('button', { name: 'Keep the value from here: 1' }));
  await vi.waitFor(() => expect(cells()).toEqual(['1', '5', '1']));
  expect(mapNow('m')?.cards.get('c5')?.severity).toBe(1);
  act(() => void undo());
  expect(mapNow('m')?.cards.get('c5')?.severity).toBe(5);
  await user.click(within(dialog).getByRole('button', { name: 'Undo merge' }));
  await vi.waitFor(() => expect(restored).toEqual(['token-backup']));
  expect((await screen.findAllByText('Another program still reads it.')).length).toBeGreaterThan(0);
});

test('a copy of which everything was removed here brings nothing, and it is said why', async () => {
  const note = 'Left out, because it was removed here: source “แบบสำรวจ” (3 items).';
  const report: MergeReport = {
    ...REPORT,
    maps: [],
    conflicts: [],
    conflictCount: 0,
    notes: [note],
    changed: false,
  };
  await draw(<MergeDialog />);
  act(() => useMerge.setState({ answer: { report, backup: null } }));
  const dialog = await screen.findByRole('dialog', { name: 'Nothing to merge' });
  expect(within(dialog).getByText(note)).toBeTruthy();
});
