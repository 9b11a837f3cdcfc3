/** Names of the documents in a workspace: one library, and one document for each map. */

/** Id of the library document (personas, touchpoints, tags, the list of maps). */
export const LIBRARY_DOC = 'library';

const MAP_PREFIX = 'map:';
const MAP_DOC = /^map:[A-Za-z0-9_-]{1,100}$/;

/** Document id of a map. */
export function mapDocId(mapId: string): string {
  return MAP_PREFIX + mapId;
}

/** Map id of a document id, or null where the document is not a map. */
export function mapIdOf(docId: string): string | null {
  return MAP_DOC.test(docId) ? docId.slice(MAP_PREFIX.length) : null;
}

/** Whether a name stands for a document that a workspace may hold. */
export function isDocId(name: string): boolean {
  return name === LIBRARY_DOC || MAP_DOC.test(name);
}
