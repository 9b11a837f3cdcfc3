/** Which assumption matters most: what the net value is with each at its ends and all others likely. */
import { ASSUMPTIONS } from './assumptions.ts';
import { evaluate } from './evaluate.ts';
import type { Ranges, Swing, WorthInput } from './types.ts';

/** @returns widest first; without assumptions that are certain */
export function swingsOf(input: Pick<WorthInput, 'lever' | 'horizon' | 'discount'>, ranges: Ranges): Swing[] {
  const likely = ASSUMPTIONS.map((key) => ranges[key].likely);
  const netWith = (at: number, value: number): number =>
    evaluate(
      input,
      Float64Array.from(likely, (usual, other) => (other === at ? value : usual)),
    ).net;
  return ASSUMPTIONS.flatMap((key, at): Swing[] => {
    const { low, high } = ranges[key];
    return low === high ? [] : [{ key, atLow: netWith(at, low), atHigh: netWith(at, high) }];
  }).toSorted((a, b) => widthOf(b) - widthOf(a));
}

function widthOf({ atLow, atHigh }: Swing): number {
  return Math.abs(atHigh - atLow);
}
