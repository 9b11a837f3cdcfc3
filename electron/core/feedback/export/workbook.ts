/**
 * Feedback items as an Excel workbook (Office Open XML, ECMA-376), compressed as it is written: a million rows never
 * stand in memory. Texts are inline strings, which are never computed.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { FeedbackItem } from '../../../../shared/contract/types.ts';
import {
  columnLetters,
  dateCell,
  numberCell,
  textCell,
  type DateStyles,
} from '../../../../shared/formats/office/cells.ts';
import { MAIN, Styles } from '../../../../shared/formats/office/styles.ts';
import { contentTypes, HEAD, REL, relationsXml, type Parts } from '../../../../shared/formats/office/xml.ts';
import { harmlessCell } from '../../../../shared/formats/tsv.ts';
import { COLUMNS } from './lines.ts';
import type { ItemWriter, WriteBytes } from './writer.ts';

/** A sheet has 1,048,576 rows, the first of them for the names. */
export const MOST_ROWS = 1_048_575;
const CHUNK = 256 * 1024;

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Widths of the columns that are not 12 characters wide. */
const WIDTHS: Readonly<Record<string, number>> = { source: 24, date: 18, text: 80, fields: 40, themes: 24 };
const STYLES = new Styles();
const PLAIN = STYLES.of({});
/** Texts that look like formulas, so that they stay texts when somebody edits them. */
const FORMULA_LIKE = STYLES.of({ isText: true });
const NAME = STYLES.of({ bold: true });
const DATES: DateStyles = {
  text: PLAIN,
  day: STYLES.of({ format: 'day' }),
  minute: STYLES.of({ format: 'minute' }),
};

const PARTS: Parts = {
  '[Content_Types].xml': contentTypes({
    'xl/workbook.xml': `${SHEET_TYPE}.sheet.main+xml`,
    'xl/worksheets/sheet1.xml': `${SHEET_TYPE}.worksheet+xml`,
    'xl/styles.xml': `${SHEET_TYPE}.styles+xml`,
  }),
  '_rels/.rels': relationsXml([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Feedback" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationsXml([
    { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
    { id: 'rId2', type: 'styles', target: 'styles.xml' },
  ]),
  'xl/styles.xml': STYLES.xml(),
};

const SHEET_HEAD = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${COLUMNS.map(
  ([name], at) => `<col min="${at + 1}" max="${at + 1}" width="${WIDTHS[name] ?? 12}" customWidth="1"/>`,
).join('')}</cols><sheetData>`;

const LETTERS = COLUMNS.map((_, at) => columnLetters(at));

function rowOf(item: FeedbackItem, row: number): string {
  const cells = COLUMNS.map(([name, of], at) => {
    const value = of(item);
    const place = `${LETTERS[at] ?? ''}${row}`;
    if (value === null || value === '') return '';
    if (typeof value === 'number') return numberCell(place, value, PLAIN);
    return name === 'date' || name === 'customer since'
      ? dateCell(place, value, DATES)
      : textCell(place, value, harmlessCell(value) === value ? PLAIN : FORMULA_LIKE);
  });
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** @throws SojournError `tooLarge` where a sheet has no rows left */
export function workbookWriter(write: WriteBytes): ItemWriter {
  let ready: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failed = error;
    else ready.push(bytes);
  });
  for (const [name, xml] of Object.entries(PARTS)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(typeof xml === 'string' ? strToU8(xml) : xml, true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  const names = COLUMNS.map(([name], at) => textCell(`${LETTERS[at] ?? ''}1`, name, NAME)).join('');
  let text = `${SHEET_HEAD}<row r="1">${names}</row>`;
  let rows = 1;

  const flush = async (): Promise<void> => {
    if (failed) throw failed;
    const bytes = ready;
    ready = [];
    for (const one of bytes) await write(one);
  };

  return {
    async add(item) {
      if (rows > MOST_ROWS) throw tooMany();
      rows += 1;
      text += rowOf(item, rows);
      if (text.length < CHUNK) return;
      sheet.push(strToU8(text));
      text = '';
      await flush();
    },
    async end() {
      const last = `${LETTERS.at(-1) ?? 'A'}${rows}`;
      sheet.push(strToU8(`${text}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`), true);
      zip.end();
      await flush();
    },
  };
}

/** What is said where items do not fit on a sheet. */
export function tooMany(): SojournError {
  return new SojournError(
    'tooLarge',
    `An Excel sheet holds ${MOST_ROWS.toLocaleString('en')} items, and these are more.`,
    { remedy: 'Write them as CSV or JSON, or narrow the search.' },
  );
}
