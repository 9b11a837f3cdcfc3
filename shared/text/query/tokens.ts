/** Cuts a typed search into its parts. */

export interface Token {
  readonly kind: 'term' | 'or';
  readonly at: number;
  readonly length: number;
  readonly not: boolean;
  /** What stands before a quotation mark, or the whole part where there is none. */
  readonly head: string;
  /** What stands in the quotation marks; null where there are none. */
  readonly quoted: string | null;
  /** The quotation ends with a mark, or there is none. */
  readonly closed: boolean;
  /** A star follows: the beginning of a word. */
  readonly star: boolean;
}

const BLANK = /\s/u;
/** Quotation marks that begin a phrase; each of them, and `"`, ends it. */
const MARK = /["“”„«»]/u;

function quoteFrom(text: string, from: number): { quoted: string; end: number; closed: boolean } {
  for (let at = from; at < text.length; at += 1) {
    if (MARK.test(text.charAt(at))) return { quoted: text.slice(from, at), end: at + 1, closed: true };
  }
  return { quoted: text.slice(from), end: text.length, closed: false };
}

function tokenFrom(text: string, at: number): Token {
  const not = /^-[^\s-]/u.test(text.slice(at, at + 2));
  let end = at + (not ? 1 : 0);
  const start = end;
  while (end < text.length && !BLANK.test(text.charAt(end)) && !MARK.test(text.charAt(end))) end += 1;
  const head = text.slice(start, end);
  const base = { kind: 'term' as const, at, not };
  // A mark begins a phrase at the start of a part or after an operator; inside a word it only ends the word.
  if (end < text.length && MARK.test(text.charAt(end)) && (head === '' || /[:=]$/u.test(head))) {
    const { quoted, end: after, closed } = quoteFrom(text, end + 1);
    const star = closed && text.charAt(after) === '*';
    return { ...base, head, quoted, closed, star, length: after + (star ? 1 : 0) - at };
  }
  const star = head.length > 1 && head.endsWith('*');
  return {
    ...base,
    head: star ? head.slice(0, -1) : head,
    quoted: null,
    closed: true,
    star,
    length: Math.max(1, end - at),
  };
}

/** The parts of a search in order. `OR` in capitals and `|` stand between alternatives. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    if (BLANK.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenFrom(text, at);
    const isOr = token.quoted === null && !token.not && !token.star && ['OR', '|'].includes(token.head);
    tokens.push(isOr ? { ...token, kind: 'or' } : token);
    at += token.length;
  }
  return tokens;
}
