/** What a map uses of its workspace's library: out of it for a file, and into another. */
import type * as Y from 'yjs';
import {
  addPersona,
  addSection,
  addTag,
  addTouchpoint,
  addTrait,
  setTouchpoint,
} from '../../../model/edits/library.ts';
import { readLibrary } from '../../../model/library-projection.ts';
import { own } from '../../../model/own.ts';
import type { LibraryData, Persona } from '../../../model/types.ts';
import { filled } from './filled.ts';
import type { MapFileLibrary, MapFileMap } from './schema.ts';

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** The map with those touchpoints and tags that stand for the ones that were merged into them. */
export function withoutMerged(
  map: MapFileMap,
  { mergedTouchpoints, mergedTags }: Pick<LibraryData, 'mergedTouchpoints' | 'mergedTags'>,
): MapFileMap {
  const tag = (id: string): string => own(mergedTags, id) ?? id;
  const touchpoint = (id: string): string => own(mergedTouchpoints, id) ?? id;
  return {
    ...map,
    cards: map.cards.map((card) => ({
      ...card,
      ...(card.touchpointId === undefined ? {} : { touchpointId: touchpoint(card.touchpointId) }),
      ...(card.tags === undefined ? {} : { tags: [...new Set(card.tags.map(tag))] }),
    })),
  };
}

/** The personas, touchpoints and tags of a library that a map names. */
export function usedOf(map: MapFileMap, library: LibraryData): MapFileLibrary {
  const personas = new Set([
    ...map.personas,
    ...map.cards.flatMap(({ personaIds = [] }) => personaIds),
    ...map.points.map(({ personaId }) => personaId),
  ]);
  const touchpoints = new Set(map.cards.map(({ touchpointId }) => touchpointId));
  const tags = new Set(map.cards.flatMap((card) => card.tags ?? []));
  return {
    personas: library.personas
      .filter(({ id }) => personas.has(id))
      .map(filePersona)
      .sort(byId),
    touchpoints: library.touchpoints
      .filter(({ id }) => touchpoints.has(id))
      .map(({ id, name, ...rest }) => filled({ id, name }, rest))
      .sort(byId),
    tags: library.tags
      .filter(({ id }) => tags.has(id))
      .map(({ id, name, hue }) => ({ id, name, hue }))
      .sort(byId),
  };
}

function filePersona(persona: Persona): MapFileLibrary['personas'][number] {
  const { id, name, hue, order: _order, traits, sections, ...rest } = persona;
  return {
    ...filled({ id, name }, rest),
    hue,
    ...(traits.length === 0
      ? {}
      : {
          traits: traits.map((trait) =>
            filled({ id: trait.id, value: trait.value }, { left: trait.left, right: trait.right }),
          ),
        }),
    ...(sections.length === 0
      ? {}
      : {
          sections: sections.map(({ id: sectionId, title, body }) =>
            filled({ id: sectionId }, { title, body }),
          ),
        }),
  };
}

/**
 * Adds to a library what a file brings and it lacks, under the ids of the file. Expects to run inside one transaction.
 * @returns the names of those that are there under the same id and say something else; they stay as they are
 */
export function addUsed(doc: Y.Doc, used: MapFileLibrary): string[] {
  const library = readLibrary(doc);
  const now = {
    personas: byIds(library.personas),
    touchpoints: byIds(library.touchpoints),
    tags: byIds(library.tags),
  };
  const different: string[] = [];
  const isThere = <T extends { name: string }>(entry: T, was: T | undefined): boolean => {
    if (was && JSON.stringify(was) !== JSON.stringify(entry)) different.push(was.name);
    return was !== undefined;
  };
  for (const persona of used.personas) {
    const was = now.personas.get(persona.id);
    if (isThere(persona, was && filePersona(was))) continue;
    const { traits = [], sections = [], ...fields } = persona;
    addPersona(doc, fields);
    for (const trait of traits) addTrait(doc, persona.id, { left: '', right: '', ...trait });
    for (const section of sections) addSection(doc, persona.id, { title: '', ...section });
  }
  for (const touchpoint of used.touchpoints) {
    if (own(library.mergedTouchpoints, touchpoint.id) !== undefined) continue;
    const was = now.touchpoints.get(touchpoint.id);
    if (isThere(touchpoint, was && usedTouchpoint(was))) continue;
    const { synonyms, ...fields } = touchpoint;
    addTouchpoint(doc, fields);
    if (synonyms !== undefined) setTouchpoint(doc, touchpoint.id, { synonyms });
  }
  for (const tag of used.tags) {
    if (own(library.mergedTags, tag.id) !== undefined) continue;
    if (!isThere(tag, now.tags.get(tag.id))) addTag(doc, tag);
  }
  return different;
}

const usedTouchpoint = ({ id, name, ...rest }: LibraryData['touchpoints'][number]) =>
  filled({ id, name }, rest);

function byIds<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
