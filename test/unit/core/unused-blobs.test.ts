/** Pictures and attached files that nothing names any more go when a workspace is closed, and never sooner. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createSession, type Session } from '../../../electron/core/session.ts';
import { makeWorkspaceFile } from '../../../electron/core/new-workspace.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { eraseUnusedBlobs } from '../../../electron/core/workspace/unused-blobs.ts';
import { blobHashes } from '../../../shared/model/blob-hashes.ts';
import { AUDITS_DOC, LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { addProofs, removeProof } from '../../../shared/model/audits/edits/audits.ts';
import { setCardFields } from '../../../shared/model/edits/cards.ts';
import { setWorkspaceLogo } from '../../../shared/model/edits/library.ts';
import { writeMap } from '../../../shared/model/edits/map.ts';
import type { FileProof } from '../../../shared/model/audits/types.ts';
import { makeMap } from '../../support/map-data.ts';
import { png } from '../../support/pictures.ts';
import { memorySide } from '../../support/workspace-copies.ts';
import { tempFolder } from '../workspace/folder.ts';

const LATER = Number.MAX_SAFE_INTEGER;
const picture = (shade: number): Uint8Array => png(2, 2, () => [shade, 2, 3]);
const proof = (hash: string): FileProof => ({ kind: 'file', hash, name: `${hash.slice(0, 4)}.txt`, size: 4 });

/** Edits a stored document as a window does. */
function edit(session: Pick<Session, 'documents'>, name: string, write: (doc: Y.Doc) => void): void {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, session.documents.open(name).state);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => write(doc));
  session.documents.push(name, new Uint8Array(Y.encodeStateAsUpdateV2(doc, before)), 'test');
}

function hashesIn(path: string): string[] {
  const db = new Sqlite(path, { readonly: true });
  try {
    return db.prepare<[], string>('SELECT hash FROM blob').pluck().all();
  } finally {
    db.close();
  }
}

const cardWith =
  (image: string) =>
  (doc: Y.Doc): void =>
    setCardFields(doc, ['c'], { image });

test('a document names what stands in it, as key or value; what was taken out is not named', () => {
  const hash = (letter: string): string => letter.repeat(64);
  const doc = new Y.Doc();
  addProofs(doc, 'audit', 'q', [proof(hash('a')), proof(hash('b'))], 1);
  doc.getMap('entities').set('x', new Y.Map<unknown>([['image', hash('c')]]));
  doc.getMap('lists').set('y', [{ deep: [hash('d')] }]);
  removeProof(doc, 'audit', 'q', proof(hash('b')));
  doc.getMap('entities').set('z', hash('e'));
  doc.getMap('entities').delete('z');
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  for (const one of [doc, copy]) expect([...blobHashes(one)].sort()).toEqual(['a', 'c', 'd'].map(hash));
});

test('what documents and versions name stays, also in an old version alone; the rest goes at the closing after', async () => {
  const folder = tempFolder();
  const path = join(folder, 'w.sojourn');
  await makeWorkspaceFile(path, 'W');
  const open = async (): Promise<Session> =>
    createSession(await openWorkspace(path), {
      dataFolder: folder,
      onProblem: (error) => {
        throw error;
      },
    });

  let session = await open();
  const map = makeMap({
    stages: [{ id: 's', title: 'Buy' }],
    lanes: [{ id: 'l', kind: 'images' }],
    cards: [{ id: 'c', laneId: 'l', columnId: 's' }],
  });
  const doc = mapDocId('m');
  edit(session, doc, (ydoc) => writeMap(ydoc, map, 1));
  const [logo, onMap, once, stray] = [1, 2, 3, 4].map((shade) =>
    session.blobs.put(picture(shade), 'image/png'),
  ) as [string, string, string, string];
  const [kept, dropped] = ['kept', 'dropped'].map((text) => session.blobs.putFile(Buffer.from(text))) as [
    string,
    string,
  ];
  edit(session, LIBRARY_DOC, (ydoc) => setWorkspaceLogo(ydoc, logo));
  edit(session, doc, cardWith(once));
  session.versions.create(doc, 'named', 'with the first picture');
  edit(session, doc, cardWith(onMap));
  edit(session, AUDITS_DOC, (ydoc) => addProofs(ydoc, 'audit', 'q', [proof(kept), proof(dropped)], 1));
  await session.close();
  // A window may hold an edit that names what was stored just now.
  expect(hashesIn(path)).toHaveLength(6);

  session = await open();
  edit(session, AUDITS_DOC, (ydoc) => removeProof(ydoc, 'audit', 'q', proof(dropped)));
  // Undo can bring it back as long as the workspace is open.
  expect(Buffer.from(session.blobs.getFile(dropped)).toString()).toBe('dropped');
  const [version] = session.versions.list(doc);
  await session.close();
  expect(hashesIn(path).sort()).toEqual([logo, onMap, once, kept].sort());
  expect(hashesIn(path)).not.toContain(stray);

  session = await open();
  session.versions.remove(doc, version?.id ?? '');
  expect(session.blobs.kindOf(once)).toBe('image/png');
  await session.close();
  expect(hashesIn(path).sort()).toEqual([logo, onMap, kept].sort());
});

test('nothing goes where a document cannot be read', () => {
  const side = memorySide();
  const hash = side.blobs.putFile(Buffer.from('of whom?'));
  side.workspace.db
    .prepare('INSERT INTO doc_update(doc, data, at, client) VALUES (?, ?, 0, ?)')
    .run(AUDITS_DOC, Buffer.from('no update'), 'test');
  expect(eraseUnusedBlobs(side.workspace.db, side.documents, LATER)).toEqual({ blobs: 0, bytes: 0 });
  expect(side.blobs.kindOf(hash)).not.toBeNull();
  side.workspace.db.prepare('DELETE FROM doc_update').run();
  expect(eraseUnusedBlobs(side.workspace.db, side.documents, LATER)).toEqual({ blobs: 1, bytes: 8 });
  side.close();
});

test('a large file that goes makes the workspace smaller', () => {
  const side = memorySide();
  side.blobs.putFile(Buffer.alloc(5_000_000, 7));
  const before = side.bytes().byteLength;
  eraseUnusedBlobs(side.workspace.db, side.documents, LATER);
  expect(side.bytes().byteLength).toBeLessThan(before / 4);
  side.close();
});
