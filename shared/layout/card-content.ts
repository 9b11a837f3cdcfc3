/** What a card shows, and so how tall it is: shared by layout and every view that paints cards. */
import { LANE_KIND_INFO } from '../model/lanes.ts';
import type { Card, Lane, LibraryData, Touchpoint } from '../model/types.ts';
import { CARD_FONT, CARD_LINE, CARD_PADDING, CELL_PADDING, METRIC_HEIGHT, PICTURE_HEIGHT } from './sizes.ts';
import { wrapText } from './wrap.ts';

export type Touchpoints = ReadonlyMap<string, Touchpoint>;

/** The library's touchpoints by id; a merged one's id leads to the touchpoint that stands for it. */
export function touchpointsOf({ touchpoints, mergedTouchpoints }: LibraryData): Touchpoints {
  const byId = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  for (const [id, into] of Object.entries(mergedTouchpoints)) {
    const touchpoint = byId.get(into);
    if (touchpoint) byId.set(id, touchpoint);
  }
  return byId;
}

/** The text a card shows: its own, else the name of its touchpoint. */
export function cardText(card: Card, touchpoints: Touchpoints): string {
  if (card.text !== '' || card.touchpointId === null) return card.text;
  return touchpoints.get(card.touchpointId)?.name ?? '';
}

/** The channel a card shows: its own, else its touchpoint's, else null. */
export function cardChannel(
  card: Pick<Card, 'channel' | 'touchpointId'>,
  touchpoints: Touchpoints,
): string | null {
  if (card.channel !== null) return card.channel;
  return (card.touchpointId === null ? undefined : touchpoints.get(card.touchpointId)?.channel) ?? null;
}

/** Whether the card has anything for the footer line. */
export function hasFooter(card: Card): boolean {
  return (
    card.evidence.length > 0 ||
    card.severity !== null ||
    card.channel !== null ||
    card.touchpointId !== null ||
    card.status !== null ||
    card.due !== null ||
    card.effort !== null ||
    card.value !== null ||
    (card.owner !== null && card.owner !== '') ||
    card.linkedMap !== null ||
    card.moment ||
    card.icon !== '' ||
    card.reach !== null ||
    card.source !== '' ||
    card.solves.length > 0 ||
    card.personaIds.length > 0 ||
    card.tags.length > 0
  );
}

/** Height in px of the picture or number above the card's text. */
export function mediaHeight(card: Card, lane: Lane): number {
  const content = LANE_KIND_INFO[lane.kind].content;
  if (content === 'metrics') return METRIC_HEIGHT;
  return content === 'images' || card.image !== null ? PICTURE_HEIGHT : 0;
}

export interface CardContent {
  readonly text: string;
  readonly width: number;
  readonly lines: readonly string[];
  readonly footer: boolean;
}

/** Broken lines by card object: cards never change, a changed card is a new object. */
const contents = new WeakMap<Card, CardContent>();

/** Lines and footer of a card of `width` px outside. Cached by the card's identity. */
export function cardContent(card: Card, width: number, touchpoints: Touchpoints): CardContent {
  const text = cardText(card, touchpoints);
  const known = contents.get(card);
  if (known && known.width === width && known.text === text) return known;
  const lines = wrapText(text, width - 2 * CARD_PADDING, CARD_FONT);
  const content: CardContent = { text, width, lines, footer: hasFooter(card) };
  contents.set(card, content);
  return content;
}

/** Height in px of a card with this content, with `media` and `footer` px above and below its text. */
export function cardHeight(content: CardContent, media: number, footer: number): number {
  return 2 * CARD_PADDING + media + content.lines.length * CARD_LINE + footer;
}

/** Width in px of a card over columns of these widths together. */
export function cardWidth(columnsWidth: number): number {
  return columnsWidth - 2 * CELL_PADDING;
}
