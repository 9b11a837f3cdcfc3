import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, type PointerEvent } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range as Shown } from '@tanstack/react-virtual';
import { useScale } from '../feedback/use-scale.ts';
import { useUi } from '../state/ui.ts';
import { CellEditor } from './CellEditor.tsx';
import { useColumnLayout } from './column-layout.ts';
import { editCell } from './edit-cells.ts';
import { GridHead } from './GridHead.tsx';
import { cellId, GridRow } from './GridRow.tsx';
import { goToSpot, spanRange, toggleRow } from './range.ts';
import { placeOf, rangeOf, type Sheet, type Spot } from './sheet.ts';
import { useTable, type GridApi } from './table-store.ts';

const ROW = 32;
const NUMBER_WIDTH = 44;
/** Rows drawn beyond the screen on either side. */
const OVERSCAN = 6;

/** The grid itself: a row of headings, as many rows as are in view, and the field that is typed into. */
export function Grid({ sheet }: { sheet: Sheet }) {
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const scale = useScale();
  const row = Math.round(ROW * scale);
  const numberWidth = Math.round(NUMBER_WIDTH * scale);
  const layout = useColumnLayout((s) => s.widths);
  const widths = useMemo(
    () => sheet.columns.map(({ id, width }) => Math.round((layout[id] ?? width) * scale)),
    [sheet.columns, layout, scale],
  );
  const lefts = useMemo(() => {
    let left = numberWidth;
    return widths.map((width) => (left += width) - width);
  }, [widths, numberWidth]);
  const total = numberWidth + widths.reduce((sum, width) => sum + width, 0);
  const cursor = useTable((s) => s.cursor);
  const anchor = useTable((s) => s.anchor);
  const marks = useTable((s) => s.marks);
  const editing = useTable((s) => s.editing);
  const selection = useUi((s) => s.selection);
  const selected = useMemo(
    () => new Set(selection.kind === 'card' && selection.mapId === sheet.mapId ? selection.ids : []),
    [selection, sheet.mapId],
  );
  const range = rangeOf(sheet, cursor, anchor);
  const at = cursor && placeOf(sheet, cursor);
  const activeRow = at?.row ?? -2;

  // eslint-disable-next-line react/incompatible-library -- no compiler runs here; nothing memoises its functions
  const virtualizer = useVirtualizer({
    count: sheet.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    overscan: OVERSCAN,
    scrollMargin: row,
    initialRect: { width: 1200, height: 600 },
    rangeExtractor: useCallback(
      (shown: Shown) => {
        const indexes = defaultRangeExtractor(shown);
        // The keyboard's row stays in the document: assistive technology is told its cell.
        return activeRow < 0 || activeRow >= shown.count || indexes.includes(activeRow)
          ? indexes
          : [...indexes, activeRow].sort((a, b) => a - b);
      },
      [activeRow],
    ),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, row]);

  const boxOf = useCallback(
    (spot: Spot) => {
      const place = placeOf(sheet, spot);
      if (!place) return null;
      const left = lefts[place.column] ?? 0;
      const isSticky = sheet.columns[place.column]?.sticky ?? false;
      const shift = isSticky ? Math.max(left, (scroller.current?.scrollLeft ?? 0) + numberWidth) : left;
      return {
        left: shift,
        top: (place.row + 1) * row,
        width: widths[place.column] ?? 0,
        height: row,
        isSticky,
      };
    },
    [sheet, lefts, widths, row, numberWidth],
  );
  const stickyWidth = sheet.columns.reduce(
    (sum, { sticky }, index) => (sticky ? sum + (widths[index] ?? 0) : sum),
    numberWidth,
  );
  const api = useMemo<GridApi>(
    () => ({
      field: () => scroller.current?.querySelector<HTMLElement>('.tb-editor') ?? null,
      focus: () => api.field()?.focus({ preventScroll: true }),
      page: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - row) / row) - 1),
      reveal: (spot) => {
        const element = scroller.current;
        const box = boxOf(spot);
        if (!element || !box) return;
        if (box.top >= row) {
          if (box.top - row < element.scrollTop) element.scrollTop = box.top - row;
          const bottom = box.top + row - element.clientHeight;
          if (element.clientHeight > 0 && bottom > element.scrollTop) element.scrollTop = bottom;
        }
        if (box.isSticky) return;
        if (box.left - stickyWidth < element.scrollLeft) element.scrollLeft = box.left - stickyWidth;
        const right = box.left + box.width - element.clientWidth;
        if (element.clientWidth > 0 && right > element.scrollLeft) element.scrollLeft = right;
      },
    }),
    [boxOf, row, stickyWidth],
  );
  useLayoutEffect(() => {
    useTable.setState({ grid: api });
    return () => useTable.setState(({ grid }) => (grid === api ? { grid: null } : {}));
  }, [api]);

  const drag = useRef<Spot | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.target instanceof HTMLElement && event.target.closest('.tb-editor, .tb-options, .tb-head'))
      return;
    const spot = spotUnder(event.target, sheet);
    if (!spot) return;
    if (editing) (document.activeElement as HTMLElement | null)?.blur();
    event.preventDefault();
    api.focus();
    if (event.button === 2 && selected.has(spot.row)) return;
    if (spot.number) {
      const first = sheet.columns[0]?.id ?? '';
      const last = sheet.columns.at(-1)?.id ?? '';
      const from = event.shiftKey && anchor ? anchor.row : spot.row;
      spanRange({ row: spot.row, column: last }, { row: from, column: first });
      drag.current = event.button === 0 ? { row: from, column: first } : null;
    } else if ((event.ctrlKey || event.metaKey) && sheet.kind === 'cards') toggleRow(spot);
    else {
      goToSpot(spot, event.shiftKey);
      drag.current = event.button === 0 ? spot : null;
    }
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const from = drag.current;
    if (!from || (event.buttons & 1) === 0) return;
    const spot = spotUnder(document.elementFromPoint(event.clientX, event.clientY), sheet);
    if (!spot || (spot.row === cursor?.row && (spot.number || spot.column === cursor.column))) return;
    const last = sheet.columns.at(-1)?.id ?? '';
    if (spot.number) spanRange({ row: spot.row, column: last }, from);
    else goToSpot(spot, true);
  };

  return (
    <div
      ref={scroller}
      className="tb-scroller"
      data-table=""
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null;
      }}
      onDoubleClick={(event) => {
        if (spotUnder(event.target, sheet) && !editing) editCell();
      }}
    >
      <div
        id={base}
        role="grid"
        aria-label={sheet.label}
        aria-rowcount={sheet.rows.length + 1}
        aria-colcount={sheet.columns.length + 1}
        aria-multiselectable
        aria-readonly={sheet.readOnly}
        className="tb-grid"
        style={
          {
            width: total,
            height: (sheet.rows.length + 1) * row,
            '--tb-columns': `${numberWidth}px ${widths.map((width) => `${width}px`).join(' ')}`,
            '--tb-number': `${numberWidth}px`,
          } as object
        }
      >
        <GridHead
          sheet={sheet}
          base={base}
          height={row}
          active={at?.row === -1 ? at.column : -1}
          widths={widths}
          scale={scale}
        />
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const id = sheet.rows[index] ?? '';
          const isInRange = marks
            ? marks.includes(id)
            : range !== null && index >= range.top && index <= range.bottom;
          return (
            <GridRow
              key={id}
              sheet={sheet}
              id={id}
              index={index}
              top={start}
              height={row}
              base={base}
              active={at?.row === index ? at.column : -1}
              from={isInRange && range ? range.left : -1}
              to={isInRange && range ? range.right : -1}
              marked={selected.has(id)}
            />
          );
        })}
      </div>
      <CellEditor
        sheet={sheet}
        gridId={base}
        activeId={at ? cellId(base, at.row, at.column) : undefined}
        box={editing ? boxOf(editing) : cursor && boxOf(cursor)}
        most={{
          width: (scroller.current?.clientWidth ?? 640) - numberWidth,
          height: Math.max(120, (scroller.current?.clientHeight ?? 480) / 2),
        }}
      />
    </div>
  );
}

/** The cell under a point of the page; `number` where it is the row's number. */
function spotUnder(target: EventTarget | null, sheet: Sheet): (Spot & { readonly number: boolean }) | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  if (row === undefined) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  if (column !== undefined) return { row, column, number: false };
  return { row, column: sheet.columns[0]?.id ?? '', number: true };
}
