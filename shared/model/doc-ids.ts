/** Names of the documents in a workspace: a few with fixed names, and one for each map. */

/** Id of the library document (personas, touchpoints, tags, the list of maps). */
export const LIBRARY_DOC = 'library';
/** Id of the document of metrics: own ones, values that were entered or imported, targets. */
export const MEASURES_DOC = 'measures';
/** Id of the document of decisions: business cases, scores by which opportunities are weighed. */
export const DECISIONS_DOC = 'decisions';
/** Id of the document of audits: question sets, audits, visits, observations. */
export const AUDITS_DOC = 'audits';

/** The documents that every workspace may hold beside its maps. One that nothing was written to is not in the file. */
export const SHARED_DOCS = [LIBRARY_DOC, MEASURES_DOC, DECISIONS_DOC, AUDITS_DOC] as const;
export type SharedDoc = (typeof SHARED_DOCS)[number];

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

/** Whether a name stands for a document that is no map. */
export function isSharedDoc(name: string): name is SharedDoc {
  return SHARED_DOCS.some((known) => known === name);
}

/** Whether a name stands for a document that a workspace may hold. */
export function isDocId(name: string): boolean {
  return isSharedDoc(name) || mapIdOf(name) !== null;
}
