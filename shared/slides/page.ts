/** The page of a slide, and texts with the room that they need on it. All sizes in points. */
import { wrapText } from '../layout/wrap.ts';
import { laneColours, mapTheme, stageColours, type PaintColours } from '../model/themes.ts';
import type { LaneHue } from '../model/lanes.ts';
import { hexColour } from '../model/oklch.ts';
import { neutral } from '../formats/map/svg/palette.ts';
import { LINE_HEIGHT, SLIDE, type DeckParagraph, type DeckShape } from '../formats/pptx/deck.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import { isRightToLeft } from '../layout/direction.ts';
import type { Box } from '../layout/geometry.ts';

export const SIDE = 28;
export const WIDTH = SLIDE.width - 2 * SIDE;
const TOP = 20;
/** Where the content of a slide ends; the foot comes below. */
export const BOTTOM = SLIDE.height - 38;
/** Below a title. */
const TITLE_GAP = 10;
const TITLE_SIZES = [26, 22, 18, 15];
const MOST_TITLE_LINES = 3;
const KICKER = 11;

/** A neutral colour of the light theme, six digits of sRGB. */
const light = (name: string): string => neutral(name, 'print').slice(1);
/** Words, quiet words, lines, a quiet ground. */
export const INK = light('n12');
export const MUTED = light('n11');
export const EDGE = light('n6');
export const GROUND = light('n2');

/** The colours of a hue as files write them. */
export type HexPaint = Readonly<Record<keyof PaintColours, string>>;

const hex = ({ bg, border, text, mark }: PaintColours): HexPaint => ({
  bg: hexColour(bg),
  border: hexColour(border),
  text: hexColour(text),
  mark: hexColour(mark),
});

const asHue = (hue: number): LaneHue => Math.min(8, Math.max(1, Math.round(hue))) as LaneHue;

/** Colours of a lane hue in the map's theme. */
export function lanePaint(theme: string, hue: number): HexPaint {
  return hex(laneColours(mapTheme(theme), asHue(hue), 'print'));
}

/** Colours of a stage: its own hue, else its turn in the theme. */
export function stagePaint(theme: string, index: number, own: number | null): HexPaint {
  if (own !== null) return lanePaint(theme, own);
  return hex(stageColours(mapTheme(theme), asHue((index % 8) + 1), 'print'));
}

/** Bold letters of other fonts are wider than the semibold ones that are measured. */
const BOLD_SHARE = 0.95;
const SHARE = 0.98;

/** A text broken into the lines that it will have at most. */
export interface Words {
  readonly text: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly bold: boolean;
  readonly height: number;
}

const heightOf = (lines: number, size: number): number => lines * size * LINE_HEIGHT;

/** Breaks a text for a width. */
export function words(text: string, width: number, size: number, bold = false): Words {
  const room = Math.max(size, width * (bold ? BOLD_SHARE : SHARE));
  const lines = wrapText(text, room, { size, weight: bold ? 600 : 400 });
  return { text, lines, size, bold, height: heightOf(lines.length, size) };
}

/** The text at the largest of `sizes` (falling) with at most so many lines; cut, with an ellipsis, where it has more. */
export function fitting(
  text: string,
  width: number,
  sizes: readonly number[],
  most: number,
  bold = false,
): Words {
  let found = words(text, width, sizes[0] ?? KICKER, bold);
  for (const size of sizes.slice(1)) {
    if (found.lines.length <= most) break;
    found = words(text, width, size, bold);
  }
  return clipped(found, most);
}

/** At most so many lines of a text; the last one ends in an ellipsis where there were more. */
export function clipped(block: Words, most: number): Words {
  const { lines, size } = block;
  if (lines.length <= most) return block;
  const kept = lines.slice(0, Math.max(1, most));
  const last = [...new Intl.Segmenter().segment(kept.at(-1) ?? '')].map(({ segment }) => segment);
  const short = [...kept.slice(0, -1), `${last.slice(0, -1).join('').trimEnd()}…`];
  return { ...block, text: short.join('\n'), lines: short, height: heightOf(short.length, size) };
}

/** Cuts a text between lines into parts no taller than `height`; each has at least one line. */
export function parts(block: Words, height: number): Words[] {
  const most = Math.max(1, Math.floor(height / (block.size * LINE_HEIGHT)));
  if (block.lines.length <= most) return [block];
  const found: Words[] = [];
  for (let at = 0; at < block.lines.length; at += most) {
    const lines = block.lines.slice(at, at + most);
    found.push({ ...block, text: lines.join('\n'), lines, height: heightOf(lines.length, block.size) });
  }
  return found;
}

/** How a text stands in a paragraph. */
export interface Look {
  readonly colour?: string;
  readonly align?: DeckParagraph['align'];
  readonly after?: number;
  readonly said?: string | null;
}

/** A text as a paragraph of a shape. */
export function paragraph(block: Words, source: OfficeSource, look: Look = {}): DeckParagraph {
  const { text, size, bold } = block;
  const { colour, align, after, said = null } = look;
  const rightToLeft = isRightToLeft(text);
  const lang = source.lang(text, said);
  const run = { text, size, bold, lang, ...(colour ? { colour } : {}) };
  return {
    runs: [run],
    ...(align ? { align } : {}),
    ...(rightToLeft ? { rightToLeft } : {}),
    ...(after ? { after } : {}),
  };
}

/** Texts one below the other in a box without a frame. */
export function textShape(
  name: string,
  box: Box,
  paragraphs: readonly DeckParagraph[],
  anchor: 't' | 'ctr' | 'b' = 't',
): DeckShape {
  return {
    kind: 'shape',
    name,
    box,
    shape: 'rect',
    text: { paragraphs, size: 12, colour: INK, anchor },
  };
}

/** The title of a slide with a few words above it, and where the content begins. */
export function head(
  title: string,
  kicker: string,
  source: OfficeSource,
): { readonly items: readonly DeckShape[]; readonly y: number } {
  const small = words(kicker, WIDTH, KICKER);
  const line = clipped(small, 1);
  const large = fitting(title, WIDTH, TITLE_SIZES, MOST_TITLE_LINES, true);
  const y = TOP + line.height;
  return {
    items: [
      {
        ...textShape('Title', { x: SIDE, y, width: WIDTH, height: large.height }, [paragraph(large, source)]),
        isTitle: true,
      },
      textShape('About', { x: SIDE, y: TOP, width: WIDTH, height: line.height }, [
        paragraph(line, source, { colour: MUTED }),
      ]),
    ],
    y: y + large.height + TITLE_GAP,
  };
}
