/** Looks into a feedback file: format, columns and a sample of its records, with the mapping that they suggest. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ColumnRole, Mapping, ReadChoices } from '../../../shared/contract/types.ts';
import { cleanRecord } from '../../../shared/formats/clean.ts';
import { CsvReader } from '../../../shared/formats/csv.ts';
import { guessMapping, type GuessResult } from '../../../shared/formats/guess.ts';
import { guessHeaderRows, isBlankRecord } from '../../../shared/formats/header.ts';
import { JsonShape } from '../../../shared/formats/json-shape.ts';
import { RecordReader, type ReadSpec } from '../../../shared/formats/reader.ts';
import { guessFormat } from '../../../shared/formats/sniff.ts';
import type { FoundEncoding } from './files/find-encoding.ts';
import { TextFile, type NamedFile } from './text-file.ts';

const SAMPLE_RECORDS = 2000;
/** The sample ends after this many characters, once it has a record. */
const SAMPLE_CHARS = 4 * 1024 * 1024;
/** Records that the header is guessed from. */
const HEADER_RECORDS = 400;
/** A list of records is looked for at least this far into a JSON document. */
const SHAPE_CHARS = 4 * 1024 * 1024;

/** What is known of a file before it is imported. */
export interface FileSample {
  readonly encoding: FoundEncoding;
  readonly spec: ReadSpec;
  readonly records: readonly (readonly (string | null)[])[];
  readonly guess: GuessResult;
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

function readSpec(text: TextFile, name: string, delimiter: string | undefined): ReadSpec {
  const head = text.pieces().next().value ?? '';
  const { format, csv } = guessFormat(head, name, delimiter);
  return { format, csv, list: format === 'json' ? findList(text) : null };
}

function findList(text: TextFile): readonly string[] | null {
  const shape = new JsonShape();
  let chars = 0;
  for (const piece of text.pieces()) {
    shape.push(piece);
    chars += piece.length;
    if (shape.rootList || (chars >= SHAPE_CHARS && shape.best() !== null)) break;
  }
  return shape.best();
}

/** The number of header rows of a table. */
function headerRows(text: TextFile, spec: ReadSpec): number {
  if (!spec.csv) return 1;
  const records: string[][] = [];
  const reader = new CsvReader(spec.csv, (cells) => {
    if (records.length > 0 || !isBlankRecord(cells)) records.push(cells);
    return records.length < HEADER_RECORDS;
  });
  try {
    let chars = 0;
    for (const piece of text.pieces()) {
      reader.push(piece);
      chars += piece.length;
      if (records.length >= HEADER_RECORDS || (chars > SAMPLE_CHARS && records.length > 0)) break;
    }
    if (records.length < HEADER_RECORDS && chars <= SAMPLE_CHARS) reader.end();
  } catch (error) {
    // The same fault comes again when the records are read, and then its row is known.
    if (!(error instanceof SojournError)) throw error;
  }
  return guessHeaderRows(records);
}

/**
 * @param wanted a mapping that the person has made: its header rows and roles are kept
 * @param fixed roles by column name, for the command line
 * @param read how the file is to be read; what is not said is found out
 * @throws SojournError where the file cannot be read, with file and row
 */
export function sampleFile(
  file: NamedFile,
  wanted?: Mapping,
  fixed: readonly { readonly column: string; readonly role: ColumnRole }[] = [],
  read: ReadChoices = wanted?.read ?? {},
): FileSample {
  const text = new TextFile(file, read);
  let reader: RecordReader | null = null;
  let done = false;
  try {
    const spec = readSpec(text, file.name, read.delimiter);
    const rows = spec.csv ? (wanted?.headerRows ?? headerRows(text, spec)) : 1;
    const records: (string | null)[][] = [];
    reader = new RecordReader(spec, rows, wanted?.names ?? [], (values) => {
      cleanRecord(values);
      records.push(values);
      return records.length < SAMPLE_RECORDS;
    });
    let chars = 0;
    let complete = true;
    for (const piece of text.pieces()) {
      reader.push(piece);
      chars += piece.length;
      if (reader.stopped || (chars > SAMPLE_CHARS && records.length > 0)) {
        complete = false;
        break;
      }
    }
    if (complete) reader.end();
    if (spec.csv && reader.names.length === 0) {
      throw new SojournError('badInput', `“${file.name}” is empty: it holds only blank lines.`, {
        remedy: 'Export the feedback again.',
        where: { file: file.name },
      });
    }
    // What goes wrong from here on lies in no single record.
    done = true;
    const roles = wanted
      ? new Map(wanted.roles.map((role, index) => [index, role] as const))
      : rolesByName(reader.names, fixed, file.name);
    const guess = guessMapping({
      names: reader.names,
      records: records.map((record) => record.map((value) => value ?? '')),
      headerRows: rows,
      fixed: roles,
    });
    const chosen = wanted ? withWanted(guess, wanted) : guess;
    return { encoding: text.found, spec, records, guess: withReading(chosen, read, text.found) };
  } catch (error) {
    throw placed(error, file.name, done ? null : (reader?.current ?? null));
  } finally {
    text.close();
  }
}

/** The person's scale and order of dates go before the guessed ones. */
function withWanted(guess: GuessResult, wanted: Mapping): GuessResult {
  const mapping = {
    ...guess.mapping,
    scale: wanted.scale ?? guess.mapping.scale,
    dateOrder: wanted.dateOrder,
    ...(wanted.privacy === undefined ? {} : { privacy: wanted.privacy }),
  };
  return { ...guess, mapping };
}

/** What the person said of how the file is read stays with the mapping, and doubts of it come first. */
function withReading(guess: GuessResult, read: ReadChoices, { doubt }: FoundEncoding): GuessResult {
  const told = Object.values(read).some((choice) => choice !== undefined);
  return {
    ...guess,
    mapping: told ? { ...guess.mapping, read } : guess.mapping,
    warnings: doubt === '' ? guess.warnings : [doubt, ...guess.warnings],
  };
}

function rolesByName(
  names: readonly string[],
  fixed: readonly { readonly column: string; readonly role: ColumnRole }[],
  file: string,
): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  for (const { column, role } of fixed) roles.set(columnByName(names, column, file), role);
  return roles;
}

/**
 * The position of a column by its name, in any case of its letters, or its number from 1.
 *
 * @throws SojournError `badInput` where the file has no such column
 */
export function columnByName(names: readonly string[], column: string, file: string): number {
  const exact = names.indexOf(column);
  const lower = column.trim().toLowerCase();
  const named = exact >= 0 ? exact : names.findIndex((name) => name.toLowerCase() === lower);
  // A number that names no column counts the columns from 1: tables without header have no better names.
  const counted = /^\d{1,5}$/.test(lower) ? Number(lower) - 1 : -1;
  const index = named < 0 && counted < names.length ? counted : named;
  if (index >= 0) return index;
  const known = names
    .slice(0, 12)
    .map((name) => `“${name}”`)
    .join(', ');
  throw new SojournError('badInput', `“${file}” has no column “${column}”.`, {
    remedy: `Its columns are ${known}${names.length > 12 ? ', …' : ''}.`,
    where: { file, column },
  });
}
