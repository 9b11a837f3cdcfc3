/**
 * The filter of each map: state of this window, never of the document, until a person saves it as a view. What is hidden
 * is only out of sight: every change to it is a change of the screen.
 */
import { create } from 'zustand';
import { NO_FILTER, type MapFilter } from '../../shared/model/filter.ts';
import type { SavedView } from '../../shared/model/types.ts';
import { useUi } from '../state/ui.ts';

/** What the canvas does with the other cards. Table and outline always leave them out. */
export type FilterMode = 'dim' | 'hide';

export interface MapFilterState {
  readonly filter: MapFilter;
  /** The saved view that it came from, or null. */
  readonly viewId: string | null;
  /** Cards that are shown whatever the filter says: a person went to them. */
  readonly kept: readonly string[];
  /** Lanes that were opened though no card in them passes. */
  readonly openLanes: readonly string[];
}

interface FilterState {
  /** By map id. */
  readonly maps: Readonly<Record<string, MapFilterState>>;
  readonly mode: FilterMode;
  /** Whether the panel is open. */
  readonly panel: boolean;
}

export const UNFILTERED: MapFilterState = { filter: NO_FILTER, viewId: null, kept: [], openLanes: [] };

export const useFilter = create<FilterState>()(() => ({ maps: {}, mode: 'dim', panel: false }));

/** A map's filter as it is now. */
export function filterOf(mapId: string): MapFilterState {
  return useFilter.getState().maps[mapId] ?? UNFILTERED;
}

function put(mapId: string, state: MapFilterState): void {
  useFilter.setState(({ maps }) => ({ maps: { ...maps, [mapId]: state } }));
}

/** Changes a map's filter. What was kept in sight before is forgotten. */
export function setFilter(mapId: string, filter: MapFilter): void {
  put(mapId, { ...UNFILTERED, filter, viewId: filterOf(mapId).viewId });
}

export function changeFilter(mapId: string, fields: Partial<MapFilter>): void {
  setFilter(mapId, { ...filterOf(mapId).filter, ...fields });
}

/** The lists that a filter can choose values from. */
export type FilterList = 'personaIds' | 'tags' | 'kinds' | 'levels' | 'owners';

/** Takes a value into one of the lists, or out of it. */
export function toggleValue<L extends FilterList>(mapId: string, list: L, value: MapFilter[L][number]): void {
  const { filter } = filterOf(mapId);
  const values: readonly string[] = filter[list];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  setFilter(mapId, { ...filter, [list]: next });
}

/** Shows everything again, personas included. */
export function clearFilter(mapId: string): void {
  put(mapId, UNFILTERED);
  showAllPersonas(mapId);
}

/** Filters as a saved view says, and no further. */
export function applyView(mapId: string, view: SavedView): void {
  put(mapId, { ...UNFILTERED, filter: view.filter, viewId: view.id });
  showAllPersonas(mapId);
}

/** Says that the filter as it is now is this saved view. */
export function followView(mapId: string, viewId: string | null): void {
  put(mapId, { ...filterOf(mapId), viewId });
}

/** Keeps cards in sight until the filter changes. */
export function keepCards(mapId: string, ids: readonly string[]): void {
  const state = filterOf(mapId);
  const more = ids.filter((id) => !state.kept.includes(id));
  if (more.length > 0) put(mapId, { ...state, kept: [...state.kept, ...more] });
}

/** Opens a lane in which no card passes, until the filter changes. */
export function openClosedLane(mapId: string, laneId: string): void {
  const state = filterOf(mapId);
  put(mapId, { ...state, openLanes: [...state.openLanes, laneId] });
}

export function setFilterMode(mode: FilterMode): void {
  useFilter.setState({ mode });
}

export function openFilterPanel(panel = true): void {
  useFilter.setState({ panel });
}

function showAllPersonas(mapId: string): void {
  const { hiddenPersonas } = useUi.getState();
  if (hiddenPersonas[mapId]?.length) setHidden(mapId, []);
}

function setHidden(mapId: string, ids: readonly string[]): void {
  useUi.setState(({ hiddenPersonas }) => ({ hiddenPersonas: { ...hiddenPersonas, [mapId]: ids } }));
}

/** Whether a persona's curve and cards are shown. */
export function isPersonaShown(filter: MapFilter, hidden: readonly string[], personaId: string): boolean {
  const isAsked = filter.personaIds.length === 0 || filter.personaIds.includes(personaId);
  return isAsked && !hidden.includes(personaId);
}

/** Hides a persona's curve and the cards of that persona alone, or shows them again. */
export function togglePersona(mapId: string, personaId: string): void {
  const hidden = useUi.getState().hiddenPersonas[mapId] ?? [];
  const { filter } = filterOf(mapId);
  if (isPersonaShown(filter, hidden, personaId)) {
    setHidden(mapId, [...hidden, personaId]);
    return;
  }
  setHidden(
    mapId,
    hidden.filter((id) => id !== personaId),
  );
  if (filter.personaIds.length > 0 && !filter.personaIds.includes(personaId))
    changeFilter(mapId, { personaIds: [...filter.personaIds, personaId] });
}

/**
 * The filter to save: personas that are hidden count as not asked for. With all of a map's personas hidden, only cards of
 * no particular persona are left.
 */
export function filterToSave(
  filter: MapFilter,
  hidden: readonly string[],
  mapPersonaIds: readonly string[],
): MapFilter {
  if (hidden.length === 0) return filter;
  const asked = filter.personaIds.length > 0 ? filter.personaIds : mapPersonaIds;
  const shown = asked.filter((id) => !hidden.includes(id));
  return { ...filter, personaIds: shown.length > 0 ? shown : [''] };
}
