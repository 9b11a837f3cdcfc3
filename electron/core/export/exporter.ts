/** What an exporter is: one function for each format, from a map to the bytes of a file. */
import type { ExportOptions } from '../../../shared/contract/types.ts';
import type { Printer } from '../host.ts';
import type { ExportSource } from './payload.ts';

export interface ExportRequest {
  readonly source: ExportSource;
  readonly options: ExportOptions;
  readonly printer: Printer;
  /** ISO date that the file is dated with. */
  readonly date: string;
  /** Seconds since 1970 that stand for now (reproducible files: `SOURCE_DATE_EPOCH`); undefined for the clock. */
  readonly epoch: number | undefined;
  readonly signal: AbortSignal;
  /** Told how far it is, 0 to 1; throws `cancelled` where the person has cancelled. */
  readonly progress: (value: number) => void;
}

export interface Exported {
  readonly bytes: Uint8Array;
  /** Where the format has pages or slides. */
  readonly pages?: number;
  /** What the format could not take along, and the like, in sentences. */
  readonly notes?: readonly string[];
}

export type Exporter = (request: ExportRequest) => Promise<Exported>;
