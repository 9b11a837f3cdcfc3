/** `sojourn import`: feedback files into a workspace. */
import { InvalidArgumentError } from 'commander';
import { COLUMN_ROLES, type ColumnRole, type ImportReport } from '../../shared/contract/types.ts';
import type { FixedRole } from '../core/feedback/import-run.ts';
import { collected, DONE, type AddCommand, type CommandContext } from './command.ts';
import { alignedRows, oneLine } from './display-width.ts';
import { writing } from './session.ts';

interface Options {
  readonly map: readonly FixedRole[];
  readonly source?: string;
  readonly json?: boolean;
}

/** Rejected rows that are shown to people; --json has all. */
const SHOWN_REJECTIONS = 5;

export const addImport: AddCommand = (program, run) => {
  program
    .command('import')
    .description('import feedback: CSV, TSV, JSON or NDJSON, in UTF-8 or UTF-16')
    .argument('<FILE>', 'workspace')
    .argument('<FEEDBACK...>', 'files to import')
    .option(
      '--map <COLUMN=FIELD>',
      `what a column is, by its header or number from 1; FIELD is one of ${COLUMN_ROLES.join(', ')} (repeatable)`,
      collected(fixedRole),
      [],
    )
    .option('--source <NAME>', "name of the source (default: the file's own)")
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

async function importAll(
  file: string,
  paths: readonly string[],
  { map, source, json }: Options,
  { terminal, signal }: CommandContext,
): Promise<number> {
  const reports: (ImportReport & { readonly path: string })[] = [];
  const onProgress = (name: string, value: number): void =>
    terminal.progress(`Importing ${name}: ${Math.floor(value * 100)} %`);
  try {
    await writing(file, async ({ feedback }) => {
      for (const path of paths) {
        const options = { roles: map, source, signal, onProgress };
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

function plain({ path, rows, imported, updated, duplicates, rejected }: ImportReport & { path: string }) {
  return { file: path, rows, imported, updated, duplicates, rejected };
}

function describe({
  file,
  rows,
  imported,
  updated,
  duplicates,
  rejected,
  rejectedCount,
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
  ];
}
