/** Paper sizes and how an export's options become a page. ISO 216, ANSI/ASME Y14.1 and ARCH, in mm, portrait. */
import type { Paper, PrintOptions } from '../contract/types.ts';

const inches = (width: number, height: number): readonly [number, number] => [
  Math.round(width * 254) / 10,
  Math.round(height * 254) / 10,
];

export const PAPER_SIZES: Readonly<Record<Exclude<Paper, 'custom' | 'roll'>, readonly [number, number]>> = {
  A5: [148, 210],
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
  Letter: inches(8.5, 11),
  Legal: inches(8.5, 14),
  Tabloid: inches(11, 17),
  ArchA: inches(9, 12),
  ArchB: inches(12, 18),
  ArchC: inches(18, 24),
  ArchD: inches(24, 36),
  ArchE: inches(36, 48),
};

/** The part of a printed page that is left after trimming, where it is trimmed. */
export interface Trim {
  /** From each edge of the printed page to where it is cut, in mm. */
  readonly offsetMm: number;
  readonly bleedMm: number;
}

export interface Page {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginMm: number;
  readonly trim?: Trim;
}

/** Between the bleed and the edge of the printed page, for crop marks. */
const SLUG_MM = 6;
/** Width of a roll where none is said. */
const ROLL_WIDTH = 914;
const ROLL_LENGTH: readonly [number, number] = [200, 5000];

/** Margin where none is asked for: 10 mm, a twentieth of the short side on small pages, more on posters. */
function defaultMargin(shortSide: number): number {
  return Math.round(Math.min(20, Math.max(3, shortSide / 21)) * 10) / 10;
}

/**
 * The page of an export in mm. `custom` without a size is A4; a margin is held to a quarter of the short side, so that
 * a page always has room for the map. A roll is as long as the map needs.
 *
 * @param aspect width of the map divided by its height, for rolls; 3 where unknown
 */
export function pageOf(options: PrintOptions, aspect = 3): Page {
  const { width, height } = sheetOf(options, aspect);
  const shortSide = Math.min(width, height);
  const marginMm = Math.min(options.margin ?? defaultMargin(shortSide), shortSide / 4);
  const { bleed = 0 } = options;
  if (bleed === 0) return { widthMm: width, heightMm: height, marginMm };
  const offsetMm = bleed + SLUG_MM;
  return {
    widthMm: width + 2 * offsetMm,
    heightMm: height + 2 * offsetMm,
    marginMm: marginMm + offsetMm,
    trim: { offsetMm, bleedMm: bleed },
  };
}

/** Sides of the paper as it lies. */
function sheetOf(options: PrintOptions, aspect: number): { width: number; height: number } {
  const [a4Width, a4Height] = PAPER_SIZES.A4;
  if (options.paper === 'roll') {
    const across = options.width ?? ROLL_WIDTH;
    // Title block and legend take some of the roll's width, which the map does not have for its height.
    const along = Math.ceil((across * 0.8 * aspect) / 10) * 10;
    return { width: Math.min(ROLL_LENGTH[1], Math.max(ROLL_LENGTH[0], along)), height: across };
  }
  const [width, height] =
    options.paper === 'custom'
      ? [options.width ?? a4Width, options.height ?? a4Height]
      : PAPER_SIZES[options.paper];
  const shortSide = Math.min(width, height);
  const longSide = Math.max(width, height);
  // A custom page keeps its own shape unless landscape is asked for.
  if (options.landscape) return { width: longSide, height: shortSide };
  return options.paper === 'custom' ? { width, height } : { width: shortSide, height: longSide };
}

/** PDF points (1/72 inch) of a length in mm. */
export function mmToPoints(mm: number): number {
  return (mm * 72) / 25.4;
}

/** CSS pixels (1/96 inch) of a length in mm. */
export function mmToPx(mm: number): number {
  return (mm * 96) / 25.4;
}
