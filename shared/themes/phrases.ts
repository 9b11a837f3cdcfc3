/**
 * The phrases that occur often enough: runs of speaking words, with at most one word that is passed over between two of
 * them ("waste of time"). Longer ones are only looked for where their parts are frequent.
 * Method: R. Agrawal, R. Srikant, "Fast Algorithms for Mining Association Rules", VLDB (1994), applied to runs of words.
 */
import { NONE, type LaidCorpus } from './lay-out.ts';

export interface Phrase {
  /** Stems in order. */
  readonly stems: readonly number[];
  /** Different voices, by different texts, that say it. */
  readonly support: number;
  /** The phrases without its last and without its first word, and its last word; null for one word. */
  readonly parts: { readonly head: Phrase; readonly tail: Phrase; readonly last: Phrase } | null;
  /** Of the voices, how many say it at the beginning of the commonest phrase that is one word longer … */
  goesOn: number;
  /** … and at the end of such a one. Both grow while longer phrases are found. */
  comesAfter: number;
}

/** All phrases of one length, and the places where they end. */
export interface PhraseLevel {
  readonly phrases: readonly Phrase[];
  /** By place of the laid corpus: the phrase that ends there, or `NONE`. */
  readonly endsAt: Int32Array;
}

/**
 * @param least voices that a phrase must have
 * @param longest words of a phrase at most
 * @param stop called now and then; throws to stop
 * @returns by length of phrase less one; ends where there are no longer ones
 */
export function countPhrases(
  laid: LaidCorpus,
  least: number,
  longest: number,
  stop: () => void,
): readonly PhraseLevel[] {
  const single = words(laid, least);
  const levels = [single];
  for (let before = single; levels.length < longest;) {
    stop();
    before = longer(laid, before, single, least);
    if (before.phrases.length === 0) break;
    levels.push(before);
  }
  return levels;
}

function words({ stems, knownStems, starts, voiceOf }: LaidCorpus, least: number): PhraseLevel {
  const support = new Int32Array(knownStems);
  const lastVoice = new Int32Array(knownStems);
  for (let text = 0; text < voiceOf.length; text += 1) {
    const voice = voiceOf[text] ?? 0;
    if (voice === 0) continue;
    const to = starts[text + 1] ?? 0;
    for (let place = starts[text] ?? 0; place < to; place += 1) {
      const stem = stems[place] ?? NONE;
      if (stem === NONE || lastVoice[stem] === voice) continue;
      lastVoice[stem] = voice;
      support[stem] = (support[stem] ?? 0) + 1;
    }
  }
  const phrases: Phrase[] = [];
  const name = new Int32Array(knownStems).fill(NONE);
  for (const [stem, voices] of support.entries()) {
    if (voices < least) continue;
    name[stem] = phrases.length;
    phrases.push({ stems: [stem], support: voices, parts: null, goesOn: 0, comesAfter: 0 });
  }
  return { phrases, endsAt: stems.map((stem) => (stem === NONE ? NONE : (name[stem] ?? NONE))) };
}

/** Runs of words as they are found, each with the voices that say it. */
class Runs {
  readonly heads: number[] = [];
  readonly lasts: number[] = [];
  readonly tails: number[] = [];
  readonly support: number[] = [];
  readonly #lastVoice: number[] = [];
  readonly #known = new Map<number, number>();
  readonly #width: number;

  /** @param width words that a run can end with */
  constructor(width: number) {
    this.#width = width;
  }

  /** @param voice 0 for one that does not count. @returns the run's number */
  say(head: number, last: number, tail: number, voice: number): number {
    const key = head * this.#width + last;
    let run = this.#known.get(key);
    if (run === undefined) {
      run = this.heads.length;
      this.#known.set(key, run);
      this.heads.push(head);
      this.lasts.push(last);
      this.tails.push(tail);
      this.support.push(0);
      this.#lastVoice.push(0);
    }
    if (voice !== 0 && this.#lastVoice[run] !== voice) {
      this.#lastVoice[run] = voice;
      this.support[run] = (this.support[run] ?? 0) + 1;
    }
    return run;
  }
}

/** Phrases of one word more than those of `before`, which end with one of `single`. */
function longer(
  { starts, voiceOf }: LaidCorpus,
  before: PhraseLevel,
  single: PhraseLevel,
  least: number,
): PhraseLevel {
  const runs = new Runs(single.phrases.length);
  const runAt = new Int32Array(before.endsAt.length).fill(NONE);
  for (let text = 0; text < voiceOf.length; text += 1) {
    const to = starts[text + 1] ?? 0;
    for (let place = (starts[text] ?? 0) + 1; place < to; place += 1) {
      const head = before.endsAt[place - 1] ?? NONE;
      const tail = before.endsAt[place] ?? NONE;
      if (head === NONE || tail === NONE) continue;
      runAt[place] = runs.say(head, single.endsAt[place] ?? NONE, tail, voiceOf[text] ?? 0);
    }
  }
  const phrases: Phrase[] = [];
  const name = new Int32Array(runs.support.length).fill(NONE);
  for (const [run, support] of runs.support.entries()) {
    if (support < least) continue;
    const head = before.phrases[runs.heads[run] ?? NONE];
    const tail = before.phrases[runs.tails[run] ?? NONE];
    const last = single.phrases[runs.lasts[run] ?? NONE];
    if (!head || !tail || !last) continue;
    name[run] = phrases.length;
    const parts = { head, tail, last };
    phrases.push({ stems: [...head.stems, ...last.stems], support, parts, goesOn: 0, comesAfter: 0 });
    head.goesOn = Math.max(head.goesOn, support);
    tail.comesAfter = Math.max(tail.comesAfter, support);
  }
  return { phrases, endsAt: runAt.map((run) => (run === NONE ? NONE : (name[run] ?? NONE))) };
}
