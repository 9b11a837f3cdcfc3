import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addCard,
  deleteCards,
  duplicateCards,
  linkEvidence,
  moveCards,
  setCardFields,
  setCardText,
} from '../../../shared/model/edits/cards.ts';
import { setPoint } from '../../../shared/model/edits/curve.ts';
import { addLane, deleteLane, moveLane } from '../../../shared/model/edits/lanes.ts';
import {
  addMapPersona,
  removeMapPersona,
  setMapKind,
  setMapTitle,
  writeMap,
} from '../../../shared/model/edits/map.ts';
import {
  addStage,
  addStep,
  deleteStage,
  deleteStep,
  moveStage,
  moveStep,
} from '../../../shared/model/edits/stages.ts';
import { createMapProjection, projectMap } from '../../../shared/model/map-projection.ts';
import { cellKey, type MapData } from '../../../shared/model/types.ts';

function newMap(): { doc: Y.Doc; stages: string[]; lane: string; data: () => MapData } {
  const doc = new Y.Doc();
  setMapTitle(doc, 'Купівля взуття');
  const stages = ['Discover', 'เปรียบเทียบ', 'Beli'].map((title) => addStage(doc, { title }));
  const lane = addLane(doc, { kind: 'painPoints' });
  return { doc, stages, lane, data: () => projectMap(doc, 'm') };
}

const texts = (data: MapData, laneId: string, columnId: string): string[] =>
  (data.cells.get(cellKey(laneId, columnId)) ?? []).map(({ text }) => text);

function sync(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdateV2(b, Y.encodeStateAsUpdateV2(a, Y.encodeStateVector(b)));
  Y.applyUpdateV2(a, Y.encodeStateAsUpdateV2(b, Y.encodeStateVector(a)));
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
}

describe('a map document', () => {
  it('keeps stages, lanes and cards in the order they are given and moved to', () => {
    const { doc, stages, lane, data } = newMap();
    const [first = '', second = ''] = stages;
    const ids = ['a', 'b', 'c'].map((text) => addCard(doc, { laneId: lane, columnId: first, text }));
    addCard(doc, { laneId: lane, columnId: first, text: 'top', index: 0 });
    expect(texts(data(), lane, first)).toEqual(['top', 'a', 'b', 'c']);
    moveCards(doc, [ids[2] ?? '', ids[0] ?? ''], { laneId: lane, columnId: first, index: 0 });
    expect(texts(data(), lane, first)).toEqual(['c', 'a', 'top', 'b']);
    moveCards(doc, ids, { laneId: lane, columnId: second });
    expect(texts(data(), lane, second)).toEqual(['a', 'b', 'c']);
    moveStage(doc, second, 0);
    expect(data().stages.map(({ title }) => title)).toEqual(['เปรียบเทียบ', 'Discover', 'Beli']);
  });

  it('divides a stage into steps and gives the cards back when the steps go', () => {
    const { doc, stages, lane, data } = newMap();
    const [first = '', second = ''] = stages;
    addCard(doc, { laneId: lane, columnId: first, text: 'early' });
    const one = addStep(doc, { stageId: first, title: 'One' });
    const two = addStep(doc, { stageId: first, title: 'Two' });
    expect(data().columns.map(({ id }) => id)).toEqual([one, two, ...stages.slice(1)]);
    expect(texts(data(), lane, one)).toEqual(['early']);
    addCard(doc, { laneId: lane, columnId: two, text: 'late' });
    deleteStep(doc, two);
    expect(texts(data(), lane, one).sort()).toEqual(['early', 'late']);
    moveStep(doc, one, second, 0);
    expect(texts(data(), lane, one)).toContain('late');
    deleteStep(doc, one);
    expect(data().cards.size).toBe(2);
    expect(texts(data(), lane, second)).toContain('late');
  });

  it('deletes a stage with its cards, and undo brings all of it back', () => {
    const { doc, stages, lane, data } = newMap();
    const [first = ''] = stages;
    const card = addCard(doc, { laneId: lane, columnId: first, text: 'x' });
    linkEvidence(doc, card, ['i2', 'i1'], 1);
    setPoint(doc, lane, first, '', 1);
    const before = JSON.stringify([...data().cards.values()]);
    const undo = new Y.UndoManager([...doc.share.values()], {
      trackedOrigins: new Set(['me']),
      captureTimeout: 0,
    });
    doc.transact(() => deleteStage(doc, first), 'me');
    expect(data().cards.size).toBe(0);
    expect(data().points).toEqual([]);
    undo.undo();
    expect(JSON.stringify([...data().cards.values()])).toBe(before);
    expect(data().cards.get(card)?.evidence).toEqual(['i1', 'i2']);
    expect(data().points).toHaveLength(1);
  });

  it('never loses a card that another copy put where there is nothing any more', () => {
    const { doc, stages, lane } = newMap();
    const [, second = ''] = stages;
    const other = copyOf(doc);
    deleteStage(doc, second);
    addCard(other, { laneId: lane, columnId: second, text: 'from the train' });
    const goals = addLane(doc, { kind: 'goals' });
    deleteLane(doc, lane);
    sync(doc, other);
    for (const data of [projectMap(doc, 'm'), projectMap(other, 'm')]) {
      const [card] = data.cards.values();
      expect(card?.text).toBe('from the train');
      expect(card?.laneId).toBe(goals);
      expect(card?.columnId).toBe(stages[0]);
    }
    for (const id of [stages[0] ?? '', stages[2] ?? '']) deleteStage(doc, id);
    deleteLane(doc, goals);
    addCard(other, { laneId: goals, columnId: stages[2] ?? '', text: 'late' });
    sync(doc, other);
    const data = projectMap(doc, 'm');
    expect(data.lanes.map(({ title }) => title)).toEqual(['Unplaced']);
    expect(data.columns).toHaveLength(1);
    expect([...data.cards.values()].map(({ text }) => text)).toContain('late');
  });

  it('keeps both halves when two copies edit one card', () => {
    const { doc, stages, lane } = newMap();
    const [first = '', second = ''] = stages;
    const card = addCard(doc, { laneId: lane, columnId: first, text: 'การจัดส่งช้า' });
    const other = copyOf(doc);
    setCardText(doc, card, 'การจัดส่งช้ามาก');
    moveCards(other, [card], { laneId: lane, columnId: second });
    setCardFields(other, [card], { severity: 4, tags: ['t'] });
    sync(doc, other);
    expect(projectMap(doc, 'm').cards.get(card)).toMatchObject({
      text: 'การจัดส่งช้ามาก',
      columnId: second,
      severity: 4,
    });
    expect(projectMap(doc, 'm').cards.get(card)).toEqual(projectMap(other, 'm').cards.get(card));
  });

  it('puts a new blueprint lane on the right side of its line', () => {
    const { doc, data } = newMap();
    setMapKind(doc, 'blueprint');
    for (const kind of [
      'supportProcesses',
      'frontstage',
      'steps',
      'backstage',
      'physicalEvidence',
    ] as const) {
      addLane(doc, { kind });
    }
    expect(data().lanes.map(({ kind }) => kind)).toEqual([
      'physicalEvidence',
      'painPoints',
      'steps',
      'frontstage',
      'backstage',
      'supportProcesses',
    ]);
  });

  it('bounds points by the scale, and drops the point with null', () => {
    const { doc, stages, data } = newMap();
    const lane = addLane(doc, { kind: 'emotion' });
    setPoint(doc, lane, stages[0] ?? '', 'p', 9);
    expect(data().points[0]?.value).toBe(2);
    setPoint(doc, lane, stages[0] ?? '', 'p', null);
    expect(data().points).toEqual([]);
  });

  it('copies a map as a whole', () => {
    const { doc, stages, lane, data } = newMap();
    addMapPersona(doc, 'p1');
    addMapPersona(doc, 'p2', 0);
    addStep(doc, { stageId: stages[1] ?? '', title: 'Bước' });
    const card = addCard(doc, {
      laneId: lane,
      columnId: stages[0] ?? '',
      text: 'Giao hàng chậm',
      severity: 3,
      span: 2,
    });
    linkEvidence(doc, card, ['i'], 5);
    const copy = new Y.Doc();
    writeMap(copy, data(), 5);
    expect(projectMap(copy, 'm')).toEqual(data());
    expect(data().meta.personaIds).toEqual(['p2', 'p1']);
    removeMapPersona(doc, 'p2');
    expect(data().meta.personaIds).toEqual(['p1']);
  });

  it('duplicates and deletes cards with their evidence', () => {
    const { doc, stages, lane, data } = newMap();
    const card = addCard(doc, { laneId: lane, columnId: stages[0] ?? '', text: 'x', owner: 'Care' });
    linkEvidence(doc, card, ['i', 'j'], 5);
    const [copy = ''] = duplicateCards(doc, [card]);
    expect(data().cards.get(copy)).toMatchObject({ text: 'x', owner: 'Care', evidence: ['i', 'j'] });
    deleteCards(doc, [card]);
    expect([...data().cards.keys()]).toEqual([copy]);
    expect([...doc.getMap('evidence').keys()].every((key) => key.startsWith(copy))).toBe(true);
  });
});

describe('what is written', () => {
  it('of a move is one small value, however often the card was moved before', () => {
    const { doc, stages, lane } = newMap();
    const card = addCard(doc, { laneId: lane, columnId: stages[0] ?? '', text: 'x' });
    const sizes: number[] = [];
    doc.on('updateV2', (update: Uint8Array) => sizes.push(update.byteLength));
    for (let i = 1; i <= 200; i += 1) {
      doc.transact(() => moveCards(doc, [card], { laneId: lane, columnId: stages[i % 3] ?? '', index: 0 }));
    }
    expect(sizes).toHaveLength(200);
    expect(Math.max(...sizes)).toBeLessThan(200);
    const whole = Y.encodeStateAsUpdateV2(copyOf(doc)).byteLength;
    expect(whole).toBeLessThan(1500);
  });

  it('of a typed letter is the letter, not the text', () => {
    const { doc, stages, lane } = newMap();
    const text = 'ไม่มีใครตอบ '.repeat(50);
    const card = addCard(doc, { laneId: lane, columnId: stages[0] ?? '', text });
    let bytes = 0;
    doc.on('updateV2', (update: Uint8Array) => (bytes += update.byteLength));
    setCardText(doc, card, `${text.slice(0, 100)}ї${text.slice(100)}`);
    expect(bytes).toBeLessThan(100);
  });
});

describe('the projection', () => {
  it('keeps the identity of what did not change', () => {
    const { doc, stages, lane } = newMap();
    const cards = stages.map((columnId) => addCard(doc, { laneId: lane, columnId, text: 'x' }));
    const projection = createMapProjection(doc, 'm');
    const before = projection.current();
    setCardText(doc, cards[0] ?? '', 'y');
    const after = projection.current();
    expect(after).not.toBe(before);
    expect(after.cards.get(cards[1] ?? '')).toBe(before.cards.get(cards[1] ?? ''));
    expect(after.cells.get(cellKey(lane, stages[1] ?? ''))).toBe(
      before.cells.get(cellKey(lane, stages[1] ?? '')),
    );
    expect(after.columns).toBe(before.columns);
    expect(after.lanes).toBe(before.lanes);
    moveLane(doc, lane, 0);
    expect(projection.current().cards.get(cards[1] ?? '')).toBe(before.cards.get(cards[1] ?? ''));
    projection.destroy();
  });

  it('survives documents that hold nonsense', () => {
    const doc = new Y.Doc();
    doc.getMap('cards').set('a', 'text');
    const broken = new Y.Map();
    doc.getMap('cards').set('b', broken);
    broken.set('at', [1, 2]);
    broken.set('severity', 'high');
    doc.getMap('points').set('x/y', 'z');
    doc.getMap('lanes').set('l', new Y.Map([['kind', 'toString']]));
    const data = projectMap(doc, 'm');
    expect(data.cards.get('b')?.severity).toBe(null);
    expect(data.lanes[0]?.kind).toBe('text');
  });
});
