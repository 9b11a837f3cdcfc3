/** Where the keyboard goes: arrows, Tab, Home and End over the grid and its headers, as in a spreadsheet. */
import { byOrder } from '../../shared/model/order.ts';
import type { Lane } from '../../shared/model/types.ts';
import type { Selection } from '../state/selection.ts';
import { selectSlot, slotCount, type SlotGrid } from './slots.ts';

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

/** The selection after one key press; the same one at the grid's edge. */
export function navigate(grid: SlotGrid, from: Selection, direction: Direction): Selection {
  const { map } = grid;
  const lanes = map.lanes.filter((lane) => !lane.collapsed);
  const { columns } = map;
  if (columns.length === 0 || lanes.length === 0) return from;
  if (from.kind === 'stage' || from.kind === 'step') return fromColumnHeader(grid, from, direction, lanes);
  if (from.kind === 'lane') return fromLaneHeader(grid, from, direction, lanes);
  const cell = from.cell;
  if (!cell || from.kind === null) return slot(grid, lanes, 0, 0, 0);
  const lane = Math.max(
    0,
    lanes.findIndex(({ id }) => id === cell.laneId),
  );
  const column = Math.max(
    0,
    columns.findIndex(({ id }) => id === cell.columnId),
  );
  const slots = slotCount(grid, cell.laneId, cell.columnId);
  switch (direction) {
    case 'up':
      if (cell.index > 0) return slot(grid, lanes, lane, column, cell.index - 1);
      return lane > 0 ? slot(grid, lanes, lane - 1, column, Infinity) : columnHeader(grid, column, 'step');
    case 'down':
      if (cell.index < slots - 1) return slot(grid, lanes, lane, column, cell.index + 1);
      return lane < lanes.length - 1 ? slot(grid, lanes, lane + 1, column, 0) : from;
    case 'left':
      return column > 0 ? slot(grid, lanes, lane, column - 1, cell.index) : laneHeader(grid, lanes, lane);
    case 'right':
      return column < columns.length - 1 ? slot(grid, lanes, lane, column + 1, cell.index) : from;
    case 'next':
      if (column < columns.length - 1) return slot(grid, lanes, lane, column + 1, 0);
      return lane < lanes.length - 1 ? slot(grid, lanes, lane + 1, 0, 0) : from;
    case 'previous':
      if (column > 0) return slot(grid, lanes, lane, column - 1, 0);
      return lane > 0 ? slot(grid, lanes, lane - 1, columns.length - 1, 0) : from;
    case 'rowStart':
      return slot(grid, lanes, lane, 0, cell.index);
    case 'rowEnd':
      return slot(grid, lanes, lane, columns.length - 1, cell.index);
    case 'gridStart':
      return slot(grid, lanes, 0, 0, 0);
    case 'gridEnd':
      return slot(grid, lanes, lanes.length - 1, columns.length - 1, Infinity);
    case 'laneUp':
      return slot(grid, lanes, Math.max(0, lane - 1), column, 0);
    default:
      return slot(grid, lanes, Math.min(lanes.length - 1, lane + 1), column, 0);
  }
}

function fromColumnHeader(
  grid: SlotGrid,
  from: Selection,
  direction: Direction,
  lanes: readonly Lane[],
): Selection {
  const { stages, steps, columns } = grid.map;
  const id = from.ids[0] ?? '';
  const isStep = from.kind === 'step';
  const stageId = isStep ? (steps.find((step) => step.id === id)?.stageId ?? '') : id;
  const column = Math.max(
    0,
    columns.findIndex((other) => (isStep ? other.id === id : other.stageId === stageId)),
  );
  switch (direction) {
    case 'up':
      return isStep ? columnHeader(grid, column, 'stage') : from;
    case 'down':
      return isStep || !columns[column]?.stepId
        ? slot(grid, lanes, 0, column, 0)
        : columnHeader(grid, column, 'step');
    case 'left':
    case 'previous': {
      if (isStep) return column > 0 ? columnHeader(grid, column - 1, 'step') : from;
      const at = stages.findIndex((stage) => stage.id === stageId);
      return at > 0 ? header('stage', stages[at - 1]?.id ?? '', grid) : from;
    }
    case 'right':
    case 'next': {
      if (isStep) return column < columns.length - 1 ? columnHeader(grid, column + 1, 'step') : from;
      const at = stages.findIndex((stage) => stage.id === stageId);
      return at < stages.length - 1 ? header('stage', stages[at + 1]?.id ?? '', grid) : from;
    }
    case 'rowStart':
      return columnHeader(grid, 0, isStep ? 'step' : 'stage');
    case 'rowEnd':
      return columnHeader(grid, columns.length - 1, isStep ? 'step' : 'stage');
    case 'laneDown':
      return slot(grid, lanes, 0, column, 0);
    default:
      return from;
  }
}

function fromLaneHeader(
  grid: SlotGrid,
  from: Selection,
  direction: Direction,
  lanes: readonly Lane[],
): Selection {
  const all = [...grid.map.lanes].sort(byOrder);
  const at = all.findIndex((lane) => lane.id === from.ids[0]);
  const open = lanes.findIndex((lane) => lane.id === from.ids[0]);
  switch (direction) {
    case 'up':
    case 'laneUp':
      return at > 0 ? header('lane', all[at - 1]?.id ?? '', grid) : from;
    case 'down':
    case 'laneDown':
      return at < all.length - 1 ? header('lane', all[at + 1]?.id ?? '', grid) : from;
    case 'right':
    case 'next':
      return open < 0 ? from : slot(grid, lanes, open, 0, 0);
    default:
      return from;
  }
}

function slot(
  grid: SlotGrid,
  lanes: readonly Lane[],
  lane: number,
  column: number,
  index: number,
): Selection {
  const laneId = lanes[lane]?.id ?? '';
  const columnId = grid.map.columns[column]?.id ?? '';
  const last = slotCount(grid, laneId, columnId) - 1;
  return selectSlot(grid, { laneId, columnId, index: Math.max(0, Math.min(index, last)) });
}

/** The header above a column: its step's where it has one and it is asked for, else its stage's. */
function columnHeader(grid: SlotGrid, column: number, wanted: 'step' | 'stage'): Selection {
  const at = grid.map.columns[column];
  const stepId = wanted === 'step' ? at?.stepId : null;
  return stepId ? header('step', stepId, grid) : header('stage', at?.stageId ?? '', grid);
}

function laneHeader(grid: SlotGrid, lanes: readonly Lane[], lane: number): Selection {
  return header('lane', lanes[lane]?.id ?? '', grid);
}

function header(kind: 'stage' | 'step' | 'lane', id: string, { map }: SlotGrid): Selection {
  return { mapId: map.id, kind, ids: [id] };
}
