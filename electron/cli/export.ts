/** `sojourn export`: one map to a file, in the format that its ending asks for. */
import { Option } from 'commander';
import {
  formatOfFile,
  MAP_FORMAT_INFO,
  MAP_FORMATS,
  type MapFormat,
} from '../../shared/contract/map-formats.ts';
import { PAPERS, type Paper, type PrintOptions } from '../../shared/contract/types.ts';
import { appRoot } from '../core/app-root.ts';
import { exportSource } from '../core/export-source.ts';
import { createChromiumPrinter } from '../core/export/chromium-printer.ts';
import { exportMap } from '../core/export/export-map.ts';
import { DONE, millimetres, usage, type AddCommand, type CommandContext } from './command.ts';
import { readableSize } from './display-width.ts';
import { partOptions } from './export-parts.ts';
import { findMap } from './find-map.ts';
import { reading } from './session.ts';

const ENDINGS = MAP_FORMATS.map((format) => MAP_FORMAT_INFO[format].ending).join(', ');

interface Options {
  readonly map: string;
  readonly to: string;
  readonly paper?: Paper;
  readonly landscape?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly margin?: number;
  readonly stages?: string;
  readonly lanes?: string;
  /** False with `--no-quotes`. */
  readonly quotes: boolean;
  readonly json?: boolean;
}

export const addExport: AddCommand = (program, run) => {
  program
    .command('export')
    .description('write a map to a file; printing needs an installed Chrome or Chromium')
    .argument('<FILE>', 'workspace')
    .requiredOption('--map <TITLE|ID>', 'the map')
    .requiredOption(
      '--to <OUT>',
      `the file, replaced where it exists; its ending says the format: ${ENDINGS}`,
    )
    .addOption(new Option('--paper <SIZE>', 'paper size (default: A3)').choices(PAPERS))
    .option('--landscape', 'wide side on top')
    .option('--width <MM>', 'width of the paper "custom", in mm', millimetres)
    .option('--height <MM>', 'height of the paper "custom", in mm', millimetres)
    .option('--margin <MM>', 'margin on every side, in mm', millimetres)
    .option('--stages <NAMES>', 'only these stages: titles or ids between commas')
    .option('--lanes <NAMES>', 'only these lanes: titles or ids between commas')
    .option('--no-quotes', 'slides, reports and workbooks without what customers say word for word')
    .option('--json', 'print one JSON object: {"file", "map", "format", "pages", "size", "notes"}')
    .action((file: string, options: Options) => run((context) => writeMap(file, options, context)));
};

async function writeMap(file: string, options: Options, context: CommandContext): Promise<number> {
  const { terminal, signal } = context;
  const format = formatOf(options.to);
  const print = printOptions(options);
  const map = await findMap(file, options.map);
  const printer = createChromiumPrinter({ rendererFolder: appRoot().screens, idleMs: 0 });
  try {
    const {
      pages = null,
      bytes,
      notes = [],
    } = await reading(file, (session) => {
      const source = exportSource(session, map.id);
      return exportMap({
        ...source,
        options: {
          format,
          print,
          office: { quotes: options.quotes },
          ...partOptions(source.map, options),
        },
        outPath: options.to,
        signal,
        printer,
        progress: (value) => terminal.progress(`Exporting ${map.title}: ${Math.round(value * 100)} %`),
      });
    });
    if (options.json)
      terminal.out(JSON.stringify({ file: options.to, map: map.id, format, pages, size: bytes, notes }));
    else {
      terminal.out(`Wrote "${map.title}" to ${options.to} (${readableSize(bytes)}).`);
      for (const note of notes) terminal.out(note);
    }
  } finally {
    await printer.close();
  }
  return DONE;
}

/** @throws CommanderError where the file's ending asks for no format */
function formatOf(file: string): MapFormat {
  const format = formatOfFile(file);
  if (format === null) throw usage(`"${file}" ends in none of the formats: ${ENDINGS}`);
  return format;
}

/** @throws CommanderError where paper and size do not go together */
function printOptions({ paper, landscape, width, height, margin }: Options): PrintOptions {
  const sized = width !== undefined || height !== undefined;
  const chosen = paper ?? (sized ? 'custom' : 'A3');
  if (chosen === 'custom' && (width === undefined || height === undefined)) {
    throw usage('the paper "custom" needs --width and --height in mm');
  }
  if (chosen !== 'custom' && sized) throw usage(`--width and --height belong to the paper "custom"`);
  const outside = [width, height].some((side) => side !== undefined && (side < 50 || side > 5000));
  if (outside) throw usage('--width and --height go from 50 to 5000 mm');
  if (margin !== undefined && margin > 100) throw usage('--margin goes up to 100 mm');
  return {
    paper: chosen,
    landscape: landscape ?? false,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(margin === undefined ? {} : { margin }),
  };
}
