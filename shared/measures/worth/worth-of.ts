/** What comes of a case, or what keeps it from being reckoned. */
import { checkWorth, type WorthProblem } from './check.ts';
import { simulate } from './simulate.ts';
import type { Ranges, WorthInput, WorthResult } from './types.ts';

export type Worth =
  | { readonly ranges: Ranges; readonly result: WorthResult; readonly problems: readonly [] }
  | { readonly ranges: null; readonly result: null; readonly problems: readonly WorthProblem[] };

/** Takes some hundred milliseconds; a screen plays the runs in steps instead. */
export function worthOf(input: WorthInput): Worth {
  const { ranges, problems } = checkWorth(input);
  return ranges
    ? { ranges, result: simulate(input, ranges), problems: [] }
    : { ranges: null, result: null, problems };
}
