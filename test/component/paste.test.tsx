/** Text pasted onto the map: tables spread over the steps, with merged cells; scripts in HTML are nothing but text. */
import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useCapture } from '../../renderer/capture/capture-state.ts';
import { pasteText } from '../../renderer/capture/paste-text.ts';
import type { MapView } from '../../renderer/canvas/context.ts';
import { mapNow, openDocument } from '../../renderer/state/documents.ts';
import { undo, useHistory } from '../../renderer/state/history.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry } from '../../shared/model/edits/library.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import { createFakeCore } from '../support/fake-core.ts';
import { connect } from './start-app.tsx';

let stop: () => void;

beforeEach(async () => {
  const core = createFakeCore();
  const doc = core.stored(mapDocId('m'));
  for (const id of ['s1', 's2', 's3']) addStage(doc, { id, title: id });
  addLane(doc, { id: 'l', kind: 'text' });
  addCard(doc, { id: 'old', laneId: 'l', columnId: 's1', text: 'old' });
  addMapEntry(core.stored(LIBRARY_DOC), 'm');
  stop = await connect(core);
  await act(() => openDocument(mapDocId('m')));
  useCapture.setState({ open: false, text: '', waiting: '' });
});
afterEach(() => stop());

function paste(text: string, html = '', index = 0): void {
  const map = mapNow('m');
  if (!map) throw new Error('no map');
  act(() => pasteText({ map } as MapView, { laneId: 'l', columnId: 's1', index }, { text, html }));
}
const column = (id: string): string[] => (mapNow('m')?.cells.get(`l/${id}`) ?? []).map(({ text }) => text);

test('a table with merged cells spreads over the steps, where the keyboard is, in one step of undo', () => {
  const html =
    '<table><tr><td rowspan="2">Пошук</td><td colspan="2">ชำระเงิน</td></tr>' +
    '<tr><td>Thanh<br>toán</td><td><script>alert(1)</script>Ціна</td></tr></table>';
  paste('Пошук\tชำระเงิน\t\n\t"Thanh\ntoán"\tЦіна', html);
  expect(column('s1')).toEqual(['Пошук', 'old']);
  expect(column('s2')).toEqual(['ชำระเงิน', 'Thanh\ntoán']);
  expect(column('s3')).toEqual(['Ціна']);
  act(() => void undo());
  expect(column('s1')).toEqual(['old']);
  expect(useHistory.getState().undo).toBeNull();
});

test('a table that is only a part of what was copied from a page is not taken for all of it', () => {
  paste(
    'Before the table\nx\ty\nand a long text after it',
    '<p>Before</p><table><tr><td>x</td></tr></table>',
    1,
  );
  expect(column('s1')).toEqual(['old', 'Before the table', 'x\ty', 'and a long text after it']);
});

test('lines go into the one cell, and too many of them to the quick capture, whole', () => {
  paste('a\r\n\r\n  b  \n', '', 1);
  expect(column('s1')).toEqual(['old', 'a', 'b']);
  const long = Array.from({ length: 5000 }, (_, index) => `line ${index}`).join('\n');
  paste(long);
  expect(column('s1')).toHaveLength(3);
  const { open, text, waiting } = useCapture.getState();
  expect({ open, whole: text + waiting === long }).toEqual({ open: true, whole: true });
});
