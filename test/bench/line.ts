/** What a row of the bench gives: lines of the table, each a figure against a baseline of the same run. */
import type { Peers } from './peers.ts';
import type { Pictures } from './pictures.ts';
import type { Summary } from './stats.ts';

export interface BenchContext {
  readonly reps: number;
  readonly million: boolean;
  /** Other editors to compare with, or null. */
  readonly peers: Peers | null;
  /** Pictures for the maps, made when first asked for. */
  readonly pictures: () => Promise<Pictures>;
  /** Folder for what the rows write; removed at the end. */
  readonly folder: string;
}

/** The most that a line's figure may be: times its baseline's, or in its own unit. */
export type Budget = { readonly times: number } | { readonly most: number };

export interface Line {
  readonly what: string;
  readonly unit: 'ms' | 's' | 'B' | 'MB' | '';
  /** Which figure is compared. */
  readonly figure: 'median' | 'p95' | 'max';
  readonly ours: Summary;
  readonly baseline: Summary & { readonly what: string };
  /** Null: for information. */
  readonly budget: Budget | null;
}

export interface Row {
  /** As `--only` names it. */
  readonly name: string;
  run(context: BenchContext): Promise<Line[]>;
}

/** Our figure over the baseline's. */
export function ratioOf({ ours, baseline, figure }: Line): number {
  return ours[figure] / baseline[figure];
}

/** Whether a line keeps its budget; null where it has none. */
export function isKept(line: Line): boolean | null {
  if (line.budget === null) return null;
  return 'times' in line.budget
    ? ratioOf(line) <= line.budget.times
    : line.ours[line.figure] <= line.budget.most;
}
