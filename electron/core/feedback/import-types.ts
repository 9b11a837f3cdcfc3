/** What the two halves of an import, reading and writing, say to each other and to their caller. */
import type {
  ColumnRole,
  ImportReport,
  Mapping,
  ReadChoices,
  RejectedRow,
} from '../../../shared/contract/types.ts';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { PersonalCounts } from '../../../shared/privacy/mask.ts';
import type { ImportStart } from './import-book.ts';
import type { NewItem } from './item-store.ts';
import type { NamedFile } from './files/bytes.ts';
import type { KnownMapping } from './known-mappings.ts';
import type { FixedPrivacy } from './privacy.ts';

/** A role for a column by its name, from the command line. */
export interface FixedRole {
  readonly column: string;
  readonly role: ColumnRole;
}

export interface ImportRequest {
  readonly file: NamedFile;
  readonly mapping?: Mapping | undefined;
  readonly roles?: readonly FixedRole[] | undefined;
  /** Treatments of personal data by column name; they go before those of the mapping. */
  readonly privacy?: readonly FixedPrivacy[] | undefined;
  /** The workspace's secret for keyed hashes, see `privacyKey`. */
  readonly key: string;
  /** How the file is read; goes before what the mapping says of it. */
  readonly read?: ReadChoices | undefined;
  /** Name of the source; the file's own without ending where absent. */
  readonly source?: string | undefined;
  /** Name of a saved mapping or known export to take, where there is no mapping. */
  readonly use?: string | undefined;
  /** The day from which dates such as “3 days ago” count, YYYY-MM-DD. */
  readonly asOf?: string | undefined;
  /** Mappings of before, the latest first. */
  readonly known?: readonly KnownMapping[] | undefined;
}

export interface ImportControl {
  cancelled(): boolean;
  /** 0 to 1 */
  progress(value: number): void;
}

export interface ImportOutcome {
  readonly report: ImportReport;
  readonly sourceId: number;
}

/** What remains to be told when the last record has been read. */
export interface ImportEnd {
  readonly names: readonly string[];
  readonly rejected: readonly RejectedRow[];
  readonly rejectedCount: number;
  /** What was treated of the records' personal data, by kind. */
  readonly masked: PersonalCounts;
  /** What the person should know of how the file was read. */
  readonly warnings: readonly string[];
}

/** Takes what the reading half gives out: a beginning, items, an end. */
export interface ImportSink {
  begin(start: ImportStart): void;
  items(items: NewItem[]): void;
  /** What was given since the beginning is void; a new beginning follows. */
  restart(): void;
  end(end: ImportEnd): void;
}

/** @throws SojournError `cancelled` once that is asked for */
export function stopWhenCancelled(control: ImportControl): void {
  if (control.cancelled()) throw new SojournError('cancelled', 'The import was cancelled.');
}
