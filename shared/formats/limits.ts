/** Bounds on what a feedback file may hold, so that a hostile or broken file cannot eat the memory. */

/** Characters of one record. */
export const MAX_RECORD_CHARS = 16 * 1024 * 1024;
/** Columns of a table, or different keys of a list of objects. */
export const MAX_COLUMNS = 20_000;
/** Characters of a column's name. Longer names are cut. */
export const MAX_NAME_CHARS = 500;
