/** Reads all records of a file that was looked into. */
import { cleanRecord } from '../../../shared/formats/clean.ts';
import { RecordReader } from '../../../shared/formats/reader.ts';
import { FeedbackFile } from './feedback-file.ts';
import type { NamedFile } from './files/bytes.ts';
import { placed, type SampledTable } from './table-sample.ts';

export interface RecordSink {
  /** `values` may be kept and changed. */
  readonly record: (values: (string | null)[], names: readonly string[], row: number) => void;
  readonly reject: (row: number, reason: string) => void;
}

export interface ReadingControl {
  /** Called before each piece; may wait, throws to stop. */
  readonly pause: () => void;
  /** 0 to 1, after each piece. */
  readonly progress: (share: number) => void;
}

/**
 * @returns the columns' names, and what could not be read for sure
 * @throws SojournError where the file cannot be read to its end, with file and row, and as `pause`
 */
export function readRecords(
  file: NamedFile,
  table: SampledTable,
  { pause, progress }: ReadingControl,
  sink: RecordSink,
): { readonly names: readonly string[]; readonly doubtful: string } {
  const text = new FeedbackFile(file, { found: table.encoding, sheet: table.sheet ?? undefined });
  const reader: RecordReader = new RecordReader(
    table.spec,
    table.headerRows,
    table.names,
    (values, row) => {
      cleanRecord(values);
      sink.record(values, reader.names, row);
    },
    (row, reason) => sink.reject(row, reason),
  );
  try {
    for (const piece of text.pieces()) {
      pause();
      reader.push(piece);
      progress(text.share);
    }
    reader.end();
    return { names: reader.names, doubtful: text.doubtful };
  } catch (error) {
    throw placed(error, file.name, reader.current);
  } finally {
    text.close();
  }
}
