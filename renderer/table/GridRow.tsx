import { memo } from 'react';
import { cx } from '../ui/cx.ts';
import { DRAFT, type Sheet } from './sheet.ts';

export interface GridRowProps {
  sheet: Sheet;
  id: string;
  index: number;
  /** Px from the top of the rows. */
  top: number;
  height: number;
  /** Id of the grid's element, which those of the cells begin with. */
  base: string;
  /** Column of the keyboard's cell, where it is in this row; else -1. */
  active: number;
  /** First and last column of the range in this row; -1 for none. */
  from: number;
  to: number;
  /** Whether its card is selected. */
  marked: boolean;
}

/** Id of a cell's element; row -1 is that of the headings. */
export const cellId = (base: string, row: number, column: number): string => `${base}-${row}-${column}`;

/** One row of cells. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { sheet, id, index, top, height, base, active, from, to, marked } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={marked}
      className={cx('tb-row', marked && 'tb-row-marked', id === DRAFT && 'tb-row-draft')}
      style={{ top, height }}
      data-row={id}
    >
      <div role="rowheader" aria-colindex={1} className="tb-number tabular" data-number="">
        {id === DRAFT ? '+' : index + 1}
      </div>
      {sheet.columns.map((column, at) => {
        const text = sheet.text(id, column.id);
        const hue = sheet.hue(id, column.id);
        const isInRange = at >= from && at <= to;
        return (
          <div
            key={column.id}
            id={cellId(base, index, at)}
            role="gridcell"
            dir="auto"
            aria-colindex={at + 2}
            aria-selected={isInRange}
            title={text.length > 24 ? text : undefined}
            className={cx(
              'tb-cell',
              column.align === 'end' && 'tb-cell-end tabular',
              column.sticky && 'tb-cell-sticky',
              column.readOnly && 'tb-cell-fixed',
              isInRange && 'tb-cell-range',
              at === active && 'tb-cell-active',
            )}
            data-column={column.id}
          >
            {hue > 0 ? <span className={`dot dot-${hue} tb-dot`} aria-hidden /> : null}
            {text}
          </div>
        );
      })}
    </div>
  );
});
