/**
 * A map as foreign files tell it: titles, texts and places by number, without ids. Readers of map files answer with
 * drafts, and one builder (`build-draft.ts`) makes maps of them.
 */
import type { CardFields } from '../../model/edits/cards.ts';
import type { ConnectorFields } from '../../model/edits/connectors.ts';
import type { LaneKind } from '../../model/lanes.ts';
import type { CurveSeries, EmotionScale, MapKind, Phase } from '../../model/types.ts';

export interface DraftStage {
  readonly title: string;
  /** Titles of its steps, in order; empty where the stage is one column. */
  readonly steps?: readonly string[];
  /** Absent where the file does not say it. */
  readonly phase?: Phase;
}

export interface DraftLane {
  readonly kind: LaneKind;
  /** '' for the title of its kind. */
  readonly title: string;
}

/** A column: a stage by its number from 0, and one of its steps by its number from 0 where it has steps. */
export interface DraftColumn {
  readonly stage: number;
  /** Where absent and the stage has steps: the first of them. */
  readonly step?: number;
}

/** Fields that mean the same in any workspace. */
type PlainFields = Omit<
  CardFields,
  'touchpointId' | 'personaIds' | 'tags' | 'image' | 'linkedMap' | 'icon' | 'trend'
>;

export interface DraftCard extends DraftColumn, Partial<PlainFields> {
  /** Number of its lane from 0; one that holds cards. */
  readonly lane: number;
  readonly text: string;
  readonly note?: string;
  /** How many columns it covers. */
  readonly span?: number;
  readonly trend?: readonly number[];
  /** Name of a touchpoint of the catalogue, which is added where there is none of this name. */
  readonly touchpoint?: string;
  /** Names of personas and tags, likewise. */
  readonly personas?: readonly string[];
  readonly tags?: readonly string[];
}

export interface DraftPoint extends DraftColumn {
  /** Number of its lane from 0; one of an emotion curve. */
  readonly lane: number;
  /** On the draft's scale. */
  readonly value: number;
  /** Name of a persona; absent where the curve is of no particular one. */
  readonly persona?: string;
  readonly word?: string;
  readonly quote?: string;
  /** `asIs` where absent. */
  readonly series?: CurveSeries;
}

/** A line between two cards, by their numbers from 0 in the draft. */
export interface DraftConnector extends Partial<ConnectorFields> {
  readonly from: number;
  readonly to: number;
}

/** Cards in the order in which they stand in their cells. */
export interface MapDraft {
  /** '' where the file does not say it: the file's own name is taken. */
  readonly title: string;
  readonly kind: MapKind;
  readonly stages: readonly DraftStage[];
  readonly lanes: readonly DraftLane[];
  readonly cards: readonly DraftCard[];
  readonly points: readonly DraftPoint[];
  readonly connectors?: readonly DraftConnector[];
  /** Names of the personas who travel, in order. */
  readonly personas: readonly string[];
  /** The scale of the points; from -2 to 2 where absent. */
  readonly scale?: EmotionScale;
}
