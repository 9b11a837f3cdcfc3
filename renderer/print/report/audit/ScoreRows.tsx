import type { AuditResult, Beside, PartResult } from '../../../../shared/audits/results.ts';
import type { AuditComparison } from '../../../../shared/measures/audit/compare.ts';
import { own } from '../../../../shared/model/own.ts';
import { langOf } from '../../../../shared/print/lang.ts';
import { auditName, changeWords, percentWords, pointsWords } from '../../../audit/words.ts';

export interface ScoreRowsProps {
  readonly result: AuditResult;
  readonly besides: readonly Beside[];
}

/** Scores per part and in all, with targets and other audits, as a table on paper. */
export function ScoreRows({ result, besides }: ScoreRowsProps) {
  const { parts, total, goal } = result;
  return (
    <table className="plan audit-scores">
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Points</th>
          <th scope="col">Score</th>
          <th scope="col">Target</th>
          {besides.map(({ audit }) => (
            <th key={audit.id} scope="col" lang={langOf(auditName(audit))}>
              {auditName(audit)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <Row
            key={part.part.id}
            title={part.part.title}
            score={part.score}
            goal={part.goal}
            comparisons={besides.map((beside) => own(beside.parts, part.part.id) ?? null)}
          />
        ))}
        <Row title="In all" score={total} goal={goal} comparisons={besides.map((beside) => beside.total)} />
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<PartResult, 'score' | 'goal'> {
  readonly title: string;
  readonly comparisons: readonly (AuditComparison | null)[];
}

function Row({ title, score, goal, comparisons }: RowProps) {
  return (
    <tr>
      <td lang={langOf(title)}>{title}</td>
      <td>{score.possible > 0 ? pointsWords(score) : '–'}</td>
      <td>
        <strong>{percentWords(score.percent)}</strong>
      </td>
      <td>{goal === null ? '–' : `${goal} %`}</td>
      {comparisons.map((comparison, i) => (
        // The columns of the head, in their order.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={i}>
          {comparison === null || comparison.before.percent === null
            ? '–'
            : `${percentWords(comparison.before.percent)} (${changeWords(comparison.change)}, n ${comparison.shared})`}
        </td>
      ))}
    </tr>
  );
}
