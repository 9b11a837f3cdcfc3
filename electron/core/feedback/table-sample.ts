/** Looks into a file with records: how it is written, its columns, and a sample of what it holds. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ReadChoices } from '../../../shared/contract/types.ts';
import { cleanRecord } from '../../../shared/formats/clean.ts';
import { isTable } from '../../../shared/formats/cells.ts';
import { RecordReader, type ReadSpec } from '../../../shared/formats/reader.ts';
import type { FoundEncoding } from './files/find-encoding.ts';
import { FeedbackFile } from './feedback-file.ts';
import type { NamedFile } from './files/bytes.ts';
import { findSpec, headerRows, SAMPLE_CHARS, sizeOf } from './read-spec.ts';

const SAMPLE_RECORDS = 2000;

/** What is known of a file's records before they are read. */
export interface SampledTable {
  readonly encoding: FoundEncoding;
  readonly spec: ReadSpec;
  /** Sheets and the like that can be chosen, and the one that is read. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** What the person should know of how the file was opened. */
  readonly notes: readonly string[];
  readonly headerRows: number;
  readonly names: readonly string[];
  readonly records: readonly (readonly (string | null)[])[];
  /** How the person said that the file is read, and which of several sheets it is; undefined for nothing. */
  readonly reading: ReadChoices | undefined;
}

/** What is known of how the file is written; the rest is found out. */
export interface TableChoices {
  readonly headerRows?: number | undefined;
  readonly names?: readonly string[] | undefined;
  readonly read?: ReadChoices | undefined;
}

/** Adds the file, and the row where it is known, to an error that was thrown while reading. */
export function placed(error: unknown, file: string, row: number | null): unknown {
  if (!(error instanceof SojournError) || error.code === 'cancelled') return error;
  const known = error.where.row !== undefined || row === null;
  const what = known ? error.message : `${error.message.replace(/\.$/, '')}, in record ${row}.`;
  const message = what.includes(file) ? what : `“${file}”: ${what}`;
  const where = { ...(row === null ? {} : { row }), ...error.where, file };
  return new SojournError(error.code, message, { remedy: error.remedy, where, cause: error.cause });
}

/** @throws SojournError where the file cannot be read, with file and row */
export function sampleTable(
  file: NamedFile,
  { headerRows: rows, names, read = {} }: TableChoices,
): SampledTable {
  const text = new FeedbackFile(file, read);
  let reader: RecordReader | null = null;
  try {
    const found = findSpec(text, file.name, read);
    const { spec, sheets, sheet } = found;
    const header = isTable(spec) ? (rows ?? headerRows(text, spec)) : 1;
    const records: (string | null)[][] = [];
    reader = new RecordReader(spec, header, names ?? [], (values) => {
      cleanRecord(values);
      records.push(values);
      return records.length < SAMPLE_RECORDS;
    });
    let chars = 0;
    let complete = true;
    for (const piece of text.pieces()) {
      reader.push(piece);
      chars += sizeOf(piece);
      if (reader.stopped || (chars > SAMPLE_CHARS && records.length > 0)) {
        complete = false;
        break;
      }
    }
    if (complete) reader.end();
    if (isTable(spec) && reader.names.length === 0) {
      throw new SojournError('badInput', `“${file.name}” is empty: it holds only blank lines.`, {
        remedy: 'Export the feedback again.',
        where: { file: file.name },
      });
    }
    const reading = sheets.length > 1 && sheet !== null ? { ...read, sheet } : read;
    const isTold = Object.values(reading).some((choice) => choice !== undefined);
    return {
      encoding: text.found,
      spec,
      sheets,
      sheet,
      notes: [found.note, text.found.doubt].filter(Boolean),
      headerRows: header,
      names: reader.names,
      records,
      reading: isTold ? reading : undefined,
    };
  } catch (error) {
    throw placed(error, file.name, reader?.current ?? null);
  } finally {
    text.close();
  }
}
