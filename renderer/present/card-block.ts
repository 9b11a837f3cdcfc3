/** A card on a slide: its text in lines, its picture or number, its marks in rows; and cut, where it is too tall. */
import { cardText } from '../../shared/layout/card-content.ts';
import { LANE_KIND_INFO, laneHue } from '../../shared/model/lanes.ts';
import { tagsById } from '../../shared/model/tags.ts';
import type { Card, Lane } from '../../shared/model/types.ts';
import { footerItems, type CardContext, type FooterItem } from '../../shared/print/footer-items.ts';
import { LINE, SMALL, splitText, textBlock, wordsWidth, type TextBlock } from './page.ts';
import type { CardBlock, SlideSource } from './types.ts';

/** Between a card's edge and its content, edge included. */
export const CARD_PAD = 18;
/** Between cards. */
export const CARD_GAP = 14;
export const PICTURE = 250;
export const METRIC_SIZE = 52;
const METRIC = METRIC_SIZE * LINE;
const METRIC_TARGET = SMALL * LINE;
/** Between marks in a row, and before the first row. */
export const MARK_GAP = 18;
export const FOOT_GAP = 8;
/** Widths of what stands beside words. */
const EVIDENCE = 36;
const SEVERITY = 46;
const CHIP = 26;
const DOT = 28;

/** What marks are made from, once for all cards. */
export function markContext({ library, evidence, touchpoints }: SlideSource): CardContext {
  return {
    touchpoints,
    personas: new Map(library.personas.map((persona) => [persona.id, persona])),
    tags: tagsById(library),
    evidence: Object.fromEntries(evidence),
    measured: {},
    pictures: {},
    mapTitles: {},
  };
}

/** The words of a mark; '' for severity, which is only drawn. */
export function markWords(item: FooterItem): string {
  if (item.kind === 'severity') return '';
  return item.kind === 'persona' ? item.persona.name : item.text;
}

function markWidth(item: FooterItem): number {
  const words = markWords(item);
  switch (item.kind) {
    case 'severity':
      return SEVERITY;
    case 'evidence':
      return EVIDENCE + wordsWidth(words, SMALL, 600);
    case 'chip':
      return CHIP + wordsWidth(words);
    case 'tag':
    case 'persona':
      return DOT + wordsWidth(words);
    default:
      return wordsWidth(words);
  }
}

/** Height of marks in rows of `width` units. A mark that is wider than a row is broken into lines. */
export function marksHeight(items: readonly FooterItem[], width: number): number {
  if (items.length === 0) return 0;
  let rows = 1;
  let used = 0;
  for (const item of items) {
    const own = markWidth(item);
    const isFirst = used === 0;
    if (!isFirst && used + MARK_GAP + own > width) rows += 1;
    else if (!isFirst) {
      used += MARK_GAP + own;
      continue;
    }
    // Words that are broken need one line more than their width says.
    const more = own > width ? Math.ceil(own / width) : 0;
    rows += more;
    used = own > width ? width : own;
  }
  return FOOT_GAP + rows * SMALL * LINE;
}

/** Broken texts by card: a card that changes is another object, and several sizes are tried for each slide. */
const broken = new WeakMap<Card, Map<string, TextBlock>>();

function cardLines(card: Card, words: string, width: number, size: number): TextBlock {
  let known = broken.get(card);
  if (!known) broken.set(card, (known = new Map()));
  // The words may be those of a touchpoint, which change without the card.
  const key = `${width} ${size} ${words}`;
  let block = known.get(key);
  if (!block) known.set(key, (block = textBlock(words, width, size)));
  return block;
}

/** Lays a card out at a width and a text size. */
export function cardBlock(
  card: Card,
  lane: Lane,
  width: number,
  size: number,
  { touchpoints }: SlideSource,
  context: CardContext,
): CardBlock {
  const inside = width - 2 * CARD_PAD;
  const words = cardText(card, touchpoints);
  const text = words === '' ? null : cardLines(card, words, inside, size);
  const isMetric = LANE_KIND_INFO[lane.kind].content === 'metrics';
  const media = isMetric
    ? METRIC + (card.target === null ? 0 : METRIC_TARGET)
    : card.image === null
      ? 0
      : PICTURE;
  const foot = footerItems(card, lane, context);
  return {
    card,
    hue: laneHue(lane),
    content: isMetric ? 'metric' : lane.kind === 'quotes' ? 'quote' : 'text',
    width,
    height: 2 * CARD_PAD + media + (text?.height ?? 0) + marksHeight(foot, inside),
    text,
    media,
    foot,
    part: 0,
  };
}

/** Cuts a card that is taller than `height` units into parts: the first has its picture, the last its marks. */
export function splitCard(block: CardBlock, height: number): CardBlock[] {
  if (block.height <= height || block.text === null) return [block];
  const room = height - 2 * CARD_PAD;
  const marks = marksHeight(block.foot, block.width - 2 * CARD_PAD);
  const parts = splitText(block.text, room - marks, room - marks - block.media);
  return parts.map((text, part) => {
    const media = part === 0 ? block.media : 0;
    const isLast = part === parts.length - 1;
    const foot = isLast ? block.foot : [];
    return {
      ...block,
      part,
      text,
      media,
      foot,
      height: 2 * CARD_PAD + media + text.height + (isLast ? marks : 0),
    };
  });
}
