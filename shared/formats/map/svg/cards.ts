/** Cards: ground, picture or number, the lines that layout broke, footer. */
import { CARD_FONT, CARD_LINE, CARD_PADDING } from '../../../layout/sizes.ts';
import type { CardBox } from '../../../layout/geometry.ts';
import { sparkPath } from '../../../layout/spark.ts';
import { textWidth } from '../../../layout/text-width.ts';
import { laneHue, LANE_KIND_INFO } from '../../../model/lanes.ts';
import { own } from '../../../model/own.ts';
import type { Card, Lane } from '../../../model/types.ts';
import { footerItems, type CardContext } from '../../../print/footer-items.ts';
import { metricNumber } from '../../../print/words.ts';
import { drawFooter } from './footer.ts';
import { el, type Attributes } from './node.ts';
import { baseline, fitText, type Painter } from './text.ts';

export interface CardDrawing {
  readonly card: Card;
  readonly lane: Lane;
  readonly box: CardBox;
  readonly context: CardContext;
  readonly paint: Painter;
  /** What the card's group has besides. */
  readonly attributes?: Attributes | undefined;
}

export function drawCard({ card, lane, box, context, paint, attributes = {} }: CardDrawing): string {
  const hue = laneHue(lane);
  const { x, y, width, height } = box;
  const ground = el('rect', {
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: height - 1,
    rx: 5.5,
    class: `c${hue}`,
  });
  const text = paint({
    lines: box.lines,
    x: x + CARD_PADDING,
    y: baseline(y + CARD_PADDING + box.media, CARD_LINE, CARD_FONT.size),
    size: CARD_FONT.size,
    line: CARD_LINE,
    paint: 'tx',
    width: width - 2 * CARD_PADDING,
  });
  const media = box.media > 0 ? drawMedia({ card, lane, box, context, paint }, hue) : '';
  const footer = box.footer ? drawFooter(footerItems(card, lane, context), box, hue, paint) : '';
  return el('g', attributes, ground, media, text, footer);
}

function drawMedia(drawing: CardDrawing, hue: number): string {
  if (LANE_KIND_INFO[drawing.lane.kind].content === 'metrics') return drawMetric(drawing, hue);
  const { card, box, context, paint } = drawing;
  const frame = {
    x: box.x + CARD_PADDING,
    y: box.y + CARD_PADDING,
    width: box.width - 2 * CARD_PADDING,
    height: box.media - 6,
  };
  const ground = el('rect', { ...frame, rx: 3, class: 'paper' });
  const source = card.image === null ? undefined : own(context.pictures, card.image);
  if (source) return ground + el('image', { ...frame, href: source });
  const middle = { x: frame.x + frame.width / 2, y: baseline(frame.y, frame.height, 11) };
  return ground + paint({ lines: ['No picture'], ...middle, size: 11, paint: 't2', anchor: 'middle' });
}

function drawMetric({ card, box, paint }: CardDrawing, hue: number): string {
  const x = box.x + CARD_PADDING;
  const top = box.y + CARD_PADDING;
  const room = box.width - 2 * CARD_PADDING;
  const number = card.number === null ? '–' : metricNumber(card.number);
  const after = x + textWidth(number, { size: 20, weight: 600 }) + 4;
  const y = baseline(top, 26, 20);
  const unit = card.unit ? fitText(card.unit, x + room - after, 13) : '';
  const spark = sparkPath(card.trend, 72, 24);
  return [
    paint({ lines: [number], x, y, size: 20, weight: 600, paint: 'tx' }),
    unit === '' ? '' : paint({ lines: [unit], x: after, y, size: 13, paint: 'tx' }),
    spark === ''
      ? ''
      : el('path', {
          d: spark,
          transform: `translate(${x + room - 72} ${top + 2})`,
          class: `k${hue}`,
          'stroke-width': 1.5,
        }),
    card.target === null
      ? ''
      : paint({
          lines: [`Target ${metricNumber(card.target)}`],
          x,
          y: baseline(top + 26, 18, 11),
          size: 11,
          paint: 't2',
        }),
  ].join('');
}
