import type { AuditResult, Beside, PartResult } from '../../../shared/audits/results.ts';
import type { AuditComparison } from '../../../shared/measures/audit/compare.ts';
import type { AuditScore } from '../../../shared/measures/audit/score.ts';
import { setGoal } from '../../../shared/model/audits/edits/sets.ts';
import { own } from '../../../shared/model/own.ts';
import { cx } from '../../ui/cx.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { change } from '../edit.ts';
import { ResultTable } from '../parts/ResultTable.tsx';
import { auditName, brandWords, changeWords, percentWords, pointsWords, whyWords } from '../words.ts';

export interface ScoreTableProps {
  result: AuditResult;
  besides: readonly Beside[];
  disabled: boolean;
}

const OWN_COLUMNS = ['Points', 'Score', 'Target'].map((title) => ({ key: title, title }));

/** Scores per part and in all, own targets, and the other audits over the questions that both answered. */
export function ScoreTable({ result, besides, disabled }: ScoreTableProps) {
  const { parts, total, goal, version } = result;
  const setTarget = (partKey: string, percent: number | null): void => {
    if (!version) return;
    const { setId } = version;
    change('Set target', (doc) => setGoal(doc, setId, partKey, percent), `goal-${setId}-${partKey}`);
  };
  return (
    <>
      <ResultTable
        caption="Scores by part"
        rows="Part"
        columns={[
          ...OWN_COLUMNS,
          ...besides.map(({ audit }) => ({
            key: audit.id,
            title: (
              <span className="audit-other-name">
                {auditName(audit)}
                {audit.brand === result.audit.brand ? null : (
                  <span className="audit-under">{brandWords(audit.brand)}</span>
                )}
              </span>
            ),
          })),
        ]}
      >
        <tbody>
          {parts.map((part) => (
            <Row
              key={part.part.id}
              {...part}
              title={part.part.title}
              comparisons={besides.map((beside) => own(beside.parts, part.part.id) ?? null)}
              disabled={disabled}
              onGoal={(percent) => setTarget(part.part.id, percent)}
            />
          ))}
        </tbody>
        <tfoot>
          <Row
            title="In all"
            score={total}
            goal={goal}
            comparisons={besides.map((beside) => beside.total)}
            disabled={disabled}
            onGoal={(percent) => setTarget('', percent)}
          />
        </tfoot>
      </ResultTable>
      <p className="secondary small">
        Score: points earned of points possible; what does not apply is left out of both.
        {besides.length > 0
          ? ' Other audits: their score over the questions that both answered on the same scale (n), and how far this one is above it.'
          : ''}
        {notes(besides)}
      </p>
    </>
  );
}

interface RowProps extends Pick<PartResult, 'score' | 'goal'> {
  title: string;
  comparisons: readonly (AuditComparison | null)[];
  disabled: boolean;
  onGoal: (percent: number | null) => void;
}

function Row({ title, score, goal, comparisons, disabled, onGoal }: RowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="audit-number secondary">{score.possible > 0 ? pointsWords(score) : '–'}</td>
      <td className={cx('audit-number', score.percent === null && 'secondary')}>
        <ScoreCell score={score} goal={goal} />
      </td>
      <td className="audit-number audit-goal">
        <NumberField
          label={`Target for ${title}`}
          hideLabel
          min={0}
          max={100}
          step={5}
          placeholder="–"
          disabled={disabled}
          value={goal}
          onCommit={onGoal}
        />
      </td>
      {comparisons.map((comparison, i) => (
        // The columns of the head, in their order.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={i} className="audit-number">
          {comparison === null || comparison.before.percent === null ? (
            <span className="secondary" title="No question that both answered, so nothing to compare.">
              –
            </span>
          ) : (
            <>
              {percentWords(comparison.before.percent)} <strong>{changeWords(comparison.change)}</strong>{' '}
              <span className="secondary small">n {comparison.shared}</span>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}

function ScoreCell({ score, goal }: { score: AuditScore; goal: number | null }) {
  if (score.percent === null) return <span title={whyWords(score)}>–</span>;
  const missed = goal !== null && score.percent < goal;
  return (
    <span>
      <strong>{percentWords(score.percent)}</strong>
      {goal === null ? null : (
        <span className="secondary small audit-under">{missed ? 'below target' : 'target reached'}</span>
      )}
    </span>
  );
}

function notes(besides: readonly Beside[]): string {
  return besides
    .flatMap(({ audit, total }) => {
      const parts = [
        total.reworded > 0 ? `${total.reworded} of them were worded otherwise` : '',
        total.otherScale > 0 ? `${total.otherScale} more were asked on another scale and left out` : '',
      ].filter(Boolean);
      return parts.length === 0 ? [] : [` In “${auditName(audit)}” ${parts.join(', ')}.`];
    })
    .join('');
}
