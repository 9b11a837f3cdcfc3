/** `sojourn report`: the maps of a workspace and what belongs to them as one PDF. */
import { Option } from 'commander';
import { APPENDICES, MEASURE_APPENDICES, type MeasureAppendix } from '../../shared/contract/types.ts';
import { SCOPE_LEVELS } from '../../shared/formats/series/roles.ts';
import { GRAINS } from '../../shared/measures/series/periods.ts';
import { OVERVIEW_ROLES } from '../../shared/overview/types.ts';
import { appRoot } from '../core/app-root.ts';
import { exportSource } from '../core/export-source.ts';
import { createChromiumPrinter } from '../core/export/chromium-printer.ts';
import { assertNotInput } from '../core/export/own-inputs.ts';
import { exportReport } from '../core/export/export-report.ts';
import { measureSections } from '../core/export/report/measure-sections.ts';
import { inspectInfo } from '../core/workspace/inspect.ts';
import { collected, DONE, usage, type AddCommand, type CommandContext } from './command.ts';
import { readableSize } from './display-width.ts';
import {
  CONDITION_HELP,
  filterOption,
  SEGMENT_HELP,
  segmentOption,
  type FilterFlags,
} from './export-filter.ts';
import { findMap } from './find-map.ts';
import { readLogo } from './logo.ts';
import { addPrintOptions, paperOptions, type PrintFlags } from './print-options.ts';
import { tell, writeAlone, type AloneFlags } from './report-alone.ts';
import { reading } from './session.ts';

interface Options extends PrintFlags, FilterFlags, AloneFlags {
  readonly map: readonly string[];
  readonly title?: string;
  readonly with?: readonly Part[];
}

type Part = (typeof APPENDICES)[number] | MeasureAppendix;
const isMeasure = (part: Part): part is MeasureAppendix =>
  (MEASURE_APPENDICES as readonly string[]).includes(part);

export const addReport: AddCommand = (program, run) => {
  const command = program
    .command('report')
    .description('print maps and what belongs to them as one PDF with contents; needs a Chrome or Chromium')
    .argument('<FILE>', 'workspace')
    .requiredOption('--to <OUT.pdf>', 'the PDF, replaced where it exists')
    .option(
      '--map <TITLE|ID>',
      'a map (repeatable; default: all)',
      collected((text) => text),
      [],
    )
    .option('--title <TEXT>', 'title of the report (default: name of the workspace)')
    .addOption(
      new Option('--with <PARTS...>', `what follows the maps (default: ${APPENDICES.join(', ')})`).choices([
        ...APPENDICES,
        ...MEASURE_APPENDICES,
      ]),
    )
    .option('--view <TITLE|ID>', 'only the cards of this saved view, which each of the maps must have')
    .option(
      '--filter <CONDITIONS...>',
      `only cards that meet all of these; of values between commas one is enough: ${CONDITION_HELP}`,
    )
    .option('--segment <NAME>', SEGMENT_HELP)
    .addOption(new Option('--role <ROLE>', 'instead of maps: what a role sees').choices(OVERVIEW_ROLES))
    .addOption(
      new Option('--only <WHAT>', 'instead of maps: the metrics, or what an outcome goes with').choices(
        MEASURE_APPENDICES,
      ),
    )
    .option('--department <NAME>', 'of which department or owner, for --role department (default: the first)')
    .option('--touchpoint <NAME>', 'at which touchpoint, for --role frontline (default: the first)')
    .addOption(
      new Option('--period <GRAIN>', 'of --only metrics: by what they are told (default: month)').choices(
        GRAINS,
      ),
    )
    .option(
      '--of <LEVEL=NAME>',
      `of --only metrics: of what they are; LEVEL is one of ${SCOPE_LEVELS.join(', ')} (default: the whole workspace)`,
    )
    .option(
      '--json',
      'print one JSON object: {"file", "maps", "pages", "size", "notes"}, with --role also "role" and "of", with --only "only" in place of "maps"',
    )
    .action((file: string, options: Options) =>
      run((context) =>
        options.role === undefined && options.only === undefined
          ? writeReport(file, options, context)
          : writeAlone(file, options, context),
      ),
    );
  addPrintOptions(command);
};

async function writeReport(file: string, options: Options, context: CommandContext): Promise<number> {
  const { terminal, signal } = context;
  const { to, title, with: parts, fitWidth, pages: isPaged, tile } = options;
  if (!to.toLowerCase().endsWith('.pdf')) throw usage(`"${to}" does not end in .pdf`);
  if (options.department !== undefined || options.touchpoint !== undefined)
    throw usage('--department and --touchpoint go with --role');
  if (options.period !== undefined || options.of !== undefined)
    throw usage('--period and --of go with --only metrics');
  const appendices = parts?.filter((part) => !isMeasure(part));
  const measures = parts?.filter(isMeasure);
  const isSized = options.paper !== undefined || options.width !== undefined;
  const layout = fitWidth || isPaged || tile ? {} : { pages: true };
  const lying = isSized ? {} : { paper: 'A4' as const, landscape: true };
  const print = { ...paperOptions({ ...options, ...layout, ...lying }), ...segmentOption(options) };
  const maps =
    options.map.length > 0
      ? await Promise.all(options.map.map((wanted) => findMap(file, wanted)))
      : (await inspectInfo(file)).maps;
  await assertNotInput(to, file, options.logo ? [options.logo] : []);
  const logo = await readLogo(options.logo);
  const printer = createChromiumPrinter({ rendererFolder: appRoot().screens, idleMs: 0 });
  try {
    const { pages, bytes, notes } = await reading(file, (session) =>
      exportReport({
        sources: maps.map(({ id }) => {
          const source = exportSource(session, id);
          return { ...source, logo, ...filterOption(source, options) };
        }),
        options: { print, title, appendices, measures },
        measures: (wanted, about) => measureSections(session, wanted, about),
        outPath: to,
        signal,
        printer,
        progress: (value) => terminal.progress(`Printing the report: ${Math.round(value * 100)} %`),
      }),
    );
    const ids = maps.map(({ id }) => id);
    if (options.json) terminal.out(JSON.stringify({ file: to, maps: ids, pages, size: bytes, notes }));
    else tell([`Wrote a report of ${pages} pages to ${to} (${readableSize(bytes)}).`, ...notes], terminal);
  } finally {
    await printer.close();
  }
  return DONE;
}
