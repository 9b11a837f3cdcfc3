import { useMemo } from 'react';
import { Repeat } from 'lucide-react';
import { besideOf, byDate, earlierOf, resultOf } from '../../../shared/audits/results.ts';
import type { Audit, AuditsData } from '../../../shared/model/audits/types.ts';
import { formatRoute } from '../../state/route.ts';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import {
  answeredWords,
  auditName,
  brandWords,
  changeWords,
  percentWords,
  timeWords,
  whyWords,
} from '../words.ts';

export interface AuditListProps {
  data: AuditsData;
  disabled: boolean;
  onRepeat: (audit: Audit) => void;
}

/** All audits, newest first, with what they came to and how that changed. */
export function AuditList({ data, disabled, onRepeat }: AuditListProps) {
  const rows = useMemo(
    () =>
      byDate(data.audits).map((audit) => {
        const { total } = resultOf(data, audit);
        const earlier = earlierOf(data, audit);
        return { audit, total, earlier, beside: earlier ? besideOf(data, audit, earlier).total : null };
      }),
    [data],
  );
  return (
    <table className="audit-table">
      <caption className="visually-hidden">Audits</caption>
      <thead>
        <tr>
          <th scope="col">Audit</th>
          <th scope="col">Brand</th>
          <th scope="col">Answered</th>
          <th scope="col" className="audit-number">
            Score
          </th>
          <th scope="col" className="audit-number">
            Change
          </th>
          <th scope="col">
            <span className="visually-hidden">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ audit, total, earlier, beside }) => (
          <tr key={audit.id}>
            <th scope="row">
              <a href={formatRoute({ screen: 'audit', part: 'audits', id: audit.id })}>{auditName(audit)}</a>
              <span className="secondary small audit-under">{timeWords(audit)}</span>
            </th>
            <td>{brandWords(audit.brand)}</td>
            <td>
              <progress className="progress" max={1} value={shareDone(total)} aria-hidden />
              <span className="secondary small">{answeredWords(total)}</span>
            </td>
            <td className={cx('audit-number', total.percent === null && 'secondary')} title={whyWords(total)}>
              <strong>{percentWords(total.percent)}</strong>
            </td>
            <td className="audit-number">
              {beside && earlier ? (
                <span title={`Over ${beside.shared} questions that “${auditName(earlier)}” answered too`}>
                  {changeWords(beside.change)} <span className="secondary small">n {beside.shared}</span>
                </span>
              ) : (
                <span className="secondary">–</span>
              )}
            </td>
            <td className="audit-number">
              <IconButton
                label={`Repeat ${auditName(audit)}`}
                disabled={disabled}
                icon={<Repeat size={15} aria-hidden />}
                onClick={() => onRepeat(audit)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const shareDone = ({ questions, open }: { questions: number; open: number }): number =>
  questions === 0 ? 0 : (questions - open) / questions;
