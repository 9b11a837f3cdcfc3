/** `sojourn import`: feedback files into a workspace. */
import { InvalidArgumentError } from 'commander';
import {
  COLUMN_ROLES,
  FEEDBACK_ENCODINGS,
  type ColumnRole,
  type FeedbackEncoding,
  type ImportReport,
} from '../../shared/contract/types.ts';
import { encodingNamed } from '../core/feedback/files/find-encoding.ts';
import type { FixedRole } from '../core/feedback/import-run.ts';
import { collected, DONE, type AddCommand, type CommandContext } from './command.ts';
import { alignedRows, oneLine } from './display-width.ts';
import { writing } from './session.ts';

interface Options {
  readonly map: readonly FixedRole[];
  readonly source?: string;
  readonly encoding?: FeedbackEncoding;
  readonly delimiter?: string;
  readonly json?: boolean;
}

/** Rejected rows that are shown to people; --json has all. */
const SHOWN_REJECTIONS = 5;

export const addImport: AddCommand = (program, run) => {
  program
    .command('import')
    .description('import feedback: CSV, TSV, JSON or NDJSON')
    .argument('<FILE>', 'workspace')
    .argument('<FEEDBACK...>', 'files to import')
    .option(
      '--map <COLUMN=FIELD>',
      `what a column is, by its header or number from 1; FIELD is one of ${COLUMN_ROLES.join(', ')} (repeatable)`,
      collected(fixedRole),
      [],
    )
    .option('--source <NAME>', "name of the source (default: the file's own)")
    .option(
      '--encoding <NAME>',
      'encoding of the files, such as windows-1251 or tis-620 (default: found by their content)',
      encodingOption,
    )
    .option(
      '--delimiter <SIGN>',
      'what separates the columns: one character, or "tab" (default: found by their content)',
      delimiterOption,
    )
    .option('--json', 'end with one line of JSON: {"files": [{"file", "rows", "imported", …}]}')
    .action((file: string, feedback: string[], options: Options) =>
      run((context) => importAll(file, feedback, options, context)),
    );
};

function fixedRole(text: string): FixedRole {
  // The last sign counts: headers may hold one, fields do not.
  const at = text.lastIndexOf('=');
  const column = text.slice(0, at).trim();
  const role = text.slice(at + 1).trim();
  if (at < 0 || column === '') throw new InvalidArgumentError('It must look like COLUMN=FIELD.');
  if (!COLUMN_ROLES.includes(role as ColumnRole)) {
    throw new InvalidArgumentError(`"${role}" is not one of ${COLUMN_ROLES.join(', ')}.`);
  }
  return { column, role: role as ColumnRole };
}

function encodingOption(label: string): FeedbackEncoding {
  const encoding = encodingNamed(label);
  if (encoding) return encoding;
  throw new InvalidArgumentError(`It is one of ${FEEDBACK_ENCODINGS.join(', ')}.`);
}

function delimiterOption(text: string): string {
  if (/^(tab|\\t)$/i.test(text)) return '\t';
  if (text.length === 1) return text;
  throw new InvalidArgumentError('It is one character, or "tab".');
}

async function importAll(
  file: string,
  paths: readonly string[],
  { map, source, encoding, delimiter, json }: Options,
  { terminal, signal }: CommandContext,
): Promise<number> {
  const reports: (ImportReport & { readonly path: string })[] = [];
  const onProgress = (name: string, value: number): void =>
    terminal.progress(`Importing ${name}: ${Math.floor(value * 100)} %`);
  try {
    await writing(file, async ({ feedback }) => {
      for (const path of paths) {
        const options = { roles: map, read: { encoding, delimiter }, source, signal, onProgress };
        const [report] = await feedback.importFiles([path], options);
        if (!report) continue;
        reports.push({ ...report, path });
        if (!json) for (const line of describe(report)) terminal.out(line);
      }
    });
  } finally {
    // What was imported before another file failed is there to stay, and so it is told.
    if (json && reports.length > 0) terminal.out(JSON.stringify({ files: reports.map(plain) }));
  }
  return DONE;
}

function plain(report: ImportReport & { path: string }) {
  const { path, rows, imported, updated, duplicates, rejected, warnings = [] } = report;
  return { file: path, rows, imported, updated, duplicates, rejected, warnings };
}

function describe({
  file,
  rows,
  imported,
  updated,
  duplicates,
  rejected,
  rejectedCount,
  warnings = [],
}: ImportReport): string[] {
  const counts = alignedRows([
    ['  imported', imported],
    ['  updated', updated],
    ['  duplicates', duplicates],
    ['  rejected', rejectedCount],
  ]);
  const more = rejectedCount - Math.min(rejected.length, SHOWN_REJECTIONS);
  return [
    `${oneLine(file)}: ${rows} records`,
    ...counts,
    ...rejected.slice(0, SHOWN_REJECTIONS).map(({ row, reason }) => `    row ${row}: ${oneLine(reason)}`),
    ...(more > 0 && rejectedCount > SHOWN_REJECTIONS ? [`    and ${more} more; --json lists them`] : []),
    ...warnings.map((warning) => `  note: ${oneLine(warning)}`),
  ];
}
