/** The customer table on its way in: the state that its screen draws. One at a time. */
import { create } from 'zustand';
import type { PlainError } from '../../../shared/contract/errors.ts';
import type { CustomerMapping, CustomersPreview, CustomersReport } from '../../../shared/contract/types.ts';

/** As `ImportStep`: its bytes are handed over, looked at, its columns are checked, it is imported; the others are ends. */
export type TableStep = 'upload' | 'read' | 'map' | 'run' | 'done' | 'cancelled' | 'failed';

export interface TableEntry {
  readonly key: number;
  readonly name: string;
  readonly step: TableStep;
  readonly file: File | null;
  readonly token: string | null;
  /** 0 to 1 while uploading or importing, null while unknown. */
  readonly progress: number | null;
  readonly preview: CustomersPreview | null;
  /** What core guessed by itself, with its reasons. */
  readonly guess: CustomersPreview | null;
  /** What the person chose; the same as the preview's until it is changed. */
  readonly mapping: CustomerMapping | null;
  /** A preview with the changed mapping is on its way. */
  readonly refreshing: boolean;
  readonly cancelling: boolean;
  readonly error: PlainError | null;
  readonly job: string | null;
  readonly report: CustomersReport | null;
}

interface TableState {
  /** Whether it is shown in place of the inbox. */
  readonly open: boolean;
  readonly entry: TableEntry | null;
}

export const NO_TABLE: TableState = { open: false, entry: null };

export const useCustomerTable = create<TableState>()(() => NO_TABLE);

let nextKey = 1;

/** A new entry. */
export function newTable(name: string, file: File | null, token: string | null): TableEntry {
  return {
    key: nextKey++,
    name,
    step: token === null ? 'upload' : 'read',
    file,
    token,
    progress: null,
    preview: null,
    guess: null,
    mapping: null,
    refreshing: false,
    cancelling: false,
    error: null,
    job: null,
    report: null,
  };
}

export function tableEntry(): TableEntry | null {
  return useCustomerTable.getState().entry;
}

/** Changes an entry, where it still is the one that is shown. */
export function updateTable(key: number, change: Partial<TableEntry>): void {
  useCustomerTable.setState(({ entry }) => (entry?.key === key ? { entry: { ...entry, ...change } } : {}));
}
