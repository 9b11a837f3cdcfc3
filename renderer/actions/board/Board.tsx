import { useRef, type KeyboardEvent } from 'react';
import { readOnlyReason } from '../../state/documents.ts';
import { showCard } from '../goto.ts';
import { BoardColumn } from './BoardColumn.tsx';
import type { BoardLane } from './lanes.ts';

export interface BoardProps {
  readonly lanes: readonly BoardLane[];
  readonly titles: ReadonlyMap<string, string>;
  readonly activeId: string | null;
  readonly onActive: (id: string | null) => void;
  readonly onMove: (id: string, lane: BoardLane) => void;
}

/**
 * Columns of cards with one cursor: arrows go from card to card, Alt and an arrow to the side moves the card, Enter leads to
 * the map.
 */
export function Board({ lanes, titles, activeId, onActive, onMove }: BoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const laneAt = lanes.findIndex(({ entries }) => entries.some(({ id }) => id === activeId));
  const isWritable = readOnlyReason() === null;

  /** The card of a column that stands beside a place, in the nearest column that has any. */
  const beside = (from: number, step: number, place: number): string | undefined => {
    for (let at = from + step; at >= 0 && at < lanes.length; at += step) {
      const { entries = [] } = lanes[at] ?? {};
      if (entries.length > 0) return entries[Math.min(place, entries.length - 1)]?.id;
    }
    return undefined;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const lane = lanes[laneAt];
    const place = lane?.entries.findIndex(({ id }) => id === activeId) ?? -1;
    const entry = lane?.entries[place];
    const { key } = event;
    if (!lane || !entry) {
      const first = lanes.find(({ entries }) => entries.length > 0)?.entries[0];
      if (!key.startsWith('Arrow') || event.altKey || !first) return;
      event.preventDefault();
      onActive(first.id);
      return;
    }
    const side = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (event.altKey) {
      const to = lanes[laneAt + side];
      if (side === 0 || !to || !isWritable) return;
      event.preventDefault();
      event.stopPropagation();
      onMove(entry.id, to);
      return;
    }
    const next =
      side !== 0
        ? beside(laneAt, side, place)
        : key === 'ArrowDown'
          ? lane.entries[place + 1]?.id
          : key === 'ArrowUp'
            ? lane.entries[place - 1]?.id
            : key === 'Home'
              ? lane.entries[0]?.id
              : key === 'End'
                ? lane.entries.at(-1)?.id
                : undefined;
    if (key === 'Enter') showCard(entry);
    else if (key === 'Escape') onActive(null);
    else if (next !== undefined) onActive(next);
    else if (!key.startsWith('Arrow')) return;
    event.preventDefault();
  };

  return (
    <div
      ref={board}
      className="board"
      data-catalogue=""
      role="listbox"
      tabIndex={0}
      aria-label="Board by status"
      aria-orientation="horizontal"
      aria-activedescendant={activeId === null || laneAt < 0 ? undefined : `board-${activeId}`}
      aria-describedby="board-help"
      onKeyDown={onKeyDown}
    >
      <span id="board-help" className="visually-hidden">
        Arrows go from card to card. Alt with an arrow to the left or right moves the card to another status.
        Enter shows it on the map.
      </span>
      {lanes.map((lane) => (
        <BoardColumn
          key={lane.title}
          lane={lane}
          titles={titles}
          activeId={activeId}
          isWritable={isWritable}
          onActive={(id) => {
            board.current?.focus({ preventScroll: true });
            onActive(id);
          }}
          onDrop={(id) => onMove(id, lane)}
        />
      ))}
    </div>
  );
}
