/** The small parts of a workbook: its sheets, where they lie, and how its numbers are shown. */
import { xmlAttribute, XmlReader, type XmlHandler } from '../xml.ts';
import { numberKind, type NumberKind } from './number-format.ts';

/** Reads XML from pieces; `open` is called for every element, with the names of those around it. */
function walk(
  pieces: Iterable<string>,
  open: (name: string, attributes: string, inside: string) => void,
): void {
  const around: string[] = [];
  const handler: XmlHandler = {
    open(name, attributes) {
      open(name, attributes, around.at(-1) ?? '');
      if (around.length < 1000) around.push(name);
    },
    close(name) {
      if (around.at(-1) === name) around.pop();
    },
    text() {},
  };
  const reader = new XmlReader(handler);
  for (const piece of pieces) reader.push(piece);
}

/** Where a part points to: id → target as written. Links to other files are left out. */
export function readRelations(pieces: Iterable<string>): Map<string, { type: string; target: string }> {
  const found = new Map<string, { type: string; target: string }>();
  walk(pieces, (name, attributes) => {
    if (name !== 'Relationship' || xmlAttribute(attributes, 'TargetMode') === 'External') return;
    const id = xmlAttribute(attributes, 'Id');
    const target = xmlAttribute(attributes, 'Target');
    const type = (xmlAttribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '';
    if (id !== null && target !== null) found.set(id, { type, target });
  });
  return found;
}

/** The path of a target inside the archive. */
export function resolveTarget(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

export interface WorkbookPart {
  readonly sheets: readonly { readonly name: string; readonly relation: string; readonly hidden: boolean }[];
  /** Days are counted from 1904 in place of 1900. */
  readonly from1904: boolean;
}

export function readWorkbook(pieces: Iterable<string>): WorkbookPart {
  const sheets: { name: string; relation: string; hidden: boolean }[] = [];
  let from1904 = false;
  walk(pieces, (name, attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(xmlAttribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet' || sheets.length >= 10_000) return;
    const relation = xmlAttribute(attributes, 'id');
    if (relation === null) return;
    sheets.push({
      name: xmlAttribute(attributes, 'name') ?? `sheet ${sheets.length + 1}`,
      relation,
      hidden: (xmlAttribute(attributes, 'state') ?? 'visible') !== 'visible',
    });
  });
  return { sheets, from1904 };
}

/** How numbers are shown, by the index that cells name. */
export function readStyles(pieces: Iterable<string>): NumberKind[] {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  walk(pieces, (name, attributes, inside) => {
    if (name === 'numFmt') {
      codes.set(Number(xmlAttribute(attributes, 'numFmtId')), xmlAttribute(attributes, 'formatCode') ?? '');
    } else if (name === 'xf' && inside === 'cellXfs' && formats.length < 100_000) {
      formats.push(Number(xmlAttribute(attributes, 'numFmtId') ?? 0));
    }
  });
  return formats.map((id) => numberKind(id, codes.get(id)));
}
