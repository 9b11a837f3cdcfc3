/** From which confidence on an answer is shown: so that of the shown ones enough are right. */
import { CLASSES, probabilities, strongest, type Calibration } from './model.ts';

/** Share of the shown answers that should be right. */
const RIGHT = 0.8;
/** Answers that are less certain than this are never shown. */
const LEAST = 0.6;
/** So many unseen examples must have passed, or none is shown. */
const LEAST_SHOWN = 20;
/** More than any confidence: nothing is shown. */
const NEVER = 2;

export interface Shown {
  /** The least confidence of an answer that is shown. */
  readonly least: number;
  /** Share of the unseen examples that would have been shown, and of those how many were right, 0 … 1. */
  readonly shown: number;
  readonly shownRight: number;
}

/**
 * The lowest threshold, from 60 % on, at which four of five answers to unseen examples were right, and one standard error
 * more: what is counted on few examples may be luck.
 * @param held margins of unseen examples, CLASSES each, NaN for those of which nothing was said
 */
export function chooseThreshold(
  held: Float64Array,
  labels: Uint8Array,
  known: readonly boolean[],
  calibration: Calibration,
): Shown {
  const chance = new Float64Array(CLASSES);
  const answers: { readonly confidence: number; readonly right: boolean }[] = [];
  labels.forEach((label, at) => {
    const margin = held.subarray(at * CLASSES, at * CLASSES + CLASSES);
    if (Number.isNaN(margin[0])) return;
    probabilities(margin, known, calibration, chance);
    const answer = strongest(margin, known);
    const confidence = chance[answer] ?? 0;
    if (confidence >= LEAST) answers.push({ confidence, right: answer === label });
  });
  answers.sort((a, b) => b.confidence - a.confidence);
  let best: Shown = { least: NEVER, shown: 0, shownRight: 0 };
  let right = 0;
  answers.forEach((answer, at) => {
    if (answer.right) right += 1;
    const n = at + 1;
    // Equal confidences are shown together.
    if (answers[n]?.confidence === answer.confidence) return;
    if (n >= LEAST_SHOWN && right - Math.sqrt(RIGHT * (1 - RIGHT) * n) >= RIGHT * n)
      best = { least: answer.confidence, shown: n / labels.length, shownRight: right / n };
  });
  // Where all certain ones may be shown, those that come between are as good.
  return best.shown > 0 && best.shown * labels.length > answers.length - 1 ? { ...best, least: LEAST } : best;
}
