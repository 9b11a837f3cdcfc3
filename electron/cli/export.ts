/** `sojourn export`: one map to a file, in the format that its ending asks for. */
import { Option } from 'commander';
import { APPENDICES, WORKSHEETS, type Appendix } from '../../shared/contract/types.ts';
import {
  formatOfFile,
  MAP_FORMAT_INFO,
  MAP_FORMATS,
  type MapFormat,
} from '../../shared/contract/map-formats.ts';
import { appRoot } from '../core/app-root.ts';
import { exportSource } from '../core/export-source.ts';
import { createChromiumPrinter } from '../core/export/chromium-printer.ts';
import { exportMap } from '../core/export/export-map.ts';
import { DONE, usage, wholeNumber, type AddCommand, type CommandContext } from './command.ts';
import { readableSize } from './display-width.ts';
import { partOptions } from './export-parts.ts';
import { findMap } from './find-map.ts';
import { addPrintOptions, namedPrintOptions, paperOptions, type PrintFlags } from './print-options.ts';
import { reading } from './session.ts';

const ENDINGS = MAP_FORMATS.map((format) => MAP_FORMAT_INFO[format].ending).join(', ');

interface Options extends PrintFlags {
  readonly map: string;
  readonly to: string;
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
  readonly json?: boolean;
}

export const addExport: AddCommand = (program, run) => {
  const command = program
    .command('export')
    .description('write a map to a file; printing needs an installed Chrome or Chromium')
    .argument('<FILE>', 'workspace')
    .requiredOption('--map <TITLE|ID>', 'the map')
    .requiredOption(
      '--to <OUT>',
      `the file, replaced where it exists; its ending says the format: ${ENDINGS}`,
    )
    .option('--stages <NAMES>', 'only these stages: titles or ids between commas')
    .option('--lanes <NAMES>', 'only these lanes: titles or ids between commas')
    .option('--no-source', 'a PDF, PNG or SVG that does not carry the map to be opened again')
    .option('--no-quotes', 'slides, reports and workbooks without what customers say word for word')
    .option(
      '--scale <N>',
      'pixels of a picture: 1 to 4 times those of the screen (default: 2)',
      wholeNumber(1, 4),
    )
    .option('--outlines', 'an SVG whose texts are outlines, the same in every program')
    .option('--transparent', 'a picture without white below the map')
    .option('--beside <TITLE|ID>', 'a map that is printed below on the same page')
    .option('--personas <NAMES>', 'only these personas and their curves: names or ids between commas')
    .addOption(
      new Option('--with <PARTS...>', 'what follows the map on pages of its own (PDF)').choices([
        ...APPENDICES,
        ...WORKSHEETS,
      ]),
    )
    .option('--json', 'print one JSON object: {"file", "map", "format", "pages", "size", "notes"}')
    .action((file: string, options: Options) => run((context) => writeMap(file, options, context)));
  addPrintOptions(command);
};

async function writeMap(file: string, options: Options, context: CommandContext): Promise<number> {
  const { terminal, signal } = context;
  const format = formatOf(options.to);
  const paper = paperOptions(options);
  const picture = {
    scale: options.scale ?? 2,
    transparent: options.transparent ?? false,
    outlines: options.outlines ?? false,
  };
  const map = await findMap(file, options.map);
  const beside = options.beside === undefined ? {} : { beside: (await findMap(file, options.beside)).id };
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
          appendices: options.with,
          office: { quotes: options.quotes },
          carry: options.source,
          print: { ...paper, ...beside, ...namedPrintOptions(source, options) },
          picture,
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
