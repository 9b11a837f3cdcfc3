/**
 * The map and the library as plain data: what a document projects to, and what layout, views, print and exports read.
 * An entity that did not change between two projections is the same object, so views may compare by reference.
 */
import type { FeedbackFilter } from '../contract/filter-types.ts';
import type { EffectSource } from './effect-source.ts';
import type { LaneKind } from './lanes.ts';
import type { MapFilter } from './filter.ts';
import type { Reading } from './reading.ts';

export const MAP_KINDS = ['current', 'future', 'blueprint'] as const;
export type MapKind = (typeof MAP_KINDS)[number];

/** Signed emotion scale; `labels` name chosen levels, e.g. {"2": "Delighted"}. */
export interface EmotionScale {
  readonly min: number;
  readonly max: number;
  readonly labels: Readonly<Record<string, string>>;
}

export const DEFAULT_EMOTION_SCALE: EmotionScale = {
  min: -2,
  max: 2,
  labels: { '2': 'Delighted', '1': 'Pleased', '0': 'Neutral', '-1': 'Annoyed', '-2': 'Angry' },
};

export interface MapMeta {
  readonly title: string;
  readonly kind: MapKind;
  /** The personas who travel, in order. Ids of personas in the library. */
  readonly personaIds: readonly string[];
  readonly scale: EmotionScale;
  /** Name of the colour theme, or '' for the default. */
  readonly theme: string;
  /** Id of the map of the current state that this map is the future of, or null. */
  readonly futureOf: string | null;
}

/** A column. `width` in px at zoom 1, or null for the default; it applies to each of the stage's columns. */
export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly order: string;
  readonly width: number | null;
  /** Its own colour, one of the eight hues, or null for the theme's. */
  readonly hue: number | null;
  readonly collapsed: boolean;
  /** When in the customer's life it is: before, during or after the purchase; null where not said. */
  readonly phase: Phase | null;
}

export const PHASES = ['before', 'during', 'after'] as const;
/** Part of the customer's life with the company, seen from the purchase. */
export type Phase = (typeof PHASES)[number];

/** A division of a stage. */
export interface Step {
  readonly id: string;
  readonly stageId: string;
  readonly title: string;
  readonly order: string;
}

/** One column of the grid: a step, or the whole stage where it has no steps. `id` is the step's or the stage's id. */
export interface Column {
  readonly id: string;
  readonly stageId: string;
  readonly stepId: string | null;
}

export interface Lane {
  readonly id: string;
  readonly kind: LaneKind;
  readonly title: string;
  readonly order: string;
  /** Least height in px at zoom 1, or null to follow the content. */
  readonly height: number | null;
  readonly collapsed: boolean;
  /** Its own colour, one of the eight hues, or null for its kind's. */
  readonly hue: number | null;
  /** Name of an icon of the icon set, or '' for its kind's. */
  readonly icon: string;
  /** How the lines of a curve lane run between their points. */
  readonly curve: CurveStyle;
  /** Whose emotion a curve lane shows: feedback of customers measures that of customers alone. */
  readonly people: CurvePeople;
}

export const CURVE_PEOPLE = ['customers', 'employees'] as const;
export type CurvePeople = (typeof CURVE_PEOPLE)[number];

export const CURVE_STYLES = ['smooth', 'straight'] as const;
export type CurveStyle = (typeof CURVE_STYLES)[number];

export const ACTION_STATUSES = ['open', 'inProgress', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** One item in a cell. Fields beyond text and place are null (or empty) where they do not apply. */
export interface Card {
  readonly id: string;
  readonly laneId: string;
  /** The column it stands in: a step's id, or the stage's where the stage has no steps. */
  readonly columnId: string;
  /** Fractional key inside the cell; ties are broken by id. */
  readonly order: string;
  /** How many columns it covers, at least 1. */
  readonly span: number;
  readonly text: string;
  readonly note: string;
  readonly touchpointId: string | null;
  readonly channel: string | null;
  readonly personaIds: readonly string[];
  readonly tags: readonly string[];
  readonly owner: string | null;
  /** Who has it to do, or where it is done: a department of the company. */
  readonly department: string | null;
  /** Severity of a pain point, 1 (mild) to 5 (severe). */
  readonly severity: number | null;
  readonly status: ActionStatus | null;
  /** Due date of an action, ISO `YYYY-MM-DD`. */
  readonly due: string | null;
  /** Effort and value of opportunities and actions, 1 to 5. */
  readonly effort: number | null;
  readonly value: number | null;
  /** What it costs, in the workspace's currency; not negative. */
  readonly cost: number | null;
  /** Days on which the work on it began and was completed, ISO `YYYY-MM-DD`. */
  readonly started: string | null;
  readonly finished: string | null;
  /** Name of the metric that an opportunity or action is to change, as people read it. */
  readonly effectMetric: string | null;
  /** That metric in this workspace, where it is one of it. */
  readonly effectSource: EffectSource | null;
  /** That metric before, as it is expected to be, and as it was found after. */
  readonly effectBefore: Reading | null;
  readonly effectExpected: Reading | null;
  readonly effectAfter: Reading | null;
  /** A metric's number, unit and target. */
  readonly number: number | null;
  readonly unit: string | null;
  readonly target: number | null;
  /** A metric's past values, oldest first: its spark line. */
  readonly trend: readonly number[];
  /** Content hash of a stored image. */
  readonly image: string | null;
  /** Ids of the feedback items linked as evidence, sorted. */
  readonly evidence: readonly string[];
  /** Name of an icon of the icon set, or ''. */
  readonly icon: string;
  /** A moment of truth: where the customer's opinion is made or lost. */
  readonly moment: boolean;
  /** Share of customers whom a pain point or gain reaches, in percent, 0 to 100. */
  readonly reach: number | null;
  /** Id of the map that this card opens (a sub-journey), or null. */
  readonly linkedMap: string | null;
  /** Where a quote comes from, as text; '' where unknown. */
  readonly source: string;
  /** Ids of the pain point cards that this opportunity or action is an answer to, sorted. */
  readonly solves: readonly string[];
}

/** A point of the emotion curve. `personaId` is '' where the curve is of no particular persona. */
export interface CurvePoint {
  readonly laneId: string;
  readonly columnId: string;
  readonly personaId: string;
  readonly value: number;
  /** The emotion in a word, and what the customer says there; '' where absent. */
  readonly word: string;
  readonly quote: string;
}

/** The two curves a persona may have in one lane: how it is, and how it is meant to be. */
export const CURVE_SERIES = ['asIs', 'toBe'] as const;
export type CurveSeries = (typeof CURVE_SERIES)[number];

export const CONNECTOR_ARROWS = ['end', 'both', 'none'] as const;
export type ConnectorArrow = (typeof CONNECTOR_ARROWS)[number];

/** A line from one card to another. Both exist; a connector whose card is gone is not shown. */
export interface Connector {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly arrow: ConnectorArrow;
  readonly dashed: boolean;
}

/** A remark on something of the map. */
export interface Comment {
  readonly id: string;
  /** `card/ID`, `stage/ID`, `step/ID`, `lane/ID`, or `map`. What is gone makes it a comment on the map. */
  readonly target: string;
  /** Name of who wrote it, as they gave it; '' where unknown. */
  readonly author: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** When it was resolved, or null while it is open. Only of a comment that answers no other. */
  readonly resolvedAt: number | null;
  /** Id of the comment that it answers, or null. */
  readonly replyTo: string | null;
}

/** A filter with a name, kept with the map. */
export interface SavedView {
  readonly id: string;
  readonly title: string;
  readonly order: string;
  readonly filter: MapFilter;
}

/** A whole map, repaired and in order: what everything but the document itself works with. */
export interface MapData {
  readonly id: string;
  readonly meta: MapMeta;
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
  /** Derived: the grid's columns from left to right. */
  readonly columns: readonly Column[];
  readonly lanes: readonly Lane[];
  readonly cards: ReadonlyMap<string, Card>;
  /** Derived: cards of each cell in order. Key from `cellKey`. */
  readonly cells: ReadonlyMap<string, readonly Card[]>;
  /** The curves as they are. */
  readonly points: readonly CurvePoint[];
  /** The curves as they are meant to be. */
  readonly targets: readonly CurvePoint[];
  /** By id. */
  readonly connectors: readonly Connector[];
  /** From the oldest to the newest. */
  readonly comments: readonly Comment[];
  readonly views: readonly SavedView[];
}

/** Key of a cell in `MapData.cells`. */
export function cellKey(laneId: string, columnId: string): string {
  return `${laneId}/${columnId}`;
}

/** A trait on a slider between two poles; `value` from 0 (left pole) to 100 (right pole). */
export interface Trait {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly value: number;
  readonly order: string;
}

/** A section of a persona with a title of the user's choice. */
export interface PersonaSection {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly order: string;
}

export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly order: string;
  readonly segment: string;
  /** Share of customers in percent, 0 to 100, or null where unknown. */
  readonly share: number | null;
  readonly quote: string;
  /** One goal, need or frustration a line. */
  readonly goals: string;
  readonly needs: string;
  readonly frustrations: string;
  /** Content hash of the stored portrait. */
  readonly portrait: string | null;
  /** One of the eight lane hues, for the persona's line and dot. */
  readonly hue: number;
  readonly traits: readonly Trait[];
  readonly sections: readonly PersonaSection[];
}

export const CHANNELS = [
  'web',
  'app',
  'email',
  'phone',
  'chat',
  'social',
  'messenger',
  'store',
  'post',
  'courier',
  'sms',
  'ads',
  'event',
  'person',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** A touchpoint of the workspace's catalogue. `channel` is one of CHANNELS or the user's own word. */
export interface Touchpoint {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  /** Name of an icon of the icon set, or '' to follow the channel. */
  readonly icon: string;
  /** Other words for it, in any language, between commas; absent where there are none. */
  readonly synonyms?: string;
}

export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly hue: number;
}

/** A map's place in the workspace. Its title and content live in the map's own document. */
export interface MapEntry {
  readonly id: string;
  readonly order: string;
  /** Milliseconds since 1970 when it was put in the bin, or null. */
  readonly trashedAt: number | null;
  /** A template: offered for new maps, not listed among the maps. */
  readonly template: boolean;
}

/** The workspace's library document as plain data. */
export interface LibraryData {
  readonly name: string;
  /** Hash of the stored picture that stands on paper, slides and reports; absent for none. */
  readonly logo?: string;
  readonly maps: readonly MapEntry[];
  readonly personas: readonly Persona[];
  readonly touchpoints: readonly Touchpoint[];
  /** Touchpoints that were merged into another: id → id of the one that stands for it now. */
  readonly mergedTouchpoints: Readonly<Record<string, string>>;
  readonly tags: readonly Tag[];
  /** Tags that were merged into another: id → id of the one that stands for it now. */
  readonly mergedTags: Readonly<Record<string, string>>;
  /** Smart collections of feedback, in their order. */
  readonly collections: readonly Collection[];
}

/** A search of feedback that is kept under a name. */
export interface Collection {
  readonly id: string;
  readonly name: string;
  readonly order: string;
  readonly filter: FeedbackFilter;
}
