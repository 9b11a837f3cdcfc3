/** Scripted editing: seeded random edits on Yjs documents, as updates (encoding version 2). */
import * as Y from 'yjs';

/** Mulberry32: a small seeded generator of numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = [
  'delivery was late',
  'ส่งช้ามาก',
  'доставка запізнилась',
  'pengiriman terlambat',
  'giao hàng chậm 🚚',
];

/** One random edit: a card added, changed, typed into or deleted. */
export function randomEdit(ydoc: Y.Doc, random: () => number): void {
  const cards = ydoc.getMap<Y.Map<unknown>>('cards');
  const ids = [...cards.keys()].sort();
  const pick = ids[Math.floor(random() * ids.length)];
  const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const kind = random();
  ydoc.transact(() => {
    if (pick === undefined || kind < 0.35) {
      const card = new Y.Map<unknown>();
      card.set('text', new Y.Text(word));
      card.set('order', String(random()));
      cards.set(`c${Math.floor(random() * 1e9)}`, card);
      return;
    }
    const card = cards.get(pick);
    const text = card?.get('text');
    if (kind < 0.6) card?.set('order', String(random()));
    else if (kind < 0.8 && text instanceof Y.Text) text.insert(Math.floor(random() * text.length), word);
    else if (kind < 0.9 && text instanceof Y.Text) text.delete(0, Math.min(3, text.length));
    else cards.delete(pick);
  });
}

/** Runs `count` edits and returns the updates that they made, one or none each. */
export function recordEdits(ydoc: Y.Doc, count: number, random: () => number): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const record = (update: Uint8Array): void => void updates.push(update);
  ydoc.on('updateV2', record);
  for (let index = 0; index < count; index += 1) randomEdit(ydoc, random);
  ydoc.off('updateV2', record);
  return updates;
}

/** The document's content as plain data. */
export function contentOf(ydoc: Y.Doc): unknown {
  return ydoc.getMap('cards').toJSON();
}
