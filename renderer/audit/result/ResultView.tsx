import { useMemo, useState } from 'react';
import {
  besideOf,
  byDate,
  MOST_BESIDE,
  usualComparison,
  type AuditResult,
} from '../../../shared/audits/results.ts';
import type { Audit, AuditsData } from '../../../shared/model/audits/types.ts';
import { Checkbox } from '../../ui/Check.tsx';
import {
  answeredWords,
  auditName,
  brandWords,
  standsWords,
  percentWords,
  pointsWords,
  whyWords,
} from '../words.ts';
import { Changes } from './Changes.tsx';
import { Findings } from './Findings.tsx';
import { LostPoints } from './LostPoints.tsx';
import { ResultRadar } from './ResultRadar.tsx';
import { ScoreTable } from './ScoreTable.tsx';

export interface ResultViewProps {
  data: AuditsData;
  result: AuditResult;
  disabled: boolean;
}

/** What an audit came to: scores beside others, what changed, what lost most points, and what follows from it. */
export function ResultView({ data, result, disabled }: ResultViewProps) {
  const { audit, total } = result;
  // Of the same brand first: with what was before one compares most.
  const others = useMemo(() => {
    const rest = byDate(data.audits.filter(({ id }) => id !== audit.id));
    const isSame = ({ brand }: Audit): boolean => brand === audit.brand;
    return [...rest.filter(isSame), ...rest.filter((other) => !isSame(other))];
  }, [data.audits, audit]);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    usualComparison(data, audit).map(({ id }) => id),
  );
  const besides = useMemo(
    () => others.filter(({ id }) => chosen.includes(id)).map((other) => besideOf(data, audit, other)),
    [data, audit, others, chosen],
  );
  const [first] = besides;
  return (
    <div className="page audit-page">
      <section className="section" aria-label="Score">
        <div className="audit-head">
          <p className="audit-score">
            <strong>{percentWords(total.percent)}</strong>
            <span className="secondary">
              {total.percent === null ? whyWords(total) : `${pointsWords(total)} points`}
            </span>
          </p>
          <p className="secondary">
            {answeredWords(total)}
            {total.open > 0 ? `; ${total.open} still open, so the score may change` : ''}.
            {first && first.total.change !== null ? (
              <>
                {' '}
                {capital(standsWords(first.total.change))} “{auditName(first.audit)}”, over the{' '}
                {first.total.shared} questions that both answered.
              </>
            ) : null}
          </p>
        </div>
        {others.length > 0 ? (
          <fieldset className="audit-beside">
            <legend className="secondary small">Compare with</legend>
            {others.map((other) => {
              const isOn = chosen.includes(other.id);
              return (
                <Checkbox
                  key={other.id}
                  label={`${auditName(other)}${other.brand === audit.brand ? '' : ` (${brandWords(other.brand)})`}`}
                  checked={isOn}
                  disabled={!isOn && chosen.length >= MOST_BESIDE}
                  onChange={() =>
                    setChosen(isOn ? chosen.filter((id) => id !== other.id) : [...chosen, other.id])
                  }
                />
              );
            })}
          </fieldset>
        ) : null}
        <ScoreTable result={result} besides={besides} disabled={disabled} />
      </section>
      <ResultRadar result={result} besides={besides} />
      <div className="columns">
        <LostPoints result={result} disabled={disabled} />
        <Changes data={data} result={result} beside={first ?? null} />
      </div>
      <Findings data={data} result={result} disabled={disabled} />
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
