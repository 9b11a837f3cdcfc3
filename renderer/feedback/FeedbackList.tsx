import {
  useCallback,
  useEffect,
  useId,
  useRef,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
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
import { useScale } from './use-scale.ts';
import './list.css';

/** Rows drawn beyond the screen on either side. */
const OVERSCAN = 8;
/** Empty rows at the end while more are on their way. */
const COMING = 12;
/** Chromium lays out nothing beyond about 33,554,000 px. */
const MAX_HEIGHT = 30_000_000;
/** Of a row: one line of 18 px and two of 20 px, which grow with the text, and 17 px around them. */
const TEXT_HEIGHT = 58;
const ROW_SPACE = 17;

export interface FeedbackListProps {
  /** Names the list. */
  label: string;
  source: ListSource;
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
  const most = Math.floor(MAX_HEIGHT / rowHeight);
  const known = Math.min(source.count(), most);
  const capped = source.count() > most;
  const count = known + (source.ended() || capped || source.error() ? 0 : COMING);
  const activeIndex = selection.active === null ? -1 : source.indexOf(selection.active);

  // eslint-disable-next-line react/incompatible-library -- no compiler runs here; nothing memoises its functions
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        // The row under the cursor stays in the document: assistive technology is told its id.
        return activeIndex < 0 || activeIndex >= range.count || indexes.includes(activeIndex)
          ? indexes
          : [...indexes, activeIndex].sort((a, b) => a - b);
      },
      [activeIndex],
    ),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  const version = source.version();
  useEffect(() => source.show(first, last), [source, first, last, version]);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [source]);

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
    const page = Math.max(1, last - first - 1);
    const moved = listKey(event.nativeEvent, { ...props, page });
    if (moved === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (moved === selection) return;
    props.onSelect(moved);
    if (moved.active !== null && moved.active !== selection.active) {
      virtualizer.scrollToIndex(source.indexOf(moved.active), { align: 'auto' });
    }
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
        aria-activedescendant={activeIndex < 0 ? undefined : `${base}-${activeIndex}`}
        onKeyDown={onKeyDown}
      >
        <div className="fb-sizer" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((row) => {
            const id = source.idAt(row.index);
            return (
              <FeedbackRow
                key={id ?? `coming-${row.index}`}
                id={id ?? ''}
                domId={`${base}-${row.index}`}
                index={row.index}
                size={source.ended() ? known : -1}
                top={row.start}
                height={rowHeight}
                item={id === undefined ? undefined : source.itemAt(row.index)}
                active={row.index === activeIndex}
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
      {capped ? (
        <p className="fb-note secondary small">
          The list ends here, after {known.toLocaleString('en')} items. Search or filter to see the others.
        </p>
      ) : null}
      {error ? (
        <ErrorNote error={error}>
          <Button onClick={source.retry}>Try again</Button>
        </ErrorNote>
      ) : null}
    </div>
  );
}
