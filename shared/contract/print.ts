/** What the print view needs to draw a map: plain JSON, so that any host can hand it to a page. */
import type { PrintedAudit } from '../audits/printed.ts';
import type { ActionStatus, LibraryData, MapData, Persona } from '../model/types.ts';
import type { Overview } from '../overview/types.ts';
import type { Page } from '../layout/paper.ts';
import type { MeanInterval } from '../measures/interval.ts';
import type { PrintedMetrics } from '../measures/series/printed.ts';
import type { Ranges, WorthResult } from '../measures/worth/types.ts';
import type { BusinessCase } from '../model/decisions/business-case.ts';
import type { DriverReport } from './driver-types.ts';
import type { EvidenceStats, FeltMean, PrintLayout } from './types.ts';

/** How the map fills pages, see `PrintOptions`. */
export interface PagesPayload {
  readonly layout: PrintLayout;
  /** 1 for true size. */
  readonly zoom: number;
  readonly overlapMm: number;
  /** Ids of stages and steps that begin a page. */
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
  /** The same of employees, for their curves; absent where nothing is known. */
  readonly measuredStaff?: Readonly<Record<string, FeltMean>>;
  /** What mystery visits experienced in each column, 0 to 100, by column id; absent where there were none. */
  readonly visited?: Readonly<Record<string, MeanInterval>>;
  /** How many observations stand on each card, by card id; absent where there are none. */
  readonly observed?: Readonly<Record<string, number>>;
  /** Titles of the maps that cards lead to, by map id; absent where no card leads to one. */
  readonly mapTitles?: Readonly<Record<string, string>>;
  /** Stored pictures by content hash, as data: URLs. */
  readonly pictures: Readonly<Record<string, string>>;
  readonly page: Page;
  /** A picture for the title block and the feet of pages, as a data: URL; absent for none. */
  readonly logo?: string;
  readonly pages: PagesPayload;
  readonly workspace: string;
  /** ISO date printed in the title block. */
  readonly date: string;
  /** A map that is printed below this one on the same page; `page` is then each one's half. */
  readonly beside?: PrintPayload;
  /** Personas shown; null for all of the map's. */
  readonly personaIds: readonly string[] | null;
  /** How many cards the map has, where a filter leaves some of them out; absent else. */
  readonly allCards?: number;
  /** The customer segment whose feedback alone counts and is quoted; absent where all does. */
  readonly segment?: string;
}

// ---- reports ---------------------------------------------------------------------------------------------------

/** A verbatim as it is quoted on paper. */
export interface PrintedQuote {
  readonly text: string;
  readonly source: string;
  /** ISO date, or null. */
  readonly date: string | null;
  /** Score against the top of its scale, e.g. "2/5", or ''. */
  readonly score: string;
}

/** The evidence behind one card. */
export interface PrintedEvidence {
  readonly cardId: string;
  readonly text: string;
  /** Where the card stands: stage, lane. */
  readonly place: string;
  readonly stats: EvidenceStats;
  readonly quotes: readonly PrintedQuote[];
}

/** An action of a map, with what it answers. */
export interface PrintedAction {
  readonly id: string;
  readonly text: string;
  readonly map: string;
  readonly stage: string;
  readonly owner: string;
  readonly due: string | null;
  readonly status: ActionStatus | null;
  readonly effort: number | null;
  readonly value: number | null;
  /** Texts of the pain points that it is an answer to. */
  readonly answers: readonly string[];
}

/** A business case with what it comes to. */
export interface PrintedCase {
  readonly one: BusinessCase;
  /** The opportunity's words and its map's title; null where there is none. */
  readonly opportunity: string | null;
  readonly touchpoint: string | null;
  /** Null where something is missing or wrong, which `problems` then say. */
  readonly ranges: Ranges | null;
  readonly result: WorthResult | null;
  readonly problems: readonly string[];
}

export type ReportSection = { readonly id: string; readonly title: string } & (
  | { readonly kind: 'map'; readonly payload: PrintPayload }
  | {
      readonly kind: 'personas';
      readonly personas: readonly Persona[];
      readonly pictures: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'evidence';
      readonly mapId: string;
      readonly cards: readonly PrintedEvidence[];
      readonly segment?: string;
    }
  | { readonly kind: 'actions'; readonly actions: readonly PrintedAction[] }
  | { readonly kind: 'overview'; readonly overview: Overview }
  | { readonly kind: 'case'; readonly printed: PrintedCase }
  | { readonly kind: 'audit'; readonly audit: PrintedAudit }
  | { readonly kind: 'metrics'; readonly metrics: PrintedMetrics }
  | { readonly kind: 'drivers'; readonly report: DriverReport }
  | { readonly kind: 'personaSheet' }
  | { readonly kind: 'dotSheet' }
  /** Cards to cut out: a sheet for each kind of lane. */
  | {
      readonly kind: 'stickyCards';
      readonly lanes: readonly { readonly title: string; readonly hue: number }[];
    }
);

/** Maps and what belongs to them as one document. */
export interface ReportPayload {
  readonly page: Page;
  /** A picture for the title page and the feet of pages, as a data: URL; its maps have none of their own. */
  readonly logo?: string;
  readonly title: string;
  readonly workspace: string;
  /** ISO date of the title page and of the pages' feet. */
  readonly date: string;
  readonly note: string;
  /** Whether it begins with a title page and contents; without, the first map does. */
  readonly hasContents: boolean;
  /** As of its maps. */
  readonly segment?: string;
  /** Number of the page that each section begins on, by its id; empty while unknown. */
  readonly pageNumbers: Readonly<Record<string, number>>;
  readonly sections: readonly ReportSection[];
}

/** What the print view draws. */
export type PrintJob = PrintPayload | ReportPayload;
