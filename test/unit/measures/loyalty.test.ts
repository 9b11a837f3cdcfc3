import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_VALUES, withValue } from '../../../shared/measures/interval.ts';
import { customerMetric } from '../../../shared/measures/metrics/customer-metrics.ts';
import {
  lifetimeGain,
  lifetimeValue,
  type ClvMethod,
} from '../../../shared/measures/metrics/lifetime-value.ts';
import { keptOf, loyalty } from '../../../shared/measures/metrics/loyalty.ts';
import { isRefused, type Ranged } from '../../../shared/measures/metrics/result.ts';

const exactly = (value: number): Ranged => ({ value, low: null, high: null });
const clv = (margin: number, retention: number, discount: number, method: ClvMethod = 'end') =>
  lifetimeValue({ margin: exactly(margin), retention: exactly(retention), discount, method });

describe('retention and churn', () => {
  it('leave out who came, and add up to 100', () => {
    const kept = keptOf({ start: 100, added: 25, end: 105 });
    expect(kept).toEqual({ kept: 80, lost: 20 });
    if (isRefused(kept)) return;
    // Wilson's interval of 80 of 100, worked out apart from this code.
    const stayed = loyalty('retention', kept);
    expect(stayed).toMatchObject({ n: 100, value: 80 });
    expect(stayed).toHaveProperty('low', expect.closeTo(71.117083, 5));
    expect(stayed).toHaveProperty('high', expect.closeTo(86.663307, 5));
    expect(loyalty('churn', kept)).toHaveProperty('low', expect.closeTo(100 - 86.663307, 5));
  });

  it.each([
    [{ start: 0, added: 5, end: 5 }, 'no customers at the start'],
    [{ start: 100, added: 10, end: 120 }, 'over 100 %'],
    [{ start: 100, added: 50, end: 40 }, 'came and left again'],
    [{ start: 100, added: -1, end: 40 }, 'whole number'],
    [{ start: 99.5, added: 0, end: 40 }, 'whole number'],
  ])('of %j are refused with the reason', (counts, why) => {
    expect(keptOf(counts)).toHaveProperty('refused', expect.stringContaining(why));
  });
});

describe('lifetime value', () => {
  // The sums of the discounted margins, 100 · 0.8^t / 1.1^t, from t = 1 and from t = 0 on.
  it.each([
    ['end', 0.1, 266.666667],
    ['immediate', 0.1, 366.666667],
    ['end', 0, 400],
    ['immediate', 0, 500],
  ] as const)('with the first margin %s and a discount of %d', (method, discount, value) => {
    expect(clv(100, 0.8, discount, method)).toHaveProperty('value', expect.closeTo(value, 5));
  });

  it.each([
    [100, 1, 0.1, '100 % or more'],
    [100, 1.2, 0.5, '100 % or more'],
    [100, -0.1, 0.1, 'below 0 %'],
    [100, 0.8, -0.05, 'discount rate is below 0'],
    [Number.NaN, 0.8, 0.1, 'must be numbers'],
  ])(
    'of margin %d, retention %d, discount %d is refused with the reason',
    (margin, retention, discount, why) => {
      expect(clv(margin, retention, discount)).toHaveProperty('refused', expect.stringContaining(why));
    },
  );

  it('is the sum of the margins of many periods', () => {
    const part = fc.double({ min: 0, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(part, fc.double({ min: 0, max: 1, noNaN: true }), (retention, discount) => {
        let [sum, worth] = [0, 1];
        for (let period = 0; period < 2000; period += 1) sum += worth *= retention / (1 + discount);
        expect(clv(1, retention, discount)).toHaveProperty('value', expect.closeTo(sum, 6));
      }),
    );
  });

  it('has an interval from those of margin and retention, open where all might stay for ever', () => {
    const margin = { value: 100, low: 80, high: 125 };
    const input = {
      margin,
      retention: { value: 0.8, low: 0.7, high: 0.88 },
      discount: 0.1,
      method: 'end',
    } as const;
    const found = lifetimeValue(input);
    expect(found).toHaveProperty('low', expect.closeTo(165.55938, 4));
    expect(found).toHaveProperty('high', expect.closeTo(423.609269, 4));
    expect(
      lifetimeValue({ ...input, discount: 0, retention: { ...input.retention, high: 1 } }),
    ).toMatchObject({
      high: null,
    });
    expect(lifetimeValue({ ...input, margin: { ...margin, low: -1 } })).toMatchObject({
      low: null,
      high: null,
    });
  });

  it('grows with retention, and says so', () => {
    const input = { margin: exactly(100), retention: exactly(0.8), discount: 0.1, method: 'end' } as const;
    expect(lifetimeGain(input, 0.05)).toBeCloseTo(340 - 266.666667, 5);
    expect(lifetimeGain(input, 0.2)).toHaveProperty('refused');
  });
});

describe('the customers of a table', () => {
  const margins = [80, 100, 120].reduce(withValue, NO_VALUES);
  const options = { method: 'end', discount: 0.1 } as const;

  it('say churn, retention and lifetime value with their counts', () => {
    const sums = { kept: 80, lost: 20, unknown: 3, margins };
    expect(customerMetric('churn', sums, options)).toMatchObject({
      n: 100,
      value: 20,
      counts: { lost: 20, unknown: 3 },
    });
    expect(customerMetric('retention', sums, options)).toMatchObject({ value: 80 });
    expect(customerMetric('clv', sums, options)).toMatchObject({
      n: 3,
      value: expect.closeTo(266.666667, 5),
    });
  });

  it('are refused with the reason where they tell too little', () => {
    const none = { kept: 0, lost: 0, unknown: 9, margins };
    expect(customerMetric('churn', none, options)).toHaveProperty('refused');
    expect(customerMetric('clv', { ...none, kept: 5, lost: 1, margins: NO_VALUES }, options)).toHaveProperty(
      'refused',
    );
    expect(customerMetric('clv', { ...none, kept: 5 }, options)).toHaveProperty(
      'refused',
      expect.stringContaining('for ever'),
    );
  });
});
