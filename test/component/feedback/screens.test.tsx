/** The feedback screens as a person uses them, over a core in memory. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ImportPreview } from '../../../shared/contract/types.ts';
import { mapDocId, LIBRARY_DOC } from '../../../shared/model/doc-ids.ts';
import { addCard, linkEvidence } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addMapEntry } from '../../../shared/model/edits/library.ts';
import { setMapTitle } from '../../../shared/model/edits/map.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { DropZone } from '../../../renderer/feedback/DropZone.tsx';
import { FEEDBACK_DRAG_TYPE, readDraggedItems, writeFeedbackDrag } from '../../../renderer/feedback/drag.ts';
import { EvidencePanel } from '../../../renderer/feedback/EvidencePanel.tsx';
import { FeedbackScreen } from '../../../renderer/feedback/FeedbackScreen.tsx';
import { forgetImports, importFiles } from '../../../renderer/feedback/import-flow.ts';
import { useUi } from '../../../renderer/state/ui.ts';
import { useImport } from '../../../renderer/feedback/import-store.ts';
import { NO_FILTER } from '../../../renderer/feedback/filter-state.ts';
import { useInbox } from '../../../renderer/feedback/inbox-state.ts';
import { NO_SELECTION } from '../../../renderer/feedback/list-selection.ts';
import { edit, flushDocuments, openDocument } from '../../../renderer/state/documents.ts';
import { undo, useHistory } from '../../../renderer/state/history.ts';
import { select } from '../../../renderer/state/ui.ts';
import { connect, draw } from '../start-app.tsx';
import { createFakeFeedback, FIVE, giveSizes, item, TEN, type FakeFeedback } from './feedback-core.ts';

const MAP = mapDocId('m');
const VOICES = [
  item('th', {
    text: 'ค่าจัดส่งแพงเกินไป',
    score: 1,
    scale: FIVE,
    date: '2026-04-03',
    customer: 'c-417',
    sentiment: -0.75,
    sentimentConfidence: 0.9,
    sentimentFrom: 'learned',
    fields: { branch: 'Bangkok' },
  }),
  item('uk', { text: 'Вартість доставки з’явилася наприкінці', score: 2, scale: FIVE }),
  item('vi', { text: 'Phí giao hàng không hiện ra', score: 3, scale: FIVE }),
  item('id', { text: 'Ongkos kirim baru muncul', score: 8, scale: TEN, source: 'Survey', sourceId: 2 }),
  item('en', { text: 'The delivery fee shows up last' }),
];

let fake: FakeFeedback;
let disconnect: () => void;
let restoreSizes: () => void;
let cardId: string;

async function start(items = VOICES, readOnly = false): Promise<void> {
  fake = createFakeFeedback(items, readOnly);
  fake.sources = [
    { id: 1, name: 'Reviews', items: 4, importedAt: 0, format: 'csv', consent: '', retainUntil: null },
    { id: 2, name: 'Survey', items: 1, importedAt: 0, format: 'csv', consent: '', retainUntil: null },
  ];
  fake.core.stored(LIBRARY_DOC).transact(() => addMapEntry(fake.core.stored(LIBRARY_DOC), 'm'));
  fake.core.stored(MAP).transact(() => {
    const doc = fake.core.stored(MAP);
    setMapTitle(doc, 'Journey');
    const columnId = addStage(doc, { title: 'Buy' });
    const laneId = addLane(doc, { kind: 'painPoints' });
    cardId = addCard(doc, { laneId, columnId, text: 'Fee comes late' });
  });
  disconnect = await connect(fake.core);
  await openDocument(MAP);
}

beforeEach(() => {
  restoreSizes = giveSizes();
  useInbox.setState({ filter: NO_FILTER, selection: NO_SELECTION });
});
afterEach(() => {
  forgetImports();
  disconnect();
  restoreSizes();
});

const evidence = (): readonly string[] =>
  projectMap(fake.core.stored(MAP), 'm').cards.get(cardId)?.evidence ?? [];
const listbox = (name: RegExp): HTMLElement => screen.getByRole('listbox', { name });
function press(element: HTMLElement, key: string): void {
  act(() => void fireEvent.keyDown(element, { key }));
}

describe('inbox', () => {
  test('an empty place teaches with one button', async () => {
    await start([]);
    fake.sources = [];
    await draw(<FeedbackScreen />);
    const main = await screen.findByRole('main', { name: 'Feedback' });
    expect(await within(main).findByText(/Drop a CSV, TSV or JSON file/)).toBeTruthy();
    expect(within(main).getAllByRole('button', { name: /Import/ })).toHaveLength(1);
    expect(within(main).getByText('Ctrl+I')).toBeTruthy();
  });

  test('items are read by keys, marked, and attached to the chosen card as one step', async () => {
    await start();
    await draw(<FeedbackScreen />);
    const list = await screen.findByRole('listbox', { name: /newest first/ });
    await vi.waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(5));
    press(list, 'ArrowDown');
    const pane = screen.getByRole('complementary', { name: 'Inspector' });
    expect(within(pane).getByText('ค่าจัดส่งแพงเกินไป')).toBeTruthy();
    expect(within(pane).getByText('Bangkok')).toBeTruthy();
    expect(within(pane).getByText('c-417')).toBeTruthy();
    expect(within(pane).getByText('Negative (−0.75), learned from scored feedback, 90 % sure')).toBeTruthy();
    expect(within(pane).getByText('3 Apr 2026')).toBeTruthy();
    press(list, ' ');
    press(list, 'j');
    press(list, ' ');
    expect(screen.getByText('2 items marked')).toBeTruthy();

    press(list, 'e');
    expect(evidence()).toEqual([]);
    act(() => select({ mapId: 'm', kind: 'card', ids: [cardId] }));
    expect(await screen.findByText('To “Fee comes late”')).toBeTruthy();
    press(list, 'e');
    await act(async () => void (await flushDocuments()));
    expect(evidence()).toEqual(['th', 'uk']);
    expect(await screen.findByText('2 items attached')).toBeTruthy();
    expect(await within(pane).findByText('Fee comes late')).toBeTruthy();

    press(list, 'e');
    expect(await screen.findByText('All of them are attached already')).toBeTruthy();
    expect(useHistory.getState().undo).toBe('Attach 2 items');
    act(() => void undo());
    await act(async () => void (await flushDocuments()));
    expect(evidence()).toEqual([]);
    expect(useHistory.getState().undo).toBeNull();
  });

  test('a search that finds nothing says so and leads back', async () => {
    await start();
    await draw(<FeedbackScreen />);
    await screen.findByRole('listbox', { name: /newest first/ });
    const search = screen.getByRole('textbox', { name: 'Search feedback' });
    fireEvent.change(search, { target: { value: 'แพง' } });
    await vi.waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    expect(document.querySelector('mark')?.textContent).toBe('แพง');
    expect(await screen.findByText('1 item found')).toBeTruthy();
    fireEvent.change(search, { target: { value: 'nobody said this' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Show all feedback' }));
    await vi.waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(5));
  });

  test('a removed source is gone and comes back by undo', async () => {
    await start();
    await draw(<FeedbackScreen />);
    await screen.findByRole('listbox', { name: /newest first/ });
    await userEvent.click(screen.getByRole('button', { name: 'More for Survey' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await vi.waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(4));
    expect(screen.queryByRole('button', { name: /^Survey/ })).toBeNull();
    expect(await screen.findByText('Survey removed')).toBeTruthy();
    expect(useHistory.getState().undo).toBe('Remove Survey');
    act(() => void undo());
    await vi.waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(5));
  });

  test('a read-only workspace is for reading', async () => {
    await start(VOICES, true);
    await draw(<FeedbackScreen />);
    await screen.findByRole('listbox', { name: /newest first/ });
    expect(screen.queryByRole('button', { name: 'More for Survey' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Delete this customer/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Attach/ })).toBeNull();
  });
});

describe('evidence of a card', () => {
  const link = (ids: readonly string[]): void =>
    act(() => edit(MAP, 'Link', (doc) => linkEvidence(doc, cardId, ids, 1)));

  test('none: assumed, with the way to attach', async () => {
    await start();
    await draw(<EvidencePanel mapId="m" cardId={cardId} />);
    expect(screen.getByText(/no feedback speaks for this yet/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Attach feedback…' })).toBeTruthy();
  });

  test('few scores are grey with the reason; several scales are not averaged', async () => {
    await start();
    link(['th', 'uk', 'vi', 'gone']);
    await draw(<EvidencePanel mapId="m" cardId={cardId} />);
    expect(await screen.findByText('2.0')).toBeTruthy();
    expect(screen.getByText('1 to 5 · n = 3')).toBeTruthy();
    expect(screen.getByText(/too few to rely on/)).toBeTruthy();
    expect(screen.getByText(/Anecdotal: 3 items/)).toBeTruthy();
    expect(screen.getByText(/and 1 no longer in the workspace/)).toBeTruthy();
    expect(await screen.findByText('This item is no longer in the workspace.')).toBeTruthy();
    link(['id']);
    expect(await screen.findByText(/different scales/)).toBeTruthy();
    expect(screen.queryByText('2.0')).toBeNull();
  });

  test('the level counts people, as the card’s mark does, and not items', async () => {
    await start();
    fake.core.answer('feedback.stats', ({ sets }) =>
      sets.map(({ length }) => ({
        count: length * 3,
        voices: length,
        missing: 0,
        scored: 0,
        average: null,
        scale: null,
        mixed: false,
        rescaled: null,
        sentiment: null,
        felt: null,
      })),
    );
    link(['th', 'uk']);
    await draw(<EvidencePanel mapId="m" cardId={cardId} />);
    expect(await screen.findByText(/Anecdotal: 6 items of 2 people/)).toBeTruthy();
    expect(screen.queryByText(/Supported/)).toBeNull();
  });

  test('verbatims are read in full, removed by key, and come back by undo', async () => {
    await start();
    link(['th', 'uk']);
    await draw(<EvidencePanel mapId="m" cardId={cardId} />);
    const list = listbox(/Attached feedback/);
    await vi.waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2));
    press(list, 'ArrowDown');
    press(list, 'Enter');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('ค่าจัดส่งแพงเกินไป')).toBeTruthy();
    fireEvent.keyDown(dialog, { key: 'Escape' });
    press(list, 'Delete');
    await act(async () => void (await flushDocuments()));
    expect(evidence()).toEqual(['uk']);
    expect(useHistory.getState().undo).toBe('Remove evidence');
    act(() => void undo());
    await act(async () => void (await flushDocuments()));
    expect(evidence()).toEqual(['th', 'uk']);
  });
});

describe('dropping', () => {
  const transfer = (types: string[], files: File[] = []): DataTransfer =>
    ({ types, files, dropEffect: 'none' }) as unknown as DataTransfer;
  const dragEvent = (name: string, dataTransfer: DataTransfer): Event =>
    Object.assign(new Event(name, { bubbles: true, cancelable: true }), { dataTransfer });

  test('files are imported, everything else is left alone', async () => {
    await start();
    fake.core.answer('feedback.preview', () => {
      throw new Error('not asked');
    });
    act(() => useUi.setState({ route: { screen: 'feedback' } }));
    await draw(<DropZone />);
    const words = (): HTMLElement | null => screen.queryByText('Drop to import as feedback');
    act(() => void window.dispatchEvent(dragEvent('dragenter', transfer([FEEDBACK_DRAG_TYPE]))));
    expect(words()).toBeNull();
    const files = transfer(['Files'], [new File(['x'], 'a.csv')]);
    act(() => void window.dispatchEvent(dragEvent('dragenter', files)));
    expect(words()).not.toBeNull();
    act(() => void window.dispatchEvent(dragEvent('dragleave', files)));
    expect(words()).toBeNull();

    const taken = dragEvent('drop', files);
    taken.preventDefault();
    act(() => void window.dispatchEvent(taken));
    expect(useImport.getState().entries).toEqual([]);
    const drop = dragEvent('drop', files);
    act(() => void window.dispatchEvent(drop));
    expect(drop.defaultPrevented).toBe(true);
    expect(useImport.getState().entries.map(({ name }) => name)).toEqual(['a.csv']);
  });

  test('a drag carries ids; anything else in its place is no drag of ours', () => {
    const data = new Map<string, string>();
    const target = {
      setData: (type: string, value: string) => void data.set(type, value),
      getData: (type: string) => data.get(type) ?? '',
    } as unknown as DataTransfer;
    writeFeedbackDrag(target, ['a', 'b'], ['one', 'two']);
    expect(readDraggedItems(target)).toEqual(['a', 'b']);
    expect(data.get('text/plain')).toBe('one\n\ntwo');
    for (const bad of ['', '{', '{"a":1}', '"text"']) {
      data.set(FEEDBACK_DRAG_TYPE, bad);
      expect(readDraggedItems(target)).toEqual([]);
    }
    data.set(FEEDBACK_DRAG_TYPE, '["a", 1, null]');
    expect(readDraggedItems(target)).toEqual(['a']);
  });
});

test('columns are corrected above the table, and what cannot be imported is said beside the button', async () => {
  await start();
  const names = Array.from({ length: 500 }, (_, index) => `A question with a long name, number ${index + 1}`);
  const asked: (readonly string[])[] = [];
  fake.core.answer('feedback.preview', ({ mapping }): ImportPreview => {
    if (mapping) asked.push(mapping.roles);
    const roles = mapping?.roles ?? names.map((_, index) => (index === 2 ? 'text' : 'field'));
    return {
      file: 'wide.csv',
      format: 'csv',
      encoding: 'utf-16le',
      encodingReason: 'a byte order mark',
      sheets: [],
      recognised: null,
      personal: [],
      delimiter: ';',
      mapping: { headerRows: 1, roles, names, scale: null, dateOrder: 'dmy' },
      reasons: names.map(() => 'because'),
      rows: [names.map((_, index) => `cell ${index + 1}`)],
      items: [{ row: 1, text: '', score: null, date: null, rejected: 'no text and no score' }],
      warnings: ['Dates could be day or month first.'],
      sourceName: 'wide',
    };
  });
  await draw(<FeedbackScreen />);
  act(() => importFiles([new File(['x'], 'wide.csv')]));
  expect(await screen.findByText(/CSV, UTF-16 \(little endian\), separated by semicolon/)).toBeTruthy();
  expect(screen.getByText('Dates could be day or month first.')).toBeTruthy();
  expect(await screen.findByText('Left out: no text and no score.')).toBeTruthy();
  expect(document.querySelectorAll('th').length).toBeLessThan(40);
  expect(screen.getByRole('button', { name: /Text 3 A question with a long name, number 3/ })).toBeTruthy();

  const user = userEvent.setup();
  const choose = async (column: number, role: string): Promise<void> => {
    const select = screen.getByRole('combobox', { name: `What “${names[column - 1] ?? ''}” is` });
    await user.click(select);
    await user.click(await screen.findByRole('option', { name: role }));
  };
  await choose(3, 'Other field');
  expect(await screen.findByText(/No column is the text or the score/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Import' }).hasAttribute('disabled')).toBe(true);
  expect(asked).toEqual([]);
  await choose(1, 'Text: their words');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.slice(0, 4)).toEqual(['text', 'field', 'field', 'field']);
  await vi.waitFor(() =>
    expect(screen.getByRole('button', { name: 'Import' }).hasAttribute('disabled')).toBe(false),
  );
});
