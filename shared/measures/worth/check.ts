/** What is missing or wrong in a business case, and its estimates made whole. */
import { assumptionInfo, ASSUMPTIONS, type Assumption } from './assumptions.ts';
import type { Estimate, Range, Ranges, WorthInput } from './types.ts';

export const LONGEST = 120;
export const HIGHEST_DISCOUNT = 100;

export interface WorthProblem {
  /** Null for horizon and discount rate. */
  readonly key: Assumption | null;
  /** Whether something is only missing. */
  readonly missing: boolean;
  readonly message: string;
}

/** @returns the case's ranges where nothing is missing or wrong, else what is */
export function checkWorth(input: WorthInput): { ranges: Ranges | null; problems: readonly WorthProblem[] } {
  const problems: WorthProblem[] = [];
  const found: Partial<Record<Assumption, Range>> = {};
  for (const key of ASSUMPTIONS) {
    const range = rangeOf(input, key);
    if (typeof range === 'object') found[key] = range;
    else problems.push({ key, missing: isMissing(input.assumptions[key]), message: range });
  }
  const wrong = (message: string): void => void problems.push({ key: null, missing: false, message });
  const { horizon, discount } = input;
  if (!(horizon >= 1 && horizon <= LONGEST)) wrong(`The time looked at must be 1 to ${LONGEST} months.`);
  if (!(discount >= 0 && discount <= HIGHEST_DISCOUNT)) {
    wrong(`The discount rate must be 0 to ${HIGHEST_DISCOUNT} %.`);
  }
  return { ranges: problems.length === 0 ? (found as Ranges) : null, problems };
}

function isMissing({ low, likely, high }: Estimate): boolean {
  return low === null && likely === null && high === null;
}

/** An end that is not given is the likely value. @returns the range, or what is wrong */
function rangeOf({ lever, assumptions }: WorthInput, key: Assumption): Range | string {
  const { title, min, max, otherwise } = assumptionInfo(lever, key);
  const given = assumptions[key];
  if (isMissing(given)) {
    return otherwise === null
      ? `${title}: a number is missing.`
      : { low: otherwise, likely: otherwise, high: otherwise };
  }
  const { likely } = given;
  if (likely === null) return `${title}: the likely value is missing.`;
  const low = given.low ?? likely;
  const high = given.high ?? likely;
  if (![low, likely, high].every(Number.isFinite))
    return `${title}: a number is none that can be reckoned with.`;
  if (low < min || high > max || likely < min || likely > max || low > max || high < min) {
    return `${title} must lie from ${min.toLocaleString('en')} to ${max.toLocaleString('en')}.`;
  }
  if (low > likely) return `${title}: low is above likely.`;
  if (high < likely) return `${title}: high is below likely.`;
  return { low, likely, high };
}
