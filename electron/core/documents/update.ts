/** Checking bytes that claim to be a Yjs update (encoding version 2) before they get near a document or the file. */
import * as Y from 'yjs';
import { SojournError } from '../../../shared/contract/errors.ts';

/**
 * A run-length encoding lets a few bytes stand for any number of structs, so they are counted: a map of 5,000 cards
 * has about 60,000.
 */
const MAX_STRUCTS = 4_000_000;

class BoundedDecoder extends Y.UpdateDecoderV2 {
  private structs = 0;

  override readInfo(): number {
    this.structs += 1;
    if (this.structs > MAX_STRUCTS) throw new RangeError('too many structs');
    return super.readInfo();
  }
}

/** Applies an update from the file, which may come from anybody. @throws RangeError for too many structs, or as Yjs does */
export function applyStored(ydoc: Y.Doc, update: Uint8Array): void {
  Y.applyUpdateV2(ydoc, update, undefined, BoundedDecoder);
}

/** @throws where bytes are no update, or stand for too many structs */
export function decodeStored(update: Uint8Array): void {
  Y.decodeUpdateV2(update, BoundedDecoder);
}

/**
 * Refuses bytes that are no update. Whether the update also fits a document shows when it is applied.
 * @throws SojournError `badInput`
 */
export function checkUpdate(update: Uint8Array): void {
  try {
    Y.parseUpdateMetaV2(update, BoundedDecoder);
    Y.decodeUpdateV2(update, BoundedDecoder);
  } catch (error) {
    throw new SojournError('badInput', 'The change could not be read and was not saved.', {
      remedy: 'Reload the window; if it happens again, report it.',
      cause: error,
    });
  }
}
