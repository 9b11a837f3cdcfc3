/**
 * Makes a model's confidence honest: of the answers that it gives with 80 %, eight in ten should be right. Fitted on
 * margins of examples that the model had not seen. Method: C. Guo et al., "On Calibration of Modern Neural Networks", ICML
 * (2017), temperature scaling with a shift for each class.
 */
import { CLASSES, probabilities, type Calibration } from './model.ts';

const ROUNDS = 300;
const STEP = 0.3;

/**
 * @param held margins, CLASSES for each example, NaN for those of which nothing was said
 * @param labels the class of each example
 */
export function fitCalibration(
  held: Float64Array,
  labels: Uint8Array,
  known: readonly boolean[],
): Calibration {
  let slope = 1;
  const shift = [0, 0, 0];
  const chance = new Float64Array(CLASSES);
  for (let round = 0; round < ROUNDS; round += 1) {
    let turn = 0;
    const shifts = [0, 0, 0];
    let n = 0;
    for (let at = 0; at < labels.length; at += 1) {
      const margin = held.subarray(at * CLASSES, at * CLASSES + CLASSES);
      if (Number.isNaN(margin[0])) continue;
      n += 1;
      probabilities(margin, known, { slope, shift }, chance);
      for (let k = 0; k < CLASSES; k += 1) {
        if (!known[k]) continue;
        const off = (chance[k] ?? 0) - (labels[at] === k ? 1 : 0);
        turn += off * (margin[k] ?? 0);
        shifts[k] = (shifts[k] ?? 0) + off;
      }
    }
    if (n === 0) break;
    slope = Math.min(20, Math.max(0.05, slope - (STEP * turn) / n));
    for (let k = 0; k < CLASSES; k += 1) shift[k] = (shift[k] ?? 0) - (STEP * (shifts[k] ?? 0)) / n;
  }
  return { slope, shift };
}
