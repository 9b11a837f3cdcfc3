/**
 * The portfolio: what all maps of a workspace say is wrong, possible and to be done, with what is known of the places
 * where that stands. Plain data, made by `read.ts` for each map on its own.
 */
import type { FeltMean } from '../contract/feedback-types.ts';
import type { PlainError } from '../contract/errors.ts';
import type { Card, MapKind, Phase } from '../model/types.ts';

export const PORTFOLIO_KINDS = ['painPoints', 'opportunities', 'actions'] as const;
export type PortfolioKind = (typeof PORTFOLIO_KINDS)[number];

/** The fields of a card that its effect is read from and written to. */
export type EffectFields = Pick<
  Card,
  | 'status'
  | 'started'
  | 'finished'
  | 'effectMetric'
  | 'effectSource'
  | 'effectBefore'
  | 'effectExpected'
  | 'effectAfter'
>;

/** The fields of a card that the portfolio shows as they are. */
export type PortfolioFields = EffectFields &
  Pick<Card, 'severity' | 'reach' | 'effort' | 'value' | 'cost' | 'owner' | 'department' | 'due'>;

/** A pain point, opportunity or action of a map. */
export interface PortfolioEntry extends PortfolioFields {
  /** `mapId/cardId`: the same nowhere else in the workspace. */
  readonly id: string;
  readonly mapId: string;
  readonly cardId: string;
  readonly kind: PortfolioKind;
  /** On a map of a future state: what is wrong there is imagined, mostly a copy of what is wrong today. */
  readonly isFuture: boolean;
  readonly text: string;
  readonly columnId: string;
  /** Titles of where it stands; the step's is '' where the stage is not divided. */
  readonly stage: string;
  readonly step: string;
  /** Ids of the cards of its map that it is an answer to. */
  readonly solves: readonly string[];
  /** Of a pain point: how many opportunities and actions of its map answer it. */
  readonly answers: number;
  /** Of an opportunity: how many actions of its map carry it out, see `read.ts`. */
  readonly actions: number;
  /** Feedback items linked as evidence, and the different people behind them. */
  readonly items: number;
  readonly voices: number;
}

/** The zones of a service in which people of the company work. */
export const WORK_ZONES = ['frontstage', 'backstage', 'support'] as const;
export type WorkZone = (typeof WORK_ZONES)[number];

/** A touchpoint where it stands on a map. */
export interface PlacedTouchpoint {
  readonly cardId: string;
  /** Of the catalogue, or null for a card with words of its own. */
  readonly touchpointId: string | null;
  readonly name: string;
  readonly channel: string | null;
  readonly owner: string | null;
  readonly department: string | null;
}

/** A column of a map: what is felt there, and who works there. Emotions lie on 0 (worst) to 100 (best) of the scale. */
export interface PortfolioPlace {
  readonly mapId: string;
  readonly columnId: string;
  readonly stageId: string;
  readonly stage: string;
  readonly step: string;
  readonly phase: Phase | null;
  /** Means over the personas of the curves as they are and as they are meant to be; null where none is drawn. */
  readonly asIs: number | null;
  readonly toBe: number | null;
  /** As the feedback behind the column's cards feels; null where there is none. */
  readonly measured: FeltMean | null;
  /** The same of the lanes of employee experience: what employees say, by the evidence of their cards. */
  readonly employees: FeltMean | null;
  /** The mean of employees' own curves, where a curve lane is of employees; null where none is drawn. */
  readonly employeesAsIs: number | null;
  /** How many cards stand in those lanes. */
  readonly employeeCards: number;
  /** Departments that work there, by zone; an owner stands in where a card names no department. */
  readonly departments: Readonly<Record<WorkZone, readonly string[]>>;
  readonly touchpoints: readonly PlacedTouchpoint[];
  /** What is done in view of the customer, and what the customer is after. */
  readonly frontstage: readonly string[];
  readonly goals: readonly string[];
}

/** One map of the portfolio. */
export interface PortfolioMap {
  readonly id: string;
  readonly title: string;
  readonly kind: MapKind;
  /** Changes whenever anything below does: who names it is not sent the same again. */
  readonly version: string;
  readonly entries: readonly PortfolioEntry[];
  readonly places: readonly PortfolioPlace[];
}

/** What core answers of a map: all of it, or that it is still as the screen knows it, or that it cannot be read. */
export type PortfolioAnswer =
  | ({ readonly state: 'read' } & PortfolioMap)
  | { readonly state: 'known'; readonly id: string; readonly version: string }
  | { readonly state: 'unreadable'; readonly id: string; readonly problem: PlainError };

/** A theme of whose feedback too little is evidence on cards, see `isSpokenOf`. */
export interface LooseTheme {
  readonly theme: number;
  readonly label: string;
  readonly language: string;
  /** Items that talk about it. */
  readonly items: number;
  /** Those of them that are evidence on some card. */
  readonly linked: number;
}

/** What waits at the beginning of the loop. */
export interface LoopStart {
  /** All feedback, and what of it was not analysed yet. */
  readonly items: number;
  readonly pending: number;
  /** Items that are evidence on some map. */
  readonly linked: number;
  readonly themes: number;
  /** Those that most items talk about first, at most 200; `looseCount` in all. */
  readonly loose: readonly LooseTheme[];
  readonly looseCount: number;
}
