/** The bounds of pictures, the same on the screen and in core. */

/** A stored picture may hold at most this many bytes. */
export const MAX_BLOB_BYTES = 8 * 1024 * 1024;
/** A small picture may hold at most this many bytes. */
export const MAX_THUMB_BYTES = 512 * 1024;
/** Largest file in bytes that is read; what is larger than may be stored is drawn smaller. */
export const MAX_FILE_BYTES = 40 * 1024 * 1024;
/** Most pixels that are decoded: 4 bytes each. */
export const MAX_PIXELS = 64_000_000;
/** Longest side in px of a stored picture; larger ones are drawn smaller. */
export const MAX_SIDE = 2560;
/** A small picture fits into this box, in px: twice the room a card has for it on the map. */
export const THUMB_BOX = { width: 1000, height: 240 } as const;
