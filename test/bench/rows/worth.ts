/** 100,000 runs of a business case over ten years, against drawing the same random numbers and adding them up. */
import { ASSUMPTIONS } from '../../../shared/measures/worth/assumptions.ts';
import { RUNS, simulate } from '../../../shared/measures/worth/simulate.ts';
import type { Ranges } from '../../../shared/measures/worth/types.ts';
import { randomNumbers } from '../../../shared/measures/random.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { summarise } from '../stats.ts';

const one = (low: number, likely: number, high: number) => ({ low, likely, high });
const RANGES: Ranges = {
  change: one(5, 12, 20),
  effect: one(0.2, 0.35, 0.5),
  pull: one(0.1, 0.25, 0.4),
  customers: one(150_000, 160_000, 170_000),
  reach: one(40, 55, 70),
  rate: one(58, 62, 65),
  value: one(34, 40, 46),
  saving: one(10_000, 25_000, 45_000),
  investment: one(45_000, 60_000, 95_000),
  running: one(12_000, 18_000, 30_000),
  delay: one(3, 5, 9),
};

/** @returns ms */
function play(): number {
  const start = performance.now();
  const { runs } = simulate({ lever: 'retention', horizon: 120, discount: 8 }, RANGES);
  if (runs !== RUNS) throw new Error(`${runs} runs were played.`);
  return performance.now() - start;
}

/** @returns ms */
function draw(): number {
  const start = performance.now();
  const next = randomNumbers(1);
  let sum = 0;
  for (let at = 0; at < RUNS * ASSUMPTIONS.length; at += 1) sum += next();
  if (!(sum > 0)) throw new Error('Nothing was drawn.');
  return performance.now() - start;
}

function run({ reps }: BenchContext): Promise<Line[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let rep = 0; rep < reps; rep += 1) {
    ours.push(play());
    theirs.push(draw());
  }
  return Promise.resolve([
    {
      what: `business case, ${RUNS.toLocaleString('en')} runs of 120 months`,
      unit: 'ms',
      figure: 'median',
      ours: summarise(ours),
      baseline: { what: 'draw the random numbers', ...summarise(theirs) },
      budget: { most: 1000 },
    },
  ]);
}

export const WORTH: Row = { name: 'worth', run };
