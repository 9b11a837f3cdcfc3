/** What an audit and mystery visits come to: scores per part and in all, beside earlier ones, other brands and targets. */
import { compareAudits, type AuditComparison, type ComparedAudit } from '../measures/audit/compare.ts';
import { scoreOf, type Answer, type AuditScore } from '../measures/audit/score.ts';
import { own } from '../model/own.ts';
import type { Audit, AuditsData, SetVersion } from '../model/audits/types.ts';
import { questionsOf, type QuestionPart } from './question-set.ts';

export interface PartResult {
  readonly part: QuestionPart;
  readonly score: AuditScore;
  /** Own target in per cent, or null. */
  readonly goal: number | null;
}

export interface AuditResult {
  readonly audit: Audit;
  /** Null where the questions of the audit cannot be read. */
  readonly version: SetVersion | null;
  readonly parts: readonly PartResult[];
  readonly total: AuditScore;
  readonly goal: number | null;
}

type Known = Pick<AuditsData, 'versions' | 'goals'>;

/** An audit as the measures take it. */
export function asCompared(audit: Audit, version: SetVersion | null): ComparedAudit {
  return {
    questions: version ? questionsOf(version.set) : [],
    answerOf: (id): Answer => own(audit.answers, id) ?? null,
  };
}

export function versionOf({ versions }: Pick<AuditsData, 'versions'>, audit: Audit): SetVersion | null {
  return versions.find(({ id }) => id === audit.versionId) ?? null;
}

export function resultOf(data: Known, audit: Audit): AuditResult {
  const version = versionOf(data, audit);
  const { questions, answerOf } = asCompared(audit, version);
  const goalOf = (partId: string): number | null =>
    version ? (own(data.goals, `${version.setId}/${partId}`) ?? null) : null;
  return {
    audit,
    version,
    parts: (version?.set.parts ?? []).map((part) => ({
      part,
      score: scoreOf(
        questions.filter(({ partId }) => partId === part.id),
        answerOf,
      ),
      goal: goalOf(part.id),
    })),
    total: scoreOf(questions, answerOf),
    goal: goalOf(''),
  };
}

export interface Beside {
  readonly audit: Audit;
  readonly total: AuditComparison;
  /** By id of the parts of the audit that is looked at. */
  readonly parts: Readonly<Record<string, AuditComparison>>;
}

/** An audit compared with another one: in all, and for each of its parts. */
export function besideOf(data: Known, audit: Audit, other: Audit): Beside {
  const version = versionOf(data, audit);
  const [now, before] = [asCompared(audit, version), asCompared(other, versionOf(data, other))];
  return {
    audit: other,
    total: compareAudits(now, before),
    parts: Object.fromEntries(
      (version?.set.parts ?? []).map(({ id }) => [id, compareAudits(now, before, id)]),
    ),
  };
}

/** The audit before this one: the latest earlier one of the same brand, by date; null where there is none. */
export function earlierOf({ audits }: Pick<AuditsData, 'audits'>, audit: Audit): Audit | null {
  const before = audits.filter(
    (other) => other.id !== audit.id && other.brand === audit.brand && other.date < audit.date,
  );
  return before.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null;
}

/** Newest first; those without a date last. */
export function byDate(audits: readonly Audit[]): Audit[] {
  return audits.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** More audits beside each other nobody can tell apart. */
export const MOST_BESIDE = 4;

/** What an audit is usually compared with: the one before it, and the latest of each other brand. */
export function usualComparison(data: Pick<AuditsData, 'audits'>, audit: Audit): Audit[] {
  const earlier = earlierOf(data, audit);
  const rivals = byDate(data.audits.filter(({ brand }) => brand !== audit.brand));
  const latest = rivals.filter(({ brand }, i) => rivals.findIndex((other) => other.brand === brand) === i);
  return [...(earlier ? [earlier] : []), ...latest].slice(0, MOST_BESIDE);
}
