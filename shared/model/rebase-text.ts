/** One text changed by two people from the same beginning: both changes in one text. */
import * as Y from 'yjs';
import { wordChanges } from '../text/word-changes.ts';
import { replacePart } from './replace-text.ts';

/**
 * Brings a change onto a text that was changed by someone else meanwhile, as documents join changes that were made at
 * once: what either took out is out, what either wrote is in; words of both at one place stand one after the other.
 *
 * @param base the text that both began with
 * @param mine the text that one person made of it
 * @param theirs the text as it is now
 * @returns the text with both changes
 */
export function rebaseText(base: string, mine: string, theirs: string): string {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  const begun = new Y.Doc();
  begun.clientID = 1;
  begun.getText().insert(0, base);
  const merged = changed(begun, 2, theirs);
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(changed(begun, 3, mine)));
  return merged.getText().toJSON();
}

/** A copy of the document in which one person has changed the text. */
function changed(begun: Y.Doc, clientId: number, text: string): Y.Doc {
  const copy = new Y.Doc();
  copy.clientID = clientId;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(begun));
  // From the end, so that places before it stay what they are.
  for (const { at, removed, added } of wordChanges(begun.getText().toJSON(), text).toReversed())
    replacePart(copy.getText(), at, removed, added);
  return copy;
}
