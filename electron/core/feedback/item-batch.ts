/** Items packed for the way from one thread to another: columns instead of objects, which copies several times faster. */
import { indexText } from '../../../shared/text/segment.ts';
import type { NewItem } from './item-store.ts';

const ID_BYTES = 16;

export interface ItemBatch {
  readonly size: number;
  readonly ids: Uint8Array<ArrayBuffer>;
  readonly repeats: Uint8Array<ArrayBuffer>;
  /** For each item: row, content, score (NaN for none). */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** For each item: text, fields. */
  readonly texts: readonly string[];
  /** For each item: words, plain, see `IndexText`; empty where they are left to who writes them. */
  readonly index: readonly string[];
  /** For each item: date, author, customer, channel, language. */
  readonly details: readonly (string | null)[];
  /** For each item, where dates are told from another day; null for other files. */
  readonly told: readonly Pick<NewItem, 'former' | 'told'>[] | null;
}

/** @param prepares whether the texts are prepared for the index here, or left to who writes them */
export function packItems(items: readonly NewItem[], prepares: boolean): ItemBatch {
  const size = items.length;
  const ids = new Uint8Array(size * ID_BYTES);
  const repeats = new Uint8Array(size);
  const numbers = new Float64Array(size * 3);
  const texts: string[] = [];
  const index: string[] = [];
  const details: (string | null)[] = [];
  items.forEach((item, at) => {
    ids.set(item.id, at * ID_BYTES);
    repeats[at] = item.repeat ? 1 : 0;
    numbers[at * 3] = item.row;
    numbers[at * 3 + 1] = item.content;
    numbers[at * 3 + 2] = item.score ?? Number.NaN;
    texts.push(item.text, item.fields);
    if (prepares) {
      const { words, plain } = indexText(item.text);
      index.push(words, plain);
    }
    details.push(item.date, item.author, item.customer, item.channel, item.language);
  });
  const hasTold = items.some(({ former }) => former !== null);
  const told = hasTold ? items.map(({ former, told: unit }) => ({ former, told: unit })) : null;
  return { size, ids, repeats, numbers, texts, index, details, told };
}

export function unpackItems(batch: ItemBatch): NewItem[] {
  const { size, repeats, numbers, texts, index, details } = batch;
  const ids = Buffer.from(batch.ids.buffer, batch.ids.byteOffset, batch.ids.byteLength);
  const items: NewItem[] = [];
  for (let at = 0; at < size; at += 1) {
    const score = numbers[at * 3 + 2] ?? Number.NaN;
    items.push({
      id: ids.subarray(at * ID_BYTES, (at + 1) * ID_BYTES),
      repeat: repeats[at] === 1,
      row: numbers[at * 3] ?? 0,
      content: numbers[at * 3 + 1] ?? 0,
      score: Number.isNaN(score) ? null : score,
      text: texts[at * 2] ?? '',
      index: index.length === 0 ? null : { words: index[at * 2] ?? '', plain: index[at * 2 + 1] ?? '' },
      fields: texts[at * 2 + 1] ?? '[]',
      date: details[at * 5] ?? null,
      author: details[at * 5 + 1] ?? null,
      customer: details[at * 5 + 2] ?? null,
      channel: details[at * 5 + 3] ?? null,
      language: details[at * 5 + 4] ?? null,
      ...toldOf(batch.told?.[at]),
    });
  }
  return items;
}

/** A buffer arrives from another thread as bytes. */
function toldOf(given: Pick<NewItem, 'former' | 'told'> | undefined): Pick<NewItem, 'former' | 'told'> {
  if (!given?.former) return { former: null, told: given?.told ?? null };
  const { id, content } = given.former;
  return { former: { id: id && Buffer.from(id), content }, told: given.told };
}
