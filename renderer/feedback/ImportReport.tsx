import { Download, Inbox } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { countOf } from './format.ts';
import type { ImportEntry } from './import-entry.ts';
import { removeEntry } from './import-flow.ts';
import { useImport } from './import-store.ts';
import { rejectedCsv, rejectedFileName } from './report-csv.ts';
import { showSource } from './inbox-state.ts';
import { RejectedRows } from './RejectedRows.tsx';
import { ReportFacts } from './ReportFacts.tsx';

/** What became of a file's records, row by row where they were not taken. */
export function ImportReportView({ entry }: { entry: ImportEntry }) {
  const { report, sourceId } = entry;
  const isLast = useImport(({ entries }) => entries.length === 1);
  if (!report) return null;
  const facts: readonly (readonly [string, number, string])[] = [
    ['Read', report.rows, 'records in the file'],
    ['New', report.imported, 'added to the inbox'],
    ['Updated', report.updated, 'were there, and have changed'],
    ['Duplicate', report.duplicates, 'were there already'],
    ['Rejected', report.rejectedCount, 'not taken, see below'],
  ];
  const download = (): void => {
    const url = URL.createObjectURL(new Blob([rejectedCsv(report)], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = rejectedFileName(report);
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <div className="fb-report">
      <output className="fb-report-title">
        {report.imported + report.updated > 0
          ? `${countOf(report.imported + report.updated, 'item')} of ${entry.name} ${report.imported + report.updated === 1 ? 'is' : 'are'} in the inbox.`
          : `Nothing new came from ${entry.name}.`}
      </output>
      <ReportFacts facts={facts} warnings={report.warnings ?? []} masked={report.masked} />
      <div className="fb-buttons">
        <Button
          kind="primary"
          icon={<Inbox size={16} aria-hidden />}
          onClick={() => {
            removeEntry(entry.key);
            showSource(sourceId);
          }}
        >
          Show in inbox
        </Button>
        {report.rejected.length > 0 ? (
          <Button icon={<Download size={16} aria-hidden />} onClick={download}>
            Save the rejected rows as CSV
          </Button>
        ) : null}
        {isLast ? null : <Button onClick={() => removeEntry(entry.key)}>Done</Button>}
      </div>
      <RejectedRows rejected={report.rejected} count={report.rejectedCount} />
    </div>
  );
}
