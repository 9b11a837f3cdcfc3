/** Asks where a PDF goes, and writes it as a job. */
import { basename } from 'node:path';
import type { Host } from '../host.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { safeFileName } from '../workspace/file-names.ts';
import type { SectionTarget } from './export-section.ts';
import type { WrittenReport } from './report/print-report.ts';

export interface PrintJobParts {
  readonly host: Pick<Host, 'printer' | 'pickExportTarget'>;
  readonly jobs: Pick<Jobs, 'run'>;
}

/**
 * @param name of the file that is proposed, without its ending
 * @returns null where the person did not choose a place for the file
 */
export async function startPrint(
  { host, jobs }: PrintJobParts,
  name: string,
  write: (target: Required<SectionTarget>) => Promise<WrittenReport>,
): Promise<{ job: string } | null> {
  const target = await host.pickExportTarget(`${safeFileName(name)}.pdf`);
  if (target === null) return null;
  const { download, path: outPath } = target;
  const file = basename(outPath);
  const job = jobs.run('report', `Printing ${file}`, async ({ signal, progress }) => {
    const { pages, notes } = await write({ outPath, signal, printer: host.printer, progress });
    return { kind: 'report', file, download, pages, notes };
  });
  return { job };
}
