/** One open workspace with the services that work on it. */
import { join } from 'node:path';
import { createDocuments, type Documents } from './documents/documents.ts';
import { createSummaries, type Summaries } from './documents/summaries.ts';
import { createBackups, type Backups } from './workspace/backups.ts';
import { createBlobs, type Blobs } from './workspace/blobs.ts';
import type { Workspace } from './workspace/open.ts';

export interface Session {
  readonly workspace: Workspace;
  readonly documents: Documents;
  readonly summaries: Summaries;
  readonly blobs: Blobs;
  readonly backups: Backups;
  /** Ends all work on the workspace and closes it, so that one clean file is left. */
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly dataFolder: string;
  /** Told when an automatic backup fails. */
  readonly onProblem: (error: unknown) => void;
}

/** Folder with a folder of backups for each workspace id. */
export function backupsRoot(dataFolder: string): string {
  return join(dataFolder, 'backups');
}

export function createSession(workspace: Workspace, options: SessionOptions): Session {
  const documents = createDocuments(workspace);
  const summaries = createSummaries(workspace, documents);
  const blobs = createBlobs(workspace);
  const backups = createBackups(workspace, join(backupsRoot(options.dataFolder), workspace.info.id));
  if (!workspace.info.readOnly && !workspace.info.isSample) backups.start(options.onProblem);
  return {
    workspace,
    documents,
    summaries,
    blobs,
    backups,
    close: async () => {
      await backups.stop();
      try {
        documents.close();
      } finally {
        workspace.close();
      }
    },
  };
}
