import { useMemo, useState } from 'react';
import { Download, Inbox } from 'lucide-react';
import { PERSONAL_KINDS, REJECTED_LIMIT } from '../../shared/contract/types.ts';
import { Button } from '../ui/Button.tsx';
import { countOf, formatCount } from './format.ts';
import type { ImportEntry } from './import-entry.ts';
import { removeEntry } from './import-flow.ts';
import { countOfKind } from './import-privacy.ts';
import { useImport } from './import-store.ts';
import { rejectedCsv, rejectedFileName } from './report-csv.ts';
import { showSource } from './inbox-state.ts';

/** Rejected rows listed on the screen at first, and with each press of "Show more". */
const LISTED = 50;

/** What became of a file's records, row by row where they were not taken. */
export function ImportReportView({ entry }: { entry: ImportEntry }) {
  const { report, sourceId } = entry;
  const [listed, setListed] = useState(LISTED);
  const isLast = useImport(({ entries }) => entries.length === 1);
  const reasons = useMemo(() => countReasons(report?.rejected ?? []), [report]);
  if (!report) return null;
  const masked = PERSONAL_KINDS.flatMap((kind) => {
    const count = report.masked[kind] ?? 0;
    return count > 0 ? [[kind, count] as const] : [];
  });
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
      <dl className="fb-facts">
        {facts.map(([name, count, meaning]) => (
          <div key={name} className="fb-fact" data-none={count === 0 || undefined}>
            <dt>{name}</dt>
            <dd className="fb-fact-number tabular">{formatCount(count)}</dd>
            <dd className="secondary small">{meaning}</dd>
          </div>
        ))}
      </dl>
      {report.warnings?.map((warning) => (
        <p key={warning} className="secondary">
          {warning}
        </p>
      ))}
      {masked.length > 0 ? (
        <section aria-label="Personal data">
          <h3>Personal data that was not stored as it was</h3>
          <ul className="secondary">
            {masked.map(([kind, count]) => (
              <li key={kind}>{countOfKind(kind, count)}</li>
            ))}
          </ul>
        </section>
      ) : null}
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
      {report.rejected.length > 0 ? (
        <section aria-label="Rejected rows">
          <h3>Rejected rows</h3>
          <ul className="fb-reasons secondary">
            {reasons.map(([reason, count]) => (
              <li key={reason}>
                {formatCount(count)} × {reason}
              </li>
            ))}
          </ul>
          <ol className="fb-rejected">
            {report.rejected.slice(0, listed).map(({ row, reason }) => (
              <li key={row} className="fb-rejected-row">
                <span className="tabular">Row {formatCount(row)}</span>
                <span>{reason}</span>
              </li>
            ))}
          </ol>
          {report.rejected.length > listed ? (
            <Button onClick={() => setListed(listed + 10 * LISTED)}>
              Show more of {countOf(report.rejectedCount, 'rejected row')}
            </Button>
          ) : null}
          {report.rejectedCount > report.rejected.length ? (
            <p className="secondary small">
              The list ends after {formatCount(REJECTED_LIMIT)} rows; {formatCount(report.rejectedCount)} were
              rejected in all.
            </p>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

/** How often each reason occurs, the most frequent first, at most ten. */
function countReasons(
  rejected: readonly { readonly reason: string }[],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 10);
}
