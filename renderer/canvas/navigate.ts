/** Where the keyboard goes: arrows, Tab, Home and End over the grid and its headers, as in a spreadsheet. */
import { byOrder } from '../../shared/model/order.ts';
import type { Column, Lane } from '../../shared/model/types.ts';
import type { CellPlace, Selection } from '../state/selection.ts';
import { isCurveLane, openColumns, selectSlot, slotCount, type SlotGrid } from './slots.ts';

export type Direction =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'laneUp'
  | 'laneDown';

/** The part of the grid that the keyboard goes over: collapsed lanes and stages have no cells. */
interface Open {
  readonly grid: SlotGrid;
  readonly lanes: readonly Lane[];
  readonly columns: readonly Column[];
}

/** The selection after one key press; the same one at the grid's edge. */
export function navigate(grid: SlotGrid, from: Selection, direction: Direction): Selection {
  const { map } = grid;
  if (map.columns.length === 0 || map.lanes.length === 0) return from;
  const open: Open = { grid, lanes: map.lanes.filter((lane) => !lane.collapsed), columns: openColumns(map) };
  const hasCells = open.lanes.length > 0 && open.columns.length > 0;
  if (direction === 'gridStart' && hasCells) return slot(open, 0, 0, 0);
  if (direction === 'gridEnd' && hasCells)
    return slot(open, open.lanes.length - 1, open.columns.length - 1, Infinity);
  if (from.kind === 'stage' || from.kind === 'step') return fromColumnHeader(open, from, direction);
  if (from.kind === 'lane') return fromLaneHeader(open, from, direction);
  if (!hasCells) return from;
  if (!from.cell || from.kind === null) return slot(open, 0, 0, 0);
  return fromCell(open, from, from.cell, direction);
}

function fromCell(open: Open, from: Selection, cell: CellPlace, direction: Direction): Selection {
  const { grid, lanes, columns } = open;
  const lane = Math.max(
    0,
    lanes.findIndex(({ id }) => id === cell.laneId),
  );
  const column = columnNear(open, cell.columnId);
  const slots = slotCount(grid, cell.laneId, cell.columnId);
  // Along a curve one stays with its persona.
  const across = isCurveLane(lanes[lane]) ? cell.index : 0;
  switch (direction) {
    case 'up':
      if (cell.index > 0) return slot(open, lane, column, cell.index - 1);
      return lane > 0 ? slot(open, lane - 1, column, Infinity) : columnHeader(open, column, 'step');
    case 'down':
      if (cell.index < slots - 1) return slot(open, lane, column, cell.index + 1);
      return lane < lanes.length - 1 ? slot(open, lane + 1, column, 0) : from;
    case 'left':
      return column > 0
        ? slot(open, lane, column - 1, cell.index)
        : header('lane', lanes[lane]?.id ?? '', open);
    case 'right':
      return column < columns.length - 1 ? slot(open, lane, column + 1, cell.index) : from;
    case 'next':
      if (column < columns.length - 1) return slot(open, lane, column + 1, across);
      return lane < lanes.length - 1 ? slot(open, lane + 1, 0, 0) : from;
    case 'previous':
      if (column > 0) return slot(open, lane, column - 1, across);
      return lane > 0 ? slot(open, lane - 1, columns.length - 1, 0) : from;
    case 'rowStart':
      return slot(open, lane, 0, cell.index);
    case 'rowEnd':
      return slot(open, lane, columns.length - 1, cell.index);
    case 'laneUp':
      return slot(open, Math.max(0, lane - 1), column, 0);
    default:
      return slot(open, Math.min(lanes.length - 1, lane + 1), column, 0);
  }
}

/** Index of a column among the open ones; of one in a collapsed stage the next open one's, or the last. */
function columnNear({ grid, columns }: Open, columnId: string): number {
  const own = columns.findIndex(({ id }) => id === columnId);
  if (own >= 0) return own;
  const all = grid.map.columns;
  const at = all.findIndex(({ id }) => id === columnId);
  const next = columns.findIndex((column) => all.indexOf(column) > at);
  return next < 0 ? columns.length - 1 : next;
}

function fromColumnHeader(open: Open, from: Selection, direction: Direction): Selection {
  const { grid, lanes, columns } = open;
  const { stages, steps } = grid.map;
  const id = from.ids[0] ?? '';
  const isStep = from.kind === 'step';
  const stageId = isStep ? (steps.find((step) => step.id === id)?.stageId ?? '') : id;
  /** Its first column among the open ones; -1 for a collapsed stage. */
  const column = columns.findIndex((other) => (isStep ? other.id === id : other.stageId === stageId));
  const intoCells = (): Selection => (column < 0 || lanes.length === 0 ? from : slot(open, 0, column, 0));
  switch (direction) {
    case 'up':
      return isStep ? header('stage', stageId, open) : from;
    case 'down':
      return isStep || !columns[column]?.stepId ? intoCells() : columnHeader(open, column, 'step');
    case 'left':
    case 'previous': {
      if (isStep) return column > 0 ? columnHeader(open, column - 1, 'step') : from;
      const at = stages.findIndex((stage) => stage.id === stageId);
      return at > 0 ? header('stage', stages[at - 1]?.id ?? '', open) : from;
    }
    case 'right':
    case 'next': {
      if (isStep) return column < columns.length - 1 ? columnHeader(open, column + 1, 'step') : from;
      const at = stages.findIndex((stage) => stage.id === stageId);
      return at < stages.length - 1 ? header('stage', stages[at + 1]?.id ?? '', open) : from;
    }
    case 'rowStart':
      return isStep ? columnHeader(open, 0, 'step') : header('stage', stages[0]?.id ?? '', open);
    case 'rowEnd':
      return isStep
        ? columnHeader(open, columns.length - 1, 'step')
        : header('stage', stages.at(-1)?.id ?? '', open);
    case 'laneDown':
      return intoCells();
    default:
      return from;
  }
}

function fromLaneHeader(open: Open, from: Selection, direction: Direction): Selection {
  const { grid, lanes, columns } = open;
  const all = [...grid.map.lanes].sort(byOrder);
  const at = all.findIndex((lane) => lane.id === from.ids[0]);
  const own = lanes.findIndex((lane) => lane.id === from.ids[0]);
  switch (direction) {
    case 'up':
    case 'laneUp':
      return at > 0 ? header('lane', all[at - 1]?.id ?? '', open) : from;
    case 'down':
    case 'laneDown':
      return at < all.length - 1 ? header('lane', all[at + 1]?.id ?? '', open) : from;
    case 'right':
    case 'next':
      return own < 0 || columns.length === 0 ? from : slot(open, own, 0, 0);
    default:
      return from;
  }
}

function slot({ grid, lanes, columns }: Open, lane: number, column: number, index: number): Selection {
  const laneId = lanes[lane]?.id ?? '';
  const columnId = columns[column]?.id ?? '';
  const last = slotCount(grid, laneId, columnId) - 1;
  return selectSlot(grid, { laneId, columnId, index: Math.max(0, Math.min(index, last)) });
}

/** The header above an open column: its step's where it has one and it is asked for, else its stage's. */
function columnHeader(open: Open, column: number, wanted: 'step' | 'stage'): Selection {
  const at = open.columns[column];
  const stepId = wanted === 'step' ? at?.stepId : null;
  return stepId ? header('step', stepId, open) : header('stage', at?.stageId ?? '', open);
}

function header(kind: 'stage' | 'step' | 'lane', id: string, { grid }: Open): Selection {
  return { mapId: grid.map.id, kind, ids: [id] };
}
