/** A workbook of several sheets as the parts of an `.xlsx` file (ECMA-376, SpreadsheetML). */
import { wrapText } from '../../layout/wrap.ts';
import { harmlessCell } from '../tsv.ts';
import { columnLetters, dateCell, numberCell, textCell, type CellValue } from './cells.ts';
import { Drawings, PICTURE_ROW, type SheetPicture } from './sheet-drawing.ts';
import { MAIN, Styles, type CellStyle } from './styles.ts';
import {
  contentTypes,
  HEAD,
  PROPERTY_TYPES,
  propertyParts,
  REL,
  relationsXml,
  rootRelations,
  xmlAttribute,
  xmlText,
  type FileFacts,
  type Parts,
} from './xml.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Characters that a sheet's name may have, and such as it may not. */
const MOST_IN_NAME = 31;
const NOT_IN_NAME = /[\\/?*[\]:]/gu;

/** A cell with a look of its own. */
export interface StyledCell {
  readonly value: CellValue;
  readonly style: CellStyle;
}
export type SheetCell = CellValue | StyledCell;

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** How its cells look; dates get their format besides. */
  readonly style?: CellStyle;
}

/** A table: the titles of its columns in the first row, which stays in view. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** How many columns stay in view. */
  readonly frozenColumns?: number;
  /** Whether columns can be filtered. */
  readonly filter?: boolean;
  readonly titleStyle?: CellStyle;
  /** Cells that are one, as `A1:B2`. */
  readonly merged?: readonly string[];
  readonly pictures?: readonly SheetPicture[];
  /** Stands above every printed page of it. */
  readonly pageHead?: string;
}

/** Names of sheets as workbooks take them: at most 31 characters, none of `\ / ? * [ ] :`, no name twice. */
export function sheetNames(wanted: readonly string[]): string[] {
  const names: string[] = [];
  for (const [at, name] of wanted.entries()) {
    const clean =
      name
        .replaceAll(NOT_IN_NAME, ' ')
        .replaceAll(/^'+|'+$/gu, '')
        .trim() || `Sheet ${at + 1}`;
    let found = shortened(clean, MOST_IN_NAME);
    for (let n = 2; names.some((other) => other.toLowerCase() === found.toLowerCase()); n += 1)
      found = `${shortened(clean, MOST_IN_NAME - 4)} ${n}`;
    names.push(found);
  }
  return names;
}

/** The beginning of a text, of at most so many UTF-16 units, never cut inside a grapheme. */
function shortened(text: string, most: number): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

const isStyled = (cell: SheetCell): cell is StyledCell =>
  typeof cell === 'object' && cell !== null && 'value' in cell;

function cellXml(place: string, cell: SheetCell, own: CellStyle, styles: Styles): string {
  const value = isStyled(cell) ? cell.value : cell;
  const style = isStyled(cell) ? cell.style : own;
  if (value === null || value === '') {
    const look = styles.of(isStyled(cell) ? style : {});
    return look === 0 ? '' : `<c r="${place}" s="${look}"/>`;
  }
  if (typeof value === 'number') return numberCell(place, value, styles.of(style));
  if (typeof value === 'string') {
    const isText = harmlessCell(value) !== value;
    return textCell(place, value, styles.of(isText ? { ...style, isText } : style));
  }
  return dateCell(place, value.date, {
    text: styles.of(style),
    day: styles.of({ ...style, format: 'day' }),
    minute: styles.of({ ...style, format: 'minute' }),
  });
}

/** Characters of a column's width are so many px, letters so large, and lines so many points high; a row has a limit. */
const CHARACTER = 7;
const LETTERS = { size: 13, weight: 400 } as const;
const LINE = 15;
const MOST_HEIGHT = 409;

/** The height of a row with broken lines: not every program looks how many there are when it opens a file. */
function rowHeight(cells: readonly SheetCell[], columns: readonly SheetColumn[], least: number): string {
  let lines = 1;
  for (const [at, cell] of cells.entries()) {
    const value = isStyled(cell) ? cell.value : cell;
    const { wrap = false } = (isStyled(cell) ? cell.style : columns[at]?.style) ?? {};
    if (!wrap || typeof value !== 'string' || value === '') continue;
    const width = (columns[at]?.width ?? 10) * CHARACTER - 4;
    // No row is taller than its limit, however long its text.
    lines = Math.max(lines, wrapText(value.slice(0, 4000), width, LETTERS).length);
  }
  const height = Math.max(least, lines * LINE);
  return height === LINE ? '' : ` ht="${Math.min(MOST_HEIGHT, height)}" customHeight="1"`;
}

/** A line on the left above a page; in its code a single `&` begins a command. */
const headCode = (text: string): string => `&L${shortened(text, MOST_IN_HEAD).replaceAll('&', '&&')}`;
/** Excel takes 255 characters of code. */
const MOST_IN_HEAD = 120;

function sheetXml(sheet: Sheet, styles: Styles, isFirst: boolean): string {
  const {
    columns,
    rows,
    frozenColumns = 0,
    filter = false,
    titleStyle = { bold: true },
    merged = [],
    pictures = [],
    pageHead = '',
  } = sheet;
  const tall = new Set(pictures.map((picture) => picture.row));
  const row = (cells: string, at: number, height = ''): string => `<row r="${at}"${height}>${cells}</row>`;
  const titles = columns
    .map(({ title }, at) => cellXml(`${columnLetters(at)}1`, title, titleStyle, styles))
    .join('');
  const body = rows.map((cells, index) =>
    row(
      cells
        .map((cell, at) =>
          cellXml(`${columnLetters(at)}${index + 2}`, cell, columns[at]?.style ?? {}, styles),
        )
        .join(''),
      index + 2,
      rowHeight(cells, columns, tall.has(index) ? PICTURE_ROW : LINE),
    ),
  );
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const corner = `${columnLetters(frozenColumns)}2`;
  const pane =
    frozenColumns > 0
      ? `<pane xSplit="${frozenColumns}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`
      : `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`;
  const last = `${columnLetters(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  const joined =
    merged.length === 0
      ? ''
      : `<mergeCells count="${merged.length}">${merged.map((cells) => `<mergeCell ref="${cells}"/>`).join('')}</mergeCells>`;
  return [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`,
    `<sheetData>${row(titles, 1)}${body.join('')}</sheetData>`,
    filter ? `<autoFilter ref="A1:${last}"/>` : '',
    joined,
    '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    pageHead === ''
      ? ''
      : `<headerFooter><oddHeader>${xmlText(headCode(pageHead))}</oddHeader></headerFooter>`,
    pictures.length === 0 ? '' : `<drawing xmlns:r="${REL}" r:id="rId1"/>`,
    '</worksheet>',
  ].join('');
}

/** The parts of a workbook; at least one sheet. */
export function workbookParts(sheets: readonly Sheet[], facts: FileFacts): Parts {
  const styles = new Styles();
  const names = sheetNames(sheets.map(({ name }) => name));
  const path = (at: number): string => `worksheets/sheet${at + 1}.xml`;
  const filters = sheets.flatMap((sheet, at) => {
    if (!sheet.filter) return [];
    const last = `$${columnLetters(sheet.columns.length - 1)}$${sheet.rows.length + 1}`;
    const name = (names[at] ?? '').replaceAll("'", "''");
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${xmlAttribute(name)}'!$A$1:${last}</definedName>`;
  });
  const defined = filters.length === 0 ? '' : `<definedNames>${filters.join('')}</definedNames>`;
  const pages = sheets.map((sheet, at) => [`xl/${path(at)}`, sheetXml(sheet, styles, at === 0)] as const);
  const drawings = new Drawings();
  const related = sheets.flatMap(({ pictures = [] }, at) => {
    if (pictures.length === 0) return [];
    const target = drawings.add(pictures);
    const relations = relationsXml([{ id: 'rId1', type: 'drawing', target }]);
    return [[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations] as const];
  });
  return {
    '[Content_Types].xml': contentTypes(
      {
        'xl/workbook.xml': `${TYPE}.sheet.main+xml`,
        ...Object.fromEntries(pages.map(([part]) => [part, `${TYPE}.worksheet+xml`])),
        'xl/styles.xml': `${TYPE}.styles+xml`,
        ...drawings.types,
        ...PROPERTY_TYPES,
      },
      drawings.endings,
    ),
    '_rels/.rels': rootRelations('xl/workbook.xml'),
    ...propertyParts(facts),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${names
      .map((name, at) => `<sheet name="${xmlAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets>${defined}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, at) => ({ id: `rId${at + 1}`, type: 'worksheet', target: path(at) })),
      { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' },
    ]),
    ...Object.fromEntries(pages),
    ...Object.fromEntries(related),
    ...drawings.parts,
    'xl/styles.xml': styles.xml(),
  };
}
