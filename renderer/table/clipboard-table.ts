/**
 * The clipboard as a table of texts: written as tab-separated text and as an HTML table, read from either. What is read
 * is text only: the HTML is parsed into a document of its own, which loads nothing and runs nothing.
 */
import { harmlessCell, plainCell, readTsv, writeTsv } from '../../shared/formats/tsv.ts';

/** Most rows that are pasted at once. */
export const MOST_ROWS = 5000;
/** Most columns of a pasted table. */
const MOST_COLUMNS = 200;
/** HTML longer than this is not parsed, as that would hold up the screen: the text beside it is read. */
const MOST_HTML = 4_000_000;

export interface ClipboardTable {
  readonly rows: string[][];
  /** Whether the clipboard held more than `MOST_ROWS` rows: only the first of them are here. */
  readonly more: boolean;
}

/** The two forms in which a range is copied. */
export function writeClipboard(rows: readonly (readonly string[])[]): { text: string; html: string } {
  const cell = (text: string): string => `<td>${escaped(harmlessCell(text))}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return { text: writeTsv(rows), html: `<meta charset="utf-8"><table><tbody>${lines}</tbody></table>` };
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r?\n/g, '<br>');
}

/**
 * Reads what was pasted: an HTML table where there is one, else tab-separated text.
 *
 * @throws SojournError `tooLarge` for text whose rows pass all limits
 */
export function readClipboard(data: { text: string; html: string }): ClipboardTable {
  if (data.html !== '' && data.html.length <= MOST_HTML) {
    const table = readHtmlTable(data.html);
    if (table) return table;
  }
  return readTsv(data.text, MOST_ROWS);
}

/** The first table of an HTML text; null where it has none. Of merged cells the first one has the value. */
export function readHtmlTable(html: string): ClipboardTable | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const sources = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const rows: string[][] = [];
  /** For each column, how many rows more a merged cell above reaches down. */
  const covered: number[] = [];
  for (const source of sources.slice(0, MOST_ROWS)) {
    const row: string[] = [];
    const skip = (): void => {
      while ((covered[row.length] ?? 0) > 0) {
        covered[row.length] = (covered[row.length] ?? 1) - 1;
        row.push('');
      }
    };
    for (const cell of source.querySelectorAll('td, th')) {
      if (cell.closest('table') !== table) continue;
      skip();
      if (row.length >= MOST_COLUMNS) break;
      const wide = Math.min(spanOf(cell, 'colspan'), MOST_COLUMNS - row.length);
      const tall = spanOf(cell, 'rowspan');
      for (let at = 0; at < wide; at += 1) {
        covered[row.length] = tall - 1;
        row.push(at === 0 ? plainCell(textOf(cell)) : '');
      }
    }
    skip();
    rows.push(row);
  }
  return { rows, more: sources.length > MOST_ROWS };
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(value) && value >= 1 ? Math.min(value, MOST_ROWS) : 1;
}

const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'TABLE',
  'SVG',
  'HEAD',
]);
const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'PRE',
]);

/** The words of a cell; line breaks and paragraphs begin new lines, blanks and line ends of the source are one blank. */
function textOf(cell: Element): string {
  const parts: string[] = [];
  /** What the text ends with so far; its beginning is like that of a line. */
  let last = '\n';
  const add = (part: string): void => {
    if (part === '') return;
    parts.push(part);
    last = part.at(-1) ?? last;
  };
  const newLine = (): void => {
    if (last !== '\n') add('\n');
  };
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      const name = child.nodeName.toUpperCase();
      if (child.nodeType === Node.TEXT_NODE) {
        const words = (child.nodeValue ?? '').replaceAll(/[\t\n\r ]+/g, ' ');
        add(last === ' ' || last === '\n' ? words.replace(/^ /, '') : words);
      } else if (name === 'BR') add('\n');
      else if (!SILENT.has(name)) {
        if (BLOCKS.has(name)) newLine();
        walk(child);
        if (BLOCKS.has(name)) newLine();
      }
    }
  };
  walk(cell);
  return parts.join('').replaceAll(' \n', '\n').replaceAll('\u00A0', ' ').trim();
}
