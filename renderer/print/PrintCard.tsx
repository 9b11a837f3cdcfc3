/** One card on paper: exactly the lines that layout broke, and a footer in words and marks. */
import { CARD_FONT, CARD_LINE } from '../../shared/layout/sizes.ts';
import { sparkPath } from '../../shared/layout/spark.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { own } from '../../shared/model/own.ts';
import type { Card, Lane } from '../../shared/model/types.ts';
import { footerItems, type CardContext, type FooterItem } from '../../shared/print/footer-items.ts';
import type { SeenBox } from './grid-view.ts';
import { langOf } from '../../shared/print/lang.ts';
import { EvidenceMark, PersonaDot, SeverityMark } from './Marks.tsx';
import { metricNumber } from '../../shared/print/words.ts';
import './cards.css';

interface Props {
  readonly card: Card;
  readonly lane: Lane;
  readonly box: SeenBox;
  /** Where the card's cell stands: boxes are relative to the grid, cards to their cell. */
  readonly origin: { readonly x: number; readonly y: number };
  readonly context: CardContext;
}

export function PrintCard({ card, lane, box, origin, context }: Props) {
  const style = { left: box.x - origin.x, top: box.y - origin.y, width: box.width, height: box.height };
  const text = box.lines.join('\n');
  // Pain points are entries of the document's outline.
  const Text = lane.kind === 'painPoints' ? 'h3' : 'p';
  return (
    <div className="card" style={style}>
      {box.media > 0 && <Media card={card} lane={lane} height={box.media} context={context} />}
      {text !== '' && (
        <Text
          className={lane.kind === 'quotes' ? 'text quote' : 'text'}
          lang={langOf(text)}
          style={textSize(box.textScale)}
        >
          {text}
        </Text>
      )}
      {box.footer && (
        <Footer items={footerItems(card, lane, context)} target={context.evidenceTarget?.(card.id) ?? null} />
      )}
    </div>
  );
}

function textSize(scale: number) {
  return scale === 1 ? undefined : { fontSize: CARD_FONT.size * scale, lineHeight: `${CARD_LINE * scale}px` };
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
        {card.trend.length > 1 && (
          <svg className="metric-trend" width={72} height={24} aria-hidden>
            <path d={sparkPath(card.trend, 72, 24)} />
          </svg>
        )}
        {card.target !== null && <span className="metric-target">Target {metricNumber(card.target)}</span>}
      </div>
    );
  }
  const source = card.image === null ? undefined : own(context.pictures, card.image);
  return (
    <div className="picture" style={{ height: height - 6 }}>
      {source ? <img src={source} alt={card.text === '' ? 'Picture' : card.text} /> : <span>No picture</span>}
    </div>
  );
}

function Footer({ items, target }: { items: readonly FooterItem[]; target: string | null }) {
  return (
    <div className="footer">
      {items.map((item) => {
        const part = <FooterPart key={itemKey(item)} item={item} />;
        return item.kind === 'evidence' && target !== null ? (
          <a key={itemKey(item)} href={`#${target}`}>
            {part}
          </a>
        ) : (
          part
        );
      })}
    </div>
  );
}

function itemKey(item: FooterItem): string {
  if (item.kind === 'persona') return `persona ${item.persona.id}`;
  return item.kind === 'severity' ? item.kind : `${item.kind} ${item.text}`;
}

function FooterPart({ item }: { item: FooterItem }) {
  if (item.kind === 'severity') return <SeverityMark severity={item.severity} />;
  if (item.kind === 'persona') return <PersonaDot persona={item.persona} />;
  if (item.kind === 'evidence') {
    return (
      <span className="evidence">
        <EvidenceMark level={item.level} />
        <span>{item.text}</span>
      </span>
    );
  }
  return (
    <span className={item.kind}>
      {item.kind === 'tag' && <i style={{ background: `var(--lane-${item.hue})` }} />}
      <span lang={langOf(item.text)}>{item.text}</span>
    </span>
  );
}
