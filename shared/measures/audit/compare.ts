/**
 * Two audits beside each other. Only what both answered counts: a question that one of them lacks, left open or found not
 * to apply, or that was asked on another scale, would make a difference that is none.
 */
import { pointsOf, scoreOf, type Answer, type AuditScore, type ScoredQuestion } from './score.ts';

/** A question with its words, which tell whether it was worded anew. */
export interface ComparedQuestion extends ScoredQuestion {
  readonly text: string;
}

export interface ComparedAudit {
  readonly questions: readonly ComparedQuestion[];
  readonly answerOf: (questionId: string) => Answer;
}

export interface AuditComparison {
  /** Scores of both over the questions that both answered, with the weights of `now`. */
  readonly now: AuditScore;
  readonly before: AuditScore;
  /** Per cent points of `now` above `before`; null where there is no score. */
  readonly change: number | null;
  /** Questions that both answered on the same scale. */
  readonly shared: number;
  /** Of these, how many are worded otherwise now. */
  readonly reworded: number;
  /** Questions of `now` that were left out because the other asked them on another scale. */
  readonly otherScale: number;
  /** All questions of `now`. */
  readonly questions: number;
}

/**
 * Compares over the questions that both audits answered, known by their ids, which versions and copies of a question set
 * keep.
 *
 * @param partId compares only the questions of this part of `now`
 */
export function compareAudits(now: ComparedAudit, before: ComparedAudit, partId?: string): AuditComparison {
  const earlier = new Map(before.questions.map((question) => [question.id, question]));
  const mine = now.questions.filter((question) => partId === undefined || question.partId === partId);
  const met = mine.flatMap((question) => {
    const other = earlier.get(question.id);
    return other ? [[question, other] as const] : [];
  });
  const sameScale = met.filter(([a, b]) => a.scale.min === b.scale.min && a.scale.max === b.scale.max);
  const both = sameScale.filter(
    ([{ id }]) => typeof now.answerOf(id) === 'number' && typeof before.answerOf(id) === 'number',
  );
  const questions = both.map(([question]) => question);
  const scores = [scoreOf(questions, now.answerOf), scoreOf(questions, before.answerOf)] as const;
  return {
    now: scores[0],
    before: scores[1],
    change:
      scores[0].percent === null || scores[1].percent === null ? null : scores[0].percent - scores[1].percent,
    shared: both.length,
    reworded: both.filter(([a, b]) => wording(a.text) !== wording(b.text)).length,
    otherScale: met.length - sameScale.length,
    questions: mine.length,
  };
}

const wording = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

export interface AnswerChange {
  readonly questionId: string;
  readonly before: number;
  readonly now: number;
  /** Points gained (or lost, below 0), with the weights of `now`. */
  readonly points: number;
}

/** The questions whose answers changed, the greatest change in points first. */
export function changedAnswers(now: ComparedAudit, before: ComparedAudit): AnswerChange[] {
  const earlier = new Map(before.questions.map((question) => [question.id, question]));
  return now.questions
    .flatMap((question) => {
      const other = earlier.get(question.id);
      const [a, b] = [now.answerOf(question.id), before.answerOf(question.id)];
      if (!other || typeof a !== 'number' || typeof b !== 'number' || a === b) return [];
      if (other.scale.min !== question.scale.min || other.scale.max !== question.scale.max) return [];
      const points = (pointsOf(question, a) ?? 0) - (pointsOf(question, b) ?? 0);
      return [{ questionId: question.id, before: b, now: a, points }];
    })
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
