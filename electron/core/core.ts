/**
 * Core: the product without a screen. Assembles the services behind the contract's calls; every host (Electron,
 * browser host, command line) makes one and attaches its screens to it.
 */
import { toPlainError, type ErrorCode } from '../../shared/contract/errors.ts';
import type { Events, WorkspaceInfo } from '../../shared/contract/types.ts';
import type { WireReply } from '../../shared/contract/wire.ts';
import { coalesce } from './coalesce.ts';
import { createDesk } from './desk.ts';
import { createDispatch } from './dispatch.ts';
import { auditSource } from './export/audit-source.ts';
import { measureSections } from './export/report/measure-sections.ts';
import { exportSource } from './export-source.ts';
import { guardTargets } from './export/own-inputs.ts';
import { createExport } from './export/service.ts';
import { createFiles } from './files.ts';
import type { CoreParts } from './handler-parts.ts';
import { createHandlers } from './handlers.ts';
import type { Host } from './host.ts';
import { createJobs } from './jobs/jobs.ts';
import { writeSample } from './sample/build.ts';
import { createRecents } from './recents.ts';
import { createScreens } from './screens.ts';

export type EmitEvent = <N extends keyof Events>(name: N, data: Events[N]) => void;

/** One attached screen. Events caused by its own pushes are not echoed to it. */
export interface ScreenLink {
  call(name: string, input: unknown): Promise<WireReply>;
  detach(): void;
}

export interface Core {
  /** Attaches a screen; `emit` receives core's events. */
  attach(emit: EmitEvent): ScreenLink;
  /** Registers a file that the host knows the path of, for a call that takes a file token. */
  addFile(path: string, name?: string): { token: string; name: string; size: number };
  /**
   * Opens what a start shows: the wanted file, else the most recent workspace that exists, else the sample, which
   * is made at the first start. Never throws: `app.hello` tells what is open, or why not.
   */
  openInitial(path?: string): Promise<void>;
  /**
   * Opens a workspace file by path: the host's own wish (command line, file association, second instance).
   * @throws SojournError why it cannot be opened; what was open stays open
   */
  openPath(path: string, options?: { readOnly?: boolean }): Promise<void>;
  /** Creates a workspace at a path and opens it. @throws SojournError `badInput` where the file exists */
  createPath(path: string, options: { name: string; sample: boolean }): Promise<void>;
  /** What is open, or null. */
  workspace(): WorkspaceInfo | null;
  /** Ends jobs, compacts, closes the workspace so that one clean file is left. */
  close(): Promise<void>;
}

/** How often core looks whether the open file is still there, in milliseconds. */
const WATCH_MS = 3000;
/** How long after opening waiting feedback is analysed, in milliseconds: first the screens draw what they show. */
const ANALYSE_AFTER_MS = 3000;
/** Screens are told of changed summaries at most this often, in milliseconds. */
const MAPS_CHANGED_MS = 500;
/** Errors of writing that concern every screen. */
const WRITE_PROBLEMS: readonly ErrorCode[] = ['gone', 'diskFull', 'notSaved', 'damaged'];

export function createCore(given: Host): Promise<Core> {
  const host = guardTargets(given, () => (desk.info() ? desk.session().workspace.path : null));
  const screens = createScreens();
  const files = createFiles();
  const recents = createRecents(host.dataFolder);
  const jobs = createJobs((job) => screens.emit('job.changed', job));
  const mapsChanged = coalesce(() => screens.emit('maps.changed', {}), MAPS_CHANGED_MS);

  let told = '';
  /** Tells the screens once of each kind of trouble with writing; null says that writing works. */
  const watchProblem = (error: unknown): void => {
    if (error === null) {
      told = '';
      return;
    }
    const problem = toPlainError(error);
    if (!WRITE_PROBLEMS.includes(problem.code) || problem.code === told) return;
    told = problem.code;
    screens.emit('workspace.problem', problem);
  };

  let analysis: NodeJS.Timeout | undefined;
  /** What an import or a stopped analysis left is analysed once the workspace is shown. */
  const analyseByItself = (): void => {
    try {
      if (desk.info()) void desk.session().feedback.analyseByItself();
    } catch {
      // The workspace is just being copied; the next import or opening comes to it.
    }
  };

  const desk = createDesk({
    dataFolder: host.dataFolder,
    recents,
    onChanged: (workspace) => {
      told = '';
      screens.markStale();
      screens.emit('workspace.changed', { workspace });
      clearTimeout(analysis);
      if (workspace) analysis = setTimeout(analyseByItself, ANALYSE_AFTER_MS).unref();
    },
    onProblem: (problem) => screens.emit('workspace.problem', problem),
    jobs,
    emit: (name, data) => screens.emit(name, data),
    fillSample: writeSample,
  });

  const exports = createExport({
    host,
    jobs,
    load: (mapId) => exportSource(desk.session(), mapId),
    overview: ({ role, of, today }) => desk.session().overviews.read(role, of, today),
    loadAudit: (auditId) => auditSource(desk.session(), auditId),
    loadMeasures: (wanted, about) => measureSections(desk.session(), wanted, about),
  });
  const parts: CoreParts = { host, desk, files, recents, screens, jobs, exports, mapsChanged, watchProblem };

  const watch = setInterval(() => {
    if (!desk.info()) return;
    try {
      desk.session().workspace.assertPresent();
      if (told === 'gone') watchProblem(null);
    } catch (error) {
      // While a copy is made, no session can be had; that is no trouble.
      if (toPlainError(error).code === 'gone') watchProblem(error);
    }
  }, WATCH_MS);
  watch.unref();

  return Promise.resolve({
    attach: (emit) => {
      const screen = screens.add(emit);
      return { call: createDispatch(createHandlers(parts, screen)), detach: () => screens.remove(screen) };
    },
    addFile: (path, name) => files.describe(path, name),
    openInitial: (path) => desk.openInitial(path),
    openPath: async (path, options = {}) => {
      await desk.open(path, options.readOnly);
    },
    createPath: async (path, { name, sample }) => {
      await desk.create(name, path, sample);
    },
    workspace: () => desk.info(),
    close: async () => {
      clearInterval(watch);
      clearTimeout(analysis);
      mapsChanged.cancel();
      await desk.close();
    },
  });
}
