/** Comparison of stored texts with what was typed, for SQL: `feedback_text(value, needle, how)` is 1 where they match. */
import type { Database } from 'better-sqlite3';
import { foldCase, stripDiacritics } from '../../../shared/text/fold.ts';

/** How a text is compared with what was typed. */
export const CONTAINS = 0;
export const BEGINS = 1;
export const EQUALS = 2;

const known = new WeakSet<Database>();

/** Folded texts as they were last compared: channels and authors come again and again. */
const folded = new Map<string, readonly [folded: string, plain: string]>();
const MOST_FOLDED = 5000;

function foldOnce(text: string): readonly [folded: string, plain: string] {
  const before = folded.get(text);
  if (before) return before;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const now = foldCase(text).trim();
  const both = [now, stripDiacritics(now)] as const;
  folded.set(text, both);
  return both;
}

/** Compares a stored text with a folded needle; without diacritics where the needle has none. */
function sameText(value: unknown, needle: unknown, how: unknown): number {
  if (typeof value !== 'string' || typeof needle !== 'string') return 0;
  const [exact, plain] = foldOnce(value);
  const text = stripDiacritics(needle) === needle ? plain : exact;
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
