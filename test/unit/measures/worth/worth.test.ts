import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ASSUMPTIONS, type Assumption, type Lever } from '../../../../shared/measures/worth/assumptions.ts';
import { checkWorth } from '../../../../shared/measures/worth/check.ts';
import { evaluate } from '../../../../shared/measures/worth/evaluate.ts';
import { moreRetention } from '../../../../shared/measures/worth/more-retention.ts';
import { moneyWords, monthsWords, percentWords } from '../../../../shared/measures/worth/words.ts';
import { simulate, startSimulation, triangular } from '../../../../shared/measures/worth/simulate.ts';
import type { Estimate, Ranges, WorthInput } from '../../../../shared/measures/worth/types.ts';

type Given = Partial<Record<Assumption, number | readonly [number, number, number]>>;

const NOTHING: Estimate = { low: null, likely: null, high: null };

function inputOf(lever: Lever, horizon: number, discount: number, given: Given): WorthInput {
  const assumptions = Object.fromEntries(
    ASSUMPTIONS.map((key): [Assumption, Estimate] => {
      const value = given[key];
      if (value === undefined) return [key, NOTHING];
      if (typeof value === 'number') return [key, { ...NOTHING, likely: value }];
      return [key, { low: value[0], likely: value[1], high: value[2] }];
    }),
  ) as Record<Assumption, Estimate>;
  return { lever, horizon, discount, assumptions };
}

function rangesOf(input: WorthInput): Ranges {
  const { ranges, problems } = checkWorth(input);
  if (!ranges) throw new Error(problems.map(({ message }) => message).join(' '));
  return ranges;
}

const likely = (input: WorthInput) => {
  const ranges = rangesOf(input);
  return evaluate(
    input,
    Float64Array.from(ASSUMPTIONS, (key) => ranges[key].likely),
  );
};

/** 500 visitors a month whom it reaches, half a percentage point more of them buy for 100 each: 250 a month. */
const SHOP: Given = {
  change: 10,
  effect: 0.5,
  pull: 0.1,
  customers: 12_000,
  reach: 50,
  rate: 2,
  value: 100,
  saving: 1200,
  investment: 2000,
  running: 600,
  delay: 2,
};

describe('a business case', () => {
  it('of conversion comes to what a pencil says', () => {
    const found = likely(inputOf('conversion', 12, 0, SHOP));
    expect(found.metric).toBeCloseTo(5, 12);
    expect(found.rate).toBeCloseTo(0.5, 12);
    // Ten months of 250 and of 100 saved; spent are 2000 and twelve months of 50.
    expect(found.benefit).toBeCloseTo(3500, 9);
    expect(found.cost).toBeCloseTo(2600, 9);
    expect(found.net).toBeCloseTo(900, 9);
    expect(found.roi).toBeCloseTo(100 * (900 / 2600), 9);
    // After two months 2100 are owed; 300 a month pay them in seven.
    expect(found.payback).toBeCloseTo(9, 9);
  });

  it('of retention counts those of today who would have left', () => {
    const given = {
      ...SHOP,
      rate: 50,
      pull: 5,
      customers: 1000,
      reach: 100,
      value: 1200,
      saving: 0,
      delay: 0,
    };
    const found = likely(inputOf('retention', 24, 0, given));
    expect(found.rate).toBeCloseTo(25, 12);
    const sum = (rate: number): number => {
      const month = rate ** (1 / 12);
      return (month * (1 - month ** 24)) / (1 - month);
    };
    expect(found.benefit).toBeCloseTo(1000 * 100 * (sum(0.75) - sum(0.5)), 6);
  });

  it('of retention that works later works for those who are still there', () => {
    const given = {
      ...SHOP,
      rate: 50,
      pull: 5,
      customers: 1000,
      reach: 100,
      value: 1200,
      saving: 0,
      delay: 12,
    };
    const late = likely(inputOf('retention', 24, 0, given));
    const now = likely(inputOf('retention', 12, 0, { ...given, delay: 0, customers: 500 }));
    expect(late.benefit).toBeCloseTo(now.benefit, 6);
  });

  it('is discounted month by month, also at a rate of 0', () => {
    const given = { ...SHOP, saving: 0, delay: 0, investment: 0, running: 0 };
    const v = 1.1 ** (-1 / 12);
    expect(likely(inputOf('conversion', 12, 10, given)).benefit).toBeCloseTo(
      (250 * v * (1 - v ** 12)) / (1 - v),
      9,
    );
    expect(likely(inputOf('conversion', 12, 0, given)).benefit).toBeCloseTo(3000, 9);
  });

  it('has no return where nothing is spent, pays back at once, and may lose', () => {
    const free = likely(inputOf('conversion', 12, 5, { ...SHOP, investment: 0, running: 0, delay: 0 }));
    expect(free).toMatchObject({ roi: null, payback: 0, cost: 0 });
    const worse = likely(inputOf('conversion', 12, 5, { ...SHOP, change: -10 }));
    expect(worse.benefit).toBeLessThan(0);
    expect(worse.payback).toBeNull();
    // Gains that run dry do not count as paid back.
    const fading = {
      ...SHOP,
      rate: 1,
      pull: 0.01,
      customers: 1000,
      value: 600,
      saving: 0,
      delay: 0,
      running: 0,
    };
    expect(
      likely(inputOf('retention', 120, 0, { ...fading, investment: 0, running: 150 })).payback,
    ).toBeNull();
  });

  it('is held at 0 and 100 %, and says so', () => {
    const found = likely(inputOf('retention', 12, 0, { ...SHOP, rate: 98, pull: 5 }));
    expect(found).toMatchObject({ clamped: true });
    expect(found.rate).toBeCloseTo(2, 12);
    expect(likely(inputOf('retention', 12, 0, { ...SHOP, rate: 0, pull: -5 })).rate).toBe(0);
  });
});

describe('many runs of a case', () => {
  it('draw from a triangle', () => {
    const range = { low: 2, likely: 3, high: 8 };
    expect(triangular(range, 0)).toBe(2);
    // Below the peak lies 1/6 of it: P(x ≤ 3) = (3 − 2) / (8 − 2).
    expect(triangular(range, 1 / 6)).toBeCloseTo(3, 12);
    expect(triangular(range, 0.5)).toBeCloseTo(8 - Math.sqrt(0.5 * 6 * 5), 12);
    expect(triangular({ low: 4, likely: 4, high: 4 }, 0.7)).toBe(4);
    expect(triangular({ low: 1, likely: 1, high: 5 }, 0)).toBe(1);
    expect(triangular({ low: 1, likely: 5, high: 5 }, 1 - 1e-12)).toBeLessThanOrEqual(5);
  });

  it('spread as their one uncertain assumption does', () => {
    const input = inputOf('conversion', 12, 0, { ...SHOP, investment: [1000, 2000, 5000] });
    const found = simulate(input, rangesOf(input));
    const at = (share: number): number =>
      3500 - 600 - triangular({ low: 1000, likely: 2000, high: 5000 }, 1 - share);
    for (const [quantile, share] of [
      ['p5', 0.05],
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      expect(Math.abs(found.net[quantile] - at(share))).toBeLessThan(20);
    }
    expect(found.runs).toBe(100_000);
    expect(found.likely.net).toBeCloseTo(900, 9);
    expect(found.swings).toEqual([
      { key: 'investment', atLow: expect.closeTo(1900, 6), atHigh: expect.closeTo(-2100, 6) },
    ]);
    // P(investment < 2900), from the triangle.
    expect(found.gaining).toBeCloseTo(1 - 2100 ** 2 / (4000 * 3000), 2);
    expect(found.histogram.counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(98_000, -2);
  });

  it('are the same each time, and in steps as at once', () => {
    const input = inputOf('retention', 36, 8, {
      ...SHOP,
      rate: [70, 80, 85],
      effect: [0.1, 0.5, 0.8],
      delay: [1, 3, 9],
    });
    const ranges = rangesOf(input);
    const steps = startSimulation(input, ranges, 5000);
    while (!steps.step(777));
    expect(steps.done()).toBeCloseTo(1, 12);
    expect(steps.result()).toEqual(simulate(input, ranges, 5000));
    const widths = steps.result().swings.map(({ atLow, atHigh }) => Math.abs(atHigh - atLow));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(
      steps
        .result()
        .swings.map(({ key }) => key)
        .toSorted(),
    ).toEqual(['delay', 'effect', 'rate']);
  });

  it('of a certain case are all alike, without a return where nothing is spent', () => {
    const input = inputOf('conversion', 12, 0, { ...SHOP, investment: 0, running: 0 });
    const found = simulate(input, rangesOf(input), 1000);
    expect(found.net).toEqual({ p5: found.likely.net, p50: found.likely.net, p95: found.likely.net });
    expect(found).toMatchObject({ roi: null, swings: [], gaining: 1, paidBack: 1, clamped: 0 });
    expect(found.histogram.counts).toEqual([1000]);
  });

  it('never come to what is no number', () => {
    const range = (min: number, max: number) =>
      fc
        .tuple(...[0, 1, 2].map(() => fc.double({ min, max, noNaN: true })))
        .map((list) => list.toSorted((a, b) => a - b) as [number, number, number]);
    fc.assert(
      fc.property(
        fc.record({
          change: range(-1000, 1000),
          effect: range(-1000, 1000),
          pull: range(-100, 100),
          customers: range(0, 1e12),
          reach: range(0, 100),
          rate: range(0, 100),
          value: range(-1e12, 1e12),
          saving: range(-1e12, 1e12),
          investment: range(0, 1e12),
          running: range(0, 1e12),
          delay: range(0, 120),
        }),
        fc.constantFrom('retention', 'conversion'),
        fc.integer({ min: 1, max: 120 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (given, lever, horizon, discount) => {
          const input = inputOf(lever, horizon, discount, given);
          const found = simulate(input, rangesOf(input), 20);
          const seen: unknown[] = [
            found.likely,
            found.net,
            found.benefit,
            found.cost,
            found.roi ?? 0,
            found.swings,
          ];
          expect(JSON.stringify(seen)).not.toMatch(/NaN|Infinity/);
          for (const { p5, p50, p95 } of [found.net, found.benefit, found.cost, found.metric, found.rate]) {
            expect(Number.isFinite(p5 + p50 + p95)).toBe(true);
            expect(p5).toBeLessThanOrEqual(p95);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what is missing or wrong in a case is said', () => {
  const messages = (given: Given, horizon = 12, discount = 5): string[] =>
    checkWorth(inputOf('retention', horizon, discount, given)).problems.map(({ message }) => message);

  it('by name', () => {
    expect(messages({})).toEqual([
      'Change at the touchpoint: a number is missing.',
      'Metric for each such point: a number is missing.',
      'Retention for each point of the metric: a number is missing.',
      'Customers: a number is missing.',
      'Retention today: a number is missing.',
      'Value of a customer: a number is missing.',
    ]);
    expect(messages({ ...SHOP, rate: 101 })).toEqual(['Retention today must lie from 0 to 100.']);
    expect(messages({ ...SHOP, rate: [90, 80, 95] })).toEqual(['Retention today: low is above likely.']);
    expect(messages({ ...SHOP, rate: [70, 80, 75] })).toEqual(['Retention today: high is below likely.']);
    expect(messages(SHOP, 0, -1)).toHaveLength(2);
    expect(messages(SHOP, NaN, NaN)).toHaveLength(2);
    expect(messages({ ...SHOP, investment: -1 })).toHaveLength(1);
  });

  it('and an end that is not given is the likely value', () => {
    const input = inputOf('retention', 12, 5, SHOP);
    const half = {
      ...input,
      assumptions: { ...input.assumptions, rate: { low: 60, likely: 70, high: null } },
    };
    expect(rangesOf(half).rate).toEqual({ low: 60, likely: 70, high: 70 });
    const noLikely = { ...input.assumptions, rate: { low: 60, likely: null, high: 80 } };
    expect(checkWorth({ ...input, assumptions: noLikely }).problems[0]?.message).toMatch(
      /likely value is missing/,
    );
  });
});

describe('amounts', () => {
  it('have three digits, a true minus, and a letter where they are large', () => {
    expect(moneyWords(-41_371.2, '€')).toBe('−41,400 €');
    expect(moneyWords(1_832_000, '')).toBe('1.83M');
    expect(moneyWords(0, '₴')).toBe('0 ₴');
    expect(percentWords(-0.04)).toBe('0 %');
    expect(percentWords(-3.14)).toBe('−3.1 %');
    expect(percentWords(31.9)).toBe('32 %');
    expect([0, 0.4, 1.2, 9].map(monthsWords)).toEqual(['at once', 'under a month', '1 month', '9 months']);
  });
});

describe('five points more retention', () => {
  it('are worked out in both conventions', () => {
    const found = moreRetention(100, 80, 10, 1000);
    if (typeof found === 'string') throw new Error(found);
    // 100 · 0.8 / 0.3 to 100 · 0.85 / 0.25, and 100 · 1.1 / 0.3 to 100 · 1.1 / 0.25.
    expect(
      found.map(({ method, before, after, more, total }) => [method, before, after, more, total]),
    ).toEqual([
      [
        'end',
        expect.closeTo(266.667, 3),
        expect.closeTo(340, 9),
        expect.closeTo(27.5, 9),
        expect.closeTo(73_333.333, 2),
      ],
      [
        'immediate',
        expect.closeTo(366.667, 3),
        expect.closeTo(440, 9),
        expect.closeTo(20, 9),
        expect.closeTo(73_333.333, 2),
      ],
    ]);
  });

  it('are said to be impossible where nobody would leave any more', () => {
    expect(moreRetention(100, 97, 10, 1000)).toMatch(/nobody would ever leave/);
    expect(moreRetention(100, 100, 10, 1000)).toMatch(/100 % or more/);
    const nothing = moreRetention(0, 80, 0, 1000);
    expect(typeof nothing === 'string' ? nothing : nothing[0]?.more).toBeNull();
  });
});
