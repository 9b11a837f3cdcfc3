/** Files in the old compound form of Office: old workbooks, and new ones that are locked with a password. */
import { fileError, type FileBytes } from './bytes.ts';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isOle(head: Buffer): boolean {
  return MAGIC.every((byte, index) => head[index] === byte);
}

/** The error for such a file: what it is, and what to do. */
export function oleError(file: FileBytes, head: Buffer): Error {
  const has = (name: string): boolean => directory(file, head).includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) {
    return fileError(
      file.name,
      'unsupported',
      'is a workbook protected by a password',
      'Open it in Excel, remove the password (File, Info, Protect Workbook), save it, and import it again.',
    );
  }
  const word = has('WordDocument');
  return fileError(
    file.name,
    'unsupported',
    word ? 'is an old Word document (.doc), not a table' : 'is an old Excel workbook (.xls)',
    word
      ? 'Copy its table into a spreadsheet, and import that.'
      : 'Open it and save it as .xlsx (or the sheet as CSV, UTF-8), then import that.',
  );
}

/** The first sectors of the directory, which name what is inside; its place stands in the head. */
function directory(file: FileBytes, head: Buffer): Buffer {
  if (head.length < 52) return head;
  const shift = head.readUInt16LE(30);
  const sector = head.readUInt32LE(48);
  if (shift < 7 || shift > 16) return head;
  const bytes = Buffer.alloc(16 * 1024);
  const position = 2 ** shift * (sector + 1);
  const read = position < file.size ? file.read(bytes, position) : 0;
  return Buffer.concat([head.subarray(0, 64 * 1024), bytes.subarray(0, read)]);
}
