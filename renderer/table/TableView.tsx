import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { createStage } from '../canvas/actions.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import { useMapView, type MapView } from '../canvas/context.ts';
import { useKeyboardReturn } from '../canvas/keyboard-return.ts';
import { attempt } from '../app/toasts.ts';
import { commandContext, runCommand } from '../commands/dispatch.ts';
import { shortcutOf } from '../commands/table.ts';
import { useReturn } from '../state/history.ts';
import { useUi } from '../state/ui.ts';
import { ContextMenu } from '../ui/Menu.tsx';
import { EmptyState } from '../ui/Marks.tsx';
import { BulkBar } from './BulkBar.tsx';
import { CARD_COLUMNS } from './card-columns.ts';
import { cardsSheet } from './cards-sheet.ts';
import { useColumnLayout } from './column-layout.ts';
import { emotionSheet } from './emotion-sheet.ts';
import { cardsInOrder, filterCards, NO_TABLE_FILTER, sortCards, useTableFilter } from './filter.ts';
import { Grid } from './Grid.tsx';
import { createNames, type Names } from './names.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { followSelection, keepCursor, markedRows } from './range.ts';
import type { Sheet } from './sheet.ts';
import { TableBar } from './TableBar.tsx';
import { tableMenu } from './table-menu.ts';
import { openTable, useTable } from './table-store.ts';
import './table.css';

/** The map as a table of its cards, and of the values of its curves. */
export function TableView() {
  const view = useMapView();
  const { map, library, touchpoints } = view;
  // Numbers that arrive change nothing where no level of evidence is asked for.
  const asksLevel = useTableFilter((s) => (s.filter.values.evidence?.length ?? 0) > 0);
  const evidence = asksLevel ? view.evidence : undefined;
  const names = useMemo(
    () => createNames(map, library, touchpoints, evidence),
    [map, library, touchpoints, evidence],
  );
  const { sheet, found } = useSheet(view, names);
  useLayoutEffect(() => {
    const isOther = useTable.getState().mapId !== map.id;
    openTable(map.id);
    if (isOther) useTableFilter.setState({ filter: NO_TABLE_FILTER, sort: null });
  }, [map.id]);
  useTableState(sheet, view);
  useKeyboardReturn();
  const marked = useTable((s) =>
    s.sheet?.kind === 'cards' && (s.marks || s.anchor?.row !== s.cursor?.row) ? s : null,
  );
  const ids = marked ? markedRows(marked) : [];
  return (
    <div className="table-view">
      <TableBar
        names={names}
        columns={sheet.kind === 'cards' ? sheet.columns.map(({ id }) => id) : []}
        found={found}
        all={map.cards.size}
      />
      <div className="tb-place">
        <ContextMenu entries={tableMenu(commandContext())}>
          <div className="tb-menu-place">
            <Grid key={`${map.id}/${sheet.kind}`} sheet={sheet} />
          </div>
        </ContextMenu>
        <Empty view={view} sheet={sheet} />
      </div>
      {/* Below the rows: above them it would move them from under a pointer that is marking them. */}
      {ids.length > 1 && !view.readOnly ? <BulkBar names={names} ids={ids} /> : null}
      <PasteDialog />
      <Follow sheet={sheet} />
    </div>
  );
}

/** The rows and columns to show. */
function useSheet(view: MapView, names: Names): { sheet: Sheet; found: number } {
  const { map, readOnly } = view;
  const section = useTable((s) => s.section);
  const draft = useTable((s) => s.draft);
  const kept = useTable((s) => s.kept);
  const sort = useTableFilter((s) => s.sort);
  const filter = useDeferredValue(useTableFilter((s) => s.filter));
  const shown = useColumnLayout((s) => s.shown);
  const inOrder = useMemo(() => cardsInOrder(map), [map]);
  const cards = useMemo(() => {
    const fits = filterCards(inOrder, filter, names, kept);
    return sort ? sortCards(fits, sort, names) : fits;
  }, [inOrder, filter, names, kept, sort]);
  const hasSteps = map.steps.length > 0;
  const columns = useMemo(() => {
    const some = CARD_COLUMNS.filter(({ id, extra }) => shown[id] ?? (!extra && (id !== 'step' || hasSteps)));
    return some.length > 0 ? some : CARD_COLUMNS;
  }, [shown, hasSteps]);
  const sheet = useMemo(
    () =>
      section === 'emotion' ? emotionSheet(view) : cardsSheet({ names, cards, columns, draft, readOnly }),
    [section, view, names, cards, columns, draft, readOnly],
  );
  return { sheet, found: cards.length };
}

/** Publishes what is on screen, and keeps the keyboard's place and the selection in step with it. */
function useTableState(sheet: Sheet, view: MapView): void {
  const before = useRef<Sheet | null>(null);
  useLayoutEffect(() => {
    useTable.setState({ sheet, view });
    keepCursor(before.current, sheet);
    before.current = sheet;
  }, [sheet, view]);
  // A new filter or order forgets which rows it did not apply to, and shows where the keyboard's row went.
  useEffect(
    () =>
      useTableFilter.subscribe(() => {
        useTable.setState({ kept: new Set() });
        requestAnimationFrame(() => {
          const { cursor, grid } = useTable.getState();
          if (cursor) grid?.reveal(cursor);
        });
      }),
    [],
  );
  useEffect(() => {
    const field = (): HTMLElement | null => useTable.getState().grid?.field() ?? null;
    const focus = (): void => useTable.getState().grid?.focus();
    const nothing = (): void => undefined;
    useCanvas.setState({
      editing: null,
      view: {
        fit: nothing,
        zoomBy: nothing,
        zoomTo: nothing,
        reveal: nothing,
        centre: () => ({ x: 0, y: 0 }),
        moveTo: nothing,
        centreOn: nothing,
        keepInView: nothing,
        field,
        focus,
      },
    });
    return () => {
      useCanvas.setState({ view: null });
      useTable.setState({ sheet: null, view: null, editing: null, draft: null, report: null });
    };
  }, []);
}

/** Follows selections that are made elsewhere. A part of its own: the grid is not drawn anew for each of them. */
function Follow({ sheet }: { sheet: Sheet }) {
  const selection = useUi((s) => s.selection);
  useEffect(() => {
    // Between the drawing and this the keyboard may have moved on.
    if (selection !== useUi.getState().selection || sheet !== useTable.getState().sheet) return;
    if (selection.mapId === sheet.mapId) followSelection(sheet, selection);
  }, [sheet, selection]);
  const returned = useReturn((s) => s.to);
  useEffect(() => {
    const { cursor, grid } = useTable.getState();
    if (returned && cursor) grid?.reveal(cursor);
  }, [returned]);
  return null;
}

function Empty({ view, sheet }: { view: MapView; sheet: Sheet }) {
  const { map, readOnly } = view;
  if (sheet.rows.length > 0) return null;
  if (sheet.kind === 'emotion') {
    return <EmptyState>This map has no emotion curve yet: add a lane of that kind.</EmptyState>;
  }
  if (map.cards.size > 0) {
    const all = { label: 'Show all', run: () => useTableFilter.setState({ filter: NO_TABLE_FILTER }) };
    return <EmptyState action={all}>No card passes the filter.</EmptyState>;
  }
  if (view.filter && view.filter.all > 0) {
    const all = { label: 'Show everything', run: () => void runCommand('filter.clear') };
    return (
      <EmptyState shortcut={shortcutOf('filter.clear')} action={all}>
        No card passes the filter of the map.
      </EmptyState>
    );
  }
  if (map.stages.length === 0) {
    const add = { label: 'Add a stage', run: () => attempt(() => createStage(map, 0)) };
    return (
      <EmptyState shortcut="Alt+S" action={readOnly ? undefined : add}>
        A map begins with its stages: what the customer goes through, from left to right.
      </EmptyState>
    );
  }
  if (map.lanes.length === 0) {
    return (
      <EmptyState
        shortcut="Alt+L"
        action={readOnly ? undefined : { label: 'Add a lane', run: () => void runCommand('map.addLane') }}
      >
        Lanes say what you look at in every stage: steps, feelings, pain points.
      </EmptyState>
    );
  }
  const add = { label: 'Add a card', run: () => void runCommand('table.addCard') };
  return (
    <EmptyState shortcut={shortcutOf('table.addCard')} action={readOnly ? undefined : add}>
      One row for each card. Paste rows from a spreadsheet here, or type the first one.
    </EmptyState>
  );
}
