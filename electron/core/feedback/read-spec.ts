/** Finds out how the content of a feedback file is written: its format, delimiter, list, table and header rows. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ReadChoices } from '../../../shared/contract/types.ts';
import { cellsReader, isTable, type Piece } from '../../../shared/formats/cells.ts';
import { guessHeaderRows, guessLineHeader, isBlankRecord } from '../../../shared/formats/header.ts';
import { HtmlTableReader, mainTable } from '../../../shared/formats/html/tables.ts';
import { JsonShape } from '../../../shared/formats/json-shape.ts';
import type { ReadSpec } from '../../../shared/formats/reader.ts';
import { guessFormat } from '../../../shared/formats/sniff.ts';
import type { FeedbackFile } from './feedback-file.ts';

/** Records that the header is guessed from. */
const HEADER_RECORDS = 400;
/** A table is looked into this far, once it has a record; in characters. */
export const SAMPLE_CHARS = 4 * 1024 * 1024;
/** A list of records is looked for at least this far into a JSON document. */
const SHAPE_CHARS = 4 * 1024 * 1024;
/** Tables are looked for this far into a page. */
const TABLE_CHARS = 64 * 1024 * 1024;
/** The beginning that tells the format. */
const HEAD_CHARS = 64 * 1024;

/** How a file's content is written, and what of it can be chosen. */
export interface FoundSpec {
  readonly spec: ReadSpec;
  /** Sheets, files of an archive or tables of a page, where there are several to choose from … */
  readonly sheets: readonly string[];
  /** … and the one that is read; null where there is no choice. */
  readonly sheet: string | null;
  /** What the person should know of the choice; '' for nothing. */
  readonly note: string;
}

/** Size of a piece, in characters or what comes near. */
export const sizeOf = (piece: Piece): number =>
  typeof piece === 'string' ? piece.length : piece.reduce((sum, { cells }) => sum + cells.length * 8, 0);

/** @throws SojournError where there is nothing to read in it */
export function findSpec(file: FeedbackFile, name: string, read: ReadChoices): FoundSpec {
  const { sheets, sheet, note } = file;
  if (file.isSheet) return { spec: { format: 'xlsx', csv: null, list: null }, sheets, sheet, note };
  const { format, csv } = guessFormat(headText(file), file.formatName, read.delimiter);
  if (format === 'html') {
    // A page inside an archive is chosen by its name, so its main table is taken.
    const table = findTable(file, name, sheets.length === 0 ? read.sheet : undefined);
    const spec: ReadSpec = { format, csv: null, list: null, table: table.index };
    return sheets.length > 0 ? { spec, sheets, sheet, note } : { spec, ...table };
  }
  return { spec: { format, csv, list: format === 'json' ? findList(file) : null }, sheets, sheet, note };
}

function headText(file: FeedbackFile): string {
  let head = '';
  for (const piece of file.texts()) {
    head += piece;
    if (head.length >= HEAD_CHARS) break;
  }
  return head;
}

function findList(file: FeedbackFile): readonly string[] | null {
  const shape = new JsonShape();
  let chars = 0;
  for (const piece of file.texts()) {
    shape.push(piece);
    chars += piece.length;
    if (shape.rootList || (chars >= SHAPE_CHARS && shape.best() !== null)) break;
  }
  return shape.best();
}

function findTable(file: FeedbackFile, name: string, wanted: string | undefined) {
  const reader = new HtmlTableReader(-1, () => {});
  let chars = 0;
  let complete = true;
  for (const piece of file.texts()) {
    reader.push(piece);
    chars += piece.length;
    if (chars < TABLE_CHARS) continue;
    complete = false;
    break;
  }
  if (complete || reader.tables.length === 0) reader.end();
  const filled = reader.tables.filter(({ rows }) => rows > 0).toSorted((a, b) => a.index - b.index);
  const main = mainTable(filled);
  if (!main) {
    throw new SojournError('badInput', `“${name}” is a web page without a table.`, {
      remedy: 'Save or copy the page that shows the table, or export the feedback as CSV or Excel.',
      where: { file: name },
    });
  }
  const titles = filled.map(({ index }, place) => ({ index, title: `table ${place + 1}` }));
  const sheets = titles.map(({ title }) => title);
  const asked = titles.find(({ title }) => title === wanted?.trim().toLowerCase());
  if (wanted !== undefined && !asked) {
    throw new SojournError('badInput', `“${name}” has no “${wanted}”.`, {
      remedy: `It has ${sheets.slice(0, 12).join(', ')}.`,
      where: { file: name },
    });
  }
  const index = asked?.index ?? main.index;
  const sheet = titles.find((one) => one.index === index)?.title ?? '';
  const several = titles.length > 1;
  return {
    index,
    sheets: several ? sheets : [],
    sheet: several ? sheet : null,
    note: several && !asked ? `The page has ${titles.length} tables; the largest, ${sheet}, is read.` : '',
  };
}

/** The number of header rows of a table. */
export function headerRows(file: FeedbackFile, spec: ReadSpec): number {
  if (!isTable(spec)) return 1;
  const records: string[][] = [];
  const reader = cellsReader(spec, (cells) => {
    if (records.length > 0 || !isBlankRecord(cells)) records.push(cells);
    return records.length < HEADER_RECORDS;
  });
  try {
    let chars = 0;
    for (const piece of file.pieces()) {
      reader.push(piece);
      chars += sizeOf(piece);
      if (records.length >= HEADER_RECORDS || (chars > SAMPLE_CHARS && records.length > 0)) break;
    }
    if (records.length < HEADER_RECORDS && chars <= SAMPLE_CHARS) reader.end();
  } catch (error) {
    // The same fault comes again when the records are read, and then its row is known.
    if (!(error instanceof SojournError)) throw error;
  }
  return spec.format === 'lines' ? guessLineHeader(records) : guessHeaderRows(records);
}
