/** Metrics of one's own: a ratio of two numbers, or an index of weighted parts. */
import { refuse, type Ranged, type Refused } from './result.ts';
import { share } from './share.ts';

/**
 * `of` in `among`, as a share in per cent with Wilson's interval where both are counts and `of` is among them; else the
 * plain ratio, of which no interval can be said.
 */
export function ratio(of: number, among: number, isShare: boolean): Ranged | Refused {
  if (!Number.isFinite(of) || !Number.isFinite(among))
    return refuse('Both parts of a ratio must be numbers.');
  if (among === 0) return refuse('The ratio is to 0: there is nothing to compare with.');
  if (!isShare) return { value: of / among, low: null, high: null };
  if (!Number.isInteger(of) || !Number.isInteger(among) || of < 0 || of > among) {
    return refuse(
      `A share needs two counts, the first from 0 to the second; here they are ${of} and ${among}.`,
    );
  }
  return share(of, among) ?? refuse('There is nothing of which it could be a share.');
}

/** One part of an index. */
export interface IndexPart {
  readonly name: string;
  /** What it counts among the parts, from 0 on. */
  readonly weight: number;
  /** The values that stand for 0 and for 100 of the index; the first is the greater one where less is better. */
  readonly worst: number;
  readonly best: number;
  /** Null where there is no value. */
  readonly value: Ranged | null;
}

export interface IndexValue extends Ranged {
  /** Names of parts without a value: the index is of the others alone. */
  readonly missing: readonly string[];
}

/**
 * The weighted mean of the parts, each put on a scale from 0 (its worst) to 100 (its best) and held to it. The interval
 * takes the parts as independent: the weighted half-intervals, squared, add up. Source: G. Y. Zou, A. Donner,
 * Statistics in Medicine 27 (2008) 1693–1702 (limits for a sum). It is null where a part that counts has none.
 * @returns 0 to 100
 */
export function indexOf(parts: readonly IndexPart[]): IndexValue | Refused {
  const odd = parts.find(({ weight }) => !Number.isFinite(weight) || weight < 0);
  if (odd) return refuse(`The weight of “${odd.name}” must be 0 or more.`);
  const flat = parts.find(({ worst, best, weight }) => weight > 0 && !(Math.abs(best - worst) > 0));
  if (flat) return refuse(`The worst and the best value of “${flat.name}” must differ.`);
  const missing = parts.filter(({ value, weight }) => weight > 0 && value === null).map(({ name }) => name);
  const counted = parts.flatMap(({ value, ...part }) =>
    value && part.weight > 0 ? [{ ...part, value }] : [],
  );
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) {
    return refuse(
      missing.length > 0
        ? 'No part of the index has a value yet.'
        : 'All weights of the index are 0: give a part some weight.',
    );
  }
  let [value, below, above] = [0, 0, 0];
  let open = false;
  for (const { weight, worst, best, value: part } of counted) {
    const to100 = (x: number): number => Math.min(100, Math.max(0, (100 * (x - worst)) / (best - worst)));
    const share = weight / total;
    const middle = to100(part.value);
    value += share * middle;
    if (part.low === null || part.high === null) open = true;
    else {
      const ends = [to100(part.low), to100(part.high)];
      below += (share * (middle - Math.min(...ends))) ** 2;
      above += (share * (Math.max(...ends) - middle)) ** 2;
    }
  }
  return {
    value,
    low: open ? null : Math.max(0, value - Math.sqrt(below)),
    high: open ? null : Math.min(100, value + Math.sqrt(above)),
    missing,
  };
}
