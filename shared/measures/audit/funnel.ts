/** Where people leave a sequence of steps: a funnel of visitors counted per step. */
import { share } from '../metrics/share.ts';
import type { Estimate } from '../metrics/score-counts.ts';

export interface FunnelRow {
  readonly step: string;
  /** How many came this far; at least 0. */
  readonly visitors: number;
}

/** Why a step has no drop-off: it is the first, nobody came to the step before, or more came than before. */
export type NoDrop = 'first' | 'nobody' | 'more';

export interface FunnelStep extends FunnelRow {
  /** Share of the first step's visitors in per cent, with Wilson's interval where the step has no more than the first. */
  readonly ofFirst: Estimate | null;
  /** Share of the step before that did not come on, in per cent with Wilson's interval; null where `why` says so. */
  readonly drop: Estimate | null;
  readonly lost: number;
  readonly why: NoDrop | null;
}

/** Drop-off per step, in the order of the rows. */
export function funnelSteps(rows: readonly FunnelRow[]): FunnelStep[] {
  const first = rows[0]?.visitors ?? 0;
  return rows.map((row, i) => {
    const before = i === 0 ? null : (rows[i - 1]?.visitors ?? 0);
    const why: NoDrop | null =
      before === null ? 'first' : before <= 0 ? 'nobody' : row.visitors > before ? 'more' : null;
    const lost = before === null ? 0 : Math.max(0, before - row.visitors);
    return {
      ...row,
      ofFirst: row.visitors <= first ? share(row.visitors, first) : null,
      drop: why === null && before !== null ? share(before - row.visitors, before) : null,
      lost,
      why,
    };
  });
}

/** Index of the step with the greatest drop-off, or null where no step has one above zero. */
export function steepestDrop(steps: readonly FunnelStep[]): number | null {
  let found: number | null = null;
  steps.forEach(({ drop }, i) => {
    const value = drop?.value ?? 0;
    if (value > (found === null ? 0 : (steps[found]?.drop?.value ?? 0))) found = i;
  });
  return found;
}
