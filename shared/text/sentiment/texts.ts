/** Texts as numbers for learning: the features that more than one text has, weighted by tf-idf, each text of length 1. */
import { FEATURES, FeatureReader } from './features.ts';

/** A feature of a single text tells nothing about others. */
const LEAST_TEXTS = 2;

export class Texts {
  /** Features of text `i` are those from `starts[i]` to `starts[i + 1]`: their numbers, from 0 without gaps … */
  readonly starts: Int32Array;
  readonly features: Int32Array;
  /** … and their weights in it. */
  readonly values: Float32Array;
  /** The place of each feature in the table of `FeatureReader`. */
  readonly places: Int32Array;
  /** Inverse document frequency of each feature. */
  readonly idf: Float32Array;

  constructor(texts: readonly string[], stop: () => void) {
    const read = readAll(texts, stop);
    const number = new Int32Array(FEATURES).fill(-1);
    const kept: number[] = [];
    read.seen.forEach((n, place) => {
      if (n < LEAST_TEXTS) return;
      number[place] = kept.length;
      kept.push(place);
    });
    this.places = Int32Array.from(kept);
    this.idf = Float32Array.from(
      kept,
      (place) => Math.log((1 + texts.length) / (1 + (read.seen[place] ?? 0))) + 1,
    );
    this.starts = new Int32Array(texts.length + 1);
    this.features = new Int32Array(read.places.length);
    this.values = new Float32Array(read.places.length);
    let end = 0;
    for (let text = 0; text < texts.length; text += 1) {
      const start = end;
      let norm = 0;
      for (let i = read.starts[text] ?? 0; i < (read.starts[text + 1] ?? 0); i += 1) {
        const feature = number[read.places[i] ?? 0] ?? -1;
        if (feature < 0) continue;
        const value = (read.values[i] ?? 0) * (this.idf[feature] ?? 0);
        this.features[end] = feature;
        this.values[end] = value;
        norm += value * value;
        end += 1;
      }
      const scale = norm === 0 ? 0 : 1 / Math.sqrt(norm);
      for (let i = start; i < end; i += 1) this.values[i] = (this.values[i] ?? 0) * scale;
      this.starts[text + 1] = end;
    }
  }

  get size(): number {
    return this.starts.length - 1;
  }

  /** Whether a text has any feature that others have, too. */
  isEmpty(text: number): boolean {
    return this.starts[text] === this.starts[text + 1];
  }
}

interface Read {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly values: Float32Array;
  /** Texts that have each feature. */
  readonly seen: Uint32Array;
}

function readAll(texts: readonly string[], stop: () => void): Read {
  const reader = new FeatureReader();
  const starts = new Int32Array(texts.length + 1);
  const seen = new Uint32Array(FEATURES);
  let places = new Int32Array(1 << 16);
  let values = new Float32Array(1 << 16);
  let end = 0;
  texts.forEach((text, at) => {
    if (at % 200 === 0) stop();
    const size = reader.read(text);
    if (end + size > places.length) {
      const room = 2 * (end + size);
      places = grown(places, new Int32Array(room));
      values = grown(values, new Float32Array(room));
    }
    places.set(reader.places.subarray(0, size), end);
    values.set(reader.values.subarray(0, size), end);
    for (let i = 0; i < size; i += 1) {
      const place = reader.places[i] ?? 0;
      seen[place] = (seen[place] ?? 0) + 1;
    }
    end += size;
    starts[at + 1] = end;
  });
  return { starts, places: places.subarray(0, end), values: values.subarray(0, end), seen };
}

function grown<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
