/** Who changed a document: the two origins of a transaction besides undo itself. */

/** Edits of this window. The only origin that undo follows. */
export const LOCAL_ORIGIN = 'sojourn:local';
/** What came from core: the stored state, and edits of other windows. */
export const REMOTE_ORIGIN = 'sojourn:remote';
