/**
 * Breaks text into lines for a width, without a screen and the same everywhere: canvas, print and exports paint exactly
 * these lines.
 */
import {
  graphemeBorder,
  hyphenBorders,
  isSpace,
  joinsBefore,
  needsSegmenter,
  plainBorders,
  wordBorders,
  type BorderFinder,
} from './break-rules.ts';
import { directedLines } from './direction.ts';
import { advanceSum, fittingEnd, widthTable, type FontSpec } from './text-width.ts';

/** Painted at the end of a line that ends inside a word; no part of the text. */
export const HYPHEN = '-';

const PARAGRAPH = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** The state of one paragraph while it is broken. Widths in thousandths of an em. */
class LineBreaker {
  readonly lines: string[] = [];
  private line = '';
  private width = 0;
  /** Spaces after the line, written only when something follows on it. */
  private gap = '';
  private gapWidth = 0;
  private readonly table: Uint16Array;
  private readonly limit: number;

  constructor(table: Uint16Array, limit: number) {
    this.table = table;
    this.limit = limit;
  }

  space(text: string): void {
    this.gap += text;
    this.gapWidth += advanceSum(this.table, text);
  }

  /** Appends a run of text without spaces, on as many lines as it needs. */
  run(text: string): void {
    const width = advanceSum(this.table, text);
    if (this.width + this.gapWidth + width <= this.limit) {
      this.append(text, width);
      return;
    }
    const borders = needsSegmenter(text) ? wordBorders(text) : plainBorders(text);
    const hyphens = hyphenBorders(text);
    for (let from = 0; from < text.length;) from = this.part(text, from, borders, hyphens);
  }

  /** Appends what fits of the run from index `from` on; returns the index of what is left. */
  private part(text: string, from: number, borders: BorderFinder, hyphens: BorderFinder): number {
    const room = this.limit - this.width - this.gapWidth;
    const fits = fittingEnd(this.table, text, from, room);
    if (fits === text.length) {
      this.append(text.slice(from), advanceSum(this.table, text, from));
      return fits;
    }
    const fresh = this.line === '' && this.gap === '';
    const border = borders.last(from, fits);
    if (border > from || !fresh) {
      if (border > from) this.line += this.gap + text.slice(from, border);
      this.next();
      return border;
    }
    return this.inWord(text, from, fits, hyphens);
  }

  /** Ends a line of its own inside a word that is wider: at a hyphen where the language allows one. */
  private inWord(text: string, from: number, fits: number, hyphens: BorderFinder): number {
    const hyphen = advanceSum(this.table, HYPHEN);
    const place = hyphens.last(from, fittingEnd(this.table, text, from, this.limit - hyphen));
    const to = place > from ? place : graphemeBorder(text, from, fits);
    this.line = place > from ? text.slice(from, to) + HYPHEN : text.slice(from, to);
    this.next();
    return to;
  }

  private append(text: string, width: number): void {
    this.line += this.gap + text;
    this.width += this.gapWidth + width;
    this.gap = '';
    this.gapWidth = 0;
  }

  private next(): void {
    if (this.line !== '') this.lines.push(this.line);
    this.line = '';
    this.width = 0;
    this.gap = '';
    this.gapWidth = 0;
  }

  end(): readonly string[] {
    this.lines.push(this.line);
    return this.lines;
  }
}

function runEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function wrapParagraph(text: string, table: Uint16Array, limit: number): readonly string[] {
  if (advanceSum(table, text) <= limit) return [text.trimEnd()];
  const breaker = new LineBreaker(table, limit);
  for (let at = 0; at < text.length;) {
    const from = at;
    const space = isSpace(text.charCodeAt(at));
    while (at < text.length && isSpace(text.charCodeAt(at)) === space) at += 1;
    // A mark after a space stands on that space: they stay together.
    if (space && at < text.length && joinsBefore(text, at)) at = runEnd(text, at);
    if (space && isSpace(text.charCodeAt(at - 1))) breaker.space(text.slice(from, at));
    else breaker.run(text.slice(from, at));
  }
  return directedLines(text, breaker.end());
}

/**
 * Breaks `text` into lines no wider than `width` px (one grapheme that is wider stands alone). Line breaks in the text
 * are kept; spaces at the end of a line are dropped. A word wider than `width` is hyphenated where its language allows:
 * the hyphen is in the line only, as is an invisible mark where the line alone would have another direction than its
 * paragraph. At least one line, maybe ''.
 */
export function wrapText(text: string, width: number, font: FontSpec): readonly string[] {
  const limit = (width * 1000) / font.size;
  const table = widthTable(font.weight);
  if (!PARAGRAPH.test(text)) return wrapParagraph(text, table, limit);
  return text.split(PARAGRAPH).flatMap((paragraph) => wrapParagraph(paragraph, table, limit));
}
