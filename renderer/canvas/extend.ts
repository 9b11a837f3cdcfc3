/**
 * Extends the selection over cells, as Shift and the arrows do in a spreadsheet: all cards between the place where it
 * began and the place where the keyboard is now.
 */
import type { Card, Lane } from '../../shared/model/types.ts';
import type { CellPlace, Selection } from '../state/selection.ts';
import { navigate, type Direction } from './navigate.ts';
import { cardsAt, isCurveLane, openColumns, selectSlot, type SlotGrid } from './slots.ts';

interface Extended {
  readonly selection: Selection;
  readonly anchor: CellPlace;
  readonly head: CellPlace;
}

/** The newest extended selection: the next key press goes on from it, while it is still what is selected. */
let newest: Extended | null = null;

/** The selection after Shift and an arrow; the same one where it cannot grow or has no place in the grid. */
export function extendSelection(grid: SlotGrid, from: Selection, direction: Direction): Selection {
  const goesOn = newest !== null && sameSelection(newest.selection, from) ? newest : null;
  const anchor = goesOn?.anchor ?? from.cell;
  const start = goesOn?.head ?? from.cell;
  if (!anchor || !start) return from;
  const head = navigate(grid, selectSlot(grid, start), direction).cell;
  if (!head) return from;
  const cards = cardsBetween(grid, anchor, head);
  const here = selectSlot(grid, head);
  const [own] = here.kind === 'card' ? here.ids : [];
  const ids = cards.map(({ id }) => id);
  // The card under the keyboard comes first: it is the one that the selection's place is taken from.
  const sorted = own === undefined ? ids : [own, ...ids.filter((id) => id !== own)];
  const selection: Selection =
    sorted.length === 0 ? here : { mapId: grid.map.id, kind: 'card', ids: sorted, cell: head };
  newest = { selection, anchor, head };
  return selection;
}

function sameSelection(a: Selection, b: Selection): boolean {
  return (
    a.mapId === b.mapId &&
    a.kind === b.kind &&
    a.ids.length === b.ids.length &&
    a.ids.every((id, index) => id === b.ids[index])
  );
}

/** All cards in the columns and lanes between two places; in the lanes of the places only from or up to them. */
function cardsBetween({ map }: SlotGrid, one: CellPlace, other: CellPlace): Card[] {
  const lanes = map.lanes.filter((lane) => !lane.collapsed);
  const laneAt = (place: CellPlace): number => lanes.findIndex(({ id }) => id === place.laneId);
  const columns = openColumns(map);
  const columnAt = (place: CellPlace): number => columns.findIndex(({ id }) => id === place.columnId);
  const [top, bottom] = isBelow(one, other, laneAt) ? [other, one] : [one, other];
  const left = Math.min(columnAt(one), columnAt(other));
  const right = Math.max(columnAt(one), columnAt(other));
  const inLane = (lane: Lane): Card[] => {
    const from = lane.id === top.laneId ? top.index : 0;
    const to = lane.id === bottom.laneId ? bottom.index + 1 : Infinity;
    return columns
      .slice(left, right + 1)
      .flatMap((column) => cardsAt(map, lane.id, column.id).slice(from, to));
  };
  return lanes
    .slice(laneAt(top), laneAt(bottom) + 1)
    .filter((lane) => !isCurveLane(lane))
    .flatMap(inLane);
}

function isBelow(one: CellPlace, other: CellPlace, laneAt: (place: CellPlace) => number): boolean {
  const by = laneAt(one) - laneAt(other);
  return by === 0 ? one.index > other.index : by > 0;
}
