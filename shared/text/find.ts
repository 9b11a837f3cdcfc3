/**
 * Finding plain words in plain text, in any script, and replacing them. A match begins and ends between graphemes, so
 * that neither its mark on screen nor a replacement ever cuts one. Text and query are compared in the same folded
 * form, so NFC and NFD, and the two spellings of Thai SARA AM and SARA AE, find each other.
 */
import { foldCase, isAscii, stripDiacritics } from './fold.ts';

export interface FindOptions {
  /** Capital and small letters differ. */
  readonly matchCase: boolean;
  /** Latin letters with and without diacritics differ. */
  readonly matchMarks: boolean;
  /** The match is no part of a longer word. */
  readonly wholeWords: boolean;
}

export const FIND_ANYTHING: FindOptions = { matchCase: false, matchMarks: false, wholeWords: false };

/** Where a match lies, in UTF-16 units of the text as it is: from `start` up to, without, `end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Final sigma is small sigma at the end of a word. */
const oneSigma = (text: string): string => text.replaceAll('ς', 'σ');

/** The form in which texts are compared. */
export function foldForFind(text: string, { matchCase, matchMarks }: FindOptions): string {
  if (!matchCase) {
    const folded = oneSigma(foldCase(text));
    return matchMarks ? folded : stripDiacritics(folded);
  }
  if (isAscii(text)) return text;
  let out = '';
  for (const cluster of clustersOf(text)) out += foldCluster(cluster, { matchMarks });
  return out;
}

/** One cluster with its case kept. */
function foldCluster(cluster: string, { matchMarks }: Pick<FindOptions, 'matchMarks'>): string {
  const lower = foldCase(cluster);
  const wasLower = cluster.normalize('NFC').toLowerCase() === cluster.normalize('NFC');
  const plain = matchMarks ? lower : stripDiacritics(lower);
  return wasLower ? plain : plain.toUpperCase();
}

const AM_HALF = /\u0E4D[\u0E48-\u0E4B]?$/;

/** Graphemes, with the halves of Thai SARA AM and SARA AE together where they were typed apart. */
function clustersOf(text: string): string[] {
  const clusters: string[] = [];
  /** The last two units of the text so far: all of a cluster that the next letter may join. */
  let end = '';
  for (const { segment } of graphemes.segment(text)) {
    const last = clusters.at(-1);
    const joins =
      last !== undefined &&
      ((segment.startsWith('\u0E32') && AM_HALF.test(end)) ||
        (segment.startsWith('\u0E40') && last === '\u0E40'));
    if (joins) clusters[clusters.length - 1] = last + segment;
    else clusters.push(segment);
    end = (end + segment).slice(-2);
  }
  return clusters;
}

/** A folded text with the way back: for each of its units, which cluster of the text it comes from. */
interface Folded {
  readonly text: string;
  /** Offset of each cluster in the text as it is, and the text's length. */
  readonly starts: readonly number[];
  /** For each folded unit its cluster. */
  readonly clusterOf: readonly number[];
}

function foldWithMap(text: string, options: FindOptions): Folded {
  const starts: number[] = [];
  const clusterOf: number[] = [];
  let folded = '';
  let offset = 0;
  const ascii = isAscii(text) && !text.includes('\r');
  for (const cluster of ascii ? text : clustersOf(text)) {
    const form = foldForFind(cluster, options);
    for (let unit = 0; unit < form.length; unit += 1) clusterOf.push(starts.length);
    starts.push(offset);
    folded += form;
    offset += cluster.length;
  }
  starts.push(offset);
  return { text: folded, starts, clusterOf };
}

/** Offsets at which a word begins or ends. */
function wordEdges(text: string): Set<number> {
  const edges = new Set([0, text.length]);
  for (const { index } of words.segment(text)) edges.add(index);
  return edges;
}

/** A query made ready to be looked for in many texts. */
export interface Finder {
  /** Whether the text may hold a match: quick, and never false where there is one. */
  may(text: string): boolean;
  /** The matches from left to right, none over another. */
  ranges(text: string): TextRange[];
}

/** Null where the query is blank: nothing is looked for then. */
export function createFinder(query: string, options: FindOptions = FIND_ANYTHING): Finder | null {
  const wanted = foldForFind(query, options);
  if (wanted.trim() === '') return null;
  // Case kept, a text is compared cluster by cluster; the quick look then ignores case.
  const quick = { ...options, matchCase: false };
  const rough = foldForFind(query, quick);
  const may = (text: string): boolean =>
    (isAscii(text) ? text.toLowerCase() : foldForFind(text, quick)).includes(rough);
  return {
    may,
    ranges: (text) => {
      if (!may(text)) return [];
      const folded = foldWithMap(text, options);
      const edges = options.wholeWords ? wordEdges(text) : null;
      const found: TextRange[] = [];
      let from = 0;
      for (;;) {
        const at = folded.text.indexOf(wanted, from);
        if (at === -1) return found;
        const range = rangeOf(folded, at, at + wanted.length);
        if (range && (!edges || (edges.has(range.start) && edges.has(range.end)))) {
          found.push(range);
          from = at + wanted.length;
        } else from = at + 1;
      }
    },
  };
}

/** The range of whole clusters that folded units `at` to `end` stand for; null where they cut one. */
function rangeOf({ starts, clusterOf }: Folded, at: number, end: number): TextRange | null {
  const first = clusterOf[at] ?? 0;
  const last = clusterOf[end - 1] ?? first;
  if (at > 0 && clusterOf[at - 1] === first) return null;
  if (clusterOf[end] === last) return null;
  return { start: starts[first] ?? 0, end: starts[last + 1] ?? 0 };
}

/** The text with its ranges, in order, replaced by `replacement` as it is. */
export function replaceRanges(text: string, ranges: readonly TextRange[], replacement: string): string {
  let out = '';
  let from = 0;
  for (const { start, end } of ranges) {
    out += text.slice(from, start) + replacement;
    from = end;
  }
  return out + text.slice(from);
}

/** A piece of `text` around a range, at most about `room` graphemes to each side, cut between graphemes. */
export function excerptAround(
  text: string,
  range: TextRange,
  room: number,
): { readonly before: string; readonly match: string; readonly after: string } {
  const wide = room * 8;
  const left = Array.from(graphemes.segment(text.slice(Math.max(0, range.start - wide), range.start)));
  const right = Array.from(graphemes.segment(text.slice(range.end, range.end + wide)));
  const before = left.slice(-room).map(({ segment }) => segment);
  const after = right.slice(0, room).map(({ segment }) => segment);
  const cutBefore = before.join('').length < range.start;
  const cutAfter = after.join('').length < text.length - range.end;
  return {
    before: (cutBefore ? '…' : '') + before.join(''),
    match: text.slice(range.start, range.end),
    after: after.join('') + (cutAfter ? '…' : ''),
  };
}
