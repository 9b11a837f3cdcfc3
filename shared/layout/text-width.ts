/**
 * Widths of text in the bundled fonts without a screen: sums of advance widths. Kerning is left out (it nearly always
 * narrows), so a line measured here is at most a pixel wider on screen. Screens must lay text out with
 * `text-rendering: geometricPrecision`, else Chromium on Linux rounds each advance to whole pixels.
 */
import { ADVANCES_400, ADVANCES_600 } from './font-metrics.ts';
import { joinedWidth, mayJoin } from './joining-width.ts';

/** Regular or semibold: the two weights of the product. */
export type Weight = 400 | 600;

export interface FontSpec {
  readonly size: number;
  readonly weight: Weight;
}

const UNKNOWN = 0xffff;
/** Width of a character that no bundled font has, in thousandths of an em. */
const OTHER = 600;
const FULL = 1000;
/** Colour emoji fonts advance 1.17 to 1.37 em. */
const EMOJI = 1370;

const ZERO_WIDTH = /[\p{M}\p{Cf}\p{Cc}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u{3000}-\u{303f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}]/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const ZWJ = 0x200d;

function parse(text: string): Uint16Array {
  const widths = new Uint16Array(0x10000).fill(UNKNOWN);
  for (const run of text.split(';')) {
    const [start = '', list = ''] = run.split(':');
    let at = Number.parseInt(start, 36);
    let last = 0;
    for (const item of list.split(' ')) {
      if (item !== '') last = Number.parseInt(item, 36);
      widths[at] = last;
      at += 1;
    }
  }
  widths[0x09] = (widths[0x20] ?? 260) * 4;
  return widths;
}

const tables: Partial<Record<Weight, Uint16Array>> = {};

/** Advance widths of the BMP in thousandths of an em; entries are filled in when first asked for. */
export function widthTable(weight: Weight): Uint16Array {
  return (tables[weight] ??= parse(weight === 400 ? ADVANCES_400 : ADVANCES_600));
}

function weightOf(table: Uint16Array): Weight {
  return table === tables[600] ? 600 : 400;
}

function fallback(cp: number): number {
  const ch = String.fromCodePoint(cp);
  if (ZERO_WIDTH.test(ch)) return 0;
  if (WIDE.test(ch)) return FULL;
  return PICTURE.test(ch) ? EMOJI : OTHER;
}

/** Advance of one character in thousandths of an em. */
export function advanceOf(table: Uint16Array, cp: number): number {
  if (cp > 0xffff) return fallback(cp);
  const known = table[cp] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const width = fallback(cp);
  table[cp] = width;
  return width;
}

/** Index of the first character from `from` on with which the text grows wider than `room` (as `advanceSum`). */
export function fittingEnd(table: Uint16Array, text: string, from: number, room: number): number {
  return measure(table, text, from, text.length, room).end;
}

/**
 * Sum of the advances of `text` from index `from` to before `to`, in thousandths of an em. Characters joined to the
 * one before by U+200D, and the second letter of a flag, count nothing.
 */
export function advanceSum(table: Uint16Array, text: string, from = 0, to = text.length): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x2000 || mayJoin(unit)) return sum + measure(table, text, at, to, Infinity).sum;
    const known = table[unit] ?? UNKNOWN;
    sum += known === UNKNOWN ? advanceOf(table, unit) : known;
  }
  return sum;
}

function measure(
  table: Uint16Array,
  text: string,
  from: number,
  to: number,
  room: number,
): { sum: number; end: number } {
  let sum = 0;
  let joined = false;
  let flag = false;
  for (let at = from; at < to; at += 1) {
    const start = at;
    const cp = text.codePointAt(at) ?? 0;
    if (cp > 0xffff) at += 1;
    const isFlag = cp >= 0x1f1e6 && cp <= 0x1f1ff;
    if (!joined && !(isFlag && flag)) {
      const joining = mayJoin(cp) ? joinedWidth(weightOf(table), text, at, from, to) : null;
      if (joining !== null) {
        // A line that ended here would end in the letter's final form, which is wider.
        const last = joinedWidth(weightOf(table), text, at, from, at + 1) ?? joining;
        if (sum + Math.max(joining, last) > room) return { sum, end: start };
        sum += joining;
      } else sum += cp === 0xfe0f ? emojiStyle(table, text, start) : advanceOf(table, cp);
    }
    if (sum > room) return { sum, end: start };
    flag = isFlag && !flag;
    joined = cp === ZWJ;
  }
  return { sum, end: to };
}

/** U+FE0F turns a narrow symbol before it into an emoji: the width that is still missing. */
function emojiStyle(table: Uint16Array, text: string, at: number): number {
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  return before >= 0x2000 && before < 0xd800 ? Math.max(0, EMOJI - advanceOf(table, before)) : 0;
}

/** Width of `text` on one line in px. */
export function textWidth(text: string, font: FontSpec): number {
  return (advanceSum(widthTable(font.weight), text) * font.size) / 1000;
}
