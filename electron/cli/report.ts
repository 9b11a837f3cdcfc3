/** `sojourn report`: the maps of a workspace and what belongs to them as one PDF. */
import { Option } from 'commander';
import { APPENDICES, type Appendix } from '../../shared/contract/types.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import { OVERVIEW_ROLES, type Overview, type OverviewRole } from '../../shared/overview/types.ts';
import { appRoot } from '../core/app-root.ts';
import { exportSource } from '../core/export-source.ts';
import { createChromiumPrinter } from '../core/export/chromium-printer.ts';
import { isoDate } from '../core/export/clock.ts';
import { exportOverview } from '../core/export/export-overview.ts';
import { sourceDateEpoch } from '../core/export/finish-pdf.ts';
import { assertNotInput } from '../core/export/own-inputs.ts';
import { exportReport } from '../core/export/export-report.ts';
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
import { reading } from './session.ts';

interface Options extends PrintFlags, FilterFlags {
  readonly to: string;
  readonly map: readonly string[];
  readonly title?: string;
  readonly with?: Appendix[];
  readonly role?: OverviewRole;
  readonly department?: string;
  readonly touchpoint?: string;
  readonly json?: boolean;
}

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
      new Option('--with <PARTS...>', 'what follows the maps (default: all of it)').choices(APPENDICES),
    )
    .option('--view <TITLE|ID>', 'only the cards of this saved view, which each of the maps must have')
    .option(
      '--filter <CONDITIONS...>',
      `only cards that meet all of these; of values between commas one is enough: ${CONDITION_HELP}`,
    )
    .option('--segment <NAME>', SEGMENT_HELP)
    .addOption(new Option('--role <ROLE>', 'instead of maps: what a role sees').choices(OVERVIEW_ROLES))
    .option('--department <NAME>', 'of which department or owner, for --role department (default: the first)')
    .option('--touchpoint <NAME>', 'at which touchpoint, for --role frontline (default: the first)')
    .option(
      '--json',
      'print one JSON object: {"file", "maps", "pages", "size"}, with --role {"file", "role", "of", "pages", "size"}',
    )
    .action((file: string, options: Options) =>
      run((context) =>
        options.role === undefined
          ? writeReport(file, options, context)
          : writeRole(file, options.role, options, context),
      ),
    );
  addPrintOptions(command);
};

async function writeReport(file: string, options: Options, context: CommandContext): Promise<number> {
  const { terminal, signal } = context;
  const { to, title, with: appendices, fitWidth, pages: isPaged, tile } = options;
  if (!to.toLowerCase().endsWith('.pdf')) throw usage(`"${to}" does not end in .pdf`);
  if (options.department !== undefined || options.touchpoint !== undefined)
    throw usage('--department and --touchpoint go with --role');
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
    const { pages, bytes } = await reading(file, (session) =>
      exportReport({
        sources: maps.map(({ id }) => {
          const source = exportSource(session, id);
          return { ...source, logo, ...filterOption(source, options) };
        }),
        options: { print, title, appendices },
        outPath: to,
        signal,
        printer,
        progress: (value) => terminal.progress(`Printing the report: ${Math.round(value * 100)} %`),
      }),
    );
    const ids = maps.map(({ id }) => id);
    if (options.json) terminal.out(JSON.stringify({ file: to, maps: ids, pages, size: bytes }));
    else terminal.out(`Wrote a report of ${pages} pages to ${to} (${readableSize(bytes)}).`);
  } finally {
    await printer.close();
  }
  return DONE;
}

/** Prints what a role sees. */
async function writeRole(
  file: string,
  role: OverviewRole,
  options: Options,
  { terminal, signal }: CommandContext,
): Promise<number> {
  const { to, department, touchpoint, map, with: appendices, title } = options;
  if (!to.toLowerCase().endsWith('.pdf')) throw usage(`"${to}" does not end in .pdf`);
  if (map.length > 0 || appendices !== undefined || title !== undefined)
    throw usage('--map, --with and --title go without --role');
  if (options.view !== undefined || options.filter !== undefined || options.segment !== undefined)
    throw usage('--view, --filter and --segment go without --role');
  if (department !== undefined && role !== 'department')
    throw usage('--department goes with --role department');
  if (touchpoint !== undefined && role !== 'frontline')
    throw usage('--touchpoint goes with --role frontline');
  const of = department ?? touchpoint ?? null;
  await assertNotInput(to, file);
  const today = isoDate(sourceDateEpoch(process.env));
  const overview = await reading(file, (session) => session.overviews.read(role, of, today));
  refuseUnknown(overview, of, file);
  const printer = createChromiumPrinter({ rendererFolder: appRoot().screens, idleMs: 0 });
  try {
    const { pages, bytes } = await exportOverview({
      overview,
      outPath: to,
      signal,
      printer,
      progress: (value) => terminal.progress(`Printing: ${Math.round(value * 100)} %`),
    });
    if (options.json) terminal.out(JSON.stringify({ file: to, role, of: overview.of, pages, size: bytes }));
    else terminal.out(`Wrote “${overview.title}” on ${pages} pages to ${to} (${readableSize(bytes)}).`);
  } finally {
    await printer.close();
  }
  return DONE;
}

/** Names that are told where the one asked for is not there. */
const MOST_NAMES = 20;

/** @throws SojournError `notFound` where the department or touchpoint is none of those there are */
function refuseUnknown({ choices, role }: Overview, of: string | null, file: string): void {
  if (of === null || choices.includes(of)) return;
  const what = role === 'department' ? 'department or owner' : 'touchpoint';
  const names = choices.slice(0, MOST_NAMES).join(', ');
  throw new SojournError('notFound', `There is no ${what} “${of}” in ${file}.`, {
    remedy: choices.length === 0 ? `No card names a ${what} yet.` : `There are: ${names}.`,
    where: { file },
  });
}
