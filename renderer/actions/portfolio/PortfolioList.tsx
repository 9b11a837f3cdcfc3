import { useCallback, useEffect, useId, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { PortfolioEntry } from '../../../shared/portfolio/types.ts';
import { listKey } from '../../catalogue/list-keys.ts';
import { click, isSelected, toggle, type ListSelection, type Rows } from '../../feedback/list-selection.ts';
import { rowsOfPage, useGridRows } from '../../ui/use-grid-rows.ts';
import { useScale } from '../../feedback/use-scale.ts';
import { cx } from '../../ui/cx.ts';
import { showCard } from '../goto.ts';
import { useListing } from '../listing.ts';
import { COLUMNS, type PortfolioColumn } from './columns.ts';
import { PortfolioRow } from './PortfolioRow.tsx';

const ROW_HEIGHT = 34;
const OVERSCAN = 8;

export interface PortfolioListProps {
  readonly entries: readonly PortfolioEntry[];
  readonly rows: Rows;
  readonly titles: ReadonlyMap<string, string>;
  /** An own score from 0 to 100; null where none is chosen or known. */
  readonly score: (entry: PortfolioEntry) => number | null;
  readonly selection: ListSelection;
  readonly onSelect: (selection: ListSelection) => void;
}

/** A virtual table of entries with one cursor and marks. Enter leads to the map. */
export function PortfolioList(props: PortfolioListProps) {
  const { entries, rows, titles, selection } = props;
  const base = useId();
  const grid = useRef<HTMLDivElement>(null);
  const rowHeight = Math.round(ROW_HEIGHT * useScale());
  const activeIndex = selection.active === null ? -1 : rows.indexOf(selection.active);

  const virtualizer = useGridRows({
    grid,
    count: entries.length,
    rowHeight,
    activeIndex,
    active: selection.active,
    overscan: OVERSCAN,
  });

  // Handlers keep their identity, so that rows are drawn again only when they change.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const focus = useCallback((): void => grid.current?.focus({ preventScroll: true }), []);
  const onClick = useCallback(
    (event: MouseEvent, index: number): void => {
      focus();
      const { selection: now, rows: all, onSelect } = latest.current;
      const keys = { range: event.shiftKey, toggle: event.ctrlKey || event.metaKey };
      onSelect(click(now, all, index, keys));
    },
    [focus],
  );
  const onMark = useCallback(
    (index: number): void => {
      focus();
      const { selection: now, rows: all, onSelect } = latest.current;
      onSelect(toggle(now, all, index));
    },
    [focus],
  );
  const onOpen = useCallback((index: number): void => {
    const entry = latest.current.entries[index];
    if (entry) showCard(entry);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const next = listKey(event.nativeEvent, {
      rows,
      selection,
      page: rowsOfPage(virtualizer),
      onEdit: () => onOpen(activeIndex),
    });
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== selection) props.onSelect(next);
  };

  return (
    <div
      ref={grid}
      className="pf-grid"
      data-catalogue=""
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a table cannot be virtual
      role="grid"
      tabIndex={0}
      aria-label="Portfolio"
      aria-rowcount={entries.length + 1}
      aria-multiselectable
      aria-activedescendant={activeIndex < 0 ? undefined : `${base}-${activeIndex}`}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="cat-head pf-head">
        <div role="row" aria-rowindex={1} className="pf-row pf-columns">
          <span role="columnheader" className="grid-check">
            <span className="visually-hidden">Marked</span>
          </span>
          {COLUMNS.map((column) => (
            <Head key={column.sort} {...column} />
          ))}
        </div>
      </div>
      <div role="rowgroup">
        <div className="cat-sizer" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((row) => {
            const entry = entries[row.index];
            if (!entry) return null;
            return (
              <PortfolioRow
                key={entry.id}
                entry={entry}
                title={titles.get(entry.mapId) ?? ''}
                score={props.score(entry)}
                domId={`${base}-${row.index}`}
                index={row.index}
                top={row.start}
                height={rowHeight}
                active={row.index === activeIndex}
                selected={isSelected(selection, entry.id)}
                marked={selection.marked.has(entry.id)}
                onClick={onClick}
                onMark={onMark}
                onOpen={onOpen}
              />
            );
          })}
        </div>
        {entries.length === 0 ? <p className="pf-hint secondary">Nothing passes the filter.</p> : null}
      </div>
    </div>
  );
}

/** The head of a column: sorts by it, the other way at the second press, and as in the journeys at the third. */
function Head({ sort, title, className, number }: PortfolioColumn) {
  const { sort: by, down } = useListing();
  const isBy = by === sort;
  const Arrow = down ? ArrowDown : ArrowUp;
  const next = (): Pick<ReturnType<typeof useListing.getState>, 'sort' | 'down'> => {
    if (!isBy) return { sort, down: number };
    return down === number ? { sort, down: !down } : { sort: 'journey', down: false };
  };
  return (
    <span
      role="columnheader"
      aria-sort={isBy ? (down ? 'descending' : 'ascending') : 'none'}
      className={cx('cat-column', className, number && 'cat-column-number')}
    >
      <button type="button" className="cat-sort" onClick={() => useListing.setState(next())}>
        {title}
        {isBy ? <Arrow size={12} aria-hidden /> : null}
      </button>
    </span>
  );
}
