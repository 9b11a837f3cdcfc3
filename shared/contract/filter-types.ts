/** What is looked for in feedback, and what is done with what was found. */
import type { SentimentClass } from './analysis-types.ts';

export interface FeedbackFilter {
  /** Words and operators, see `shared/text/query`. */
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
  /** BCP 47 codes, any of. */
  readonly languages?: readonly string[] | undefined;
  /** Any of. */
  readonly sentiments?: readonly SentimentClass[] | undefined;
  /** Number of a theme; it keeps it from one analysis to the next. */
  readonly theme?: number | undefined;
  /** Segments of the customer table, any of (folded). */
  readonly segments?: readonly string[] | undefined;
}

/** Items by id, or all that a filter finds but these. */
export type ItemSet =
  | { readonly ids: readonly string[] }
  | { readonly filter: FeedbackFilter; readonly except?: readonly string[] | undefined };

/** Files that feedback is written to: for spreadsheets, for Excel, for programs as one list, or one object a line. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'json', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
