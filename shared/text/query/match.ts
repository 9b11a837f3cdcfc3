/** Words of a search as expressions of the full-text index. Typed text only ever stands inside its quotation marks. */
import { stripDiacritics } from '../fold.ts';
import { wordsOf } from '../segment.ts';
import type { Query, Term } from './types.ts';

/** Words that follow each other; without diacritics they also match text with them. */
function phraseMatch(text: string, open: boolean): string {
  const phrase = wordsOf(text).join(' ');
  const columns = stripDiacritics(phrase) === phrase ? '{words plain}' : 'words';
  return `${columns} : "${phrase}"${open ? ' *' : ''}`;
}

/** The expression of a term, or null where it asks for a field. */
export function termMatch({ ask }: Term): string | null {
  return ask.kind === 'words' ? phraseMatch(ask.text, ask.open) : null;
}

/** A query for the index, and what the index cannot answer. */
export interface SplitQuery {
  /** What must match; null where no clause needs a word. */
  readonly match: string | null;
  /** What must not match, where nothing must: `match` already leaves it out. */
  readonly exclude: string | null;
  readonly others: readonly (readonly Term[])[];
}

/** Separates clauses that the full-text index answers alone from the others. */
export function splitQuery({ clauses }: Query): SplitQuery {
  const must: string[] = [];
  const mustNot: string[] = [];
  const others: (readonly Term[])[] = [];
  for (const terms of clauses) {
    const matches = terms.flatMap((term) => termMatch(term) ?? []);
    const [first] = terms;
    if (matches.length < terms.length || !first) others.push(terms);
    else if (terms.length === 1) (first.not ? mustNot : must).push(matches.join(''));
    else if (terms.every(({ not }) => !not)) must.push(`(${matches.map((m) => `(${m})`).join(' OR ')})`);
    else others.push(terms);
  }
  const none = mustNot.length === 0 ? null : mustNot.map((match) => `(${match})`).join(' OR ');
  if (must.length === 0) return { match: null, exclude: none, others };
  const all = must.join(' AND ');
  return { match: none === null ? all : `(${all}) NOT (${none})`, exclude: null, others };
}
