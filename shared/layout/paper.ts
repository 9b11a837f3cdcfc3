/** Paper sizes and how an export's options become a page. ISO 216 and ANSI/ASME Y14.1, in mm, portrait. */
import type { Paper, PrintOptions } from '../contract/types.ts';

export const PAPER_SIZES: Readonly<Record<Exclude<Paper, 'custom'>, readonly [number, number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
  Letter: [215.9, 279.4],
  Tabloid: [279.4, 431.8],
};

export interface Page {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginMm: number;
}

/** Margin where none is asked for: 10 mm, a twentieth of the short side on small pages, more on posters. */
function defaultMargin(shortSide: number): number {
  return Math.round(Math.min(20, Math.max(3, shortSide / 21)) * 10) / 10;
}

/**
 * The page of an export in mm. `custom` without a size is A4; a margin is held to a quarter of the short side, so that
 * a page always has room for the map.
 */
export function pageOf(options: PrintOptions): Page {
  const [a4Width, a4Height] = PAPER_SIZES.A4;
  const [width, height] =
    options.paper === 'custom'
      ? [options.width ?? a4Width, options.height ?? a4Height]
      : PAPER_SIZES[options.paper];
  const shortSide = Math.min(width, height);
  const marginMm = Math.min(options.margin ?? defaultMargin(shortSide), shortSide / 4);
  const longSide = Math.max(width, height);
  // A custom page keeps its own shape unless landscape is asked for.
  if (options.landscape) return { widthMm: longSide, heightMm: shortSide, marginMm };
  return options.paper === 'custom'
    ? { widthMm: width, heightMm: height, marginMm }
    : { widthMm: shortSide, heightMm: longSide, marginMm };
}

/** PDF points (1/72 inch) of a length in mm. */
export function mmToPoints(mm: number): number {
  return (mm * 72) / 25.4;
}

/** CSS pixels (1/96 inch) of a length in mm. */
export function mmToPx(mm: number): number {
  return (mm * 96) / 25.4;
}
