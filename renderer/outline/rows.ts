/**
 * The map as the rows of a tree: Stage → Step → Lane → Card, and under a curve lane the points of each persona, as it is and
 * as it is meant to be. A stage
 * without steps holds its lanes itself. Only rows whose ancestors are open are made.
 */
import { formatPointId, parsePointId } from '../../shared/model/point-id.ts';
import type { Column, CurveSeries, Lane, MapData, Stage } from '../../shared/model/types.ts';
import { cardsAt, isCurveLane, selectCard, type SlotGrid } from '../canvas/slots.ts';
import type { CellPlace, Selection } from '../state/selection.ts';

/** `new` is the place of a card that is being typed. */
export type RowKind = 'stage' | 'step' | 'lane' | 'card' | 'point' | 'new';

export interface Row {
  /** Unique in the tree, and the same from one map to the next: see `stageKey` and the others. */
  readonly key: string;
  readonly kind: RowKind;
  /** Id of the stage, step, lane or card; the key of the point; '' for `new`. */
  readonly id: string;
  /** Key of the row it stands in, or null for a stage. */
  readonly parent: string | null;
  /** 1 for stages. */
  readonly level: number;
  /** Its place among the rows of its parent, from 1, and how many there are. */
  readonly position: number;
  readonly siblings: number;
  /** Whether it is open; null where it has nothing to open. */
  readonly expanded: boolean | null;
  /** How many cards (in a curve lane: points) stand in it. */
  readonly count: number;
  /** The cell it stands for or in, where there is one; `index` as in `CellPlace`. */
  readonly cell: CellPlace | null;
}

export const stageKey = (id: string): string => `stage/${id}`;
export const stepKey = (id: string): string => `step/${id}`;
export const laneKey = (columnId: string, laneId: string): string => `lane/${columnId}/${laneId}`;
export const cardKey = (id: string): string => `card/${id}`;
export const pointRowKey = (key: string): string => `point/${key}`;
export const NEW_KEY = 'new';

/** What a person opened or closed, by the key from `openKey`; rows that are absent follow the map. */
export type OpenRows = Readonly<Record<string, boolean>>;

/** A stage or lane that is collapsed on the map is remembered apart, so that collapsing it there shows here. */
export function openKey(row: string, collapsed: boolean): string {
  return collapsed ? `${row} collapsed` : row;
}

export interface RowOptions {
  readonly open: OpenRows;
  /** Whether lanes without cards are shown. */
  readonly emptyLanes: boolean;
  /** Keys of rows that are shown even so: what is selected and edited. */
  readonly keep: ReadonlySet<string>;
  /** Where a card is being typed, or null. */
  readonly typing: CellPlace | null;
  /** While the map is filtered: only what has cards, and curves where they are asked for; all rows where absent. */
  readonly filled?: { readonly curves: boolean } | undefined;
  /** What passes a filter of the map; all cards where absent. */
  readonly shows?: ((cardId: string) => boolean) | undefined;
}

/** What the rows are made from, looked up once. */
interface Making {
  readonly rows: Row[];
  readonly grid: SlotGrid;
  readonly options: RowOptions;
  /** Cards in each column. */
  readonly filled: ReadonlyMap<string, number>;
  /** Ids of the points that have a value. */
  readonly points: ReadonlySet<string>;
  /** Lanes whose curves as they are meant to be are shown. */
  readonly toBe: ReadonlySet<string>;
}

/** The rows from top to bottom. */
export function buildRows(grid: SlotGrid, options: RowOptions): Row[] {
  const { map } = grid;
  const rows: Row[] = [];
  const columns = Map.groupBy(map.columns, ({ stageId }) => stageId);
  const filled = countCards(map);
  const points = new Set([
    ...map.points.map((at) => formatPointId({ ...at, series: 'asIs' })),
    ...map.targets.map((at) => formatPointId({ ...at, series: 'toBe' })),
  ]);
  const drawn = grid.series === 'toBe' ? map.lanes.map(({ id }) => id) : map.targets.map((at) => at.laneId);
  const making: Making = { rows, grid, options, filled, points, toBe: new Set(drawn) };
  const isShown = (own: readonly Column[]): boolean =>
    !options.filled ||
    options.filled.curves ||
    own.some(({ id }) => filled.has(id) || options.typing?.columnId === id);
  const stages = map.stages.filter(({ id }) => isShown(columns.get(id) ?? []));
  stages.forEach((stage, index) => {
    const own = (columns.get(stage.id) ?? []).filter((column) => isShown([column]));
    const key = stageKey(stage.id);
    const expanded = options.open[openKey(key, stage.collapsed)] ?? !stage.collapsed;
    rows.push({
      key,
      kind: 'stage',
      id: stage.id,
      parent: null,
      level: 1,
      position: index + 1,
      siblings: stages.length,
      expanded: map.lanes.length > 0 || own.some(({ stepId }) => stepId) ? expanded : null,
      count: own.reduce((sum, { id }) => sum + (filled.get(id) ?? 0), 0),
      cell: null,
    });
    if (!expanded) return;
    own.forEach((column, at) => {
      if (column.stepId === null) addLanes(making, column, key, 2);
      else
        addStep(making, column, {
          parent: key,
          position: at + 1,
          siblings: own.length,
          count: filled.get(column.id) ?? 0,
        });
    });
  });
  return rows;
}

/** Cards in each column. */
function countCards({ cards }: MapData): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { columnId } of cards.values()) counts.set(columnId, (counts.get(columnId) ?? 0) + 1);
  return counts;
}

function addStep(
  making: Making,
  column: Column,
  place: Pick<Row, 'parent' | 'position' | 'siblings' | 'count'>,
): void {
  const { rows, grid, options } = making;
  const key = stepKey(column.id);
  const expanded = options.open[key] ?? true;
  const isOpenable = grid.map.lanes.length > 0;
  rows.push({
    ...place,
    key,
    kind: 'step',
    id: column.id,
    level: 2,
    expanded: isOpenable ? expanded : null,
    cell: null,
  });
  if (expanded) addLanes(making, column, key, 3);
}

function addLanes(making: Making, column: Column, parent: string, level: number): void {
  const { rows, grid, options, points } = making;
  const parts = grid.map.lanes
    .map((lane) => {
      const children = childrenOf(making, lane, column);
      const count = children.filter(({ kind, id }) => kind === 'card' || points.has(id)).length;
      return { lane, key: laneKey(column.id, lane.id), children, count };
    })
    .filter(
      ({ lane, key, children, count }) =>
        (options.emptyLanes && !options.filled) ||
        (count > 0 && (!isCurveLane(lane) || options.filled?.curves !== false)) ||
        options.keep.has(key) ||
        children.some((child) => child.kind === 'new'),
    );
  parts.forEach(({ lane, key, children, count }, index) => {
    const open = options.open[openKey(key, lane.collapsed)] ?? !lane.collapsed;
    const isTyped = children.some(({ kind }) => kind === 'new');
    rows.push({
      key,
      kind: 'lane',
      id: lane.id,
      parent,
      level,
      position: index + 1,
      siblings: parts.length,
      expanded: children.length > 0 ? open || isTyped : null,
      count,
      cell: {
        laneId: lane.id,
        columnId: column.id,
        index: isCurveLane(lane) ? 0 : cardsAt(grid.map, lane.id, column.id).length,
      },
    });
    if (!open && !isTyped) return;
    children.forEach((child, at) =>
      rows.push({
        ...child,
        parent: key,
        level: level + 1,
        position: at + 1,
        siblings: children.length,
        expanded: null,
        count: 0,
      }),
    );
  });
}

type Child = Pick<Row, 'key' | 'kind' | 'id' | 'cell'>;

/** The cards or points of a cell, with the place of a card that is being typed there. */
function childrenOf({ grid, options, toBe }: Making, lane: Lane, column: Column): Child[] {
  const { typing, shows, keep } = options;
  const place = { laneId: lane.id, columnId: column.id };
  if (isCurveLane(lane)) {
    const shown: readonly CurveSeries[] = toBe.has(lane.id) ? ['asIs', 'toBe'] : ['asIs'];
    return grid.personaIds.flatMap((personaId, index) =>
      shown.map((series): Child => {
        const id = formatPointId({ ...place, personaId, series });
        return { key: pointRowKey(id), kind: 'point', id, cell: { ...place, index } };
      }),
    );
  }
  const children = cardsAt(grid.map, lane.id, column.id).map(({ id }, index): Child => ({
    key: cardKey(id),
    kind: 'card',
    id,
    cell: { ...place, index },
  }));
  const shown = shows ? children.filter(({ id, key }) => shows(id) || keep.has(key)) : children;
  if (typing?.laneId !== lane.id || typing.columnId !== column.id) return shown;
  const at = shown.filter(({ cell }) => (cell?.index ?? 0) < typing.index).length;
  return shown.toSpliced(at, 0, { key: NEW_KEY, kind: 'new', id: '', cell: typing });
}

/** Keys from the stage down to a cell's lane; the last is the lane's. Empty where the grid lacks it. */
function pathToCell(map: MapData, columnId: string, laneId: string): string[] {
  const column = map.columns.find(({ id }) => id === columnId);
  if (!column || !map.lanes.some(({ id }) => id === laneId)) return [];
  const step = column.stepId === null ? [] : [stepKey(column.stepId)];
  return [stageKey(column.stageId), ...step, laneKey(columnId, laneId)];
}

/**
 * The keys from the stage down to the row of a selection; empty where nothing is selected. A lane without a place in the
 * grid is looked for in `columnId`, else in the first column.
 */
export function pathOf({ map }: SlotGrid, selection: Selection, columnId: string | null): string[] {
  const { kind, ids, cell } = selection;
  const [id = ''] = ids;
  if (selection.mapId !== map.id || kind === null) return [];
  switch (kind) {
    case 'stage':
      return map.stages.some((stage) => stage.id === id) ? [stageKey(id)] : [];
    case 'step': {
      const step = map.steps.find((other) => other.id === id);
      return step ? [stageKey(step.stageId), stepKey(id)] : [];
    }
    case 'lane': {
      const known = map.columns.some((column) => column.id === (cell?.columnId ?? columnId));
      return pathToCell(map, (known ? (cell?.columnId ?? columnId) : map.columns[0]?.id) ?? '', id);
    }
    case 'card': {
      const at = cell && cardsAt(map, cell.laneId, cell.columnId)[cell.index]?.id;
      const card = map.cards.get(at !== undefined && ids.includes(at) ? at : id);
      return card ? [...pathToCell(map, card.columnId, card.laneId), cardKey(card.id)] : [];
    }
    case 'point': {
      const at = parsePointId(id);
      const path = pathToCell(map, at.columnId, at.laneId);
      return path.length > 0 ? [...path, pointRowKey(formatPointId(at))] : [];
    }
    default:
      return cell ? pathToCell(map, cell.columnId, cell.laneId) : [];
  }
}

/** What is selected when the keyboard stands on a row; a lane stands for its part in this column too. */
export function selectionOf(grid: SlotGrid, row: Row): Selection {
  const mapId = grid.map.id;
  switch (row.kind) {
    case 'stage':
    case 'step':
      return { mapId, kind: row.kind, ids: [row.id] };
    case 'lane':
      return { mapId, kind: 'lane', ids: [row.id], cell: row.cell ?? undefined };
    case 'card':
      return selectCard(grid, row.id);
    case 'point':
      return { mapId, kind: 'point', ids: [row.id], cell: row.cell ?? undefined };
    default:
      return { mapId, kind: 'cell', ids: [], cell: row.cell ?? undefined };
  }
}

/** Whether a stage or lane with this row key is collapsed on the map. */
export function isCollapsed(map: MapData, key: string): boolean {
  const [kind, id = '', laneId = ''] = key.split('/');
  const find = (list: readonly (Stage | Lane)[], wanted: string): boolean =>
    list.find((entry) => entry.id === wanted)?.collapsed ?? false;
  if (kind === 'stage') return find(map.stages, id);
  return kind === 'lane' && find(map.lanes, laneId);
}
