/** What overviews are built from, and how its parts become rows. */
import type { PrintedQuote } from '../contract/print.ts';
import type { FeltMean } from '../contract/feedback-types.ts';
import type { MetricCounts } from '../contract/metric-types.ts';
import { EVIDENCE_MARKS } from '../formats/office/card-facts.ts';
import { evidenceLevel } from '../measures/evidence-level.ts';
import type { Delivery } from '../measures/hot-spots.ts';
import type { LifeCounts } from '../measures/life-cycle.ts';
import type { Worth } from '../measures/worth/worth-of.ts';
import type { BusinessCase } from '../model/decisions/business-case.ts';
import { STATUS_WORDS } from '../model/words.ts';
import { isOverdue } from '../portfolio/loop.ts';
import type { LoopStart, PortfolioEntry, PortfolioMap, PortfolioPlace } from '../portfolio/types.ts';
import { dateWord } from '../print/words.ts';
import type { OverviewBlock, OverviewCell, OverviewPlace, OverviewRow } from './types.ts';

/** A business case with what comes of it. */
export interface PlayedCase {
  readonly one: BusinessCase;
  readonly worth: Worth;
}

export interface OverviewInput {
  /** The department or touchpoint asked for, or null for the first. */
  readonly of: string | null;
  readonly workspace: string;
  /** ISO day. */
  readonly today: string;
  readonly maps: readonly PortfolioMap[];
  readonly loop: LoopStart;
  readonly counts: MetricCounts;
  readonly lives: LifeCounts;
  /** The business cases, each with what comes of it; asked for only where they are shown, since it takes time. */
  readonly cases: () => Promise<readonly PlayedCase[]>;
  /** How many items are linked to the cards of each touchpoint, by its name. */
  readonly heard: () => Promise<ReadonlyMap<string, number>>;
  /** Of a touchpoint: how the feedback behind its cards feels, and its strongest verbatims. */
  readonly touchpoint: (name: string) => Promise<{
    readonly felt: FeltMean | null;
    readonly items: number;
    readonly voices: number;
    readonly quotes: readonly PrintedQuote[];
  }>;
}

export function entriesOf(maps: readonly PortfolioMap[]): PortfolioEntry[] {
  return maps.flatMap(({ entries }) => [...entries]);
}

/** Places of maps of what is there now: the future has no feedback yet. */
export function placesOf(maps: readonly PortfolioMap[]): PortfolioPlace[] {
  return maps.filter(({ kind }) => kind !== 'future').flatMap(({ places }) => [...places]);
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en').replace('-', '−');

/** "● 24" as everywhere. */
export function evidenceCell({ items, voices }: PortfolioEntry): OverviewCell {
  return { text: `${EVIDENCE_MARKS[evidenceLevel(voices)]} ${items.toLocaleString('en')}` };
}

export function titleOf(maps: readonly PortfolioMap[], mapId: string): string {
  return maps.find(({ id }) => id === mapId)?.title || 'Untitled map';
}

/** A card with where it stands, in small letters. */
export function cardCell(entry: PortfolioEntry, maps: readonly PortfolioMap[]): OverviewCell {
  const place = [entry.stage, entry.step].filter((part) => part !== '').join(' › ');
  return { text: entry.text || 'Without words', small: `${place} · ${titleOf(maps, entry.mapId)}` };
}

export function placeCell(place: PortfolioPlace, maps: readonly PortfolioMap[]): OverviewCell {
  const where = [place.stage, place.step].filter((part) => part !== '').join(' › ');
  return { text: where || 'Untitled stage', small: titleOf(maps, place.mapId) };
}

export function cardPlace({ mapId, cardId }: PortfolioEntry): OverviewPlace {
  return { kind: 'card', mapId, cardId };
}

export function columnPlace({ mapId, columnId, stageId }: PortfolioPlace): OverviewPlace {
  return { kind: 'column', mapId, columnId, stageId };
}

export function dueCell(entry: PortfolioEntry, today: string): OverviewCell {
  if (entry.due === null) return { text: '–', tone: 'quiet' };
  const day = dateWord(entry.due);
  return isOverdue(entry, today) ? { text: `${day}, overdue`, tone: 'bad' } : { text: day };
}

export function statusCell({ status }: PortfolioEntry): OverviewCell {
  return status === null ? { text: 'Not decided', tone: 'quiet' } : { text: STATUS_WORDS[status] };
}

export function whoCell({ owner, department }: PortfolioEntry): OverviewCell {
  if (owner === null && department === null) return { text: 'Nobody', tone: 'quiet' };
  return owner !== null && department !== null && owner !== department
    ? { text: owner, small: department }
    : { text: owner ?? department ?? '' };
}

export function deliveryWords({ value, n }: Delivery): string {
  return n === null ? `${whole(value)} as drawn` : `${whole(value)} measured, n ${n.toLocaleString('en')}`;
}

/** How something feels from 0 to 100, with its n and interval. */
export function feltCell(felt: FeltMean | null): OverviewCell {
  if (felt === null) return { text: '–', tone: 'quiet' };
  const { mean, low, high, n } = felt;
  // The interval of a few values may reach beyond what can be.
  const within = (value: number): string => whole(Math.min(100, Math.max(0, value)));
  const interval = low === null || high === null ? '' : `, ${within(low)} to ${within(high)}`;
  return { text: whole(mean), small: `n ${n.toLocaleString('en')}${interval}` };
}

/** The first rows of a table, and how many are left out. */
export function table(
  block: Omit<Extract<OverviewBlock, { kind: 'table' }>, 'kind' | 'more' | 'rows'>,
  rows: readonly OverviewRow[],
  most: number,
): OverviewBlock {
  // What explains the figures of rows explains nothing where there are none.
  const { about, ...rest } = block;
  const explained = about !== undefined && rows.length > 0 ? { about } : {};
  return {
    ...rest,
    ...explained,
    kind: 'table',
    rows: rows.slice(0, most),
    more: Math.max(0, rows.length - most),
  };
}
