/** Finds personas, tags and touchpoints of a library by their names, as files name them, and adds those it lacks. */
import type * as Y from 'yjs';
import { addPersona, addTag, addTouchpoint } from '../../model/edits/library.ts';
import { readLibrary } from '../../model/library-projection.ts';
import { foldCase } from '../../text/fold.ts';
import { onOneLine } from '../../text/one-line.ts';

export interface NameBook {
  /** Each answers an id of the library; the entry is added where no other has the name. */
  readonly persona: (name: string) => string;
  readonly tag: (name: string) => string;
  /** @param channel of the touchpoint where it is added */
  readonly touchpoint: (name: string, channel: string) => string;
}

const plain = (name: string): string => foldCase(onOneLine(name).normalize('NFC')).trim();

/** Names of a library document, which is written to. Expects that its user runs inside one transaction of it. */
export function createNameBook(library: Y.Doc): NameBook {
  const { personas, tags, touchpoints } = readLibrary(library);
  const known = (entries: readonly { id: string; name: string }[]): Map<string, string> =>
    // The first of several with one name.
    new Map(entries.toReversed().map(({ id, name }) => [plain(name), id]));
  const lookUp = (ids: Map<string, string>, name: string, add: (name: string) => string): string => {
    const found = ids.get(plain(name));
    if (found !== undefined) return found;
    const id = add(onOneLine(name));
    ids.set(plain(name), id);
    return id;
  };
  const [personaIds, tagIds, touchpointIds] = [known(personas), known(tags), known(touchpoints)];
  return {
    persona: (name) => lookUp(personaIds, name, (added) => addPersona(library, { name: added })),
    tag: (name) =>
      lookUp(tagIds, name, (added) => addTag(library, { name: added, hue: (tagIds.size % 8) + 1 })),
    touchpoint: (name, channel) =>
      lookUp(touchpointIds, name, (added) => addTouchpoint(library, { name: added, channel })),
  };
}
