/**
 * The grid as the keyboard sees it: every cell is a stack of slots. A cell of cards has one slot a card and an empty
 * one below; a cell of a curve has one slot for each persona shown.
 */
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { formatPointId } from '../../shared/model/point-id.ts';
import {
  cellKey,
  type Card,
  type Column,
  type CurveSeries,
  type Lane,
  type MapData,
} from '../../shared/model/types.ts';
import type { CellPlace, Selection } from '../state/selection.ts';

export interface SlotGrid {
  readonly map: MapData;
  /** Personas whose curves are shown; at least one entry, '' where the map has none. */
  readonly personaIds: readonly string[];
  /** The curve on which the keyboard stands; the one as it is where absent. */
  readonly series?: CurveSeries;
}

export function isCurveLane(lane: Lane | undefined): boolean {
  return lane !== undefined && LANE_KIND_INFO[lane.kind].content === 'curve';
}

export function laneOf(map: MapData, laneId: string): Lane | undefined {
  return map.lanes.find(({ id }) => id === laneId);
}

export function cardsAt(map: MapData, laneId: string, columnId: string): readonly Card[] {
  return map.cells.get(cellKey(laneId, columnId)) ?? [];
}

/** The columns that are not part of a collapsed stage, from left to right. */
export function openColumns({ stages, columns }: MapData): readonly Column[] {
  const collapsed = new Set(stages.filter((stage) => stage.collapsed).map(({ id }) => id));
  return collapsed.size === 0 ? columns : columns.filter(({ stageId }) => !collapsed.has(stageId));
}

/** How many slots a cell has; at least 1. */
export function slotCount({ map, personaIds }: SlotGrid, laneId: string, columnId: string): number {
  return isCurveLane(laneOf(map, laneId)) ? personaIds.length : cardsAt(map, laneId, columnId).length + 1;
}

/**
 * What is selected when the keyboard stands on a slot: its card, its curve point, or the empty place. An index beyond the
 * cell's slots is its last one.
 */
export function selectSlot(grid: SlotGrid, { laneId, columnId, index: wanted }: CellPlace): Selection {
  const { map, personaIds, series = 'asIs' } = grid;
  const index = Math.max(0, Math.min(wanted, slotCount(grid, laneId, columnId) - 1));
  const cell = { laneId, columnId, index };
  if (isCurveLane(laneOf(map, laneId))) {
    const personaId = personaIds[index] ?? '';
    const id = formatPointId({ laneId, columnId, personaId, series });
    return { mapId: map.id, kind: 'point', ids: [id], cell };
  }
  const card = cardsAt(map, laneId, columnId)[index];
  return card
    ? { mapId: map.id, kind: 'card', ids: [card.id], cell }
    : { mapId: map.id, kind: 'cell', ids: [], cell };
}

/** The selection of one card, with the keyboard standing on it; nothing where the card is not there. */
export function selectCard({ map }: SlotGrid, cardId: string): Selection {
  const card = map.cards.get(cardId);
  if (!card) return { mapId: map.id, kind: null, ids: [] };
  const index = cardsAt(map, card.laneId, card.columnId).indexOf(card);
  const cell = { laneId: card.laneId, columnId: card.columnId, index };
  return { mapId: map.id, kind: 'card', ids: [cardId], cell };
}

/** Brings a selection up to date with the map: what is gone is let go, and the keyboard's place follows its card. */
export function refreshSelection(grid: SlotGrid, selection: Selection): Selection {
  const { map } = grid;
  const { kind, ids, cell } = selection;
  if (kind === 'card') {
    const left = ids.filter((id) => map.cards.has(id));
    if (left.length === ids.length && left.length > 0) {
      const [first = ''] = left;
      const at = selectCard(grid, first).cell;
      return sameCell(at, cell) ? selection : { ...selection, cell: at };
    }
    if (left.length > 0) return { ...selectCard(grid, left[0] ?? ''), ids: left };
  }
  if (kind === 'stage' || kind === 'step' || kind === 'lane') {
    const known = kind === 'stage' ? map.stages : kind === 'step' ? map.steps : map.lanes;
    if (ids.every((id) => known.some((entry) => entry.id === id))) return selection;
    return { mapId: map.id, kind: null, ids: [] };
  }
  if (kind === 'connector') {
    const isThere = map.connectors.some(({ id }) => id === ids[0]);
    return isThere ? selection : { mapId: map.id, kind: null, ids: [] };
  }
  if (!cell || kind === null || kind === 'persona') return selection;
  const inGrid = laneOf(map, cell.laneId) !== undefined && map.columns.some(({ id }) => id === cell.columnId);
  if (!inGrid) return { mapId: map.id, kind: null, ids: [] };
  const index = Math.min(cell.index, slotCount(grid, cell.laneId, cell.columnId) - 1);
  const next = selectSlot(grid, { ...cell, index });
  const isSame = next.kind === kind && index === cell.index && next.ids[0] === ids[0];
  return isSame ? selection : next;
}

function sameCell(a: CellPlace | undefined, b: CellPlace | undefined): boolean {
  return a?.laneId === b?.laneId && a?.columnId === b?.columnId && a?.index === b?.index;
}
