import { STATUS_WORDS, channelWord } from '../../../shared/model/words.ts';
import { Lightbulb, Star } from 'lucide-react';
import { cardChannel } from '../../../shared/layout/card-content.ts';
import { LANE_KIND_INFO } from '../../../shared/model/lanes.ts';
import { tagsOf } from '../../../shared/model/tags.ts';
import type { Card } from '../../../shared/model/types.ts';
import { LinkedMapMark } from '../../structure/LinkedMap.tsx';
import { EvidenceMark } from '../../ui/EvidenceMark.tsx';
import { NamedIcon } from '../../ui/icons.tsx';
import { countWords } from '../../ui/when.ts';
import { ChannelIcon } from '../channels.ts';
import { laneOf } from '../slots.ts';
import { formatNumber } from '../words.ts';
import { ObservedMark } from './ObservedMark.tsx';
import { useSurroundings } from './surroundings.tsx';

/** The line below a card's text: evidence, severity, channel, status, owner, linked map, tags, personas. */
export function CardFooter({ card }: { card: Card }) {
  const { map, evidence, touchpoints, personas, library } = useSurroundings();
  const lane = laneOf(map, card.laneId);
  const takesEvidence = lane !== undefined && LANE_KIND_INFO[lane.kind].evidence;
  const stats = evidence.get(card.id);
  const channel = cardChannel(card, touchpoints);
  const who = personas.filter(({ id }) => card.personaIds.includes(id));
  const tags = tagsOf(library, card);
  return (
    <div className="card-footer">
      {card.moment ? (
        <span className="card-moment" role="img" aria-label="Moment of truth" title="Moment of truth">
          <Star size={13} aria-hidden />
        </span>
      ) : null}
      <NamedIcon name={card.icon} />
      {card.evidence.length > 0 || takesEvidence ? (
        <EvidenceMark
          count={stats?.count ?? card.evidence.length}
          voices={stats?.voices}
          average={stats?.average ?? null}
          scale={stats?.scale ?? null}
        />
      ) : null}
      {card.severity === null ? null : <Severity value={card.severity} />}
      {card.reach === null ? null : (
        <span title={`Reaches ${formatNumber(card.reach)} % of customers`}>{formatNumber(card.reach)} %</span>
      )}
      <Answers card={card} />
      {channel ? (
        <span className="card-channel" title={channelWord(channel)}>
          <ChannelIcon channel={channel} />
          <span className="card-footer-text">{channelWord(channel)}</span>
        </span>
      ) : null}
      {card.touchpointId === null ? null : <ObservedMark card={card} />}
      {card.status ? (
        <span className="card-status" data-status={card.status}>
          {STATUS_WORDS[card.status]}
        </span>
      ) : null}
      {card.source ? (
        <span className="card-footer-text" title={`From ${card.source}`} dir="auto">
          {card.source}
        </span>
      ) : null}
      {card.owner ? (
        <span className="card-footer-text" dir="auto">
          {card.owner}
        </span>
      ) : null}
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

/** How many opportunities and actions answer a pain point, or how many pain points a card answers. */
function Answers({ card }: { card: Card }) {
  const answers = useSurroundings().answers.get(card.id) ?? 0;
  const solved = card.solves.length;
  if (answers === 0 && solved === 0) return null;
  const words =
    answers > 0
      ? `Answered by ${countWords(answers, 'card')}`
      : `Answers ${countWords(solved, 'pain point')}`;
  return (
    <span className="card-answers" role="img" aria-label={words} title={words}>
      <Lightbulb size={12} aria-hidden />
      {answers || solved}
    </span>
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
