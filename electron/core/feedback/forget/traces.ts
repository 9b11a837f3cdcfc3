/** What maps and their versions, and audits, hold of feedback that is deleted for good. */
import type * as Y from 'yjs';
import { toPlainError } from '../../../../shared/contract/errors.ts';
import { AUDITS_DOC, mapIdOf } from '../../../../shared/model/doc-ids.ts';
import {
  findTraces,
  removeTraces,
  scrubTraces,
  type ItemTraces,
  type WordsOf,
} from '../../../../shared/model/edits/forget-items.ts';
import type { EmitEvent } from '../../core.ts';
import type { Documents } from '../../documents/documents.ts';
import type { GiveTurn } from '../../slices.ts';
import type { Versions } from '../../versions/versions.ts';

/** Links and quotes on all maps. `unreadable`: documents that cannot be read. */
export interface MapCounts {
  readonly links: number;
  readonly quotes: number;
  readonly maps: number;
  readonly unreadable: readonly string[];
}

/** Versions that held something. */
export interface VersionCounts {
  readonly versions: number;
  readonly unreadableVersions: number;
}

export interface MapTraces {
  /** Counts what maps hold of items with words here; nothing is changed. @throws as `giveTurn` */
  count(wordsOf: WordsOf, giveTurn: GiveTurn): Promise<MapCounts>;
  /** Takes it out of maps and versions, also where they are open in windows. @throws as `giveTurn`, and where saving fails */
  remove(wordsOf: WordsOf, giveTurn: GiveTurn): Promise<MapCounts & VersionCounts>;
}

export function createMapTraces(
  documents: Pick<Documents, 'list' | 'read' | 'rewrite'>,
  versions: Pick<Versions, 'rewrite'>,
  emit: EmitEvent,
): MapTraces {
  const eachMap = async (look: (doc: string) => ItemTraces, giveTurn: GiveTurn): Promise<MapCounts> => {
    let [links, quotes, maps] = [0, 0, 0];
    const unreadable: string[] = [];
    for (const doc of documents.list()) {
      if (!mayHoldTraces(doc)) continue;
      await giveTurn();
      try {
        const traces = look(doc);
        links += traces.links.length;
        quotes += traces.quotes.size;
        if (mapIdOf(doc) !== null && traces.links.length > 0) maps += 1;
      } catch (error) {
        if (toPlainError(error).code !== 'unreadable') throw error;
        unreadable.push(doc);
      }
    }
    return { links, quotes, maps, unreadable };
  };

  const removeFrom = (doc: string, wordsOf: WordsOf): ItemTraces => {
    const { traces, changed } = forgetInDocument(documents, doc, wordsOf);
    if (!changed) return traces;
    const { update, seq } = changed;
    if (update) emit('doc.update', { doc, update, seq });
    emit('doc.forgotten', forgottenOf(doc, traces));
    return traces;
  };

  return {
    count: (wordsOf, giveTurn) =>
      eachMap((doc) => documents.read(doc, (ydoc) => findTraces(ydoc, wordsOf)), giveTurn),
    async remove(wordsOf, giveTurn) {
      // Versions come last: an edit meanwhile may make one of a map as it was before.
      const maps = await eachMap((doc) => removeFrom(doc, wordsOf), giveTurn);
      if (maps.links > 0) emit('maps.changed', {});
      const { versions: count, unreadable } = await versions.rewrite(
        (ydoc) => forgetInState(ydoc, wordsOf),
        giveTurn,
      );
      return { ...maps, versions: count, unreadableVersions: unreadable };
    },
  };
}

/** Whether a document is of a kind that names feedback items. */
export function mayHoldTraces(doc: string): boolean {
  return mapIdOf(doc) !== null || doc === AUDITS_DOC;
}

/** What screens must forget, too. */
export interface ForgottenInDoc {
  readonly doc: string;
  readonly items: string[];
  readonly cards: string[];
}

export function forgottenOf(doc: string, { items, quotes }: ItemTraces): ForgottenInDoc {
  return { doc, items: [...items], cards: [...quotes] };
}

/** Takes the traces of items out of a stored document. @returns what changed; null where there was nothing */
export function forgetInDocument(
  documents: Pick<Documents, 'read' | 'rewrite'>,
  doc: string,
  wordsOf: WordsOf,
): { readonly traces: ItemTraces; readonly changed: ReturnType<Documents['rewrite']> | null } {
  const traces = documents.read(doc, (ydoc) => findTraces(ydoc, wordsOf));
  const changed = traces.items.size === 0 ? null : documents.rewrite(doc, (ydoc) => forgetIn(ydoc, traces));
  return { traces, changed };
}

/** Takes the traces of items out of a document in memory. @returns whether there were any */
export function forgetInState(ydoc: Y.Doc, wordsOf: WordsOf): boolean {
  const traces = findTraces(ydoc, wordsOf);
  if (traces.items.size === 0) return false;
  forgetIn(ydoc, traces);
  return true;
}

function forgetIn(ydoc: Y.Doc, traces: ItemTraces): void {
  removeTraces(ydoc, traces);
  scrubTraces(ydoc, traces.items, traces.quotes);
}
