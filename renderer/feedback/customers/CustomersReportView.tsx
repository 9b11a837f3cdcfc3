import { Inbox } from 'lucide-react';
import type { CustomersReport } from '../../../shared/contract/types.ts';
import { Button } from '../../ui/Button.tsx';
import { countOf, formatCount } from '../format.ts';
import { RejectedRows } from '../RejectedRows.tsx';
import { ReportFacts } from '../ReportFacts.tsx';
import { closeTable } from './customers-flow.ts';

/** What became of a customer table's rows, and what of the feedback is now known by its customers. */
export function CustomersReportView({ report }: { report: CustomersReport }) {
  const { file, rows, added, updated, unchanged, rejectedCount, joined } = report;
  const facts: readonly (readonly [string, number, string])[] = [
    ['Read', rows, 'rows in the table'],
    ['New', added, 'customers added'],
    ['Updated', updated, 'were there, and have changed'],
    ['Unchanged', unchanged, 'were there already'],
    ['Rejected', rejectedCount, 'not taken, see below'],
  ];
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
      <ReportFacts facts={facts} warnings={report.warnings} masked={report.masked} />
      <div className="fb-buttons">
        <Button kind="primary" icon={<Inbox size={16} aria-hidden />} onClick={closeTable}>
          Go to the inbox
        </Button>
      </div>
      <RejectedRows rejected={report.rejected} count={rejectedCount} />
    </div>
  );
}
