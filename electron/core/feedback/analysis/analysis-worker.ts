/** The thread of the analysis, with a connection of its own to the workspace file. */
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { SojournError, toPlainError } from '../../../../shared/contract/errors.ts';
import { giveWay } from '../../write-turn.ts';
import type { ThreadData, ThreadMessage } from '../in-thread.ts';
import { storageError } from '../storage-error.ts';
import { analyseItems, type AnalysisControl } from './run.ts';
import { analyseThemes } from './themes.ts';

export interface AnalysisWorkerData extends ThreadData {
  /** Learns anew, and analyses anew what was learned. */
  readonly again: boolean;
}

export type AnalysisWorkerMessage =
  | ThreadMessage
  | { readonly kind: 'done'; readonly analysed: number }
  /** Stopped by the cell; `analysed` stays. */
  | { readonly kind: 'stopped'; readonly analysed: number };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const say = (message: AnalysisWorkerMessage): void => parentPort?.postMessage(message);

/** The share of the progress that items take; the rest is for themes. */
const ITEMS = 0.6;

/** A step's control, whose progress from 0 to 1 is a part of the whole. */
function part(control: AnalysisControl, from: number, to: number): AnalysisControl {
  return { ...control, progress: (value) => control.progress(from + (to - from) * value) };
}

function run({ database, turn, stop, again }: AnalysisWorkerData): void {
  const cell = new Int32Array(stop);
  const isStopped = (): boolean => Atomics.load(cell, 0) === 1;
  let shown = -1;
  let analysed = 0;
  const db = new Sqlite(database, { fileMustExist: true, timeout: 30_000 });
  try {
    // What a power cut takes is found again: it only waits for the next analysis.
    db.pragma('synchronous = NORMAL');
    const control: AnalysisControl = {
      progress(value) {
        if (value - shown < 0.005) return;
        shown = value;
        say({ kind: 'progress', value });
      },
      analysed(count) {
        analysed += count;
      },
      pause() {
        if (isStopped()) throw new SojournError('cancelled', 'The analysis was stopped.');
        giveWay(turn);
      },
    };
    analyseItems(db, part(control, 0, ITEMS), again);
    analyseThemes(db, part(control, ITEMS, 1), again);
    say({ kind: 'done', analysed });
  } catch (error) {
    const plain = toPlainError(storageError(error));
    say(
      plain.code === 'cancelled' && isStopped()
        ? { kind: 'stopped', analysed }
        : { kind: 'failed', error: plain },
    );
  } finally {
    db.close();
  }
}

run(workerData as AnalysisWorkerData);
