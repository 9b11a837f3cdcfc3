/** Puts the maps of files into a workspace: all of them, or none. */
import * as Y from 'yjs';
import { SojournError } from '../../../shared/contract/errors.ts';
import { placeMaps, writePlaced, type PlacedMap } from '../../../shared/formats/map/place.ts';
import type { FoundMap } from '../../../shared/formats/map/reader.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { mapParts } from '../../../shared/model/map-doc.ts';
import type { Session } from '../session.ts';
import { storeFeedback } from './import-feedback.ts';
import { hashOf } from '../workspace/blobs.ts';

/** A map that was imported. */
export type ImportedMap = Omit<PlacedMap, 'found'>;

/** A file with its maps. */
export interface FoundFile {
  readonly name: string;
  readonly maps: readonly FoundMap[];
}

const CLIENT = 'import';

/** Whether the workspace has a map of this id; what was taken back by undo left nothing of it. */
function hasContent({ documents }: Pick<Session, 'documents'>, id: string): boolean {
  const doc = mapDocId(id);
  if (documents.position(doc).seq === 0) return false;
  return documents.read(doc, (ydoc) => {
    const { stages, lanes, cards } = mapParts(ydoc);
    return stages.size + lanes.size + cards.size > 0;
  });
}

/** The maps of files as they would be put into a workspace. */
export function placeFiles(session: Session, files: readonly FoundFile[]): PlacedMap[] {
  const given = new Set<string>();
  return files.flatMap(({ name, maps }) => {
    const isTaken = (id: string): boolean => given.has(id) || hasContent(session, id);
    const placed = placeMaps(maps, name, isTaken);
    for (const { id } of placed) given.add(id);
    return placed;
  });
}

/**
 * Imports maps in one transaction: all of them with their pictures, or nothing. What is in memory of the documents
 * does not know of a failure, so the session must be closed after one.
 * @throws SojournError `badInput` (a picture that is not what the file says), `readOnly`, `diskFull`, `gone`
 */
export function importMaps(session: Session, files: readonly FoundFile[]): ImportedMap[] {
  const { documents, workspace } = session;
  const placed = placeFiles(session, files);
  const libraryDoc = documents.read(LIBRARY_DOC, (doc) => copyOf(doc));
  return workspace.db
    .transaction(() => {
      const imported = placed.map(({ found, ...about }): ImportedMap => {
        if (found.type === 'whole') {
          storePictures(session, found);
          storeFeedback(session, found.file);
        }
        // A map that was taken back leaves an empty document under its id: what is written must come after that.
        const map = documents.read(mapDocId(about.id), copyOf);
        let notes: string[] = [];
        let content: Uint8Array | null = null;
        const library = updateOf(libraryDoc, () => {
          content = updateOf(map, () => {
            notes = writePlaced(map, libraryDoc, { found, ...about });
          });
        });
        if (content) documents.push(mapDocId(about.id), content, CLIENT);
        if (library) documents.push(LIBRARY_DOC, library, CLIENT);
        map.destroy();
        return { ...about, losses: [...about.losses, ...notes] };
      });
      libraryDoc.destroy();
      return imported;
    })
    .immediate();
}

/** Stores the pictures that a map file brings. @throws SojournError `badInput` where one is not what the file says */
export function storePictures(
  { blobs }: Pick<Session, 'blobs'>,
  { file }: FoundMap & { type: 'whole' },
): void {
  for (const [index, { hash, mime, size, base64 }] of file.pictures.entries()) {
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    if (bytes.byteLength !== size || hashOf(bytes) !== hash) {
      throw new SojournError(
        'badInput',
        `pictures[${index}] of “${file.map.title}” is not what the file says of it.`,
        {
          remedy: 'Nothing was imported. Get the file anew: it was changed or damaged on its way.',
        },
      );
    }
    blobs.put(bytes, mime);
  }
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
}

/** What a change of a document is as one update, or null where nothing was changed. */
function updateOf(doc: Y.Doc, change: () => void): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array): void => void updates.push(update);
  doc.on('updateV2', collect);
  doc.transact(change);
  doc.off('updateV2', collect);
  return updates.length === 0 ? null : Y.mergeUpdatesV2(updates);
}
