/** What the status bar says about saving. "Saved" is only said when core has acknowledged every edit. */
import { create } from 'zustand';
import type { SojournError } from '../../shared/contract/errors.ts';

export type SaveState = 'saved' | 'saving' | 'notSaved';

export interface SaveStatus {
  readonly state: SaveState;
  /** Edits that core has not acknowledged, over all documents. */
  readonly pending: number;
  /** Why saving does not work, in state `notSaved`. */
  readonly error: SojournError | null;
}

export const useSaveStatus = create<SaveStatus>()(() => ({ state: 'saved', pending: 0, error: null }));

/** Sums up all queues. */
export function reportSaving(
  queues: Iterable<{ readonly pending: number; readonly error: SojournError | null }>,
): void {
  let pending = 0;
  let error: SojournError | null = null;
  for (const queue of queues) {
    pending += queue.pending;
    error ??= queue.error;
  }
  const state: SaveState = error && pending > 0 ? 'notSaved' : pending > 0 ? 'saving' : 'saved';
  const next: SaveStatus = { state, pending, error: state === 'notSaved' ? error : null };
  const now = useSaveStatus.getState();
  if (now.state !== next.state || now.pending !== next.pending || now.error !== next.error) {
    useSaveStatus.setState(next, true);
  }
}
