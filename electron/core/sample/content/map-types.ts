/** How the sample's maps are written down: lanes with their cells, in reading order. */
import type { LaneKind } from '../../../../shared/model/lanes.ts';
import type { Card, MapKind } from '../../../../shared/model/types.ts';
import type { TagId, TouchpointId } from './catalogue.ts';

type PlainFields = Partial<
  Pick<
    Card,
    | 'note'
    | 'span'
    | 'severity'
    | 'owner'
    | 'status'
    | 'due'
    | 'effort'
    | 'value'
    | 'number'
    | 'unit'
    | 'target'
    | 'channel'
  >
>;

export interface SampleCard extends PlainFields {
  /** Absent on touchpoints (the catalogue's name is taken) and on quotes (the item's text is). */
  readonly text?: string;
  readonly touchpoint?: TouchpointId;
  /** Key of the feedback item that the card quotes; it becomes the card's text and evidence. */
  readonly quote?: string;
  /** Topic of feedback, e.g. `size-`: all items with it become evidence. */
  readonly topic?: string;
  /** Whose card it is, by persona id; of both where absent. */
  readonly of?: string;
  readonly tags?: readonly TagId[];
}

export interface SampleLane {
  readonly id: string;
  readonly kind: LaneKind;
  readonly title?: string;
  /** Cards of each column, by the column's id. */
  readonly cells?: Readonly<Record<string, readonly SampleCard[]>>;
  /** Emotion values of each persona, one for each column from left to right. */
  readonly curve?: Readonly<Record<string, readonly number[]>>;
}

export interface SampleMap {
  readonly id: string;
  readonly title: string;
  readonly kind: MapKind;
  readonly personas: readonly string[];
  readonly stages: readonly {
    readonly id: string;
    readonly title: string;
    readonly steps?: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly lanes: readonly SampleLane[];
}
