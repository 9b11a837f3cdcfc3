/** The feedback that the rows import: one file of each size, and a workspace that holds it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkspaceFile } from '../../electron/core/new-workspace.ts';
import { sojourn } from '../support/run-command.ts';
import { writeFeedbackCsv } from './feedback-data.ts';
import type { BenchContext } from './line.ts';

/** The CSV of so many records. */
export function feedbackCsv({ folder }: BenchContext, records: number): string {
  const file = join(folder, `feedback-${records}.csv`);
  if (!existsSync(file)) writeFeedbackCsv(file, records);
  return file;
}

/** A new workspace with the CSV imported by the command line. @returns the file, and the seconds of the import */
export async function importFeedback(
  context: BenchContext,
  records: number,
  name: string,
): Promise<{ file: string; seconds: number }> {
  const csv = feedbackCsv(context, records);
  const file = join(context.folder, `${name}.sojourn`);
  await makeWorkspaceFile(file, name);
  const start = performance.now();
  const { code, err, out } = await sojourn(['import', file, csv, '--json'], join(context.folder, 'home'));
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`The import failed: ${err}`);
  const [report] = (JSON.parse(out) as { files: { imported: number }[] }).files;
  if (report?.imported !== records) throw new Error(`Of ${records} records ${report?.imported} came in.`);
  return { file, seconds };
}
