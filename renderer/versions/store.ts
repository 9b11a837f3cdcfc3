/**
 * The version history of the open map: whether its panel is open, and which earlier state or comparison is shown in
 * place of the map. While one is, nothing can be edited in it.
 */
import { create } from 'zustand';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import type { VersionInfo } from '../../shared/contract/types.ts';
import type { MapData } from '../../shared/model/types.ts';
import { holdEdits } from '../state/documents.ts';
import { useUi } from '../state/ui.ts';

/** A state of a map that can be shown or compared. */
export type StateRef =
  | { readonly kind: 'now' }
  | { readonly kind: 'version'; readonly info: VersionInfo; readonly data: MapData }
  /** Another map as it is now. */
  | { readonly kind: 'map'; readonly mapId: string };

export const NOW: StateRef = { kind: 'now' };

/** How two maps are shown in one: marks in one map, or each lane above its like. */
export type CompareLayout = 'over' | 'beside';

/** What is shown in place of the map. */
export interface Past {
  readonly mapId: string;
  /** What it is compared with: the earlier of the two. Null: `shown` is only looked at. */
  readonly before: StateRef | null;
  readonly shown: StateRef;
}

/** What a small dialog asks for. */
export type Asking =
  /** A name for the map as it is now, or for a version. */
  | { readonly kind: 'name'; readonly mapId: string; readonly version: VersionInfo | null }
  /** Another map to compare with. */
  | { readonly kind: 'map'; readonly mapId: string };

interface VersionsState {
  /** Id of the map whose history is open, or null. */
  readonly panel: string | null;
  readonly past: Past | null;
  readonly layout: CompareLayout;
  /** Key of the change that was gone to last, or null. */
  readonly current: string | null;
  readonly asking: Asking | null;
}

export const useVersions = create<VersionsState>()(() => ({
  panel: null,
  past: null,
  layout: 'over',
  current: null,
  asking: null,
}));

/** Shows an earlier state or a comparison; edits of the map are refused meanwhile. */
export function showPast(past: Past): void {
  holdEdits(mapDocId(past.mapId));
  useVersions.setState({ past, current: null });
}

/** Goes back to the present. Answers whether something else was shown. */
export function leavePast(): boolean {
  if (!useVersions.getState().past) return false;
  holdEdits(null);
  useVersions.setState({ past: null, current: null });
  return true;
}

export function setCompareLayout(layout: CompareLayout): void {
  useVersions.setState({ layout, current: null });
}

/** Opens the history of a map beside it, or closes it. */
export function openHistory(mapId: string | null): void {
  useVersions.setState({ panel: mapId });
  if (mapId !== null) useUi.setState({ inspectorOpen: true });
}

export function ask(asking: Asking | null): void {
  useVersions.setState({ asking });
}
