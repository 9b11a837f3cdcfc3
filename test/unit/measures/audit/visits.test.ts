import { describe, expect, it } from 'vitest';
import { funnelSteps, steepestDrop } from '../../../../shared/measures/audit/funnel.ts';
import { median, responseTime, secondsBetween, spreadOf } from '../../../../shared/measures/audit/visits.ts';

describe('several visits', () => {
  it('have a mean with Student’s interval and a spread', () => {
    // By hand: mean 70, s = √((100 + 0 + 100) / 2) = 10, half = 4.302653 · 10 / √3 = 24.841377.
    const spread = spreadOf([60, 70, 80]);
    expect(spread).toMatchObject({ n: 3, mean: 70, least: 60, greatest: 80 });
    expect(spread?.deviation).toBeCloseTo(10, 9);
    expect(spread?.low).toBeCloseTo(70 - 24.841377, 5);
    expect(spread?.high).toBeCloseTo(70 + 24.841377, 5);
  });

  it('of one have no interval, and of none no mean', () => {
    expect(spreadOf([42])).toEqual({
      n: 1,
      mean: 42,
      low: null,
      high: null,
      deviation: null,
      least: 42,
      greatest: 42,
    });
    expect(spreadOf([])).toBeNull();
  });
});

describe('response time', () => {
  it('is taken from two stamps', () => {
    expect(secondsBetween({ from: 1000, to: 91_000 })).toBe(90);
    expect(secondsBetween({ from: 1000, to: null })).toBeNull();
    expect(secondsBetween({ from: 5000, to: 1000 })).toBeNull();
  });

  it('says what is usual, and leaves out stamps that run backwards', () => {
    const found = responseTime([
      { from: 0, to: 60_000 },
      { from: 0, to: 120_000 },
      { from: 0, to: 3_600_000 },
      { from: 9000, to: 1000 },
      { from: null, to: 1000 },
    ]);
    expect(found).toMatchObject({ n: 3, median: 120, mean: 1260, backwards: 1 });
    expect(responseTime([])).toBeNull();
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('a funnel', () => {
  it('tells the drop-off of each step with Wilson’s interval', () => {
    const steps = funnelSteps([
      { step: 'Basket', visitors: 107 },
      { step: 'Address', visitors: 33 },
      { step: 'Paid', visitors: 33 },
    ]);
    // 74 of 107 left: the published example of 42 + 32 satisfied of 107.
    expect(steps[1]?.drop?.value).toBeCloseTo(69.16, 2);
    expect(steps[1]?.drop?.low).toBeCloseTo(59.87, 2);
    expect(steps[1]?.drop?.high).toBeCloseTo(77.12, 2);
    expect(steps[2]?.drop?.value).toBe(0);
    expect(steps.map(({ why }) => why)).toEqual(['first', null, null]);
    expect(steepestDrop(steps)).toBe(1);
  });

  it('explains where there is no drop-off', () => {
    const steps = funnelSteps([
      { step: 'Ad', visitors: 0 },
      { step: 'Page', visitors: 0 },
      { step: 'Form', visitors: 12 },
      { step: 'Search engine', visitors: 30 },
    ]);
    expect(steps.map(({ why }) => why)).toEqual(['first', 'nobody', 'nobody', 'more']);
    expect(steps.every(({ drop }) => drop === null)).toBe(true);
    expect(steepestDrop(steps)).toBeNull();
    expect(funnelSteps([])).toEqual([]);
  });
});
