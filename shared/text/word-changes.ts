/** What was changed in a text, word by word. */

export interface WordChange {
  /** Where in the text before it begins, in UTF-16 units. */
  readonly at: number;
  readonly removed: string;
  readonly added: string;
}

/** Pairs of words that are compared at most; texts beyond are one change as a whole. */
const MOST_PAIRS = 4_000_000;

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
/** Words and what stands between them; scripts without spaces have words, too. */
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** The changes that make `after` of `before`, from left to right; words that both have in order are left alone. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length * b.length > MOST_PAIRS) return [{ at: 0, removed: before, added: after }];
  const common = commonLengths(a, b);
  const width = b.length + 1;
  const changes: WordChange[] = [];
  let at = 0;
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '' || added !== '') changes.push({ at: at - removed.length, removed, added });
    [removed, added] = ['', ''];
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [word = '', other = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && word === other) {
      flush();
      at += word.length;
      i += 1;
      j += 1;
    } else if (
      i >= a.length ||
      (j < b.length && (common[i * width + j + 1] ?? 0) >= (common[(i + 1) * width + j] ?? 0))
    ) {
      added += other;
      j += 1;
    } else {
      removed += word;
      at += word.length;
      i += 1;
    }
  }
  flush();
  return changes;
}

/** How many words what is left of both has in common, by places in both. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}
