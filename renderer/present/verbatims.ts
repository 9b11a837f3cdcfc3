/** Which of a pain point's feedback items are shown, and how they are set. */
import { own } from '../../shared/model/own.ts';
import type { FeedbackItem } from '../../shared/contract/types.ts';
import { formatDate } from '../../shared/text/quote-source.ts';
import { formatScore } from '../feedback/format.ts';
import { langOf } from '../../shared/print/lang.ts';
import { LINE, SMALL, textBlock } from './page.ts';
import type { QuoteBlock } from './types.ts';

export const MOST_QUOTES = 5;
/** Fewer than so many are shown only where there are no more. */
export const LEAST_QUOTES = 2;
const SIZES = [38, 34, 30, SMALL];
/** Beside a quote's words, and between two quotes. */
export const QUOTE_SIDE = 28;
export const QUOTE_GAP = 30;
/** Characters that are read from afar without losing the thread. */
const READABLE = 240;
/** Shorter than this says little. */
const LEAST_WORDS = 12;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Opening and closing marks by language; English ones elsewhere. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  uk: ['«', '»'],
  ru: ['«', '»'],
  be: ['«', '»'],
  fr: ['«\u202f', '\u202f»'],
  es: ['«', '»'],
  it: ['«', '»'],
  pt: ['«', '»'],
  no: ['«', '»'],
  el: ['«', '»'],
  de: ['„', '“'],
  cs: ['„', '“'],
  sk: ['„', '“'],
  pl: ['„', '”'],
  ro: ['„', '”'],
  hu: ['„', '”'],
  sv: ['”', '”'],
  fi: ['”', '”'],
  ja: ['「', '」'],
};

/** A text that its author put between quotation marks keeps those. */
const HAS_MARKS = /^["'“”„«»‘’‚‹「『]/u;

/** A text between the quotation marks of its language. */
export function quoted(text: string, lang: string | undefined): string {
  if (HAS_MARKS.test(text)) return text;
  const [open, close] = own(MARKS, lang?.toLowerCase().split('-')[0] ?? '') ?? ['“', '”'];
  return `${open}${text}${close}`;
}

/** A text on one paragraph: line breaks of forms and chats mean nothing on a slide. */
const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** How well an item does on a slide, lower is better: a whole thought that is short, else something longer, else a word. */
function rank({ text }: FeedbackItem): number {
  const { length } = flat(text);
  if (length < LEAST_WORDS) return 2;
  return length <= READABLE ? 0 : 1;
}

/**
 * Items with words, in the order in which they are shown: such as can be read at a glance before long ones; among these
 * the newest, and from one source after the other, so that no source speaks alone. The same words twice count once.
 */
export function orderItems(items: readonly FeedbackItem[]): FeedbackItem[] {
  const seen = new Set<string>();
  const spoken = items.filter((item) => {
    const text = flat(item.text);
    if (text === '' || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
  const sorted = spoken.toSorted(
    (a, b) => rank(a) - rank(b) || (b.date ?? '').localeCompare(a.date ?? '') || (a.id < b.id ? -1 : 1),
  );
  const turn = new Map<FeedbackItem, number>();
  const counts = new Map<string, number>();
  for (const item of sorted) {
    const key = `${rank(item)} ${item.sourceId}`;
    turn.set(item, counts.get(key) ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return sorted.toSorted((a, b) => rank(a) - rank(b) || (turn.get(a) ?? 0) - (turn.get(b) ?? 0));
}

/** The beginning of a text up to a word's end, of at most `limit` characters. */
export function beginningOf(text: string, limit: number): string {
  let end = 0;
  for (const { index, segment } of words.segment(text.slice(0, limit + 200))) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

function metaOf(item: FeedbackItem): string {
  const score = item.score === null ? '' : `Score ${formatScore(item.score, item.scale)}`;
  return [item.source, formatDate(item.date), score].filter((part) => part !== '').join(' · ');
}

function quoteBlock(item: FeedbackItem, width: number, size: number, limit = Infinity): QuoteBlock {
  const whole = flat(item.text);
  const isBeginning = whole.length > limit;
  const lang = item.language ?? langOf(whole);
  const inside = width - QUOTE_SIDE;
  const text = textBlock(quoted(isBeginning ? beginningOf(whole, limit) : whole, lang), inside, size);
  const about = isBeginning ? `${metaOf(item)} · the beginning` : metaOf(item);
  const meta = textBlock(about, inside, SMALL);
  return { item, text, lang, meta, isBeginning, height: text.height + meta.height };
}

/** As many quotes as fit whole, at most five, in order; those that do not fit make room for later ones. */
function fill(items: readonly FeedbackItem[], width: number, height: number, size: number): QuoteBlock[] {
  const quotes: QuoteBlock[] = [];
  let room = height;
  // Beyond some dozens, nothing better follows.
  for (const item of items.slice(0, 60)) {
    if (quotes.length === MOST_QUOTES) break;
    if (item.text.length > 2000) continue;
    const quote = quoteBlock(item, width, size);
    if (quote.height > room) continue;
    quotes.push(quote);
    room -= quote.height + QUOTE_GAP;
  }
  return quotes;
}

/**
 * Sets two to five quotes into a column: at the largest text at which three fit, at the smallest where that is not
 * possible. Where not even two fit whole, the beginnings of the first two are shown, and say so.
 */
export function fitQuotes(items: readonly FeedbackItem[], width: number, height: number): QuoteBlock[] {
  const ordered = orderItems(items);
  const wanted = Math.min(3, ordered.length);
  let best: QuoteBlock[] = [];
  for (const size of SIZES) {
    const quotes = fill(ordered, width, height, size);
    if (quotes.length > best.length) best = quotes;
    if (quotes.length >= wanted) break;
  }
  const least = Math.min(LEAST_QUOTES, ordered.length);
  if (best.length >= least) return best;
  const each = (height - QUOTE_GAP) / least;
  return ordered.slice(0, least).map((item) => {
    for (let limit = 900; limit > 60; limit -= 60) {
      const quote = quoteBlock(item, width, SMALL, limit);
      if (quote.height <= each) return quote;
    }
    return quoteBlock(item, width, SMALL, 60);
  });
}

/** Height of quotes one below the other. */
export function quotesHeight(quotes: readonly QuoteBlock[]): number {
  return quotes.reduce((sum, { height }) => sum + height, 0) + Math.max(0, quotes.length - 1) * QUOTE_GAP;
}

/** Height of a line of small words. */
export const SMALL_LINE = SMALL * LINE;
