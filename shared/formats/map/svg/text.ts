/** Words in a drawing: as text, or by whoever draws their outlines. */
import { isRightToLeft } from '../../../layout/direction.ts';
import { textWidth, type Weight } from '../../../layout/text-width.ts';
import { langOf } from '../../../print/lang.ts';
import { el } from './node.ts';
import { escaped } from '../../../text/xml-text.ts';

export interface Words {
  /** Lines from the top to the bottom, already broken. */
  readonly lines: readonly string[];
  /** Left edge, or the anchor's place. */
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly size: number;
  readonly weight?: Weight;
  /** Class of the colour. */
  readonly paint: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Height of a line in px. */
  readonly line?: number;
  /** Room in px: lines written from right to left begin at its end. */
  readonly width?: number;
}

/** Turns words into markup. */
export type Painter = (words: Words) => string;

/** Noto's ascent less its descent, halved, in em: how far a baseline is below the middle of its line. */
const MIDDLE = 0.388;

/** Baseline of a line of this height that begins at `top`. */
export function baseline(top: number, line: number, size: number): number {
  return top + line / 2 + MIDDLE * size;
}

/** Where a line begins, whatever its direction. */
export function lineStart({ x, anchor = 'start', width }: Words, line: string): number {
  return anchor === 'start' && width !== undefined && isRightToLeft(line) ? x + width : x;
}

/** Words as text elements: they can be selected, searched and read out. */
export const paintText: Painter = (words) => {
  const { lines, y, size, weight = 400, paint, anchor = 'start', line = 0 } = words;
  const shown = lines.map((text, i) => ({ text, y: y + i * line })).filter(({ text }) => text.trim() !== '');
  const [first] = shown;
  if (!first) return '';
  const all = lines.join(' ');
  const attributes = {
    class: weight === 600 ? `${paint} b` : paint,
    'font-size': size,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    direction: isRightToLeft(first.text) ? 'rtl' : undefined,
    'xml:lang': langOf(all),
  };
  if (shown.length === 1) {
    return el('text', { x: lineStart(words, first.text), y: first.y, ...attributes }, escaped(first.text));
  }
  const spans = shown.map((part) =>
    el('tspan', { x: lineStart(words, part.text), y: part.y }, escaped(part.text)),
  );
  // A blank between lines: without it, copied text runs together.
  return el('text', attributes, spans.join(' '));
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, or as much of its beginning as fits with an ellipsis behind. */
export function fitText(text: string, width: number, size: number, weight: Weight = 400): string {
  const font = { size, weight };
  if (textWidth(text, font) <= width) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (textWidth(`${kept}${segment}…`, font) > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
