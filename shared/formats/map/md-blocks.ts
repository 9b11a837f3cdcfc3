/** The parts of a Markdown file that can hold a map: fences of code, and tables (GFM). */

export interface Fence {
  /** What stands behind the opening fence, e.g. "mermaid". */
  readonly language: string;
  readonly lines: readonly string[];
  /** Number of its first line in the file, from 1. */
  readonly firstLine: number;
}

export interface MdTable {
  /** Rows of cells as plain text; the first is the head. */
  readonly rows: readonly (readonly string[])[];
  /** The nearest heading above it; '' for none. */
  readonly heading: string;
  readonly firstLine: number;
}

export interface MdBlocks {
  readonly fences: readonly Fence[];
  readonly tables: readonly MdTable[];
  /** The first heading of the file; '' for none. */
  readonly title: string;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})([^`]*)$/;
const HEADING = /^ {0,3}#{1,6}[ \t]/;
/** A cell of the rule below a table's head. */
const RULE_CELL = /^:?-+:?$/;

/** The text of a heading, or null. */
function headingOf(line: string): string | null {
  if (!HEADING.test(line)) return null;
  return plainText(
    line
      .trim()
      .replace(/^#+/, '')
      .replace(/[ \t]#+$/, ''),
  );
}

/** Whether a line is the rule below a table's head. */
function isRule(line: string): boolean {
  const cells = line.trim().split('|');
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells.length > 0 && cells.every((cell) => RULE_CELL.test(cell.trim()));
}

/** Reads the blocks of a Markdown text; everything else in it is passed over. */
export function readBlocks(text: string): MdBlocks {
  const lines = text.split(/\r\n|\r|\n/);
  const fences: Fence[] = [];
  const tables: MdTable[] = [];
  let title = '';
  let heading = '';
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const fence = FENCE.exec(line);
    const head = headingOf(line);
    if (fence) {
      const end = endOfFence(lines, i + 1, fence[1] ?? '```');
      fences.push({ language: (fence[2] ?? '').trim(), lines: lines.slice(i + 1, end), firstLine: i + 2 });
      i = end;
    } else if (head !== null) {
      heading = head;
      title ||= heading;
    } else if (line.includes('|') && isRule(lines[i + 1] ?? '')) {
      const from = i;
      const rows = [cellsOf(line)];
      for (i += 2; i < lines.length && (lines[i] ?? '').includes('|'); i += 1)
        rows.push(cellsOf(lines[i] ?? ''));
      tables.push({ rows, heading, firstLine: from + 1 });
      i -= 1;
    }
  }
  return { fences, tables, title };
}

function endOfFence(lines: readonly string[], from: number, mark: string): number {
  for (let i = from; i < lines.length; i += 1) {
    const line = (lines[i] ?? '').trim();
    if (line.startsWith(mark) && line.replaceAll(mark.charAt(0), '') === '') return i;
  }
  return lines.length;
}

/** The cells of a row; a sign behind a backslash is no border. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const row = line.trim();
  for (let i = row.startsWith('|') ? 1 : 0; i < row.length; i += 1) {
    const sign = row.charAt(i);
    if (sign === '\\' && i + 1 < row.length) {
      cell += sign + row.charAt(i + 1);
      i += 1;
    } else if (sign === '|') {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  if (cell.trim() !== '') cells.push(cell);
  return cells.map((written) => plainText(written.trim()));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};
/** Stand for escaped signs while marks are taken away: of a private area that texts do not use. */
const HELD = 0xe000;

/** Markdown as the text that it shows: marks, tags and links are taken away, `<br>` breaks the line. */
export function plainText(markdown: string): string {
  const held = markdown
    .replaceAll(/[\ue000-\ue0ff]/g, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => String.fromCharCode(HELD + sign.charCodeAt(0)))
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replaceAll(/!?\[([^[\]]{0,500})\]\([^()]{0,500}\)/g, '$1');
  return ['**', '__', '~~', '`']
    .reduce(withoutPairs, held)
    .replaceAll(EMPHASIS, '')
    .replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll(/[\ue000-\ue0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HELD))
    .trim();
}

/** A single mark at the border of a word. */
const EMPHASIS = /(?<![\p{L}\p{N}*_])[*_](?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?])[*_](?![\p{L}\p{N}*_])/gu;

/** The text without a mark that is there in pairs. */
function withoutPairs(text: string, mark: string): string {
  const parts = text.split(mark);
  return parts.length > 1 && parts.length % 2 === 1 ? parts.join('') : text;
}
