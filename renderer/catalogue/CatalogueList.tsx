import { useCallback, useEffect, useId, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { click, isSelected, toggle, type ListSelection, type Rows } from '../feedback/list-selection.ts';
import { rowsOfPage, useGridRows } from '../ui/use-grid-rows.ts';
import { useScale } from '../feedback/use-scale.ts';
import type { CataloguePart } from '../state/route.ts';
import { cx } from '../ui/cx.ts';
import { CatalogueRow } from './CatalogueRow.tsx';
import type { CatalogueEntry, Listing, SortKey } from './entries.ts';
import { listKey } from './list-keys.ts';
import { PART_WORDS } from './words.ts';

const ROW_HEIGHT = 34;
const OVERSCAN = 8;

/** Columns after the mark, with the key that sorts by them. */
const COLUMNS: Readonly<Record<CataloguePart, readonly (readonly [string, SortKey | null])[]>> = {
  touchpoints: [
    ['Name', 'name'],
    ['Channel', 'channel'],
    ['Cards', 'cards'],
    ['Maps', null],
  ],
  channels: [
    ['Name', 'name'],
    ['Touchpoints', null],
    ['Cards', 'cards'],
    ['Maps', null],
  ],
  tags: [
    ['Name', 'name'],
    ['Cards', 'cards'],
    ['Maps', null],
  ],
};

export interface CatalogueListProps {
  part: CataloguePart;
  entries: readonly CatalogueEntry[];
  listing: Listing;
  selection: ListSelection;
  /** Id of the entry whose name is being changed, or null. */
  editing: string | null;
  onSort: (sort: SortKey) => void;
  onSelect: (selection: ListSelection) => void;
  onEdit: (id: string | null) => void;
  onRename: (entry: CatalogueEntry, name: string) => void;
  onMerge: () => void;
  onDelete: () => void;
}

/** The rows of a list, for its selection. */
export function rowsOf(entries: readonly { readonly id: string }[]): Rows {
  const places = new Map(entries.map(({ id }, index) => [id, index]));
  return {
    count: () => entries.length,
    idAt: (index) => entries[index]?.id,
    indexOf: (id) => places.get(id) ?? -1,
  };
}

/** A virtual table of the catalogue's entries with one cursor and marks. */
export function CatalogueList(props: CatalogueListProps) {
  const { part, entries, listing, selection, editing } = props;
  const base = useId();
  const grid = useRef<HTMLDivElement>(null);
  const rowHeight = Math.round(ROW_HEIGHT * useScale());
  const rows = useMemo(() => rowsOf(entries), [entries]);
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
  const latest = useRef({ props, rows });
  useEffect(() => {
    latest.current = { props, rows };
  });
  const focus = useCallback((): void => grid.current?.focus({ preventScroll: true }), []);
  const onClick = useCallback(
    (event: MouseEvent, index: number): void => {
      focus();
      const { props, rows } = latest.current;
      const keys = { range: event.shiftKey, toggle: event.ctrlKey || event.metaKey };
      props.onSelect(click(props.selection, rows, index, keys));
    },
    [focus],
  );
  const onMark = useCallback(
    (index: number): void => {
      focus();
      const { props, rows } = latest.current;
      props.onSelect(toggle(props.selection, rows, index));
    },
    [focus],
  );
  const onEdit = useCallback((index: number): void => {
    latest.current.props.onEdit(latest.current.rows.idAt(index) ?? null);
  }, []);
  const onRename = useCallback((entry: CatalogueEntry, name: string): void => {
    latest.current.props.onRename(entry, name);
  }, []);
  const onEditEnd = useCallback((): void => {
    // Left by a key, the keyboard goes back to the list; left by a click, to where that was.
    const { activeElement } = document;
    if (activeElement === document.body || grid.current?.contains(activeElement)) focus();
    latest.current.props.onEdit(null);
  }, [focus]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const next = listKey(event.nativeEvent, {
      rows,
      selection,
      page: rowsOfPage(virtualizer),
      onEdit: () => props.onEdit(selection.active),
      onMerge: props.onMerge,
      onDelete: props.onDelete,
    });
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== selection) props.onSelect(next);
  };

  return (
    <div
      ref={grid}
      className="cat-grid"
      data-catalogue=""
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a table cannot be virtual
      role="grid"
      tabIndex={0}
      aria-label={PART_WORDS[part].title}
      aria-rowcount={entries.length + 1}
      aria-multiselectable
      aria-activedescendant={activeIndex < 0 ? undefined : `${base}-${activeIndex}`}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="cat-head">
        <div role="row" aria-rowindex={1} className={cx('cat-columns', `cat-row-${part}`)}>
          <span role="columnheader" className="grid-check">
            <span className="visually-hidden">Marked</span>
          </span>
          {COLUMNS[part].map(([title, key], index) => (
            <Column
              key={title}
              title={title}
              number={index > 0 && key !== 'channel'}
              order={key === listing.sort ? (listing.down ? 'descending' : 'ascending') : null}
              onSort={key === null ? null : () => props.onSort(key)}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup">
        <div className="cat-sizer" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((row) => {
            const entry = entries[row.index];
            if (!entry) return null;
            return (
              <CatalogueRow
                key={entry.id}
                part={part}
                entry={entry}
                domId={`${base}-${row.index}`}
                index={row.index}
                top={row.start}
                height={rowHeight}
                active={row.index === activeIndex}
                selected={isSelected(selection, entry.id)}
                marked={selection.marked.has(entry.id)}
                editing={editing === entry.id}
                onClick={onClick}
                onMark={onMark}
                onEdit={onEdit}
                onRename={onRename}
                onEditEnd={onEditEnd}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface ColumnProps {
  title: string;
  number: boolean;
  order: 'ascending' | 'descending' | null;
  onSort: (() => void) | null;
}

function Column({ title, number, order, onSort }: ColumnProps) {
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp;
  return (
    <span
      role="columnheader"
      aria-sort={onSort ? (order ?? 'none') : undefined}
      className={cx('cat-column', number && 'cat-column-number')}
    >
      {onSort ? (
        <button type="button" className="cat-sort" onClick={onSort}>
          {title}
          {order ? <Arrow size={12} aria-hidden /> : null}
        </button>
      ) : (
        title
      )}
    </span>
  );
}
