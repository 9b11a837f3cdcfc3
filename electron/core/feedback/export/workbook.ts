/**
 * Feedback items as an Excel workbook (Office Open XML, ECMA-376), compressed as it is written: a million rows never
 * stand in memory. Texts are inline strings, which are never computed.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { FeedbackItem } from '../../../../shared/contract/types.ts';
import { COLUMNS } from './lines.ts';
import type { ItemWriter, WriteBytes } from './writer.ts';

/** A sheet has 1,048,576 rows, the first of them for the names. */
export const MOST_ROWS = 1_048_575;
/** Characters that a cell takes, in UTF-16. */
const MOST_IN_CELL = 32_767;
const CHUNK = 256 * 1024;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Widths of the columns that are not 12 characters wide. */
const WIDTHS: Readonly<Record<string, number>> = { source: 24, date: 18, text: 80, fields: 40, themes: 24 };
const PLAIN_STYLE = 0;
const DAY_STYLE = 1;
const MINUTE_STYLE = 2;
const NAME_STYLE = 3;

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Feedback" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
};

const SHEET_HEAD = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${COLUMNS.map(
  ([name], at) => `<col min="${at + 1}" max="${at + 1}" width="${WIDTHS[name] ?? 12}" customWidth="1"/>`,
).join('')}</cols><sheetData>`;

/** A letter each: there are fewer than 27 columns. */
const LETTERS = COLUMNS.map((_, at) => String.fromCharCode(65 + at));

/** Text as XML 1.0 holds it, as far as a cell takes; never cut inside a grapheme. */
function cellText(text: string): string {
  const whole = text.toWellFormed();
  let end = whole.length;
  if (end > MOST_IN_CELL) {
    const before = whole.slice(0, MOST_IN_CELL);
    for (const { index } of new Intl.Segmenter().segment(before)) end = index;
    return `${escaped(whole.slice(0, end))}…`;
  }
  return escaped(whole);
}

function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // What looks like Excel's own way to write a character is meant as it stands.
      .replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
      // Controls that XML cannot hold; Excel writes a carriage return as this, too.
      .replaceAll(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, '')
  );
}

function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?/u;
const DAY_MS = 86_400_000;
/** Day 61 of Excel's calendar. Days before are counted as if 1900 had been a leap year, so they stay texts. */
const FIRST_DATE = '1900-03-01';

/** A date as spreadsheets count it, the time as written; text where they cannot. */
function dateCell(place: string, iso: string): string {
  const match = ISO.exec(iso);
  const [, day = '', hour, minute] = match ?? [];
  if (!match || day < FIRST_DATE) return textCell(place, iso, PLAIN_STYLE);
  const days = (Date.parse(`${day}T00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MS;
  if (hour === undefined) return `<c r="${place}" s="${DAY_STYLE}"><v>${days}</v></c>`;
  const time = (Number(hour) * 60 + Number(minute)) / 1440;
  return `<c r="${place}" s="${MINUTE_STYLE}"><v>${days + time}</v></c>`;
}

function rowOf(item: FeedbackItem, row: number): string {
  const cells = COLUMNS.map(([name, of], at) => {
    const value = of(item);
    const place = `${LETTERS[at] ?? ''}${row}`;
    if (value === null || value === '') return '';
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    return name === 'date' || name === 'customer since'
      ? dateCell(place, value)
      : textCell(place, value, PLAIN_STYLE);
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
    part.push(strToU8(xml), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  const names = COLUMNS.map(([name], at) => textCell(`${LETTERS[at] ?? ''}1`, name, NAME_STYLE)).join('');
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
