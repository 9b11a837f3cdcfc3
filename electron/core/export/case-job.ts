/** Answers `export.case`: asks where to, then prints a business case as a job. */
import { basename } from 'node:path';
import type { CoreParts } from '../handler-parts.ts';
import { safeFileName } from '../workspace/file-names.ts';
import { exportCases } from './export-cases.ts';
import { caseById } from './printed-case.ts';

/** @returns null where the person did not choose a place for the file */
export async function startCasePrint(
  { host, jobs, desk }: Pick<CoreParts, 'host' | 'jobs' | 'desk'>,
  caseId: string,
): Promise<{ job: string } | null> {
  const session = desk.session();
  const one = caseById(session, caseId);
  const target = await host.pickExportTarget(`${safeFileName(one.title || 'Business case')}.pdf`);
  if (target === null) return null;
  const file = basename(target.path);
  const job = jobs.run('report', `Printing ${file}`, async ({ signal, progress }) => {
    const { pages, notes } = await exportCases({
      session,
      cases: [one],
      outPath: target.path,
      signal,
      printer: host.printer,
      progress,
    });
    return { kind: 'report', file, download: target.download, pages, notes };
  });
  return { job };
}
