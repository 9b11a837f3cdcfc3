import { describe, expect, it } from 'vitest';
import { analyseDrivers } from '../../../../shared/measures/drivers/analyse.ts';
import { momentsOf } from '../../../../shared/measures/drivers/moments.ts';
import { randomNumbers } from '../../../../shared/measures/random.ts';
import type { DriverTable } from '../../../../shared/measures/drivers/types.ts';
import { ATTITUDE_TABLE } from './attitude.ts';

/** Answers of `n` people; `make` gets ten random numbers from −1 to 1 for each. */
function table(n: number, drivers: number, make: (noise: number[]) => number[], seed = 3): DriverTable {
  const next = randomNumbers(seed);
  const rows = Array.from({ length: n }, () => make(Array.from({ length: 10 }, () => next() * 2 - 1)));
  const column = (at: number): Float64Array => Float64Array.from(rows, (row) => row[at]!);
  return { outcome: column(0), drivers: Array.from({ length: drivers }, (_, j) => column(j + 1)) };
}

const kinds = (found: { warnings: readonly { kind: string }[] }) => found.warnings.map(({ kind }) => kind);

describe('key drivers', () => {
  it('of a published survey are as worked out from all orders of least squares', () => {
    // R² is the published one; shares, weights and inflation factors were worked out apart from it by least squares over
    // all 720 orders.
    const found = analyseDrivers(ATTITUDE_TABLE);
    const byIndex = found.drivers.toSorted((a, b) => a.index - b.index);
    const digits = (pick: (driver: (typeof byIndex)[number]) => number) =>
      byIndex.map((driver) => pick(driver).toFixed(6));
    expect(found.r2.toFixed(4)).toBe('0.7326');
    expect(digits(({ importance }) => importance)).toEqual([
      '0.370816',
      '0.050904',
      '0.155766',
      '0.120345',
      '0.006589',
      '0.028182',
    ]);
    expect(digits(({ relativeWeight }) => relativeWeight)).toEqual([
      '0.362760',
      '0.056002',
      '0.163611',
      '0.121780',
      '0.008255',
      '0.020193',
    ]);
    expect(digits(({ vif }) => vif ?? 0)).toEqual([
      '2.667060',
      '1.600891',
      '2.271043',
      '3.078226',
      '1.228109',
      '1.951591',
    ]);
    expect(found.adjusted.toFixed(4)).toBe('0.6628');
    expect(found.drivers[0]).toMatchObject({ index: 0, n: 30 });
    expect(kinds(found)).toEqual(['few', 'notCause']);
    for (const { importance, low, high } of found.drivers) {
      expect(low).toBeLessThan(importance);
      expect(high).toBeGreaterThan(importance);
    }
  });

  it('are the same each time, and other seeds draw others', () => {
    expect(analyseDrivers(ATTITUDE_TABLE)).toEqual(analyseDrivers(ATTITUDE_TABLE));
    expect(analyseDrivers(ATTITUDE_TABLE, { seed: 9 })).not.toEqual(analyseDrivers(ATTITUDE_TABLE));
  });

  it('have intervals that hold the true share as often as they say', () => {
    // Two drivers that share nothing: R² of each is 0.6² and 0.3² of the variance of the outcome, in theory.
    const total = 0.36 + 0.09 + 0.55;
    let held = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const found = analyseDrivers(
        table(300, 2, ([a, b, e]) => [0.6 * a! + 0.3 * b! + Math.sqrt(0.55) * e!, a!, b!], seed),
        { resamples: 300 },
      );
      const driver = found.drivers.find(({ index }) => index === 0)!;
      if (driver.low <= 0.36 / total && driver.high >= 0.36 / total) held++;
    }
    expect(held).toBeGreaterThanOrEqual(50);
  });

  it('put respondents into groups beyond 2,000, without a change of the interval', () => {
    const many = table(6000, 2, ([a, b, e]) => [0.6 * a! + 0.3 * b! + e!, a!, b!]);
    const found = analyseDrivers(many);
    const [first] = found.drivers;
    // The standard error of a squared correlation, 2r(1 − r²)/√n, gives the width.
    const r = Math.sqrt(first!.importance);
    const half = (1.96 * 2 * r * (1 - r * r)) / Math.sqrt(6000);
    expect((first!.high - first!.low) / (2 * half)).toBeGreaterThan(0.8);
    expect((first!.high - first!.low) / (2 * half)).toBeLessThan(1.2);
    expect(momentsOf([...many.drivers, many.outcome], 'complete', 1).groups).toBe(2000);
  });

  it('count complete answers where there are enough, else pairs', () => {
    const full = table(400, 2, ([a, b, e]) => [a! + b! + e!, a!, b!]);
    const thinned = { ...full, drivers: full.drivers.map((list) => list.slice()) };
    for (let row = 0; row < 100; row++) thinned.drivers[0]![row] = NaN;
    const found = analyseDrivers(thinned);
    expect(found).toMatchObject({ missing: 'complete', n: 300, answered: 400 });
    expect(found.warnings).toContainEqual({ kind: 'dropped', n: 100, of: 400 });
    // Only forty answered both questions.
    for (let row = 40; row < 400; row++) thinned.drivers[row % 2]![row] = NaN;
    for (let row = 0; row < 400; row++) {
      const asked = row < 40 ? [0, 1] : [1 - (row % 2)];
      for (const driver of asked) thinned.drivers[driver]![row] = full.drivers[driver]![row]!;
    }
    const pairs = analyseDrivers(thinned);
    expect(pairs).toMatchObject({ missing: 'pairwise', n: 40, answered: 400 });
    expect(pairs.drivers.map(({ n }) => n)).toEqual([220, 220]);
    expect(kinds(pairs)).toContain('pairwise');
  });

  it('leave out, of pairs, what too few have together with what more have', () => {
    const full = table(100, 3, ([a, b, c, e]) => [a! + b! + c! + e!, a!, b!, c!]);
    const drivers = full.drivers.map((list) => list.slice());
    // 90 have the first, 70 the second, 60 of them both; of 13 who have the third three have the first.
    for (let row = 0; row < 100; row++) {
      if (row >= 90) drivers[0]![row] = NaN;
      if (row < 50 && row >= 20) drivers[1]![row] = NaN;
      if (row < 87) drivers[2]![row] = NaN;
    }
    const found = analyseDrivers({ outcome: full.outcome, drivers }, { missing: 'pairwise' });
    expect(found.leftOut).toEqual([{ index: 2, why: 'fewPairs', n: 3 }]);
    expect(found).toMatchObject({ none: null, n: 60 });
    expect(found.drivers.map(({ index }) => index)).toEqual([0, 1]);
  });

  it('by pairs are those of complete answers where nothing is missing', () => {
    const complete = analyseDrivers(ATTITUDE_TABLE, { missing: 'complete' });
    const pairs = analyseDrivers(ATTITUDE_TABLE, { missing: 'pairwise' });
    for (const [at, { importance, low }] of complete.drivers.entries()) {
      expect(pairs.drivers[at]!.importance).toBeCloseTo(importance, 10);
      expect(pairs.drivers[at]!.low).toBeCloseTo(low, 10);
    }
  });

  it('beyond twelve are found over random orders, and told to be', () => {
    const drivers = 14;
    const next = randomNumbers(8);
    const rows = Array.from({ length: 500 }, () => Array.from({ length: drivers }, () => next()));
    const outcome = Float64Array.from(rows, (row) => 3 * row[5]! + row[9]! + next());
    const found = analyseDrivers(
      { outcome, drivers: rows[0]!.map((_, j) => Float64Array.from(rows, (row) => row[j]!)) },
      { resamples: 60 },
    );
    expect(found.drivers.slice(0, 2).map(({ index }) => index)).toEqual([5, 9]);
    expect(found.warnings).toContainEqual({ kind: 'sampled', orders: 400 });
    const sum = found.drivers.reduce((total, { importance }) => total + importance, 0);
    expect(sum).toBeCloseTo(found.r2, 10);
  });

  it('say their progress', () => {
    const seen: number[] = [];
    analyseDrivers(ATTITUDE_TABLE, { onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(1);
    expect(seen.length).toBeGreaterThan(20);
  });
});

describe('what is hard to say of drivers is said', () => {
  it('of copies, near copies and turned scales', () => {
    const found = analyseDrivers(
      table(400, 5, ([a, b, c, d, e]) => [a! + e! - c!, a!, a!, b!, b! + 0.05 * d!, c!]),
    );
    expect(found.warnings).toContainEqual({ kind: 'copies', drivers: [0, 1] });
    expect(found.warnings).toContainEqual({ kind: 'collinear', drivers: expect.arrayContaining([2, 3]) });
    expect(found.warnings).toContainEqual({ kind: 'negative', drivers: [4] });
    const [one, other] = [0, 1].map((index) => found.drivers.find((driver) => driver.index === index)!);
    expect(one!.importance).toBeCloseTo(other!.importance, 9);
    expect(one!.vif).toBeNull();
  });

  it('of drivers that explain little', () => {
    const found = analyseDrivers(table(500, 2, ([a, b, c]) => [a!, b!, c!]));
    expect(kinds(found)).toEqual(['weak', 'notCause']);
  });

  it('of drivers with no answers, few, or all the same', () => {
    const full = table(200, 2, ([a, b, e]) => [a! + b! + e!, a!, b!]);
    const empty = new Float64Array(200).fill(NaN);
    const few = empty.slice();
    few.set([1, 2, 3]);
    const same = new Float64Array(200).fill(7);
    const found = analyseDrivers({ outcome: full.outcome, drivers: [empty, ...full.drivers, few, same] });
    expect(found.leftOut).toEqual([
      { index: 0, why: 'noAnswers', n: 0 },
      { index: 3, why: 'fewAnswers', n: 3 },
      { index: 4, why: 'constant', n: 200 },
    ]);
    expect(found.drivers.map(({ index }) => index)).toEqual(expect.arrayContaining([1, 2]));
  });

  it('where nothing can be said, and never with NaN', () => {
    const list = (n: number, value: (at: number) => number) =>
      Float64Array.from({ length: n }, (_, at) => value(at));
    const cases: [DriverTable, unknown][] = [
      [{ outcome: new Float64Array(0), drivers: [] }, { why: 'noOutcome' }],
      [{ outcome: list(9, () => NaN), drivers: [list(9, (at) => at)] }, { why: 'noOutcome' }],
      [
        { outcome: list(50, () => 5), drivers: [list(50, (at) => at)] },
        { why: 'constantOutcome', n: 50 },
      ],
      [{ outcome: list(50, (at) => at), drivers: [] }, { why: 'noDrivers' }],
      [{ outcome: list(50, (at) => at), drivers: [list(50, () => 1)] }, { why: 'noDrivers' }],
      [
        { outcome: list(1, () => 5), drivers: [list(1, () => 4)] },
        { why: 'constantOutcome', n: 1 },
      ],
      [
        {
          outcome: list(11, (at) => at % 4),
          drivers: Array.from({ length: 9 }, (_, j) => list(11, (at) => Math.sin(at * (j + 2)))),
        },
        { why: 'tooFew', n: 11, wanted: 12 },
      ],
    ];
    for (const [given, none] of cases) {
      const found = analyseDrivers(given);
      expect(found.none).toEqual(none);
      expect(JSON.stringify(found)).not.toContain('null,null');
      expect(Number.isNaN(found.r2 + found.adjusted)).toBe(false);
    }
    const perfect = analyseDrivers({ outcome: list(60, (at) => at), drivers: [list(60, (at) => at)] });
    expect(perfect.r2).toBeCloseTo(1, 9);
    expect(perfect.drivers[0]).toMatchObject({ vif: 1, share: 1 });
  });
});
