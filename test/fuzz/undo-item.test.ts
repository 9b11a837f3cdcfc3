/**
 * Undo and redo of single transactions at random: after each step back the document is exactly what it was before, and
 * after each step forth what it was after, however texts, values and whole entities were written and deleted between.
 */
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeText } from '../../shared/model/y-fields.ts';
import { createUndoManager, replayItem } from '../../renderer/state/undo-item.ts';
import { seeded } from '../support/seeded.ts';

const TEXTS = ['late again', 'late again?', '', 'again', 'é?', '1?', 'ส่งช้า', 'late 🚚 again', '🚚', 'a?'];
const IDS = ['a', 'b'];
const RUNS = 3000;

/** A document with one card, written by another window. */
function makeDoc(): Y.Doc {
  const source = new Y.Doc();
  source.clientID = 1;
  const card = new Y.Map<unknown>();
  source.getMap('cards').set('a', card);
  card.set('text', new Y.Text('late again?'));
  card.set('severity', 4);
  const doc = new Y.Doc();
  doc.clientID = 2;
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(source));
  return doc;
}

test(`${RUNS} random runs of edits, undo and redo: every state comes back exactly`, () => {
  let compared = 0;
  for (let seed = 0; seed < RUNS; seed += 1) {
    const r = seeded(seed);
    const doc = makeDoc();
    const cards = doc.getMap<Y.Map<unknown>>('cards');
    const manager = createUndoManager([doc.getMap('cards')], 'ours');
    const past: string[] = [];
    const future: string[] = [];
    const log: string[] = [];
    const now = (): string => JSON.stringify(cards.toJSON());
    const write = (name: string, fn: () => void): void => {
      const before = now();
      const items = manager.undoStack.length;
      doc.transact(fn, 'ours');
      if (manager.undoStack.length === items) return;
      log.push(name);
      past.push(before);
      future.length = 0;
    };
    const move = (direction: 'undo' | 'redo'): boolean => {
      const [from, to] = direction === 'undo' ? [past, future] : [future, past];
      const item = manager[direction === 'undo' ? 'undoStack' : 'redoStack'].at(-1);
      const wanted = from.pop();
      if (!item || wanted === undefined) return false;
      to.push(now());
      log.push(direction);
      replayItem(manager, item, direction);
      compared += 1;
      // Keys of a restored map may come in another order.
      expect(JSON.parse(now()), `seed ${seed}: ${log.join(', ')}`).toEqual(JSON.parse(wanted));
      return true;
    };
    const length = 6 + r.int(16);
    for (let at = 0; at < length; at += 1) {
      const id = r.pick(IDS) ?? 'a';
      const card = cards.get(id);
      const text = r.pick(TEXTS) ?? '';
      const acts: (() => unknown)[] = [
        () => card && write(`text ${id} ${text}`, () => writeText(card, 'text', text)),
        () => card && write(`text ${id} ${text}`, () => writeText(card, 'text', text)),
        () => card && write(`set ${id}`, () => card.set('severity', at)),
        () => card && write(`clear ${id}`, () => card.delete('severity')),
        () => card && write(`delete ${id}`, () => cards.delete(id)),
        () => write(`add ${id}`, () => cards.set(id, new Y.Map<unknown>([['text', new Y.Text(text)]]))),
        () => move('undo'),
        () => move('undo'),
        () => move('redo'),
      ];
      r.pick(acts)?.();
    }
    while (move('undo'));
    while (move('redo'));
    while (move('undo'));
    doc.destroy();
  }
  expect(compared).toBeGreaterThan(RUNS * 5);
});
