import { useState } from 'react';
import { Inbox } from 'lucide-react';
import { PERSONAL_KINDS, type CustomersReport } from '../../../shared/contract/types.ts';
import { Button } from '../../ui/Button.tsx';
import { countOf, formatCount } from '../format.ts';
import { countOfKind } from '../import-privacy.ts';
import { closeTable } from './customers-flow.ts';

/** Rejected rows listed at first, and with each press of "Show more". */
const LISTED = 50;

/** What became of a customer table's rows, and what of the feedback is now known by its customers. */
export function CustomersReportView({ report }: { report: CustomersReport }) {
  const [listed, setListed] = useState(LISTED);
  const { file, rows, added, updated, unchanged, rejected, rejectedCount, masked, joined } = report;
  const facts: readonly (readonly [string, number, string])[] = [
    ['Read', rows, 'rows in the table'],
    ['New', added, 'customers added'],
    ['Updated', updated, 'were there, and have changed'],
    ['Unchanged', unchanged, 'were there already'],
    ['Rejected', rejectedCount, 'not taken, see below'],
  ];
  const personal = PERSONAL_KINDS.flatMap((kind) => {
    const count = masked[kind] ?? 0;
    return count > 0 ? [[kind, count] as const] : [];
  });
  return (
    <div className="fb-report">
      <output className="fb-report-title">
        {added + updated > 0
          ? `${countOf(added + updated, 'customer')} of ${file} ${added + updated === 1 ? 'is' : 'are'} in the workspace.`
          : `Nothing new came from ${file}.`}
      </output>
      <p>
        {formatCount(joined.withFeedback)} of {countOf(joined.customers, 'customer')} have feedback:{' '}
        {formatCount(joined.items)} of the {countOf(joined.named, 'item')} that name a customer are theirs.
        {joined.named > 0 && joined.items === 0
          ? ' The key may be another column, here or in the feedback.'
          : ''}
      </p>
      <dl className="fb-facts">
        {facts.map(([name, count, meaning]) => (
          <div key={name} className="fb-fact" data-none={count === 0 || undefined}>
            <dt>{name}</dt>
            <dd className="fb-fact-number tabular">{formatCount(count)}</dd>
            <dd className="secondary small">{meaning}</dd>
          </div>
        ))}
      </dl>
      {report.warnings.map((warning) => (
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
      <div className="fb-buttons">
        <Button kind="primary" icon={<Inbox size={16} aria-hidden />} onClick={closeTable}>
          Go to the inbox
        </Button>
      </div>
      {rejected.length > 0 ? (
        <section aria-label="Rejected rows">
          <h3>Rejected rows</h3>
          <ol className="fb-rejected">
            {rejected.slice(0, listed).map(({ row, reason }) => (
              <li key={row} className="fb-rejected-row">
                <span className="tabular">Row {formatCount(row)}</span>
                <span>{reason}</span>
              </li>
            ))}
          </ol>
          {rejected.length > listed ? (
            <Button onClick={() => setListed(listed + 10 * LISTED)}>
              Show more of {countOf(rejectedCount, 'rejected row')}
            </Button>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}
