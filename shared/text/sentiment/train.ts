/**
 * Learns feeling from examples: multinomial logistic regression over the features of texts, weighted by tf-idf, by
 * stochastic gradient descent with a step of its own for each weight (J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient
 * Methods", JMLR 12 (2011) 2121–2159). The same examples in the same order always give the same model.
 */
import { FEATURES, FeatureReader } from './features.ts';
import { FEELINGS, type Feeling } from './classes.ts';
import { fitCalibration } from './calibrate.ts';
import {
  CLASSES,
  margins,
  probabilities,
  strongest,
  type Calibration,
  type SentimentModel,
} from './model.ts';

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
  readonly held: Held;
}

/** Fewest examples of a class, and of all, from which something is learned. */
export const LEAST_OF_CLASS = 20;
export const LEAST_EXAMPLES = 100;
const EPOCHS = 8;
const FOLDS = 5;
const STEP = 0.5;
const SHRINK = 2e-6;
const PLAIN: Calibration = { slope: 1, shift: [0, 0, 0] };

/** Texts as features, read once: learning goes over them many times. */
class Texts {
  readonly labels: Uint8Array;
  readonly starts: Int32Array;
  #places = new Int32Array(1 << 16);
  #values = new Float32Array(1 << 16);

  constructor(examples: readonly Example[]) {
    const reader = new FeatureReader();
    this.labels = Uint8Array.from(examples, ({ feeling }) => FEELINGS.indexOf(feeling));
    this.starts = new Int32Array(examples.length + 1);
    let end = 0;
    examples.forEach(({ text }, at) => {
      const size = reader.read(text);
      while (end + size > this.#places.length) this.#grow();
      this.#places.set(reader.places.subarray(0, size), end);
      this.#values.set(reader.values.subarray(0, size), end);
      end += size;
      this.starts[at + 1] = end;
    });
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
    const values = new Float32Array(this.#values.length * 2);
    values.set(this.#values);
    this.#values = values;
  }

  /** Puts one text into a view that models read. */
  view(at: number, into: View): void {
    const start = this.starts[at] ?? 0;
    const end = this.starts[at + 1] ?? start;
    into.places = this.#places.subarray(start, end);
    into.values = this.#values.subarray(start, end);
    into.size = end - start;
  }
}

interface View {
  places: Int32Array;
  values: Float32Array;
  size: number;
}

type Fit = Pick<SentimentModel, 'weights' | 'bias' | 'idf' | 'known'>;

/** A fixed order that looks like none: numbers 0 to n − 1. */
function shuffled(n: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  let state = seed >>> 0;
  for (let i = n - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

function idfOf(texts: Texts, members: Int32Array): Float32Array {
  const seen = new Uint32Array(FEATURES);
  const view: View = { places: new Int32Array(), values: new Float32Array(), size: 0 };
  for (const at of members) {
    texts.view(at, view);
    for (const place of view.places) seen[place] = (seen[place] ?? 0) + 1;
  }
  return Float32Array.from(seen, (n) => (n === 0 ? 0 : Math.log((1 + members.length) / (1 + n)) + 1));
}

/** Classes that occur less often weigh more, by the root of how much less. */
function classWeights(texts: Texts, members: Int32Array): number[] {
  const counts = FEELINGS.map(() => 0);
  for (const at of members) {
    const label = texts.labels[at] ?? 0;
    counts[label] = (counts[label] ?? 0) + 1;
  }
  const present = counts.filter((n) => n > 0).length;
  return counts.map((n) => (n === 0 ? 0 : Math.sqrt(members.length / (present * n))));
}

function fit(texts: Texts, members: Int32Array, stop: () => void): Fit {
  const weights = new Float32Array(FEATURES * CLASSES);
  const squares = new Float32Array(FEATURES * CLASSES);
  const bias = new Float32Array(CLASSES);
  const idf = idfOf(texts, members);
  const rank = classWeights(texts, members);
  const known = rank.map((weight) => weight > 0);
  const view: View = { places: new Int32Array(), values: new Float32Array(), size: 0 };
  const margin = new Float64Array(CLASSES);
  const chance = new Float64Array(CLASSES);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    stop();
    const order = shuffled(members.length, epoch + 1);
    for (const turn of order) {
      const at = members[turn] ?? 0;
      texts.view(at, view);
      if (!margins({ weights, bias, idf }, view as FeatureReader, margin)) continue;
      probabilities(margin, known, PLAIN, chance);
      const label = texts.labels[at] ?? 0;
      let norm = 0;
      for (let i = 0; i < view.size; i += 1) {
        const value = (view.values[i] ?? 0) * (idf[view.places[i] ?? 0] ?? 0);
        norm += value * value;
      }
      const scale = 1 / Math.sqrt(norm);
      for (let k = 0; k < CLASSES; k += 1) {
        if (!known[k]) continue;
        const slope = ((chance[k] ?? 0) - (k === label ? 1 : 0)) * (rank[label] ?? 1);
        if (Math.abs(slope) < 1e-4) continue;
        bias[k] = (bias[k] ?? 0) - 0.02 * slope;
        for (let i = 0; i < view.size; i += 1) {
          const place = view.places[i] ?? 0;
          const w = place * CLASSES + k;
          const gradient =
            slope * (view.values[i] ?? 0) * (idf[place] ?? 0) * scale + SHRINK * (weights[w] ?? 0);
          const sum = (squares[w] ?? 0) + gradient * gradient;
          squares[w] = sum;
          weights[w] = (weights[w] ?? 0) - (STEP * gradient) / (Math.sqrt(sum) + 1e-6);
        }
      }
    }
  }
  return { weights, bias, idf, known };
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
  const texts = new Texts(used);
  const order = shuffled(used.length, 7);
  const held = new Float64Array(used.length * CLASSES).fill(Number.NaN);
  const view: View = { places: new Int32Array(), values: new Float32Array(), size: 0 };
  const margin = new Float64Array(CLASSES);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const part = fit(
      texts,
      order.filter((_, i) => i % FOLDS !== fold),
      stop,
    );
    for (const at of order.filter((_, i) => i % FOLDS === fold)) {
      texts.view(at, view);
      if (margins(part, view as FeatureReader, margin)) held.set(margin, at * CLASSES);
    }
  }
  const all = fit(texts, order, stop);
  const calibration = fitCalibration(held, texts.labels, all.known);
  return { model: { ...all, calibration }, held: judge(held, texts.labels, all.known) };
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
