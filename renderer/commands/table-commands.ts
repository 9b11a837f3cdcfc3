/** Commands of the table view: moving about in the grid, and what is done to cells and rows. */
import { setColumnWidth, showColumn, useColumnLayout } from '../table/column-layout.ts';
import { clearCells, copyCells, editCell, fillDown } from '../table/edit-cells.ts';
import { cycleSort, NO_TABLE_FILTER, useTableFilter } from '../table/filter.ts';
import type { GridMove } from '../table/moves.ts';
import { hasWholeRows, letGo, moveCursor, spanColumns, spanRows } from '../table/range.ts';
import { addRow, deleteRows, duplicateRows, markedCards, nudgeRows } from '../table/row-actions.ts';
import { HEADING } from '../table/sheet.ts';
import { showSection, useTable } from '../table/table-store.ts';
import type { Command } from './command.ts';

const isShown = (): boolean => useTable.getState().sheet !== null;
const isPlaced = (): boolean => isShown() && useTable.getState().cursor !== null;
const isOnCell = (): boolean => isPlaced() && useTable.getState().cursor?.row !== HEADING;
const isOnHeading = (): boolean => useTable.getState().cursor?.row === HEADING && isShown();
const writable = (): boolean => isOnCell() && useTable.getState().sheet?.readOnly === false;
const onCards = (): boolean => writable() && markedCards().length > 0;

/** Tab leaves the table while nothing is selected, so that the keyboard is never caught in it. */
const move = (to: GridMove, name: string, keys: string[], extendKeys?: string[]): Command[] => {
  const isTab = to === 'next' || to === 'previous';
  const go: Command = {
    id: `table.${to}`,
    name,
    group: 'Table',
    keys,
    onTable: true,
    when: isTab ? isPlaced : isShown,
    run: () => moveCursor(to, false),
  };
  if (!extendKeys) return [go];
  const extend: Command = {
    id: `table.extend.${to}`,
    name: `Select: ${name.toLocaleLowerCase()}`,
    group: 'Table',
    keys: extendKeys,
    onTable: true,
    when: isShown,
    run: () => moveCursor(to, true),
  };
  return [go, extend];
};

const nudge = (id: string, name: string, key: string, dx: number, dy: number): Command => ({
  id: `table.${id}`,
  name,
  group: 'Table',
  keys: [`Alt+${key}`],
  onTable: true,
  when: onCards,
  run: () => nudgeRows(dx, dy),
});

/** Sorts by the keyboard's column. */
function sortHere(): void {
  const { cursor, sheet } = useTable.getState();
  if (cursor && sheet?.kind === 'cards') cycleSort(cursor.column);
}

/** Makes the keyboard's column wider or narrower by some px. */
function resize(by: number): void {
  const { cursor, sheet } = useTable.getState();
  const column = sheet?.columns.find(({ id }) => id === cursor?.column);
  if (column) setColumnWidth(column.id, (useColumnLayout.getState().widths[column.id] ?? column.width) + by);
}

function hideHere(): void {
  const { cursor, sheet } = useTable.getState();
  if (!cursor || !sheet || sheet.kind !== 'cards' || sheet.columns.length < 2) return;
  moveCursor('right', false);
  if (useTable.getState().cursor?.column === cursor.column) moveCursor('left', false);
  showColumn(cursor.column, false);
}

async function copyWithTitles(): Promise<void> {
  const cells = copyCells(true);
  if (!cells) return;
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([cells.text], { type: 'text/plain' }),
      'text/html': new Blob([cells.html], { type: 'text/html' }),
    }),
  ]);
}

const command = (
  id: string,
  name: string,
  keys: string[],
  run: () => unknown,
  when: () => boolean = writable,
): Command => ({ id: `table.${id}`, name, group: 'Table', keys, onTable: true, when, run });

export const TABLE_COMMANDS: readonly Command[] = [
  ...move('up', 'Row above', ['ArrowUp'], ['Shift+ArrowUp']),
  ...move('down', 'Row below', ['ArrowDown'], ['Shift+ArrowDown']),
  ...move('left', 'Previous column', ['ArrowLeft'], ['Shift+ArrowLeft']),
  ...move('right', 'Next column', ['ArrowRight'], ['Shift+ArrowRight']),
  ...move('next', 'Next cell', ['Tab']),
  ...move('previous', 'Previous cell', ['Shift+Tab']),
  ...move('pageUp', 'Page up', ['PageUp'], ['Shift+PageUp']),
  ...move('pageDown', 'Page down', ['PageDown'], ['Shift+PageDown']),
  ...move('rowStart', 'First column', ['Home', 'Mod+ArrowLeft'], ['Shift+Home', 'Mod+Shift+ArrowLeft']),
  ...move('rowEnd', 'Last column', ['End', 'Mod+ArrowRight'], ['Shift+End', 'Mod+Shift+ArrowRight']),
  ...move('top', 'First row', ['Mod+ArrowUp'], ['Mod+Shift+ArrowUp']),
  ...move('bottom', 'Last row', ['Mod+ArrowDown'], ['Mod+Shift+ArrowDown']),
  ...move('gridStart', 'First cell', ['Mod+Home'], ['Mod+Shift+Home']),
  ...move('gridEnd', 'Last cell', ['Mod+End'], ['Mod+Shift+End']),
  command(
    'edit',
    'Edit the cell, or sort by the heading',
    ['Enter', 'F2'],
    () => {
      if (isOnHeading()) sortHere();
      else editCell();
    },
    isPlaced,
  ),
  command('sort', 'Sort by this column', [], sortHere, isPlaced),
  command('addCard', 'Add a card below', ['Mod+Enter', 'Insert'], addRow, () => {
    const { sheet } = useTable.getState();
    return sheet?.kind === 'cards' && !sheet.readOnly;
  }),
  command('clear', 'Clear the cells, or delete whole rows', ['Delete', 'Backspace'], () => {
    const state = useTable.getState();
    if (state.sheet?.kind === 'cards' && hasWholeRows(state)) deleteRows();
    else clearCells();
  }),
  command('deleteCards', 'Delete these cards', ['Mod+Backspace', 'Mod+Delete'], deleteRows, onCards),
  command('duplicate', 'Duplicate these cards', ['Mod+D'], duplicateRows, onCards),
  command('fillDown', 'Fill down from the first row', ['Mod+Shift+D'], fillDown),
  command('copyWithTitles', 'Copy with headings', ['Mod+Shift+C'], copyWithTitles, isPlaced),
  nudge('moveUp', 'Move the card up', 'ArrowUp', 0, -1),
  nudge('moveDown', 'Move the card down', 'ArrowDown', 0, 1),
  nudge('moveLeft', 'Move the card to the previous column', 'ArrowLeft', -1, 0),
  nudge('moveRight', 'Move the card to the next column', 'ArrowRight', 1, 0),
  command('selectAll', 'Select all cells', ['Mod+A'], () => spanRows(true), isShown),
  command('selectRows', 'Select whole rows', ['Shift+ '], () => spanRows(false), isOnCell),
  command('selectColumns', 'Select whole columns', ['Mod+ '], spanColumns, isOnCell),
  command('letGo', 'Select one cell, then nothing', ['Escape'], letGo, isPlaced),
  command('wider', 'Wider column', ['Alt+Shift+ArrowRight'], () => resize(16), isPlaced),
  command('narrower', 'Narrower column', ['Alt+Shift+ArrowLeft'], () => resize(-16), isPlaced),
  command('hideColumn', 'Hide this column', [], hideHere, isPlaced),
  command(
    'clearFilter',
    'Show all rows, in the order of the map',
    [],
    () => useTableFilter.setState({ filter: NO_TABLE_FILTER, sort: null }),
    isShown,
  ),
  command('cards', 'Table of cards', [], () => showSection('cards'), isShown),
  command('emotion', 'Table of emotion values', [], () => showSection('emotion'), isShown),
];
