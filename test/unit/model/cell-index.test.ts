/** The index of cells says what the document says, whatever was done to it and by whom. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { cellMembers } from '../../../shared/model/cell-index.ts';
import { addCard, deleteCards, duplicateCards, moveCards } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addStage, addStep, deleteStep } from '../../../shared/model/edits/stages.ts';
import { mapParts, mapScope, readPlace } from '../../../shared/model/map-doc.ts';
import { byOrder } from '../../../shared/model/order.ts';
import { entities } from '../../../shared/model/y-fields.ts';

const LANES = ['l0', 'l1'];
const STAGES = ['s0', 's1', 's2'];

function makeDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const id of STAGES) addStage(doc, { id, title: id });
    for (const id of LANES) addLane(doc, { id, kind: 'text' });
  });
  return doc;
}

/** Ids by cell, by reading all cards: what the index must answer. */
function cellsOf(doc: Y.Doc): Record<string, string[]> {
  const cells: Record<string, { id: string; order: string }[]> = {};
  for (const [id, card] of entities(mapParts(doc).cards)) {
    const place = readPlace(card.get('at'));
    if (place) (cells[place.slice(0, 3).join('/')] ??= []).push({ id, order: place[3] });
  }
  return Object.fromEntries(
    Object.entries(cells).map(([cell, members]) => [cell, members.sort(byOrder).map(({ id }) => id)]),
  );
}

/** Ids by cell as the index answers; cells without cards are left out. */
function indexedCells(doc: Y.Doc): Record<string, readonly string[]> {
  const { cards } = mapParts(doc);
  const all = new Set([
    ...Object.keys(cellsOf(doc)),
    ...LANES.flatMap((lane) => STAGES.map((stage) => `${lane}/${stage}/`)),
  ]);
  return Object.fromEntries(
    [...all].flatMap((cell) => {
      const [lane = '', stage = '', step = ''] = cell.split('/');
      const ids = cellMembers(cards, [lane, stage, step, '']).map(({ id }) => id);
      return ids.length > 0 ? [[cell, ids]] : [];
    }),
  );
}

test('after any edits, undone or not, here or in another copy, the index is what a fresh reading finds', () => {
  const edit = fc.record({
    kind: fc.constantFrom('add', 'move', 'delete', 'duplicate', 'undo', 'redo', 'remote', 'step'),
    lane: fc.constantFrom(...LANES),
    stage: fc.constantFrom(...STAGES),
    index: fc.nat(6),
    which: fc.nat(50),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const doc = makeDoc();
      const other = new Y.Doc();
      const manager = new Y.UndoManager(mapScope(doc), { captureTimeout: 0 });
      for (const { kind, lane, stage, index, which } of edits) {
        const ids = [...mapParts(doc).cards.keys()].sort();
        const picked = ids.length > 0 ? [ids[which % ids.length] ?? ''] : [];
        const to = { laneId: lane, columnId: stage, index };
        if (kind === 'undo') manager.undo();
        else if (kind === 'redo') manager.redo();
        else if (kind === 'remote') {
          Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
          other.transact(() => addCard(other, to));
          other.transact(() => moveCards(other, picked, to));
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
        } else {
          doc.transact(() => {
            if (kind === 'add') addCard(doc, to);
            else if (kind === 'move') moveCards(doc, picked, to);
            else if (kind === 'delete') deleteCards(doc, picked);
            else if (kind === 'duplicate') duplicateCards(doc, picked);
            else {
              const step = addStep(doc, { stageId: stage, title: '' });
              addCard(doc, { laneId: lane, columnId: step });
              deleteStep(doc, step);
            }
          });
        }
        expect(indexedCells(doc)).toEqual(cellsOf(doc));
      }
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('what the running transaction did counts: deleted cards are no neighbours, moved ones stand where they are', () => {
  const doc = makeDoc();
  const cell = { laneId: 'l0', columnId: 's0' };
  const [a = '', b = '', c = ''] = doc.transact(() => [1, 2, 3].map(() => addCard(doc, cell)));
  const { cards } = mapParts(doc);
  doc.transact(() => {
    deleteCards(doc, [b]);
    expect(cellMembers(cards, ['l0', 's0', '', '']).map(({ id }) => id)).toEqual([a, c]);
    moveCards(doc, [c], { ...cell, index: 0 });
    expect(cellMembers(cards, ['l0', 's0', '', '']).map(({ id }) => id)).toEqual([c, a]);
  });
  expect(indexedCells(doc)).toEqual(cellsOf(doc));
});
