/** What the document of audits holds, as plain data. */
import type { QuestionSet } from '../../audits/question-set.ts';
import type { Answer, AnswerScale } from '../../measures/audit/score.ts';
import type { FunnelRow } from '../../measures/audit/funnel.ts';

/** A question set of the workspace, as it can be edited now. */
export interface OwnSet {
  readonly id: string;
  readonly order: string;
  readonly set: QuestionSet;
  /** Ids of its parts and questions in the document, by their keys. */
  readonly partIds: Readonly<Record<string, string>>;
  readonly questionIds: Readonly<Record<string, string>>;
}

/** A question set as some audits asked it. */
export interface SetVersion {
  readonly id: string;
  readonly setId: string;
  /** From 1, for people. */
  readonly number: number;
  /** When it was made, ms. */
  readonly at: number;
  readonly set: QuestionSet;
}

/** A file of any kind that is kept in the workspace. It is only ever saved to disk, never shown. */
export interface FileProof {
  readonly kind: 'file';
  /** Blob hash. */
  readonly hash: string;
  /** As `cleanFileName` gives it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** What backs an answer or an observation, or shows what happened at a step of a visit. */
export type Proof =
  | FileProof
  | { readonly kind: 'picture'; readonly hash: string }
  | { readonly kind: 'item'; readonly itemId: string }
  | { readonly kind: 'card'; readonly mapId: string; readonly cardId: string }
  | { readonly kind: 'touchpoint'; readonly touchpointId: string };

export interface Audit {
  readonly id: string;
  readonly name: string;
  /** YYYY-MM-DD, or '' where not said. */
  readonly date: string;
  /** A season or another word for the time, such as "Winter"; '' where not said. */
  readonly season: string;
  /** Whom it is about: '' for one's own. */
  readonly brand: string;
  readonly versionId: string;
  readonly order: string;
  /** By key of the question; what was not answered is absent. */
  readonly answers: Readonly<Record<string, Exclude<Answer, null>>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly proofs: Readonly<Record<string, readonly Proof[]>>;
}

/** A touchpoint that an audit found. */
export interface FoundTouchpoint {
  readonly id: string;
  readonly auditId: string;
  readonly order: string;
  readonly name: string;
  /** Id of the catalogue's touchpoint that it is, or null. */
  readonly touchpointId: string | null;
  readonly channel: string;
  readonly owner: string;
  /** How much it decides whether customers buy and stay, and how content they are there: 1 to 5. */
  readonly influence: number | null;
  readonly satisfaction: number | null;
}

export const FINDING_KINDS = ['quickFix', 'strategy', 'opportunity', 'metric'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What follows from an audit. */
export interface Finding {
  readonly id: string;
  readonly auditId: string;
  readonly order: string;
  readonly kind: FindingKind;
  readonly text: string;
  /** Key of the question that it comes from, or null. */
  readonly question: string | null;
  /** The cards that it became. */
  readonly placed: readonly { readonly mapId: string; readonly cardId: string }[];
}

export interface ScenarioStep {
  readonly id: string;
  readonly order: string;
  readonly title: string;
  /** Id of the column of the scenario's map on which it happens, or null. */
  readonly columnId: string | null;
  readonly touchpointId: string | null;
  readonly weight: number;
  /** Seconds within which an answer is promised, or null. */
  readonly within: number | null;
}

/** What a mystery shopper is to do. */
export interface Scenario {
  readonly id: string;
  readonly order: string;
  readonly name: string;
  readonly brief: string;
  readonly mapId: string | null;
  readonly scale: AnswerScale;
  readonly steps: readonly ScenarioStep[];
}

/** What happened at a step of a visit. Ratings are on the scenario's scale, times in ms since 1970. */
export interface VisitStep {
  readonly expected: number | null;
  readonly experienced: Answer;
  readonly from: number | null;
  readonly to: number | null;
  readonly note: string;
  readonly quote: string;
  /** Blob hashes. */
  readonly pictures: readonly string[];
  readonly files: readonly FileProof[];
}

export interface Visit {
  readonly id: string;
  readonly order: string;
  readonly scenarioId: string;
  readonly shopper: string;
  readonly date: string;
  /** '' for one's own. */
  readonly brand: string;
  /** By step id. */
  readonly steps: Readonly<Record<string, VisitStep>>;
  /** Of the whole visit. */
  readonly files: readonly FileProof[];
}

export const OBSERVATION_KINDS = ['heatmap', 'funnel'] as const;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];

export interface Observation {
  readonly id: string;
  readonly order: string;
  readonly kind: ObservationKind;
  readonly title: string;
  readonly date: string;
  readonly touchpointId: string | null;
  readonly mapId: string | null;
  readonly columnId: string | null;
  readonly note: string;
  /** Blob hash of a heat map, or null. */
  readonly picture: string | null;
  readonly rows: readonly FunnelRow[];
  /** The file that the numbers come from. */
  readonly file: string;
  readonly files: readonly FileProof[];
}

export interface AuditsData {
  readonly sets: readonly OwnSet[];
  readonly versions: readonly SetVersion[];
  readonly audits: readonly Audit[];
  readonly inventory: readonly FoundTouchpoint[];
  readonly findings: readonly Finding[];
  /** 0 to 100 by `set id/part key`; the part key is '' for all parts together. */
  readonly goals: Readonly<Record<string, number>>;
  readonly scenarios: readonly Scenario[];
  readonly visits: readonly Visit[];
  readonly observations: readonly Observation[];
}
