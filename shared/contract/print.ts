/** What the print view needs to draw a map: plain JSON, so that any host can hand it to a page. */
import type { LibraryData, MapData } from '../model/types.ts';
import type { Page } from '../layout/paper.ts';
import type { EvidenceStats, FeltMean, PrintLayout } from './types.ts';

/** How the map fills pages, see `PrintOptions`. */
export interface PagesPayload {
  readonly layout: PrintLayout;
  /** 1 for true size. */
  readonly zoom: number;
  readonly overlapMm: number;
  /** Ids of stages that begin a page. */
  readonly breaks: readonly string[];
  readonly note: string;
}

/** `MapData` with its maps turned into lists; `fromPrintable` is the inverse. */
export interface PrintableMap extends Omit<MapData, 'cards' | 'cells'> {
  readonly cards: readonly (MapData['cards'] extends ReadonlyMap<string, infer C> ? C : never)[];
}

export interface PrintPayload {
  readonly map: PrintableMap;
  readonly library: LibraryData;
  /** Evidence numbers by card id. */
  readonly evidence: Readonly<Record<string, EvidenceStats>>;
  /** What the feedback behind each column's cards feels, 0 (worst) to 100 (best), by column id. */
  readonly measured: Readonly<Record<string, FeltMean>>;
  /** Titles of the maps that cards lead to, by map id; absent where no card leads to one. */
  readonly mapTitles?: Readonly<Record<string, string>>;
  /** Stored pictures by content hash, as data: URLs. */
  readonly pictures: Readonly<Record<string, string>>;
  readonly page: Page;
  readonly pages: PagesPayload;
  readonly workspace: string;
  /** ISO date printed in the title block. */
  readonly date: string;
  /** Personas shown; null for all of the map's. */
  readonly personaIds: readonly string[] | null;
  /** How many cards the map has, where a filter leaves some of them out; absent else. */
  readonly allCards?: number;
}
