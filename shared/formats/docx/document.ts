/** A text document as data: headings, paragraphs, lists and tables, in the order in which they are read. */

import type { DocPicture } from './picture-xml.ts';

/** Looks of paragraphs, each a style that its readers can change. */
export type DocStyle =
  'Title' | 'Subtitle' | 'Heading1' | 'Heading2' | 'Heading3' | 'Normal' | 'Small' | 'Quote' | 'Label';

export interface DocRun {
  readonly text: string;
  readonly bold?: boolean;
  /** Six digits of sRGB; the style's where absent. */
  readonly colour?: string;
  /** A tag such as "th-TH". */
  readonly lang: string;
}

export interface DocParagraph {
  readonly kind: 'paragraph';
  readonly style: DocStyle;
  readonly runs: readonly DocRun[];
  /** An item of a list, at this level from 0. */
  readonly list?: number;
  /** Stays on one page with what follows. */
  readonly keepNext?: boolean;
}

export interface DocTable {
  readonly kind: 'table';
  /** Shares of the page's width. */
  readonly widths: readonly number[];
  /** Repeated on every page that the table goes on to. */
  readonly titles: readonly DocRun[];
  readonly rows: readonly (readonly (readonly DocRun[])[])[];
}

/** The list of headings of the first two levels, each of them a link. */
export interface DocContents {
  readonly kind: 'contents';
  readonly title: string;
}

export type DocBlock = DocParagraph | DocTable | DocContents | DocPicture;

export interface TextDocument {
  readonly title: string;
  readonly subject: string;
  /** ISO date. */
  readonly date: string;
  /** Stands at the foot of every page, beside its number. */
  readonly footer: DocRun;
  /** Stands at the head of every page; null for none. */
  readonly logo: DocPicture | null;
  /** The language that most of it is in, as a tag. */
  readonly lang: string;
  readonly ink: string;
  readonly muted: string;
  readonly edge: string;
  readonly ground: string;
  readonly accent: string;
  readonly blocks: readonly DocBlock[];
}
