/**
 * The language of searches in feedback. Words must all occur; "words in quotation marks" follow each other; `begin*` is
 * a beginning; `-` before anything excludes it; `OR` or `|` stands between alternatives; fields are in `fields.ts`.
 * The last word is a beginning while it is typed. What names no field (`https://…`, `12:30`) is words.
 */
import { wordsOf } from '../segment.ts';
import { askOf, fieldOf, FieldProblem } from './fields.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Ask, Query, QueryProblem, Term } from './types.ts';

/** A lone ASCII letter or digit is no useful beginning: it would match most of the index. */
function mayBeBeginning(word: string): boolean {
  return word.length > 1 || word.charCodeAt(0) > 127;
}

function wordsAsk(token: Token, isLast: boolean): Ask | null {
  const text = token.quoted ?? token.head;
  const last = wordsOf(text).at(-1);
  if (last === undefined) return null;
  const typing = isLast && !token.not && (token.quoted === null || !token.closed);
  return { kind: 'words', text, open: token.star || (typing && mayBeBeginning(last)) };
}

function askOfToken(token: Token, isLast: boolean): Ask | FieldProblem | null {
  const field = fieldOf(token.head, token.quoted);
  return field ? askOf(field, token.star) : wordsAsk(token, isLast);
}

/** Reads a search. Any text is read: what cannot be understood is told in `problem`. Never throws. */
export function parseQuery(text: string): Query {
  const tokens = tokensOf(text);
  const clauses: Term[][] = [];
  let problem: QueryProblem | null = null;
  let joins = false;
  tokens.forEach((token, index) => {
    const { at, length, not } = token;
    if (token.kind === 'or') {
      const next = tokens[index + 1];
      if (index > 0 && next?.kind === 'term') joins = true;
      else if (index === 0 || next)
        problem ??= {
          at,
          length,
          message: `“${token.head}” stands between two words, and here one is missing.`,
          remedy: 'Write it like slow OR late; in quotation marks it is a word.',
        };
      return;
    }
    const ask = askOfToken(token, index === tokens.length - 1);
    if (ask instanceof FieldProblem) problem ??= { at, length, message: ask.message, remedy: ask.remedy };
    else if (ask !== null) {
      const term: Term = { ask, not, at, length };
      const before = clauses.at(-1);
      if (joins && before) before.push(term);
      else clauses.push([term]);
    }
    joins = false;
  });
  return { clauses, problem, hopeless: clauses.length === 0 && problem === null && text.trim() !== '' };
}

/** The texts that hits are marked for: words that are asked for, not those that are excluded. */
export function wordsSearched(query: Query): readonly string[] {
  return query.clauses.flatMap((terms) =>
    terms.flatMap(({ ask, not }) => (ask.kind === 'words' && !not ? [ask.text] : [])),
  );
}
