/** Changes what stored versions hold: for feedback that is deleted for good, which must not live on in the history. */
import type Database from 'better-sqlite3';
import * as Y from 'yjs';
import { applyStored } from '../documents/update.ts';
import type { GiveTurn } from '../slices.ts';
import { inWriteTurn } from '../write-turn.ts';
import { packState, unpackState } from './store.ts';

export interface Rewritten {
  /** Versions that hold something else now. */
  readonly versions: number;
  /** Versions whose state cannot be read, and so stays as it is. */
  readonly unreadable: number;
  /** Documents whose versions changed. */
  readonly docs: ReadonlySet<string>;
}

/** Looks at stored states one at a time. */
interface StateRewriter {
  /** Hashes of all stored states. */
  readonly hashes: readonly string[];
  /** Has `change` look at one state, and stores what it changed in place of it. */
  readonly one: (hash: string) => void;
  readonly done: () => Rewritten;
}

/**
 * Has `change` look at the state of every version, one at a time, and stores what it changed in place of it.
 * @param change answers whether it changed the document
 * @param contentOf the counts that lists show of a state
 */
export async function rewriteStates(
  db: Database.Database,
  change: (ydoc: Y.Doc) => boolean,
  contentOf: (ydoc: Y.Doc) => { readonly cards: number },
  giveTurn: GiveTurn,
): Promise<Rewritten> {
  const { hashes, one, done } = rewriter(db, change, contentOf);
  for (const hash of hashes) {
    await giveTurn();
    one(hash);
  }
  return done();
}

/** The same without a pause, for a thread of its own. */
export function rewriteStatesAtOnce(
  db: Database.Database,
  change: (ydoc: Y.Doc) => boolean,
  contentOf: (ydoc: Y.Doc) => { readonly cards: number },
): Rewritten {
  const { hashes, one, done } = rewriter(db, change, contentOf);
  for (const hash of hashes) one(hash);
  return done();
}

function rewriter(
  db: Database.Database,
  change: (ydoc: Y.Doc) => boolean,
  contentOf: (ydoc: Y.Doc) => { readonly cards: number },
): StateRewriter {
  const hashes = db.prepare<[], string>('SELECT hash FROM version_state').pluck().all();
  const dataOf = db.prepare<[string], Uint8Array>('SELECT data FROM version_state WHERE hash = ?').pluck();
  const docsOf = db.prepare<[string], string>('SELECT doc FROM version WHERE state = ?').pluck();
  const add = db.prepare('INSERT INTO version_state(hash, data) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const move = db.prepare('UPDATE version SET state = ?, cards = ? WHERE state = ?');
  const drop = db.prepare('DELETE FROM version_state WHERE hash = ?');
  const docs = new Set<string>();
  let versions = 0;
  let unreadable = 0;

  const replace = db.transaction((before: string, state: Uint8Array, cards: number) => {
    const { hash, data } = packState(state);
    add.run(hash, data);
    versions += move.run(hash, cards, before).changes;
    if (hash !== before) drop.run(before);
  });

  const one = (hash: string): void => {
    const data = dataOf.get(hash);
    // Thinned out meanwhile.
    if (!data) return;
    const ydoc = new Y.Doc();
    try {
      applyStored(ydoc, unpackState(hash, data));
    } catch {
      unreadable += docsOf.all(hash).length;
      ydoc.destroy();
      return;
    }
    try {
      if (!change(ydoc)) return;
      for (const doc of docsOf.all(hash)) docs.add(doc);
      const state = Y.encodeStateAsUpdateV2(ydoc);
      inWriteTurn(() => replace.immediate(hash, state, contentOf(ydoc).cards));
    } finally {
      ydoc.destroy();
    }
  };

  return { hashes, one, done: () => ({ versions, unreadable, docs }) };
}
