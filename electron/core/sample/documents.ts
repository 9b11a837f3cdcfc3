/** The sample's Yjs documents. The same content always gives the same bytes. */
import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import {
  addMapEntry,
  addPersona,
  addSection,
  addTag,
  addTouchpoint,
  addTrait,
  setWorkspaceName,
} from '../../../shared/model/edits/library.ts';
import { writeMap } from '../../../shared/model/edits/map.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { TAGS, TOUCHPOINTS } from './content/catalogue.ts';
import { INDEX_PARTS, OWN_METRICS, TARGETS } from './content/metrics.ts';
import { PERSONAS } from './content/personas.ts';
import { sampleEntries, writeMetrics } from './metrics.ts';

/** When the evidence of the sample was linked: after its last feedback. */
const LINKED_AT = Date.UTC(2026, 10, 2, 9);

/** A map's document as one update (encoding version 2). */
export function mapUpdate(map: MapData): Uint8Array {
  const content = JSON.stringify([map, [...map.cards.values()]]);
  return encode(content, (doc) => writeMap(doc, map, LINKED_AT));
}

/**
 * The library's document as one update (encoding version 2).
 * @param portraits hash of each persona's stored portrait, by persona id
 */
export function libraryUpdate(
  name: string,
  mapIds: readonly string[],
  portraits: ReadonlyMap<string, string>,
): Uint8Array {
  const content = JSON.stringify([name, mapIds, [...portraits], PERSONAS, TOUCHPOINTS, TAGS]);
  return encode(content, (doc) => {
    setWorkspaceName(doc, name);
    for (const mapId of mapIds) addMapEntry(doc, mapId);
    for (const touchpoint of TOUCHPOINTS) addTouchpoint(doc, touchpoint);
    for (const tag of TAGS) addTag(doc, tag);
    for (const { traits, sections, goals, needs, frustrations, ...persona } of PERSONAS) {
      addPersona(doc, {
        ...persona,
        goals: goals.join('\n'),
        needs: needs.join('\n'),
        frustrations: frustrations.join('\n'),
        portrait: portraits.get(persona.id) ?? null,
      });
      for (const trait of traits) addTrait(doc, persona.id, trait);
      for (const section of sections) addSection(doc, persona.id, section);
    }
  });
}

/** The document of metrics as one update (encoding version 2). */
export function metricsUpdate(): Uint8Array {
  const content = JSON.stringify([OWN_METRICS, INDEX_PARTS, TARGETS, sampleEntries()]);
  return encode(content, writeMetrics);
}

/**
 * Writes a fresh document in one transaction. Its Yjs client id follows from the content: two samples with the same
 * content are byte for byte the same, and two that differ never share an id, so that merging them stays sound.
 */
export function encode(content: string, write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = createHash('sha256').update(content).digest().readUInt32BE(0);
  doc.transact(() => write(doc));
  const update = Y.encodeStateAsUpdateV2(doc);
  doc.destroy();
  return update;
}
