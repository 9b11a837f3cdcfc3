/**
 * The score of an audit: points earned in per cent of points possible, with what does not apply left out of both. Source:
 * the usual score of mystery shopping, points earned ÷ points possible; weights are the points that a question can bring.
 */

/** Lowest and highest answer of a question; the highest is the best. */
export interface AnswerScale {
  readonly min: number;
  readonly max: number;
}

/** A number on the question's scale, `na` for what does not apply, null for what was not answered. */
export type Answer = number | 'na' | null;

export interface ScoredQuestion {
  readonly id: string;
  readonly partId: string;
  /** The points that its best answer brings, at least 0. */
  readonly weight: number;
  readonly scale: AnswerScale;
}

/** Why there is no score. */
export type NoScore = 'noQuestions' | 'nothingAnswered' | 'notApplicable' | 'noWeight';

export interface AuditScore {
  /** Points of the answers; 0 to `possible`. */
  readonly earned: number;
  /** Points that the answered questions could have brought. */
  readonly possible: number;
  /** 0 to 100; null where there is none, and then `why` says it. */
  readonly percent: number | null;
  readonly why: NoScore | null;
  readonly questions: number;
  /** Questions answered with a number. */
  readonly answered: number;
  readonly na: number;
  /** Questions without any answer yet. */
  readonly open: number;
}

/**
 * Where an answer lies on its scale: 0 for the lowest, 1 for the highest. Answers outside count as the nearest end. On a
 * scale of one point there is nothing to tell apart: the answer is worth everything.
 */
export function placeOnScale(answer: number, { min, max }: AnswerScale): number {
  if (max <= min) return 1;
  return Math.min(1, Math.max(0, (answer - min) / (max - min)));
}

/** Points that an answer brings, 0 to the question's weight; null for no answer and for what does not apply. */
export function pointsOf({ weight, scale }: ScoredQuestion, answer: Answer): number | null {
  return typeof answer === 'number' ? usable(weight) * placeOnScale(answer, scale) : null;
}

/** The score of some questions; `answerOf` gives what was answered. Never NaN: see `NoScore`. */
export function scoreOf(
  questions: readonly ScoredQuestion[],
  answerOf: (questionId: string) => Answer,
): AuditScore {
  let [earned, possible, answered, na] = [0, 0, 0, 0];
  for (const question of questions) {
    const answer = answerOf(question.id);
    if (answer === 'na') na += 1;
    const points = pointsOf(question, answer);
    if (points === null) continue;
    answered += 1;
    earned += points;
    possible += usable(question.weight);
  }
  const why: NoScore | null =
    questions.length === 0
      ? 'noQuestions'
      : answered === 0
        ? na === questions.length
          ? 'notApplicable'
          : 'nothingAnswered'
        : possible > 0
          ? null
          : 'noWeight';
  return {
    earned,
    possible,
    percent: why === null ? (100 * earned) / possible : null,
    why,
    questions: questions.length,
    answered,
    na,
    open: questions.length - answered - na,
  };
}

export interface LostPoints {
  readonly questionId: string;
  readonly partId: string;
  readonly lost: number;
  readonly possible: number;
}

/** The answered questions that lost points, the most points first; equal ones in the order of the questions. */
export function lostPoints(
  questions: readonly ScoredQuestion[],
  answerOf: (questionId: string) => Answer,
): LostPoints[] {
  return questions
    .flatMap((question) => {
      const points = pointsOf(question, answerOf(question.id));
      const possible = usable(question.weight);
      if (points === null || points >= possible) return [];
      return [{ questionId: question.id, partId: question.partId, lost: possible - points, possible }];
    })
    .sort((a, b) => b.lost - a.lost);
}

/** What is no weight counts as none; greater ones than this would not add up. */
const GREATEST_WEIGHT = 1e6;
const usable = (weight: number): number => (weight > 0 ? Math.min(weight, GREATEST_WEIGHT) : 0);

/** A sentence for people on why there is no score. */
export const NO_SCORE_WORDS: Readonly<Record<NoScore, string>> = {
  noQuestions: 'No questions here, so no score.',
  nothingAnswered: 'Nothing answered yet, so no score.',
  notApplicable: 'None of the questions applies, so no score.',
  noWeight: 'All answered questions weigh 0, so no score.',
};
