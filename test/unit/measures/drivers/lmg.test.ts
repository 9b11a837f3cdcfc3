import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { relativeWeights } from '../../../../shared/measures/drivers/johnson.ts';
import { exactShares, sampledShares } from '../../../../shared/measures/drivers/lmg.ts';
import { eigen, explained, makeValid } from '../../../../shared/measures/drivers/matrix.ts';

/** A worked example of three correlated drivers: R² .363249, and how it is shared out. */
const THREE = Float64Array.from(
  [
    [1, 0.6, 0.3, 0.5],
    [0.6, 1, 0.4, 0.55],
    [0.3, 0.4, 1, 0.35],
    [0.5, 0.55, 0.35, 1],
  ].flat(),
);

/** Correlations of `size` lists of scores from 0 to 10. */
const correlations = (most: number) =>
  fc.integer({ min: 2, max: most }).chain((size) =>
    fc
      .array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: size, maxLength: size }), {
        minLength: size + 4,
        maxLength: size + 4,
      })
      .map((rows) => ({ size, matrix: correlate(rows, size) })),
  );

function correlate(rows: readonly (readonly number[])[], size: number): Float64Array {
  const columns = Array.from({ length: size }, (_, j) => {
    const list = rows.map((row) => row[j]!);
    const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
    const about = list.map((value) => value - mean);
    const length = Math.hypot(...about);
    return about.map((value) => (length > 1e-6 ? value / length : 0));
  });
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      matrix[i * size + j] = i === j ? 1 : columns[i]!.reduce((sum, x, at) => sum + x * columns[j]![at]!, 0);
    }
  }
  return matrix;
}

function ordersOf(list: readonly number[]): number[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((one) => ordersOf(list.filter((other) => other !== one)).map((rest) => [one, ...rest]));
}

/** What each adds, averaged over every order: the definition, each R² worked out by itself. */
function byDefinition(matrix: Float64Array, size: number): number[] {
  const orders = ordersOf(Array.from({ length: size - 1 }, (_, j) => j));
  const sums = Array.from({ length: size - 1 }, () => 0);
  for (const order of orders) {
    for (const [at, j] of order.entries()) {
      const before = explained(matrix, size, size - 1, order.slice(0, at));
      sums[j] = sums[j]! + explained(matrix, size, size - 1, order.slice(0, at + 1)) - before;
    }
  }
  return sums.map((sum) => sum / orders.length);
}

describe('shares of R²', () => {
  it('are those of the worked example, to six digits', () => {
    const shares = exactShares(4)(THREE);
    expect([...shares].map((share) => share.toFixed(6))).toEqual(['0.132979', '0.173560', '0.056710']);
    expect(explained(THREE, 4, 3, [0, 1, 2]).toFixed(6)).toBe('0.363249');
    const weights = relativeWeights(THREE, 4);
    expect([...weights].map((weight) => weight.toFixed(6))).toEqual(['0.133913', '0.170591', '0.058745']);
  });

  it('follow the definition over all orders, and add up to R²', () => {
    fc.assert(
      fc.property(correlations(6), ({ size, matrix }) => {
        const shares = exactShares(size)(matrix);
        const all = Array.from({ length: size - 1 }, (_, j) => j);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(
          explained(matrix, size, size - 1, all),
          6,
        );
        for (const [j, share] of byDefinition(matrix, size).entries())
          expect(shares[j]).toBeCloseTo(share, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('of random orders add up to R² too, and come near the exact ones', () => {
    const rows = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 9 }, (_, j) => Math.sin(row * (j + 1) * 1.7) + 0.6 * Math.sin(row * 2.3)),
    );
    const matrix = correlate(rows, 9);
    const exact = exactShares(9)(matrix);
    const sampled = sampledShares(9, 400, 5)(matrix);
    const sum = (list: Float64Array): number => list.reduce((total, value) => total + value, 0);
    expect(sum(sampled)).toBeCloseTo(sum(exact), 10);
    for (const [j, share] of sampled.entries()) expect(Math.abs(share - exact[j]!)).toBeLessThan(0.02);
    expect(sampledShares(9, 400, 5)(matrix)).toEqual(sampled);
    expect(sampledShares(9, 400, 6)(matrix)).not.toEqual(sampled);
  });

  it('share out evenly between copies of one driver', () => {
    const copies = Float64Array.from(
      [
        [1, 1, 0.2, 0.6],
        [1, 1, 0.2, 0.6],
        [0.2, 0.2, 1, 0.3],
        [0.6, 0.6, 0.3, 1],
      ].flat(),
    );
    const [one, other, third] = exactShares(4)(copies);
    expect(one).toBeCloseTo(other!, 12);
    expect(one! + other! + third!).toBeCloseTo(explained(copies, 4, 3, [0, 2]), 12);
    expect(relativeWeights(copies, 4).every((weight) => Number.isFinite(weight))).toBe(true);
  });
});

describe('matrices', () => {
  it('are the sum of their eigenvectors', () => {
    fc.assert(
      fc.property(correlations(7), ({ size, matrix }) => {
        const { values, vectors } = eigen(matrix, size);
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            let sum = 0;
            for (let k = 0; k < size; k++)
              sum += vectors[i * size + k]! * vectors[j * size + k]! * values[k]!;
            expect(sum).toBeCloseTo(matrix[i * size + j]!, 9);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('that no answers could have are made such, others are left', () => {
    const impossible = Float64Array.from([1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1]);
    expect(makeValid(impossible, 3)).toBe(true);
    expect(Math.min(...eigen(impossible, 3).values)).toBeGreaterThan(-1e-9);
    expect([impossible[0], impossible[4], impossible[8]]).toEqual([1, 1, 1]);
    expect(makeValid(THREE.slice(), 4)).toBe(false);
  });
});
