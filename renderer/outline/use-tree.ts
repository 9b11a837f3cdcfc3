/** The tree of the open map with the keyboard in it: which rows there are, where the keyboard is, how it moves. */
import { useLayoutEffect, useMemo } from 'react';
import { formatPointId, parsePointId } from '../../shared/model/point-id.ts';
import { useCanvas, type Editing } from '../canvas/canvas-store.ts';
import { useMapView } from '../canvas/context.ts';
import { useCurves } from '../canvas/curve/curve-store.ts';
import type { SlotGrid } from '../canvas/slots.ts';
import type { Selection } from '../state/selection.ts';
import { select, useUi } from '../state/ui.ts';
import { activate, changeOutline, isEmptyLanesShown, openRows, useOutline } from './outline-store.ts';
import { buildRows, pathOf, selectionOf, type Row } from './rows.ts';

export interface Tree {
  readonly rows: readonly Row[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** The row that the keyboard is on; -1 where there is none. */
  readonly active: number;
  /** The row of what is edited; -1 where nothing is. */
  readonly edited: number;
  readonly selected: ReadonlySet<string>;
  readonly emptyLanes: boolean;
  /** Puts the keyboard on a row and selects it. */
  readonly go: (index: number) => void;
  /** Puts the keyboard on a row and selects the cards from the anchor to it. */
  readonly extend: (index: number) => void;
  /** Puts the keyboard on a row and leaves the selection as it is. */
  readonly look: (index: number) => void;
  /** Puts the keyboard on a card and adds it to the selection, or takes it out. */
  readonly toggle: (index: number) => void;
  readonly open: (index: number, open: boolean) => void;
}

/** The tree of the map around. */
export function useTree(): Tree {
  const { map, grid, filter } = useMapView();
  const isFiltered = (filter?.conditions ?? 0) > 0;
  const curves = filter?.filter.kinds.includes('emotion') ?? false;
  const selection = useUi((s) => s.selection);
  const editing = useCanvas((s) => s.editing);
  const outline = useOutline(map.id);
  const emptyLanes = isEmptyLanesShown(map, outline);

  const column = columnOfKey(outline.active);
  const path = pathOf(grid, selection, column);
  const edited = editing ? pathOf(grid, editedAs(map.id, editing, selection), column) : NONE;
  // Only lanes need keeping, and only while empty ones are hidden: the rows stay as they are while one moves about.
  const kept = emptyLanes ? '' : [...path, ...edited].filter((key) => key.startsWith('lane/')).join('\n');
  const typing = editing?.kind === 'newCard' ? editing.at : null;
  const rows = useMemo(
    () =>
      buildRows(grid, {
        open: outline.open,
        emptyLanes,
        keep: new Set(kept.split('\n')),
        typing,
        filled: isFiltered ? { curves } : undefined,
      }),
    [grid, outline.open, emptyLanes, kept, typing, isFiltered, curves],
  );
  const indexOf = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);

  // What was selected elsewhere (on the canvas, by undo, by an edit) is opened to and gets the keyboard.
  useLayoutEffect(() => {
    if (path.length === 0 || outline.activeFor === selection) return;
    const [key = ''] = path.slice(-1);
    openRows(map, path.slice(0, -1), true);
    changeOutline(map.id, { active: key, anchor: key, activeFor: selection });
    // Only another selection moves the keyboard, not each change of the map.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selection, map.id]);
  useLayoutEffect(() => {
    if (editing) openRows(map, editing.kind === 'newCard' ? edited : edited.slice(0, -1), true);
    // Once for each thing that is edited.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [editing]);
  useLayoutEffect(() => {
    if (outline.emptyLanes === null) changeOutline(map.id, { emptyLanes });
  }, [outline.emptyLanes, emptyLanes, map.id]);

  const last = path.at(-1);
  const selected = useMemo(() => selectedKeys(selection, map.id, last), [selection, map.id, last]);
  const active = visibleIndex(indexOf, activePath(grid, outline.active, path));

  return {
    rows,
    indexOf,
    active: active < 0 && rows.length > 0 ? 0 : active,
    edited: typing ? (indexOf.get('new') ?? -1) : (indexOf.get(edited.at(-1) ?? '') ?? -1),
    selected,
    emptyLanes,
    go: (index) => {
      const row = rows[index];
      if (!row) return;
      if (row.kind === 'point') useCurves.setState({ series: parsePointId(row.id).series });
      select(selectionOf(grid, row));
      activate(map.id, row.key);
    },
    look: (index) => {
      const row = rows[index];
      if (row) activate(map.id, row.key);
    },
    extend: (index) => {
      const row = rows[index];
      const from = indexOf.get(outline.anchor ?? '') ?? active;
      if (!row) return;
      select(rangeSelection(grid, rows, from, index));
      activate(map.id, row.key, rows[from]?.key ?? row.key);
    },
    toggle: (index) => {
      const row = rows[index];
      if (!row) return;
      select(toggled(grid, selection, row));
      activate(map.id, row.key);
    },
    open: (index, open) => {
      const row = rows[index];
      if (row) openRows(map, [row.key], open);
    },
  };
}

const NONE: readonly string[] = [];

/** The column of a lane's row, to find a lane again that is selected without a place. */
function columnOfKey(key: string | null): string | null {
  const [kind, column = null] = (key ?? '').split('/');
  return kind === 'lane' ? column : null;
}

/** What is edited, as if it were selected. */
function editedAs(mapId: string, editing: Editing, selection: Selection): Selection {
  if (editing.kind === 'newCard') return { mapId, kind: 'cell', ids: [], cell: editing.at };
  if (editing.kind === 'point') {
    return { mapId, kind: 'point', ids: [formatPointId(editing)] };
  }
  const isSelected = selection.kind === editing.kind && selection.ids[0] === editing.id;
  return isSelected ? selection : { mapId, kind: editing.kind, ids: [editing.id] };
}

/** The path to the row with the keyboard, so that one that is closed hands it to what it is in. */
function activePath(grid: SlotGrid, key: string | null, path: readonly string[]): readonly string[] {
  if (key === null) return path;
  const [kind, ...rest] = key.split('/');
  const mapId = grid.map.id;
  if (kind === 'stage' || kind === 'step' || kind === 'card' || kind === 'point')
    return pathOf(grid, { mapId, kind, ids: [rest.join('/')] }, null);
  const [columnId = '', laneId = ''] = rest;
  return pathOf(grid, { mapId, kind: 'cell', ids: [], cell: { laneId, columnId, index: 0 } }, null);
}

function visibleIndex(indexOf: ReadonlyMap<string, number>, path: readonly string[]): number {
  const key = path.findLast((part) => indexOf.has(part));
  return key === undefined ? -1 : (indexOf.get(key) ?? -1);
}

/** The keys of the selected rows; `last` is the row of what is selected where it is no card. */
function selectedKeys(selection: Selection, mapId: string, last: string | undefined): ReadonlySet<string> {
  if (selection.mapId !== mapId) return new Set();
  const { kind, ids } = selection;
  if (kind === 'card' || kind === 'stage' || kind === 'step')
    return new Set(ids.map((id) => `${kind}/${id}`));
  return new Set(last === undefined ? [] : [last]);
}

/** The cards between two rows; the row itself where there are none. */
function rangeSelection(grid: SlotGrid, rows: readonly Row[], from: number, to: number): Selection {
  const row = rows[to];
  const between = rows
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .filter(({ kind }) => kind === 'card');
  const near = row?.kind === 'card' ? row : to > from ? between.at(-1) : between[0];
  if (!row || !near) return row ? selectionOf(grid, row) : { mapId: grid.map.id, kind: null, ids: [] };
  return {
    mapId: grid.map.id,
    kind: 'card',
    ids: between.map(({ id }) => id),
    cell: near.cell ?? undefined,
  };
}

/** The selection with a card added or taken out; what is no card is selected by itself. */
function toggled(grid: SlotGrid, selection: Selection, row: Row): Selection {
  if (row.kind !== 'card') return selectionOf(grid, row);
  const mapId = grid.map.id;
  const before = selection.kind === 'card' && selection.mapId === mapId ? selection.ids : [];
  const ids = before.includes(row.id) ? before.filter((id) => id !== row.id) : [...before, row.id];
  if (ids.length === 0) return { mapId, kind: null, ids: [] };
  return { mapId, kind: 'card', ids, cell: row.cell ?? undefined };
}
