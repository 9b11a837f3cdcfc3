/** Writes the workspace's library. Every function expects to run inside one transaction of the caller's. */
import * as Y from 'yjs';
import { newId } from '../ids.ts';
import { libraryParts, SECTION_KEY, TRAIT_KEY } from '../library-doc.ts';
import { readLibrary } from '../library-projection.ts';
import { keyAt } from '../order.ts';
import type { Persona, Tag, Touchpoint } from '../types.ts';
import { entityOf, writeField, writeText, type Entities, type Entity } from '../y-fields.ts';
import { copyEntity } from './cards.ts';

export function setWorkspaceName(doc: Y.Doc, name: string): void {
  writeText(libraryParts(doc).meta, 'name', name);
}

/** Gives the workspace a logo, by the hash of a stored picture; null for none. */
export function setWorkspaceLogo(doc: Y.Doc, hash: string | null): void {
  writeField(libraryParts(doc).meta, 'logo', hash);
}

/** Enters a map into the workspace, at `index` among its maps or at the end. */
export function addMapEntry(doc: Y.Doc, mapId: string, index?: number): void {
  const { maps } = libraryParts(doc);
  const siblings = readLibrary(doc).maps;
  create(maps, mapId).set('order', keyAt(siblings, index ?? siblings.length));
}

/** Puts a map into the bin (`at` in ms since 1970) or, with null, back from it. */
export function setMapTrashed(doc: Y.Doc, mapId: string, at: number | null): void {
  setField(libraryParts(doc).maps, mapId, 'trashedAt', at);
}

/** Makes a map a template, or a map again. */
export function setMapTemplate(doc: Y.Doc, mapId: string, template: boolean): void {
  setField(libraryParts(doc).maps, mapId, 'template', template || null);
}

/** Fields of a persona that are one value each. */
export type PersonaFields = Pick<Persona, 'segment' | 'share' | 'portrait' | 'hue'>;
/** Texts of a persona. */
export type PersonaText = 'name' | 'quote' | 'goals' | 'needs' | 'frustrations';

export interface NewPersona extends Partial<PersonaFields>, Partial<Record<PersonaText, string>> {
  readonly id?: string;
}

const PERSONA_TEXTS: readonly PersonaText[] = ['name', 'quote', 'goals', 'needs', 'frustrations'];

/** Adds a persona at the end and answers its id. Without a hue it gets the next of the eight. */
export function addPersona(doc: Y.Doc, { id = newId(), ...given }: NewPersona): string {
  const siblings = readLibrary(doc).personas;
  const persona = create(libraryParts(doc).personas, id);
  persona.set('order', keyAt(siblings, siblings.length));
  persona.set('hue', given.hue ?? (siblings.length % 8) + 1);
  writeField(persona, 'segment', given.segment);
  writeField(persona, 'share', given.share);
  writeField(persona, 'portrait', given.portrait);
  for (const key of PERSONA_TEXTS) writeText(persona, key, given[key] ?? '');
  return id;
}

/** Writes a text of a persona. `base`: what the person who writes began with; what others wrote since then stays. */
export function setPersonaText(doc: Y.Doc, id: string, key: PersonaText, text: string, base?: string): void {
  const persona = entityOf(libraryParts(doc).personas, id);
  if (persona) writeText(persona, key, text, base);
}

export function setPersonaFields(doc: Y.Doc, id: string, fields: Partial<PersonaFields>): void {
  const persona = entityOf(libraryParts(doc).personas, id);
  if (persona) for (const [key, value] of Object.entries(fields)) writeField(persona, key, value);
}

/** Copies a persona, behind its original; answers the copy's id, or null where there is no such persona. */
export function duplicatePersona(doc: Y.Doc, id: string, name: string): string | null {
  const { personas } = libraryParts(doc);
  const source = entityOf(personas, id);
  if (!source) return null;
  const siblings = readLibrary(doc).personas;
  const copyId = newId();
  const copy = copyEntity(source);
  personas.set(copyId, copy);
  copy.set('order', keyAt(siblings, siblings.findIndex((persona) => persona.id === id) + 1));
  writeText(copy, 'name', name);
  return copyId;
}

/** Deletes a persona. Maps keep their reference, so that undo brings everything back. */
export function deletePersona(doc: Y.Doc, id: string): void {
  libraryParts(doc).personas.delete(id);
}

/** Adds a trait slider (value 0 to 100) and answers its id. */
export function addTrait(
  doc: Y.Doc,
  personaId: string,
  trait: { left: string; right: string; value: number; id?: string },
): string {
  const id = trait.id ?? newId();
  const persona = entityOf(libraryParts(doc).personas, personaId);
  const siblings = readLibrary(doc).personas.find((other) => other.id === personaId)?.traits ?? [];
  if (persona) {
    persona.set(`${TRAIT_KEY}${id}/order`, keyAt(siblings, siblings.length));
    setTrait(doc, personaId, id, trait);
  }
  return id;
}

export function setTrait(
  doc: Y.Doc,
  personaId: string,
  id: string,
  fields: { left?: string; right?: string; value?: number },
): void {
  const persona = entityOf(libraryParts(doc).personas, personaId);
  if (!persona) return;
  if (fields.left !== undefined) writeField(persona, `${TRAIT_KEY}${id}/left`, fields.left);
  if (fields.right !== undefined) writeField(persona, `${TRAIT_KEY}${id}/right`, fields.right);
  if (fields.value !== undefined) writeField(persona, `${TRAIT_KEY}${id}/value`, Math.round(fields.value));
}

/** Adds a free section and answers its id. */
export function addSection(
  doc: Y.Doc,
  personaId: string,
  section: { title: string; body?: string; id?: string },
): string {
  const id = section.id ?? newId();
  const persona = entityOf(libraryParts(doc).personas, personaId);
  const siblings = readLibrary(doc).personas.find((other) => other.id === personaId)?.sections ?? [];
  if (persona) {
    persona.set(`${SECTION_KEY}${id}/order`, keyAt(siblings, siblings.length));
    setSection(doc, personaId, id, section);
  }
  return id;
}

/** Writes title or body of a section. `base`: the body that the person began with; what others wrote since stays. */
export function setSection(
  doc: Y.Doc,
  personaId: string,
  id: string,
  fields: { title?: string; body?: string },
  base?: string,
): void {
  const persona = entityOf(libraryParts(doc).personas, personaId);
  if (!persona) return;
  if (fields.title !== undefined) writeField(persona, `${SECTION_KEY}${id}/title`, fields.title);
  if (fields.body !== undefined) writeText(persona, `${SECTION_KEY}${id}/body`, fields.body, base);
}

/** Moves a section to `index` among the persona's sections. */
export function moveSection(doc: Y.Doc, personaId: string, id: string, index: number): void {
  const persona = entityOf(libraryParts(doc).personas, personaId);
  const sections = readLibrary(doc).personas.find((other) => other.id === personaId)?.sections ?? [];
  const others = sections.filter((section) => section.id !== id);
  if (persona) writeField(persona, `${SECTION_KEY}${id}/order`, keyAt(others, index));
}

/** Deletes a trait or a section of a persona. */
export function deletePersonaPart(doc: Y.Doc, personaId: string, partId: string): void {
  const persona = entityOf(libraryParts(doc).personas, personaId);
  if (!persona) return;
  for (const key of Array.from(persona.keys())) {
    if (key.startsWith(`${TRAIT_KEY}${partId}/`) || key.startsWith(`${SECTION_KEY}${partId}/`))
      persona.delete(key);
  }
}

/** Adds a touchpoint to the catalogue and answers its id. */
export function addTouchpoint(
  doc: Y.Doc,
  {
    id = newId(),
    name,
    channel = '',
    icon = '',
  }: { id?: string; name: string; channel?: string; icon?: string },
): string {
  const touchpoint = create(libraryParts(doc).touchpoints, id);
  writeField(touchpoint, 'name', name);
  writeField(touchpoint, 'channel', channel);
  writeField(touchpoint, 'icon', icon);
  return id;
}

export function setTouchpoint(doc: Y.Doc, id: string, fields: Partial<Omit<Touchpoint, 'id'>>): void {
  const touchpoint = entityOf(libraryParts(doc).touchpoints, id);
  if (touchpoint) for (const [key, value] of Object.entries(fields)) writeField(touchpoint, key, value);
}

/**
 * Merges a touchpoint into another: from now on the other stands for it on every map. Nothing on the maps is
 * written, so that taking it back brings everything back.
 */
export function mergeTouchpoint(doc: Y.Doc, id: string, into: string): void {
  merge(libraryParts(doc).touchpoints, readLibrary(doc).mergedTouchpoints, id, into);
}

/**
 * Takes a touchpoint out of the catalogue, with those that were merged into it. Cards that show its name must get it
 * as their own text first.
 */
export function deleteTouchpoint(doc: Y.Doc, id: string): void {
  remove(libraryParts(doc).touchpoints, id, readLibrary(doc).mergedTouchpoints);
}

/** Adds a tag and answers its id. */
export function addTag(
  doc: Y.Doc,
  { id = newId(), name, hue }: { id?: string; name: string; hue: number },
): string {
  const tag = create(libraryParts(doc).tags, id);
  writeField(tag, 'name', name);
  writeField(tag, 'hue', hue);
  return id;
}

export function setTag(doc: Y.Doc, id: string, fields: Partial<Omit<Tag, 'id'>>): void {
  const tag = entityOf(libraryParts(doc).tags, id);
  if (tag) for (const [key, value] of Object.entries(fields)) writeField(tag, key, value);
}

/** Merges a tag into another, in the manner of touchpoints: cards with the one show the other. */
export function mergeTag(doc: Y.Doc, id: string, into: string): void {
  merge(libraryParts(doc).tags, readLibrary(doc).mergedTags, id, into);
}

/** Deletes a tag, with those that were merged into it. Cards keep their reference, so that undo brings it back. */
export function deleteTag(doc: Y.Doc, id: string): void {
  remove(libraryParts(doc).tags, id, readLibrary(doc).mergedTags);
}

/**
 * Into what stands for `into` already. Where that is `id` itself (it was chosen the other way round before, perhaps in
 * another copy), `into` stands from now on, and so is merged into nothing itself.
 */
function merge(
  catalogue: Entities,
  merged: Readonly<Record<string, string>>,
  id: string,
  into: string,
): void {
  if (id === into || !catalogue.has(id) || !catalogue.has(into)) return;
  const stands = merged[into] ?? into;
  const target = stands === id ? into : stands;
  setField(catalogue, target, 'mergedInto', null);
  setField(catalogue, id, 'mergedInto', target);
}

function remove(catalogue: Entities, id: string, merged: Readonly<Record<string, string>>): void {
  for (const [other, into] of Object.entries(merged)) if (into === id) catalogue.delete(other);
  catalogue.delete(id);
}

function create(into: Entities, id: string): Entity {
  const entity = new Y.Map<unknown>();
  into.set(id, entity);
  return entity;
}

function setField(of: Entities, id: string, key: string, value: unknown): void {
  const entity = entityOf(of, id);
  if (entity) writeField(entity, key, value);
}
