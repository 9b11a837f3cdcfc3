/** The shapes of feedback that travel between screen and core. */
import type { MeanInterval } from '../measures/interval.ts';

/** What a column of a feedback file is. `field` keeps it as one of the item's other fields; `skip` leaves it out. */
export const COLUMN_ROLES = [
  'text',
  'score',
  'date',
  'id',
  'author',
  'customer',
  'channel',
  'language',
  'field',
  'skip',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How a score was asked for. Scores of different methods are never averaged as they are. */
export const SCORE_METHODS = [
  'nps',
  'csat',
  'ces',
  'stars',
  'thumbs',
  'goodBad',
  'emoji',
  'percent',
  'sentiment',
  'index',
  'other',
] as const;
export type ScoreMethod = (typeof SCORE_METHODS)[number];

/** A score keeps its scale, direction and method. `higherIsBetter` is false for inverted scales. */
export interface ScoreScale {
  readonly min: number;
  readonly max: number;
  readonly higherIsBetter: boolean;
  /** Missing where it is not known. */
  readonly method?: ScoreMethod | undefined;
}

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** How a file's columns become feedback items. Plain data: stored with the source, usable without a screen. */
export interface Mapping {
  /** Number of header rows: 0, 1, 2 or 3. Lists of objects have 1. */
  readonly headerRows: number;
  /** Role of each column by position; columns beyond its length are fields. Several `text` columns are joined. */
  readonly roles: readonly ColumnRole[];
  /** Names of the columns by position. */
  readonly names: readonly string[];
  /** The scale of the score column, or null where no column is a score. */
  readonly scale: ScoreScale | null;
  readonly dateOrder: DateOrder;
}

export type FeedbackFormat = 'csv' | 'tsv' | 'json' | 'ndjson';
export type FeedbackEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** One row as it will be stored, for the preview. */
export interface PreviewItem {
  readonly row: number;
  readonly text: string;
  readonly score: number | null;
  readonly date: string | null;
  readonly rejected: string | null;
}

export interface ImportPreview {
  readonly file: string;
  readonly format: FeedbackFormat;
  readonly encoding: FeedbackEncoding;
  readonly delimiter: string | null;
  readonly mapping: Mapping;
  /** Why each column got its role, by position. */
  readonly reasons: readonly string[];
  /** The first rows as read, up to 20. */
  readonly rows: readonly (readonly string[])[];
  readonly items: readonly PreviewItem[];
  readonly warnings: readonly string[];
  /** The source's name that an earlier import of this kind of file used, else the file's name. */
  readonly sourceName: string;
}

export interface FeedbackItem {
  /** Derived from content and source: the same item has the same id on every machine. */
  readonly id: string;
  readonly source: string;
  readonly sourceId: number;
  /** Record number in its file, from 1 without headers. */
  readonly row: number;
  readonly text: string;
  readonly score: number | null;
  readonly scale: ScoreScale | null;
  /** ISO date `YYYY-MM-DD` or date-time, or null. */
  readonly date: string | null;
  readonly author: string | null;
  readonly channel: string | null;
  /** Key of the customer, or null. */
  readonly customer: string | null;
  /** BCP 47 code: as a person said, else as the analysis found, else as the file says; null while unknown. */
  readonly language: string | null;
  /** −1 (very negative) … 1 (very positive); null while unknown or too uncertain. */
  readonly sentiment: number | null;
  /** 0 … 1; null where there is no sentiment. */
  readonly sentimentConfidence: number | null;
  readonly sentimentFrom: SentimentOrigin | null;
  /** The record's other columns, as read. */
  readonly fields: Readonly<Record<string, string>>;
}

/** How well a model that was learned for a language did on examples that it had not seen. */
export interface ModelQuality {
  readonly language: string;
  /** Examples. */
  readonly n: number;
  /** Share of right answers, and mean F1 of the classes, 0 … 1 … */
  readonly accuracy: number;
  readonly macroF1: number;
  /** … and the mean F1 of always giving the commonest answer. */
  readonly majorityF1: number;
  /** Ms since 1970. */
  readonly at: number;
}

/** How far the analysis of all feedback is, and what it found. */
export interface AnalysisStatus {
  readonly items: number;
  /** Not analysed yet. */
  readonly pending: number;
  readonly languages: readonly { readonly language: string; readonly items: number }[];
  /** `unknown`: analysed, and nothing certain was found. */
  readonly sentiments: Readonly<Record<SentimentClass, number>>;
  readonly origins: readonly { readonly from: SentimentOrigin; readonly items: number }[];
  readonly models: readonly ModelQuality[];
}

/** Where a sentiment comes from: the item's own score, a model learned on scored items, words alone, or a person. */
export const SENTIMENT_ORIGINS = ['score', 'learned', 'lexicon', 'person'] as const;
export type SentimentOrigin = (typeof SENTIMENT_ORIGINS)[number];

export interface FeedbackSource {
  readonly id: number;
  readonly name: string;
  readonly items: number;
  readonly importedAt: number;
  readonly format: string;
  /** On what ground the feedback is kept, in the team's words; '' where nothing was said. */
  readonly consent: string;
  /** ISO date after which the source should be deleted, or null. */
  readonly retainUntil: string | null;
}

export const SENTIMENT_CLASSES = ['negative', 'neutral', 'positive', 'unknown'] as const;
export type SentimentClass = (typeof SENTIMENT_CLASSES)[number];

export interface FeedbackFilter {
  readonly search?: string | undefined;
  readonly sourceId?: number | undefined;
  /** Inclusive ISO dates. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Bounds on the score rescaled to 0 (worst) … 100 (best), inclusive. */
  readonly scoreFrom?: number | undefined;
  readonly scoreTo?: number | undefined;
  /** Only items that have (true) or lack (false) a score. */
  readonly scored?: boolean | undefined;
}

export interface FeedbackPage {
  /** At most as many as asked for; fewer where they are very long. */
  readonly items: readonly FeedbackItem[];
  /** Opaque; pass it on to get the next page. Null at the end. */
  readonly next: string | null;
}

/** Numbers of a set of items. Scores are only averaged inside one scale; `mixed` says that there were several. */
export interface EvidenceStats {
  readonly count: number;
  /** Ids that no longer name an item. */
  readonly missing: number;
  readonly scored: number;
  readonly average: number | null;
  readonly scale: ScoreScale | null;
  readonly mixed: boolean;
  /** Mean of all scores rescaled to 0 (worst) … 100 (best), with its 95 % interval; null where none is scored. */
  readonly rescaled: MeanInterval | null;
  /** Mean of all known sentiments, −1 … 1, with its 95 % interval; null where none is known. */
  readonly sentiment: MeanInterval | null;
  /** Different people behind the items: several items of one known customer are one voice. Decides the level. */
  readonly voices: number;
  /** How these items judge and feel, 0 (worst) … 100 (best); null where nothing is known. */
  readonly felt: FeltMean | null;
}

/** A mean over items by their own rescaled score, else by their sentiment (see `shared/measures/felt.ts`). */
export interface FeltMean extends MeanInterval {
  /** How many of the `n` items count by their score; the others count by their sentiment. */
  readonly byScore: number;
}

export interface RejectedRow {
  readonly row: number;
  readonly reason: string;
}

export interface ImportReport {
  readonly file: string;
  /** Records in the file without headers; the other four add up to it. */
  readonly rows: number;
  readonly imported: number;
  readonly updated: number;
  readonly duplicates: number;
  /** The first `REJECTED_LIMIT` rejected rows with their reasons … */
  readonly rejected: readonly RejectedRow[];
  /** … and how many there were in all. */
  readonly rejectedCount: number;
}

/** The report lists every rejected row up to this many. */
export const REJECTED_LIMIT = 1_000_000;
