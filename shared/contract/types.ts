/** The shapes that travel between screen and core. Plain data only: fit for structured clone and MessagePack. */
import type { CatalogueUses } from '../catalogue/uses.ts';
import type { MapHit } from '../model/map-texts.ts';
import type { MeanInterval } from '../measures/interval.ts';
import type { MapFilter } from '../model/filter.ts';
import type { MapKind } from '../model/types.ts';
import type { PlainError } from './errors.ts';

export type HostKind = 'electron' | 'browser';

export interface WorkspaceInfo {
  /** Random id, kept for the file's life. */
  readonly id: string;
  /** Full path, to show only. */
  readonly path: string;
  /** File name without the ending. */
  readonly name: string;
  readonly formatVersion: number;
  readonly readOnly: boolean;
  /** Why it is open read-only, or '' . */
  readonly readOnlyReason: string;
  readonly isSample: boolean;
}

export interface Hello {
  readonly version: string;
  readonly host: HostKind;
  readonly platform: string;
  readonly workspace: WorkspaceInfo | null;
  /** Why the wanted workspace could not be opened, where it could not. */
  readonly problem: PlainError | null;
}

/** What there is of a stored picture for showing it small. */
export interface PictureThumb {
  /** Of the picture itself. */
  readonly mime: string;
  /** Bytes of the picture itself. */
  readonly size: number;
  /** The small picture; null where none was made yet. */
  readonly thumb: SmallPicture | null;
}

export interface SmallPicture {
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** Px of the picture it was made of, upright. */
  readonly width: number;
  readonly height: number;
}

export interface RecentWorkspace {
  /** Stands for the path in calls; the screen never names a path. */
  readonly token: string;
  readonly name: string;
  readonly folder: string;
  readonly openedAt: number | null;
  readonly exists: boolean;
}

/** A file that the person picked, dropped or uploaded. */
export interface FileToken {
  readonly token: string;
  readonly name: string;
  readonly size: number;
}

export interface MapSummary {
  readonly id: string;
  readonly title: string;
  readonly kind: MapKind;
  readonly stages: number;
  readonly lanes: number;
  readonly cards: number;
  readonly personaIds: readonly string[];
  readonly updatedAt: number;
  readonly trashedAt: number | null;
  /** A template of the workspace: offered for new maps, not listed among the maps. */
  readonly template: boolean;
  /** Why the map's document cannot be read; then title and counts are empty. */
  readonly problem?: PlainError;
}

/** What a search found in one map. */
export interface MapSearchResult {
  readonly id: string;
  readonly title: string;
  /**
   * The texts with the words, in reading order; fewer than `texts` where the search's limit was reached. Of a text that
   * has the words very often the first places only.
   */
  readonly hits: readonly MapHit[];
  /** How many texts have the words, and how often they occur in all. */
  readonly texts: number;
  readonly places: number;
  /** Why the map's document cannot be read; then nothing was searched. */
  readonly problem?: PlainError;
}

export interface MapSearchResults {
  /** Maps in which something was found, and those that cannot be read, in the library's order. */
  readonly maps: readonly MapSearchResult[];
}

/** A map as far as the usage of the catalogue tells of it. */
export interface UsedMap {
  readonly id: string;
  readonly title: string;
  readonly inBin: boolean;
  readonly template: boolean;
  /** Why the map's document cannot be read; then what it uses is not known. */
  readonly problem?: PlainError;
}

/** Where touchpoints, channels, tags and personas are used: cards on each map, by id. */
export interface CatalogueUsage extends CatalogueUses {
  /** All maps, in the library's order. */
  readonly maps: readonly UsedMap[];
}

export interface DocState {
  /** Full state, Yjs update encoding version 2. Empty document: a valid empty update. */
  readonly state: Uint8Array;
  /** Sequence number of the last stored update, 0 for a new document. */
  readonly seq: number;
}

export interface BackupInfo {
  readonly token: string;
  readonly at: number;
  readonly size: number;
  readonly reason: 'automatic' | 'migration' | 'restore' | 'manual';
}

// ---- feedback ------------------------------------------------------------------------------------------------

/** What a column of a feedback file is. `field` keeps it as one of the item's other fields; `skip` leaves it out. */
export const COLUMN_ROLES = [
  'text',
  'score',
  'date',
  'id',
  'author',
  'channel',
  'language',
  'field',
  'skip',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** A score keeps its scale and direction. `higherIsBetter` is false for inverted scales. */
export interface ScoreScale {
  readonly min: number;
  readonly max: number;
  readonly higherIsBetter: boolean;
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
  readonly language: string | null;
  /** The record's other columns, as read. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface FeedbackSource {
  readonly id: number;
  readonly name: string;
  readonly items: number;
  readonly importedAt: number;
  readonly format: string;
}

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

// ---- jobs ----------------------------------------------------------------------------------------------------

export type JobKind = 'import' | 'pdf' | 'backup' | 'restore';
export type JobState = 'running' | 'done' | 'failed' | 'cancelled';

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** What the status bar shows, e.g. "Importing reviews.csv". */
  readonly label: string;
  readonly state: JobState;
  /** 0 to 1, or null while unknown. */
  readonly progress: number | null;
  readonly error: PlainError | null;
  readonly result: JobResult | null;
}

export type JobResult =
  | { readonly kind: 'import'; readonly reports: readonly ImportReport[]; readonly sourceId: number }
  /** `download` is a path on the host's own origin (browser host); in Electron the file is where the person chose. */
  | { readonly kind: 'pdf'; readonly file: string; readonly download: string | null; readonly pages: number }
  | { readonly kind: 'backup'; readonly file: string };

// ---- print ---------------------------------------------------------------------------------------------------

export const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0', 'Letter', 'Tabloid', 'custom'] as const;
export type Paper = (typeof PAPERS)[number];

export interface PrintOptions {
  readonly paper: Paper;
  readonly landscape: boolean;
  /** Page size in mm for `custom`, before orientation. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Margin in mm on every side. */
  readonly margin?: number | undefined;
  /** Ids of the personas whose curves and portraits are printed; all where absent. */
  readonly personaIds?: readonly string[] | undefined;
  /** Only the cards that pass are printed; all where absent. */
  readonly filter?: MapFilter | undefined;
}

// ---- version history -----------------------------------------------------------------------------------------

/** Made by itself, named by a person, or what a restored version became. */
export const VERSION_KINDS = ['automatic', 'named', 'restore'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** An earlier state of a map. */
export interface VersionInfo {
  readonly id: string;
  /** Ms since 1970: the last edit in it, or when it was named or restored. */
  readonly at: number;
  readonly kind: VersionKind;
  /** The name that was given; of a restored one, what it was restored from; else null. */
  readonly name: string | null;
  /** The map's title then, and what it held. */
  readonly title: string;
  readonly stages: number;
  readonly lanes: number;
  readonly cards: number;
}

// ---- events --------------------------------------------------------------------------------------------------

/** What core tells the screen by itself. */
export interface Events {
  /** Another window of this workspace changed a document. */
  'doc.update': { readonly doc: string; readonly update: Uint8Array; readonly seq: number };
  'job.changed': Job;
  /** Versions of a map were made, named or deleted. */
  'versions.changed': { readonly doc: string };
  /** Feedback or sources changed: queries are stale. */
  'feedback.changed': Record<string, never>;
  /** Titles, counts or bin of maps changed. */
  'maps.changed': Record<string, never>;
  /** Another workspace is open now, or none: the screen starts anew. */
  'workspace.changed': { readonly workspace: WorkspaceInfo | null };
  /** The file cannot be written just now; edits stay in the screen until it can. */
  'workspace.problem': PlainError;
  /** The shell's menu asks for a command of the command table. */
  command: { readonly id: string };
}
