/** Maps of a given size with text in five languages, and a workspace that holds them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { createDocuments } from '../../electron/core/documents/documents.ts';
import { createBlobs } from '../../electron/core/workspace/blobs.ts';
import { createFilled } from '../../electron/core/workspace/create.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addMapEntry, addPersona, setWorkspaceName } from '../../shared/model/edits/library.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import type { LaneKind } from '../../shared/model/lanes.ts';
import type { MapData } from '../../shared/model/types.ts';
import { makeMap } from '../support/map-data.ts';
import { SENTENCES } from '../support/print-maps.ts';
import type { Pictures } from './pictures.ts';

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
/** A map of so many text cards, or the one of 5,000 text cards and 300 pictures. */
export type MapName = MapSize | 'pictures';
export const PICTURE_COUNT = 300;
/** Id of the lane of pictures, and how many lanes stand above it. */
export const PICTURES_LANE = 'images';
export const PICTURES_LANE_INDEX = 6;

/** Id of a map in the workspace of `makeMapsWorkspace`. */
export function benchMapId(name: MapName): string {
  return `map-${name}`;
}

/**
 * A map of exactly so many text cards, spread evenly over its cells; one lane is an emotion curve of two personas. The
 * one with pictures has a lane of them besides.
 */
export function benchMap(name: MapName, pictures: Pick<Pictures, 'hashes'> = { hashes: [] }): MapData {
  const size = name === 'pictures' ? 5000 : name;
  const [stageCount, laneCount] = SHAPES[size];
  const stages = Array.from({ length: stageCount }, (_, i) => ({ id: `s${i}`, title: `Stage ${i + 1}` }));
  const textLanes = LANES.slice(0, laneCount).map((kind) => ({ id: kind as string, kind }));
  const lanes =
    name === 'pictures'
      ? textLanes.toSpliced(PICTURES_LANE_INDEX, 0, { id: PICTURES_LANE, kind: 'images' })
      : textLanes;
  const cells = textLanes
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
  const photos = pictures.hashes.map((image, i) => ({
    id: `p${i}`,
    laneId: PICTURES_LANE,
    columnId: `s${i % stageCount}`,
    image,
  }));
  const points = PERSONAS.flatMap((personaId, p) =>
    stages.map((stage, i) => ({
      laneId: 'emotion',
      columnId: stage.id,
      personaId,
      value: Math.round(Math.sin(i + p) * 200) / 100,
    })),
  );
  return makeMap({
    id: benchMapId(name),
    meta: { title: `${name} cards`, personaIds: PERSONAS },
    stages,
    lanes,
    cards: name === 'pictures' ? [...cards, ...photos] : cards,
    points,
  });
}

function encoded(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => write(doc));
  return Y.encodeStateAsUpdateV2(doc);
}

/** Writes a workspace with these maps. @returns the file */
export async function makeMapsWorkspace(
  folder: string,
  name: string,
  maps: readonly MapName[] = Object.keys(SHAPES).map((size) => Number(size) as MapSize),
  pictures?: Pictures,
): Promise<string> {
  const file = join(folder, `${name}.sojourn`);
  await createFilled(file, { name }, (workspace) => {
    const documents = createDocuments(workspace);
    if (pictures && maps.includes('pictures')) {
      const blobs = createBlobs(workspace);
      for (const hash of pictures.hashes)
        blobs.put(
          readFileSync(join(pictures.folder, pictures.fileOf(hash))),
          'image/jpeg',
          pictures.thumbOf(hash),
        );
    }
    for (const map of maps) {
      documents.push(
        mapDocId(benchMapId(map)),
        encoded((doc) => writeMap(doc, benchMap(map, pictures), 0)),
        'bench',
      );
    }
    const library = encoded((doc) => {
      setWorkspaceName(doc, name);
      for (const id of PERSONAS) addPersona(doc, { id, name: id });
      for (const map of maps) addMapEntry(doc, benchMapId(map));
    });
    documents.push(LIBRARY_DOC, library, 'bench');
    documents.close();
  });
  return file;
}
