/** What core answers of a file with values of metrics over time. */
import type { FoundSeries } from '../formats/series/found.ts';
import type { SeriesMapping } from '../formats/series/roles.ts';
import type { FeedbackEncoding, FeedbackFormat } from './feedback-types.ts';

/** The columns of a table, and what they are taken for. */
export interface SeriesTablePreview {
  readonly format: FeedbackFormat;
  readonly encoding: FeedbackEncoding;
  readonly delimiter: string | null;
  /** Sheets of a workbook; empty for other files. */
  readonly sheets: readonly string[];
  readonly mapping: SeriesMapping;
  /** Why each column is what it is, by position. */
  readonly reasons: readonly string[];
  /** The first rows as read, up to 20. */
  readonly rows: readonly (readonly string[])[];
}

export interface SeriesAnswer extends FoundSeries {
  readonly file: string;
  /** Null for a file that is no table: TheyDo's metrics. */
  readonly table: SeriesTablePreview | null;
}
