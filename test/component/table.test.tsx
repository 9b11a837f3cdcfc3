/** The table of a map's cards over a core in memory: typing, ranges, pasting, filters and bulk edits reach the map. */
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry, addPersona, addTag } from '../../shared/model/edits/library.ts';
import { addStage, addStep } from '../../shared/model/edits/stages.ts';
import type { Card, MapData } from '../../shared/model/types.ts';
import { MapScreen } from '../../renderer/canvas/MapScreen.tsx';
import { runCommand } from '../../renderer/commands/dispatch.ts';
import { libraryNow, mapNow } from '../../renderer/state/documents.ts';
import { undo } from '../../renderer/state/history.ts';
import { select, showMapAs, useUi } from '../../renderer/state/ui.ts';
import { clearCells, copyCells, pasteCells, writeCell } from '../../renderer/table/edit-cells.ts';
import { NO_TABLE_FILTER, setFilterText, toggleFilter, useTableFilter } from '../../renderer/table/filter.ts';
import { goToSpot } from '../../renderer/table/range.ts';
import type { Sheet } from '../../renderer/table/sheet.ts';
import { showSection, useTable } from '../../renderer/table/table-store.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

let core: FakeCore;
let disconnect: () => void;

beforeEach(async () => {
  core = createFakeCore();
  const library = core.stored(LIBRARY_DOC);
  addMapEntry(library, 'm');
  addPersona(library, { id: 'nok', name: 'Nok' });
  addPersona(library, { id: 'olena', name: 'Olena, the elder' });
  addTag(library, { id: 'mobile', name: 'Mobile', hue: 1 });
  const map = core.stored(mapDocId('m'));
  addStage(map, { id: 's1', title: 'Discover' });
  addStage(map, { id: 's2', title: 'Buy' });
  addStep(map, { id: 't1', stageId: 's2', title: 'Basket' });
  addStep(map, { id: 't2', stageId: 's2', title: 'Pay' });
  addLane(map, { id: 'steps', kind: 'steps' });
  addLane(map, { id: 'touch', kind: 'touchpoints' });
  addLane(map, { id: 'emotion', kind: 'emotion' });
  addLane(map, { id: 'pain', kind: 'painPoints' });
  addCard(map, { id: 'a', laneId: 'steps', columnId: 's1', text: 'Looks around', owner: 'Mali' });
  addCard(map, { id: 'b', laneId: 'pain', columnId: 's1', text: 'Ціна 10', severity: 2 });
  addCard(map, { id: 'c', laneId: 'pain', columnId: 't1', text: 'Ціна 9', tags: ['mobile'] });
  disconnect = await connect(core);
  showMapAs('m', 'table');
  useTable.setState({ mapId: null, cursor: null, anchor: null, marks: null, editing: null, draft: null });
  useTableFilter.setState({ filter: NO_TABLE_FILTER, sort: null });
  await draw(<MapScreen mapId="m" />);
});
afterEach(() => disconnect());

const map = (): MapData => mapNow('m') as MapData;
const card = (id: string): Card => map().cards.get(id) as Card;
const sheet = (): Sheet => useTable.getState().sheet as Sheet;
const rowsTexts = (): string[] => sheet().rows.map((row) => sheet().text(row, 'text'));
const at = (row: string, column: string, extend = false): Promise<void> =>
  act(async () => goToSpot({ row, column }, extend));
const paste = (text: string, html = ''): Promise<void> => act(async () => pasteCells({ text, html }));
const run = (id: string): Promise<void> => act(async () => void runCommand(id));
const takeBack = (): Promise<string | null> => act(async () => undo());
const told = (): string[] =>
  [...document.querySelectorAll('.tb-problems li')].map((item) => item.textContent);

describe('cells', () => {
  test('rows stand in the order of the map, and a cell that is written is one step of undo', async () => {
    expect(sheet().rows).toEqual(['a', 'b', 'c']);
    await act(async () => void writeCell(sheet(), { row: 'a', column: 'text' }, 'Looks\nagain'));
    expect(card('a').text).toBe('Looks\nagain');
    expect(await takeBack()).toBe('Edit text');
    expect(card('a').text).toBe('Looks around');
  });

  test.each([
    ['b', 'severity', '7', /1 to 5/],
    ['b', 'due', 'soon', /not a date/],
    ['b', 'lane', 'Emotion', /is a curve/],
    ['b', 'lane', 'Nowhere', /no lane “Nowhere”/],
    ['c', 'step', 'Ship', /no step “Ship”/],
    ['b', 'personas', 'Nobody', /no persona “Nobody”/],
    ['b', 'number', 'twelve', /not a number/],
    ['b', 'status', 'maybe', /Open, In progress/],
  ])('%s %s: “%s” is refused and nothing is written', async (row, column, text, reason) => {
    const before = map();
    expect(writeCell(sheet(), { row, column }, text)).toMatch(reason);
    expect(map()).toBe(before);
  });

  test.each([
    ['stage', 'buy', (now: Card) => now.columnId, 't1'],
    ['lane', 'Touchpoints', (now: Card) => now.laneId, 'touch'],
    ['kind', 'pain points', (now: Card) => now.laneId, 'pain'],
    ['due', '31.12.2026', (now: Card) => now.due, '2026-12-31'],
    ['number', '1 234,5', (now: Card) => now.number, 1234.5],
    ['status', 'in progress', (now: Card) => now.status, 'inProgress'],
    ['channel', 'Website', (now: Card) => now.channel, 'web'],
    ['reach', '12,5 %', (now: Card) => now.reach, 12.5],
    ['moment', 'yes', (now: Card) => now.moment, true],
    ['personas', 'nok, Olena, the elder', (now: Card) => now.personaIds.join(), 'nok,olena'],
  ])('%s: “%s” is understood', async (column, text, read, wanted) => {
    await act(async () => void writeCell(sheet(), { row: 'a', column }, text));
    expect(read(card('a'))).toBe(wanted);
  });

  test('in the touchpoint lane a text names a touchpoint of the catalogue', async () => {
    await act(async () => void writeCell(sheet(), { row: 'a', column: 'lane' }, 'Touchpoints'));
    await act(async () => void writeCell(sheet(), { row: 'a', column: 'text' }, 'Kiosk'));
    const [kiosk] = libraryNow()?.touchpoints ?? [];
    expect([kiosk?.name, card('a').touchpointId, card('a').text]).toEqual(['Kiosk', kiosk?.id, '']);
    expect(sheet().text('a', 'text')).toBe('Kiosk');
    await takeBack();
    expect(libraryNow()?.touchpoints).toEqual([]);
  });

  test('Delete empties cells but leaves a card where it stands; whole rows go', async () => {
    await at('b', 'stage');
    await at('b', 'severity', true);
    await act(async () => clearCells());
    expect([card('b').severity, card('b').text, card('b').laneId]).toEqual([null, '', 'pain']);
    await run('table.selectRows');
    await run('table.clear');
    expect(map().cards.has('b')).toBe(false);
    await takeBack();
    expect(map().cards.has('b')).toBe(true);
  });
});

describe('the clipboard', () => {
  test('a range is copied as text and as a table, escaped', async () => {
    await act(async () => void writeCell(sheet(), { row: 'a', column: 'text' }, '<b>\n"two"'));
    await at('a', 'lane');
    await at('b', 'text', true);
    expect(copyCells(false)).toEqual({
      text: 'Steps\t"<b>\n""two"""\r\nPain points\tЦіна 10',
      html: expect.stringContaining('<td>&lt;b&gt;<br>&quot;two&quot;</td></tr><tr><td>Pain points</td>'),
    });
  });

  test('rows beyond the last become cards where the row before stands, or where they say, in one step', async () => {
    await at('c', 'lane');
    await paste('Pain points\tOne\n\tTwo\nSteps\t"Three\nlines"\n');
    expect(card('c').text).toBe('One');
    const added = [...map().cards.values()].filter(({ id }) => !['a', 'b', 'c'].includes(id));
    expect(added.map(({ laneId, columnId, text }) => [laneId, columnId, text])).toEqual([
      ['pain', 't1', 'Two'],
      ['steps', 't1', 'Three\nlines'],
    ]);
    expect(useUi.getState().selection.ids).toHaveLength(3);
    await takeBack();
    expect([card('c').text, map().cards.size]).toEqual(['Ціна 9', 3]);
  });

  test('a merged cell gives its value to the first, and a script is neither run nor read', async () => {
    await at('a', 'text');
    await paste(
      'ignored',
      `<script>globalThis.pwned = 1</script><table><tr><td rowspan="2" colspan="2">Wide<script>alert(1)</script>
       <img src=x onerror="globalThis.pwned = 1"></td></tr><tr></tr><tr><td>Last</td><td>Kiosk</td></tr></table>`,
    );
    expect((globalThis as { pwned?: number }).pwned).toBeUndefined();
    expect(['a', 'b', 'c'].map((id) => card(id).text)).toEqual(['Wide', '', 'Last']);
    expect(libraryNow()?.touchpoints.map(({ name }) => name)).toEqual(['Kiosk']);
  });

  test('headings in the first row say where each column belongs', async () => {
    await at('b', 'stage');
    await paste('Severity\tText\n5\tVery bad\n');
    expect([card('b').severity, card('b').text]).toEqual([5, 'Very bad']);
    expect(card('b').columnId).toBe('s1');
  });

  test('what does not fit is named by row, column and text, and nothing is written until one says so', async () => {
    await at('a', 'severity');
    await paste('3\n9\n4\nx');
    expect(told()).toEqual([
      expect.stringMatching(/^Row 2, Severity.*9.*1 to 5/),
      expect.stringMatching(/^Row 4 \(new\), Severity.*x.*not a number/),
    ]);
    expect(['a', 'b', 'c'].map((id) => card(id).severity)).toEqual([null, 2, null]);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: /write the rest/ })));
    expect(['a', 'b', 'c'].map((id) => card(id).severity)).toEqual([3, 2, 4]);
    expect(map().cards.size).toBe(3);
    await takeBack();
    expect(card('a').severity).toBeNull();
  });

  test('a paste of 100,000 lines is stopped at the limit, which is said; where nothing fits nothing is offered', async () => {
    await at('c', 'text');
    await paste(Array.from({ length: 100_000 }, (_, line) => `line ${line}`).join('\n'));
    expect(screen.getByText(/At most 5,000 rows/)).toBeTruthy();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Cancel' })));
    await at('a', 'stage');
    await paste('Nowhere\nElsewhere');
    expect(told()).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /write the rest/ })).toBeNull();
    expect(map().cards.size).toBe(3);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Cancel' })));
    expect(map().cards.size).toBe(3);
  });

  test('one value fills the range; new tags and owners come with it', async () => {
    await at('a', 'tags');
    await at('c', 'owner', true);
    await paste('mobile; Neu\tAnong');
    const names = new Map(libraryNow()?.tags.map(({ id, name }) => [id, name]));
    for (const id of ['a', 'b', 'c']) {
      expect(card(id).tags.map((tag) => names.get(tag))).toEqual(['Mobile', 'Neu']);
      expect(card(id).owner).toBe('Anong');
    }
    await takeBack();
    expect([libraryNow()?.tags.length, card('a').owner]).toEqual([1, 'Mali']);
  });
});

describe('what is shown', () => {
  test('words and values filter, columns sort by number within text, the map stays as it is', async () => {
    const before = map();
    await act(async () => setFilterText('цІна'));
    expect(rowsTexts()).toEqual(['Ціна 10', 'Ціна 9']);
    await at('b', 'text');
    await run('table.sort');
    expect(rowsTexts()).toEqual(['Ціна 9', 'Ціна 10']);
    await act(async () => toggleFilter('tag', 'mobile'));
    expect(rowsTexts()).toEqual(['Ціна 9']);
    await run('table.clearFilter');
    expect(sheet().rows).toEqual(['a', 'b', 'c']);
    expect(map()).toBe(before);
  });

  test('empty cells come last whichever way one sorts', async () => {
    await at('a', 'severity');
    await run('table.sort');
    expect(sheet().rows).toEqual(['b', 'a', 'c']);
    await run('table.sort');
    expect(sheet().rows).toEqual(['b', 'a', 'c']);
  });

  test('the selection comes from the other views and goes back to them', async () => {
    await act(async () => select({ mapId: 'm', kind: 'card', ids: ['c', 'a'] }));
    expect(useTable.getState().cursor?.row).toBe('c');
    expect(screen.getByRole('toolbar', { name: 'The marked cards' })).toBeTruthy();
    await at('b', 'text');
    expect(useUi.getState().selection).toMatchObject({
      kind: 'card',
      ids: ['b'],
      cell: { laneId: 'pain', index: 0 },
    });
  });

  test('a new card is written below, in the same cell, and nothing stays of one that is left empty', async () => {
    await at('b', 'text');
    await run('table.addCard');
    expect(useTable.getState().editing).toMatchObject({ row: 'draft', column: 'text' });
    await act(async () => void writeCell(sheet(), { row: 'draft', column: 'text' }, 'เพิ่ม'));
    expect(rowsTexts()).toEqual(['Looks around', 'Ціна 10', 'เพิ่ม', 'Ціна 9']);
    await run('table.addCard');
    await act(async () => void writeCell(sheet(), { row: 'draft', column: 'text' }, ' '));
    await run('table.down');
    expect([sheet().rows.length, map().cards.size]).toEqual([4, 4]);
  });

  test('emotion values are written and bounded by the scale', async () => {
    await act(async () => showSection('emotion'));
    const [row = ''] = sheet().rows;
    expect(writeCell(sheet(), { row, column: 's1' }, '9')).toMatch(/-2 to 2/);
    await act(async () => void writeCell(sheet(), { row, column: 's1' }, '-1,5'));
    expect(map().points.map(({ columnId, value }) => [columnId, value])).toEqual([['s1', -1.5]]);
  });
});

/** The tag's button in the bulk bar's list: the inspector beside the table has one, too. */
function bulkTag(name: string): HTMLElement {
  const found = screen.getAllByRole('button', { name }).find((button) => !button.closest('.inspector'));
  if (!found) throw new Error(`The bulk bar has no tag ${name}.`);
  return found;
}

test('a bulk edit of several rows is one step', async () => {
  await at('a', 'text');
  await at('c', 'text', true);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Tag' })));
  await act(async () => void fireEvent.click(bulkTag('Mobile')));
  expect(['a', 'b', 'c'].map((id) => card(id).tags)).toEqual([['mobile'], ['mobile'], ['mobile']]);
  await takeBack();
  expect(['a', 'b', 'c'].map((id) => card(id).tags)).toEqual([[], [], ['mobile']]);
});
