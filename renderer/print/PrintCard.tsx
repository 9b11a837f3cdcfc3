/** One card on paper: exactly the lines that layout broke, and a footer in words and marks. */
import { cardChannel, type Touchpoints } from '../../shared/layout/card-content.ts';
import type { CardBox } from '../../shared/layout/geometry.ts';
import { evidenceLevel } from '../../shared/measures/evidence-level.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import type { Card, Lane, Persona, Tag } from '../../shared/model/types.ts';
import type { EvidenceStats } from '../../shared/contract/types.ts';
import { langOf } from './lang.ts';
import { EvidenceMark, PersonaDot, SeverityMark } from './Marks.tsx';
import { averageWord, channelWord, dateWord, EVIDENCE_WORDS, metricNumber, STATUS_WORDS } from './words.ts';

/** What cards need besides themselves. */
export interface CardContext {
  readonly touchpoints: Touchpoints;
  readonly personas: ReadonlyMap<string, Persona>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly evidence: Readonly<Record<string, EvidenceStats>>;
  readonly pictures: Readonly<Record<string, string>>;
}

interface Props {
  readonly card: Card;
  readonly lane: Lane;
  readonly box: CardBox;
  /** Where the card's cell stands: boxes are relative to the grid, cards to their cell. */
  readonly origin: { readonly x: number; readonly y: number };
  readonly context: CardContext;
}

export function PrintCard({ card, lane, box, origin, context }: Props) {
  const style = { left: box.x - origin.x, top: box.y - origin.y, width: box.width, height: box.height };
  const text = box.lines.join('\n');
  return (
    <div className="card" style={style}>
      {box.media > 0 && <Media card={card} lane={lane} height={box.media} context={context} />}
      {text !== '' && (
        <p className={lane.kind === 'quotes' ? 'text quote' : 'text'} lang={langOf(text)}>
          {text}
        </p>
      )}
      {box.footer && <Footer card={card} lane={lane} context={context} />}
    </div>
  );
}

function Media({
  card,
  lane,
  height,
  context,
}: Pick<Props, 'card' | 'lane' | 'context'> & { height: number }) {
  if (LANE_KIND_INFO[lane.kind].content === 'metrics') {
    return (
      <div className="metric" style={{ height }}>
        <span className="metric-number">
          {card.number === null ? '–' : metricNumber(card.number)}
          {card.unit ? <span className="metric-unit"> {card.unit}</span> : null}
        </span>
        {card.target !== null && <span className="metric-target">Target {metricNumber(card.target)}</span>}
      </div>
    );
  }
  const source = card.image === null ? undefined : context.pictures[card.image];
  return (
    <div className="picture" style={{ height: height - 6 }}>
      {source ? <img src={source} alt={card.text === '' ? 'Picture' : card.text} /> : <span>No picture</span>}
    </div>
  );
}

function Footer({ card, lane, context }: Pick<Props, 'card' | 'lane' | 'context'>) {
  const channel = cardChannel(card, context.touchpoints);
  const personas = card.personaIds.map((id) => context.personas.get(id)).filter((p) => p !== undefined);
  const tags = card.tags.map((id) => context.tags.get(id)).filter((tag) => tag !== undefined);
  return (
    <div className="footer">
      <Evidence card={card} lane={lane} stats={context.evidence[card.id]} />
      {card.severity !== null && <SeverityMark severity={card.severity} />}
      {channel !== null && channel !== '' && <span className="chip">{channelWord(channel)}</span>}
      {card.status !== null && <span className="word">{STATUS_WORDS[card.status]}</span>}
      {card.owner && <span className="word owner">{card.owner}</span>}
      {card.due !== null && <span className="word fixed">{dateWord(card.due)}</span>}
      {card.effort !== null && <span className="word fixed">Effort {card.effort}</span>}
      {card.value !== null && <span className="word fixed">Value {card.value}</span>}
      {tags.map((tag) => (
        <span key={tag.id} className="word tag">
          <i style={{ background: `var(--lane-${tag.hue})` }} />
          {tag.name}
        </span>
      ))}
      {personas.map((persona) => (
        <PersonaDot key={persona.id} persona={persona} />
      ))}
    </div>
  );
}

function Evidence({
  card,
  lane,
  stats,
}: Pick<Props, 'card' | 'lane'> & { stats: EvidenceStats | undefined }) {
  if (!LANE_KIND_INFO[lane.kind].evidence && card.evidence.length === 0) return null;
  const count = stats?.count ?? card.evidence.length;
  const level = evidenceLevel(count);
  const average = stats ? averageWord(stats) : '';
  return (
    <span className="evidence" title={`${EVIDENCE_WORDS[level]}: ${count}`}>
      <EvidenceMark level={level} />
      <span>{average === '' ? count : `${count} · ${average}`}</span>
    </span>
  );
}
