import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCanvas } from '../canvas/canvas-store.ts';
import { copyCardsAsText } from '../canvas/clipboard.ts';
import { useMapView } from '../canvas/context.ts';
import { commandContext } from '../commands/dispatch.ts';
import { describeSelection, editSelected } from '../commands/map-commands.ts';
import { useScale } from '../feedback/use-scale.ts';
import { useReturn } from '../state/history.ts';
import { useUi } from '../state/ui.ts';
import { dropHere, dropOn, endCardDrag, startCardDrag, type Drop } from './drag.ts';
import { rowsBeside, treeMove } from './move.ts';
import { openRows } from './outline-store.ts';
import { OutlineField } from './OutlineField.tsx';
import { OutlineRow } from './OutlineRow.tsx';
import type { Tree } from './use-tree.ts';

/** Height in px of a row at text size 1. */
const ROW = 28;
const OVERSCAN = 8;
/** Space in px left around the row that is scrolled to. */
const MARGIN = 2 * ROW;

/** The rows, as many as are in view, and the field that has the keyboard over one of them. */
export function OutlineTree({ tree }: { tree: Tree }) {
  const view = useMapView();
  const { rows, active, edited } = tree;
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = Math.round(ROW * useScale());
  const spot = edited >= 0 ? edited : active;
  const [drop, setDrop] = useState<Drop | null>(null);

  // eslint-disable-next-line react/incompatible-library -- no compiler runs here; nothing memoises its functions
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    paddingEnd: rowHeight,
    scrollPaddingStart: MARGIN,
    scrollPaddingEnd: MARGIN,
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        // The row with the keyboard stays in the document: assistive technology is told its id.
        return spot < 0 || spot >= range.count || indexes.includes(spot)
          ? indexes
          : [...indexes, spot].sort((a, b) => a - b);
      },
      [spot],
    ),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const at = rows[spot];
  const place = at && `${at.parent}/${at.key}/${at.position}`;
  const returned = useReturn((s) => s.to);
  useEffect(() => {
    if (spot >= 0) virtualizer.scrollToIndex(spot, { align: 'auto' });
    // When the keyboard goes to another row, its row to another place, or undo back to it; not when rows elsewhere open.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [place, returned, virtualizer]);

  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
  const onTreeKey = (event: KeyboardEvent): boolean => treeKey(tree, view.map, event, page);

  const indexAt = (event: { target: EventTarget }): number => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    return element ? Number(element.dataset['row']) : -1;
  };
  const onClick = (event: MouseEvent): void => {
    const index = indexAt(event);
    useCanvas.getState().view?.focus();
    if (index < 0) return;
    const row = rows[index];
    const isTwisty = event.target instanceof Element && event.target.closest('.outline-twisty') !== null;
    if (event.shiftKey) tree.extend(index);
    else if (event.ctrlKey || event.metaKey) tree.toggle(index);
    else tree.go(index);
    if (isTwisty && row?.expanded !== null) tree.open(index, !row?.expanded);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const index = indexAt(event);
    if (index < 0 || view.readOnly) return;
    tree.go(index);
    editSelected(commandContext());
  };
  const onDragStart = (event: React.DragEvent): void => {
    const index = indexAt(event);
    const row = rows[index];
    if (row?.kind !== 'card') return;
    if (!tree.selected.has(row.key)) tree.go(index);
    const { selection } = useUi.getState();
    const ids = selection.ids.includes(row.id) ? selection.ids : [row.id];
    startCardDrag(event.dataTransfer, ids, copyCardsAsText(view, ids));
  };
  const onDragOver = (event: React.DragEvent): void => {
    const index = indexAt(event);
    const box = (event.target as Element).closest('[data-row]')?.getBoundingClientRect();
    const part = box ? (event.clientY - box.top) / Math.max(1, box.height) : 0;
    const next = index < 0 ? null : dropOn(view, rows, index, part, event.dataTransfer.types);
    if (next?.index !== drop?.index || next?.where !== drop?.where) setDrop(next);
    if (next) event.preventDefault();
  };
  const onDrop = (event: React.DragEvent): void => {
    const row = drop && rows[drop.index];
    setDrop(null);
    if (!row) return;
    event.preventDefault();
    dropHere(view, row, drop.where, event.dataTransfer);
    useCanvas.getState().view?.focus();
  };

  return (
    <>
      <div
        ref={scroller}
        className="outline-scroller"
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onContextMenu={(event) => {
          const index = indexAt(event);
          if (index >= 0 && !tree.selected.has(rows[index]?.key ?? '')) tree.go(index);
        }}
        onDragStart={onDragStart}
        onDragOver={onDragOver}
        onDragLeave={(event) => {
          const to = event.relatedTarget;
          if (!(to instanceof Node) || !event.currentTarget.contains(to)) setDrop(null);
        }}
        onDrop={onDrop}
        onDragEnd={() => {
          endCardDrag();
          setDrop(null);
        }}
        role="presentation"
      >
        <div className="outline-sizer" style={{ height: virtualizer.getTotalSize() }}>
          <div
            id={`${base}-tree`}
            className="outline-tree"
            role="tree"
            aria-label={`Outline of ${view.map.meta.title}`}
            aria-multiselectable
          >
            {virtualizer.getVirtualItems().map(({ index, start, key }) => {
              const row = rows[index];
              return row ? (
                <OutlineRow
                  key={key}
                  row={row}
                  index={index}
                  domId={`${base}-${row.key}`}
                  top={start}
                  height={rowHeight}
                  active={index === spot}
                  selected={tree.selected.has(row.key)}
                  drop={drop?.index === index ? drop.where : null}
                />
              ) : null;
            })}
          </div>
          <OutlineField
            tree={tree}
            treeId={`${base}-tree`}
            activeId={at && `${base}-${at.key}`}
            top={Math.max(0, spot) * rowHeight}
            rowHeight={rowHeight}
            level={at?.level ?? 1}
            onTreeKey={onTreeKey}
          />
        </div>
      </div>
      <Announcer />
    </>
  );
}

/** Runs a key of the tree pattern. Answers whether it meant something. */
function treeKey(
  tree: Tree,
  map: Parameters<typeof openRows>[0],
  event: KeyboardEvent,
  page: number,
): boolean {
  const { rows, active } = tree;
  const { key, shiftKey, altKey } = event;
  const isMod = event.ctrlKey || event.metaKey;
  if (altKey || active < 0) return false;
  if (key === ' ') {
    if (isMod) tree.toggle(active);
    else if (shiftKey) tree.extend(active);
    else tree.go(active);
    return true;
  }
  const move = treeMove(rows, active, key, page);
  if (!move) return false;
  if ('to' in move) {
    const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
    if (isSideways && (isMod || shiftKey)) return false;
    if (shiftKey) tree.extend(move.to);
    else if (isMod) tree.look(move.to);
    else tree.go(move.to);
    return true;
  }
  if (isMod) return false;
  if ('open' in move) tree.open(move.open, true);
  else if ('close' in move) tree.open(move.close, false);
  else {
    const closed = rowsBeside(rows, move.openBeside).filter(({ expanded }) => expanded === false);
    openRows(
      map,
      closed.map((row) => row.key),
      true,
    );
  }
  return true;
}

/** Says aloud what the active row does not: how many cards are selected, and where a card went that was moved. */
function Announcer() {
  const view = useMapView();
  const selection = useUi((s) => s.selection);
  const editing = useCanvas((s) => s.editing);
  const isMany = selection.kind === 'card' && selection.ids.length > 1;
  const card = selection.kind === 'card' ? view.map.cards.get(selection.ids[0] ?? '') : undefined;
  const now = card && { id: card.id, place: `${card.columnId}/${card.laneId}/${selection.cell?.index}` };
  const [before, setBefore] = useState(now);
  const [moved, setMoved] = useState(false);
  if (now?.id !== before?.id || now?.place !== before?.place) {
    setBefore(now);
    setMoved(now !== undefined && now.id === before?.id);
  }
  const words = describeSelection({ selection, view, canUndo: false, canRedo: false });
  return (
    <output className="visually-hidden" aria-live="polite">
      {!editing && (isMany || moved) ? words : ''}
    </output>
  );
}
