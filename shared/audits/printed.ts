/** An audit with all that its report says, as plain data: the printer's page knows no documents. */
import { changedAnswers, type AnswerChange } from '../measures/audit/compare.ts';
import { lostPoints } from '../measures/audit/score.ts';
import type { Audit, AuditsData, Finding, FoundTouchpoint } from '../model/audits/types.ts';
import { auditFiles, type AuditFile } from './attached-files.ts';
import { own } from '../model/own.ts';
import {
  asCompared,
  besideOf,
  resultOf,
  usualComparison,
  versionOf,
  type AuditResult,
  type Beside,
} from './results.ts';

export interface PrintedLoss {
  readonly text: string;
  readonly note: string;
  readonly lost: number;
  readonly possible: number;
}

export interface PrintedChange extends AnswerChange {
  readonly text: string;
}

export interface PrintedAudit {
  readonly result: AuditResult;
  /** The audits that it is usually compared with; the first is the one that changes are told from. */
  readonly besides: readonly Beside[];
  readonly lost: readonly PrintedLoss[];
  readonly changes: readonly PrintedChange[];
  readonly findings: readonly Finding[];
  readonly inventory: readonly FoundTouchpoint[];
  readonly files: readonly AuditFile[];
}

export function printedAudit(data: AuditsData, audit: Audit): PrintedAudit {
  const result = resultOf(data, audit);
  const now = asCompared(audit, result.version);
  const texts = new Map(now.questions.map(({ id, text }) => [id, text]));
  const others = usualComparison(data, audit);
  const [first] = others;
  const before = first ? asCompared(first, versionOf(data, first)) : null;
  return {
    result,
    besides: others.map((other) => besideOf(data, audit, other)),
    lost: lostPoints(now.questions, now.answerOf).map(({ questionId, lost, possible }) => {
      return { text: texts.get(questionId) ?? '', note: own(audit.notes, questionId) ?? '', lost, possible };
    }),
    changes: before
      ? changedAnswers(now, before).map((one) => ({ ...one, text: texts.get(one.questionId) ?? '' }))
      : [],
    findings: data.findings.filter(({ auditId }) => auditId === audit.id),
    inventory: data.inventory.filter(({ auditId }) => auditId === audit.id),
    files: auditFiles(audit, result.version),
  };
}
