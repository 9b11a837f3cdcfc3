import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { startFeedbackDrag } from './drag.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { FeedbackRow } from './FeedbackRow.tsx';
import { listKey } from './list-keys.ts';
import type { Correction } from './labels.ts';
import { click, isSelected, targets, type ListSelection } from './list-selection.ts';
import type { ListSource } from './list-source.ts';
import { useListVersion } from './use-feedback.ts';
import { useCursor } from './use-cursor.ts';
import { useRows, type Rows } from './use-rows.ts';
import { useScale } from './use-scale.ts';
import './list.css';

/** Rows drawn beyond the screen on either side. */
const OVERSCAN = 8;
/** Empty rows at the end while more are on their way. */
const COMING = 12;
/** Of a row: one line of 18 px and two of 20 px, which grow with the text, and 17 px around them. */
const TEXT_HEIGHT = 58;
const ROW_SPACE = 17;

export interface FeedbackListProps {
  /** Names the list. */
  label: string;
  source: ListSource;
  /** The row that the source begins with on the screen. */
  start?: number;
  /** Told when the first row on the screen is another one. */
  onScroll?: ((first: number) => void) | undefined;
  selection: ListSelection;
  onSelect: (selection: ListSelection) => void;
  /** Enter and double click. */
  onOpen: (id: string) => void;
  /** The key E, for the marked rows or the one under the cursor. */
  onAttach?: ((ids: readonly string[]) => void) | undefined;
  /** The key Q, for the same rows. */
  onQuote?: ((ids: readonly string[]) => void) | undefined;
  /** The keys 1, 2, 3 and 0, for the same rows. */
  onLabel?: ((ids: readonly string[], change: Correction) => void) | undefined;
  /** Delete. */
  onRemove?: ((ids: readonly string[]) => void) | undefined;
  /** Escape, when nothing is marked. */
  onLeave?: (() => void) | undefined;
  /** Items that are marked as attached. */
  attached?: ReadonlySet<string> | undefined;
  /** Searched words to mark in the texts. */
  terms?: readonly string[];
  className?: string;
}

const NO_TERMS: readonly string[] = [];

/** A virtual list of feedback of any length, with one cursor, marks and dragging. */
export function FeedbackList(props: FeedbackListProps) {
  const { source, selection, attached, terms = NO_TERMS } = props;
  useListVersion(source);
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = Math.round(TEXT_HEIGHT * useScale()) + ROW_SPACE;
  const count = source.count() + (source.ended() || source.error() ? 0 : COMING);
  const rows = useRows({ scroller, count, rowHeight, start: props.start ?? 0, list: source });
  const { first, last } = rows;
  const cursor = useCursor(source, selection, props.onSelect, rows.reveal);
  useKeptInPlace(source, rows);
  useEffect(() => source.show(first, last), [source, first, last]);
  const onScroll = props.onScroll;
  useEffect(() => onScroll?.(first), [onScroll, first]);

  // Handlers keep their identity, so that rows are drawn again only when they change.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const onClick = useCallback((event: MouseEvent, index: number): void => {
    scroller.current?.focus({ preventScroll: true });
    const keys = { range: event.shiftKey, toggle: event.ctrlKey || event.metaKey };
    const { source, selection, onSelect } = latest.current;
    onSelect(click(selection, source, index, keys));
  }, []);
  const onDoubleClick = useCallback((index: number): void => {
    const id = latest.current.source.idAt(index);
    if (id !== undefined) latest.current.onOpen(id);
  }, []);
  const onDragStart = useCallback((event: DragEvent, index: number): void => {
    const { source, selection } = latest.current;
    const id = source.idAt(index);
    if (id === undefined) return;
    const ids = selection.marked.has(id) ? targets(selection, source) : [id];
    startFeedbackDrag(event.nativeEvent, ids, source.itemAt(index)?.text ?? '');
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isMove = cursor.move(event.nativeEvent, Math.max(1, last - first - 1), first);
    const after = isMove ? selection : listKey(event.nativeEvent, props);
    if (after === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (after !== selection) props.onSelect(after);
  };

  const error = source.error();
  return (
    <div className={cx('fb-list', props.className)}>
      <div
        ref={scroller}
        className="fb-scroller"
        // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot be virtual nor hold rich rows
        role="listbox"
        tabIndex={0}
        aria-label={props.label}
        aria-multiselectable
        aria-activedescendant={cursor.at < 0 ? undefined : `${base}-${cursor.at}`}
        onKeyDown={onKeyDown}
      >
        <div className="fb-sizer" role="presentation" style={{ height: rows.height }}>
          {drawnRows(rows, count, cursor.at).map(([index, place]) => {
            const id = source.idAt(index);
            return (
              <FeedbackRow
                key={index}
                id={id ?? ''}
                domId={`${base}-${index}`}
                index={index}
                size={source.ended() ? count : -1}
                top={rows.topOf(place)}
                height={rowHeight}
                item={id === undefined ? undefined : source.itemAt(index)}
                active={index === cursor.at}
                selected={id !== undefined && isSelected(selection, id)}
                attached={id !== undefined && (attached?.has(id) ?? false)}
                terms={terms}
                onClick={onClick}
                onDoubleClick={onDoubleClick}
                onDragStart={onDragStart}
              />
            );
          })}
        </div>
      </div>
      {error ? (
        <ErrorNote error={error}>
          <Button onClick={source.retry}>Try again</Button>
        </ErrorNote>
      ) : null}
    </div>
  );
}

/**
 * The rows in the window and some beyond it, each with the row whose place it takes: its own, but for the one under the
 * cursor, which is drawn wherever it is, since assistive technology is told its id, and then stands next to the others.
 */
function drawnRows({ first, last }: Rows, count: number, cursor: number): [row: number, place: number][] {
  const from = Math.max(0, first - OVERSCAN);
  const to = Math.min(count - 1, last + OVERSCAN);
  const rows: [number, number][] = [];
  for (let row = from; row <= to; row++) rows.push([row, row]);
  if (cursor >= 0 && cursor < from) rows.unshift([cursor, from - 1]);
  else if (cursor > to && cursor < count) rows.push([cursor, to + 1]);
  return rows;
}

/** Where rows come or go above the first one on the screen, that stays where it is; at the top new rows are shown. */
function useKeptInPlace(source: ListSource, { first, scrollBy }: Rows): void {
  const before = useRef<{ source: ListSource; first: number; id: string } | null>(null);
  useLayoutEffect(() => {
    const was = before.current;
    const id = first > 0 ? source.idAt(first) : undefined;
    before.current = id === undefined ? null : { source, first, id };
    if (was?.source !== source || was.first !== first || was.id === id) return;
    const now = source.indexOf(was.id);
    if (now < 0) return;
    before.current = { ...was, first: now };
    scrollBy(now - first);
  });
}
