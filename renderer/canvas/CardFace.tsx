import { memo, useState } from 'react';
import type { CardBox } from '../../shared/layout/geometry.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import type { Card } from '../../shared/model/types.ts';
import { cx } from '../ui/cx.ts';
import { CardPicture } from '../pictures/CardPicture.tsx';
import { useCanvas } from './canvas-store.ts';
import { cardWords } from './card-words.ts';
import { CardFooter } from './card/CardFooter.tsx';
import { MetricFace } from './card/MetricFace.tsx';
import { useSurroundings } from './card/surroundings.tsx';
import { laneOf } from './slots.ts';
import './card.css';

export interface CardFaceProps {
  card: Card;
  box: CardBox;
  hue: number;
  selected: boolean;
}

/**
 * What a card looks like: picture or number, its text in the lines that layout found, and the footer. Its name for
 * assistive technology says the rest: where it stands and what backs it.
 */
export const CardFace = memo(({ card, box, hue, selected }: CardFaceProps) => {
  const around = useSurroundings();
  const lane = laneOf(around.map, card.laneId);
  const content = lane ? LANE_KIND_INFO[lane.kind].content : 'cards';
  return (
    <div
      className={cx('card', selected && 'card-selected')}
      role="group"
      aria-roledescription="card"
      aria-label={cardWords(card, around)}
      data-hue={hue}
      data-card={card.id}
    >
      {content === 'metrics' ? <MetricFace card={card} height={box.media} /> : null}
      {content !== 'metrics' && box.media > 0 ? (
        <PictureFace card={card} height={box.media} selected={selected} />
      ) : null}
      <div className={cx('card-text', lane?.kind === 'quotes' && 'card-quote')}>{box.lines.join('\n')}</div>
      {box.footer ? <CardFooter card={card} /> : null}
    </div>
  );
});
CardFace.displayName = 'CardFace';

/** Above this zoom the small picture would be blurred. */
const SHARP_ZOOM = 1.6;

/** The card's picture; an animation runs while the card is selected or under the pointer. */
function PictureFace({ card, height, selected }: { card: Card; height: number; selected: boolean }) {
  const isClose = useCanvas((s) => s.zoom > SHARP_ZOOM);
  const [isOver, setOver] = useState(false);
  return (
    <div onPointerEnter={() => setOver(true)} onPointerLeave={() => setOver(false)}>
      <CardPicture
        hash={card.image}
        height={height}
        alt={card.text === '' ? 'Picture' : ''}
        playing={selected || isOver}
        sharp={isClose}
      />
    </div>
  );
}
