/** What part of the map is exported, as it is chosen in the panel. */
import type { PartChoice } from '../../shared/model/map-choice.ts';
import type { MapData } from '../../shared/model/types.ts';
import type { Selection } from '../state/selection.ts';

export const PART_MODES = ['whole', 'chosen', 'selected'] as const;
export type PartMode = (typeof PART_MODES)[number];

export interface PartForm {
  readonly mode: PartMode;
  readonly stageIds: readonly string[];
  readonly laneIds: readonly string[];
}

/** Everything is ticked to begin with. */
export function wholePart({ stages, lanes }: MapData): PartForm {
  return {
    mode: 'whole',
    stageIds: stages.map(({ id }) => id),
    laneIds: lanes.map(({ id }) => id),
  };
}

/** The part of the map that is selected; null where nothing of this map is. */
export function selectedPart(map: MapData, { mapId, kind, ids }: Selection): PartChoice | null {
  if (mapId !== map.id || ids.length === 0) return null;
  if (kind === 'card') return { cardIds: ids };
  if (kind === 'lane') return { laneIds: ids };
  if (kind === 'stage') return { stageIds: ids };
  if (kind !== 'step') return null;
  const stageIds = map.steps.flatMap(({ id, stageId }) => (ids.includes(id) ? stageId : []));
  return { stageIds: [...new Set(stageIds)] };
}

/** The choice to send; undefined for the whole map, null where nothing would be left. */
export function partChoiceOf(
  { mode, stageIds, laneIds }: PartForm,
  map: MapData,
  selected: PartChoice | null,
): PartChoice | undefined | null {
  if (mode === 'whole') return undefined;
  if (mode === 'selected') return selected;
  if (stageIds.length === 0 || laneIds.length === 0) return null;
  return {
    ...(stageIds.length < map.stages.length ? { stageIds } : {}),
    ...(laneIds.length < map.lanes.length ? { laneIds } : {}),
  };
}

/** The same choice with lists that a call may own. */
export function writablePart({ stageIds, laneIds, cardIds }: PartChoice) {
  return {
    ...(stageIds ? { stageIds: [...stageIds] } : {}),
    ...(laneIds ? { laneIds: [...laneIds] } : {}),
    ...(cardIds ? { cardIds: [...cardIds] } : {}),
  };
}
