/**
 * Who an item is: an id derived from its source's name and either its id in the source or its content, so that the
 * same file gives the same ids on every machine. The n-th identical record of a file is another customer's: it counts
 * its occurrence into its id. A date such as "3 weeks ago" is no part of the content (`Identities`).
 */
import { hash } from 'node:crypto';
import type { Mapping } from '../../../shared/contract/types.ts';
import type { RecordValues } from '../../../shared/formats/item.ts';
import { quickHash, type QuickHash } from './seen-table.ts';

const ID_BYTES = 16;
const CONTENT_MODULUS = 2 ** 48;

/** A source's key: its name without case, blanks at the ends and a browser's " (1)" of a repeated download. */
export function sourceKey(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .replace(/\s+\(\d{1,3}\)$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** A source's name from its file's: without folder and ending. */
export function sourceNameOf(fileName: string): string {
  const name = fileName
    .normalize('NFC')
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .trim();
  return name === '' ? fileName : name;
}

/** Id as stored to id as shown: 22 url-safe characters. */
export function idText(id: Uint8Array): string {
  return Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString('base64url');
}

/** The inverse of `idText`; null for what is no id. */
export function idBytes(text: string): Buffer | null {
  if (!/^[\w-]{22}$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === ID_BYTES ? bytes : null;
}

/** The content of records as one text: names and values in the order of the names, without empty ones. */
export class ContentText {
  #order: number[] = [];
  #heads: string[] = [];
  readonly #names: readonly string[];
  readonly #isLeftOut: (name: string, index: number) => boolean;

  /**
   * @param names live list of the columns' names; it may grow
   * @param isLeftOut columns that are no part of it
   */
  constructor(names: readonly string[], isLeftOut: (name: string, index: number) => boolean = () => false) {
    this.#names = names;
    this.#isLeftOut = isLeftOut;
  }

  of(values: RecordValues): string {
    const names = this.#names;
    if (names.length !== this.#heads.length) {
      this.#order = names
        .map((_, index) => index)
        .filter((index) => !this.#isLeftOut(names[index] ?? '', index))
        .sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
      this.#heads = names.map((name) => `\u001E${name}\u001F`);
    }
    let content = '';
    for (const index of this.#order) {
      const value = values[index];
      if (value !== null && value !== undefined && value !== '') content += this.#heads[index] + value;
    }
    return content;
  }
}

/** A number of 48 bits that changes when the content of an item or the way it is read changes. */
export function contentMark({ high, low }: QuickHash, mappingMark: number): number {
  return ((high & 0xffff) * 2 ** 32 + low + mappingMark) % CONTENT_MODULUS;
}

/**
 * The content mark of an item of which personal data was taken out. It changes with what is left, so that another
 * treatment updates the items that it changes, and no others.
 *
 * @param stored the record as it is stored; the list `values` itself where nothing was taken out
 */
export function treatedMark(
  mark: number,
  values: RecordValues,
  stored: RecordValues,
  names: readonly string[],
): number {
  if (stored === values) return mark;
  let treated = mark;
  values.forEach((value, index) => {
    const left = stored[index] ?? null;
    if (left === value) return;
    // Summed up, so that the order of the columns makes no difference.
    const { high, low } = quickHash(`${names[index] ?? index}\u001F${left ?? '\u0000'}`);
    treated = (treated + (high & 0xffff) * 2 ** 32 + low) % CONTENT_MODULUS;
  });
  return treated;
}

/** A number of 48 bits for what a mapping makes of a record, independent of the order of its columns. */
export function mappingMark(mapping: Mapping): number {
  const used = mapping.roles
    .map((role, index) => [mapping.names[index] ?? `column ${index + 1}`, role] as const)
    .filter(([, role]) => role !== 'field')
    .map(([name, role]) => `${role}\u001F${name}`)
    .sort();
  const scale = mapping.scale ? [mapping.scale.min, mapping.scale.max, mapping.scale.higherIsBetter] : null;
  const further = furtherMarks(mapping);
  const parts = [used, scale, mapping.dateOrder, ...(further.length > 0 ? [further] : [])];
  return hash('sha256', JSON.stringify(parts), 'buffer').readUIntBE(0, 6);
}

/** Parts of a mapping that came later; one that has no effect adds nothing, so that marks stored before stay valid. */
function furtherMarks({ scoreWords, calendar, scale, asOf }: Mapping): unknown[] {
  const further: unknown[] = [];
  const words = Object.entries(scoreWords ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  if (scale && words.length > 0) further.push(['words', words]);
  if (calendar !== undefined) further.push(['calendar', calendar]);
  if (asOf !== undefined) further.push(['asOf', asOf]);
  if (scale?.method !== undefined) further.push(['method', scale.method]);
  return further;
}

/**
 * Id of an item whose date is told from another day ("3 weeks ago"): the date says something else of the same row in
 * each export, so it is no part of it.
 *
 * @param content what does not change between exports
 */
export function toldItemId(source: string, content: string, occurrence: number): Buffer {
  return hash('sha256', `${source}\u0000told\u0000${occurrence}\u0000${content}`, 'buffer').subarray(
    0,
    ID_BYTES,
  );
}

/** Id of an item that has an id of its own in the source. */
export function externalItemId(source: string, externalId: string): Buffer {
  return hash('sha256', `${source}\u0000id\u0000${externalId}`, 'buffer').subarray(0, ID_BYTES);
}

/** Id of an item by its content (`ContentText`) and the how-manieth such record of the file it is, from 1. */
export function contentItemId(source: string, content: string, occurrence: number): Buffer {
  return hash('sha256', `${source}\u0000content\u0000${occurrence}\u0000${content}`, 'buffer').subarray(
    0,
    ID_BYTES,
  );
}
