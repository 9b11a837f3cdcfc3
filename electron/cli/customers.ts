/** `sojourn customers`: customer tables into a workspace. */
import {
  CUSTOMER_ROLES,
  PRIVACY_CHOICES,
  type CustomersReport,
  type FeedbackEncoding,
} from '../../shared/contract/types.ts';
import type { FixedCustomerRole } from '../core/feedback/customers/types.ts';
import { namedFile } from '../core/feedback/files/bytes.ts';
import type { FixedPrivacy } from '../core/feedback/privacy.ts';
import { collected, DONE, type AddCommand, type CommandContext } from './command.ts';
import { alignedRows, oneLine } from './display-width.ts';
import {
  delimiterOption,
  encodingOption,
  fixedPrivacy,
  fixedRole,
  maskedRows,
  rejectedLines,
} from './file-options.ts';
import { writing } from './session.ts';

interface Options {
  readonly map: readonly FixedCustomerRole[];
  readonly privacy: readonly FixedPrivacy[];
  readonly encoding?: FeedbackEncoding;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly json?: boolean;
}

export const addCustomers: AddCommand = (program, run) => {
  program
    .command('customers')
    .description('import customer tables, such as exports of a CRM, and join them to the feedback by a key')
    .argument('<FILE>', 'workspace')
    .argument('<CUSTOMERS...>', 'tables to import')
    .option(
      '--map <COLUMN=FIELD>',
      `what a column is, by its header or number from 1; FIELD is one of ${CUSTOMER_ROLES.join(', ')} (repeatable)`,
      collected(fixedRole(CUSTOMER_ROLES)),
      [],
    )
    .option(
      '--privacy <COLUMN=TREATMENT>',
      `what is done with a column's personal data: ${PRIVACY_CHOICES.join(', ')} (repeatable; default: names and the like are left out, a key is hashed)`,
      collected(fixedPrivacy),
      [],
    )
    .option('--encoding <NAME>', 'encoding of the files (default: found by their content)', encodingOption)
    .option(
      '--delimiter <SIGN>',
      'what separates the columns: one character, or "tab" (default: found by their content)',
      delimiterOption,
    )
    .option('--sheet <NAME>', 'sheet of a workbook, file in an archive, or table of a page')
    .option('--json', 'end with one line of JSON: {"files": [{"file", "rows", "added", …}]}')
    .action((file: string, tables: string[], options: Options) =>
      run((context) => importAll(file, tables, options, context)),
    );
};

async function importAll(
  file: string,
  tables: readonly string[],
  { map, privacy, encoding, delimiter, sheet, json }: Options,
  { terminal, signal }: CommandContext,
): Promise<number> {
  const reports: (CustomersReport & { readonly path: string })[] = [];
  try {
    await writing(file, async ({ feedback }) => {
      for (const path of tables) {
        const table = namedFile(path);
        const read = { encoding, delimiter, sheet };
        const onProgress = (value: number): void =>
          terminal.progress(`Importing ${table.name}: ${Math.floor(value * 100)} %`);
        // oxlint-disable-next-line no-await-in-loop -- a later table goes before an earlier one
        const report = await feedback.importCustomers(
          { file: table, roles: map, privacy, read },
          signal,
          onProgress,
        );
        reports.push({ ...report, path });
        if (!json) for (const line of describe(report)) terminal.out(line);
      }
    });
  } finally {
    // What was imported before another table failed is there to stay, and so it is told.
    if (json && reports.length > 0) terminal.out(JSON.stringify({ files: reports.map(plain) }));
  }
  return DONE;
}

function plain(report: CustomersReport & { path: string }) {
  const { path, rows, added, updated, unchanged, rejected, masked, warnings, joined } = report;
  return { file: path, rows, added, updated, unchanged, rejected, masked, warnings, joined };
}

function describe(report: CustomersReport): string[] {
  const { file, rows, added, updated, unchanged, rejected, rejectedCount, masked, warnings, joined } = report;
  const counts = alignedRows([
    ['  new', added],
    ['  updated', updated],
    ['  unchanged', unchanged],
    ['  rejected', rejectedCount],
    ...maskedRows(masked),
  ]);
  return [
    `${oneLine(file)}: ${rows} rows`,
    ...counts,
    ...rejectedLines(rejected, rejectedCount),
    ...warnings.map((warning) => `  note: ${oneLine(warning)}`),
    `  ${joined.withFeedback} of ${joined.customers} customers have feedback; ${joined.items} of ${joined.named} items that name a customer are theirs`,
  ];
}
