/** `sojourn export`: maps to files, in the format that their endings ask for. */
import { Option } from 'commander';
import {
  APPENDICES,
  CSV_LISTS,
  WORKSHEETS,
  type Appendix,
  type CsvList,
  type ExportOptions,
  type PrintOptions,
} from '../../shared/contract/types.ts';
import {
  CARRYING_FORMATS,
  DRAWN_FORMATS,
  LOGO_FORMATS,
  MAP_FORMAT_INFO,
  type MapFormat,
} from '../../shared/contract/map-formats.ts';
import { appRoot } from '../core/app-root.ts';
import { exportSource } from '../core/export-source.ts';
import { createChromiumPrinter } from '../core/export/chromium-printer.ts';
import { exportMap, mapFile, type ExportMap } from '../core/export/export-map.ts';
import { assertNotInput } from '../core/export/own-inputs.ts';
import type { ExportSource } from '../core/export/payload.ts';
import { DONE, usage, wholeNumber, type AddCommand, type CommandContext } from './command.ts';
import { readableSize } from './display-width.ts';
import { readLogo } from './logo.ts';
import {
  CONDITION_HELP,
  filterOption,
  SEGMENT_HELP,
  segmentOption,
  type FilterFlags,
} from './export-filter.ts';
import { partOptions } from './export-parts.ts';
import { ENDINGS, exportJobs, STANDARD_OUTPUT, type ExportJob, type TargetFlags } from './export-targets.ts';
import { findMap } from './find-map.ts';
import {
  addPrintOptions,
  namedPrintOptions,
  paperOptions,
  refusePaper,
  type PrintFlags,
} from './print-options.ts';
import { reading } from './session.ts';

interface Options extends PrintFlags, TargetFlags, FilterFlags {
  readonly stages?: string;
  readonly lanes?: string;
  readonly with?: Appendix[];
  /** False with `--no-source`. */
  readonly source: boolean;
  /** False with `--no-quotes`. */
  readonly quotes: boolean;
  readonly scale?: number;
  readonly transparent?: boolean;
  readonly outlines?: boolean;
  readonly evidence?: boolean;
  readonly list?: CsvList;
  readonly json?: boolean;
}

export const addExport: AddCommand = (program, run) => {
  const command = program
    .command('export')
    .description('write a map to a file; printing needs an installed Chrome or Chromium')
    .argument('<FILE>', 'workspace')
    .option('--map <TITLE|ID>', 'the map')
    .option('--all', 'all maps, into the folder --to')
    .requiredOption(
      '--to <OUT>',
      `the file, replaced where it exists, or - for standard output; its ending says the format: ${ENDINGS.join(', ')}`,
    )
    .option('--format <ENDING>', 'the format, where --to does not say it')
    .option('--stages <NAMES>', 'only these stages: titles or ids between commas')
    .option('--lanes <NAMES>', 'only these lanes: titles or ids between commas')
    .option('--view <TITLE|ID>', 'only the cards of this saved view')
    .option(
      '--filter <CONDITIONS...>',
      `only cards that meet all of these; of values between commas one is enough: ${CONDITION_HELP}`,
    )
    .option('--segment <NAME>', SEGMENT_HELP)
    .option(
      '--evidence',
      'JSON, or the map that a PDF, PNG or SVG carries, with the feedback items that are evidence on it',
    )
    .addOption(new Option('--list <NAME>', 'what a .csv holds (default: grid)').choices(CSV_LISTS))
    .option('--no-source', 'a PDF, PNG, SVG or Mermaid file that does not carry the map to be opened again')
    .option('--no-quotes', 'slides, reports, workbooks and pages without what customers say word for word')
    .option(
      '--scale <N>',
      'pixels of a picture: 1 to 4 times those of the screen (default: 2)',
      wholeNumber(1, 4),
    )
    .option('--outlines', 'an SVG whose texts are outlines, the same in every program')
    .option('--transparent', 'a picture without white below the map')
    .option('--beside <TITLE|ID>', 'a map that is printed below on the same page')
    .option('--break <NAMES>', 'stages and steps that begin a page: titles or ids between commas')
    .option('--personas <NAMES>', 'only these personas and their curves: names or ids between commas')
    .addOption(
      new Option('--with <PARTS...>', 'what follows the map on pages of its own (PDF)').choices([
        ...APPENDICES,
        ...WORKSHEETS,
      ]),
    )
    .option('--json', 'print one JSON object: {"file", "map", "format", "pages", "size", "notes"}')
    .action((file: string, options: Options) => run((context) => writeMaps(file, options, context)));
  addPrintOptions(command);
};

async function writeMaps(file: string, options: Options, context: CommandContext): Promise<number> {
  const paper = paperOptions(options);
  const logo = await readLogo(options.logo);
  const jobs = await exportJobs(file, options);
  refuseIdle(options, jobs[0]?.format ?? 'pdf');
  for (const { to } of jobs) {
    if (to !== STANDARD_OUTPUT) await assertNotInput(to, file, options.logo ? [options.logo] : []);
  }
  if (options.json && options.to === STANDARD_OUTPUT) throw usage('--json and --to - exclude each other');
  const beside = options.beside === undefined ? {} : { beside: (await findMap(file, options.beside)).id };
  const printer = createChromiumPrinter({ rendererFolder: appRoot().screens, idleMs: 0 });
  try {
    await reading(file, async (session) => {
      for (const job of jobs) {
        const source = { ...exportSource(session, job.map.id), logo };
        const print = {
          ...paper,
          ...beside,
          ...namedPrintOptions(source, options),
          ...filterOption(source, options),
          ...segmentOption(options),
        };
        await writeMap(
          job,
          { ...source, options: exportOptions(job, source, options, print), printer },
          options,
          context,
        );
      }
    });
  } finally {
    await printer.close();
  }
  return DONE;
}

/** Options that only some formats know what to do with. */
const BELONGS: readonly [keyof Options, string, readonly MapFormat[]][] = [
  ['with', 'with', ['pdf']],
  ['evidence', 'evidence', ['json', ...CARRYING_FORMATS]],
  ['scale', 'scale', ['png']],
  ['transparent', 'transparent', ['png', 'svg']],
  ['outlines', 'outlines', ['svg']],
  ['personas', 'personas', DRAWN_FORMATS],
  ['list', 'list', ['csv']],
  ['logo', 'logo', LOGO_FORMATS],
];

/** @throws CommanderError for an option that would do nothing: who asks for less must not get all */
function refuseIdle(options: Options, format: MapFormat): void {
  if (format !== 'pdf') refusePaper(options);
  for (const [name, option, formats] of BELONGS) {
    if (options[name] === undefined || formats.includes(format)) continue;
    throw usage(
      `--${option} belongs to ${formats.map((one) => `.${MAP_FORMAT_INFO[one].ending}`).join(', ')}`,
    );
  }
}

function exportOptions(
  { format }: ExportJob,
  { map }: ExportSource,
  options: Options,
  print: PrintOptions,
): ExportOptions {
  return {
    format,
    appendices: options.with,
    office: { quotes: options.quotes },
    carry: options.source,
    evidence: options.evidence ?? false,
    list: options.list,
    print,
    picture: {
      scale: options.scale ?? 2,
      transparent: options.transparent ?? false,
      outlines: options.outlines ?? false,
    },
    ...partOptions(map, options),
  };
}

/** Writes one map and says so; to standard output nothing but the file. */
async function writeMap(
  { map, format, to }: ExportJob,
  request: Omit<ExportMap, 'outPath' | 'signal'>,
  { json }: Options,
  { terminal, signal }: CommandContext,
): Promise<void> {
  const progress = (value: number): void =>
    terminal.progress(`Exporting ${map.title}: ${Math.round(value * 100)} %`);
  if (to === STANDARD_OUTPUT) {
    const { bytes } = await mapFile({ ...request, signal, progress });
    terminal.bytes(bytes);
    return;
  }
  const written = await exportMap({ ...request, outPath: to, signal, progress });
  const { pages = null, bytes, notes = [] } = written;
  if (json) {
    terminal.out(JSON.stringify({ file: to, map: map.id, format, pages, size: bytes, notes }));
    return;
  }
  terminal.out(`Wrote "${map.title}" to ${to} (${readableSize(bytes)}).`);
  for (const note of notes) terminal.out(note);
}
