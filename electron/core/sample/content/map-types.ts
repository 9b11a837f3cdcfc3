/** How the sample's maps are written down: lanes with their cells, in reading order. */
import type { MapFilter } from '../../../../shared/model/filter.ts';
import type { LaneKind } from '../../../../shared/model/lanes.ts';
import type { Card, Connector, Lane, MapKind, Phase } from '../../../../shared/model/types.ts';
import type { PortfolioFields } from '../../../../shared/portfolio/types.ts';
import type { TagId, TouchpointId } from './catalogue.ts';

type PlainFields = Partial<
  PortfolioFields &
    Pick<
      Card,
      | 'note'
      | 'span'
      | 'number'
      | 'unit'
      | 'target'
      | 'trend'
      | 'channel'
      | 'moment'
      | 'linkedMap'
      | 'solves'
    >
>;

export interface SampleCard extends PlainFields {
  /** Absent on touchpoints (the catalogue's name is taken) and on quotes (the item's text is). */
  readonly text?: string;
  readonly touchpoint?: TouchpointId;
  /** Key of the feedback item that the card quotes; it becomes the card's text, source and evidence. */
  readonly quote?: string;
  /** Topic of feedback, e.g. `size-`: all items with it become evidence. */
  readonly topic?: string;
  /** Whose card it is, by persona id; of both where absent. */
  readonly of?: string;
  readonly tags?: readonly TagId[];
}

/** What a persona feels at a column, in a word, and says there. */
export interface SampleFeeling {
  readonly word: string;
  readonly quote?: string;
}

export interface SampleLane extends Partial<Pick<Lane, 'icon' | 'height'>> {
  readonly id: string;
  readonly kind: LaneKind;
  readonly title?: string;
  /** Cards of each column, by the column's id. */
  readonly cells?: Readonly<Record<string, readonly SampleCard[]>>;
  /** Emotion values of each persona, one for each column from left to right. */
  readonly curve?: Readonly<Record<string, readonly number[]>>;
  /** The same for the curve as it is meant to be. */
  readonly targets?: Readonly<Record<string, readonly number[]>>;
  /** Words on the points of the curve as it is, by persona and column. */
  readonly feelings?: Readonly<Record<string, Readonly<Record<string, SampleFeeling>>>>;
}

/** A connector between cards, named by their ids: lane, column and place in the cell, as in `pains-size-1`. */
export interface SampleConnector extends Partial<Pick<Connector, 'label' | 'arrow' | 'dashed'>> {
  readonly from: string;
  readonly to: string;
}

export interface SampleAnswer {
  /** The role of who wrote it. */
  readonly by: string;
  /** ISO date and time, UTC, to the minute. */
  readonly at: string;
  readonly text: string;
}

export interface SampleComment extends SampleAnswer {
  /** As `Comment.target`, e.g. `card/pains-size-1`. */
  readonly on: string;
  readonly answers?: readonly SampleAnswer[];
  /** When it was resolved, as `at`. */
  readonly resolved?: string;
}

export interface SampleMap {
  readonly id: string;
  readonly title: string;
  readonly kind: MapKind;
  readonly personas: readonly string[];
  readonly stages: readonly {
    readonly id: string;
    readonly title: string;
    readonly phase?: Phase;
    readonly steps?: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly lanes: readonly SampleLane[];
  readonly connectors?: readonly SampleConnector[];
  readonly comments?: readonly SampleComment[];
  readonly views?: readonly { readonly title: string; readonly filter: Partial<MapFilter> }[];
}

/** A future-state map as what differs from the current one. Cards and lanes go by their ids. */
export interface SampleFuture {
  readonly id: string;
  readonly title: string;
  readonly of: SampleMap;
  /** Lanes that it keeps. */
  readonly lanes: readonly string[];
  /** Cards that are no longer there. */
  readonly without: readonly string[];
  readonly changed: Readonly<Record<string, Partial<Pick<Card, 'text' | 'severity' | 'reach' | 'number' | 'trend'>>>>;
  /** Cards that are new, by lane and column. */
  readonly added: Readonly<Record<string, Readonly<Record<string, readonly Partial<Pick<Card, 'text' | 'channel'>>[]>>>>;
  /** Emotion values of each persona, one for each column from left to right. */
  readonly curve: Readonly<Record<string, readonly number[]>>;
}
