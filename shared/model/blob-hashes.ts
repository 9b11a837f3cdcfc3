/** Which pictures and files a document names, in whatever place: what it once named and was taken out does not count. */
import * as Y from 'yjs';

/** SHA-256 in lower-case hexadecimal, as pictures and files are named. */
const HASH = /[0-9a-f]{64}/gu;

/** Adds the hashes that stand in a text. */
function addFrom(text: string, into: Set<string>): void {
  for (const [hash] of text.matchAll(HASH)) into.add(hash);
}

function addFromItem(item: Y.Item, into: Set<string>): void {
  const { content } = item;
  if (content instanceof Y.ContentType) addFromType(content.type, into);
  else if (content instanceof Y.ContentString) addFrom(content.str, into);
  else if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    addFrom(JSON.stringify(content.arr) ?? '', into);
}

/** A shared type as far as it is looked through. */
type Looked = Pick<Y.ContentType['type'], '_map' | '_start'>;

function addFromType({ _map: values, _start: first }: Looked, into: Set<string>): void {
  for (const [key, item] of values) {
    if (item.deleted) continue;
    addFrom(key, into);
    addFromItem(item, into);
  }
  for (let item = first; item !== null; item = item.right) if (!item.deleted) addFromItem(item, into);
}

/**
 * The hashes that a document holds now, as keys (evidence of an audit) or values (portraits, pictures of cards). A hash
 * that only looks like one is among them: better to keep too much.
 */
export function blobHashes(ydoc: Y.Doc): Set<string> {
  const found = new Set<string>();
  for (const type of ydoc.share.values()) addFromType(type, found);
  return found;
}
