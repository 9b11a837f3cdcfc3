/** Small Excel workbooks and archives, written for tests as office programs write them. */
import { strToU8, zipSync } from 'fflate';

/** A cell: text (shared), a number, or XML of its own; null for none. */
export type TestCell = string | number | { readonly xml: string } | null;

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly hidden?: boolean;
  /** XML before the rows, such as a dimension. */
  readonly before?: string;
}

export interface WorkbookOptions {
  /** Number formats by their place: style n shows numbers with format n. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** Further parts, or parts in place of those made here. */
  readonly parts?: Readonly<Record<string, string>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** "A1", "AB12" */
export function reference(column: number, row: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return `${name}${row}`;
}

/** The bytes of a workbook. */
export function workbook(sheets: readonly TestSheet[], options: WorkbookOptions = {}): Uint8Array {
  const shared: string[] = [];
  const cell = (value: TestCell, column: number, row: number): string => {
    const at = `r="${reference(column, row)}"`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
    if (typeof value === 'object') return value.xml.replace('<c', `<c ${at}`);
    return `<c ${at} t="s"><v>${shared.push(value) - 1}</v></c>`;
  };
  const files: Record<string, string> = {};
  sheets.forEach(({ rows, before = '' }, index) => {
    const body = rows
      .map((cells, row) =>
        cells.length === 0
          ? ''
          : `<row r="${row + 1}">${cells.map((value, column) => cell(value, column, row + 1)).join('')}</row>`,
      )
      .join('');
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}">${before}<sheetData>${body}</sheetData></worksheet>`;
  });
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  files['xl/workbook.xml'] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${options.date1904 ? ' date1904="1"' : ''}/>` +
    `<sheets>${list.join('')}</sheets></workbook>`;
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  files['xl/_rels/workbook.xml.rels'] =
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}` +
    `<Relationship Id="rIdS" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>` +
    `<Relationship Id="rIdF" Type="${REL}/styles" Target="/xl/styles.xml"/></Relationships>`;
  const formats = options.formats ?? [];
  files['xl/styles.xml'] =
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>` +
    formats
      .map(
        (code, index) =>
          `<numFmt numFmtId="${200 + index}" formatCode="${xmlText(code).replaceAll('"', '&quot;')}"/>`,
      )
      .join('') +
    `</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>` +
    formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('') +
    `</cellXfs></styleSheet>`;
  files['xl/sharedStrings.xml'] =
    `${HEAD}<sst xmlns="${MAIN}">${shared.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join('')}</sst>`;
  files['[Content_Types].xml'] = `${HEAD}<Types/>`;
  Object.assign(files, options.parts);
  return archive(files);
}

/** The bytes of a ZIP archive. */
export function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { mtime: '2026-01-01T00:00:00Z' },
  );
}
