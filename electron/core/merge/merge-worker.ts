/** The thread that joins copies, with connections of its own to the workspace and to them. All of it is one transaction. */
import { parentPort, workerData } from 'node:worker_threads';
import { SojournError, toPlainError } from '../../../shared/contract/errors.ts';
import type { WorkspaceInfo } from '../../../shared/contract/types.ts';
import { createDocuments } from '../documents/documents.ts';
import { finishForgetting } from '../feedback/forget/rows.ts';
import type { ThreadData, ThreadMessage } from '../feedback/in-thread.ts';
import { MERGE, storageError } from '../feedback/storage-error.ts';
import { createVersions } from '../versions/versions.ts';
import { createBlobs } from '../workspace/blobs.ts';
import { connectWriter } from '../workspace/connection.ts';
import { openWorkspace, type Workspace } from '../workspace/open.ts';
import { mergeCopies, type Merged, type MergeSide } from './merge.ts';
import type { MergeFile } from './merge-files.ts';

export interface MergeWorkerData extends ThreadData {
  readonly info: WorkspaceInfo;
  readonly files: readonly MergeFile[];
}

export type MergeWorkerMessage =
  | ThreadMessage
  | {
      readonly kind: 'done';
      readonly merged: readonly Merged[];
      /** Documents whose state of before is a version now. */
      readonly versioned: readonly string[];
    };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const say = (message: MergeWorkerMessage): void => parentPort?.postMessage(message);

function sideOf(workspace: Workspace) {
  return { workspace, documents: createDocuments(workspace), blobs: createBlobs(workspace) };
}

/** The workspace that the main thread has open and locked, once more. */
function openAgain(path: string, info: WorkspaceInfo): Workspace {
  const connection = connectWriter(path);
  const { db } = connection;
  db.pragma('synchronous = FULL');
  const sure = (): void => undefined;
  return { db, path, info, assertPresent: sure, assertWritable: sure, close: () => connection.close() };
}

async function run({ database, info, files, stop }: MergeWorkerData): Promise<void> {
  const cell = new Int32Array(stop);
  const opened: Workspace[] = [];
  const open = (workspace: Workspace): ReturnType<typeof sideOf> => {
    opened.push(workspace);
    return sideOf(workspace);
  };
  try {
    const into = open(openAgain(database, info));
    const versioned = new Set<string>();
    // What a map was before it changed is kept as ever, in the same transaction.
    createVersions(into.workspace, into.documents, {
      emit: (_event, data) => void ('doc' in data && versioned.add(data.doc)),
      later: (work) => work(),
    });
    const copies: MergeSide[] = [];
    // oxlint-disable-next-line no-await-in-loop -- each names the file that is wrong
    for (const { path } of files) copies.push(open(await openWorkspace(path, { readOnly: true })));
    const step = (done: number): void => {
      if (Atomics.load(cell, 0) === 1)
        throw new SojournError('cancelled', 'The merge was cancelled. Nothing of it was kept.');
      say({ kind: 'progress', value: done });
    };
    const all = into.workspace.db.transaction(() =>
      copies.map((copy, at) => {
        step(at / copies.length);
        const ofCopy = (share: number): void => step((at + share) / copies.length);
        return mergeCopies(into, copy, files[at]?.name ?? '', ofCopy);
      }),
    );
    const merged = all.immediate();
    finishForgetting(into.workspace.db);
    say({ kind: 'done', merged, versioned: [...versioned] });
  } catch (error) {
    say({ kind: 'failed', error: toPlainError(storageError(error, MERGE)) });
  } finally {
    for (const workspace of opened) workspace.close();
  }
}

void run(workerData as MergeWorkerData);
