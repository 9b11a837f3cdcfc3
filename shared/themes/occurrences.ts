/** Where phrases occur, and how they are mostly written. */
import { NO_WORD, Numbers, type Corpus } from './corpus.ts';
import { isUnspaced } from './cut.ts';
import { NONE, type LaidCorpus } from './lay-out.ts';
import type { PhraseLevel } from './phrases.ts';
import type { Candidate } from './score.ts';
import { stemmer } from './stem.ts';

/** A phrase with the texts in which it occurs. */
export interface FoundPhrase extends Candidate {
  /** As it is mostly written. */
  readonly written: string;
  /** Numbers of texts in the corpus, growing. */
  readonly texts: Int32Array;
}

/** Occurrences that are read to learn how a phrase is mostly written. */
const READ = 300;
/** A dictionary's form is taken where it is at least this share of the commonest form. */
const DICTIONARY = 0.2;

/** What is gathered of one phrase. */
interface Gathered {
  readonly texts: Numbers;
  last: number;
  readonly writings: Map<string, number>;
}

export function findOccurrences(
  corpus: Corpus,
  laid: LaidCorpus,
  levels: readonly PhraseLevel[],
  candidates: readonly Candidate[],
): FoundPhrase[] {
  const gathered = candidates.map((): Gathered => ({
    texts: new Numbers(),
    last: NONE,
    writings: new Map(),
  }));
  const forms = corpus.forms.view();
  for (const [shorter, { phrases, endsAt }] of levels.entries()) {
    const wanted: (Gathered | undefined)[] = [];
    for (const [number, { phrase, at }] of candidates.entries())
      if (phrases[at] === phrase) wanted[at] = gathered[number];
    for (const [text, own] of laid.order.entries()) {
      const to = laid.starts[text + 1] ?? 0;
      for (let place = laid.starts[text] ?? 0; place < to; place += 1) {
        const of = wanted[endsAt[place] ?? NONE];
        if (!of) continue;
        if (of.last !== own) of.texts.push(own);
        of.last = own;
        if (of.texts.length > READ) continue;
        const written = writtenForm(
          corpus,
          forms,
          laid.places[place - shorter] ?? 0,
          laid.places[place] ?? 0,
        );
        of.writings.set(written, (of.writings.get(written) ?? 0) + 1);
      }
    }
  }
  return candidates.map((candidate, number) => {
    const { texts, writings } = gathered[number] ?? {
      texts: new Numbers(),
      writings: new Map<string, number>(),
    };
    return {
      ...candidate,
      texts: texts.view().slice().sort(),
      written: bestWriting(writings, corpus.language.split('-')[0] ?? ''),
    };
  });
}

/** The words from one place to another, with blanks where their script has them. */
function writtenForm({ written }: Corpus, forms: Int32Array, from: number, to: number): string {
  let text = '';
  let before = '';
  for (let place = from; place <= to; place += 1) {
    const form = forms[place] ?? NO_WORD;
    const word = form === NO_WORD ? '' : (written[form] ?? '');
    text += text !== '' && !(isUnspaced(word) && isUnspaced(before)) ? ` ${word}` : word;
    before = word;
  }
  return text;
}

/**
 * The commonest writing. One Ukrainian or Russian word is given as a dictionary does, where people write that often enough;
 * Korean loses the particle at its end.
 */
function bestWriting(writings: ReadonlyMap<string, number>, language: string): string {
  const ranked = [...writings].sort(
    (a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
  );
  const [written, most] = ranked[0] ?? ['', 0];
  if (language === 'ko') return written.replace(/\S+$/u, stemmer(language));
  if (!['uk', 'ru'].includes(language) || written.includes(' ')) return written;
  const often = ranked.filter(([, count]) => count >= DICTIONARY * most).map(([form]) => form);
  return (
    often.find(
      (form) =>
        /[бвгґджзйклмнпрстфхцчшщь]$/u.test(form) && !/(?:ів|їв|ей|[иої]й|[оеєая]м|[ая]х|и[мх])$/u.test(form),
    ) ??
    often.find((form) => /[ая]$/u.test(form)) ??
    written
  );
}
