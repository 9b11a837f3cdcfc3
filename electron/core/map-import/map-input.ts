/** A map file as its readers get it: its bytes as text, or the sheets of a workbook. */
import { isUtf8 } from 'node:buffer';
import { constants, inflateRawSync } from 'node:zlib';
import { SojournError } from '../../../shared/contract/errors.ts';
import { MOST_CELLS, MOST_ROWS } from '../../../shared/formats/map/grid/csv-reader.ts';
import type { MapInput } from '../../../shared/formats/map/reader.ts';
import { PieceDecoder } from '../feedback/files/decoder.ts';
import { findEncoding } from '../feedback/files/find-encoding.ts';
import { isWorkbook, Workbook } from '../feedback/files/workbook.ts';
import { memoryBytes, readDirectory } from '../feedback/files/zip.ts';

/** Texts that programs write in encodings of their countries. */
const MAY_BE_OLD = /\.(?:csv|tsv|txt|md|markdown|mmd|mermaid)$/i;

/** @throws SojournError `badInput` for a damaged workbook, `tooLarge` */
export function mapInput(name: string, bytes: Uint8Array): MapInput {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sheets =
    buffer.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' ? sheetsOf(name, buffer) : null;
  return { name, bytes, text: sheets ? '' : textOf(name, buffer), inflate, ...(sheets ? { sheets } : {}) };
}

/** UTF-16 by its mark, else UTF-8; what is neither, by its letters. The mark is not part of the text. */
function textOf(name: string, bytes: Buffer): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  if (isLittle || isBig || !MAY_BE_OLD.test(name) || isUtf8(bytes))
    return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
  const found = findEncoding([bytes]);
  const decoder = new PieceDecoder(found);
  return decoder.push(bytes.subarray(found.skip)) + decoder.end();
}

/** The sheets of a workbook that are shown; null for another archive. */
function sheetsOf(name: string, bytes: Buffer): MapInput['sheets'] | null {
  try {
    const file = memoryBytes(name, bytes);
    const members = readDirectory(file);
    if (!isWorkbook(members)) return null;
    const book = new Workbook(file, members);
    let cells = 0;
    return book.sheets
      .filter(({ hidden }) => !hidden)
      .map((sheet) => {
        const rows: string[][] = [];
        for (const some of book.rows(sheet)) {
          rows.push(...some.map((row) => row.cells));
          cells += some.reduce((sum, row) => sum + row.cells.length, 0);
          if (cells > MOST_CELLS) {
            throw new SojournError(
              'tooLarge',
              `“${name}” has more than ${MOST_CELLS.toLocaleString('en')} cells.`,
              {
                remedy: 'Keep the sheet with the map, and take the others out.',
                where: { file: name },
              },
            );
          }
          // What is so long is no map, but a list beside it.
          if (rows.length > MOST_ROWS) return { name: sheet.name, rows: [] };
        }
        return { name: sheet.name, rows };
      });
  } catch (error) {
    if (!(error instanceof SojournError) || error.code === 'tooLarge') throw error;
    throw new SojournError('badInput', error.message, {
      remedy: error.remedy,
      where: { file: name },
      cause: error,
    });
  }
}

/** Bytes that a packed part of a file may unpack to. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** See `MapInput.inflate`. */
export function inflate(base64: string, isBeginning = false): string | null {
  try {
    const packed = Buffer.from(base64, 'base64');
    const finishFlush = isBeginning ? constants.Z_SYNC_FLUSH : constants.Z_FINISH;
    return inflateRawSync(packed, { maxOutputLength: MOST_UNPACKED, finishFlush }).toString('latin1');
  } catch {
    return null;
  }
}
