import { asCompared, versionOf, type AuditResult, type Beside } from '../../../shared/audits/results.ts';
import { changedAnswers } from '../../../shared/measures/audit/compare.ts';
import type { AuditsData } from '../../../shared/model/audits/types.ts';
import { auditName, changeWords } from '../words.ts';

const SHOWN = 10;

export interface ChangesProps {
  data: AuditsData;
  result: AuditResult;
  /** What it is compared with, or null. */
  beside: Beside | null;
}

/** Which answers changed since the audit that it is compared with first. */
export function Changes({ data, result, beside }: ChangesProps) {
  const isRival = beside !== null && beside.audit.brand !== result.audit.brand;
  const title = !beside
    ? 'What changed'
    : `${isRival ? 'What differs from' : 'What changed since'} “${auditName(beside.audit)}”`;
  if (!beside) {
    return (
      <section className="section" aria-label={title}>
        <h2>{title}</h2>
        <p className="secondary">
          Repeat the audit next season or next year: what changed stands here, question by question.
        </p>
      </section>
    );
  }
  const now = asCompared(result.audit, result.version);
  const changes = changedAnswers(now, asCompared(beside.audit, versionOf(data, beside.audit)));
  const texts = new Map(now.questions.map(({ id, text }) => [id, text]));
  const better = changes.filter(({ points }) => points > 0).length;
  return (
    <section className="section" aria-label={title}>
      <h2>{title}</h2>
      <p className="secondary">
        {beside.total.shared === 0
          ? 'There is no question that both answered.'
          : changes.length === 0
            ? `None of the ${beside.total.shared} answers that both gave differs.`
            : `${better} better, ${changes.length - better} worse, of ${beside.total.shared} that both answered.`}
      </p>
      <ol className="audit-lost">
        {changes.slice(0, SHOWN).map(({ questionId, before, now: after, points }) => (
          <li key={questionId}>
            <p className="audit-lost-words">{texts.get(questionId)}</p>
            <span className="audit-lost-points tabular">
              <span className="secondary small">
                {before} → {after}
              </span>{' '}
              {changeWords(points)}
            </span>
          </li>
        ))}
      </ol>
      {changes.length > SHOWN ? <p className="secondary small">And {changes.length - SHOWN} more.</p> : null}
    </section>
  );
}
