import {
  assumptionInfo,
  ASSUMPTIONS,
  isMoney,
  type Assumption,
} from '../../../shared/measures/worth/assumptions.ts';
import type { WorthProblem } from '../../../shared/measures/worth/check.ts';
import { assumptionTitle } from '../../../shared/measures/worth/words.ts';
import { ENDS, type BusinessCase, type End } from '../../../shared/model/decisions/business-case.ts';
import { setEstimate } from '../../../shared/model/decisions/case-edits.ts';
import { attempt } from '../../app/toasts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { editDecisions } from './case-actions.ts';

const END_WORDS: Readonly<Record<End, string>> = { low: 'Low', likely: 'Likely', high: 'High' };

export interface AssumptionTableProps {
  one: BusinessCase;
  disabled: boolean;
  problems: readonly WorthProblem[];
}

/** Each assumption with its low, likely and high number. */
export function AssumptionTable({ one, disabled, problems }: AssumptionTableProps) {
  return (
    <table className="case-assumptions">
      <caption className="visually-hidden">Assumptions</caption>
      <thead>
        <tr>
          <th scope="col">Assumption</th>
          {ENDS.map((end) => (
            <th key={end} scope="col">
              {END_WORDS[end]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ASSUMPTIONS.map((key) => (
          <Row
            key={key}
            one={one}
            assumption={key}
            disabled={disabled}
            // What is only missing is said once, beside the result.
            problem={problems.find((found) => found.key === key && !found.missing)?.message ?? null}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  one: BusinessCase;
  assumption: Assumption;
  disabled: boolean;
  problem: string | null;
}

function Row({ one, assumption, disabled, problem }: RowProps) {
  const { unit, min, max, otherwise, hint } = assumptionInfo(one.lever, assumption);
  const title = assumptionTitle(one, assumption, one.metric);
  const words = [isMoney(assumption) ? one.currency : '', unit].filter(Boolean).join(' ');
  return (
    <tr>
      <th scope="row">
        <span>
          {title} <span className="secondary small">{words}</span>
        </span>
        <span className="secondary small">{hint}</span>
        {problem ? (
          <span className="field-error" role="alert">
            {problem}
          </span>
        ) : null}
      </th>
      {ENDS.map((end) => (
        <td key={end}>
          <NumberField
            label={`${title}, ${END_WORDS[end].toLowerCase()}`}
            hideLabel
            value={one.assumptions[assumption][end]}
            min={min}
            max={max}
            placeholder={end === 'likely' && otherwise !== null ? String(otherwise) : ''}
            disabled={disabled}
            onCommit={(value) =>
              attempt(() =>
                editDecisions(
                  title,
                  (doc) => setEstimate(doc, one.id, assumption, end, value),
                  `${one.id}/${assumption}/${end}`,
                ),
              )
            }
          />
        </td>
      ))}
    </tr>
  );
}
