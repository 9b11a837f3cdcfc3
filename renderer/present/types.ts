/** What a presentation is made of: slides as data, laid out on a page. All sizes in units of the page. */
import type { FeedbackItem } from '../../shared/contract/types.ts';
import type { FeltMean } from '../../shared/contract/types.ts';
import type { EvidenceLevel } from '../../shared/measures/evidence-level.ts';
import type { Card, CurveSeries, CurveStyle, EmotionScale, Lane, Persona } from '../../shared/model/types.ts';
import type { MapView } from '../canvas/context.ts';
import type { FooterItem } from '../../shared/print/footer-items.ts';
import type { TextBlock } from './page.ts';

/** What slides are made from. */
export interface SlideSource extends Pick<
  MapView,
  'map' | 'library' | 'shownPersonas' | 'touchpoints' | 'evidence'
> {
  /** Emotion as measured, on the map's scale, by column id. */
  readonly measured: ReadonlyMap<string, FeltMean>;
  /** Feedback items of pain points by card id, as far as they have arrived. */
  readonly items: ReadonlyMap<string, readonly FeedbackItem[]>;
  /** The segment whose feedback alone counts; null or absent where everyone's does. */
  readonly segment?: string | null;
  /** Whether a card is presented; all are where absent. */
  readonly shows?: (card: Card) => boolean;
}

/** What is selected on the map when the presentation is left here. */
export type SlideTarget = { readonly kind: 'card' | 'stage'; readonly id: string } | null;

interface SlideBase {
  /** Stays the same while the map changes: by it one stays on a slide. */
  readonly key: string;
  /** What the slide is about, as it is announced and found, e.g. "Buy: Payment". */
  readonly label: string;
  /** Index of its stage; -1 before the first, `stages.length` after the last. */
  readonly stage: number;
  readonly target: SlideTarget;
}

/** A card as it stands on a slide. */
export interface CardBlock {
  readonly card: Card;
  readonly hue: number;
  readonly content: 'text' | 'quote' | 'metric';
  readonly width: number;
  readonly height: number;
  readonly text: TextBlock | null;
  /** Height of the picture or number above the text; 0 without. */
  readonly media: number;
  readonly foot: readonly FooterItem[];
  /** Which part of a card that is larger than a slide: 0 for the first or only one. */
  readonly part: number;
}

/** Cards of one column, or of several for a card that covers them, in rows from left to right. */
export interface CellBlock {
  /** Index of the first column on the slide, and how many it covers. */
  readonly column: number;
  readonly span: number;
  readonly rows: readonly (readonly CardBlock[])[];
}

export interface LaneBlock {
  readonly lane: Lane;
  readonly hue: number;
  readonly title: TextBlock;
  /** One below the other. */
  readonly bands: readonly (readonly CellBlock[])[];
  readonly height: number;
}

export interface CurveDotData {
  /** Index of the column on the whole map. */
  readonly at: number;
  readonly columnId: string;
  readonly value: number;
  readonly word: string;
}

export interface CurveLineData {
  readonly persona: Persona | null;
  readonly series: CurveSeries;
  readonly dots: readonly CurveDotData[];
  /** Indexes into `dots`, where they are marked. */
  readonly peaks: { readonly best: number; readonly worst: number; readonly end: number } | null;
}

/** The curve of the whole map, with a part of it set off. */
export interface CurveBlock {
  readonly title: TextBlock;
  /** What its lines and marks are: personas in order, dashes and diamonds where there are any. */
  readonly names: readonly {
    readonly mark: 'line' | 'dashes' | 'diamond';
    readonly hue: number;
    readonly text: TextBlock;
  }[];
  readonly lines: readonly CurveLineData[];
  /** The hue of the line of everyone; 0 for none of the eight. */
  readonly everyone: number;
  readonly measured: readonly { readonly at: number; readonly mean: FeltMean }[];
  readonly style: CurveStyle;
  readonly scale: EmotionScale;
  readonly columns: number;
  /** First column that is set off, and the one after the last; null for none. */
  readonly shown: readonly [number, number] | null;
  readonly height: number;
}

export interface PersonaBlock {
  readonly persona: Persona;
  readonly name: TextBlock;
  readonly about: TextBlock | null;
  readonly quote: TextBlock | null;
  readonly width: number;
  readonly height: number;
}

export interface TitleSlide extends SlideBase {
  readonly kind: 'title';
  /** The map's title on the first slide, "Who travels" on further ones. */
  readonly title: TextBlock;
  readonly facts: TextBlock | null;
  readonly personas: readonly PersonaBlock[];
  readonly legend: boolean;
}

export interface StageSlide extends SlideBase {
  readonly kind: 'stage';
  readonly title: TextBlock;
  readonly kicker: string;
  /** 1 to 8: the colour of the stage. */
  readonly slot: number;
  /** One of the eight hues where the stage has its own. */
  readonly hue: number | null;
  readonly labelWidth: number;
  readonly columnWidth: number;
  /** Titles of the steps; null where the stage has none. */
  readonly steps: readonly TextBlock[] | null;
  readonly curves: readonly CurveBlock[];
  readonly lanes: readonly LaneBlock[];
}

export interface QuoteBlock {
  readonly item: FeedbackItem;
  readonly text: TextBlock;
  readonly lang: string | undefined;
  readonly meta: TextBlock;
  /** Whether it is only the beginning of a long text. */
  readonly isBeginning: boolean;
  readonly height: number;
}

/** Something that a list names: an answer, a moment of truth, a pain point in the ranking. */
export interface EntryBlock {
  readonly id: string;
  readonly mark: 'star' | 'best' | 'worst' | 'end' | 'answer' | number;
  readonly hue: number;
  readonly text: TextBlock;
  /** Severity 1 to 5, how well it is backed, value and effort 1 to 5, where it is told with a drawing. */
  readonly severity: number | null;
  readonly evidence: { readonly level: EvidenceLevel; readonly count: number } | null;
  readonly meta: TextBlock | null;
  readonly height: number;
}

export interface PainSlide extends SlideBase {
  readonly kind: 'pain';
  readonly card: Card;
  readonly hue: number;
  readonly place: TextBlock;
  readonly text: TextBlock;
  /** Null on the slides after the first, which go on with its text or its answers. */
  readonly facts: PainFacts | null;
  readonly answers: readonly EntryBlock[];
  readonly answersTitle: string | null;
  /** The verbatims; null while they are on their way, and on the slides after the first. */
  readonly quotes: readonly QuoteBlock[] | null;
  readonly columnWidth: number;
}

/** The numbers of a pain point, as lines. */
export interface PainFacts {
  readonly severity: number | null;
  readonly level: EvidenceLevel;
  /** "112 feedback items". */
  readonly count: string;
  readonly lines: readonly TextBlock[];
  readonly height: number;
}

/** One list, or a part of it, in a column of a summary. */
export interface SummaryPart {
  readonly id: string;
  readonly title: string;
  readonly curve: CurveBlock | null;
  readonly entries: readonly EntryBlock[];
}

export interface SummarySlide extends SlideBase {
  readonly kind: 'summary';
  readonly title: TextBlock;
  readonly columns: readonly (readonly SummaryPart[])[];
  readonly columnWidth: number;
}

export type Slide = TitleSlide | StageSlide | PainSlide | SummarySlide;
