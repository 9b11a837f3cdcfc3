import { useEffect, useRef, useState } from 'react';
import { Clock } from 'lucide-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { LANE_KIND_INFO } from '../../../shared/model/lanes.ts';
import { isOverdue, waits } from '../../../shared/portfolio/loop.ts';
import type { PortfolioEntry } from '../../../shared/portfolio/types.ts';
import { effectLine, effectWords } from '../../../shared/print/effect-words.ts';
import { useScale } from '../../feedback/use-scale.ts';
import { cx } from '../../ui/cx.ts';
import { EvidenceMark } from '../../ui/EvidenceMark.tsx';
import { Dot } from '../../ui/Marks.tsx';
import { today } from '../../ui/when.ts';
import { showCard } from '../goto.ts';
import type { BoardLane } from './lanes.ts';

/** Px of a card with the gap below it: three lines of text and two small ones. */
const CARD = 128;
/** Px of the line that says its effect. */
const EFFECT = 20;
const DRAGGED = 'application/x-sojourn-entry';

export interface BoardColumnProps {
  readonly lane: BoardLane;
  readonly titles: ReadonlyMap<string, string>;
  readonly activeId: string | null;
  readonly isWritable: boolean;
  readonly onActive: (id: string) => void;
  readonly onDrop: (id: string) => void;
}

/** One status with its cards; a card that is dropped here gets it. */
export function BoardColumn({ lane, titles, activeId, isWritable, onActive, onDrop }: BoardColumnProps) {
  const { entries, title } = lane;
  const scroller = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const scale = useScale();
  const heightOf = (entry: PortfolioEntry): number =>
    Math.round((CARD + (effectLine(entry) === '' ? 0 : EFFECT)) * scale);
  const activeIndex = entries.findIndex(({ id }) => id === activeId);
  // eslint-disable-next-line react/incompatible-library -- no compiler runs here; nothing memoises its functions
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const entry = entries[index];
      return entry ? heightOf(entry) : CARD;
    },
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 4,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, scale, entries]);
  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [virtualizer, activeId, activeIndex]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what is dragged here by pointer is moved by key in Board
    <div
      className={cx('board-column', over && 'board-over')}
      role="group"
      aria-label={`${title}, ${entries.length}`}
      onDragOver={(event) => {
        if (!isWritable || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const id = event.dataTransfer.getData(DRAGGED);
        if (id !== '') onDrop(id);
      }}
    >
      <div className="board-head">
        <span className="board-title">{title}</span>
        <span className="secondary tabular">{entries.length.toLocaleString('en')}</span>
      </div>
      <div ref={scroller} className="board-cards">
        <div className="cat-sizer" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const entry = entries[item.index];
            if (!entry) return null;
            return (
              <BoardCard
                key={entry.id}
                entry={entry}
                title={titles.get(entry.mapId) ?? ''}
                top={item.start}
                height={heightOf(entry)}
                isActive={entry.id === activeId}
                isWritable={isWritable}
                onActive={onActive}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface BoardCardProps {
  readonly entry: PortfolioEntry;
  readonly title: string;
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly isWritable: boolean;
  readonly onActive: (id: string) => void;
}

function BoardCard({ entry, title, top, height, isActive, isWritable, onActive }: BoardCardProps) {
  const { card, hue } = LANE_KIND_INFO[entry.kind];
  const isLate = isOverdue(entry, today());
  const isUnowned = waits(entry, 'unowned', today());
  const effect = effectLine(entry);
  const who = [entry.owner, entry.department].filter(Boolean).join(' · ');
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the board has the keyboard
    <div
      id={`board-${entry.id}`}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={cx('board-card', isActive && 'board-card-active')}
      style={{ height: height - 8, transform: `translateY(${top}px)` }}
      draggable={isWritable}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, entry.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onClick={() => onActive(entry.id)}
      onDoubleClick={() => showCard(entry)}
    >
      <span className="board-text" title={entry.text} dir="auto">
        <Dot hue={hue} />
        <span className="visually-hidden">{card}: </span>
        {entry.text || 'Without words'}
      </span>
      <span className="board-place truncate secondary" dir="auto">
        {[entry.stage, title || 'Untitled map'].filter((part) => part !== '').join(' · ')}
      </span>
      {effect === '' ? null : (
        <span className="board-effect truncate" title={effectWords(entry)} dir="auto">
          {effect}
        </span>
      )}
      <span className="board-line">
        <span className={cx('truncate', isUnowned && 'pf-missing')} title={who} dir="auto">
          {isUnowned && who === '' ? 'Nobody' : who}
        </span>
        <span className="board-gap" />
        {entry.due === null ? null : (
          <span className={cx('tabular', isLate && 'pf-late')}>
            {isLate ? (
              <>
                <Clock size={12} aria-hidden /> <span className="visually-hidden">Overdue: </span>
              </>
            ) : null}
            {entry.due}
          </span>
        )}
        {entry.items > 0 ? <EvidenceMark count={entry.items} voices={entry.voices} /> : null}
      </span>
    </div>
  );
}
