/** Small symmetric matrices, row by row in one array: what key drivers need of linear algebra. */

/** Below this share of its variance that others leave open, a variable is taken for a copy of them. */
export const COPY = 1e-9;

export interface Eigen {
  readonly values: Float64Array;
  /** Column k is the eigenvector of `values[k]`. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix of `size` rows, in no order.
 * Source: C. G. J. Jacobi, Journal für die reine und angewandte Mathematik 30 (1846) 51–94, the cyclic method.
 */
export function eigen(matrix: Float64Array, size: number): Eigen {
  const a = matrix.slice();
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  for (let sweep = 0; sweep < 60 && offDiagonal(a, size) > 1e-24; sweep++) {
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q);
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i]!), vectors: v };
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) sum += a[i * size + j]! ** 2;
  return sum;
}

/** Turns the plane of two axes so that the entry between them becomes 0. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const between = a[p * size + q]!;
  if (Math.abs(between) < 1e-300) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * between);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  const turn = (m: Float64Array, first: number, second: number): void => {
    const x = m[first]!;
    const y = m[second]!;
    m[first] = cos * x - sin * y;
    m[second] = sin * x + cos * y;
  };
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k);
  for (let k = 0; k < size; k++) turn(v, k * size + p, k * size + q);
}

/**
 * Makes a matrix of correlations one that answers could have: negative eigenvalues become 0, and the diagonal 1 again. Such
 * a matrix comes from correlations that were each taken over other people.
 * Source: R. Rebonato, P. Jäckel, "The most general methodology to create a valid correlation matrix", Journal of Risk 2
 * (1999) 17–27, the spectral method.
 * @returns whether anything had to be changed
 */
export function makeValid(matrix: Float64Array, size: number): boolean {
  const { values, vectors } = eigen(matrix, size);
  if (values.every((value) => value > -1e-10)) return false;
  const made = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) {
        sum += vectors[i * size + k]! * vectors[j * size + k]! * Math.max(0, values[k]!);
      }
      made[i * size + j] = sum;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const both = Math.sqrt(made[i * size + i]! * made[j * size + j]!);
      matrix[i * size + j] = i === j ? 1 : both > 0 ? made[i * size + j]! / both : 0;
    }
  }
  return true;
}

/**
 * R² of the variable `of` on the variables `on` of a matrix of correlations, by eliminating one after the other; those that
 * the ones before determine add nothing. From 0 to 1.
 */
export function explained(matrix: Float64Array, size: number, of: number, on: readonly number[]): number {
  const a = matrix.slice();
  const left = [...on, of];
  let open = 1;
  for (const [place, j] of on.entries()) {
    const pivot = a[j * size + j]!;
    if (pivot <= COPY) continue;
    for (const k of left.slice(place + 1)) {
      const factor = a[k * size + j]! / pivot;
      for (const l of left.slice(place + 1)) a[k * size + l] = a[k * size + l]! - factor * a[j * size + l]!;
    }
    open = a[of * size + of]!;
  }
  return Math.min(1, Math.max(0, 1 - open));
}
