/** The shapes that travel between screen and core. Plain data only: fit for structured clone and MessagePack. */
import type { CatalogueUses } from '../catalogue/uses.ts';
import type { MapHit } from '../model/map-texts.ts';
import type { PartChoice } from '../model/map-choice.ts';
import type { MapFilter } from '../model/filter.ts';
import type { MapSketch } from '../model/map-sketch.ts';
import type { MapKind } from '../model/types.ts';
import type { MapFormat } from './map-formats.ts';
import type { DriverReport } from './driver-types.ts';
import type { PlainError } from './errors.ts';
import type { CustomersReport, ForgetReport, ImportReport } from './feedback-types.ts';

export * from './feedback-types.ts';
export * from './metric-types.ts';
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

/** What files are picked for: feedback or a map to import, a copy of the workspace to merge. */
export const FILE_PURPOSES = ['feedback', 'map', 'copy'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

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
  /** For a small drawing of it. */
  readonly sketch: MapSketch;
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
  readonly reason: 'automatic' | 'migration' | 'restore' | 'merge' | 'manual';
}

// ---- jobs ----------------------------------------------------------------------------------------------------

export type JobKind =
  | 'import'
  | 'customers'
  | 'analyse'
  | 'drivers'
  | 'forget'
  | 'merge'
  | 'export'
  | 'map'
  | 'report'
  | 'backup'
  | 'restore';
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
  | { readonly kind: 'customers'; readonly report: CustomersReport }
  /** `download` is a path on the host's own origin (browser host); in Electron the file is where the person chose. */
  | {
      readonly kind: 'map';
      readonly format: MapFormat;
      readonly file: string;
      readonly download: string | null;
      /** Where the format has pages or slides. */
      readonly pages: number | null;
      /** What the format could not take along, and the like, in sentences. */
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'report';
      readonly file: string;
      readonly download: string | null;
      readonly pages: number;
      /** What is to be told of it, in sentences. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'backup'; readonly file: string }
  /** `asked`: a person started it. */
  | { readonly kind: 'analyse'; readonly analysed: number; readonly asked: boolean }
  | { readonly kind: 'drivers'; readonly report: DriverReport }
  | { readonly kind: 'forget'; readonly report: ForgetReport }
  /** A file of feedback or of rejected rows; `download` as for `map`. */
  | {
      readonly kind: 'export';
      readonly file: string;
      readonly download: string | null;
      readonly items: number;
    };

// ---- print ---------------------------------------------------------------------------------------------------

export const PAPERS = [
  'A5',
  'A4',
  'A3',
  'A2',
  'A1',
  'A0',
  'Letter',
  'Legal',
  'Tabloid',
  'ArchA',
  'ArchB',
  'ArchC',
  'ArchD',
  'ArchE',
  'roll',
  'custom',
] as const;
export type Paper = (typeof PAPERS)[number];

/**
 * How a map fills its pages: all of it on one; as wide as the page and as many pages long as it takes; over pages that
 * are each read on their own; or at a size of its own over pages that are glued together.
 */
export const PRINT_LAYOUTS = ['onePage', 'width', 'pages', 'tiles'] as const;
export type PrintLayout = (typeof PRINT_LAYOUTS)[number];

export interface PrintOptions {
  readonly paper: Paper;
  readonly landscape: boolean;
  /** One page where absent. */
  readonly layout?: PrintLayout | undefined;
  /** Size of the map in per cent for `pages` (80 where absent) and `tiles` (100): card text is 9.75 pt at 100. */
  readonly zoom?: number | undefined;
  /** What neighbouring `tiles` share, in mm; 10 where absent. */
  readonly overlap?: number | undefined;
  /** Ids of stages and steps that begin a page. */
  readonly breaks?: readonly string[] | undefined;
  /** Room for trimming on every side, in mm, with crop marks around the page; none where absent or 0. */
  readonly bleed?: number | undefined;
  /** Without cards and curves, as a skeleton to be filled in by hand. */
  readonly isBlank?: boolean | undefined;
  /** Id of a map that is printed below this one on the same page, such as the future state; for `onePage`. */
  readonly beside?: string | undefined;
  /** A line for the foot of every page, such as the name of a version. */
  readonly note?: string | undefined;
  /** Page size in mm for `custom`, before orientation; `width` alone for `roll`. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Margin in mm on every side. */
  readonly margin?: number | undefined;
  /** Ids of the personas whose curves and portraits are printed; all where absent. */
  readonly personaIds?: readonly string[] | undefined;
  /** False leaves out the logo of the workspace. */
  readonly logo?: boolean | undefined;
  /** Only the cards that pass are printed; all where absent. */
  readonly filter?: MapFilter | undefined;
  /** Only feedback of customers of this segment counts and is quoted, which the pages say; all where absent. */
  readonly segment?: string | undefined;
}

/** What a printed map can be followed by. */
export const APPENDICES = ['personas', 'evidence', 'actions'] as const;
/** Sheets to be filled in by hand. */
export const WORKSHEETS = ['personaSheet', 'stickyCards', 'dotSheet'] as const;
/** What a report of a workspace can end with besides. */
export const MEASURE_APPENDICES = ['metrics', 'drivers'] as const;
export type MeasureAppendix = (typeof MEASURE_APPENDICES)[number];
export type Appendix = (typeof APPENDICES)[number] | (typeof WORKSHEETS)[number];

/** What is exported and how; each format reads what concerns it. */
export interface ExportOptions {
  readonly format: MapFormat;
  /** What follows the map on pages of its own (PDF); nothing where absent. */
  readonly appendices?: readonly Appendix[] | undefined;
  /** The stages, lanes and cards that are exported; all where absent. */
  readonly parts?: PartChoice | undefined;
  /** Paper, personas and filter of formats that are printed; A3 in landscape where absent. */
  readonly print?: PrintOptions | undefined;
  /** Twice as sharp as the screen, on white, where absent. */
  readonly picture?: PictureOptions | undefined;
  /** Of files that Sojourn reads back: whether the feedback items that are evidence go along; not where absent. */
  readonly evidence?: boolean | undefined;
  /** What CSV holds; the grid where absent. */
  readonly list?: CsvList | undefined;
  /** Whether PDF, PNG and SVG carry the map itself, to be opened again; they do where absent. */
  readonly carry?: boolean | undefined;
  /** Of formats of office programs. */
  readonly office?: OfficeOptions | undefined;
}

/** What a CSV file of a map holds: its grid, or a list with a row for each. */
export const CSV_LISTS = ['grid', 'cards', 'actions', 'painPoints', 'personas', 'evidence'] as const;
export type CsvList = (typeof CSV_LISTS)[number];

export interface OfficeOptions {
  /** Whether what customers say is quoted, word for word; they are where absent. */
  readonly quotes?: boolean | undefined;
}

/** How a picture of a map is made. */
export interface PictureOptions {
  /** Pixels of a CSS px: a whole number from 1 to 4. */
  readonly scale: number;
  /** Without paper below the map. */
  readonly transparent: boolean;
  /** Whether texts of an SVG are outlines; they are text where absent. */
  readonly outlines?: boolean | undefined;
}

/** What a report of several maps holds and how it is printed. */
export interface ReportOptions {
  /** The name of the workspace where absent. */
  readonly title?: string | undefined;
  /** Pages to read on A4 in landscape where absent. */
  readonly print?: PrintOptions | undefined;
  /** Personas, evidence and actions where absent. */
  readonly appendices?: readonly Appendix[] | undefined;
  /** None where absent. */
  readonly measures?: readonly MeasureAppendix[] | undefined;
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
  /** Feedback was deleted for good: documents forget the links of these items, and these cards (`scrubTraces`). */
  'doc.forgotten': {
    readonly doc: string;
    readonly items: readonly string[];
    readonly cards: readonly string[];
  };
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
