/** Answers `export.case`: asks where to, then prints a business case as a job. */
import type { CoreParts } from '../handler-parts.ts';
import { exportCases } from './export-cases.ts';
import { startPrint } from './print-job.ts';
import { caseById } from './printed-case.ts';

/** @returns null where the person did not choose a place for the file */
export async function startCasePrint(
  parts: Pick<CoreParts, 'host' | 'jobs' | 'desk'>,
  caseId: string,
): Promise<{ job: string } | null> {
  const session = parts.desk.session();
  const one = caseById(session, caseId);
  return startPrint(parts, one.title || 'Business case', (target) =>
    exportCases({ session, cases: [one], ...target }),
  );
}
