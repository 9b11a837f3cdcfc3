/** The shapes of counted scores and customers, from which the screen works out metrics. */
import type { CustomerSums } from '../measures/metrics/customer-metrics.ts';
import type { ScoreScale } from './feedback-types.ts';

/** What answers and customers are told apart by. */
export const METRIC_LEVELS = [
  'workspace',
  'source',
  'channel',
  'segment',
  'persona',
  'map',
  'stage',
  'touchpoint',
] as const;
export type MetricLevel = (typeof METRIC_LEVELS)[number];

/** Answers of one month on one scale: `counts[i]` of them gave `scores[i]`. */
export interface ScoreRow {
  /** `YYYY-MM`; null for answers without a date. */
  readonly month: string | null;
  /** Place in `scales` of the answer. */
  readonly scale: number;
  readonly scores: readonly number[];
  readonly counts: readonly number[];
}

/** The answers of one source, channel, …, by month and scale, oldest first. */
export interface ScoreGroup {
  /** Names the thing for links and targets; '' for the workspace. */
  readonly id: string;
  readonly name: string;
  readonly n: number;
  readonly rows: readonly ScoreRow[];
}

export interface LevelCounts {
  readonly level: MetricLevel;
  /** Those with most answers first. */
  readonly groups: readonly ScoreGroup[];
  /** Groups that are left out because there are too many. */
  readonly left: number;
}

export interface CustomerGroup extends CustomerSums {
  /** As `ScoreGroup.id` of a segment; '' for all customers. */
  readonly id: string;
  readonly name: string;
}

export interface MetricCounts {
  readonly scales: readonly ScoreScale[];
  readonly levels: readonly LevelCounts[];
  /** All customers of tables, then each segment. Empty where there is no customer table. */
  readonly customers: readonly CustomerGroup[];
  /** Columns that imports kept as fields: one may hold response times. */
  readonly columns: readonly string[];
  /** Maps that cannot be read, whose evidence is missing here. */
  readonly unreadable: number;
}

/** What a column of the feedback holds, by month: values in place of scores, on scale 0. */
export interface ColumnCounts {
  /** As of the scores. */
  readonly levels: readonly LevelCounts[];
  /** Values that are no numbers. */
  readonly words: number;
}

/** What lies within several scopes at once. */
export interface MetricCountsWithin {
  /** As of the workspace: its level `workspace` holds everything within. No customers: they are of segments only. */
  readonly counts: MetricCounts;
  /** Null where no column was asked for. */
  readonly column: ColumnCounts | null;
}
