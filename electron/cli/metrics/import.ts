/** `sojourn import-metrics`: values of metrics over time into a workspace. */
import * as Y from 'yjs';
import { applySeries } from '../../../shared/formats/series/apply.ts';
import type { FoundSeries } from '../../../shared/formats/series/found.ts';
import { MEASURES_DOC } from '../../../shared/model/doc-ids.ts';
import { namedFile } from '../../core/feedback/files/bytes.ts';
import { readSeries } from '../../core/measures/read-series.ts';
import type { Session } from '../../core/session.ts';
import { DONE, FAILED, type AddCommand, type CommandContext } from '../command.ts';
import { oneLine } from '../display-width.ts';
import { reading, writing } from '../session.ts';
import { today } from '../today.ts';
import { metricIdOf } from './entered.ts';

interface Options {
  readonly metric?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Problems that are told one by one. */
const TOLD = 20;

export const addImportMetrics: AddCommand = (program, run) => {
  program
    .command('import-metrics')
    .description('import values of metrics over time: a table with periods, or TheyDo’s metrics (JSON)')
    .argument('<FILE>', 'workspace')
    .argument('<SERIES>', 'CSV, TSV, Excel (.xlsx) or JSON')
    .option('--metric <NAME>', 'the metric of a table that names none')
    .option('--dry-run', 'say what would be imported, and import nothing')
    .option(
      '--json',
      'print one JSON object: {"values", "newMetrics": [name], "problems": [{"row", "column", "reason"}], "notes"}',
    )
    .action((file: string, series: string, options: Options) =>
      run((context) => importSeries(file, series, options, context)),
    );
};

async function importSeries(
  file: string,
  path: string,
  { metric, dryRun = false, json = false }: Options,
  { terminal }: CommandContext,
): Promise<number> {
  const read = (session: Session): Promise<FoundSeries> =>
    readSeries(session, {
      file: namedFile(path),
      metric: metric === undefined ? undefined : metricIdOf(session, metric),
      today: today(),
    });
  const found = await (dryRun
    ? reading(file, read)
    : writing(file, async (session) => {
        const series = await read(session);
        write(session, series);
        return series;
      }));
  const { entries, newMetrics, problems, notes } = found;
  if (json) {
    const names = newMetrics.map(({ name }) => name);
    terminal.out(JSON.stringify({ values: entries.length, newMetrics: names, problems, notes }));
  } else {
    terminal.out(`${dryRun ? 'Would import' : 'Imported'} ${entries.length} values.`);
    if (newMetrics.length > 0)
      terminal.out(`  new metrics: ${newMetrics.map(({ name }) => oneLine(name)).join(', ')}`);
    for (const note of notes) terminal.out(`  note: ${oneLine(note)}`);
    for (const { row, column, reason } of problems.slice(0, TOLD)) {
      terminal.out(`  row ${row}${column ? `, ${oneLine(column)}` : ''}: ${oneLine(reason)}`);
    }
    if (problems.length > TOLD) terminal.out(`  and ${problems.length - TOLD} more rows that are not taken`);
  }
  return entries.length === 0 ? FAILED : DONE;
}

function write({ documents }: Session, found: FoundSeries): void {
  if (found.entries.length === 0) return;
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, documents.open(MEASURES_DOC).state);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => applySeries(doc, found));
  documents.push(MEASURES_DOC, Y.encodeStateAsUpdateV2(doc, before), 'import-metrics');
  doc.destroy();
}
