/** A restored map equals what it was, in one step that can be taken back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, setCardFields, setCardText } from '../../../shared/model/edits/cards.ts';
import { addLane, deleteLane } from '../../../shared/model/edits/lanes.ts';
import { restoreMap } from '../../../shared/model/edits/restore.ts';
import { addStage, addStep, deleteStage } from '../../../shared/model/edits/stages.ts';
import { mapScope } from '../../../shared/model/map-doc.ts';
import { createMapProjection, projectMap } from '../../../shared/model/map-projection.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { applyStep, plainMap, randomStep, type RandomStep } from '../../support/random-map.ts';

function edited(doc: Y.Doc, steps: readonly RandomStep[]): void {
  const projection = createMapProjection(doc, 'm');
  for (const step of steps) applyStep(doc, projection.current(), step);
  projection.destroy();
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
}

/** Restores in one transaction. @returns bytes of the update, 0 where nothing was written */
function restore(doc: Y.Doc, data: MapData): number {
  let bytes = 0;
  const count = (update: Uint8Array): void => void (bytes += update.length);
  doc.on('updateV2', count);
  doc.transact(() => restoreMap(doc, data, 7), 'local');
  doc.off('updateV2', count);
  return bytes;
}

const steps = fc.array(randomStep, { maxLength: 80 });

describe('restoring', () => {
  it('makes any map what it was, and can be undone exactly', () => {
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const doc = new Y.Doc();
        edited(doc, before);
        const wanted = projectMap(doc, 'm');
        edited(doc, after);
        const present = plainMap(projectMap(doc, 'm'));
        const undo = new Y.UndoManager(mapScope(doc), { trackedOrigins: new Set(['local']) });
        restore(doc, wanted);
        expect(plainMap(projectMap(doc, 'm'))).toEqual(plainMap(wanted));
        undo.undo();
        expect(plainMap(projectMap(doc, 'm'))).toEqual(present);
      }),
      { seed: 20261123, numRuns: 150 },
    );
  });

  it('does so after a merge of copies that were edited apart, where references lead nowhere', () => {
    fc.assert(
      fc.property(steps, steps, steps, (base, left, right) => {
        const doc = new Y.Doc();
        edited(doc, base);
        const other = copyOf(doc);
        edited(doc, left);
        edited(other, right);
        const wanted = projectMap(other, 'm');
        Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));
        restore(doc, wanted);
        expect(plainMap(projectMap(doc, 'm'))).toEqual(plainMap(wanted));
        const merged = projectMap(doc, 'm');
        edited(doc, right);
        restore(doc, merged);
        expect(plainMap(projectMap(doc, 'm'))).toEqual(plainMap(merged));
      }),
      { seed: 5, numRuns: 80 },
    );
  });

  it('writes nothing where nothing differs, and little where little does', () => {
    const doc = new Y.Doc();
    doc.transact(() => {
      const laneId = addLane(doc, { kind: 'text' });
      const columnId = addStage(doc, { title: 'Buy' });
      for (let i = 0; i < 200; i += 1) addCard(doc, { id: `c${i}`, laneId, columnId, text: `Card ${i} ที่` });
    });
    const wanted = projectMap(doc, 'm');
    expect(restore(doc, wanted)).toBe(0);
    doc.transact(() => setCardText(doc, 'c7', 'Card 7 something else ที่'));
    const text = (doc.getMap('cards').get('c7') as Y.Map<unknown>).get('text');
    expect(restore(doc, wanted)).toBeLessThan(100);
    expect((doc.getMap('cards').get('c7') as Y.Map<unknown>).get('text')).toBe(text);
  });

  it('keeps what it does not know of an entity', () => {
    const doc = new Y.Doc();
    const laneId = addLane(doc, { kind: 'text' });
    addCard(doc, { id: 'c', laneId, columnId: addStage(doc, { title: 'Buy' }), text: 'a' });
    const wanted = projectMap(doc, 'm');
    const card = doc.getMap('cards').get('c') as Y.Map<unknown>;
    card.set('later', 'from a newer version');
    setCardFields(doc, ['c'], { owner: 'Olena' });
    restore(doc, wanted);
    expect(card.get('later')).toBe('from a newer version');
    expect(card.has('owner')).toBe(false);
  });

  it('lets cards that another copy put into what goes find a place beside it', () => {
    const doc = new Y.Doc();
    const laneId = addLane(doc, { id: 'l', kind: 'painPoints' });
    addStage(doc, { id: 'a', title: 'A' });
    addStage(doc, { id: 'b', title: 'B' });
    const wanted = projectMap(doc, 'm');
    addStage(doc, { id: 'new', title: 'New', index: 1 });
    const other = copyOf(doc);
    addCard(other, { id: 'c', laneId, columnId: 'new', text: 'late' });
    restore(doc, wanted);
    Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));
    expect(projectMap(doc, 'm').cards.get('c')).toMatchObject({ laneId: 'l', columnId: 'a' });
  });

  it('does not bring back steps and connectors that only waited for their stage or card', () => {
    const doc = new Y.Doc();
    addStage(doc, { id: 's', title: 'S' });
    addLane(doc, { id: 'l', kind: 'text' });
    const wanted = projectMap(doc, 'm');
    const other = copyOf(doc);
    addStep(other, { id: 'orphan', stageId: 's', title: 'Late' });
    doc.transact(() => (deleteStage(doc, 's'), deleteLane(doc, 'l')));
    Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));
    restore(doc, wanted);
    expect(plainMap(projectMap(doc, 'm'))).toEqual(plainMap(wanted));
  });
});
