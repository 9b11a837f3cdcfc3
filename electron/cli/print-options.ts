/** The options of the command line that say how a map is printed. */
import { Option, type Command } from 'commander';
import { PAPERS, type Paper, type PrintLayout, type PrintOptions } from '../../shared/contract/types.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';
import { millimetres, usage, wholeNumber } from './command.ts';
import { idsOf } from './export-parts.ts';

export interface PrintFlags {
  readonly paper?: Paper;
  readonly landscape?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly margin?: number;
  readonly fitWidth?: boolean;
  readonly pages?: boolean;
  readonly tile?: boolean;
  readonly zoom?: number;
  readonly overlap?: number;
  readonly break?: string;
  readonly bleed?: number;
  readonly note?: string;
  readonly blank?: boolean;
  readonly beside?: string;
  readonly personas?: string;
  /** A picture's file; false with `--no-logo`. */
  readonly logo?: string | false;
}

/** Zero or a length in millimetres. */
const length = (text: string): number => (/^0\s*(mm)?$/i.test(text.trim()) ? 0 : millimetres(text));

export function addPrintOptions(command: Command): void {
  command
    .addOption(new Option('--paper <SIZE>', 'paper size (default: A3)').choices(PAPERS))
    .option('--landscape', 'wide side on top')
    .option('--width <MM>', 'width of the paper "custom" or "roll", in mm', millimetres)
    .option('--height <MM>', 'height of the paper "custom", in mm', millimetres)
    .option('--margin <MM>', 'margin on every side, in mm', length)
    .option('--fit-width', 'as wide as the page, on as many pages as it takes')
    .option('--pages', 'on several pages, each with the headers of its stages and lanes')
    .option('--tile', 'at true size on several pages to be glued together, with crop marks')
    .option(
      '--zoom <PERCENT>',
      'size for --pages (default: 80) and --tile (default: 100)',
      wholeNumber(10, 400),
    )
    .option('--overlap <MM>', 'what neighbouring pages of --tile share, in mm (default: 10)', length)
    .option('--bleed <MM>', 'room for trimming on every side, in mm, with crop marks', length)
    .option('--blank', 'without cards and curves, as a skeleton to be filled in by hand')
    .option(
      '--logo <FILE>',
      'a picture beside the title and at the feet of pages, in place of the logo of the workspace',
    )
    .option('--no-logo', 'without a logo')
    .option('--note <TEXT>', 'a line for the foot of every page, such as the name of a version');
}

const PAPER_FLAGS: readonly (keyof PrintFlags)[] = [
  'paper',
  'landscape',
  'width',
  'height',
  'margin',
  'fitWidth',
  'pages',
  'tile',
  'zoom',
  'overlap',
  'break',
  'bleed',
  'note',
  'blank',
  'beside',
];

/** @throws CommanderError where options of paper are given for a file that is none */
export function refusePaper(flags: PrintFlags): void {
  const given = PAPER_FLAGS.find((name) => flags[name] !== undefined);
  if (given === undefined) return;
  const option = given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw usage(`--${option} belongs to a .pdf`);
}

/** @throws CommanderError where options do not go together or are out of range */
export function paperOptions(flags: PrintFlags): PrintOptions {
  const { margin, zoom, overlap, bleed, note, landscape = false } = flags;
  const layout = layoutOf(flags);
  if (zoom !== undefined && layout !== 'pages' && layout !== 'tiles') {
    throw usage('--zoom belongs to --pages or --tile');
  }
  if (flags.beside !== undefined && layout !== 'onePage') throw usage('--beside belongs to one page');
  if (flags.break !== undefined && layout === 'onePage') {
    throw usage('--break belongs to --fit-width, --pages or --tile');
  }
  if (overlap !== undefined && layout !== 'tiles') throw usage('--overlap belongs to --tile');
  if (margin !== undefined && margin > 100) throw usage('--margin goes up to 100 mm');
  if (overlap !== undefined && overlap > 50) throw usage('--overlap goes up to 50 mm');
  if (bleed !== undefined && bleed > 20) throw usage('--bleed goes up to 20 mm');
  if (note !== undefined && note.length > 200) throw usage('--note goes up to 200 characters');
  const logo = flags.logo === false ? { logo: false } : {};
  return {
    ...sizeOf(flags),
    ...logo,
    landscape,
    layout,
    margin,
    zoom,
    overlap,
    bleed,
    note,
    isBlank: flags.blank,
  };
}

function layoutOf({ fitWidth, pages, tile }: PrintFlags): PrintLayout {
  if ([fitWidth, pages, tile].filter(Boolean).length > 1) {
    throw usage('--fit-width, --pages and --tile exclude each other');
  }
  if (fitWidth) return 'width';
  if (pages) return 'pages';
  return tile ? 'tiles' : 'onePage';
}

function sizeOf({ paper, width, height }: PrintFlags): Pick<PrintOptions, 'paper' | 'width' | 'height'> {
  const sized = width !== undefined || height !== undefined;
  const chosen = paper ?? (sized ? 'custom' : 'A3');
  if (chosen === 'custom' && (width === undefined || height === undefined)) {
    throw usage('the paper "custom" needs --width and --height in mm');
  }
  if (chosen === 'roll' && height !== undefined) throw usage('the paper "roll" is as long as the map');
  if (chosen !== 'custom' && chosen !== 'roll' && sized) {
    throw usage('--width and --height belong to the paper "custom"');
  }
  const outside = [width, height].some((side) => side !== undefined && (side < 50 || side > 5000));
  if (outside) throw usage('--width and --height go from 50 to 5000 mm');
  return { paper: chosen, width, height };
}

/** @throws CommanderError where a stage, step or persona that is named is not there */
export function namedPrintOptions(
  { map, library }: { readonly map: MapData; readonly library: LibraryData },
  { break: breaks, personas }: PrintFlags,
): Pick<PrintOptions, 'breaks' | 'personaIds'> {
  const known = library.personas
    .filter(({ id }) => map.meta.personaIds.includes(id))
    .map(({ id, name }) => ({ id, title: name }));
  return {
    breaks:
      breaks === undefined ? undefined : idsOf('map', 'stage or step', [...map.stages, ...map.steps], breaks),
    personaIds: personas === undefined ? undefined : idsOf('map', 'persona', known, personas),
  };
}
