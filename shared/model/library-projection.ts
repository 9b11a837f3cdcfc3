/** The plain picture of the library document. Small enough to be read anew; equal entities keep their identity. */
import type * as Y from 'yjs';
import { readCollections } from './collections.ts';
import { libraryParts, SECTION_KEY, TRAIT_KEY } from './library-doc.ts';
import { byOrder } from './order.ts';
import type { LibraryData, MapEntry, Persona, PersonaSection, Tag, Touchpoint, Trait } from './types.ts';
import {
  entities,
  entityOf,
  readNumber,
  readOptional,
  readText,
  readTime,
  type Entities,
  type Entity,
} from './y-fields.ts';

/** The library's data at this moment. */
export function readLibrary(doc: Y.Doc): LibraryData {
  const parts = libraryParts(doc);
  const touchpoints = Array.from(entities(parts.touchpoints), ([id, touchpoint]): Touchpoint => {
    const synonyms = readText(touchpoint, 'synonyms');
    return {
      id,
      name: readText(touchpoint, 'name'),
      channel: readText(touchpoint, 'channel'),
      icon: readText(touchpoint, 'icon'),
      ...(synonyms === '' ? {} : { synonyms }),
    };
  });
  const merged = readMerged(parts.touchpoints);
  const mergedTags = readMerged(parts.tags);
  const logo = readOptional(parts.meta, 'logo');
  return {
    name: readText(parts.meta, 'name'),
    ...(logo === null ? {} : { logo }),
    maps: Array.from(entities(parts.maps), ([id, map]): MapEntry => {
      return {
        id,
        order: readText(map, 'order'),
        trashedAt: readTime(map, 'trashedAt'),
        template: map.get('template') === true,
      };
    }).sort(byOrder),
    personas: Array.from(entities(parts.personas), ([id, persona]) => readPersona(id, persona)).sort(byOrder),
    touchpoints: touchpoints.filter(({ id }) => !Object.hasOwn(merged, id)).sort(byName),
    mergedTouchpoints: merged,
    tags: Array.from(entities(parts.tags), ([id, tag]): Tag => {
      return { id, name: readText(tag, 'name'), hue: readHue(tag) };
    })
      .filter(({ id }) => !Object.hasOwn(mergedTags, id))
      .sort(byName),
    mergedTags,
    collections: readCollections(parts.collections),
  };
}

/**
 * Which entry stands for each merged one: the last of its chain that is there. Of those that were merged into each
 * other (in two copies) the one with the smallest id stands for all.
 */
function readMerged(catalogue: Entities): Record<string, string> {
  const next = (id: string): string | null => {
    const entity = entityOf(catalogue, id);
    const into = entity && readOptional(entity, 'mergedInto');
    return into !== null && entityOf(catalogue, into) ? into : null;
  };
  /** What stands for each entry looked at so far; each is followed once, however long the chains are. */
  const standing = new Map<string, string>();
  for (const [id] of entities(catalogue)) {
    const chain = new Set<string>();
    let at: string | null = id;
    while (at !== null && !chain.has(at) && !standing.has(at)) {
      chain.add(at);
      at = next(at);
    }
    const links = [...chain];
    const circle = at === null ? links.slice(-1) : links.slice(links.indexOf(at));
    const known = at === null ? undefined : standing.get(at);
    const stands = known ?? circle.reduce((least, other) => (other < least ? other : least));
    for (const link of links) standing.set(link, stands);
  }
  const merged = Object.create(null) as Record<string, string>;
  for (const [id, stands] of standing) if (id !== stands) merged[id] = stands;
  return merged;
}

function readPersona(id: string, persona: Entity): Persona {
  return {
    id,
    name: readText(persona, 'name'),
    order: readText(persona, 'order'),
    segment: readText(persona, 'segment'),
    share: readNumber(persona, 'share', 0, 100),
    quote: readText(persona, 'quote'),
    goals: readText(persona, 'goals'),
    needs: readText(persona, 'needs'),
    frustrations: readText(persona, 'frustrations'),
    portrait: readOptional(persona, 'portrait'),
    hue: readHue(persona),
    traits: readParts(persona, TRAIT_KEY, (partId, key): Trait => {
      const value = readNumber(persona, key('value'), 0, 100) ?? 50;
      const [left, right, order] = [key('left'), key('right'), key('order')].map((name) =>
        readText(persona, name),
      );
      return { id: partId, left: left ?? '', right: right ?? '', order: order ?? '', value };
    }),
    sections: readParts(persona, SECTION_KEY, (partId, key): PersonaSection => {
      const [title, body, order] = [key('title'), key('body'), key('order')].map((name) =>
        readText(persona, name),
      );
      return { id: partId, title: title ?? '', body: body ?? '', order: order ?? '' };
    }),
  };
}

/** Parts that lie as flat keys `prefix<id>/field`; a part exists as long as it has an order. */
function readParts<T extends { readonly id: string; readonly order: string }>(
  persona: Entity,
  prefix: string,
  read: (id: string, key: (field: string) => string) => T,
): T[] {
  const parts: T[] = [];
  for (const name of persona.keys()) {
    if (!name.startsWith(prefix) || !name.endsWith('/order')) continue;
    const id = name.slice(prefix.length, -'/order'.length);
    parts.push(read(id, (field) => `${prefix}${id}/${field}`));
  }
  return parts.sort(byOrder);
}

function readHue(entity: Entity): number {
  return Math.round(readNumber(entity, 'hue', 1, 8) ?? 1);
}

function byName(a: { id: string; name: string }, b: { id: string; name: string }): number {
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
