/** What a business case comes to, played in short slices while the screen stays free. */
import { useEffect, useMemo, useState } from 'react';
import { checkWorth, type WorthProblem } from '../../../shared/measures/worth/check.ts';
import { startSimulation, type Simulation } from '../../../shared/measures/worth/simulate.ts';
import type { Ranges, WorthInput, WorthResult } from '../../../shared/measures/worth/types.ts';

export interface WorthView {
  readonly ranges: Ranges | null;
  readonly problems: readonly WorthProblem[];
  /** Of the numbers as they are, or as they were while new ones are played. */
  readonly result: WorthResult | null;
  /** 0 to 1 while runs are played; null else. */
  readonly progress: number | null;
}

/** A slice of the screen's time, ms, and runs between two looks at the clock. */
const SLICE = 8;
const RUNS_TOGETHER = 500;
/** Progress is told when it has moved by so much. */
const TELL = 0.1;

interface Played {
  readonly result: WorthResult | null;
  readonly progress: number | null;
}

const NOTHING: Played = { result: null, progress: null };

export function useWorth({ lever, horizon, discount, assumptions }: WorthInput): WorthView {
  const key = JSON.stringify({ lever, horizon, discount, assumptions });
  const checked = useMemo(() => checkWorth(JSON.parse(key) as WorthInput), [key]);
  const [played, setPlayed] = useState(NOTHING);
  useEffect(() => {
    const { ranges } = checked;
    if (!ranges) return undefined;
    const input = JSON.parse(key) as WorthInput;
    return play(startSimulation(input, ranges), setPlayed);
  }, [key, checked]);
  return { ...checked, ...(checked.ranges ? played : NOTHING) };
}

/** Plays all runs. @returns what gives it up */
function play(simulation: Simulation, tell: (change: (before: Played) => Played) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let told = 0;
  const turn = (): void => {
    const end = performance.now() + SLICE;
    let isDone = false;
    while (!isDone && performance.now() < end) isDone = simulation.step(RUNS_TOGETHER);
    if (isDone) {
      const result = simulation.result();
      tell(() => ({ result, progress: null }));
      return;
    }
    const progress = simulation.done();
    if (told === 0 || progress - told > TELL) {
      told = progress;
      tell(({ result }) => ({ result, progress }));
    }
    timer = setTimeout(turn, 0);
  };
  timer = setTimeout(turn, 0);
  return () => clearTimeout(timer);
}
