/** Where the keyboard goes in the tree, by the WAI-ARIA tree pattern. */
import { foldCase, stripDiacritics } from '../../shared/text/fold.ts';
import type { Row } from './rows.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a key press does in a tree: the keyboard goes to a row, or a row is opened or closed. */
export type TreeMove =
  | { readonly to: number }
  | { readonly open: number }
  | { readonly close: number }
  /** All rows beside this one, and itself. */
  | { readonly openBeside: number };

/** The move of a key without Ctrl, or null where the tree has none. `page`: how many rows are in view. */
export function treeMove(rows: readonly Row[], at: number, key: string, page: number): TreeMove | null {
  const last = rows.length - 1;
  const row = rows[at];
  if (!row) return null;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(last, at + 1) };
    case 'ArrowUp':
      return { to: Math.max(0, at - 1) };
    case 'PageDown':
      return { to: Math.min(last, at + page) };
    case 'PageUp':
      return { to: Math.max(0, at - page) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: last };
    case 'ArrowRight':
      if (row.expanded === false) return { open: at };
      return { to: row.expanded && rows[at + 1]?.parent === row.key ? at + 1 : at };
    case 'ArrowLeft':
      if (row.expanded) return { close: at };
      return { to: row.parent === null ? at : rows.findIndex(({ key: other }) => other === row.parent) };
    case '*':
      return { openBeside: at };
    default:
      return null;
  }
}

/** The rows beside one, itself among them, in order. */
export function rowsBeside(rows: readonly Row[], at: number): Row[] {
  return rows.filter(({ parent }) => parent === rows[at]?.parent);
}

/**
 * The row that a typed beginning leads to: the next one from `at` on whose text begins with it, whatever the case; and
 * where there is none, whatever the marks on Latin letters. One letter typed again and again goes through all that begin
 * with it. -1 where there is none.
 */
export function typeAhead(texts: readonly string[], at: number, typed: string): number {
  const query = foldCase(typed).trimStart();
  if (query === '') return -1;
  const letters = Array.from(graphemes.segment(query), ({ segment }) => segment);
  const isRepeated = letters.length > 1 && letters.every((letter) => letter === letters[0]);
  return (
    nextStart(texts, letters.length === 1 ? at + 1 : at, query) ??
    (isRepeated ? nextStart(texts, at + 1, letters[0] ?? '') : null) ??
    -1
  );
}

function nextStart(texts: readonly string[], from: number, query: string): number | null {
  const plainQuery = stripDiacritics(query);
  let plain: number | null = null;
  for (let step = 0; step < texts.length; step += 1) {
    const at = (from + step) % texts.length;
    const text = foldCase(texts[at] ?? '').replace(/^[^\p{L}\p{N}]+/u, '');
    if (text.startsWith(query)) return at;
    if (plain === null && stripDiacritics(text).startsWith(plainQuery)) plain = at;
  }
  return plain;
}
