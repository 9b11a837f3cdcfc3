/** One open workspace with the services that work on it. */
import { join } from 'node:path';
import { createCatalogue, type Catalogue } from './documents/catalogue.ts';
import { createDocuments, type Documents } from './documents/documents.ts';
import { createMapReadings } from './documents/map-readings.ts';
import { createMapSearch, type MapSearch } from './documents/map-search.ts';
import { createOverviews, type Overviews } from './overview/service.ts';
import { createPortfolio, type Portfolio } from './documents/portfolio.ts';
import { createSummaries, type Summaries } from './documents/summaries.ts';
import type { EmitEvent } from './core.ts';
import { createDrivers, type Drivers } from './drivers/service.ts';
import { attachedFinder } from './feedback/forget/attached.ts';
import { createMapTraces } from './feedback/forget/traces.ts';
import { createFeedback, type Feedback } from './feedback/service.ts';
import { createJobs, type Jobs } from './jobs/jobs.ts';
import { createMeasures, type Measures } from './measures/service.ts';
import { createVersions, type Versions } from './versions/versions.ts';
import { backupFolderBeside, backupFolderName } from './workspace/backup-names.ts';
import { createBackups, listBackups, type Backups } from './workspace/backups.ts';
import { createBlobs, type Blobs } from './workspace/blobs.ts';
import { eraseUnusedBlobs } from './workspace/unused-blobs.ts';
import type { Workspace } from './workspace/open.ts';
import { readMeta, writeMeta } from './workspace/schema.ts';
import { guarded, workspaceError } from './workspace/sqlite-errors.ts';

export interface Session {
  readonly workspace: Workspace;
  readonly documents: Documents;
  readonly summaries: Summaries;
  readonly mapSearch: MapSearch;
  readonly catalogue: Catalogue;
  readonly portfolio: Portfolio;
  readonly overviews: Overviews;
  readonly versions: Versions;
  readonly blobs: Blobs;
  readonly feedback: Feedback;
  readonly drivers: Drivers;
  readonly measures: Measures;
  readonly backups: Backups;
  /** Cancels long work and waits until it has ended. */
  endWork(): Promise<void>;
  /** Ends all work on the workspace and closes it, so that one clean file is left. */
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly dataFolder: string;
  /** Told when an automatic backup fails. */
  readonly onProblem: (error: unknown) => void;
  /** Where long work is registered; it is cancelled when the session is closed. Default: a list of its own. */
  readonly jobs?: Jobs;
  /** Told of changed feedback. Default: nobody. */
  readonly emit?: EmitEvent;
}

/** Key of the meta table: whether feedback is analysed without being asked to; on where it is missing. */
const AUTOMATIC_ANALYSIS = 'analyseAutomatically';

/** Folder with a folder of backups for each workspace id. */
export function backupsRoot(dataFolder: string): string {
  return join(dataFolder, 'backups');
}

/** All backups of a workspace, also those that lie beside it. */
function withThoseBeside(backups: Backups, path: string): Pick<Backups, 'list' | 'settled'> {
  return {
    list: () => [...backups.list(), ...listBackups(backupFolderBeside(path))],
    settled: () => backups.settled(),
  };
}

/** @throws SojournError where tables are missing, or an import that was interrupted cannot be undone (full disk, damage) */
export function createSession(workspace: Workspace, options: SessionOptions): Session {
  return guarded(workspace.path, () => assemble(workspace, options));
}

function assemble(workspace: Workspace, options: SessionOptions): Session {
  const { readOnly, id } = workspace.info;
  const opened = Date.now();
  const jobs = options.jobs ?? createJobs(() => {});
  let feedbackTurn = 0;
  const emit: EmitEvent = (name, data) => {
    if (name === 'feedback.changed') feedbackTurn += 1;
    options.emit?.(name, data);
  };
  const documents = createDocuments(workspace);
  const summaries = createSummaries(workspace, documents);
  const readings = createMapReadings(documents);
  const mapSearch = createMapSearch(documents, readings);
  const catalogue = createCatalogue(documents, readings);
  const versions = createVersions(workspace, documents, { emit });
  const blobs = createBlobs(workspace);
  const { db, path } = workspace;
  const automatic = {
    isOn: () => readMeta(db, AUTOMATIC_ANALYSIS) !== 'off',
    set: (on: boolean) => writeMeta(db, AUTOMATIC_ANALYSIS, on ? 'on' : 'off'),
  };
  const traces = createMapTraces(documents, versions, emit);
  const backups = createBackups(workspace, join(backupsRoot(options.dataFolder), backupFolderName(id)));
  const drivers = createDrivers({ db, jobs, documents, summaries });
  const measures = createMeasures(db, documents);
  const feedback = createFeedback({
    db,
    path,
    jobs,
    emit,
    readOnly,
    automatic,
    traces,
    backups: withThoseBeside(backups, path),
    findAttached: attachedFinder(documents, blobs),
    changed: (change) => measures.noteFeedback(change),
  });
  feedback.recoverInterrupted();
  const portfolio = createPortfolio({
    db,
    documents,
    readings,
    stats: (sets) => feedback.stats(sets),
    feedbackTurn: () => feedbackTurn,
  });
  const overviews = createOverviews({
    db,
    documents,
    readings,
    name: workspace.info.name,
    portfolio,
    measures,
    feedback,
  });
  if (!readOnly) backups.start(options.onProblem);

  let ended = false;
  /** Once only: the list of jobs may belong to another session afterwards. */
  const endWork = async (): Promise<void> => {
    if (ended) return;
    ended = true;
    feedback.endWork();
    measures.endWork();
    jobs.cancelAll();
    await jobs.idle();
  };

  /** Tidying up before the end; a file that is gone or full is closed without. */
  const tidy = (): void => {
    try {
      workspace.assertPresent();
      versions.close();
      feedback.eraseRemoved();
      if (!readOnly) eraseUnusedBlobs(db, documents, opened);
    } catch (error) {
      options.onProblem(workspaceError(error, workspace.path));
    }
    documents.close();
  };

  return {
    workspace,
    documents,
    summaries,
    mapSearch,
    catalogue,
    portfolio,
    overviews,
    versions,
    blobs,
    feedback,
    drivers,
    measures,
    backups,
    endWork,
    close: async () => {
      await endWork();
      await backups.stop();
      try {
        tidy();
      } finally {
        guarded(workspace.path, () => workspace.close());
      }
    },
  };
}
