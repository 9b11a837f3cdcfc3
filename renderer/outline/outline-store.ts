/** What the outlines of this window have open, and where the keyboard is in them. Never document content. */
import { create } from 'zustand';
import type { MapData } from '../../shared/model/types.ts';
import type { Selection } from '../state/selection.ts';
import { useUi } from '../state/ui.ts';
import { isCollapsed, laneKey, openKey, stageKey, stepKey, type OpenRows } from './rows.ts';

/** A map with at most so many cells shows its empty lanes until a person hides them. */
const FEW_CELLS = 160;

export interface Outline {
  readonly open: OpenRows;
  /** Whether lanes without cards are shown; null until the map was first seen here. */
  readonly emptyLanes: boolean | null;
  /** Key of the row that the keyboard is on. */
  readonly active: string | null;
  /** Row from which a range is selected. */
  readonly anchor: string | null;
  /** The selection that `active` was set with: after another one the keyboard goes to what is selected. */
  readonly activeFor: Selection | null;
}

const CLOSED: Outline = { open: {}, emptyLanes: null, active: null, anchor: null, activeFor: null };

export const useOutlines = create<{ readonly maps: Readonly<Record<string, Outline>> }>()(() => ({
  maps: {},
}));

/** The outline of a map; a blank one where it was not seen yet. */
export function outlineOf(mapId: string): Outline {
  return useOutlines.getState().maps[mapId] ?? CLOSED;
}

export function changeOutline(mapId: string, change: Partial<Outline>): void {
  useOutlines.setState(({ maps }) => ({
    maps: { ...maps, [mapId]: { ...(maps[mapId] ?? CLOSED), ...change } },
  }));
}

/** Whether a map's lanes without cards are shown. */
export function isEmptyLanesShown(map: MapData, outline = outlineOf(map.id)): boolean {
  return outline.emptyLanes ?? map.columns.length * map.lanes.length <= FEW_CELLS;
}

/** Opens or closes rows. */
export function openRows(map: MapData, keys: readonly string[], open: boolean): void {
  const before = outlineOf(map.id).open;
  const changed = keys
    .map((key) => openKey(key, isCollapsed(map, key)))
    .filter((key) => before[key] !== open);
  if (changed.length === 0) return;
  changeOutline(map.id, { open: { ...before, ...Object.fromEntries(changed.map((key) => [key, open])) } });
}

/** Opens every row of a map, or closes its stages. */
export function openAll(map: MapData, open: boolean): void {
  const stages = map.stages.map(({ id }) => stageKey(id));
  const inside = map.columns.flatMap(({ id, stepId }) => [
    ...(stepId === null ? [] : [stepKey(stepId)]),
    ...map.lanes.map((lane) => laneKey(id, lane.id)),
  ]);
  openRows(map, open ? [...stages, ...inside] : stages, open);
}

/** Puts the keyboard on a row, together with the present selection. */
export function activate(mapId: string, key: string, anchor: string | null = key): void {
  changeOutline(mapId, { active: key, anchor, activeFor: useUi.getState().selection });
}

/** The outline of a map, as a hook. */
export function useOutline(mapId: string): Outline {
  return useOutlines((s) => s.maps[mapId] ?? CLOSED);
}
