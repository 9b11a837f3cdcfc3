/** The feedback that the rows import: one file of each size, and a workspace that holds it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkspaceFile } from '../../electron/core/new-workspace.ts';
import { command } from './command.ts';
import { writeFeedbackCsv } from './feedback-data.ts';
import type { BenchContext } from './line.ts';

/** The CSV of so many records. */
export function feedbackCsv({ folder }: BenchContext, records: number): string {
  const file = join(folder, `feedback-${records}.csv`);
  if (!existsSync(file)) writeFeedbackCsv(file, records);
  return file;
}

/** A new workspace with the CSV imported by the command line. @returns the file, seconds and memory (MB) of the import */
export async function importFeedback(
  context: BenchContext,
  records: number,
  name: string,
): Promise<{ file: string; seconds: number; memory: number }> {
  const csv = feedbackCsv(context, records);
  const file = join(context.folder, `${name}.sojourn`);
  await makeWorkspaceFile(file, name);
  const { seconds, memory, answer } = await command<{ files: { imported: number }[] }>(context, [
    'import',
    file,
    csv,
  ]);
  const [report] = answer.files;
  if (report?.imported !== records) throw new Error(`Of ${records} records ${report?.imported} came in.`);
  return { file, seconds, memory };
}
