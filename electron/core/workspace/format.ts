/** What marks a workspace file. Documented in docs/FILE-FORMAT.md. */

/** `PRAGMA application_id` of a workspace: the letters "SJRN". */
export const APPLICATION_ID = 0x534a524e;

/** `PRAGMA user_version`: the version of the format that this Sojourn writes. */
export const FORMAT_VERSION = 4;

/** Ending of workspace files. */
export const WORKSPACE_ENDING = '.sojourn';
