import { memo } from 'react';
import { ChevronRight } from 'lucide-react';
import { laneHue } from '../../shared/model/lanes.ts';
import { parsePointId } from '../../shared/model/point-id.ts';
import type { Card } from '../../shared/model/types.ts';
import { CardFooter } from '../canvas/card/CardFooter.tsx';
import { levelWords, pointAt } from '../canvas/card-words.ts';
import { useMapView, type MapView } from '../canvas/context.ts';
import { curveHue } from '../canvas/curve/CurveLine.tsx';
import { laneOf } from '../canvas/slots.ts';
import { formatNumber } from '../canvas/words.ts';
import { usePicture } from '../pictures/use-picture.ts';
import { cx } from '../ui/cx.ts';
import { rowName, rowText } from './row-words.ts';
import type { Row } from './rows.ts';

export interface OutlineRowProps {
  row: Row;
  index: number;
  domId: string;
  /** Place and height in px. */
  top: number;
  height: number;
  /** Whether the keyboard is on it. */
  active: boolean;
  selected: boolean;
  /** Where what is dragged would go: above or below the row, or into it. */
  drop: 'above' | 'below' | 'into' | null;
}

/** One row of the tree. Its name says all that it shows; what is drawn is for the eye alone. */
export const OutlineRow = memo((props: OutlineRowProps) => {
  const { row, index, domId, top, height, active, selected, drop } = props;
  const view = useMapView();
  const text = rowText(row, view);
  const isEmpty = row.count === 0 && row.kind === 'lane';
  return (
    <div
      id={domId}
      className={cx('outline-row', `outline-${row.kind}`, isEmpty && 'outline-empty')}
      role="treeitem"
      // The tree's field has the keyboard and names the row that it is on.
      tabIndex={-1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.expanded ?? undefined}
      aria-selected={selected}
      data-row={index}
      data-active={active}
      data-drop={drop ?? undefined}
      data-hue={hueOfRow(row, view)}
      draggable={row.kind === 'card' && !view.readOnly}
      style={{ top, height, '--level': row.level } as React.CSSProperties}
    >
      <span className="visually-hidden">{rowName(row, view)}</span>
      <span className="outline-twisty" data-open={row.expanded ?? undefined} aria-hidden>
        {row.expanded === null ? null : <ChevronRight size={14} />}
      </span>
      <span className="outline-mark" aria-hidden />
      <RowContent row={row} text={text} />
    </div>
  );
});
OutlineRow.displayName = 'OutlineRow';

function RowContent({ row, text }: { row: Row; text: string }) {
  const { map } = useMapView();
  const card = row.kind === 'card' ? map.cards.get(row.id) : undefined;
  return (
    <>
      {card ? <Leading card={card} /> : null}
      <span
        className={cx('outline-text', text === '' && 'outline-blank')}
        dir="auto"
        title={text}
        aria-hidden
      >
        {text === '' && row.kind === 'card' ? 'No text' : text}
      </span>
      {row.kind === 'point' ? <PointValue id={row.id} /> : null}
      {card ? (
        <span className="outline-marks" aria-hidden>
          <CardFooter card={card} />
        </span>
      ) : null}
      {row.kind === 'point' || card ? null : (
        <span className="outline-count" aria-hidden>
          {row.count > 0 ? row.count : ''}
        </span>
      )}
    </>
  );
}

/** What stands before a card's text: its picture, or its number. */
function Leading({ card }: { card: Card }) {
  const url = usePicture(card.image);
  return (
    <>
      {card.image && url ? <img className="outline-picture" src={url} alt="" draggable={false} /> : null}
      {card.number === null ? null : (
        <span className="outline-number" aria-hidden>
          {[formatNumber(card.number), card.unit].filter(Boolean).join(' ')}
        </span>
      )}
    </>
  );
}

/** The value of a point with its level, the emotion in a word, and whether it is only meant to be. */
function PointValue({ id }: { id: string }) {
  const { map } = useMapView();
  const point = pointAt(map, id);
  return (
    <>
      <span className={cx('outline-value', !point && 'outline-blank')} aria-hidden>
        {point ? levelWords(map.meta.scale, point.value) : 'No point'}
      </span>
      {parsePointId(id).series === 'toBe' ? (
        <span className="outline-note" aria-hidden>
          as meant to be
        </span>
      ) : null}
      {point?.word ? (
        <span className="outline-note" dir="auto" aria-hidden>
          {point.word}
        </span>
      ) : null}
    </>
  );
}

/** The hue, 0 to 8, of a row: its lane's, its persona's, its stage's own; undefined where it wears none. */
function hueOfRow(row: Row, { map, personas }: MapView): number | undefined {
  if (row.kind === 'point') return curveHue(parsePointId(row.id).personaId, personas);
  if (row.kind === 'stage') return map.stages.find(({ id }) => id === row.id)?.hue ?? undefined;
  const lane = laneOf(map, row.cell?.laneId ?? '');
  return lane && laneHue(lane);
}
