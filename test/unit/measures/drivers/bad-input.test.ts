/** Drivers of bad input: a defined result, in words that hold for none and for one, and no number that is none. */
import { describe, expect, it } from 'vitest';
import { analyseDrivers } from '../../../../shared/measures/drivers/analyse.ts';
import type { DriverTable } from '../../../../shared/measures/drivers/types.ts';
import { leftOutWords, noneWords, warningWords } from '../../../../shared/measures/drivers/words.ts';

const list = (n: number, value: (at: number) => number): Float64Array =>
  Float64Array.from({ length: n }, (_, at) => value(at));
const wave = (step: number) => (at: number) => Math.sin(at * step);
const NAMES = { name: (index: number) => `D${index}`, row: 'answer', outcome: 'NPS' };

/** Every number of a value, however deep. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersOf) : [];
}

interface Case {
  readonly what: string;
  readonly table: DriverTable;
  readonly says: readonly RegExp[];
}

const CASES: readonly Case[] = [
  {
    what: 'nobody answered',
    table: { outcome: list(0, wave(1)), drivers: [list(0, wave(2))] },
    says: [/^No answer has NPS and a driver\./u],
  },
  {
    what: 'one answered',
    table: { outcome: list(1, () => 9), drivers: [list(1, () => 4)] },
    says: [/^Only one answer has NPS and counts/u, /only one answer with the outcome has it\.$/u],
  },
  {
    what: 'all gave the same score',
    table: { outcome: list(40, () => 9), drivers: [list(40, wave(2))] },
    says: [/^NPS is the same for all 40 answers/u],
  },
  {
    what: 'a touchpoint without data',
    table: { outcome: list(40, wave(1)), drivers: [list(40, wave(2)), list(40, () => NaN)] },
    says: [/^“D1” was left out: no answer with the outcome has it\.$/u],
  },
  {
    what: 'a driver without spread',
    table: { outcome: list(40, wave(1)), drivers: [list(40, wave(2)), list(40, () => 3)] },
    says: [/^“D1” was left out: it is the same for all 40 answers\.$/u],
  },
  {
    what: 'nothing but drivers without spread',
    table: { outcome: list(40, wave(1)), drivers: [list(40, () => 3), list(40, () => 0)] },
    says: [/^No driver has enough answers that differ/u],
  },
  {
    what: 'a singular matrix: a driver is the sum of two others',
    table: {
      outcome: list(200, (at) => wave(1)(at) + wave(2)(at)),
      drivers: [list(200, wave(2)), list(200, wave(3)), list(200, (at) => wave(2)(at) + wave(3)(at))],
    },
    says: [/^“D0”, “D2”, “D1” say nothing that other drivers do not say/u],
  },
  {
    what: 'a singular matrix: drivers are copies of the outcome',
    table: { outcome: list(60, wave(1)), drivers: [list(60, wave(1)), list(60, (at) => -wave(1)(at))] },
    says: [/“D0”, “D1”/u],
  },
  {
    what: 'pairs that no answers could have together',
    table: {
      outcome: list(90, (at) => wave(1)(at)),
      drivers: [0, 1, 2].map((skip) =>
        list(90, (at) => (at % 3 === skip ? NaN : at % 3 === (skip + 1) % 3 ? wave(1)(at) : -wave(1)(at))),
      ),
    },
    says: [/Each pair of questions|fewest of a pair/u],
  },
  {
    what: 'one of many lacks a driver',
    table: {
      outcome: list(200, wave(1)),
      drivers: [list(200, (at) => (at === 7 ? NaN : wave(2)(at))), list(200, wave(3))],
    },
    says: [/^1 of 200 answers was left out, since it lacks a driver/u],
  },
  {
    what: 'scores so large that their squares are no numbers',
    table: {
      outcome: list(50, wave(1)),
      drivers: [list(50, (at) => wave(2)(at) * 1e150), list(50, wave(3))],
    },
    says: [],
  },
];

describe('drivers of bad input', () => {
  it.each(CASES)('$what', ({ table, says }) => {
    const found = analyseDrivers(table, { resamples: 50 });
    expect(numbersOf(found).filter((value) => !Number.isFinite(value))).toEqual([]);
    for (const { importance, low, high, correlation, first } of found.drivers) {
      expect(Math.min(importance, low, first)).toBeGreaterThanOrEqual(0);
      expect(Math.max(importance, high, first)).toBeLessThanOrEqual(1 + 1e-9);
      expect(Math.abs(correlation)).toBeLessThanOrEqual(1 + 1e-9);
    }
    const words = [
      ...(found.none ? [noneWords(found.none, NAMES)] : []),
      ...found.warnings.map((warning) => warningWords(warning, NAMES)),
      ...found.leftOut.map((one) => leftOutWords(one, NAMES)),
    ];
    for (const said of says) expect(words.join('\n')).toMatch(new RegExp(said.source, `${said.flags}m`));
    expect(words.join(' ')).not.toMatch(/NaN|undefined|Infinity|\b1 answers/u);
  });
});
