/** Comparison of stored texts with what was typed, for SQL: `feedback_text(value, needle, how)` is 1 where they match. */
import type { Database } from 'better-sqlite3';
import { foldCase, stripDiacritics } from '../../../shared/text/fold.ts';

/** How a text is compared with what was typed. */
export const CONTAINS = 0;
export const BEGINS = 1;
export const EQUALS = 2;

const known = new WeakSet<Database>();

/** Compares a stored text with a folded needle; without diacritics where the needle has none. */
function sameText(value: unknown, needle: unknown, how: unknown): number {
  if (typeof value !== 'string' || typeof needle !== 'string') return 0;
  const folded = foldCase(value).trim();
  const text = stripDiacritics(needle) === needle ? stripDiacritics(folded) : folded;
  return Number(
    how === EQUALS ? text === needle : how === BEGINS ? text.startsWith(needle) : text.includes(needle),
  );
}

/** Teaches a connection the comparison of texts, once. */
export function teachComparison(db: Database): void {
  if (known.has(db)) return;
  db.function('feedback_text', { deterministic: true }, sameText);
  known.add(db);
}
