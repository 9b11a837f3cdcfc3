/** What a person does to whole rows: add, duplicate, move, delete. */
import { flushSync } from 'react-dom';
import { documentPlace } from '../../shared/model/apply-filter.ts';
import { copyCards, nudgeCards, removeCards } from '../canvas/actions.ts';
import type { MapView } from '../canvas/context.ts';
import { cardsAt, isCurveLane, selectCard } from '../canvas/slots.ts';
import { useUi } from '../state/ui.ts';
import { markedRows, tellSelection } from './range.ts';
import { DRAFT, type Spot } from './sheet.ts';
import { useTable, type Draft } from './table-store.ts';

/** Opens a row for a new card below the keyboard's, in the same cell of the map, and begins to type its text. */
export function addRow(): void {
  const { view, sheet, cursor, grid } = useTable.getState();
  if (!view || view.readOnly || sheet?.kind !== 'cards') return;
  const draft = draftBelow(view, cursor?.row ?? sheet.rows.at(-1) ?? '');
  const column = sheet.columnIndex.has('text') ? 'text' : sheet.columns.find(({ readOnly }) => !readOnly)?.id;
  if (!draft || column === undefined) return;
  const spot: Spot = { row: DRAFT, column };
  flushSync(() => {
    useTable.setState({ draft, cursor: spot, anchor: spot, marks: null, editing: { ...spot, text: '' } });
    tellSelection();
  });
  grid?.reveal(spot);
}

function draftBelow({ map }: MapView, row: string): Draft | null {
  const card = map.cards.get(row);
  if (card) {
    const { laneId, columnId } = card;
    const index = cardsAt(map, laneId, columnId).indexOf(card) + 1;
    return { ...documentPlace(map, { laneId, columnId, index }), after: row };
  }
  const lane = map.lanes.find((other) => !isCurveLane(other));
  const [column] = map.columns;
  return lane && column ? { laneId: lane.id, columnId: column.id, index: 0, after: null } : null;
}

/** Lets the row of a new card go, and gives the keyboard to the row above it. */
export function dropDraft(): void {
  const { draft, sheet, cursor } = useTable.getState();
  if (!draft) return;
  const row = draft.after ?? sheet?.rows.find((id) => id !== DRAFT);
  const spot = row === undefined ? null : { row, column: cursor?.column ?? 'text' };
  flushSync(() => useTable.setState({ draft: null, editing: null, cursor: spot, anchor: spot }));
  tellSelection();
}

/** The ids of the marked cards. */
export function markedCards(): readonly string[] {
  const state = useTable.getState();
  return state.sheet?.kind === 'cards' ? markedRows(state).filter((id) => state.view?.map.cards.has(id)) : [];
}

export function duplicateRows(): void {
  const { view } = useTable.getState();
  const ids = markedCards();
  if (!view || view.readOnly || ids.length === 0) return;
  flushSync(() => {
    copyCards(view.map, ids);
    const copies = useUi.getState().selection.ids;
    useTable.setState(({ kept }) => ({ kept: new Set([...kept, ...copies]) }));
  });
}

export function nudgeRows(dx: number, dy: number): void {
  const { view } = useTable.getState();
  if (view && !view.readOnly) nudgeCards(view.map, markedCards(), { dx, dy });
}

/** Deletes the marked cards; the keyboard goes to the row below them. */
export function deleteRows(): void {
  const { view, sheet } = useTable.getState();
  const ids = markedCards();
  const last = ids.at(-1);
  if (!view || view.readOnly || !sheet || last === undefined) return;
  const gone = new Set(ids);
  const below = sheet.rows.slice((sheet.rowIndex.get(last) ?? 0) + 1).find((id) => !gone.has(id));
  const next = below ?? sheet.rows.findLast((id) => !gone.has(id)) ?? '';
  flushSync(() => removeCards(view.map, ids, selectCard(view.grid, next)));
}
