/** Long work on core's own thread, in slices: between two of them everything else gets its turn. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** A slice ends after this long; well below the 50 ms in which an answer feels immediate. */
const SLICE_MS = 15;

/** Gives way when its slice is over, or is said to be over. Call it between two short pieces of work. */
export type GiveTurn = (isOver?: boolean) => Promise<void> | undefined;

/** @param alive asked after every pause: throws where the work has become pointless, as after closing a workspace */
export function createSlices(alive: () => void): GiveTurn {
  let until = performance.now() + SLICE_MS;
  const pause = async (): Promise<void> => {
    await nextTurn();
    alive();
    until = performance.now() + SLICE_MS;
  };
  return (isOver = false) => (!isOver && performance.now() < until ? undefined : pause());
}
