/** The shapes of feedback that travel between screen and core. */
import type { LanguageOrigin, SentimentClass, SentimentOrigin } from './analysis-types.ts';
import type { CustomerFacts } from './customer-types.ts';
import type { MeanInterval } from '../measures/interval.ts';
import type { Trend } from '../measures/trend.ts';

export * from './analysis-types.ts';
export * from './filter-types.ts';
export * from './customer-types.ts';
export * from './theme-types.ts';

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

/** Kinds of personal data that are looked for before anything is stored. */
export const PERSONAL_KINDS = [
  'email',
  'phone',
  'card',
  'account',
  'ip',
  'name',
  'address',
  'location',
  'birthDate',
  'person',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** What is done with a column's personal data: stored as it is, masked, replaced by a keyed hash, or left out. */
export const PRIVACY_CHOICES = ['keep', 'mask', 'hash', 'drop'] as const;
export type PrivacyChoice = (typeof PRIVACY_CHOICES)[number];

/** How the container of a table is read; what is missing is found out. */
export interface ReadChoices {
  readonly encoding?: FeedbackEncoding | undefined;
  readonly delimiter?: string | undefined;
  /** Name of the sheet of a workbook. */
  readonly sheet?: string | undefined;
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
  /** Values of a score column that are words or signs, folded, and the numbers that they stand for: good → 1. */
  readonly scoreWords?: Readonly<Record<string, number>> | undefined;
  /** Records that are no feedback: those whose column has one of the values (in any case). They are rejected. */
  readonly except?: readonly RecordException[] | undefined;
  /** Calendar of the years in dates; missing: found out value by value. */
  readonly calendar?: 'gregorian' | 'buddhist' | undefined;
  /** The day (YYYY-MM-DD) from which dates such as “3 days ago” count back; missing: they are no dates. */
  readonly asOf?: string | undefined;
  /** Treatment of each column by position; missing: masked where personal data was found, else kept. */
  readonly privacy?: readonly PrivacyChoice[] | undefined;
  readonly read?: ReadChoices | undefined;
  /** The export that the file was recognised as, or the saved mapping that was used. */
  readonly preset?: string | undefined;
}

export interface RecordException {
  /** Position of the column. */
  readonly column: number;
  readonly values: readonly string[];
  /** Why such a record is no feedback, in plain words. */
  readonly reason: string;
}

export const FEEDBACK_FORMATS = ['csv', 'tsv', 'json', 'ndjson', 'xlsx', 'html', 'lines'] as const;
export type FeedbackFormat = (typeof FEEDBACK_FORMATS)[number];

export const FEEDBACK_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1258',
  'windows-874',
  'koi8-u',
  'koi8-r',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
  'macintosh',
] as const;
export type FeedbackEncoding = (typeof FEEDBACK_ENCODINGS)[number];

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
  /** Why the encoding was chosen. */
  readonly encodingReason: string;
  /** Sheets of a workbook; empty for other files. */
  readonly sheets: readonly string[];
  /** What the file was recognised as, with the reason: a known export, or an earlier file of the same source. */
  readonly recognised: Recognised | null;
  /** Personal data that was found in each column, by position. */
  readonly personal: readonly (PersonalFinding | null)[];
}

export interface Recognised {
  /** `preset`: a known export; `saved`: a mapping saved under a name; `remembered`: the last import of such a file. */
  readonly kind: 'preset' | 'saved' | 'remembered';
  readonly name: string;
  readonly reason: string;
}

/** Personal data in a column of the sample. */
export interface PersonalFinding {
  readonly kinds: readonly PersonalKind[];
  /** Values of the sample that hold some, of `rows` looked at. */
  readonly found: number;
  readonly rows: number;
  /** The whole column is such data (not only places inside texts). */
  readonly whole: boolean;
  readonly reason: string;
}

/** A mapping kept under a name, for files to come. */
export interface SavedMapping {
  readonly name: string;
  readonly mapping: Mapping;
  readonly at: number;
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
  /** Key of the customer, as stored (masked or hashed where the import said so), or null. */
  readonly customer: string | null;
  /** What a customer table tells of the customer; null where none does. */
  readonly customerFacts: CustomerFacts | null;
  /** BCP 47 code: as a person said, else as the analysis found, else as the file says; null while unknown. */
  readonly language: string | null;
  readonly languageFrom: LanguageOrigin | null;
  /** −1 (very negative) … 1 (very positive); null while unknown or too uncertain. */
  readonly sentiment: number | null;
  /** 0 … 1; null where there is no sentiment. */
  readonly sentimentConfidence: number | null;
  readonly sentimentFrom: SentimentOrigin | null;
  /** What the item is about: labels of themes, of the last analysis. */
  readonly themes: readonly string[];
  /** The record's other columns, as read. */
  readonly fields: Readonly<Record<string, string>>;
}

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

/** What is to be deleted for good: all of a customer (the key as typed, or as stored), or a source. */
export type ForgetTarget = { readonly customer: string } | { readonly sourceId: number };

/** What a deletion for good takes out of the workspace. */
export interface ForgottenCounts {
  readonly items: number;
  readonly customers: number;
  readonly sources: number;
  /** Evidence links on cards, and the maps they stand on. */
  readonly links: number;
  readonly maps: number;
  /** Quote cards that are linked to such an item and repeat its words. */
  readonly quotes: number;
  /** Maps that cannot be read, so that nobody knows what they hold: ids of their documents. */
  readonly unreadable: readonly string[];
}

/** What a deletion for good would take out, and the backups that hold it: made by Sojourn itself, and by hand. */
export interface ForgetCounts extends ForgottenCounts {
  /** Names of attached files whose name or text holds the customer's key; they are kept. Nothing is looked for of a source. */
  readonly files: readonly string[];
  /** Attached files that were not looked into, since they are no plain text. */
  readonly unsearchedFiles: number;
  readonly backups: number;
  readonly manualBackups: number;
  /** Whether one of `backups` is that of before the last merge: without it that merge cannot be undone. */
  readonly undoesMerge: boolean;
}

/** What a deletion for good took out. */
export interface ForgetReport extends ForgottenCounts {
  /** Saved versions of maps that held links or quotes, and hold them no more. */
  readonly versions: number;
  /** Saved versions that could not be read and so were left as they are. */
  readonly unreadableVersions: number;
  /** The file was rewritten, so that nothing is left in its free pages. */
  readonly vacuumed: boolean;
  readonly backupsDeleted: number;
  /** Backups that still hold what was deleted, or cannot be read. */
  readonly backupsKept: number;
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

/** Everything that is said of one card's evidence. */
export interface EvidenceDetail {
  readonly stats: EvidenceStats;
  /** All feedback of the workspace: what a share is of. */
  readonly total: number;
  /** Mean of the scores on each scale that occurs, on that scale. */
  readonly scales: readonly { readonly scale: ScoreScale; readonly mean: MeanInterval }[];
  readonly sentiments: Readonly<Record<SentimentClass, number>>;
  /** Most frequent first; null stands for unknown. */
  readonly languages: readonly { readonly language: string | null; readonly count: number }[];
  readonly sources: readonly { readonly name: string; readonly count: number }[];
  /**
   * By segment of the customers, most items first; null, the last, stands for items whose customer is in no segment. Empty
   * where no item has one.
   */
  readonly segments: readonly { readonly segment: string | null; readonly stats: EvidenceStats }[];
  /** `YYYY-MM` in order; months without any are absent. */
  readonly months: readonly { readonly month: string; readonly n: number; readonly felt: FeltMean | null }[];
  readonly undated: number;
  /** Of how it feels, in points of 100 a month; null where there is too little. */
  readonly trend: Trend | null;
  /** The strongest first, see `shared/measures/verbatims.ts`. */
  readonly verbatims: readonly FeedbackItem[];
}

/** A card that an item may be evidence for. */
export interface FeedbackSuggestion {
  readonly cardId: string;
  readonly columnId: string;
  readonly touchpointId: string | null;
  /** 0 … 1. */
  readonly score: number;
  /** Why, in plain words, the weightiest first. */
  readonly reasons: readonly string[];
}

export interface SuggestAnswer {
  /** Only items for which there is a suggestion; the best first in each. */
  readonly items: readonly {
    readonly item: FeedbackItem;
    readonly suggestions: readonly FeedbackSuggestion[];
  }[];
  /** How many items were looked at. */
  readonly looked: number;
}

export interface RejectedRow {
  readonly row: number;
  readonly reason: string;
}

export interface ImportReport {
  readonly file: string;
  /** Records in the file without headers; the other four add up to it, with those of customers who were deleted for good. */
  readonly rows: number;
  readonly imported: number;
  readonly updated: number;
  readonly duplicates: number;
  /** The first `REJECTED_LIMIT` rejected rows with their reasons … */
  readonly rejected: readonly RejectedRow[];
  /** … and how many there were in all. */
  readonly rejectedCount: number;
  /** Places that were masked, hashed or dropped, by kind of personal data; kinds without any are absent. */
  readonly masked: Readonly<Partial<Record<PersonalKind, number>>>;
  /** What could not be read for sure, or was passed over, in plain words; missing in reports of before. */
  readonly warnings?: readonly string[] | undefined;
}

/** The report lists every rejected row up to this many. */
export const REJECTED_LIMIT = 1_000_000;
