/** Maps of a given size with text in five languages, and a workspace that holds them. */
import { join } from 'node:path';
import * as Y from 'yjs';
import { createDocuments } from '../../electron/core/documents/documents.ts';
import { createFilled } from '../../electron/core/workspace/create.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addMapEntry, addPersona, setWorkspaceName } from '../../shared/model/edits/library.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import type { LaneKind } from '../../shared/model/lanes.ts';
import type { MapData } from '../../shared/model/types.ts';
import { makeMap } from '../support/map-data.ts';
import { SENTENCES } from '../support/print-maps.ts';

const LANES: readonly LaneKind[] = [
  'steps',
  'goals',
  'thoughts',
  'emotion',
  'painPoints',
  'gains',
  'opportunities',
  'actions',
  'quotes',
  'text',
  'channels',
  'employeeExperience',
];
const PERSONAS = ['olena', 'somchai'];
const TEXTS = Object.values(SENTENCES);
/** Stages and lanes by the number of cards. */
const SHAPES = { 50: [5, 6], 500: [10, 12], 5000: [40, 12] } as const;
export type MapSize = keyof typeof SHAPES;

/** Id of the map of a size in the workspace of `makeMapsWorkspace`. */
export function benchMapId(size: MapSize): string {
  return `map-${size}`;
}

/** A map of exactly so many cards, spread evenly over its cells; one lane is an emotion curve of two personas. */
export function benchMap(size: MapSize): MapData {
  const [stageCount, laneCount] = SHAPES[size];
  const stages = Array.from({ length: stageCount }, (_, i) => ({ id: `s${i}`, title: `Stage ${i + 1}` }));
  const lanes = LANES.slice(0, laneCount).map((kind) => ({ id: kind, kind }));
  const cells = lanes
    .filter(({ kind }) => kind !== 'emotion')
    .flatMap((lane) => stages.map((stage) => ({ lane, columnId: stage.id })));
  const cards = Array.from({ length: size }, (_, i) => {
    const { lane, columnId } = cells[i % cells.length] ?? { lane: { id: '', kind: 'text' }, columnId: '' };
    return {
      id: `c${i}`,
      laneId: lane.id,
      columnId,
      text: `${i} ${TEXTS[i % TEXTS.length] ?? ''}`,
      ...(lane.kind === 'painPoints' ? { severity: (i % 5) + 1 } : {}),
    };
  });
  const points = PERSONAS.flatMap((personaId, p) =>
    stages.map((stage, i) => ({
      laneId: 'emotion',
      columnId: stage.id,
      personaId,
      value: Math.round(Math.sin(i + p) * 200) / 100,
    })),
  );
  return makeMap({
    id: benchMapId(size),
    meta: { title: `${size} cards`, personaIds: PERSONAS },
    stages,
    lanes,
    cards,
    points,
  });
}

function encoded(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => write(doc));
  return Y.encodeStateAsUpdateV2(doc);
}

/** Writes a workspace with a map of each size into a folder. @returns the file */
export async function makeMapsWorkspace(folder: string, name: string): Promise<string> {
  const file = join(folder, `${name}.sojourn`);
  const sizes = Object.keys(SHAPES).map((size) => Number(size) as MapSize);
  await createFilled(file, { name }, (workspace) => {
    const documents = createDocuments(workspace);
    for (const size of sizes) {
      documents.push(
        mapDocId(benchMapId(size)),
        encoded((doc) => writeMap(doc, benchMap(size), 0)),
        'bench',
      );
    }
    const library = encoded((doc) => {
      setWorkspaceName(doc, name);
      for (const id of PERSONAS) addPersona(doc, { id, name: id });
      for (const size of sizes) addMapEntry(doc, benchMapId(size));
    });
    documents.push(LIBRARY_DOC, library, 'bench');
    documents.close();
  });
  return file;
}
