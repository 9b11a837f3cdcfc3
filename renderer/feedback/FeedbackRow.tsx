import { memo, type DragEvent, type MouseEvent } from 'react';
import { Link2 } from 'lucide-react';
import type { FeedbackItem } from '../../shared/contract/types.ts';
import { cx } from '../ui/cx.ts';
import { excerpt } from './excerpt.ts';
import { formatDate } from './format.ts';
import { Pieces } from './Pieces.tsx';
import { ScoreChip } from './ScoreChip.tsx';

export interface FeedbackRowProps {
  id: string;
  /** DOM id, for `aria-activedescendant`. */
  domId: string;
  index: number;
  /** Rows in all, or -1 while unknown. */
  size: number;
  top: number;
  height: number;
  /** Null: no longer in the workspace; undefined: on its way. */
  item: FeedbackItem | null | undefined;
  active: boolean;
  selected: boolean;
  attached: boolean;
  terms: readonly string[];
  onClick: (event: MouseEvent, index: number) => void;
  onDoubleClick: (index: number) => void;
  onDragStart: (event: DragEvent, index: number) => void;
}

/** One item of a list: source, date and score, and two lines of its text. */
export const FeedbackRow = memo(function FeedbackRow(props: FeedbackRowProps) {
  const { item, index, active, selected, attached, terms } = props;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list has the focus and the keys; rows take pointer events only
    <div
      id={props.domId}
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element holds text only
      role="option"
      className={cx('fb-row', active && 'fb-row-active', selected && 'fb-row-selected')}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
      aria-selected={selected}
      aria-posinset={index + 1}
      aria-setsize={props.size}
      draggable={Boolean(item)}
      onClick={(event) => props.onClick(event, index)}
      onDoubleClick={() => props.onDoubleClick(index)}
      onDragStart={(event) => props.onDragStart(event, index)}
    >
      {item ? (
        <>
          <div className="fb-row-meta">
            <span className="truncate">{item.source}</span>
            {item.date === null ? null : <span className="fb-row-date">{formatDate(item.date)}</span>}
            <span className="fb-gap" />
            {attached ? (
              <span className="fb-row-attached">
                <Link2 size={13} aria-hidden />
                Attached
              </span>
            ) : null}
            <ScoreChip score={item.score} scale={item.scale} />
          </div>
          <p className={cx('fb-row-text', item.text === '' && 'secondary')}>
            {item.text === '' ? 'No text, only a score.' : <Pieces pieces={excerpt(item.text, terms)} />}
          </p>
        </>
      ) : (
        <p className="fb-row-text secondary">
          {item === null ? 'This item is no longer in the workspace.' : '…'}
        </p>
      )}
    </div>
  );
});
