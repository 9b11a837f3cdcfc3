/**
 * What stands in a card's footer on paper, with its width, so that layout can give the footer as many rows as it needs:
 * paper has no tooltip, nothing may be cut off.
 */
import { observedWords } from '../audits/observed-cards.ts';
import { STATUS_WORDS, channelWord } from '../model/words.ts';
import type { EvidenceStats, FeltMean } from '../contract/types.ts';
import { cardChannel, type Touchpoints } from '../layout/card-content.ts';
import { CARD_PADDING, FOOTER_HEIGHT } from '../layout/sizes.ts';
import { textWidth, type Weight } from '../layout/text-width.ts';
import { evidenceLevel, voicesOf, type EvidenceLevel } from '../measures/evidence-level.ts';
import { LANE_KIND_INFO } from '../model/lanes.ts';
import type { MeanInterval } from '../measures/interval.ts';
import { own } from '../model/own.ts';
import type { Card, Lane, Persona, Tag } from '../model/types.ts';
import { averageWord, dateWord, metricNumber } from './words.ts';

/** Means by column id, 0 (worst) to 100 (best). */
export type Visited = Readonly<Record<string, MeanInterval>>;

/** What cards need besides themselves. */
export interface CardContext {
  readonly touchpoints: Touchpoints;
  readonly personas: ReadonlyMap<string, Persona>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly evidence: Readonly<Record<string, EvidenceStats>>;
  /** What the feedback behind each column feels, 0 to 100, by column id. */
  readonly measured: Readonly<Record<string, FeltMean>>;
  /** The same of employees, for their curves. */
  readonly measuredStaff?: Readonly<Record<string, FeltMean>> | undefined;
  /** What mystery visits experienced in each column, 0 to 100, by column id; absent where there were none. */
  readonly visited?: Visited | undefined;
  /** How many observations stand on each card, by card id; absent where there are none. */
  readonly observed?: Readonly<Record<string, number>> | undefined;
  readonly pictures: Readonly<Record<string, string>>;
  /** Titles of the maps that cards lead to, by map id. */
  readonly mapTitles: Readonly<Record<string, string>>;
  /** Id of the element with the evidence behind a card, or null; absent where the document has none. */
  readonly evidenceTarget?: (cardId: string) => string | null;
}

/** Id of the element with the evidence behind a card, in documents that have it; a map and its copy share ids of cards. */
export const evidenceTarget = (mapId: string, cardId: string): string => `evidence-${mapId}-${cardId}`;

export type FooterItem =
  | { readonly kind: 'evidence'; readonly text: string; readonly level: EvidenceLevel }
  | { readonly kind: 'severity'; readonly severity: number }
  | { readonly kind: 'chip' | 'word'; readonly text: string }
  | { readonly kind: 'tag'; readonly text: string; readonly hue: number }
  | { readonly kind: 'persona'; readonly persona: Persona };

/** Font size and sizes of the drawings, as in cards.css. */
export const FOOTER_FONT = 11;
export const FOOTER_GAP = 7;
const MARK = 15;
const SEVERITY = 17;
const CHIP_SIDES = 12;
const TAG_DOT = 10;
const PERSONA = 15;

/** The footer's items in the order in which they stand. */
export function footerItems(card: Card, lane: Lane, context: CardContext): FooterItem[] {
  const items: FooterItem[] = [];
  if (LANE_KIND_INFO[lane.kind].evidence || card.evidence.length > 0) {
    const stats = own(context.evidence, card.id);
    const count = stats?.count ?? card.evidence.length;
    const average = stats ? averageWord(stats) : '';
    const text = average === '' ? String(count) : `${count} · ${average}`;
    items.push({ kind: 'evidence', text, level: evidenceLevel(voicesOf(card, stats)) });
  }
  if (card.moment) items.unshift({ kind: 'word', text: '★ Moment of truth' });
  if (card.severity !== null) items.push({ kind: 'severity', severity: card.severity });
  if (card.reach !== null) items.push({ kind: 'word', text: `Reach ${metricNumber(card.reach)} %` });
  const channel = cardChannel(card, context.touchpoints);
  if (channel) items.push({ kind: 'chip', text: channelWord(channel) });
  const observed = own(context.observed ?? {}, card.id);
  if (observed) items.push({ kind: 'word', text: observedWords(observed) });
  if (card.status !== null) items.push({ kind: 'word', text: STATUS_WORDS[card.status] });
  if (card.source !== '') items.push({ kind: 'word', text: `from ${card.source}` });
  if (card.owner) items.push({ kind: 'word', text: card.owner });
  if (card.due !== null) items.push({ kind: 'word', text: dateWord(card.due) });
  if (card.effort !== null) items.push({ kind: 'word', text: `Effort ${card.effort}` });
  if (card.value !== null) items.push({ kind: 'word', text: `Value ${card.value}` });
  const linked = card.linkedMap === null ? undefined : own(context.mapTitles, card.linkedMap);
  if (linked) items.push({ kind: 'word', text: `→ ${linked}` });
  for (const tag of new Set(card.tags.map((id) => context.tags.get(id)))) {
    if (tag) items.push({ kind: 'tag', text: tag.name, hue: tag.hue });
  }
  for (const id of card.personaIds) {
    const persona = context.personas.get(id);
    if (persona) items.push({ kind: 'persona', persona });
  }
  return items;
}

function words(text: string, weight: Weight = 400): number {
  return textWidth(text, { size: FOOTER_FONT, weight }) + 1;
}

/** Width of an item in px. */
export function itemWidth(item: FooterItem): number {
  if (item.kind === 'severity') return SEVERITY;
  if (item.kind === 'persona') return PERSONA;
  if (item.kind === 'evidence') return MARK + words(item.text, 600);
  const extra = item.kind === 'chip' ? CHIP_SIDES : item.kind === 'tag' ? TAG_DOT : 0;
  return extra + words(item.text);
}

/** Height in px of the footer of a card of `width` px outside: rows of `FOOTER_HEIGHT`, at least one. */
export function footerHeight(items: readonly FooterItem[], width: number): number {
  const room = width - 2 * CARD_PADDING;
  let rows = 1;
  let used = 0;
  for (const item of items) {
    const add = Math.min(itemWidth(item), room);
    if (used > 0 && used + FOOTER_GAP + add > room) {
      rows += 1;
      used = add;
    } else {
      used += (used > 0 ? FOOTER_GAP : 0) + add;
    }
  }
  return rows * FOOTER_HEIGHT;
}
