/** Takes out of maps, audits and versions what names or repeats items that were deleted for good in either copy. */
import type { Database } from 'better-sqlite3';
import type { WordsOf } from '../../../shared/model/edits/forget-items.ts';
import {
  forgetInDocument,
  forgetInState,
  forgottenOf,
  mayHoldTraces,
  type ForgottenInDoc,
} from '../feedback/forget/traces.ts';
import { idBytes } from '../feedback/identity.ts';
import { rewriteStatesAtOnce } from '../versions/rewrite.ts';
import { contentOf } from '../versions/versions.ts';
import type { GoneFrom, JudgedItem } from './gone.ts';
import type { MergeSide } from './merge.ts';
import type { DocChange } from './merge-documents.ts';

export interface ForgottenTraces {
  readonly changes: DocChange[];
  /** For screens that have the documents open. */
  readonly forgotten: ForgottenInDoc[];
  /** Documents of which versions changed. */
  readonly versionsOf: string[];
}

/** Expects to run inside one transaction, after the documents were joined and while the items are still there. */
export function forgetTraces(
  { workspace: { db }, documents }: MergeSide,
  copies: readonly (readonly [Database, GoneFrom])[],
): ForgottenTraces {
  const wordsOf = goneWords(copies);
  const changes: DocChange[] = [];
  const forgotten: ForgottenInDoc[] = [];
  for (const doc of documents.list()) {
    if (!mayHoldTraces(doc)) continue;
    const { traces, changed } = forgetInDocument(documents, doc, wordsOf);
    if (!changed) continue;
    const { update, seq } = changed;
    if (update) changes.push({ doc, update, seq });
    forgotten.push(forgottenOf(doc, traces));
  }
  const { docs } = rewriteStatesAtOnce(db, (ydoc) => forgetInState(ydoc, wordsOf), contentOf);
  return { changes, forgotten, versionsOf: [...docs] };
}

/** Words of items that are gone for good from all copies that have them. */
function goneWords(copies: readonly (readonly [Database, GoneFrom])[]): WordsOf {
  const finders = copies.map(([db, from]) => {
    const find = db.prepare<[Buffer], JudgedItem & { text: string }>(
      `SELECT i.id, i.source_id, i.columns_id, i.customer_id, i.date, i.text
       FROM feedback_ids d JOIN feedback_items i ON i.seq = d.seq WHERE d.id = ?`,
    );
    return { find, from };
  });
  return (itemId) => {
    const id = idBytes(itemId);
    if (id === null) return null;
    let words: string | null = null;
    for (const { find, from } of finders) {
      const item = find.get(id);
      if (!item) continue;
      if (from.why(item)?.words !== true) return null;
      words ??= item.text;
    }
    return words;
  };
}
