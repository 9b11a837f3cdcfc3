/** `sojourn import`: feedback files into a workspace. */
import {
  COLUMN_ROLES,
  PRIVACY_CHOICES,
  type FeedbackEncoding,
  type ImportReport,
  type SavedMapping,
} from '../../shared/contract/types.ts';
import type { FixedRole } from '../core/feedback/import-run.ts';
import type { FixedPrivacy } from '../core/feedback/privacy.ts';
import { collected, DONE, isoDay, type AddCommand, type CommandContext } from './command.ts';
import { alignedRows, oneLine } from './display-width.ts';
import {
  delimiterOption,
  encodingOption,
  fixedPrivacy,
  fixedRole,
  maskedRows,
  rejectedLines,
} from './file-options.ts';
import { mappingFile } from './mapping-file.ts';
import { writing } from './session.ts';

interface Options {
  readonly map: readonly FixedRole[];
  readonly privacy: readonly FixedPrivacy[];
  readonly preset?: string;
  readonly mapping?: SavedMapping;
  readonly source?: string;
  readonly consent?: string;
  /** ISO date, or '' for ever. */
  readonly retainUntil?: string;
  /** ISO date */
  readonly asOf?: string;
  readonly encoding?: FeedbackEncoding;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly json?: boolean;
}

export const addImport: AddCommand = (program, run) => {
  program
    .command('import')
    .description(
      'import feedback: CSV, TSV, Excel, JSON, NDJSON, HTML tables, lists of lines, and such in ZIP or gzip',
    )
    .argument('<FILE>', 'workspace')
    .argument('<FEEDBACK...>', 'files to import')
    .option(
      '--map <COLUMN=FIELD>',
      `what a column is, by its header or number from 1; FIELD is one of ${COLUMN_ROLES.join(', ')} (repeatable)`,
      collected(fixedRole(COLUMN_ROLES)),
      [],
    )
    .option(
      '--privacy <COLUMN=TREATMENT>',
      `what is done with a column's personal data: ${PRIVACY_CHOICES.join(', ')} (repeatable; default: mask what is found)`,
      collected(fixedPrivacy),
      [],
    )
    .option(
      '--preset <NAME>',
      'read the files as this known export, such as "Qualtrics", or with this saved mapping (default: found by their content)',
    )
    .option(
      '--mapping <FILE>',
      'read the files with a mapping that is kept in a file of its own, see "mappings"',
      mappingFile,
    )
    .option('--source <NAME>', "name of the source (default: the file's own)")
    .option(
      '--consent <TEXT>',
      'on what ground the feedback is kept, in your words (default: as the source said before)',
    )
    .option(
      '--retain-until <DATE>',
      'when the source should be deleted, as 2027-12-31, or "never" (default: as the source said before)',
      retainOption,
    )
    .option(
      '--as-of <DATE>',
      'the day from which dates such as "3 days ago" count back, as 2026-11-30 (default: a column of the file that says when it was exported, else the day when the file was last changed)',
      isoDay,
    )
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
    .option(
      '--sheet <NAME>',
      'sheet of a workbook, file in an archive, or table of a page (default: the first, or the largest table)',
    )
    .option('--json', 'end with one line of JSON: {"files": [{"file", "rows", "imported", …}]}')
    .action((file: string, feedback: string[], options: Options) =>
      run((context) => importAll(file, feedback, options, context)),
    );
};

/** An ISO date, or '' for "never": the parser takes null for an option without a value. */
function retainOption(text: string): string {
  return text.trim().toLowerCase() === 'never' ? '' : isoDay(text);
}

async function importAll(
  file: string,
  paths: readonly string[],
  {
    map,
    privacy,
    preset,
    mapping,
    source,
    consent,
    retainUntil,
    asOf,
    encoding,
    delimiter,
    sheet,
    json,
  }: Options,
  { terminal, signal }: CommandContext,
): Promise<number> {
  const reports: (ImportReport & { readonly path: string })[] = [];
  const onProgress = (name: string, value: number): void =>
    terminal.progress(`Importing ${name}: ${Math.floor(value * 100)} %`);
  try {
    await writing(file, async ({ feedback }) => {
      for (const path of paths) {
        const read = { encoding, delimiter, sheet };
        const options = {
          given: mapping,
          use: mapping?.name ?? preset,
          roles: map,
          privacy,
          read,
          source,
          asOf,
          about: { consent, retainUntil: retainUntil === '' ? null : retainUntil },
          signal,
          onProgress,
        };
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
  const { path, rows, imported, updated, duplicates, rejected, masked, warnings = [] } = report;
  return { file: path, rows, imported, updated, duplicates, rejected, masked, warnings };
}

function describe({
  file,
  rows,
  imported,
  updated,
  duplicates,
  rejected,
  rejectedCount,
  masked,
  warnings = [],
}: ImportReport): string[] {
  const counts = alignedRows([
    ['  imported', imported],
    ['  updated', updated],
    ['  duplicates', duplicates],
    ['  rejected', rejectedCount],
    ...maskedRows(masked),
  ]);
  return [
    `${oneLine(file)}: ${rows} records`,
    ...counts,
    ...rejectedLines(rejected, rejectedCount),
    ...warnings.map((warning) => `  note: ${oneLine(warning)}`),
  ];
}
