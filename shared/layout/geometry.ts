/**
 * The geometry of a map: where everything stands, in px at zoom 1. One layout serves canvas, print and exports.
 * Origin: the top left corner of the first cell. Stage headers stand above it (negative y), lane headers left of it
 * (negative x), so that a view may make them sticky.
 */

import type { PeakEnd } from '../measures/peak-end.ts';
import type { CurveSeries } from '../model/types.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StageBox {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  /** The title broken into lines that fit the header; empty where the stage is collapsed. */
  readonly lines: readonly string[];
  /** Whether it is one narrow strip, without cards, steps and points. */
  readonly collapsed: boolean;
  /** How many cards a collapsed stage hides; 0 for an open one. */
  readonly hidden: number;
}

export interface ColumnBox {
  readonly id: string;
  readonly stageId: string;
  readonly stepId: string | null;
  readonly x: number;
  readonly width: number;
  /** The step's title broken into lines; empty where the stage has no steps, and in a collapsed stage. */
  readonly lines: readonly string[];
  /** A part of a collapsed stage's strip, a few px wide. */
  readonly collapsed: boolean;
}

export interface LaneBox {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface CardBox extends Box {
  readonly id: string;
  readonly laneId: string;
  readonly columnId: string;
  /** Text broken into lines for the card's inner width: paint exactly these. */
  readonly lines: readonly string[];
  /** Whether the card has a footer line (evidence mark, channel, status, ...) of `FOOTER_HEIGHT`. */
  readonly footer: boolean;
  /** Height of the picture or the metric's number above the text; 0 where the card has neither. */
  readonly media: number;
}

export interface CurveDot {
  readonly columnId: string;
  readonly x: number;
  readonly y: number;
  readonly value: number;
  /** The emotion in a word, and what the customer says there; '' where absent. */
  readonly word: string;
  readonly quote: string;
}

/** One persona's line in an emotion lane. */
export interface Curve {
  readonly laneId: string;
  readonly personaId: string;
  readonly series: CurveSeries;
  readonly dots: readonly CurveDot[];
  /** SVG path data of the line: straight, or smooth (monotone cubic, so that it never overshoots a point). */
  readonly path: string;
  /** SVG path data of the area between the line and neutral; '' for a single point. */
  readonly area: string;
  /**
   * Indexes into `dots`, -1 for a point in a collapsed stage; null where the curve has too few points, and for the curve
   * as it is meant to be.
   */
  readonly peaks: PeakEnd | null;
}

export interface CurveLane {
  readonly laneId: string;
  /** y of scale.max, of zero (or the scale's middle) and of scale.min. */
  readonly top: number;
  readonly neutral: number;
  readonly bottom: number;
}

/** The words of a connector, in a box of their own over the line. */
export interface ConnectorLabel extends Box {
  readonly text: string;
}

/** One connector's line, around all cards. */
export interface ConnectorLine {
  readonly id: string;
  /** Its corners from the first card's edge to the second's; pieces are horizontal and vertical in turn. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** SVG path data with rounded bends. */
  readonly path: string;
  readonly label: ConnectorLabel | null;
}

export interface Geometry {
  /** Size of the grid without headers. */
  readonly width: number;
  readonly height: number;
  readonly laneHeaderWidth: number;
  /** Height of the stage headers, with the step row where any stage has steps. */
  readonly stageHeaderHeight: number;
  readonly stepHeaderHeight: number;
  readonly stages: readonly StageBox[];
  readonly columns: readonly ColumnBox[];
  readonly lanes: readonly LaneBox[];
  /** Unchanged cards keep their CardBox object between layouts. */
  readonly cards: ReadonlyMap<string, CardBox>;
  readonly curves: readonly Curve[];
  readonly curveLanes: readonly CurveLane[];
  /** Lines of the connectors between cards that are shown. */
  readonly connectors: readonly ConnectorLine[];
  /** The three lines of a service blueprint, where the map is one. */
  readonly lines: readonly { readonly name: 'interaction' | 'visibility' | 'internal'; readonly y: number }[];
}
