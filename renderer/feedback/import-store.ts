/** The queue of files on their way in: the state that the import's screens draw, and the two ways to change it. */
import { create } from 'zustand';
import type { ImportEntry } from './import-entry.ts';

export interface ImportState {
  /** Whether the import is shown in place of the inbox. */
  readonly open: boolean;
  readonly entries: readonly ImportEntry[];
  /** The entry that is shown. */
  readonly current: number | null;
}

export const NO_IMPORT: ImportState = { open: false, entries: [], current: null };

export const useImport = create<ImportState>()(() => NO_IMPORT);

export function entryOf(key: number): ImportEntry | undefined {
  return useImport.getState().entries.find((entry) => entry.key === key);
}

export function updateEntry(key: number, change: Partial<ImportEntry>): void {
  useImport.setState(({ entries }) => ({
    entries: entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)),
  }));
}
