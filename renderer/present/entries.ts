/** What lists on slides name: answers to a pain point, moments of truth, rankings. */
import { STATUS_WORDS } from '../../shared/model/words.ts';
import { cardText } from '../../shared/layout/card-content.ts';
import { evidenceLevel, EVIDENCE_LEVELS, voicesOf } from '../../shared/measures/evidence-level.ts';
import { LANE_KIND_INFO, laneHue } from '../../shared/model/lanes.ts';
import type { Card, MapData } from '../../shared/model/types.ts';
import { formatDate } from '../../shared/text/quote-source.ts';
import { laneOf } from '../canvas/slots.ts';

import { countWords } from '../ui/when.ts';
import { SMALL, textBlock } from './page.ts';
import type { EntryBlock, SlideSource } from './types.ts';
import { placeWords } from './words.ts';

/** Room at the left of an entry for its mark, and between entries. */
export const ENTRY_MARK = 60;
export const ENTRY_GAP = 26;
/** Widths of the drawings before an entry's small words. */
const SEVERITY = 58;
const EVIDENCE = 44;

/** How many feedback items back a card; those that are gone do not count. */
export function evidenceCount(card: Card, { evidence }: Pick<SlideSource, 'evidence'>): number {
  return evidence.get(card.id)?.count ?? card.evidence.length;
}

/** A severity that nobody rated counts as the middle. */
const UNRATED = 3;

/**
 * How urgent a pain point is: severity (1 to 5) times how well it is backed (1 assumed, 2 anecdotal, 3 supported,
 * 4 strong), 1 to 20. A convention of Sojourn.
 */
export function urgency(card: Card, source: Pick<SlideSource, 'evidence'>): number {
  const level = EVIDENCE_LEVELS.indexOf(evidenceLevel(voicesOf(card, source.evidence.get(card.id))));
  return (card.severity ?? UNRATED) * (level + 1);
}

/** Pain points from the most urgent on; of equal ones the one with more feedback first. */
export function rankPains(cards: readonly Card[], source: Pick<SlideSource, 'evidence'>): Card[] {
  return cards.toSorted(
    (a, b) => urgency(b, source) - urgency(a, source) || evidenceCount(b, source) - evidenceCount(a, source),
  );
}

/** Opportunities by value for effort; those that are not rated last, of equal ones the more valuable first. */
export function rankOpportunities(cards: readonly Card[]): Card[] {
  const ratio = ({ value, effort }: Card): number =>
    value === null || effort === null ? -1 : value / effort;
  return cards.toSorted((a, b) => ratio(b) - ratio(a) || (b.value ?? 0) - (a.value ?? 0));
}

/** The cards of one kind of lane from left to right. */
export function cardsOfKind(
  source: SlideSource,
  kinds: readonly string[],
  columns?: ReadonlySet<string>,
): Card[] {
  const { map, shows } = source;
  const lanes = map.lanes.filter(({ kind }) => kinds.includes(kind));
  return map.columns
    .filter(({ id }) => !columns || columns.has(id))
    .flatMap(({ id }) => lanes.flatMap((lane) => map.cells.get(`${lane.id}/${id}`) ?? []))
    .filter((card) => !shows || shows(card));
}

const rated = (card: Card): string[] => [
  ...(card.value === null ? [] : [`Value ${card.value} of 5`]),
  ...(card.effort === null ? [] : [`Effort ${card.effort} of 5`]),
];

/** What an opportunity or action says of itself in small words. */
export function answerWords(card: Card, map: MapData): string {
  const lane = laneOf(map, card.laneId);
  const word = lane ? LANE_KIND_INFO[lane.kind].card : 'card';
  return [
    word.charAt(0).toUpperCase() + word.slice(1),
    ...(card.status ? [STATUS_WORDS[card.status]] : []),
    ...(card.owner ? [card.owner] : []),
    ...(card.due ? [`due ${formatDate(card.due)}`] : []),
    ...rated(card),
  ].join(' · ');
}

/** What an opportunity says of itself in the ranking. */
export function opportunityWords(card: Card, map: MapData): string {
  const solved = card.solves.filter((id) => map.cards.has(id)).length;
  const ratings = rated(card);
  return [
    ...(ratings.length > 0 ? ratings : ['Not rated yet']),
    ...(card.status ? [STATUS_WORDS[card.status]] : []),
    ...(card.owner ? [card.owner] : []),
    ...(solved > 0 ? [`answers ${countWords(solved, 'pain point')}`] : []),
    placeWords(card.columnId, map),
  ].join(' · ');
}

export interface EntrySpec {
  readonly id: string;
  readonly mark: EntryBlock['mark'];
  readonly hue: number;
  readonly text: string;
  readonly meta: string;
  readonly severity?: number | null;
  /** How many items back it, where that is shown. */
  readonly count?: number;
  /** How many people they come from; by default each item is one. */
  readonly voices?: number;
}

/** Lays an entry out at a width and a text size. */
export function entryBlock(spec: EntrySpec, width: number, size: number): EntryBlock {
  const { id, mark, hue, meta, severity = null, count } = spec;
  const inside = width - ENTRY_MARK;
  const text = textBlock(spec.text, inside, size, 600);
  const drawings = (severity === null ? 0 : SEVERITY) + (count === undefined ? 0 : EVIDENCE);
  const small = meta === '' ? null : textBlock(meta, inside - drawings, SMALL);
  const height = text.height + (small?.height ?? 0);
  const level = evidenceLevel(spec.voices ?? count ?? 0);
  const evidence = count === undefined ? null : { level, count };
  return { id, mark, hue, text, meta: small, severity, evidence, height };
}

/** The entry of a card with its own hue and words. */
export function cardEntry(
  card: Card,
  { map, touchpoints }: SlideSource,
  spec: Omit<EntrySpec, 'id' | 'hue' | 'text'>,
  width: number,
  size: number,
): EntryBlock {
  const lane = laneOf(map, card.laneId);
  const text = cardText(card, touchpoints) || 'Without words';
  return entryBlock({ ...spec, id: card.id, hue: lane ? laneHue(lane) : 1, text }, width, size);
}

/** Height of entries one below the other. */
export function entriesHeight(entries: readonly EntryBlock[]): number {
  return entries.reduce((sum, { height }) => sum + height, 0) + Math.max(0, entries.length - 1) * ENTRY_GAP;
}

/** Entries in parts that fit into `first` and then `height` units; each part has at least one. */
export function splitEntries(entries: readonly EntryBlock[], height: number, first = height): EntryBlock[][] {
  const parts: EntryBlock[][] = [];
  let room = first;
  let part: EntryBlock[] = [];
  for (const entry of entries) {
    const own = entry.height + (part.length > 0 ? ENTRY_GAP : 0);
    if (own > room && part.length > 0) {
      parts.push(part);
      part = [];
      room = height;
    }
    room -= part.length > 0 ? entry.height + ENTRY_GAP : entry.height;
    part.push(entry);
  }
  return part.length > 0 ? [...parts, part] : parts;
}
