/** Comparing two states of a map, or two maps: what is marked, and the one map that shows both. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { besideMaps, earlierId } from '../../../shared/model/compare/beside.ts';
import { compareMaps, type Comparison } from '../../../shared/model/compare/compare.ts';
import { longestRun, mergeLists, movedIds } from '../../../shared/model/compare/sequence.ts';
import { addCard, deleteCards, moveCards, setCardText } from '../../../shared/model/edits/cards.ts';
import { addConnector } from '../../../shared/model/edits/connectors.ts';
import { setPoint, setPointText } from '../../../shared/model/edits/curve.ts';
import {
  addLane,
  deleteLane,
  moveLane,
  renameLane,
  setLaneHeight,
} from '../../../shared/model/edits/lanes.ts';
import { setMapTitle } from '../../../shared/model/edits/map.ts';
import { addStage, addStep, deleteStage, deleteStep, moveStage } from '../../../shared/model/edits/stages.ts';
import { createMapProjection, projectMap } from '../../../shared/model/map-projection.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { makeMap } from '../../support/map-data.ts';
import { applyStep, randomStep, type RandomStep } from '../../support/random-map.ts';

/** A map of three stages, two lanes of cards and a curve, with three cards in the first cell of pain points. */
function shop(): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const id of ['find', 'buy', 'use']) addStage(doc, { id, title: id });
    addLane(doc, { id: 'steps', kind: 'steps' });
    addLane(doc, { id: 'pains', kind: 'painPoints' });
    addLane(doc, { id: 'curve', kind: 'emotion' });
    for (const id of ['a', 'b', 'c'])
      addCard(doc, { id, laneId: 'pains', columnId: 'find', text: `ปัญหา ${id}` });
    addCard(doc, { id: 'd', laneId: 'steps', columnId: 'buy', text: 'Платить карткою' });
    for (const columnId of ['find', 'buy', 'use']) setPoint(doc, 'curve', columnId, '', 1);
  });
  return doc;
}

function changed(edit: (doc: Y.Doc) => void, doc = shop()): Comparison {
  const before = projectMap(doc, 'm');
  doc.transact(() => edit(doc));
  return compareMaps(before, projectMap(doc, 'm'));
}

const told = ({ changes }: Comparison): string[] =>
  changes.map(({ key, kinds }) => `${key} ${kinds.join('+')}`);
const cellOf = ({ map }: Comparison, laneId: string, columnId: string): string[] =>
  (map.cells.get(`${laneId}/${columnId}`) ?? []).map(({ id }) => id);

describe('two states of one map', () => {
  it('that are equal have no changes, whatever their looks', () => {
    const result = changed((doc) => setLaneHeight(doc, 'pains', 300));
    expect(result.changes).toEqual([]);
    expect(result.counts).toEqual({ added: 0, changed: 0, moved: 0, removed: 0 });
  });

  it('tell of added, changed, moved and removed cards; siblings that made room are not moved', () => {
    const result = changed((doc) => {
      addCard(doc, { id: 'new', laneId: 'pains', columnId: 'find', index: 0, text: 'new' });
      setCardText(doc, 'b', 'ปัญหา b2');
      moveCards(doc, ['c'], { laneId: 'pains', columnId: 'use' });
      deleteCards(doc, ['a']);
    });
    expect(told(result)).toEqual(['card/a removed', 'card/new added', 'card/b changed', 'card/c moved']);
    expect(cellOf(result, 'pains', 'find')).toEqual(['a', 'new', 'b']);
    expect(cellOf(result, 'pains', 'use')).toEqual(['c']);
    expect(result.byKey.get('card/b')?.fields).toEqual([
      { field: 'text', before: 'ปัญหา b', after: 'ปัญหา b2' },
    ]);
    expect(result.byKey.get('card/c')?.from).toEqual({ laneId: 'pains', columnId: 'find' });
    expect(result.counts).toEqual({ added: 1, changed: 1, moved: 1, removed: 1 });
  });

  it('mark only the card that was moved in its cell', () => {
    expect(
      told(changed((doc) => moveCards(doc, ['a'], { laneId: 'pains', columnId: 'find', index: 2 }))),
    ).toEqual(['card/a moved']);
  });

  it('do not mark cards whose stage or lane was moved as a whole', () => {
    expect(told(changed((doc) => moveStage(doc, 'find', 2)))).toEqual(['stage/find moved']);
    expect(told(changed((doc) => moveLane(doc, 'curve', 0)))).toEqual(['lane/curve moved']);
  });

  it('do not mark cards of a stage that was divided or put together', () => {
    const doc = shop();
    const divided = changed((ydoc) => void addStep(ydoc, { id: 's1', stageId: 'find', title: 'One' }), doc);
    expect(told(divided)).toEqual(['step/s1 added', 'point/curve/s1/ added', 'point/curve/find/ removed']);
    const joined = changed((ydoc) => deleteStep(ydoc, 's1'), doc);
    expect(told(joined).filter((line) => !line.startsWith('point'))).toEqual(['step/s1 removed']);
    expect(joined.map.columns.map(({ id }) => id)).toEqual(['s1', 'buy', 'use']);
    expect(cellOf(joined, 'pains', 's1')).toEqual(['a', 'b', 'c']);
  });

  it('show a removed stage and lane where they stood, with what was in them', () => {
    const result = changed((doc) => {
      deleteStage(doc, 'find');
      deleteLane(doc, 'curve');
    });
    expect(result.map.stages.map(({ id }) => id)).toEqual(['find', 'buy', 'use']);
    expect(result.map.lanes.map(({ id }) => id)).toEqual(['steps', 'pains', 'curve']);
    expect(cellOf(result, 'pains', 'find')).toEqual(['a', 'b', 'c']);
    expect(result.map.points).toHaveLength(3);
    expect(told(result)).toContain('stage/find removed');
    expect(told(result)).toContain('lane/curve removed');
    expect(result.counts.removed).toBe(2 + 3 + 3);
  });

  it('tell of points, words on them, connectors, titles and the map itself', () => {
    const result = changed((doc) => {
      setPoint(doc, 'curve', 'buy', '', -1);
      setPointText(doc, { laneId: 'curve', columnId: 'use', personaId: '', series: 'asIs' }, 'word', 'lega');
      setPoint(doc, 'curve', 'use', '', 2, 'toBe');
      addConnector(doc, { id: 'line', from: 'a', to: 'd' });
      renameLane(doc, 'pains', 'Sakit');
      setMapTitle(doc, 'Cửa hàng');
    });
    expect(told(result)).toEqual([
      'map/map changed',
      'lane/pains changed',
      'point/curve/buy/ changed',
      'point/curve/use/ changed',
      'target/curve/use/ added',
      'connector/line added',
    ]);
  });
});

describe('any two states', () => {
  const steps = fc.array(randomStep, { maxLength: 60 });
  const edited = (doc: Y.Doc, list: readonly RandomStep[]): MapData => {
    const projection = createMapProjection(doc, 'm');
    for (const step of list) applyStep(doc, projection.current(), step);
    return projection.current();
  };
  const idsOf = (map: MapData): Record<string, string[]> => ({
    cards: [...map.cards.keys()],
    stages: map.stages.map(({ id }) => id),
    steps: map.steps.map(({ id }) => id),
    lanes: map.lanes.map(({ id }) => id),
    connectors: map.connectors.map(({ id }) => id),
  });

  it('are united without loss, mirror each other, and equal ones have no changes', () => {
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        const doc = new Y.Doc();
        const before = edited(doc, first);
        const after = edited(doc, second);
        expect(compareMaps(before, before).changes).toEqual([]);
        const result = compareMaps(before, after);
        const [then, now, all] = [idsOf(before), idsOf(after), idsOf(result.map)];
        for (const part of Object.keys(all)) {
          expect([...(all[part] ?? [])].sort()).toEqual(
            [...new Set([...(then[part] ?? []), ...(now[part] ?? [])])].sort(),
          );
        }
        const inCells = [...result.map.cells.values()].flat().map(({ id }) => id);
        expect(inCells.sort()).toEqual([...result.map.cards.keys()].sort());
        for (const key of result.map.cells.keys()) {
          const [laneId, columnId] = key.split('/');
          expect(result.map.lanes.some(({ id }) => id === laneId)).toBe(true);
          expect(result.map.columns.some(({ id }) => id === columnId)).toBe(true);
        }
        const back = compareMaps(after, before);
        expect(back.counts.added).toBe(result.counts.removed);
        expect(back.counts.removed).toBe(result.counts.added);
        expect(back.counts.changed).toBe(result.counts.changed);
        expect(result.byKey.size).toBe(result.changes.length);
      }),
      { seed: 3, numRuns: 120 },
    );
  });

  it('stand beside each other with every card of both', () => {
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        const doc = new Y.Doc();
        const before = edited(doc, first);
        const after = edited(doc, second);
        const { map, byKey } = besideMaps(compareMaps(before, after), ({ title }) => title);
        expect(map.cards.size).toBe(before.cards.size + after.cards.size);
        expect([...map.cells.values()].flat()).toHaveLength(map.cards.size);
        expect(map.lanes).toHaveLength(before.lanes.length + after.lanes.length);
        const cards = [...byKey.keys()].filter((key) => key.startsWith('card/'));
        expect(cards.filter((key) => !map.cards.has(key.slice('card/'.length)))).toEqual([]);
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});

describe('two maps', () => {
  const current = makeMap({
    id: 'now',
    meta: { title: 'Now' },
    stages: [
      { id: 's1', title: 'Знайти' },
      { id: 's2', title: 'Купити', steps: ['Pay', 'Pack'] },
    ],
    lanes: [
      { id: 'l1', kind: 'painPoints' },
      { id: 'l2', kind: 'actions' },
    ],
    cards: [
      { id: 'c1', laneId: 'l1', columnId: 's1', text: 'หาร้านไม่เจอเลยจริงๆ' },
      { id: 'c2', laneId: 'l1', columnId: 's2.0', text: 'Card is refused' },
      { id: 'c3', laneId: 'l2', columnId: 's1', text: 'Call them' },
      { id: 'c4', laneId: 'l1', columnId: 's1', touchpointId: 'shop' },
    ],
    connectors: [{ id: 'k', from: 'c1', to: 'c2', label: '', arrow: 'end', dashed: false }],
  });
  const future = makeMap({
    id: 'then',
    meta: { title: 'Then', kind: 'future' },
    stages: [
      { id: 't0', title: 'Hear of it' },
      { id: 't1', title: 'знайти' },
      { id: 't2', title: 'Купити', steps: ['Pay', 'Pack'] },
    ],
    lanes: [
      { id: 'm2', kind: 'actions', title: 'What we do' },
      { id: 'm1', kind: 'painPoints' },
    ],
    cards: [
      { id: 'd1', laneId: 'm1', columnId: 't1', text: 'หาร้านไม่เจอเลยจริง' },
      { id: 'd2', laneId: 'm1', columnId: 't2.1', text: 'card is  refused' },
      { id: 'd4', laneId: 'm1', columnId: 't1', touchpointId: 'shop' },
      { id: 'd5', laneId: 'm2', columnId: 't0', text: 'Send a postcard' },
    ],
    connectors: [{ id: 'q', from: 'd1', to: 'd2', label: '', arrow: 'end', dashed: false }],
  });
  const result = compareMaps(current, future, false);

  it('are matched by titles, kinds and what their cards say', () => {
    expect(told(result)).toEqual([
      'stage/t0 added',
      'stage/t1 changed',
      'lane/m2 changed+moved',
      'card/d5 added',
      'card/c3 removed',
      'card/d1 changed',
      'card/d2 changed+moved',
    ]);
    expect(result.map.stages.map(({ title }) => title)).toEqual(['Hear of it', 'знайти', 'Купити']);
  });

  it('stand beside each other: each lane above the same lane, stages shared', () => {
    const beside = besideMaps(result, ({ title }, isEarlier) => `${isEarlier ? 'Now' : 'Then'}: ${title}`);
    expect(beside.map.lanes.map(({ title }) => title)).toEqual([
      'Now: Actions',
      'Then: What we do',
      'Now: Pain points',
      'Then: Pain points',
    ]);
    expect(beside.byKey.get(`card/${earlierId('c3')}`)?.kinds).toEqual(['removed']);
    expect(beside.map.cells.get(`${earlierId('m1')}/t1`)?.map(({ id }) => id)).toEqual([
      earlierId('d1'),
      earlierId('d4'),
    ]);
    expect(beside.map.connectors.map(({ from, to }) => [from, to])).toEqual([
      [earlierId('d1'), earlierId('d2')],
      ['d1', 'd2'],
    ]);
  });

  it('that are copies of each other are matched by their ids, whatever they say now', () => {
    const copy = {
      ...current,
      id: 'copy',
      stages: current.stages.map((stage) => ({ ...stage, title: 'x' })),
    };
    expect(told(compareMaps(current, copy, false))).toEqual(['stage/s1 changed', 'stage/s2 changed']);
  });
});

describe('orders', () => {
  it('of two lists: a longest run is rising and none is longer', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 9 }), (values) => {
        const run = [...longestRun(values)].sort((a, b) => a - b).map((index) => values[index] ?? 0);
        expect(run.every((value, index) => index === 0 || value > (run[index - 1] ?? 0))).toBe(true);
        let longest = 0;
        for (let mask = 0; mask < 2 ** values.length; mask += 1) {
          const some = values.filter((_, index) => (mask >> index) % 2 === 1);
          if (some.every((value, index) => index === 0 || value > (some[index - 1] ?? 0)))
            longest = Math.max(longest, some.length);
        }
        expect(run).toHaveLength(longest);
      }),
      { seed: 9, numRuns: 60 },
    );
    expect(movedIds(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual(new Set(['a']));
  });

  it('of two lists merge: what is gone stands behind what stood before it', () => {
    const list = (text: string): { id: string }[] => Array.from(text, (id) => ({ id }));
    const merged = (before: string, after: string): string =>
      mergeLists(list(before), list(after))
        .map(({ id }) => id)
        .join('');
    expect(merged('abcd', 'bd')).toBe('abcd');
    expect(merged('abc', 'xcay')).toBe('xcaby');
    expect(merged('ab', '')).toBe('ab');
    expect(merged('', 'ab')).toBe('ab');
  });
});
