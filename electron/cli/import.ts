/** `sojourn import`: feedback files into a workspace. */
import { InvalidArgumentError } from 'commander';
import {
  COLUMN_ROLES,
  FEEDBACK_ENCODINGS,
  PERSONAL_KINDS,
  PRIVACY_CHOICES,
  type ColumnRole,
  type FeedbackEncoding,
  type ImportReport,
  type PrivacyChoice,
  type SavedMapping,
} from '../../shared/contract/types.ts';
import { MASKS } from '../../shared/privacy/mask.ts';
import { encodingNamed } from '../core/feedback/files/find-encoding.ts';
import type { FixedRole } from '../core/feedback/import-run.ts';
import type { FixedPrivacy } from '../core/feedback/privacy.ts';
import { collected, DONE, type AddCommand, type CommandContext } from './command.ts';
import { alignedRows, oneLine } from './display-width.ts';
import { mappingFile } from './mapping-file.ts';
import { writing } from './session.ts';

interface Options {
  readonly map: readonly FixedRole[];
  readonly privacy: readonly FixedPrivacy[];
  readonly preset?: string;
  readonly mapping?: SavedMapping;
  readonly source?: string;
  readonly encoding?: FeedbackEncoding;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly json?: boolean;
}

/** Rejected rows that are shown to people; --json has all. */
const SHOWN_REJECTIONS = 5;

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
      collected(fixedRole),
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

/** Divides `COLUMN=WORD`. The last sign counts: headers may hold one, words do not. */
function divided(text: string, form: string): readonly [column: string, word: string] {
  const at = text.lastIndexOf('=');
  const column = text.slice(0, at).trim();
  if (at < 0 || column === '') throw new InvalidArgumentError(`It must look like ${form}.`);
  return [column, text.slice(at + 1).trim()];
}

function fixedPrivacy(text: string): FixedPrivacy {
  const [column, choice] = divided(text, 'COLUMN=TREATMENT');
  if (!PRIVACY_CHOICES.includes(choice as PrivacyChoice)) {
    throw new InvalidArgumentError(`"${choice}" is not one of ${PRIVACY_CHOICES.join(', ')}.`);
  }
  return { column, choice: choice as PrivacyChoice };
}

function fixedRole(text: string): FixedRole {
  const [column, role] = divided(text, 'COLUMN=FIELD');
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
  { map, privacy, preset, mapping, source, encoding, delimiter, sheet, json }: Options,
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
    ...PERSONAL_KINDS.flatMap((kind) => {
      const count = masked[kind];
      return count === undefined ? [] : [[`  masked ${MASKS[kind].slice(1, -1)}`, count] as const];
    }),
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
