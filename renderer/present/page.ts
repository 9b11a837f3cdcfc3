/**
 * The page that slides are laid out on. Slides are drawn in units, of which 1080 fill a screen of 16 : 9 from top to
 * bottom; one unit is so many px that the page fills the screen. So a slide looks alike on every screen, and its size is
 * known without a screen.
 */
import { textWidth, type Weight } from '../../shared/layout/text-width.ts';
import { wrapText } from '../../shared/layout/wrap.ts';

export interface Page {
  /** Units. */
  readonly width: number;
  readonly height: number;
  /** Px of one unit. */
  readonly unit: number;
}

/** The smallest words of a slide, in units; never less than 14 px on screen. */
export const SMALL = 26;
const LEAST_PX = 14;
const LEAST_UNIT = LEAST_PX / SMALL;

/** Line height of all words: letters with marks above and below need that much. */
export const LINE = 1.5;

/** The page for a screen of this size in px. */
export function pageOf(width: number, height: number): Page {
  const unit = Math.max(LEAST_UNIT, Math.min(width / 1920, height / 1080));
  return { width: width / unit, height: height / unit, unit };
}

/** Margins of every slide, and what its head and foot take of the height, in units. */
export const SIDE = 72;
export const TOP = 44;
export const FOOT = 72;

/** Width and height in units that a slide's content has below its head. */
export function bodyOf(page: Page, head: number): { readonly width: number; readonly height: number } {
  return { width: page.width - 2 * SIDE, height: page.height - TOP - head - FOOT };
}

/** A text broken into the lines that are painted. Sizes in units. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: Weight;
  readonly height: number;
}

function blockOf(lines: readonly string[], size: number, weight: Weight): TextBlock {
  return { lines, size, weight, height: lines.length * size * LINE };
}

/** Breaks a text for a width in units. */
export function textBlock(text: string, width: number, size: number, weight: Weight = 400): TextBlock {
  // One unit is kept free, since a line is at most that much wider on screen.
  return blockOf(wrapText(text, Math.max(size * 2, width - 1), { size, weight }), size, weight);
}

/** The text at the largest of `sizes` (falling) at which it fits; at the smallest where it fits at none. */
export function fittingText(
  text: string,
  room: { readonly width: number; readonly height: number },
  sizes: readonly number[],
  weight: Weight = 400,
): TextBlock {
  let block = textBlock(text, room.width, sizes[0] ?? SMALL, weight);
  for (const size of sizes.slice(1)) {
    if (block.height <= room.height) return block;
    block = textBlock(text, room.width, size, weight);
  }
  return block;
}

/** Cuts a block between lines into parts no taller than `height` units; a part has at least one line. */
export function splitText(block: TextBlock, height: number, first = height): TextBlock[] {
  const fit = (room: number): number => Math.max(1, Math.floor(room / (block.size * LINE)));
  const parts: TextBlock[] = [];
  for (let from = 0; from < block.lines.length;) {
    const to = from + fit(parts.length === 0 ? first : height);
    parts.push(blockOf(block.lines.slice(from, to), block.size, block.weight));
    from = to;
  }
  return parts;
}

/** Width in units of words on one line. */
export function wordsWidth(text: string, size = SMALL, weight: Weight = 400): number {
  return textWidth(text, { size, weight }) + 1;
}
