import type { MouseEvent, ReactNode } from 'react';
import { Check } from 'lucide-react';
import { cx } from './cx.ts';
import './grid-row.css';

/** How a row stands in its virtual table, and what is done with it. */
export interface GridRowFrame {
  readonly domId: string;
  /** Place in the list, from 0. */
  readonly index: number;
  /** Px of the list. */
  readonly top: number;
  readonly height: number;
  /** The row under the cursor. */
  readonly active: boolean;
  /** Whether what is done is done to it. */
  readonly selected: boolean;
  /** Whether its box is ticked: the row under the cursor is selected without it. */
  readonly marked: boolean;
  readonly onClick: (event: MouseEvent, index: number) => void;
  readonly onMark: (index: number) => void;
}

export interface GridRowProps extends GridRowFrame {
  readonly className: string;
  /** What a double click does. */
  readonly onOpen: (index: number) => void;
  /** The cells behind the box. */
  readonly children: ReactNode;
}

/** A row of a virtual table, with a box to tick before its cells. */
export function GridRow(props: GridRowProps) {
  const { index, active, selected, marked } = props;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid has the keyboard
    <div
      id={props.domId}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={cx(
        'grid-row',
        props.className,
        active && 'grid-row-active',
        selected && 'grid-row-selected',
      )}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
      onClick={(event) => {
        const inBox = event.target instanceof Element && event.target.closest('.grid-check') !== null;
        if (inBox) props.onMark(index);
        else props.onClick(event, index);
      }}
      onDoubleClick={() => props.onOpen(index)}
    >
      <span role="gridcell" className="grid-check">
        <span className={cx('grid-box', marked && 'grid-box-on')} aria-hidden>
          {marked ? <Check size={12} strokeWidth={3} /> : null}
        </span>
      </span>
      {props.children}
    </div>
  );
}
