/** The shapes of key drivers: what an outcome goes with. */
import type { ScoreScale } from './feedback-types.ts';
import type { DriverAnalysis, Missing } from '../measures/drivers/types.ts';

/** What drivers are: rating questions of one survey, or what the evidence of customers is about, or its channel. */
export const DRIVER_GROUPS = ['question', 'touchpoint', 'stage', 'channel'] as const;
export type DriverGroup = (typeof DRIVER_GROUPS)[number];

/** Key of the outcome "has stayed", from the customer table. */
export const RETENTION = 'retention';
/** Key of an item's own score. */
export const OWN_SCORE = 'score';
const COLUMN = 'column:';

/** Key of a further column of a source. */
export function columnKey(name: string): string {
  return COLUMN + name;
}

/** Name of the column of a key, or null where it is the key of something else. */
export function columnOf(key: string): string | null {
  return key.startsWith(COLUMN) ? key.slice(COLUMN.length) : null;
}

export interface DriverRequest {
  readonly by: DriverGroup;
  /** For questions, the source; else the source whose scores are the outcome, all recommendation (NPS) where absent. */
  readonly sourceId?: number | undefined;
  /** `OWN_SCORE`, `RETENTION`, or, for questions, `columnKey`. */
  readonly outcome: string;
  /** Keys of drivers, or their names; where absent those that most answered. */
  readonly drivers?: readonly string[] | undefined;
  readonly missing?: Missing | undefined;
}

/** A column of numbers on a scale. */
export interface RatingColumn {
  readonly key: string;
  readonly name: string;
  readonly scale: ScoreScale;
  /** Whether it looks like a rating, not like an amount or a number of things. */
  readonly rating: boolean;
}

/** A source with what of it can be outcome or driver, from a sample of its items. */
export interface DriverSource {
  readonly id: number;
  readonly name: string;
  readonly items: number;
  readonly columns: readonly RatingColumn[];
}

export interface DriverChoices {
  readonly sources: readonly DriverSource[];
  /** Customers of whom the customer table says that they left, and that they stayed. */
  readonly left: number;
  readonly stayed: number;
}

/** A driver that can be asked for. */
export interface DriverChoice {
  readonly key: string;
  readonly name: string;
  /** Respondents with the outcome who say something of it. */
  readonly n: number;
  /** Its own scale; null where scores of several scales, or what analysis found, stand on 0 to 100. */
  readonly scale: ScoreScale | null;
}

export interface DriverReport {
  readonly by: DriverGroup;
  readonly outcome: { readonly key: string; readonly name: string; readonly scale: ScoreScale | null };
  /** Name of the source; null for all. */
  readonly source: string | null;
  /** What one row is: an answer of a survey, or a customer. */
  readonly row: 'answer' | 'customer';
  /** In the order of `analysis`: its numbers name places here. Answers stand on 0 (worst) to 100 (best). */
  readonly drivers: readonly DriverChoice[];
  /** All that could be asked for, those that most answered first. */
  readonly choices: readonly DriverChoice[];
  /** Values outside their scale, which do not count. */
  readonly unreadable: number;
  readonly analysis: DriverAnalysis;
}
