/** The analysis of one open workspace: asked for or by itself, and the corrections of what it found. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { AnalysisStatus, FeedbackLabel } from '../../../../shared/contract/types.ts';
import type { EmitEvent } from '../../core.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { GiveTurn } from '../../slices.ts';
import { inWriteTurn } from '../../write-turn.ts';
import { storageError } from '../storage-error.ts';
import type { Turns } from '../turns.ts';
import { labelItems, setLabels, type LabelChange } from './labels.ts';
import { analysisStatus, anyPending } from './status.ts';
import { themesOutdated } from './themes.ts';
import { analyseInThread } from './thread.ts';

/** Whether feedback is analysed without being asked to, as the workspace remembers it. */
export interface AutomaticSwitch {
  isOn(): boolean;
  set(on: boolean): void;
}

export interface AnalysisOptions {
  readonly db: Database;
  readonly path: string;
  readonly jobs: Jobs;
  readonly emit: EmitEvent;
  readonly readOnly: boolean;
  /** Throws where the workspace is read-only. */
  readonly mayWrite: () => void;
  readonly turns: Turns;
  /** Slices of long questions. */
  readonly slices: () => GiveTurn;
  readonly automatic: AutomaticSwitch;
}

export interface Analysis {
  /** Starts a job that finds language and sentiment of what has none yet. @returns the job's id */
  startAnalysis(again?: boolean): { job: string };
  /**
   * The same, waited for. What was done before `signal` aborts stays. Gives way to imports, and goes on after them.
   * @param again learns anew, and analyses anew what was learned
   * @returns how many items were analysed
   */
  analyse(signal: AbortSignal, onProgress: (value: number) => void, again?: boolean): Promise<number>;
  /** Starts the job where something waits for it, the switch is on, and none runs. Never throws. */
  analyseByItself(): Promise<void>;
  setAutomatic(on: boolean): void;
  analysis(): Promise<AnalysisStatus>;
  /** Corrects items, see `labelItems`. @throws SojournError `cancelled` at closing */
  label(ids: readonly string[], change: LabelChange): Promise<{ before: FeedbackLabel[] }>;
  /** Puts labels back. @throws as `label` */
  restoreLabels(labels: readonly FeedbackLabel[]): Promise<void>;
  /** At closing, before the jobs are cancelled: none begins by itself any more. */
  endWork(): void;
}

export function createAnalysis(options: AnalysisOptions): Analysis {
  const { db, path, jobs, emit, readOnly, mayWrite, turns, slices, automatic } = options;
  let ended = false;
  let running = 0;
  /** Corrections wait for each other: each answers what the one before left. */
  let lastLabel: Promise<unknown> = Promise.resolve();

  const labelling = <T>(work: () => Promise<T>): Promise<T> => {
    mayWrite();
    const mine = lastLabel.then(work);
    lastLabel = mine.catch(() => {});
    return mine.finally(() => emit('feedback.changed', {}));
  };

  const analyse: Analysis['analyse'] = async (signal, onProgress, again = false) => {
    mayWrite();
    let before = 0;
    let anew = again;
    try {
      return await turns.yielding(async (giveWay) => {
        const stop = AbortSignal.any([signal, giveWay]);
        const { analysed, stopped } = await analyseInThread(path, stop, onProgress, anew);
        before += analysed;
        // Items were analysed, so all that is to be found anew is marked.
        if (analysed > 0) anew = false;
        if (!stopped) return before;
        if (!signal.aborted) return null;
        throw new SojournError('cancelled', 'The analysis was stopped; the next one goes on from there.');
      });
    } catch (error) {
      throw storageError(error);
    } finally {
      emit('feedback.changed', {});
    }
  };

  const start = (asked: boolean, again: boolean): { job: string } => {
    running += 1;
    const job = jobs.run('analyse', 'Analysing feedback', async ({ signal, progress }) => {
      try {
        return { kind: 'analyse', analysed: await analyse(signal, progress, again), asked };
      } finally {
        running -= 1;
      }
    });
    return { job };
  };

  const analyseByItself = async (): Promise<void> => {
    try {
      if (readOnly || ended || running > 0 || !automatic.isOn()) return;
      if (!(await anyPending(db, slices())) && !themesOutdated(db)) return;
      // Much may have happened meanwhile.
      if (!ended && running === 0 && automatic.isOn()) start(false, false);
    } catch {
      // The workspace was closed, or its file cannot be read: whoever asks for something is told so.
    }
  };

  return {
    startAnalysis(again = false) {
      mayWrite();
      return start(true, again);
    },
    analyse,
    analyseByItself,
    setAutomatic(on) {
      mayWrite();
      inWriteTurn(() => automatic.set(on));
      emit('feedback.changed', {});
      if (on) void analyseByItself();
    },
    analysis: async () => ({ ...(await analysisStatus(db, slices())), automatic: automatic.isOn() }),
    label: (ids, change) => labelling(async () => ({ before: await labelItems(db, ids, change, slices()) })),
    restoreLabels: (labels) => labelling(() => setLabels(db, labels, slices())),
    endWork() {
      ended = true;
    },
  };
}
