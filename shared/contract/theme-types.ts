/** The shapes of themes: what people talk about. */
import type { EvidenceDetail, FeedbackFilter, FeltMean } from './feedback-types.ts';
import type { MeanInterval } from '../measures/interval.ts';
import type { Trend } from '../measures/trend.ts';

/** Which feedback is asked about: what passes the filter, and of that only `ids` where they are given. */
export interface ThemeScope {
  readonly filter: FeedbackFilter;
  readonly ids?: readonly string[] | undefined;
}

/** A theme with its numbers in a scope. */
export interface ThemeStats {
  /** Its number, which it keeps from one analysis to the next. */
  readonly theme: number;
  /** Its strongest phrase, as people mostly write it. */
  readonly label: string;
  /** BCP 47 code: themes are found in each language by itself. */
  readonly language: string;
  /** All its phrases, the strongest first. */
  readonly phrases: readonly string[];
  readonly items: number;
  /** Of all items of the scope, 0 … 1. */
  readonly share: number;
  /** Different people behind the items, as far as they are known. */
  readonly voices: number;
  /** Mean of the scores rescaled to 0 (worst) … 100 (best), and of the sentiments, −1 … 1. */
  readonly score: MeanInterval | null;
  readonly sentiment: MeanInterval | null;
  /** By score, else by sentiment, 0 … 100. */
  readonly felt: FeltMean | null;
  /** Of how it feels, in points of 100 a month; null where there is too little. */
  readonly trend: Trend | null;
  /** In order; months without any are absent. */
  readonly months: readonly { readonly month: string; readonly n: number; readonly felt: FeltMean | null }[];
}

export interface ThemesAnswer {
  /** Items of the scope, and those of them that any theme is about. */
  readonly total: number;
  readonly themed: number;
  /** Feedback came or went since themes were found; the next analysis finds them anew. */
  readonly outdated: boolean;
  /** Those that most items talk about first. */
  readonly themes: readonly ThemeStats[];
}

/** One theme in a scope: its items, newest first, and all that is said of them. */
export interface ThemeDetail {
  readonly ids: readonly string[];
  readonly detail: EvidenceDetail;
}
