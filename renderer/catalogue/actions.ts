/** What can be done in the catalogue. Each function is one step of undo, over all maps that it touches. */
import type * as Y from 'yjs';
import { LIBRARY_DOC } from '../../shared/model/doc-ids.ts';
import {
  addTag,
  addTouchpoint,
  deleteTag,
  mergeTag,
  mergeTouchpoint,
  setTag,
  setTouchpoint,
} from '../../shared/model/edits/library.ts';
import { foldCase } from '../../shared/text/fold.ts';
import { tellDone } from '../app/undo.ts';
import { toast } from '../app/toasts.ts';
import { edit, libraryNow } from '../state/documents.ts';
import { intent } from '../state/history.ts';
import type { CataloguePart } from '../state/route.ts';
import { countWords } from '../ui/when.ts';
import { cardsIn, sumUses, type CatalogueEntry } from './entries.ts';
import { deleteTouchpoints, replaceChannels } from './map-actions.ts';
import type { NewName } from './paste-names.ts';
import { partCount, usedWords } from './words.ts';

const editLibrary = <T>(label: string, fn: (doc: Y.Doc) => T): T => edit(LIBRARY_DOC, label, fn);

/** Renames an entry. @throws SojournError where a channel's maps cannot be changed */
export async function renameEntry(part: CataloguePart, { id }: CatalogueEntry, name: string): Promise<void> {
  if (part === 'touchpoints') editLibrary('Rename touchpoint', (doc) => setTouchpoint(doc, id, { name }));
  else if (part === 'tags') editLibrary('Rename tag', (doc) => setTag(doc, id, { name }));
  else await replaceChannels('Rename channel', [id], name);
}

/** Sets the channel of touchpoints. */
export function setChannel(ids: readonly string[], channel: string): void {
  editLibrary('Set channel', (doc) => {
    for (const id of ids) setTouchpoint(doc, id, { channel });
  });
}

export function setSynonyms(id: string, synonyms: string): void {
  editLibrary('Set other names', (doc) => setTouchpoint(doc, id, { synonyms: synonyms.trim() }));
}

export function setIcon(id: string, icon: string): void {
  editLibrary('Set icon', (doc) => setTouchpoint(doc, id, { icon }));
}

export function setHue(ids: readonly string[], hue: number): void {
  editLibrary('Set colour', (doc) => {
    for (const id of ids) setTag(doc, id, { hue });
  });
}

/** The entries that give way when `stays` stands for all. */
export function givingWay(entries: readonly CatalogueEntry[], stays: CatalogueEntry): CatalogueEntry[] {
  return entries.filter(({ id }) => id !== stays.id);
}

/** Merges entries: `stays` stands for all of them. @throws SojournError where a channel's maps cannot be changed */
export async function mergeEntries(
  part: CataloguePart,
  entries: readonly CatalogueEntry[],
  stays: CatalogueEntry,
): Promise<void> {
  const gone = givingWay(entries, stays);
  const label = `Merge ${partCount(part, entries.length)}`;
  if (part === 'channels') {
    await replaceChannels(
      label,
      gone.map(({ id }) => id),
      stays.id,
    );
  } else {
    editLibrary(label, (doc) => {
      for (const { id } of gone) {
        if (part === 'tags') mergeTag(doc, id, stays.id);
        else mergeTouchpoint(doc, id, stays.id);
      }
    });
  }
  const moved = sumUses(gone.map(({ uses }) => uses ?? []));
  tellDone(`Merged: ${usedWords(cardsIn(moved), moved.length)} now show “${stays.name}”`);
}

/** The entry to keep of several that are alike: the one on most cards, then the one with a channel. */
export function bestOf(entries: readonly CatalogueEntry[]): CatalogueEntry | undefined {
  return entries.toSorted(
    (a, b) =>
      Number(b.fixed) - Number(a.fixed) ||
      b.cards - a.cards ||
      Number(b.channel !== '') - Number(a.channel !== ''),
  )[0];
}

/**
 * Deletes entries. Cards that show a deleted touchpoint's name get it as their own text, with its channel.
 * @throws SojournError where the maps that this touches cannot be changed
 */
export async function deleteEntries(part: CataloguePart, entries: readonly CatalogueEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const ids = entries.map(({ id }) => id);
  const [first] = entries;
  const what = entries.length === 1 ? `“${first?.name ?? ''}”` : partCount(part, entries.length);
  const label = `Delete ${partCount(part, entries.length)}`;
  if (part === 'touchpoints') {
    const kept = await deleteTouchpoints(label, ids);
    const cards = kept === 0 ? '' : `; ${countWords(kept, 'card')} ${kept === 1 ? 'keeps' : 'keep'} the name`;
    tellDone(`${what} deleted${cards}`);
  } else if (part === 'tags') {
    editLibrary(label, (doc) => ids.forEach((id) => deleteTag(doc, id)));
    tellDone(`${what} deleted`);
  } else {
    await replaceChannels(label, ids, '');
    tellDone(`${what} removed from touchpoints and cards`);
  }
}

/** How names are recognised that are there already: case and spelling variants of one letter do not count. */
const key = (name: string): string => foldCase(name.normalize('NFC')).trim();

/**
 * Enters names into the catalogue in one step; those that are there already stay as they are. Says what was done.
 * @returns the ids of all of them, in their order
 */
export function addNames(part: 'touchpoints' | 'tags', names: readonly NewName[]): string[] {
  const library = libraryNow();
  const known = new Map(library?.[part].map(({ id, name }) => [key(name), id]));
  const before = known.size;
  let hue = library?.tags.length ?? 0;
  const ids = intent(`Add ${partCount(part, names.length)}`, () =>
    names.map(({ name, channel }) => {
      const there = known.get(key(name));
      if (there !== undefined) return there;
      const id = editLibrary('Add', (doc) =>
        part === 'tags' ? addTag(doc, { name, hue: (hue++ % 8) + 1 }) : addTouchpoint(doc, { name, channel }),
      );
      known.set(key(name), id);
      return id;
    }),
  );
  const added = known.size - before;
  const old = names.length - added;
  if (names.length === 1 && old === 1) toast(`“${names[0]?.name ?? ''}” is there already`);
  else if (names.length > 1) {
    const rest = old > 0 ? `; ${countWords(old, 'name was', 'names were')} there already` : '';
    if (added > 0) tellDone(`${partCount(part, added)} added${rest}`);
    else toast('All of these names are there already');
  }
  return ids;
}
