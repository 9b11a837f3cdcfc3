/** The keyboard's place, the range around it and the marked rows: moved here, and told to the other views as selection. */
import { pointKey } from '../../shared/model/map-doc.ts';
import type { MapView } from '../canvas/context.ts';
import { selectCard } from '../canvas/slots.ts';
import type { Selection } from '../state/selection.ts';
import { select, useUi } from '../state/ui.ts';
import { curveRow } from './emotion-sheet.ts';
import { moved, type GridMove } from './moves.ts';
import { DRAFT, HEADING, rangeOf, type Sheet, type Spot } from './sheet.ts';
import { useTable, type TableState } from './table-store.ts';

/** The rows that the next action is for, from top to bottom. The headings are none. */
export function markedRows({ sheet, cursor, anchor, marks }: TableState): readonly string[] {
  if (!sheet) return [];
  if (marks) {
    const places = marks.flatMap((id) => sheet.rowIndex.get(id) ?? []).sort((a, b) => a - b);
    return places.flatMap((index) => sheet.rows[index] ?? []);
  }
  const range = rangeOf(sheet, cursor, anchor);
  return range ? sheet.rows.slice(Math.max(0, range.top), range.bottom + 1) : [];
}

/** The columns of the range, from left to right. */
export function markedColumns({ sheet, cursor, anchor }: TableState): readonly string[] {
  const range = sheet && rangeOf(sheet, cursor, anchor);
  return range ? sheet.columns.slice(range.left, range.right + 1).map(({ id }) => id) : [];
}

/** Whether the range spans all columns: whole rows are meant. */
export function hasWholeRows(state: TableState): boolean {
  return state.sheet !== null && markedColumns(state).length === state.sheet.columns.length;
}

/** Puts the keyboard on a cell; `extend` spans a range from where it was. */
export function goToSpot(cursor: Spot | null, extend = false): void {
  const state = useTable.getState();
  const anchor = extend ? (state.anchor ?? state.cursor ?? cursor) : cursor;
  useTable.setState({ cursor, anchor, marks: null, ...leftDraft(state, cursor) });
  if (cursor) useTable.getState().grid?.reveal(cursor);
  tellSelection();
}

/** An empty new row goes when the keyboard leaves it. */
function leftDraft({ draft }: TableState, cursor: Spot | null): Partial<TableState> {
  return draft && cursor?.row !== DRAFT ? { draft: null } : {};
}

/** Spans a range between two cells. */
export function spanRange(cursor: Spot, anchor: Spot): void {
  useTable.setState((state) => ({ cursor, anchor, marks: null, ...leftDraft(state, cursor) }));
  tellSelection();
}

/** Marks a row more or one less, wherever it stands. */
export function toggleRow(spot: Spot): void {
  const state = useTable.getState();
  const now = markedRows(state);
  const marks = now.includes(spot.row) ? now.filter((id) => id !== spot.row) : [...now, spot.row];
  useTable.setState({ cursor: spot, anchor: spot, marks: marks.length > 0 ? marks : null });
  tellSelection();
}

/** Marks these rows, wherever they stand, over the columns from the keyboard's place to `end`. */
export function markRows(rows: readonly string[], cursor: Spot, end: Spot): void {
  useTable.setState({ cursor, anchor: end, marks: rows.length > 1 ? rows : null });
  tellSelection();
}

/** Whole rows from the range's first to its last; with `all`, every row. */
export function spanRows(all: boolean): void {
  const { sheet, cursor, anchor } = useTable.getState();
  const range = sheet && (rangeOf(sheet, cursor, anchor) ?? { top: 0, bottom: 0 });
  const [first, last] = [sheet?.columns[0]?.id, sheet?.columns.at(-1)?.id];
  if (!range || !first || !last || sheet.rows.length === 0) return;
  const top = all ? 0 : Math.max(0, range.top);
  const bottom = all ? sheet.rows.length - 1 : Math.max(0, range.bottom);
  spanRange({ row: sheet.rows[bottom] ?? '', column: last }, { row: sheet.rows[top] ?? '', column: first });
}

/** The range's columns from the first row to the last. */
export function spanColumns(): void {
  const { sheet, cursor, anchor } = useTable.getState();
  const first = sheet?.rows[0];
  const last = sheet?.rows.at(-1);
  if (!cursor || first === undefined || last === undefined) return;
  spanRange({ row: last, column: cursor.column }, { row: first, column: (anchor ?? cursor).column });
}

export function moveCursor(move: GridMove, extend: boolean): void {
  const { sheet, cursor, grid } = useTable.getState();
  if (!sheet) return;
  const next = moved(sheet, cursor, move, grid?.page() ?? 10);
  if (next && !(extend && next.row === HEADING)) goToSpot(next, extend);
}

/** From several cells to one, then to none. */
export function letGo(): void {
  const state = useTable.getState();
  const isOne = state.marks === null && (!state.anchor || sameSpot(state.anchor, state.cursor));
  goToSpot(isOne ? null : state.cursor);
}

export function sameSpot(a: Spot | null, b: Spot | null): boolean {
  return a?.row === b?.row && a?.column === b?.column;
}

function columnFor(sheet: Sheet, cursor: Spot | null): string {
  if (cursor && sheet.columnIndex.has(cursor.column)) return cursor.column;
  return sheet.columnIndex.has('text') ? 'text' : (sheet.columns[0]?.id ?? '');
}

/** Where the keyboard's row is gone from the sheet, it goes to the row that took its place. */
export function keepCursor(before: Sheet | null, now: Sheet): void {
  const { cursor } = useTable.getState();
  if (!before || !cursor || cursor.row === HEADING || before.kind !== now.kind || before.mapId !== now.mapId)
    return;
  if (now.rowIndex.has(cursor.row) && now.columnIndex.has(cursor.column)) return;
  const at = now.rowIndex.get(cursor.row) ?? before.rowIndex.get(cursor.row) ?? 0;
  const row = now.rows[Math.min(at, now.rows.length - 1)];
  const spot = row === undefined ? null : { row, column: columnFor(now, cursor) };
  useTable.setState({ cursor: spot, anchor: spot, marks: null });
}

/** Tells the other views what is selected here. */
export function tellSelection(): void {
  const state = useTable.getState();
  const next = state.view && selectionOf(state.view, state);
  if (next && !sameSelection(useUi.getState().selection, next)) select(next);
}

function selectionOf({ map, grid }: MapView, state: TableState): Selection {
  const { sheet, cursor, draft } = state;
  const nothing: Selection = { mapId: map.id, kind: null, ids: [] };
  if (!sheet || !cursor) return nothing;
  if (cursor.row === DRAFT && draft) {
    const { laneId, columnId, index } = draft;
    return { mapId: map.id, kind: 'cell', ids: [], cell: { laneId, columnId, index } };
  }
  if (sheet.kind === 'emotion') {
    if (cursor.row === HEADING) return nothing;
    const [laneId = '', personaId = ''] = cursor.row.split('/');
    if (!map.columns.some(({ id }) => id === cursor.column))
      return { mapId: map.id, kind: 'lane', ids: [laneId] };
    const index = Math.max(0, grid.personaIds.indexOf(personaId));
    const cell = { laneId, columnId: cursor.column, index };
    return { mapId: map.id, kind: 'point', ids: [pointKey(laneId, cursor.column, personaId)], cell };
  }
  const ids = markedRows(state).filter((id) => map.cards.has(id));
  const [first] = ids;
  return first === undefined ? nothing : { ...selectCard(grid, first), ids };
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return (
    a.mapId === b.mapId &&
    a.kind === b.kind &&
    a.ids.length === b.ids.length &&
    a.ids.every((id, index) => id === b.ids[index])
  );
}

/**
 * Follows a selection that was made elsewhere: in another view, by undo, by a message. The keyboard goes to the first
 * card of it that is shown here.
 */
export function followSelection(sheet: Sheet, selection: Selection): void {
  const state = useTable.getState();
  if (selection.kind === 'point' && sheet.kind === 'emotion') {
    const [laneId = '', column = '', personaId = ''] = (selection.ids[0] ?? '').split('/');
    const spot = { row: curveRow(laneId, personaId), column };
    const isHere = state.cursor?.row.startsWith(`${laneId}/${personaId}/`) && state.cursor.column === column;
    if (!isHere && sheet.rowIndex.has(spot.row))
      useTable.setState({ cursor: spot, anchor: spot, marks: null });
    return;
  }
  if (selection.kind !== 'card' || sheet.kind !== 'cards') return;
  const own = markedRows(state);
  if (own.length === selection.ids.length && own.every((id) => selection.ids.includes(id))) return;
  const shown = selection.ids.filter((id) => sheet.rowIndex.has(id));
  const column = columnFor(sheet, state.cursor);
  const row = state.cursor && shown.includes(state.cursor.row) ? state.cursor.row : shown[0];
  if (row === undefined) {
    if (state.cursor?.row !== HEADING) useTable.setState({ cursor: null, anchor: null, marks: null });
    return;
  }
  const spot = { row, column };
  useTable.setState({ cursor: spot, anchor: spot, marks: shown.length > 1 ? shown : null });
  useTable.getState().grid?.reveal(spot);
}
