/** `sojourn import-metrics`: values of metrics over time into a workspace. */
import * as Y from 'yjs';
import type { SeriesAnswer } from '../../../shared/contract/series-types.ts';
import type { FeedbackEncoding } from '../../../shared/contract/types.ts';
import { applySeries } from '../../../shared/formats/series/apply.ts';
import { unknownWords, type FoundSeries } from '../../../shared/formats/series/found.ts';
import { SERIES_ROLES, type SeriesMapping, type SeriesRole } from '../../../shared/formats/series/roles.ts';
import { MEASURES_DOC } from '../../../shared/model/doc-ids.ts';
import { namedFile } from '../../core/feedback/files/bytes.ts';
import { readSeries } from '../../core/measures/read-series.ts';
import type { Session } from '../../core/session.ts';
import { collected, DONE, FAILED, type AddCommand, type CommandContext } from '../command.ts';
import { oneLine } from '../display-width.ts';
import { delimiterOption, encodingOption, fixedRole } from '../file-options.ts';
import { seriesMappingFile } from '../mapping-file.ts';
import { reading, writing } from '../session.ts';
import { today } from '../today.ts';
import { metricIdOf } from './entered.ts';

interface Options {
  readonly metric?: string;
  readonly map: readonly { readonly column: string; readonly role: SeriesRole }[];
  readonly mapping?: SeriesMapping;
  readonly encoding?: FeedbackEncoding;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly knownOnly?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Problems, and names, that are told one by one. */
const TOLD = 20;

export const addImportMetrics: AddCommand = (program, run) => {
  program
    .command('import-metrics')
    .description('import values of metrics over time: a table with periods, or TheyDo’s metrics (JSON)')
    .argument('<FILE>', 'workspace')
    .argument('<SERIES>', 'CSV, TSV, Excel (.xlsx) or JSON')
    .option('--metric <NAME>', 'the metric of a table that names none')
    .option(
      '--map <COLUMN=FIELD>',
      `what a column is, by its header or number from 1; FIELD is one of ${SERIES_ROLES.join(', ')} (repeatable; default: as in the last file of the same columns, else found by names and values)`,
      collected(fixedRole(SERIES_ROLES)),
      [],
    )
    .option(
      '--mapping <FILE>',
      'read the table with a mapping that is kept in a file of its own: the "mapping" that --json prints',
      seriesMappingFile,
    )
    .option(
      '--sheet <NAME>',
      'sheet of a workbook (default: one whose columns are known from before, else the first)',
    )
    .option('--encoding <NAME>', 'encoding of the file (default: found by its content)', encodingOption)
    .option(
      '--delimiter <SIGN>',
      'what separates the columns: one character, or "tab" (default: found by its content)',
      delimiterOption,
    )
    .option('--known-only', 'leave out values of segments and channels that the workspace does not know')
    .option('--dry-run', 'say what would be imported, and import nothing')
    .option(
      '--json',
      'print one JSON object: {"values", "newMetrics": [name], "unknown": [{"level", "names", "rows", "taken"}], "problems": [{"row", "column", "reason"}], "notes", "mapping"}',
    )
    .action((file: string, series: string, options: Options) =>
      run((context) => importSeries(file, series, options, context)),
    );
};

async function importSeries(
  file: string,
  path: string,
  options: Options,
  { terminal }: CommandContext,
): Promise<number> {
  const { metric, map, mapping, knownOnly, dryRun = false, json = false } = options;
  const { encoding, delimiter, sheet } = options;
  const told = Object.entries({ encoding, delimiter, sheet }).filter(([, choice]) => choice !== undefined);
  const read = Object.fromEntries(told);
  const look = (session: Session): Promise<SeriesAnswer> =>
    readSeries(session, {
      file: namedFile(path),
      metric: metric === undefined ? undefined : metricIdOf(session, metric),
      today: today(),
      mapping: mapping && { ...mapping, read: { ...mapping.read, ...read } },
      roles: map,
      read,
      knownOnly,
    });
  const found = await (dryRun
    ? reading(file, look)
    : writing(file, async (session) => {
        const series = await look(session);
        write(session, series);
        return series;
      }));
  if (json) {
    const { entries, newMetrics, problems, unknown, notes, table } = found;
    const names = newMetrics.map(({ name }) => name);
    const used = table?.mapping ?? null;
    terminal.out(
      JSON.stringify({ values: entries.length, newMetrics: names, unknown, problems, notes, mapping: used }),
    );
  } else {
    for (const line of describe(found, dryRun)) terminal.out(line);
  }
  return found.entries.length === 0 ? FAILED : DONE;
}

function describe({ entries, newMetrics, problems, unknown, notes }: FoundSeries, dryRun: boolean): string[] {
  const made = newMetrics.map(({ name }) => oneLine(name)).join(', ');
  const rows = problems.slice(0, TOLD).map(({ row, column, reason }) => {
    return `  ${row === 0 ? 'file' : `row ${row}`}${column ? `, ${oneLine(column)}` : ''}: ${oneLine(reason)}`;
  });
  return [
    `${dryRun ? 'Would import' : 'Imported'} ${entries.length} values.`,
    ...(made === '' ? [] : [`  new metrics: ${made}`]),
    ...unknown.map((one) => `  ${oneLine(unknownWords(one, TOLD))}`),
    ...notes.map((note) => `  note: ${oneLine(note)}`),
    ...rows,
    ...(problems.length > TOLD ? [`  and ${problems.length - TOLD} more rows that are not taken`] : []),
  ];
}

function write({ documents }: Session, found: SeriesAnswer): void {
  if (found.entries.length === 0) return;
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, documents.open(MEASURES_DOC).state);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => applySeries(doc, found, found.table?.mapping));
  documents.push(MEASURES_DOC, Y.encodeStateAsUpdateV2(doc, before), 'import-metrics');
  doc.destroy();
}
