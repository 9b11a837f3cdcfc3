/** A corpus laid out for counting: its speaking words one after the other, texts of one voice beside each other. */
import { NO_WORD, type Corpus } from './corpus.ts';

/** No word, no phrase: nothing can go on there. */
export const NONE = -1;

export interface LaidCorpus {
  /** Voices that count: each with at least one text whose words no earlier text has. */
  readonly voices: number;
  /** Stem of each speaking word; `NONE` where a phrase cannot go on. */
  readonly stems: Int32Array;
  /** Stems are numbers below this. */
  readonly knownStems: number;
  /** Place of each speaking word in `corpus.forms`, for how it was written. */
  readonly places: Int32Array;
  /** By text: the place of its first word in `stems`, and one more for the end. */
  readonly starts: Int32Array;
  /** By text: its number in the corpus. */
  readonly order: Int32Array;
  /** By text: its voice, from 1; 0 where the same words were said before, as pasted texts do. */
  readonly voiceOf: Int32Array;
}

export function layOut(corpus: Corpus): LaidCorpus {
  const { texts } = corpus;
  const forms = corpus.forms.view();
  const stemOfForm = corpus.stemOfForm.view();
  const order = Int32Array.from(texts.keys()).sort(
    (a, b) => (texts[a]?.voice ?? 0) - (texts[b]?.voice ?? 0) || a - b,
  );
  const places = new Int32Array(forms.length + texts.length);
  const stems = new Int32Array(places.length);
  const starts = new Int32Array(texts.length + 1);
  const voiceOf = new Int32Array(texts.length);
  const seen = new Set<number>();
  let [size, voices, last] = [0, 0, NaN];
  const lay = (place: number, stem: number): void => {
    places[size] = place;
    stems[size] = stem;
    size += 1;
  };
  for (const [at, number] of order.entries()) {
    const text = texts[number];
    if (!text) continue;
    starts[at] = size;
    if (text.to > text.from && !seen.has(text.mark)) {
      if (text.voice !== last) voices += 1;
      last = text.voice;
      voiceOf[at] = voices;
      seen.add(text.mark);
    }
    // Words passed over since the last one that speaks; a break is more than is allowed between two of a phrase.
    let passed = 0;
    for (let place = text.from; place < text.to; place += 1) {
      const form = forms[place] ?? NO_WORD;
      const stem = form === NO_WORD ? NONE : (stemOfForm[form] ?? NONE);
      if (form === NO_WORD) passed = 2;
      else if (stem === NONE) passed += 1;
      else {
        if (passed > 1 && size > (starts[at] ?? 0)) lay(place, NONE);
        lay(place, stem);
        passed = 0;
      }
    }
    lay(text.to, NONE);
  }
  starts[order.length] = size;
  return {
    voices,
    stems: stems.slice(0, size),
    knownStems: corpus.leaning.length,
    places: places.slice(0, size),
    starts,
    order,
    voiceOf,
  };
}
