/**
 * One import from beginning to end, wherever it runs: reads the file record by record, writes batches in short
 * transactions, and takes everything out again when it fails or is cancelled.
 */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import {
  REJECTED_LIMIT,
  type ColumnRole,
  type ImportReport,
  type Mapping,
  type RejectedRow,
} from '../../../shared/contract/types.ts';
import { cleanRecord } from '../../../shared/formats/clean.ts';
import { parseItem, planItems, type ItemPlan } from '../../../shared/formats/item.ts';
import { RecordReader } from '../../../shared/formats/reader.ts';
import { indexText } from '../../../shared/text/segment.ts';
import { rollbackImport } from './erase.ts';
import { Identities } from './identities.ts';
import { mappingMark, sourceNameOf } from './identity.ts';
import { beginImport, finishImport, type OpenImport } from './import-book.ts';
import { ItemStore, type NewItem } from './item-store.ts';
import { placed, sampleFile, type FileSample } from './sample.ts';
import { TextFile, type NamedFile } from './text-file.ts';

/** A role for a column by its name, from the command line. */
export interface FixedRole {
  readonly column: string;
  readonly role: ColumnRole;
}

export interface ImportRequest {
  readonly file: NamedFile;
  readonly mapping?: Mapping | undefined;
  readonly roles?: readonly FixedRole[] | undefined;
  /** Name of the source; the file's own without ending where absent. */
  readonly source?: string | undefined;
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

/** A transaction should hold the file's lock about this long. */
const TARGET_MS = 45;
const MIN_BATCH = 100;
const MAX_BATCH = 20_000;
const MAX_BATCH_CHARS = 2 * 1024 * 1024;

/**
 * @param db an own connection to the workspace file
 * @throws SojournError where the file cannot be read to its end, or `cancelled`; the workspace is then as before
 */
export function runImport(db: Database, request: ImportRequest, control: ImportControl): ImportOutcome {
  const { file } = request;
  const sample = sampleFile(file, request.mapping, request.roles);
  const { mapping } = sample.guess;
  const plan = planItems(mapping);
  const passes = plan.id >= 0 ? 2 : 1;
  const shown = (pass: number) => (share: number) => control.progress((pass + share) / passes);
  const identities = new Identities(request.source ?? sourceNameOf(file.name), plan);
  if (plan.id >= 0) {
    readRecords(file, sample, control, shown(0), (values, names) => identities.look(values, names));
  }
  const open = beginImport(db, {
    source: request.source ?? sourceNameOf(file.name),
    file: file.name,
    format: sample.spec.format,
    mapping,
  });
  try {
    const run = new Run(db, file, mapping, plan, identities, open);
    const names = readRecords(
      file,
      sample,
      control,
      shown(passes - 1),
      (values, names, row) => run.record(values, names, row),
      (row, reason) => run.reject(row, reason),
    );
    run.end(() => stopWhenCancelled(control));
    const report = run.report();
    finishImport(db, open, names, report);
    return { report, sourceId: open.sourceId };
  } catch (error) {
    rollbackImport(db, open.importId);
    throw error;
  }
}

function stopWhenCancelled(control: ImportControl): void {
  if (control.cancelled()) throw new SojournError('cancelled', 'The import was cancelled.');
}

/** Reads a file's records once. @returns the columns' names */
function readRecords(
  file: NamedFile,
  sample: FileSample,
  control: ImportControl,
  progress: (share: number) => void,
  onRecord: (values: (string | null)[], names: readonly string[], row: number) => void,
  onBad: (row: number, reason: string) => void = () => {},
): readonly string[] {
  const text = new TextFile(file);
  const { mapping } = sample.guess;
  const reader: RecordReader = new RecordReader(
    sample.spec,
    mapping.headerRows,
    mapping.names,
    (values, row) => {
      cleanRecord(values);
      onRecord(values, reader.names, row);
    },
    onBad,
  );
  try {
    for (const piece of text.pieces()) {
      stopWhenCancelled(control);
      reader.push(piece);
      progress(text.position / text.size);
    }
    reader.end();
    return reader.names;
  } catch (error) {
    throw placed(error, file.name, reader.current);
  } finally {
    text.close();
  }
}

/** What one import gathers and writes. */
class Run {
  readonly #file: NamedFile;
  readonly #plan: ItemPlan;
  readonly #identities: Identities;
  readonly #mark: number;
  readonly #store: ItemStore;
  #batch: NewItem[] = [];
  #batchChars = 0;
  #batchSize = 500;
  #rows = 0;
  #rejectedCount = 0;
  readonly #rejected: RejectedRow[] = [];
  readonly #counts = { imported: 0, updated: 0, duplicates: 0 };

  constructor(
    db: Database,
    file: NamedFile,
    mapping: Mapping,
    plan: ItemPlan,
    identities: Identities,
    open: OpenImport,
  ) {
    this.#file = file;
    this.#plan = plan;
    this.#identities = identities;
    this.#mark = mappingMark(mapping);
    this.#store = new ItemStore(db, { ...open, scale: mapping.scale });
  }

  record(values: readonly (string | null)[], names: readonly string[], row: number): void {
    const item = parseItem(values, this.#plan);
    if (typeof item === 'string') {
      this.reject(row, item);
      return;
    }
    this.#rows += 1;
    const identity = this.#identities.of(values, names, item.externalId, this.#mark);
    const fields = JSON.stringify(item.fields);
    this.#batch.push({ ...item, ...identity, row, fields, index: indexText(item.text) });
    this.#batchChars += item.text.length + fields.length;
    if (this.#batch.length >= this.#batchSize || this.#batchChars >= MAX_BATCH_CHARS) this.flush();
  }

  reject(row: number, reason: string): void {
    this.#rows += 1;
    this.#rejectedCount += 1;
    if (this.#rejected.length < REJECTED_LIMIT) this.#rejected.push({ row, reason });
  }

  /** Writes what is gathered, and fits the next batch to how long that took. */
  flush(): void {
    const started = performance.now();
    const written = this.#store.write(this.#batch);
    const took = performance.now() - started;
    this.#counts.imported += written.imported;
    this.#counts.updated += written.updated;
    this.#counts.duplicates += written.duplicates;
    this.#batch = [];
    this.#batchChars = 0;
    if (this.#store.entriesFull) this.#store.writeEntries(() => {});
    if (took > TARGET_MS * 1.3) this.#batchSize = Math.max(MIN_BATCH, Math.floor(this.#batchSize * 0.7));
    else if (took < TARGET_MS * 0.7) this.#batchSize = Math.min(MAX_BATCH, Math.ceil(this.#batchSize * 1.3));
  }

  /** Writes what is left, and the index entries. `between` may throw to stop. */
  end(between: () => void): void {
    this.flush();
    this.#store.writeEntries(between);
  }

  report(): ImportReport {
    return {
      file: this.#file.name,
      rows: this.#rows,
      ...this.#counts,
      rejected: this.#rejected,
      rejectedCount: this.#rejectedCount,
    };
  }
}
