/** New workspace files with their first content: a name, or the sample. */
import * as Y from 'yjs';
import { LIBRARY_DOC } from '../../shared/model/doc-ids.ts';
import { setWorkspaceName } from '../../shared/model/edits/library.ts';
import { createDocuments } from './documents/documents.ts';
import type { SampleTarget } from './sample/build.ts';
import { createBlobs } from './workspace/blobs.ts';
import { createFilled } from './workspace/create.ts';

/**
 * Makes a workspace file; it appears whole or not at all.
 * @param fillSample writes the sample; where it is not given, the workspace is empty but for its name
 * @throws SojournError as `createFilled`
 */
export function makeWorkspaceFile(
  path: string,
  name: string,
  fillSample?: (target: SampleTarget) => void,
): Promise<void> {
  return createFilled(path, { name, sample: fillSample !== undefined }, (workspace) => {
    const documents = createDocuments(workspace);
    try {
      if (fillSample) fillSample({ workspace, documents, blobs: createBlobs(workspace) });
      else documents.push(LIBRARY_DOC, namedLibrary(name), 'core');
    } finally {
      documents.close();
    }
  });
}

/** The first update of a new workspace's library: its name. */
function namedLibrary(name: string): Uint8Array {
  const ydoc = new Y.Doc();
  setWorkspaceName(ydoc, name);
  return Y.encodeStateAsUpdateV2(ydoc);
}
