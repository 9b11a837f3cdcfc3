/** A map out to a file of another format, and back into an empty workspace. */
import * as Y from 'yjs';
import { mapFileOf } from '../../electron/core/export/map-json.ts';
import type { MapFile } from '../../shared/formats/map/json/schema.ts';
import { placeMaps, writePlaced } from '../../shared/formats/map/place.ts';
import type { FoundMap, MapInput } from '../../shared/formats/map/reader.ts';
import { readMaps } from '../../shared/formats/map/readers.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import { cellKey, type LibraryData, type MapData } from '../../shared/model/types.ts';
import { exportSource } from './print-maps.ts';

/** A text as the input of a reader. */
export function mapInput(name: string, text: string): MapInput {
  return { name, text, bytes: new TextEncoder().encode(text) };
}

export interface Imported {
  readonly map: MapData;
  readonly library: LibraryData;
  readonly losses: readonly string[];
}

/** A found map in an empty workspace. */
export function importFound(found: FoundMap, fileName = 'file'): Imported {
  const [doc, library] = [new Y.Doc(), new Y.Doc()];
  const [placed] = placeMaps([found], fileName, () => false);
  if (!placed) throw new Error('nothing was placed');
  let notes: string[] = [];
  library.transact(() => doc.transact(() => (notes = writePlaced(doc, library, placed))));
  // As stored and read again: what a document cannot hold would differ only then.
  const stored = new Y.Doc();
  Y.applyUpdateV2(stored, Y.encodeStateAsUpdateV2(doc));
  return {
    map: projectMap(stored, placed.id),
    library: readLibrary(library),
    losses: [...placed.losses, ...notes],
  };
}

/** Reads a text by the registry of readers and imports every map in it. */
export async function importText(name: string, text: string): Promise<Imported[]> {
  const { maps } = await readMaps(mapInput(name, text));
  return maps.map((found) => importFound(found, name));
}

/** The map as a file of our own. */
export async function fileOf(map: MapData): Promise<MapFile> {
  return (await mapFileOf(exportSource(map))).file;
}

/** What a grid shows: titles, and in each cell its texts; curves as "persona value word quote". */
export function gridOf({ map, library }: Pick<Imported, 'map' | 'library'>) {
  const touchpoints = new Map(library.touchpoints.map(({ id, name }) => [id, name]));
  const personas = new Map(library.personas.map(({ id, name }) => [id, name]));
  const steps = new Map(map.steps.map(({ id, title }) => [id, title]));
  const points = (laneId: string, columnId: string, series: MapData['points']) =>
    series
      .filter((point) => point.laneId === laneId && point.columnId === columnId)
      .map(({ personaId, value, word, quote }) =>
        [personas.get(personaId) ?? '', value, word, quote].join(' | '),
      )
      .sort();
  return {
    title: map.meta.title,
    columns: map.columns.map(({ stageId, stepId }) => [
      map.stages.find(({ id }) => id === stageId)?.title ?? '',
      stepId === null ? null : (steps.get(stepId) ?? ''),
    ]),
    lanes: map.lanes.map(({ id, kind, title }) => ({
      kind,
      title,
      cells: map.columns.map(({ id: columnId }) => [
        ...points(id, columnId, map.points),
        ...points(id, columnId, map.targets).map((point) => `to be: ${point}`),
        ...(map.cells.get(cellKey(id, columnId)) ?? []).map(
          ({ text, touchpointId }) => text || (touchpoints.get(touchpointId ?? '') ?? ''),
        ),
      ]),
    })),
  };
}
