/**
 * Where cards and curve points stand, also when what they stood in was deleted in another copy: nothing disappears.
 * A card whose step is gone stands in its stage; whose stage is gone, in the nearest stage; whose lane is gone, in
 * the nearest lane of its kind, else in the nearest lane. Where no stage or lane is left at all, one named
 * "Unplaced" is shown for as long as there are cards to show.
 */
import { BLANK_LANE, BLANK_STAGE } from './blank.ts';
import type { CardPlace } from './map-doc.ts';
import { byOrder } from './order.ts';
import type { Column, Lane, Stage, Step } from './types.ts';

export const UNPLACED = 'unplaced';

export interface Grid {
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
  readonly columns: readonly Column[];
  readonly lanes: readonly Lane[];
  readonly columnIds: ReadonlySet<string>;
  /** First column of each stage. */
  readonly firstColumn: ReadonlyMap<string, string>;
  readonly laneIds: ReadonlySet<string>;
  /** What the document remembers of deleted stages `[order]`, steps `[stageId, order]` and lanes `[kind, order]`. */
  readonly gone: ReadonlyMap<string, readonly string[]>;
}

/** Puts stages, steps and lanes (each in order) together into a grid; `needed`: whether there are cards to show. */
export function makeGrid(
  stages: readonly Stage[],
  steps: readonly Step[],
  lanes: readonly Lane[],
  gone: ReadonlyMap<string, readonly string[]>,
  needed: boolean,
): Grid {
  const allStages = stages.length > 0 || !needed ? stages : [unplacedStage];
  const allLanes = lanes.length > 0 || !needed ? lanes : [unplacedLane];
  const columns: Column[] = [];
  const firstColumn = new Map<string, string>();
  for (const stage of allStages) {
    const own = steps.filter((step) => step.stageId === stage.id).sort(byOrder);
    if (own.length === 0) columns.push({ id: stage.id, stageId: stage.id, stepId: null });
    for (const step of own) columns.push({ id: step.id, stageId: stage.id, stepId: step.id });
    firstColumn.set(stage.id, own[0]?.id ?? stage.id);
  }
  return {
    stages: allStages,
    steps,
    columns,
    lanes: allLanes,
    columnIds: new Set(columns.map(({ id }) => id)),
    firstColumn,
    laneIds: new Set(allLanes.map(({ id }) => id)),
    gone,
  };
}

const unplacedStage: Stage = { ...BLANK_STAGE, id: UNPLACED, title: 'Unplaced', order: 'a0' };
const unplacedLane: Lane = { ...BLANK_LANE, id: UNPLACED, kind: 'text', title: 'Unplaced', order: 'a0' };

/** The lane and column a stored card is shown in. The grid must have at least one of each. */
export function placeCard(
  grid: Grid,
  [laneId, stageId, stepId]: CardPlace,
): { laneId: string; columnId: string } {
  return { laneId: resolveLane(grid, laneId), columnId: resolveColumn(grid, stepId || stageId, stageId) };
}

/** The column that stands for a stored column id; `stageId` helps where the column was a step of a known stage. */
export function resolveColumn(grid: Grid, columnId: string, stageId = ''): string {
  if (grid.columnIds.has(columnId)) return columnId;
  const direct = grid.firstColumn.get(columnId) ?? null;
  if (direct !== null) return direct;
  const was = grid.gone.get(columnId);
  const home = stageId && stageId !== columnId ? stageId : was?.length === 2 ? (was[0] ?? '') : '';
  if (grid.firstColumn.has(home)) return nearestStep(grid, home, was?.[1] ?? '');
  const order = grid.gone.get(home || columnId)?.[0] ?? '';
  const stage = nearest(grid.stages, order);
  return stage ? (grid.firstColumn.get(stage.id) ?? stage.id) : UNPLACED;
}

function nearestStep(grid: Grid, stageId: string, order: string): string {
  const own = grid.steps.filter((step) => step.stageId === stageId);
  return nearest(own, order)?.id ?? grid.firstColumn.get(stageId) ?? stageId;
}

function resolveLane(grid: Grid, laneId: string): string {
  if (grid.laneIds.has(laneId)) return laneId;
  const [kind = '', order = ''] = grid.gone.get(laneId) ?? [];
  const alike = grid.lanes.filter((lane) => lane.kind === kind);
  return (nearest(alike, order) ?? nearest(grid.lanes, order))?.id ?? UNPLACED;
}

/** The last sibling before `order`, else the first one. */
function nearest<T extends { readonly order: string }>(sorted: readonly T[], order: string): T | null {
  let found: T | null = sorted[0] ?? null;
  for (const sibling of sorted) if (sibling.order <= order) found = sibling;
  return found;
}
