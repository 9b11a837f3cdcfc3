/** Import of maps from files: read and shown first, created when the person says so, as one step of undo. */
import type * as Y from 'yjs';
import { create } from 'zustand';
import type { MapsInFile } from '../../shared/contract/map-file-calls.ts';
import type { FileToken } from '../../shared/contract/types.ts';
import { writePlaced } from '../../shared/formats/map/place.ts';
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

export const useMapImport = create<{ readonly found: FoundMaps | null }>()(() => ({ found: null }));

export function closeMapImport(): void {
  useMapImport.setState({ found: null });
}

/** The command `map.import`. */
export function chooseMapFile(): void {
  attempt(() => pickFile('map', '', show));
}

/** Reads a file and shows what is in it. @throws SojournError where it is no map file */
async function show(file: FileToken): Promise<void> {
  useMapImport.setState({ found: { ...(await core.call('mapFile.read', { file: file.token })), file } });
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
          if (doc) edit(doc, label, () => notes.push(...writePlaced(doc, library, placed)));
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
