/**
 * Breaks text into lines for a width, without a screen and the same everywhere: canvas, print and exports paint exactly
 * these lines. The rules are the part of Unicode Standard Annex 14 that journey maps need, with words of scripts
 * without spaces taken from `Intl.Segmenter`.
 */
import { advanceSum, widthTable, type FontSpec } from './text-width.ts';

/** Scripts that need a dictionary or break between letters: Thai, Lao, Myanmar, Khmer, Hangul, CJK. */
const SEGMENTED =
  /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u312f\u3130-\u318f\u31a0-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
const PARAGRAPH = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const SPACE = /[\t \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]/;
const LETTER = /[\p{L}\p{M}]/u;
/** After these a line may end, when a letter or digit stood before. */
const HYPHEN = /[-\u2010\u2012\u2013\u2014\u058a]/;
/** May not start a line: closing and final punctuation, marks, Thai repeat and abbreviation marks, small kana. */
const NO_START =
  /[\p{Pe}\p{Pf}\p{M}!?.,:;%‰…¡·’”»°′″€₫₴฿¢、。，．：；！？・ー々ๆฯๅะาำ\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u2060\ufeff\u00a0\u202f\u200d\ufe0f]/u;
/** May not end a line: opening punctuation and what glues. */
const NO_END = /[\p{Ps}\p{Pi}¿\u2060\ufeff\u00a0\u202f\u200d]/u;

let words: Intl.Segmenter | undefined;
let graphemes: Intl.Segmenter | undefined;

/** Adds the break opportunities that word segmentation finds in one run without spaces. */
function segmentBreaks(text: string, from: number, to: number, breaks: number[]): void {
  words ??= new Intl.Segmenter('th', { granularity: 'word' });
  const run = text.slice(from, to);
  for (const { index } of words.segment(run)) {
    if (index === 0) continue;
    const before = codePointBefore(run, index);
    const after = String.fromCodePoint(run.codePointAt(index) ?? 0);
    if (NO_START.test(after) || NO_END.test(before)) continue;
    // Between two words of scripts with spaces (letters, digits) only the ordinary rules break.
    if (!SEGMENTED.test(before) && !SEGMENTED.test(after)) continue;
    breaks.push(from + index);
  }
}

function codePointBefore(text: string, index: number): string {
  const unit = text.charCodeAt(index - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && index > 1
    ? text.slice(index - 2, index)
    : (text[index - 1] ?? '');
}

/** Whether a line may end before index `at`, by the rules for hyphens, dashes and slashes. */
function breaksAfterPunctuation(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const isHyphen = HYPHEN.test(before);
  if (!isHyphen && before !== '/') return false;
  if (!LETTER.test(text[at] ?? '')) return false;
  const earlier = text[at - 2] ?? '';
  return isHyphen
    ? /[\p{L}\p{M}\p{N}]/u.test(earlier)
    : earlier !== '' && earlier !== '/' && !SPACE.test(earlier);
}

/** Indices of one run without spaces at which a line may end. */
function runBreaks(text: string, from: number, to: number, segmented: boolean): number[] {
  const breaks: number[] = [];
  if (segmented && SEGMENTED.test(text.slice(from, to))) segmentBreaks(text, from, to, breaks);
  for (let at = from + 1; at < to; at += 1) {
    const unit = text.charCodeAt(at - 1);
    if (unit !== 0x2d && unit !== 0x2f && unit !== 0x58a && (unit < 0x2010 || unit > 0x2014)) continue;
    if (breaksAfterPunctuation(text, at)) breaks.push(at);
  }
  return breaks.length > 1 ? [...new Set(breaks)].sort((a, b) => a - b) : breaks;
}

/** Breaks `from`…`to` at grapheme borders into pieces no wider than `limit`; each has at least one grapheme. */
function breakWord(text: string, table: Uint16Array, limit: number): string[] {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    const add = advanceSum(table, segment);
    if (piece !== '' && width + add > limit) {
      pieces.push(piece);
      piece = '';
      width = 0;
    }
    piece += segment;
    width += add;
  }
  pieces.push(piece);
  return pieces;
}

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

  /** Appends a piece that may be preceded by a line break and has none inside. */
  piece(text: string): void {
    const width = advanceSum(this.table, text);
    if (this.width + this.gapWidth + width <= this.limit) {
      this.line += this.gap + text;
      this.width += this.gapWidth + width;
    } else {
      if (this.line !== '') this.lines.push(this.line);
      this.line = text;
      this.width = width;
      if (width > this.limit) this.split(text);
    }
    this.gap = '';
    this.gapWidth = 0;
  }

  private split(text: string): void {
    const pieces = breakWord(text, this.table, this.limit);
    this.line = pieces.pop() ?? '';
    this.width = advanceSum(this.table, this.line);
    this.lines.push(...pieces);
  }

  end(): void {
    this.lines.push(this.line);
  }
}

function wrapParagraph(text: string, table: Uint16Array, limit: number, lines: string[]): void {
  if (advanceSum(table, text) <= limit) {
    lines.push(text.trimEnd());
    return;
  }
  const segmented = SEGMENTED.test(text);
  const breaker = new LineBreaker(table, limit);
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (at < text.length && SPACE.test(text[at] ?? '')) at += 1;
    if (at > start) breaker.space(text.slice(start, at));
    const from = at;
    while (at < text.length && !SPACE.test(text[at] ?? '')) at += 1;
    let pieceStart = from;
    for (const border of runBreaks(text, from, at, segmented)) {
      breaker.piece(text.slice(pieceStart, border));
      pieceStart = border;
    }
    if (at > pieceStart) breaker.piece(text.slice(pieceStart, at));
  }
  breaker.end();
  lines.push(...breaker.lines);
}

/**
 * Breaks `text` into lines no wider than `width` px (one grapheme that is wider stands alone). Line breaks in the text
 * are kept; spaces at the end of a line are dropped; nothing else is lost or added. At least one line, maybe ''.
 */
export function wrapText(text: string, width: number, font: FontSpec): readonly string[] {
  const limit = (width * 1000) / font.size;
  const table = widthTable(font.weight);
  const lines: string[] = [];
  for (const paragraph of text.split(PARAGRAPH)) wrapParagraph(paragraph, table, limit, lines);
  return lines;
}
