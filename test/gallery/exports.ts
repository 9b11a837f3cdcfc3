/** What is written of each language: files with the command that writes them, and what must be found in them. */
import { MAP_FORMAT_INFO, MAP_FORMATS, type MapFormat } from '../../shared/contract/map-formats.ts';
import type { PrintOptions } from '../../shared/contract/types.ts';

/** A PDF with the options that it is printed with. */
export interface Print {
  readonly how: string;
  /** The paper that its pages must have; a roll is as wide as asked for. */
  readonly paper: PrintOptions;
  /** Whether it must be one page. */
  readonly isOnePage?: boolean;
  /** Whether cards are on it. */
  readonly isBlank?: boolean;
}

const A4 = { paper: 'A4', landscape: true } as const;

export const PRINTS: Readonly<Record<string, Print>> = {
  'one-page': { how: '--paper A3 --landscape', paper: { paper: 'A3', landscape: true }, isOnePage: true },
  'page-wide': { how: '--paper A4 --fit-width', paper: { paper: 'A4', landscape: false } },
  'to-read': { how: '--paper A4 --landscape --pages --with personas evidence actions', paper: A4 },
  'to-glue': { how: '--paper A4 --landscape --tile --overlap 10mm', paper: A4 },
  'for-a-print-shop': {
    how: '--paper A2 --landscape --bleed 3mm',
    paper: { paper: 'A2', landscape: true, bleed: 3 },
    isOnePage: true,
  },
  roll: {
    how: '--paper roll --width 610',
    paper: { paper: 'roll', landscape: true, width: 610 },
    isOnePage: true,
  },
  letter: { how: '--paper Letter --landscape --pages', paper: { paper: 'Letter', landscape: true } },
  worksheets: {
    how: '--paper A4 --landscape --blank --with personaSheet stickyCards dotSheet',
    paper: A4,
    isBlank: true,
  },
};

/** Reports by the name of their file, with what follows `report FILE --to OUT`. */
export const REPORTS: Readonly<Record<string, readonly string[]>> = {
  report: [],
  executive: ['--role', 'executive'],
  lead: ['--role', 'lead'],
  department: ['--role', 'department'],
  frontline: ['--role', 'frontline'],
};

/** Formats with what is asked for beside the ending. */
export const FILES: readonly {
  readonly name: string;
  readonly format: MapFormat;
  readonly how: readonly string[];
}[] = [
  ...MAP_FORMATS.filter((format) => format !== 'pdf').map((format) => ({
    name: `map.${MAP_FORMAT_INFO[format].ending}`,
    format,
    how: [],
  })),
  { name: 'outlines.svg', format: 'svg', how: ['--outlines'] },
];
