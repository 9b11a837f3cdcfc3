/** What a row shows of a long text: a piece that never cuts a grapheme, and where the searched words are in it. */
import { foldCase, stripDiacritics } from '../../shared/text/fold.ts';
import { parseQuery, wordsSearched } from '../../shared/text/query/parse.ts';

/** A piece of text; `hit` where it is one of the words searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
  /** Offset in the shown text; a stable key. */
  readonly at: number;
}

/** Graphemes looked at for searched words; a hit further on is found by reading the item. */
const LOOK_AT = 5000;
/** Graphemes shown before the first hit when the beginning is left out. */
const BEFORE_HIT = 30;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** What is marked in texts for a search: its words, phrases whole; not its fields nor what it excludes. */
export function searchTerms(query: string): readonly string[] {
  return wordsSearched(parseQuery(query)).flatMap((words) => {
    const term = foldCase(words)
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
    return term === '' ? [] : [term];
  });
}

/** The first `limit` characters of a text, cut between graphemes. */
export function beginning(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit + 64);
  let end = 0;
  for (const { index, segment } of graphemes.segment(head)) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  return `${head.slice(0, end)}…`;
}

/** Cuts a text into pieces with and without hits. `terms` come from `searchTerms`. */
export function markHits(text: string, terms: readonly string[]): readonly Piece[] {
  const spans = terms.length === 0 ? [] : hitsOf(text, terms);
  const pieces: Piece[] = [];
  let done = 0;
  for (const [from, to] of spans) {
    if (from > done) pieces.push({ text: text.slice(done, from), hit: false, at: done });
    pieces.push({ text: text.slice(from, to), hit: true, at: from });
    done = to;
  }
  if (done < text.length || pieces.length === 0)
    pieces.push({ text: text.slice(done), hit: false, at: done });
  return pieces;
}

/**
 * One line of text of at most about `limit` characters around the first hit, in pieces. White space becomes blanks;
 * where the beginning is left out, it starts with an ellipsis.
 */
export function excerpt(text: string, terms: readonly string[], limit = 400): readonly Piece[] {
  const line = text.slice(0, 20_000).replaceAll(/\s+/gu, ' ').trim();
  const first = terms.length === 0 ? undefined : hitsOf(line, terms)[0];
  if (!first || first[0] < limit / 4) return markHits(beginning(line, limit), terms);
  const before = [...graphemes.segment(line.slice(0, first[0]))];
  const start = before.at(-BEFORE_HIT)?.index ?? 0;
  return markHits(`…${beginning(line.slice(start), limit)}`, terms);
}

/** Begin and end of every hit, in order, not overlapping. */
function hitsOf(text: string, terms: readonly string[]): readonly (readonly [number, number])[] {
  const offsets: number[] = [];
  let folded = '';
  let plain = '';
  const plainOffsets: number[] = [];
  let seen = 0;
  let end = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    if (seen++ >= LOOK_AT) break;
    const lower = foldCase(segment);
    const stripped = stripDiacritics(lower);
    for (let unit = 0; unit < lower.length; unit++) offsets.push(index);
    for (let unit = 0; unit < stripped.length; unit++) plainOffsets.push(index);
    folded += lower;
    plain += stripped;
    end = index + segment.length;
  }
  offsets.push(end);
  plainOffsets.push(end);
  const spans: [number, number][] = [];
  for (const term of terms) {
    if (stripDiacritics(term) === term) find(plain, plainOffsets, term, spans);
    find(folded, offsets, term, spans);
  }
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart: [number, number][] = [];
  for (const span of spans) {
    const before = apart.at(-1);
    if (before && span[0] < before[1]) before[1] = Math.max(before[1], span[1]);
    else apart.push([...span]);
  }
  return apart;
}

/** Adds the places of a term; it must begin a word, except in scripts without blanks. */
function find(folded: string, offsets: readonly number[], term: string, spans: [number, number][]): void {
  const anywhere = UNSPACED.test(term);
  for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
    if (!anywhere && at > 0 && WORD_CHARACTER.test(folded[at - 1] ?? '')) continue;
    const from = offsets[at];
    let next = at + term.length;
    // The end of the grapheme that the term's last character belongs to.
    while (next < offsets.length - 1 && offsets[next] === offsets[next - 1]) next += 1;
    const to = offsets[next];
    if (from !== undefined && to !== undefined && to > from) spans.push([from, to]);
  }
}
