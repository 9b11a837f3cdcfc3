/** Odd numbers of a business case have a defined result that is explained, or are refused with what is wrong. */
import { describe, expect, it } from 'vitest';
import { cautionsOf } from '../../../../shared/measures/worth/cautions.ts';
import { figuresOf } from '../../../../shared/measures/worth/figures.ts';
import { moreRetention } from '../../../../shared/measures/worth/more-retention.ts';
import { startSimulation } from '../../../../shared/measures/worth/simulate.ts';
import { checkWorth } from '../../../../shared/measures/worth/check.ts';
import { moneyWords, percentWords } from '../../../../shared/measures/worth/words.ts';
import { NO_NUMBER, ODD_CASES } from '../../../support/odd-cases.ts';

const RUNS = 2000;

/** Every number in a value, wherever it stands. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('a business case with', () => {
  it.each(ODD_CASES.filter(({ isWorked }) => !isWorked))('$name is refused', ({ input, says }) => {
    const { ranges, problems } = checkWorth(input);
    expect(ranges).toBeNull();
    expect(problems.map(({ message }) => message).join(' ')).toContain(says);
  });

  it.each(ODD_CASES.filter(({ isWorked }) => isWorked))(
    '$name has a result and its reason',
    ({ input, says }) => {
      const { ranges, problems } = checkWorth(input);
      expect(problems).toEqual([]);
      if (!ranges) throw new Error('There are no ranges.');
      const simulation = startSimulation(input, ranges, RUNS);
      while (!simulation.step(RUNS));
      const result = simulation.result();
      expect(numbersIn(result).filter((number) => !Number.isFinite(number))).toEqual([]);
      const named = { ...input, metric: 'NPS', currency: '₴' };
      expect(cautionsOf(named, result).join(' ')).toContain(says);
      const words = JSON.stringify([figuresOf(named, result), cautionsOf(named, result)]);
      expect(words).not.toMatch(NO_NUMBER);
      expect(result.net.p5).toBeLessThanOrEqual(result.net.p95);
      expect(result.histogram.counts.length).toBeGreaterThan(0);
    },
  );
});

it('the return of what costs nothing is not called 0 %', () => {
  const odd = ODD_CASES.find(({ name }) => name === 'nothing spent in some runs');
  const ranges = odd && checkWorth(odd.input).ranges;
  if (!odd || !ranges) throw new Error('The case is gone.');
  const simulation = startSimulation(odd.input, ranges, RUNS);
  while (!simulation.step(RUNS));
  const figures = figuresOf({ ...odd.input, metric: 'NPS', currency: '' }, simulation.result());
  expect(figures.find(({ name }) => name === 'ROI')?.likely).toBe('not defined');
});

it.each([
  [120, 0, 0],
  [120, 90, 8],
  [0, 75, 8],
  [-50, 75, 0],
  [1e12, 94.999_999, 0],
  [1e-320, 75, 8],
])('five points more of %d a year at %d %% and %d %% are numbers', (margin, retention, discount) => {
  const found = moreRetention(margin, retention, discount, 1e12);
  expect(found).toHaveLength(2);
  expect(numbersIn(found).filter((number) => !Number.isFinite(number))).toEqual([]);
});

it.each([95, 96, 100])('five points more than %d %% cannot be, and it is said', (retention) => {
  expect(moreRetention(120, retention, 0, 1000)).toMatch(/nobody would ever leave|stay for ever/);
});

it.each([
  [1e24, '1 × 10²⁴'],
  [-1.234e18, '−1.23 × 10¹⁸'],
  [999e12, '999T'],
  [1.83e6, '1.83M'],
  [0, '0'],
])('an amount of %d is %s', (amount, words) => {
  expect(moneyWords(amount, '')).toBe(words);
});

it('a huge return is short, too', () => {
  expect(percentWords(1e20)).toBe('1 × 10²⁰ %');
  expect(percentWords(2_500_000)).toBe('2.5M %');
});
