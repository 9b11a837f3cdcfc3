/** What is told of an export that is known by its content. */
import type { ColumnRole, ScoreScale } from '../../../shared/contract/types.ts';

export interface KnownExport {
  readonly preset: string;
  /** A name that says nothing. */
  readonly file: string;
  readonly content: string | Uint8Array;
  /** Roles other than field, by name of the column. */
  readonly roles: Readonly<Record<string, ColumnRole>>;
  readonly scale: ScoreScale | null;
  readonly imported: number;
  readonly rejected: number;
  /** Text, score and day of one item. */
  readonly item: readonly [text: string, score: number | null, day: string | null];
}

export const STARS: ScoreScale = { min: 1, max: 5, higherIsBetter: true, method: 'stars' };
export const GOOD_BAD: ScoreScale = { min: 0, max: 1, higherIsBetter: true, method: 'goodBad' };
