/** A map in a workspace file, of cards that all feedback of a source is evidence for. */
import * as Y from 'yjs';
import { writing } from '../../electron/cli/session.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addMapEntry, addTouchpoint } from '../../shared/model/edits/library.ts';
import type { LaneKind } from '../../shared/model/lanes.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import { makeMap } from './map-data.ts';

/**
 * Writes the map “Shop map” with a stage for each touchpoint.
 * @param sources the name of a source by the name of its touchpoint
 * @param kind of the lane; what is no touchpoint has the name as its words
 */
export async function linkAll(
  file: string,
  sources: Readonly<Record<string, string>>,
  kind: LaneKind = 'touchpoints',
): Promise<void> {
  await writing(file, async ({ documents, feedback }) => {
    const names = Object.keys(sources);
    const items = [...feedback.iterate({}, 100_000)];
    const map = makeMap({
      id: 'shop',
      meta: { title: 'Shop map' },
      stages: names.map((name) => ({ id: `stage-${name}`, title: `${name} stage` })),
      lanes: [{ id: 'touch', kind }],
      cards: names.map((name) => ({
        id: `card-${name}`,
        laneId: 'touch',
        columnId: `stage-${name}`,
        ...(kind === 'touchpoints' ? { touchpointId: name } : { text: name }),
        evidence: items.filter(({ source }) => source === sources[name]).map(({ id }) => id),
      })),
    });
    const library = new Y.Doc();
    for (const name of names) addTouchpoint(library, { id: name, name });
    addMapEntry(library, 'shop');
    const ydoc = new Y.Doc();
    ydoc.transact(() => writeMap(ydoc, map, 1));
    for (const [doc, state] of [
      [LIBRARY_DOC, library],
      [mapDocId('shop'), ydoc],
    ] as const) {
      documents.push(doc, Y.encodeStateAsUpdateV2(state), 'test');
    }
  });
}
