/**
 * Learns feeling from examples: multinomial logistic regression over the features of texts, weighted by tf-idf (`fit.ts`).
 * The same examples in the same order always give the same model.
 */
import { FEATURES } from './features.ts';
import { FEELINGS, type Feeling } from './classes.ts';
import { fitCalibration } from './calibrate.ts';
import { fit, marginsOf, shuffled, type Fit, type FitOptions } from './fit.ts';
import { CLASSES, strongest, type SentimentModel } from './model.ts';
import { chooseThreshold, type Shown } from './threshold.ts';
import { Texts } from './texts.ts';

export interface Example {
  readonly text: string;
  readonly feeling: Feeling;
}

/** How well a model did on examples that it had not seen, over all folds. */
export interface Held {
  readonly n: number;
  readonly accuracy: number;
  /** Mean of the F1 of the classes that occur, 0 … 1. */
  readonly macroF1: number;
  /** The macro-F1 of always answering the commonest class. */
  readonly majorityF1: number;
}

export interface Trained {
  readonly model: SentimentModel;
  readonly held: Held & Shown;
}

/** Fewest examples of a class, and of all, from which something is learned. */
export const LEAST_OF_CLASS = 20;
export const LEAST_EXAMPLES = 100;
const FOLDS = 5;
/** How much the examples may count against the penalty; the one that does best on unseen examples is taken. */
const STRENGTHS = [0.25, 1, 4];

/** Classes that occur less often weigh more, so that all weigh the same together. */
function classWeights(labels: Uint8Array): number[] {
  const counts = FEELINGS.map((_, k) => labels.reduce((n, label) => n + (label === k ? 1 : 0), 0));
  const present = counts.filter((n) => n > 0).length;
  return counts.map((n) => (n === 0 ? 0 : labels.length / (present * n)));
}

/**
 * Learns a model, and says how well it does on examples that it has not seen: each fifth of the examples is judged by a
 * model of the other four. These judgements also calibrate it.
 *
 * @param stop called now and then; throws to stop
 * @returns null where there are too few examples, or fewer than two feelings with enough of them
 */
export function trainSentiment(examples: readonly Example[], stop: () => void = () => {}): Trained | null {
  const enough = FEELINGS.filter(
    (feeling) => examples.filter((one) => one.feeling === feeling).length >= LEAST_OF_CLASS,
  );
  const used = examples.filter((one) => enough.includes(one.feeling));
  if (enough.length < 2 || used.length < LEAST_EXAMPLES) return null;
  const texts = new Texts(
    used.map(({ text }) => text),
    stop,
  );
  const labels = Uint8Array.from(used, ({ feeling }) => FEELINGS.indexOf(feeling));
  const known = FEELINGS.map((feeling) => enough.includes(feeling));
  const order = shuffled(used.length, 7);
  let best: { readonly options: FitOptions; readonly margins: Float64Array; readonly held: Held } | null =
    null;
  for (const strength of STRENGTHS) {
    const options = { strength, weights: classWeights(labels), known };
    const margins = heldMargins(texts, labels, order, options, stop);
    const held = judge(margins, labels, known);
    if (!best || held.macroF1 > best.held.macroF1) best = { options, margins, held };
  }
  if (!best) return null;
  const calibration = fitCalibration(best.margins, labels, known);
  const shown = chooseThreshold(best.margins, labels, known, calibration);
  const all = fit(texts, labels, order, best.options, stop);
  return {
    model: { ...spread(texts, all), known, calibration, least: shown.least },
    held: { ...best.held, ...shown },
  };
}

/** The margins of each text by a model that has not seen it; NaN where a text has no known feature. */
function heldMargins(
  texts: Texts,
  labels: Uint8Array,
  order: Int32Array,
  options: FitOptions,
  stop: () => void,
): Float64Array {
  const margins = new Float64Array(labels.length * CLASSES).fill(Number.NaN);
  const margin = new Float64Array(CLASSES);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = order.filter((_, i) => i % FOLDS !== fold);
    const part = fit(texts, labels, others, options, stop);
    for (const text of order.filter((_, i) => i % FOLDS === fold)) {
      if (texts.isEmpty(text)) continue;
      marginsOf(texts, text, part, margin);
      margins.set(margin, text * CLASSES);
    }
  }
  return margins;
}

/** Weights by the places of the features' table. */
function spread(texts: Texts, { weights, bias }: Fit): Pick<SentimentModel, 'weights' | 'bias' | 'idf'> {
  const table = new Float32Array(FEATURES * CLASSES);
  const idf = new Float32Array(FEATURES);
  texts.places.forEach((place, feature) => {
    idf[place] = texts.idf[feature] ?? 0;
    table.set(weights.subarray(feature * CLASSES, (feature + 1) * CLASSES), place * CLASSES);
  });
  return { weights: table, bias: Float32Array.from(bias), idf };
}

function judge(held: Float64Array, labels: Uint8Array, known: readonly boolean[]): Held {
  const answers = Uint8Array.from(labels, (_, at) => {
    const margin = held.subarray(at * CLASSES, at * CLASSES + CLASSES);
    return Number.isNaN(margin[0]) ? 255 : strongest(margin, known);
  });
  return measure(answers, labels);
}

/** Accuracy and F1 of answers (indexes into FEELINGS; others are wrong) against labels. */
export function measure(answers: Uint8Array, labels: Uint8Array): Held {
  const n = labels.length;
  const count = (test: (at: number) => boolean): number =>
    labels.reduce((sum, _, at) => sum + (test(at) ? 1 : 0), 0);
  const f1: number[] = [];
  let most = 0;
  for (let k = 0; k < CLASSES; k += 1) {
    const real = count((at) => labels[at] === k);
    if (real === 0) continue;
    most = Math.max(most, real);
    const right = count((at) => labels[at] === k && answers[at] === k);
    const said = count((at) => answers[at] === k);
    f1.push(right === 0 ? 0 : (2 * right) / (real + said));
  }
  return {
    n,
    accuracy: n === 0 ? 0 : count((at) => labels[at] === answers[at]) / n,
    macroF1: f1.reduce((sum, f) => sum + f, 0) / Math.max(1, f1.length),
    majorityF1: n === 0 ? 0 : (2 * most) / (n + most) / Math.max(1, f1.length),
  };
}
