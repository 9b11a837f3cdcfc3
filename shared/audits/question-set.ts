/** A question set as plain data: what an audit asks. An audit keeps the very set that it was made with. */
import type { AnswerScale, ScoredQuestion } from '../measures/audit/score.ts';

export interface Question {
  /** Kept by copies and later versions, so that audits can be compared question by question. */
  readonly id: string;
  /** A statement that holds more or less, or a question. */
  readonly text: string;
  /** What to look at before answering; may be empty. */
  readonly hint: string;
  /** Points that the best answer brings, 0 to `MAX_WEIGHT`. */
  readonly weight: number;
  readonly scale: AnswerScale;
  /** Whether "does not apply" is an answer. */
  readonly na: boolean;
}

export interface QuestionPart {
  readonly id: string;
  readonly title: string;
  /** What this part is about, in a sentence; may be empty. */
  readonly about: string;
  readonly questions: readonly Question[];
}

export interface QuestionSet {
  /** Kept by later versions; a copy has its own. */
  readonly id: string;
  readonly name: string;
  /** Language of its words, such as `en`; empty where not said. */
  readonly language: string;
  /** What the lowest and the highest answer mean; may be empty. */
  readonly low: string;
  readonly high: string;
  readonly parts: readonly QuestionPart[];
}

export const MAX_WEIGHT = 100;
/** Scales run over whole numbers within these ends. */
export const SCALE_LEAST = 0;
export const SCALE_GREATEST = 100;
export const DEFAULT_SCALE: AnswerScale = { min: 1, max: 5 };

/** All questions of a set with the part that they belong to, in order. */
export function questionsOf(set: Pick<QuestionSet, 'parts'>): (Question & ScoredQuestion)[] {
  return set.parts.flatMap((part) => part.questions.map((question) => ({ ...question, partId: part.id })));
}

/** A scale of whole numbers within the bounds, its lowest below its highest. */
export function soundScale({ min, max }: AnswerScale): AnswerScale {
  const [a, b] = [whole(min), whole(max)];
  const [low, high] = a < b ? [a, b] : [b, a];
  if (low < high) return { min: low, max: high };
  return low > SCALE_LEAST ? { min: low - 1, max: low } : { min: low, max: low + 1 };
}

function whole(value: number): number {
  if (!Number.isFinite(value)) return SCALE_LEAST;
  return Math.round(Math.min(SCALE_GREATEST, Math.max(SCALE_LEAST, value)));
}
