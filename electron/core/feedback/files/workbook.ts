/** An Excel workbook (.xlsx) as rows of cells, one sheet at a time, never held as a whole. */
import { SojournError } from '../../../../shared/contract/errors.ts';
import {
  readRelations,
  readStyles,
  readWorkbook,
  resolveTarget,
  type WorkbookPart,
} from '../../../../shared/formats/xlsx/parts.ts';
import { SharedTextReader, SheetReader, type SheetRow } from '../../../../shared/formats/xlsx/sheet.ts';
import type { NumberKind } from '../../../../shared/formats/xlsx/number-format.ts';
import { fileError, type ByteSource } from './bytes.ts';
import { PieceDecoder } from './decoder.ts';
import type { FoundEncoding } from './find-encoding.ts';
import { TextStore } from './text-store.ts';
import { MemberBytes, type RandomAccess, type ZipMember } from './zip.ts';

/** Bytes that the small parts of a workbook may unpack to. */
const SMALL_PART = 64 * 1024 * 1024;

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly member: ZipMember;
}

/** Whether an archive is a workbook. */
export function isWorkbook(members: readonly ZipMember[]): boolean {
  return members.some(({ path }) => path === '[Content_Types].xml') && workbookPath(members) !== null;
}

function workbookPath(members: readonly ZipMember[]): string | null {
  return members.find(({ path }) => /(^|\/)workbook\.xml$/i.test(path))?.path ?? null;
}

/** XML of a part as text. */
function* xmlOf(bytes: ByteSource): Generator<string> {
  let decoder: PieceDecoder | null = null;
  for (const piece of bytes.pieces()) {
    decoder ??= new PieceDecoder(xmlEncoding(piece));
    const text = decoder.push(piece);
    if (text !== '') yield text;
  }
  const rest = decoder?.end() ?? '';
  if (rest !== '') yield rest;
}

function xmlEncoding(head: Buffer): FoundEncoding {
  const encoding = head[0] === 0xff ? 'utf-16le' : head[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return { encoding, skip: 0, reason: '', clean: true, doubt: '' };
}

export class Workbook {
  readonly sheets: readonly Sheet[];
  readonly #file: RandomAccess;
  readonly #members: ReadonlyMap<string, ZipMember>;
  readonly #part: WorkbookPart;
  readonly #sharedTexts: ZipMember | null;
  readonly #styles: ZipMember | null;
  #texts: TextStore | null = null;
  #kinds: readonly NumberKind[] = [];
  /** The part that is read now. */
  #current: ByteSource | null = null;

  /** @throws SojournError where it is damaged or holds no sheet */
  constructor(file: RandomAccess, members: readonly ZipMember[]) {
    this.#file = file;
    this.#members = new Map(members.map((member) => [member.path.toLowerCase(), member]));
    const path = workbookPath(members) ?? '';
    this.#part = readWorkbook(this.#small(this.#member(path)));
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const name = path.slice(folder.length);
    const relations = readRelations(this.#small(this.#member(`${folder}_rels/${name}.rels`)));
    const target = (to: string): ZipMember | null => this.#member(resolveTarget(path, to));
    const ofType = (type: string): ZipMember | null => {
      const found = [...relations.values()].find((relation) => relation.type === type);
      return found ? target(found.target) : null;
    };
    this.#sharedTexts = ofType('sharedStrings');
    this.#styles = ofType('styles');
    this.sheets = this.#part.sheets.flatMap(({ name: title, relation, hidden }): Sheet[] => {
      const known = relations.get(relation);
      const member = known?.type === 'worksheet' ? target(known.target) : null;
      return member ? [{ name: title, hidden, member }] : [];
    });
    if (this.sheets.length === 0) {
      const remedy = 'Open it, save the sheet again as .xlsx or as CSV (UTF-8), and import that.';
      throw fileError(
        file.name,
        'unreadable',
        'is an Excel workbook without a sheet that can be read',
        remedy,
      );
    }
  }

  #member(path: string): ZipMember | null {
    return this.#members.get(path.toLowerCase()) ?? null;
  }

  #small(member: ZipMember | null): Iterable<string> {
    return member ? xmlOf(new MemberBytes(this.#file, member, SMALL_PART)) : [];
  }

  /** How far reading the current part is, 0 to 1. */
  get share(): number {
    return this.#current ? this.#current.position / this.#current.size : 0;
  }

  /** Reads what all sheets share, once. */
  *#load(): Generator<SheetRow[]> {
    if (this.#texts) return;
    const texts = new TextStore(this.#file.name);
    if (this.#sharedTexts) {
      const reader = new SharedTextReader((text) => texts.add(text));
      for (const piece of xmlOf(new MemberBytes(this.#file, this.#sharedTexts))) {
        reader.push(piece);
        yield [];
      }
    }
    this.#kinds = readStyles(this.#small(this.#styles));
    this.#texts = texts;
  }

  /**
   * The rows of a sheet that hold something, some at a time; none at all while the shared texts are read first.
   *
   * @throws SojournError where the workbook is damaged or out of bounds
   */
  *rows(sheet: Sheet): Generator<SheetRow[]> {
    yield* this.#load();
    const texts = this.#texts;
    const kinds = this.#kinds;
    let rows: SheetRow[] = [];
    const context = {
      text: (index: number): string => texts?.get(index) ?? '',
      kinds,
      from1904: this.#part.from1904,
    };
    const reader = new SheetReader(context, (row) => rows.push(row));
    const bytes = new MemberBytes(this.#file, sheet.member);
    this.#current = bytes;
    for (const piece of xmlOf(bytes)) {
      try {
        reader.push(piece);
      } catch (error) {
        throw inSheet(error, sheet.name);
      }
      const ready = rows;
      rows = [];
      yield ready;
    }
  }
}

/** Names the sheet in an error about what stands in it. */
function inSheet(error: unknown, sheet: string): unknown {
  if (!(error instanceof SojournError)) return error;
  const message = `Sheet “${sheet}”: ${error.message}`;
  return new SojournError(error.code, message, { remedy: error.remedy, where: error.where, cause: error });
}
