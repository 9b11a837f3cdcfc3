/** A business case played through without keeping others waiting. */
import { checkWorth } from '../../../shared/measures/worth/check.ts';
import { startSimulation } from '../../../shared/measures/worth/simulate.ts';
import type { WorthInput } from '../../../shared/measures/worth/types.ts';
import type { Worth } from '../../../shared/measures/worth/worth-of.ts';
import type { GiveTurn } from '../slices.ts';

/** Runs between two looks at the clock. */
const RUNS_TOGETHER = 1000;

/** The same as `worthOf`, in slices. @throws what `giveTurn` throws where the work has become pointless */
export async function playWorth(input: WorthInput, giveTurn: GiveTurn): Promise<Worth> {
  const { ranges, problems } = checkWorth(input);
  if (!ranges) return { ranges, result: null, problems };
  const simulation = startSimulation(input, ranges);
  // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
  while (!simulation.step(RUNS_TOGETHER)) await giveTurn();
  return { ranges, result: simulation.result(), problems: [] };
}

/** Plays cases through; of those that were asked for the last time the answer is still known. */
export function createWorthMemory(): <Case extends WorthInput>(
  cases: readonly Case[],
  giveTurn: GiveTurn,
) => Promise<{ readonly one: Case; readonly worth: Worth }[]> {
  let known: ReadonlyMap<string, Worth> = new Map();
  return async (cases, giveTurn) => {
    const now = new Map<string, Worth>();
    const played = [];
    for (const one of cases) {
      const { lever, horizon, discount, assumptions } = one;
      const key = JSON.stringify({ lever, horizon, discount, assumptions });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const worth = known.get(key) ?? now.get(key) ?? (await playWorth(one, giveTurn));
      now.set(key, worth);
      played.push({ one, worth });
    }
    known = now;
    return played;
  };
}
