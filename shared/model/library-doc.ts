/**
 * How the workspace's library lies in its Yjs document:
 *
 *   meta         name, logo?
 *   maps         id → { order, trashedAt?, template? }
 *   personas     id → { order, hue, name, quote, goals, needs, frustrations: Y.Text, segment?, share?, portrait?,
 *                       `trait/<id>/left|right|value|order`, `section/<id>/title|body|order` }
 *   touchpoints  id → { name, channel?, icon?, mergedInto? }
 *   tags         id → { name, hue, mergedInto? }
 *   collections  id → { name, order, filter }
 */
import type * as Y from 'yjs';
import type { Entities } from './y-fields.ts';

export interface LibraryParts {
  readonly meta: Y.Map<unknown>;
  readonly maps: Entities;
  readonly personas: Entities;
  readonly touchpoints: Entities;
  readonly tags: Entities;
  readonly collections: Entities;
}

export const TRAIT_KEY = 'trait/';
export const SECTION_KEY = 'section/';

/** The top-level maps of the library document. Opening them creates nothing. */
export function libraryParts(doc: Y.Doc): LibraryParts {
  return {
    meta: doc.getMap('meta'),
    maps: doc.getMap('maps'),
    personas: doc.getMap('personas'),
    touchpoints: doc.getMap('touchpoints'),
    tags: doc.getMap('tags'),
    collections: doc.getMap('collections'),
  };
}
