/** A model of feeling: what each feature of a text speaks for, and how sure that makes. */
import { FEATURES, type FeatureReader } from './features.ts';
import { FEELINGS, type Feeling } from './classes.ts';

export const CLASSES = FEELINGS.length;

/** What is learned. `weights` has CLASSES numbers a feature. */
export interface SentimentModel {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** Inverse document frequency of each feature, 0 for one that no text had. */
  readonly idf: Float32Array;
  /** Classes that were in the examples; the others are never answered. */
  readonly known: readonly boolean[];
  readonly calibration: Calibration;
  /** The least confidence of an answer that may be shown; above 1 where none may. */
  readonly least: number;
}

/** Turns a model's margins into probabilities that hold: softmax(margin × slope + shift). */
export interface Calibration {
  readonly slope: number;
  readonly shift: readonly number[];
}

export interface SentimentGuess {
  /** Probability of positive less that of negative: −1 … 1. */
  readonly sentiment: number;
  /** Probability that the feeling is the one that is answered, 0 … 1. */
  readonly confidence: number;
  readonly feeling: Feeling;
}

/** The margins of a text's features, into `into` (CLASSES long). @returns false for a text without known features */
export function margins(
  model: Pick<SentimentModel, 'weights' | 'bias' | 'idf'>,
  read: FeatureReader,
  into: Float64Array,
): boolean {
  const { weights, bias, idf } = model;
  let [a, b, c, norm] = [0, 0, 0, 0];
  for (let i = 0; i < read.size; i += 1) {
    const place = read.places[i] ?? 0;
    const value = (read.values[i] ?? 0) * (idf[place] ?? 0);
    if (value === 0) continue;
    norm += value * value;
    const at = place * CLASSES;
    a += value * (weights[at] ?? 0);
    b += value * (weights[at + 1] ?? 0);
    c += value * (weights[at + 2] ?? 0);
  }
  if (norm === 0) return false;
  const scale = 1 / Math.sqrt(norm);
  into[0] = a * scale + (bias[0] ?? 0);
  into[1] = b * scale + (bias[1] ?? 0);
  into[2] = c * scale + (bias[2] ?? 0);
  return true;
}

/** Softmax of `from × slope + shift` over the known classes, into `into`. */
export function probabilities(
  from: Float64Array,
  known: readonly boolean[],
  { slope, shift }: Calibration,
  into: Float64Array,
): void {
  let top = -Infinity;
  for (let k = 0; k < CLASSES; k += 1) {
    const z = known[k] ? (from[k] ?? 0) * slope + (shift[k] ?? 0) : -Infinity;
    into[k] = z;
    if (z > top) top = z;
  }
  let sum = 0;
  for (let k = 0; k < CLASSES; k += 1) {
    const p = Math.exp((into[k] ?? 0) - top);
    into[k] = p;
    sum += p;
  }
  for (let k = 0; k < CLASSES; k += 1) into[k] = (into[k] ?? 0) / sum;
}

/** The class with the greatest margin among the known ones. */
export function strongest(from: Float64Array, known: readonly boolean[]): number {
  let best = -1;
  for (let k = 0; k < CLASSES; k += 1)
    if (known[k] && (best < 0 || (from[k] ?? 0) > (from[best] ?? 0))) best = k;
  return best;
}

const margin = new Float64Array(CLASSES);
const chance = new Float64Array(CLASSES);

/** What a model says of a text; null for a text of which it knows nothing. */
export function guessSentiment(
  model: SentimentModel,
  read: FeatureReader,
  text: string,
): SentimentGuess | null {
  if (read.read(text) === 0 || !margins(model, read, margin)) return null;
  const best = strongest(margin, model.known);
  probabilities(margin, model.known, model.calibration, chance);
  return {
    sentiment: (chance[2] ?? 0) - (chance[0] ?? 0),
    confidence: chance[best] ?? 0,
    feeling: FEELINGS[best] ?? 0,
  };
}

/** Bytes of a packed model: 8 bits a weight and an idf, with their steps in the header. */
export function packModel(model: SentimentModel): Uint8Array<ArrayBuffer> {
  const header = 16;
  const bytes = new Uint8Array(header * 4 + FEATURES * (CLASSES + 1));
  const head = new Float32Array(bytes.buffer, 0, header);
  const step = greatest(model.weights) / 127 || 1;
  const idfStep = greatest(model.idf) / 255 || 1;
  head.set([step, idfStep, ...model.bias, model.calibration.slope, ...model.calibration.shift]);
  head.set(model.known.map(Number), 9);
  head[12] = model.least;
  const weights = new Int8Array(bytes.buffer, header * 4, FEATURES * CLASSES);
  const idf = new Uint8Array(bytes.buffer, header * 4 + FEATURES * CLASSES);
  for (let i = 0; i < weights.length; i += 1) weights[i] = Math.round((model.weights[i] ?? 0) / step);
  for (let i = 0; i < idf.length; i += 1) idf[i] = Math.round((model.idf[i] ?? 0) / idfStep);
  return bytes;
}

/** The inverse of `packModel`; null for bytes of another length. */
export function unpackModel(packed: Uint8Array): SentimentModel | null {
  const header = 16;
  if (packed.byteLength !== header * 4 + FEATURES * (CLASSES + 1)) return null;
  const bytes = new Uint8Array(packed);
  const head = new Float32Array(bytes.buffer, 0, header);
  const [step = 1, idfStep = 1] = head;
  return {
    weights: Float32Array.from(new Int8Array(bytes.buffer, header * 4, FEATURES * CLASSES), (w) => w * step),
    idf: Float32Array.from(new Uint8Array(bytes.buffer, header * 4 + FEATURES * CLASSES), (w) => w * idfStep),
    bias: head.slice(2, 5),
    calibration: { slope: head[5] ?? 1, shift: Array.from(head.slice(6, 9)) },
    known: Array.from(head.slice(9, 12), (flag) => flag === 1),
    least: head[12] ?? 1,
  };
}

function greatest(values: Float32Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}
