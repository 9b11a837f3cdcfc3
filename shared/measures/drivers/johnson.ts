/** Johnson's relative weights, beside the shares of R² as a check on them only. */
import { eigen } from './matrix.ts';

/**
 * R² shared out by way of the uncorrelated variables that are nearest to the drivers: Λ = QΔQᵀ of the drivers'
 * correlations, β = Λ⁻¹r, w = Λ²β². Where drivers are copies of each other Λ has no inverse, and its Moore–Penrose inverse
 * stands for it.
 * Source: J. W. Johnson, "A Heuristic Method for Estimating the Relative Weight of Predictor Variables in Multiple
 * Regression", Multivariate Behavioral Research 35 (2000) 1–19. It is found wanting by D. R. Thomas and others,
 * Multivariate Behavioral Research 49 (2014) 329–338.
 * @param matrix correlations of drivers and, last, the outcome; `size` rows
 */
export function relativeWeights(matrix: Float64Array, size: number): Float64Array {
  const drivers = size - 1;
  const own = new Float64Array(drivers * drivers);
  for (let i = 0; i < drivers; i++) {
    for (let j = 0; j < drivers; j++) own[i * drivers + j] = matrix[i * size + j]!;
  }
  const { values, vectors } = eigen(own, drivers);
  const roots = values.map((value) => Math.sqrt(Math.max(0, value)));
  const lambda = (i: number, j: number, power: (root: number) => number): number => {
    let sum = 0;
    for (let k = 0; k < drivers; k++) {
      sum += vectors[i * drivers + k]! * vectors[j * drivers + k]! * power(roots[k]!);
    }
    return sum;
  };
  const beta = new Float64Array(drivers);
  for (let i = 0; i < drivers; i++) {
    for (let j = 0; j < drivers; j++) {
      beta[i] = beta[i]! + lambda(i, j, (root) => (root > 1e-5 ? 1 / root : 0)) * matrix[j * size + drivers]!;
    }
  }
  return Float64Array.from({ length: drivers }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < drivers; j++) sum += lambda(i, j, (root) => root) ** 2 * beta[j]! ** 2;
    return sum;
  });
}
