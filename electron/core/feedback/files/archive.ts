/** What of an archive can be imported: the sheets of a workbook, or the tables and lists that were packed together. */
import { SojournError } from '../../../../shared/contract/errors.ts';
import { fileError, type ByteSource } from './bytes.ts';
import { isWorkbook, Workbook, type Sheet } from './workbook.ts';
import { MemberBytes, memoryBytes, readDirectory, type RandomAccess, type ZipMember } from './zip.ts';

/** What is read of a file: bytes of a text, or a sheet of a workbook. */
export type Content =
  | { readonly kind: 'text'; readonly bytes: ByteSource; readonly name: string }
  | { readonly kind: 'rows'; readonly book: Workbook; readonly sheet: Sheet };

export interface ArchiveContent {
  readonly content: Content;
  /** Everything that can be chosen; what was chosen is named as in this list. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** What the person should know of the choice; '' for nothing. */
  readonly note: string;
}

/** Other documents that are archives inside, with what to do about them. */
const OTHERS: readonly (readonly [sign: RegExp, kind: string, remedy: string])[] = [
  [/^xl\/workbook\.bin$/i, 'a binary Excel workbook (.xlsb)', 'Save it as .xlsx, and import that.'],
  [/^word\/document\.xml$/i, 'a Word document', 'Copy its table into a spreadsheet, and import that.'],
  [/^ppt\/presentation\.xml$/i, 'a PowerPoint presentation', 'Export the feedback as a table.'],
  [/^Index\/.*\.iwa$/, 'an Apple iWork document', 'Export it as Excel or CSV, and import that.'],
  [/^content\.xml$/, 'an OpenDocument file', 'Save the sheet as .xlsx or as CSV (UTF-8), and import that.'],
];
/** Names of files that may be tables or lists. */
const READABLE = /(?:^|\/)(?:[^/.]+|[^/]+\.(?:csv|tsv|tab|txt|json|jsonl|ndjson|html?|xlsx|xlsm))$/i;
const HIDDEN = /(?:^|\/)(?:__MACOSX\/|\.)/;
const BOOK = /\.xls[xm]$/i;
/** A workbook inside an archive is unpacked into memory. */
const MAX_BOOK = 64 * 1024 * 1024;
const MAX_BOOKS = 50;
const BETWEEN = ' › ';
/** Pieces of a sheet that are looked at for whether it holds anything. */
const LOOK_PIECES = 64;

/**
 * @param wanted the sheet or member that the person chose
 * @throws SojournError where nothing in it can be imported, or not what was asked for
 */
export function openArchive(file: RandomAccess, wanted: string | undefined): ArchiveContent {
  const members = readDirectory(file).filter(({ path }) => !path.endsWith('/'));
  if (isWorkbook(members)) return ofWorkbook(new Workbook(file, members), file.name, wanted);
  for (const [sign, kind, remedy] of OTHERS) {
    if (members.some(({ path }) => sign.test(path))) {
      throw fileError(file.name, 'unsupported', `is ${kind}, not a table or list of text`, remedy);
    }
  }
  const usable = members.filter(
    ({ path, unpacked }) => READABLE.test(path) && !HIDDEN.test(path) && unpacked > 0,
  );
  if (usable.length === 0) {
    const held = members.slice(0, 3).map(({ path }) => `“${path}”`);
    const remedy = `It holds ${held.join(', ') || 'nothing'}${members.length > 3 ? ', …' : ''}. Pack CSV, TSV, Excel (.xlsx), JSON, HTML or text files.`;
    throw fileError(file.name, 'unsupported', 'holds no table or list that can be read', remedy);
  }
  return ofMembers(file, usable, wanted);
}

function ofWorkbook(book: Workbook, file: string, wanted: string | undefined): ArchiveContent {
  const seen = visible(book);
  const names = seen.map(({ name }) => name);
  const all = [...names, ...book.sheets.filter((sheet) => !seen.includes(sheet)).map(({ name }) => name)];
  const chosen = wanted === undefined ? firstFilled(book, seen) : named(all, wanted, file, 'sheet');
  const sheet = book.sheets.find(({ name }) => name === chosen) ?? book.sheets[0]!;
  const note = wanted === undefined ? choiceNote('workbook', 'sheets', names, chosen) : '';
  return { content: { kind: 'rows', book, sheet }, sheets: names, sheet: chosen, note };
}

function visible(book: Workbook): readonly Sheet[] {
  const seen = book.sheets.filter(({ hidden }) => !hidden);
  return seen.length > 0 ? seen : book.sheets;
}

/** The first sheet that holds anything; the first of all where none seems to. */
function firstFilled(book: Workbook, sheets: readonly Sheet[]): string {
  const [first] = sheets;
  if (sheets.length > 1) {
    for (const sheet of sheets) if (isFilled(book, sheet)) return sheet.name;
  }
  return first?.name ?? '';
}

function isFilled(book: Workbook, sheet: Sheet): boolean {
  let pieces = 0;
  for (const rows of book.rows(sheet)) {
    if (rows.length > 0) return true;
    pieces += 1;
    if (pieces > LOOK_PIECES) return false;
  }
  return false;
}

function named(names: readonly string[], wanted: string, file: string, what: string): string {
  const folded = wanted.trim().toLowerCase();
  const found =
    names.find((name) => name === wanted) ?? names.find((name) => name.trim().toLowerCase() === folded);
  if (found !== undefined) return found;
  const known = names.slice(0, 12).map((name) => `“${name}”`);
  throw new SojournError('badInput', `“${file}” has no ${what} “${wanted}”.`, {
    remedy: `It has ${known.join(', ')}${names.length > 12 ? ', …' : ''}.`,
    where: { file },
  });
}

function choiceNote(container: string, many: string, names: readonly string[], chosen: string): string {
  if (names.length < 2) return '';
  return `The ${container} holds ${names.length} ${many}; “${chosen}” is read. Choose another to import that too.`;
}

function ofMembers(
  file: RandomAccess,
  members: readonly ZipMember[],
  wanted: string | undefined,
): ArchiveContent {
  const sheets: string[] = [];
  let chosen: string | null = null;
  let content: Content | null = null;
  const folded = wanted?.trim().toLowerCase();
  const take = (name: string, make: () => Content): void => {
    sheets.push(name);
    const asked = folded !== undefined && name.trim().toLowerCase() === folded;
    if (content !== null || (folded !== undefined && !asked)) return;
    content = make();
    chosen = name;
  };
  for (const [index, member] of members.entries()) {
    const book = BOOK.test(member.path) && index < MAX_BOOKS ? openBook(file, member) : null;
    if (!book) {
      take(member.path, () => ({ kind: 'text', bytes: new MemberBytes(file, member), name: member.path }));
      continue;
    }
    const seen = visible(book);
    for (const sheet of seen) {
      const name = seen.length === 1 ? member.path : `${member.path}${BETWEEN}${sheet.name}`;
      take(name, () => ({ kind: 'rows', book, sheet }));
    }
  }
  if (content === null || chosen === null) {
    named(sheets, wanted ?? '', file.name, 'file');
    throw new Error('an archive without content');
  }
  const note = wanted === undefined ? choiceNote('archive', 'tables', sheets, chosen) : '';
  return { content, sheets, sheet: chosen, note };
}

/** A workbook inside an archive. @returns null for what is only named like one */
function openBook(file: RandomAccess, member: ZipMember): Workbook | null {
  const packed = [...new MemberBytes(file, member, MAX_BOOK).pieces()].map((piece) => Buffer.from(piece));
  const bytes = memoryBytes(file.name, Buffer.concat(packed));
  const head = Buffer.alloc(4);
  bytes.read(head, 0);
  if (head.readUInt32LE(0) !== 0x04034b50) return null;
  const inner = readDirectory(bytes);
  return isWorkbook(inner) ? new Workbook(bytes, inner) : null;
}
