import { useRef, type PointerEvent } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { cx } from '../ui/cx.ts';
import { setColumnWidth } from './column-layout.ts';
import { cycleSort, useTableFilter } from './filter.ts';
import { cellId } from './GridRow.tsx';
import { goToSpot } from './range.ts';
import { HEADING, type Sheet } from './sheet.ts';
import { useTable } from './table-store.ts';

export interface GridHeadProps {
  sheet: Sheet;
  base: string;
  height: number;
  /** Column of the keyboard's heading, or -1. */
  active: number;
  /** Px on screen of each column, and of a px at normal text size. */
  widths: readonly number[];
  scale: number;
}

/** The row of headings: click sorts, the edge of a heading resizes its column. */
export function GridHead({ sheet, base, height, active, widths, scale }: GridHeadProps) {
  const sort = useTableFilter((s) => s.sort);
  const canSort = sheet.kind === 'cards';
  return (
    <div role="row" aria-rowindex={1} className="tb-head" style={{ height }}>
      <div role="columnheader" aria-colindex={1} className="tb-number">
        <span className="visually-hidden">Number</span>
      </div>
      {sheet.columns.map((column, at) => {
        const isSorted = canSort && sort?.column === column.id;
        return (
          <div
            key={column.id}
            id={cellId(base, -1, at)}
            role="columnheader"
            aria-colindex={at + 2}
            aria-sort={!canSort ? undefined : isSorted ? (sort.down ? 'descending' : 'ascending') : 'none'}
            className={cx(
              'tb-heading',
              column.align === 'end' && 'tb-cell-end',
              column.sticky && 'tb-cell-sticky',
              at === active && 'tb-cell-active',
            )}
            title={column.title}
            onPointerDown={(event) => {
              event.preventDefault();
              useTable.getState().grid?.focus();
              // The context menu is about this column; sorting leaves the selection alone.
              if (event.button === 2) goToSpot({ row: HEADING, column: column.id });
              else if (event.button === 0 && canSort) cycleSort(column.id);
            }}
          >
            <span className="truncate">{column.title}</span>
            {isSorted ? (
              sort.down ? (
                <ArrowDown size={13} aria-hidden />
              ) : (
                <ArrowUp size={13} aria-hidden />
              )
            ) : null}
            <Edge id={column.id} width={widths[at] ?? column.width} scale={scale} />
          </div>
        );
      })}
    </div>
  );
}

/** The edge that resizes a column; a double click gives it its own width back. */
function Edge({ id, width, scale }: { id: string; width: number; scale: number }) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  return (
    <span
      className="tb-edge"
      aria-hidden
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        const from = start.current;
        if (from) setColumnWidth(id, (from.width + event.clientX - from.x) / scale);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onDoubleClick={() => setColumnWidth(id, null)}
    />
  );
}
