import { PERSONAL_KINDS, type ImportReport } from '../../shared/contract/types.ts';
import { formatCount } from './format.ts';
import { countOfKind } from './import-privacy.ts';

export interface ReportFactsProps {
  /** What was counted, how many, and what that means. */
  facts: readonly (readonly [name: string, count: number, meaning: string])[];
  warnings: readonly string[];
  masked: ImportReport['masked'];
}

/** The counts of an import, what could not be read for sure, and what was taken out of personal data. */
export function ReportFacts({ facts, warnings, masked }: ReportFactsProps) {
  const personal = PERSONAL_KINDS.flatMap((kind) => {
    const count = masked[kind] ?? 0;
    return count > 0 ? [[kind, count] as const] : [];
  });
  return (
    <>
      <dl className="fb-facts">
        {facts.map(([name, count, meaning]) => (
          <div key={name} className="fb-fact" data-none={count === 0 || undefined}>
            <dt>{name}</dt>
            <dd className="fb-fact-number tabular">{formatCount(count)}</dd>
            <dd className="secondary small">{meaning}</dd>
          </div>
        ))}
      </dl>
      {warnings.map((warning) => (
        <p key={warning} className="secondary">
          {warning}
        </p>
      ))}
      {personal.length > 0 ? (
        <section aria-label="Personal data">
          <h3>Personal data that was not stored as it was</h3>
          <ul className="secondary">
            {personal.map(([kind, count]) => (
              <li key={kind}>{countOfKind(kind, count)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
