/** A presentation as data: what stands where on which slide. Places and sizes in points, 72 of them an inch. */
import type { Box } from '../../layout/geometry.ts';

/** 13.33 by 7.5 inches: 16 to 9, as presentation programs begin. */
export const SLIDE = { width: 960, height: 540 } as const;

/** Heights of all lines by their letters: exact, so that text is as tall as it was planned in every program and font. */
export const LINE_HEIGHT = 1.4;

export interface DeckRun {
  readonly text: string;
  readonly bold?: boolean;
  /** Six digits of sRGB; the shape's where absent. */
  readonly colour?: string;
  /** Points; the shape's where absent. */
  readonly size?: number;
  /** A tag such as "th-TH". */
  readonly lang: string;
}

export interface DeckParagraph {
  readonly runs: readonly DeckRun[];
  readonly align?: 'l' | 'ctr' | 'r';
  readonly rightToLeft?: boolean;
  /** Free height below, in points. */
  readonly after?: number;
}

export interface DeckText {
  readonly paragraphs: readonly DeckParagraph[];
  readonly size: number;
  readonly colour: string;
  readonly anchor?: 't' | 'ctr' | 'b';
  /** Between the edge of the box and its text, on every side. */
  readonly inset?: number;
}

export interface DeckLine {
  readonly colour: string;
  readonly width: number;
  readonly dashed?: boolean;
}

export interface DeckShape {
  readonly kind: 'shape';
  /** What it is, as lists of a slide's objects name it. */
  readonly name: string;
  readonly box: Box;
  readonly shape: 'rect' | 'roundRect' | 'ellipse' | 'diamond';
  readonly fill?: string;
  readonly line?: DeckLine;
  /** A slide has one title at most. */
  readonly isTitle?: boolean;
  readonly text?: DeckText;
}

/** A line through points, or along a smooth path. */
export interface DeckPath {
  readonly kind: 'path';
  readonly name: string;
  /** SVG path data of absolute M, L and C, in points of the slide. */
  readonly path: string;
  readonly line: DeckLine;
  readonly arrow?: 'end' | 'both';
}

export interface DeckPicture {
  readonly kind: 'picture';
  readonly name: string;
  readonly box: Box;
  readonly bytes: Uint8Array;
  readonly ending: 'png' | 'jpeg' | 'gif';
  /** As a portrait: cut to an ellipse. */
  readonly isRound?: boolean;
}

export interface ChartSeries {
  readonly name: string;
  /** One for each category; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly colour: string;
  readonly dashed?: boolean;
  /** Only marks, no line between them. */
  readonly marksOnly?: boolean;
  readonly mark: 'circle' | 'diamond' | 'square';
  /** How far an interval reaches below and above each value. */
  readonly interval?: {
    readonly below: readonly (number | null)[];
    readonly above: readonly (number | null)[];
  };
}

/** A line chart that can be edited, with its numbers in a workbook of its own. */
export interface DeckChart {
  readonly kind: 'chart';
  readonly name: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly box: Box;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly min: number;
  readonly max: number;
  /** Values stand without a plus: they are marks on a scale, not a distance from its middle. */
  readonly isUnsigned?: boolean;
  /** Colours of words, and of lines behind. */
  readonly ink: string;
  readonly grid: string;
}

/** A table that can be edited. Rows are as high as their texts were planned to be. */
export interface DeckTable {
  readonly kind: 'table';
  readonly name: string;
  /** As wide as its columns and as high as its rows. */
  readonly box: Box;
  /** In points. */
  readonly widths: readonly number[];
  readonly rows: readonly DeckRow[];
  readonly size: number;
  readonly ink: string;
  /** Colours of the lines below rows, and of the ground of the first one, which is the head. */
  readonly edge: string;
  readonly ground: string;
}

export interface DeckRow {
  /** In points, with the room around its texts. */
  readonly height: number;
  /** One for each column. */
  readonly cells: readonly DeckParagraph[];
}

/** Room around the texts of a cell: on its sides, and above and below, in points. */
export const CELL = { side: 5, above: 3 } as const;

export type DeckItem = DeckShape | DeckPath | DeckPicture | DeckChart | DeckTable;

export interface DeckSlide {
  readonly items: readonly DeckItem[];
  /** What the speaker reads, one paragraph a line. */
  readonly notes: string;
}

export interface Deck {
  readonly title: string;
  readonly subject: string;
  /** ISO date of the file. */
  readonly date: string;
  /** Stands at the foot of every slide, beside its number. */
  readonly footer: string;
  /** Stands at the foot of every slide, on the master; null for none. */
  readonly logo: DeckPicture | null;
  readonly ink: string;
  readonly muted: string;
  /** Six colours for what people add themselves. */
  readonly accents: readonly string[];
  readonly slides: readonly DeckSlide[];
}
