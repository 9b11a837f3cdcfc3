/** Import of maps from files: read and shown first, created when the person says so, as one step of undo. */
import type * as Y from 'yjs';
import { create } from 'zustand';
import type { MapsInFile } from '../../shared/contract/map-file-calls.ts';
import type { FileToken } from '../../shared/contract/types.ts';
import { withLaneKinds } from '../../shared/formats/map/lane-kinds.ts';
import { writePlaced, type PlacedMap } from '../../shared/formats/map/place.ts';
import type { LaneKind } from '../../shared/model/lanes.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { attempt, toast, toastError } from '../app/toasts.ts';
import { importFiles } from '../feedback/import-flow.ts';
import { core } from '../state/connection.ts';
import { edit, openDocument } from '../state/documents.ts';
import { intent, type Outside } from '../state/history.ts';
import { navigate } from '../state/ui.ts';
import { countWords } from '../ui/when.ts';
import { pickFile, tokenOf } from './pick-file.ts';

/** A file that was read and waits for the person's word. */
export interface FoundMaps extends MapsInFile {
  readonly file: FileToken;
}

interface MapImport {
  readonly found: FoundMaps | null;
  /** Kinds that the person gave to lanes, by the map's id and the lane's number. */
  readonly kinds: ReadonlyMap<string, ReadonlyMap<number, LaneKind>>;
}

const CLOSED: MapImport = { found: null, kinds: new Map() };

export const useMapImport = create<MapImport>()(() => CLOSED);

export function closeMapImport(): void {
  useMapImport.setState(CLOSED);
}

/** Says what kind of lane one of a found map is. */
export function setFoundLaneKind(mapId: string, lane: number, kind: LaneKind): void {
  useMapImport.setState(({ kinds }) => ({
    kinds: new Map(kinds).set(mapId, new Map(kinds.get(mapId)).set(lane, kind)),
  }));
}

/** A found map with the kinds that the person gave to its lanes. */
function corrected<T extends PlacedMap>(placed: T): T {
  const kinds = useMapImport.getState().kinds.get(placed.id);
  const { found } = placed;
  if (!kinds || found.type !== 'draft') return placed;
  return { ...placed, found: { ...found, draft: withLaneKinds(found.draft, kinds) } };
}

/** The command `map.import`. */
export function chooseMapFile(): void {
  attempt(() => pickFile('map', '', show));
}

/** Reads a file and shows what is in it. @throws SojournError where it is no map file */
async function show(file: FileToken): Promise<void> {
  const read = await core.call('mapFile.read', { file: file.token });
  useMapImport.setState({ found: { ...read, file }, kinds: new Map() });
}

/** What names of feedback files end in, and never those of maps that are dropped. */
const FEEDBACK = /\.(csv|tsv|tab|txt|xlsx|xlsm|xls|ndjson|jsonl|zip|gz)$/i;

/**
 * Takes files that were dropped where maps are listed: the first that is no feedback is read as a map. What cannot be
 * is feedback after all, and the import of feedback says what it thinks of it.
 */
export async function dropFiles(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (!file || files.length > 1 || FEEDBACK.test(file.name)) {
    importFiles(files);
    return;
  }
  try {
    await show(await tokenOf(file));
  } catch (error) {
    if (/\.(json|html?)$/i.test(file.name)) importFiles(files);
    else toastError(error);
  }
}

/** How a source that was made for a map goes with it, and comes back. */
function sourceStep(sourceId: number): Outside {
  return {
    undo: () => attempt(() => core.call('feedback.removeSource', { sourceId })),
    redo: () => attempt(() => core.call('feedback.restoreSource', { sourceId })),
  };
}

/** Creates the maps that were found, with what they need in the library, and goes to the first. */
export async function createFoundMaps({ file, maps }: FoundMaps): Promise<void> {
  const hasMore = maps.some(({ pictures, feedback }) => pictures + feedback > 0);
  const { source } = hasMore ? await core.call('mapFile.keep', { file: file.token }) : { source: null };
  await openDocument(LIBRARY_DOC);
  const docs: Y.Doc[] = [];
  for (const { id } of maps) docs.push(await openDocument(mapDocId(id)));
  const notes: string[] = [];
  const label = maps.length === 1 ? 'Import map' : 'Import maps';
  intent(
    label,
    () => {
      edit(LIBRARY_DOC, label, (library) => {
        maps.forEach((placed, index) => {
          const doc = docs[index];
          if (doc) edit(doc, label, () => notes.push(...writePlaced(doc, library, corrected(placed))));
        });
      });
    },
    { outside: source === null ? null : sourceStep(source) },
  );
  closeMapImport();
  const [first] = maps;
  if (first) navigate({ screen: 'map', mapId: first.id });
  const said =
    maps.length === 1 ? `“${first?.title}” imported` : `${countWords(maps.length, 'map')} imported`;
  toast(said, notes.length > 0 ? { description: notes.join(' ') } : {});
}
