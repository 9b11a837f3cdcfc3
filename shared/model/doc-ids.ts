/** Names of the documents in a workspace: one library, and one document for each map. */

/** Id of the library document (personas, touchpoints, tags, the list of maps). */
export const LIBRARY_DOC = 'library';

const MAP_PREFIX = 'map:';
const MAP_DOC = /^map:[A-Za-z0-9_-]{1,100}$/;

/** Document id of a map. */
export function mapDocId(mapId: string): string {
  return MAP_PREFIX + mapId;
}

/**
 * Map id of a document id, or null where the document is not a map. What every object has ("constructor") is no map's
 * id: much is looked up by it.
 */
export function mapIdOf(docId: string): string | null {
  const id = MAP_DOC.test(docId) ? docId.slice(MAP_PREFIX.length) : '';
  return id === '' || id in Object.prototype ? null : id;
}

/** Whether a name stands for a document that a workspace may hold. */
export function isDocId(name: string): boolean {
  return name === LIBRARY_DOC || mapIdOf(name) !== null;
}
