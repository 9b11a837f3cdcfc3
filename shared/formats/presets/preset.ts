/** What is known of the export of one program: how it is recognised, and what its columns are. */
import type { ColumnRole, RecordException, ScoreScale } from '../../contract/types.ts';
import type { ColumnProfile } from '../profile.ts';

/** The columns of a file, as a preset looks at them. */
export interface PresetColumns {
  /** Position of the first of these plain names that the file has; −1 for none. */
  find(...names: readonly string[]): number;
  /** The values that say something, of a column of this plain name; null where there is no such column. */
  profile(name: string): ColumnProfile | null;
  /** Plain names of all columns. */
  readonly names: readonly string[];
  readonly headerRows: number;
}

/** How a score is asked for. */
export interface PresetScale {
  readonly scale: ScoreScale;
  readonly words?: Readonly<Record<string, number>> | undefined;
  readonly reason: string;
}

/**
 * Names of columns are plain names (`plainName`). Names of columns of lists of objects are paths; they are also known by
 * their last part.
 */
export interface Preset {
  /** As people know it. */
  readonly name: string;
  /** Columns that the export always has. */
  readonly must: readonly string[];
  /** Columns that tell it from others, and how many of them there are at least. */
  readonly marks: readonly string[];
  readonly least: number;
  /** Whether it is such a file, beyond its names. */
  readonly test?: (columns: PresetColumns) => boolean;
  /** Roles by name. Where a role of which there is one is given to several, the first that the file has gets it. */
  readonly roles: readonly (readonly [role: ColumnRole, ...names: string[]])[];
  /** What becomes of the other columns: `guess` for answers to questions of the customer's own. */
  readonly rest: 'field' | 'guess';
  readonly scale?: (columns: PresetColumns) => PresetScale | null;
  /** Records that are no feedback: the column's name, the values, why. */
  readonly except?: readonly (Pick<RecordException, 'values' | 'reason'> & { readonly column: string })[];
  /** What the person should know; '' for nothing. */
  readonly note?: (columns: PresetColumns) => string;
}

export const STARS: PresetScale = {
  scale: { min: 1, max: 5, higherIsBetter: true, method: 'stars' },
  reason: 'one to five stars',
};

/** Five faces, the last one the happiest. */
export const FACES: PresetScale = {
  scale: { min: 1, max: 5, higherIsBetter: true, method: 'emoji' },
  reason: 'five faces',
};

export const NPS: PresetScale = {
  scale: { min: 0, max: 10, higherIsBetter: true, method: 'nps' },
  reason: 'recommendation is asked from 0 to 10',
};

/** Satisfaction of help desks: good or bad, with and without a comment. What was only offered is no score. */
export const GOOD_BAD: PresetScale = {
  scale: { min: 0, max: 1, higherIsBetter: true, method: 'goodBad' },
  words: {
    good: 1,
    good_with_comment: 1,
    'good with comment': 1,
    bad: 0,
    bad_with_comment: 0,
    'bad with comment': 0,
  },
  reason: 'good or bad',
};
