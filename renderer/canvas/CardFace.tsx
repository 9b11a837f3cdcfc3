import { memo, useState } from 'react';
import { cardChannel } from '../../shared/layout/card-content.ts';
import type { CardBox } from '../../shared/layout/geometry.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import type { Card } from '../../shared/model/types.ts';
import { cx } from '../ui/cx.ts';
import { EvidenceMark } from '../ui/EvidenceMark.tsx';
import { CardPicture } from '../pictures/CardPicture.tsx';
import { useCanvas } from './canvas-store.ts';
import { ChannelIcon, channelName } from './channels.ts';
import { LinkedMapMark } from '../structure/LinkedMap.tsx';
import { useMapView } from './context.ts';
import { laneOf } from './slots.ts';
import { formatNumber, STATUS_NAMES } from './words.ts';
import './card.css';

export interface CardFaceProps {
  card: Card;
  box: CardBox;
  hue: number;
  selected: boolean;
}

/** What a card looks like: picture or number, its text in the lines that layout found, and the footer. */
export const CardFace = memo(({ card, box, hue, selected }: CardFaceProps) => {
  const { map } = useMapView();
  const lane = laneOf(map, card.laneId);
  const content = lane ? LANE_KIND_INFO[lane.kind].content : 'cards';
  return (
    <div className={cx('card', selected && 'card-selected')} data-hue={hue} data-card={card.id}>
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

function MetricFace({ card, height }: { card: Card; height: number }) {
  return (
    <div className="card-metric" style={{ height }}>
      <span className="card-number">{card.number === null ? '–' : formatNumber(card.number)}</span>
      {card.unit ? <span className="card-unit">{card.unit}</span> : null}
      {card.target === null ? null : <span className="card-target">target {formatNumber(card.target)}</span>}
    </div>
  );
}

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

/** The line below a card's text: evidence, severity, channel, status, owner, linked map, tags, personas. */
export function CardFooter({ card }: { card: Card }) {
  const { map, evidence, touchpoints, personas, library } = useMapView();
  const lane = laneOf(map, card.laneId);
  const takesEvidence = lane !== undefined && LANE_KIND_INFO[lane.kind].evidence;
  const stats = evidence.get(card.id);
  const channel = cardChannel(card, touchpoints);
  const who = personas.filter(({ id }) => card.personaIds.includes(id));
  const tags = library.tags.filter(({ id }) => card.tags.includes(id));
  return (
    <div className="card-footer">
      {card.evidence.length > 0 || takesEvidence ? (
        <EvidenceMark
          count={card.evidence.length}
          average={stats?.average ?? null}
          scale={stats?.scale ?? null}
        />
      ) : null}
      {card.severity === null ? null : <Severity value={card.severity} />}
      {channel ? (
        <span className="card-channel" title={channelName(channel)}>
          <ChannelIcon channel={channel} />
          <span className="card-footer-text">{channelName(channel)}</span>
        </span>
      ) : null}
      {card.status ? (
        <span className="card-status" data-status={card.status}>
          {STATUS_NAMES[card.status]}
        </span>
      ) : null}
      {card.owner ? <span className="card-footer-text">{card.owner}</span> : null}
      {card.due ? <span>{card.due}</span> : null}
      {card.effort === null ? null : <span title="Effort">E{card.effort}</span>}
      {card.value === null ? null : <span title="Value">V{card.value}</span>}
      {card.linkedMap === null ? null : <LinkedMapMark mapId={card.linkedMap} />}
      <span className="card-footer-gap" />
      {tags.map((tag) => (
        <span key={tag.id} className="card-tag" data-hue={tag.hue} title={tag.name} />
      ))}
      {who.map((persona) => (
        <span key={persona.id} className="persona-dot" data-hue={persona.hue} title={persona.name} />
      ))}
    </div>
  );
}

/** Severity as one to five bars. */
function Severity({ value }: { value: number }) {
  return (
    <span
      className="card-severity"
      role="img"
      aria-label={`Severity ${value} of 5`}
      title={`Severity ${value} of 5`}
    >
      {[1, 2, 3, 4, 5].map((level) => (
        <i key={level} data-on={level <= value} />
      ))}
    </span>
  );
}
