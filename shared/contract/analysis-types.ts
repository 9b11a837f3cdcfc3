/** The shapes of what is found out about feedback: languages, sentiments, and how good that is. */

/** What a person said of an item; null where that is left to the analysis. Both null: no label. */
export interface FeedbackLabel {
  readonly id: string;
  /** BCP 47 code. */
  readonly language: string | null;
  /** −1 … 1 */
  readonly sentiment: number | null;
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
  /** An answer is shown from this confidence on; above 1 where none is. */
  readonly least: number;
  /** Share of the unseen examples that were certain enough to be shown, and of those how many were right, 0 … 1. */
  readonly shown: number;
  readonly shownRight: number;
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
  /** Themes that were found, in all languages. */
  readonly themes: number;
  readonly origins: readonly { readonly from: SentimentOrigin; readonly items: number }[];
  readonly models: readonly ModelQuality[];
  /** Sentiments that people said … */
  readonly labels: number;
  /** … and how many of them came after the last learning. */
  readonly freshLabels: number;
  /** What is new is analysed without being asked to. */
  readonly automatic: boolean;
}

/** Where a language comes from: a person, the text itself, or what the file says. */
export const LANGUAGE_ORIGINS = ['person', 'text', 'file'] as const;
export type LanguageOrigin = (typeof LANGUAGE_ORIGINS)[number];

/** Where a sentiment comes from: the item's own score, a model learned on scored items, words alone, or a person. */
export const SENTIMENT_ORIGINS = ['score', 'learned', 'lexicon', 'person'] as const;
export type SentimentOrigin = (typeof SENTIMENT_ORIGINS)[number];

export const SENTIMENT_CLASSES = ['negative', 'neutral', 'positive', 'unknown'] as const;
export type SentimentClass = (typeof SENTIMENT_CLASSES)[number];
