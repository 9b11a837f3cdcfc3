/**
 * Multinomial logistic regression with an L2 penalty, by stochastic dual coordinate ascent: S. Shalev-Shwartz, T. Zhang,
 * "Stochastic Dual Coordinate Ascent Methods for Regularized Loss Minimization", JMLR 14 (2013) 567–599. It has no step
 * size to choose and comes close to the best weights in some ten rounds. The same examples always give the same weights.
 */
import { CLASSES, probabilities, type Calibration } from './model.ts';
import type { Texts } from './texts.ts';

const ROUNDS = 10;
const PLAIN: Calibration = { slope: 1, shift: [0, 0, 0] };

/** Weights of features (CLASSES each) and of the classes themselves. */
export interface Fit {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

export interface FitOptions {
  /** How much the examples count against the penalty, as C of scikit-learn. */
  readonly strength: number;
  /** Weight of an example of each class. */
  readonly weights: readonly number[];
  readonly known: readonly boolean[];
}

/** @param members the texts to learn from @param stop throws to stop */
export function fit(
  texts: Texts,
  labels: Uint8Array,
  members: Int32Array,
  { strength, weights: rank, known }: FitOptions,
  stop: () => void,
): Fit {
  const weights = new Float32Array(texts.places.length * CLASSES);
  const bias = new Float64Array(CLASSES);
  const duals = new Float32Array(members.length * CLASSES);
  const margin = new Float64Array(CLASSES);
  const chance = new Float64Array(CLASSES);
  const { starts, features, values } = texts;
  const change = new Float64Array(CLASSES);
  for (let round = 0; round < ROUNDS; round += 1) {
    stop();
    for (const turn of shuffled(members.length, round + 1)) {
      const text = members[turn] ?? 0;
      if (texts.isEmpty(text)) continue;
      marginsOf(texts, text, { weights, bias }, margin);
      probabilities(margin, known, PLAIN, chance);
      const label = labels[text] ?? 0;
      const cost = (rank[label] ?? 1) * strength;
      // The loss is cost / 2 smooth, and text and bias together have the squared length 2.
      const share = 1 / (cost + 1);
      for (let k = 0; k < CLASSES; k += 1) {
        const at = turn * CLASSES + k;
        const before = duals[at] ?? 0;
        const step = known[k] ? share * (cost * ((k === label ? 1 : 0) - (chance[k] ?? 0)) - before) : 0;
        duals[at] = before + step;
        change[k] = step;
        bias[k] = (bias[k] ?? 0) + step;
      }
      const [a = 0, b = 0, c = 0] = change;
      for (let i = starts[text] ?? 0, end = starts[text + 1] ?? 0; i < end; i += 1) {
        const at = (features[i] ?? 0) * CLASSES;
        const value = values[i] ?? 0;
        weights[at] = (weights[at] ?? 0) + a * value;
        weights[at + 1] = (weights[at + 1] ?? 0) + b * value;
        weights[at + 2] = (weights[at + 2] ?? 0) + c * value;
      }
    }
  }
  return { weights, bias };
}

/** The margins of a text, into `into` (CLASSES long). */
export function marginsOf(
  { starts, features, values }: Texts,
  text: number,
  by: Fit,
  into: Float64Array,
): void {
  const { weights, bias } = by;
  let [a = 0, b = 0, c = 0] = bias;
  for (let i = starts[text] ?? 0, end = starts[text + 1] ?? 0; i < end; i += 1) {
    const at = (features[i] ?? 0) * CLASSES;
    const value = values[i] ?? 0;
    a += value * (weights[at] ?? 0);
    b += value * (weights[at + 1] ?? 0);
    c += value * (weights[at + 2] ?? 0);
  }
  into[0] = a;
  into[1] = b;
  into[2] = c;
}

/** A fixed order that looks like none: numbers 0 to n − 1. */
export function shuffled(n: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  let state = seed >>> 0;
  for (let i = n - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // The high bits: the low ones of such numbers repeat soon.
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
