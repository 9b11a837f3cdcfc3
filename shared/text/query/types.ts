/** A parsed search: all clauses must hold, and of a clause at least one term. */

/** Bounds of a number; an open end does not include its value. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export const TEXT_FIELDS = ['source', 'channel', 'author', 'customer', 'segment', 'theme'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export const NUMBER_FIELDS = ['score', 'score%', 'sentiment'] as const;
/** `score` is on an item's own scale, `score%` on 0 (worst) … 100 (best), `sentiment` on −1 … 1. */
export type NumberField = (typeof NUMBER_FIELDS)[number];

export const HAS_VALUES = [
  'score',
  'text',
  'date',
  'author',
  'channel',
  'customer',
  'language',
  'sentiment',
  'theme',
] as const;
export type HasValue = (typeof HAS_VALUES)[number];

export const SENTIMENT_WORDS = ['negative', 'neutral', 'positive', 'unknown'] as const;
export type SentimentWord = (typeof SENTIMENT_WORDS)[number];

/** What one term asks for. */
export type Ask =
  /** Words that follow each other; `open`: the last one may be the beginning of a longer one. */
  | { readonly kind: 'words'; readonly text: string; readonly open: boolean }
  /** `prefix`: the value must begin so, else (source, channel, author, theme) contain it, or be it (the others). */
  | { readonly kind: 'text'; readonly field: TextField; readonly value: string; readonly prefix: boolean }
  | { readonly kind: 'number'; readonly field: NumberField; readonly range: NumberRange }
  /** A BCP 47 code in lower case; it also finds longer ones (`zh` finds `zh-hant`). */
  | { readonly kind: 'language'; readonly code: string }
  | { readonly kind: 'sentiment'; readonly word: SentimentWord }
  /** Inclusive ISO days; null is open. */
  | { readonly kind: 'date'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'has'; readonly value: HasValue };

export interface Term {
  readonly ask: Ask;
  readonly not: boolean;
  /** Where it stands in the typed text, its minus included. */
  readonly at: number;
  readonly length: number;
}

/** What cannot be understood, and where. */
export interface QueryProblem {
  readonly at: number;
  readonly length: number;
  /** What is wrong, with the typed words. */
  readonly message: string;
  /** How to write it. */
  readonly remedy: string;
}

export interface Query {
  readonly clauses: readonly (readonly Term[])[];
  /** The first problem; clauses that cannot be understood are left out. */
  readonly problem: QueryProblem | null;
  /** Something was typed, but nothing that can be searched for (`!!!`): it finds nothing. */
  readonly hopeless: boolean;
}
