/** Collapsing stages and lanes, and opening them again: a part of the map, seen by everybody, and a step of undo. */
import { closedLanes, wholeMap } from '../../shared/model/apply-filter.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { setLaneCollapsed } from '../../shared/model/edits/lanes.ts';
import { setStageCollapsed } from '../../shared/model/edits/stages.ts';
import type { Lane, MapData, Stage } from '../../shared/model/types.ts';
import { openClosedLane } from '../filter/filter-state.ts';
import { edit } from '../state/documents.ts';
import { rememberSelection } from '../state/history.ts';
import type { Selection } from '../state/selection.ts';
import { select } from '../state/ui.ts';

export type CollapsibleKind = 'stage' | 'lane';

const listOf = (map: MapData, kind: CollapsibleKind): readonly (Stage | Lane)[] =>
  kind === 'stage' ? map.stages : map.lanes;

/**
 * The stage or lane that a selection is about: the header itself, a step's stage, the lane of the keyboard's place.
 * Null where there is none.
 */
export function collapsibleOf(
  map: MapData,
  { kind, ids, cell }: Selection,
): { readonly kind: CollapsibleKind; readonly id: string } | null {
  const [id = ''] = ids;
  if (kind === 'stage') return { kind, id };
  if (kind === 'step') {
    const stageId = map.steps.find((step) => step.id === id)?.stageId;
    return stageId === undefined ? null : { kind: 'stage', id: stageId };
  }
  const laneId = cell?.laneId ?? (kind === 'lane' ? id : undefined);
  return laneId === undefined ? null : { kind: 'lane', id: laneId };
}

/** Whether a stage or lane shows as collapsed. */
export function isCollapsed(map: MapData, kind: CollapsibleKind, id: string): boolean {
  return listOf(map, kind).find((entry) => entry.id === id)?.collapsed ?? false;
}

/** Collapses a stage or lane, or opens it. A lane that only a filter has closed is opened while the filter stays. */
export function toggleCollapsed(map: MapData, kind: CollapsibleKind, id: string): void {
  if (kind === 'lane' && closedLanes(map).has(id)) return openClosedLane(map.id, id);
  const entry = listOf(wholeMap(map), kind).find((other) => other.id === id);
  if (!entry) return;
  const label = `${entry.collapsed ? 'Open' : 'Collapse'} ${kind}`;
  write(map, label, kind, [id], !entry.collapsed);
  // Steps are not there while their stage is collapsed: the keyboard stands on the stage.
  if (kind === 'stage') selectAfter({ mapId: map.id, kind, ids: [id] });
}

/** Collapses or opens all stages, or all lanes, as one step. */
export function collapseAll(map: MapData, kind: CollapsibleKind, collapsed: boolean): void {
  const ids = listOf(wholeMap(map), kind)
    .filter((entry) => entry.collapsed !== collapsed)
    .map(({ id }) => id);
  if (ids.length > 0) write(map, `${collapsed ? 'Collapse' : 'Open'} all ${kind}s`, kind, ids, collapsed);
}

/** Opens all that is collapsed: stages and lanes. */
export function openEverything(map: MapData): void {
  const { stages, lanes } = wholeMap(map);
  edit(mapDocId(map.id), 'Open all stages and lanes', (doc) => {
    for (const { id, collapsed } of stages) if (collapsed) setStageCollapsed(doc, id, false);
    for (const { id, collapsed } of lanes) if (collapsed) setLaneCollapsed(doc, id, false);
  });
}

function write(
  map: MapData,
  label: string,
  kind: CollapsibleKind,
  ids: readonly string[],
  collapsed: boolean,
): void {
  const set = kind === 'stage' ? setStageCollapsed : setLaneCollapsed;
  edit(mapDocId(map.id), label, (doc) => {
    for (const id of ids) set(doc, id, collapsed);
  });
}

function selectAfter(selection: Selection): void {
  select(selection);
  rememberSelection();
}
