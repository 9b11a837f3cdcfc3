/** What joining another copy of a workspace did. */

import type { FieldPlace } from '../model/merge/choose.ts';

/** A field that both copies had changed. Values as text; null where there was none. */
export interface MergeConflict {
  /** Id of the document. */
  readonly doc: string;
  /** The map's id and title; null for a document that is no map. */
  readonly map: { readonly id: string; readonly title: string } | null;
  /** What it is a field of, as `cards/ID`; of a map itself `meta`. */
  readonly entity: string;
  /** What that says, for people; '' where it says nothing. */
  readonly name: string;
  /** '' for the whole entity: one copy deleted what the other changed. */
  readonly field: string;
  readonly ours: string | null;
  readonly theirs: string | null;
  /** What is in the workspace now. */
  readonly kept: string | null;
  /** Where the value lies and what both copies had there, to choose the other one; null where that cannot be chosen. */
  readonly choice: (FieldPlace & { readonly ours: unknown; readonly theirs: unknown }) | null;
}

export interface MergedMap {
  readonly id: string;
  readonly title: string;
  readonly state: 'new' | 'changed' | 'unchanged';
  /** Cards that came, that say or stand otherwise now, and that went. */
  readonly cards: { readonly added: number; readonly changed: number; readonly removed: number };
}

/** What one of the copies had and the result has not, as the other one had removed it. */
export interface RemovedCounts {
  readonly items: number;
  /** Sources of which items are gone. */
  readonly sources: number;
  /** Customers who were deleted for good. */
  readonly customers: number;
  /** Customers who were taken off the customer table: what it told of them is gone. */
  readonly listings: number;
  readonly mappings: number;
  readonly versions: number;
}

export interface RemovedInMerge {
  /** Was here, and was removed in the other copy. */
  readonly here: RemovedCounts;
  /** Is in the other copy, and was removed here: it did not come. */
  readonly there: RemovedCounts;
}

export interface MergeReport {
  /** The file that was merged in, by its name. */
  readonly from: string;
  /** Whether it is a copy of this workspace, and no other one. */
  readonly isCopy: boolean;
  readonly maps: readonly MergedMap[];
  /** Entries of the library that came. */
  readonly library: { readonly personas: number; readonly touchpoints: number; readonly tags: number };
  readonly feedback: {
    readonly sources: number;
    readonly items: number;
    /** Items whose record differed, where that of the other copy won. */
    readonly changedItems: number;
    readonly labels: number;
    readonly customers: number;
    /** What else came or changed: words about sources, the book of imports, saved mappings. */
    readonly entries: number;
  };
  readonly pictures: number;
  readonly versions: number;
  /** The first of them; all are counted. */
  readonly conflicts: readonly MergeConflict[];
  readonly conflictCount: number;
  readonly removed: RemovedInMerge;
  /** What could not be taken over and what was removed, and why, in sentences. */
  readonly notes: readonly string[];
  /** Whether anything came, or went. */
  readonly changed: boolean;
}
