/** What is asked of key drivers, and what is found. */

/** One respondent in a place of each list; NaN where they did not answer. */
export interface DriverTable {
  readonly outcome: Float64Array;
  readonly drivers: readonly Float64Array[];
}

/**
 * What is done about answers that are missing: `complete` counts respondents who answered everything, `pairwise` takes
 * each correlation over those who answered both.
 */
export const MISSING = ['complete', 'pairwise'] as const;
export type Missing = (typeof MISSING)[number];

export interface DriverOptions {
  /** Missing: whichever the answers allow, see `chooseMissing`. */
  readonly missing?: Missing | undefined;
  /** How often answers are drawn anew for the intervals. */
  readonly resamples?: number | undefined;
  readonly seed?: number | undefined;
  /** Called now and then with the share of the work that is done, 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Why a driver was not looked at. */
export type LeftOut = 'noAnswers' | 'fewAnswers' | 'fewPairs' | 'constant';

export interface DriverLeftOut {
  /** Place in the table. */
  readonly index: number;
  readonly why: LeftOut;
  /** Respondents with the outcome who answered it; for `fewPairs` together with a driver that is looked at. */
  readonly n: number;
}

export interface DriverFound {
  readonly index: number;
  /** Respondents with the outcome who answered it. */
  readonly n: number;
  /** Mean of their answers with its 95 % interval, in the unit of the table. */
  readonly mean: number;
  readonly meanLow: number | null;
  readonly meanHigh: number | null;
  /** Correlation with the outcome, −1 to 1. */
  readonly correlation: number;
  /** Its part of R², 0 to 1, and the ends of the 95 % interval. */
  readonly importance: number;
  readonly low: number;
  readonly high: number;
  /** Its part of what all drivers explain together, 0 to 1; null where they explain nothing. */
  readonly share: number | null;
  /** In how many of the resamples it was the most important one, 0 to 1. */
  readonly first: number;
  /** Johnson's relative weight, as a check. */
  readonly relativeWeight: number;
  /** Variance inflation factor, 1 and more; null where the other drivers determine it wholly. */
  readonly vif: number | null;
}

export type DriverWarning =
  /** Fewer respondents than ten for each driver, or than 100. */
  | { readonly kind: 'few'; readonly n: number; readonly wanted: number }
  /** Drivers that the others nearly, or wholly, determine. */
  | { readonly kind: 'collinear'; readonly drivers: readonly number[] }
  | { readonly kind: 'copies'; readonly drivers: readonly number[] }
  /** Together they explain little. */
  | { readonly kind: 'weak'; readonly r2: number }
  /** The better the driver, the worse the outcome. */
  | { readonly kind: 'negative'; readonly drivers: readonly number[] }
  /** Correlations were taken over different people; `repaired`: they did not fit together and were made to. */
  | { readonly kind: 'pairwise'; readonly least: number; readonly repaired: boolean }
  /** Respondents who did not answer everything were left out. */
  | { readonly kind: 'dropped'; readonly n: number; readonly of: number }
  | { readonly kind: 'sampled'; readonly orders: number }
  | { readonly kind: 'notCause' };

/** Why nothing can be said. */
export type NoDrivers =
  | { readonly why: 'noOutcome' }
  | { readonly why: 'constantOutcome'; readonly n: number }
  | { readonly why: 'noDrivers' }
  | { readonly why: 'tooFew'; readonly n: number; readonly wanted: number };

export interface DriverAnalysis {
  /** Null where the numbers below hold. */
  readonly none: NoDrivers | null;
  /** Respondents with the outcome. */
  readonly answered: number;
  /** Respondents whom the numbers rest on; for `pairwise` the fewest of any pair. */
  readonly n: number;
  readonly missing: Missing;
  /** R² of all drivers together with its 95 % interval, 0 to 1. */
  readonly r2: number;
  readonly r2Low: number;
  readonly r2High: number;
  /** R² less what chance gives so many drivers; may be below 0. */
  readonly adjusted: number;
  readonly resamples: number;
  /** Most important first. */
  readonly drivers: readonly DriverFound[];
  readonly leftOut: readonly DriverLeftOut[];
  readonly warnings: readonly DriverWarning[];
}
