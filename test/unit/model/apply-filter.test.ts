/** Filters: which cards pass, the map with these alone, and where in the document a place on such a map is. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as Y from 'yjs';
import {
  cardTest,
  conditionCount,
  documentPlace,
  filterMap,
  matchesFilter,
  sameFilter,
  wholeMap,
} from '../../../shared/model/apply-filter.ts';
import { addCard, moveCards } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { NO_FILTER, type MapFilter } from '../../../shared/model/filter.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { cellKey, type Card } from '../../../shared/model/types.ts';
import { makeLibrary, makeMap } from '../../support/map-data.ts';

const items = (count: number): string[] => Array.from({ length: count }, (_, i) => `f${i}`);
const library = makeLibrary({
  touchpoints: [
    { id: 'desk', name: 'Quầy thanh toán', channel: 'store', icon: '' },
    { id: 'till', name: 'Till', channel: 'store', icon: '' },
  ],
  mergedTouchpoints: { oldDesk: 'desk' },
  tags: [{ id: 'quick', name: 'Quick win', hue: 1 }],
  mergedTags: { fast: 'quick' },
});
const CARDS: readonly (Partial<Card> & Pick<Card, 'id'>)[] = [
  { id: 'thai', laneId: 'pains', text: 'รอนานมากหน้าห้องน้ำ', personaIds: ['a'], evidence: items(5) },
  { id: 'viet', laneId: 'pains', text: 'Không có chỗ đỗ xe trên đường', tags: ['quick'], owner: 'Linh' },
  { id: 'ukr', laneId: 'pains', text: 'ЧЕРГА до каси', personaIds: ['a', 'b'], tags: ['fast'], moment: true },
  { id: 'indo', laneId: 'quotes', text: 'Antreannya panjang', personaIds: ['b'], evidence: items(1) },
  { id: 'desk', laneId: 'touch', touchpointId: 'oldDesk' },
  { id: 'do', laneId: 'actions', text: 'Open a second till', owner: 'Оксана' },
];
const map = makeMap({
  stages: [{ id: 's' }],
  lanes: [
    { id: 'pains', kind: 'painPoints' },
    { id: 'quotes', kind: 'quotes' },
    { id: 'touch', kind: 'touchpoints' },
    { id: 'actions', kind: 'actions' },
    { id: 'mood', kind: 'emotion' },
  ],
  cards: CARDS.map((card) => ({ laneId: '', columnId: 's', ...card })),
});

function found(filter: Partial<MapFilter>, hidden: readonly string[] = []): string[] {
  const passes = cardTest(map, library, { ...NO_FILTER, ...filter }, hidden);
  return [...map.cards.values()].filter(passes).map(({ id }) => id);
}

describe('a card passes a filter', () => {
  it('of words: Thai inside of a run of letters, Ukrainian in any case, Vietnamese without its marks', () => {
    expect(found({ text: 'ห้องน้ำ' })).toEqual(['thai']);
    expect(found({ text: 'นาน' })).toEqual(['thai']);
    expect(found({ text: 'черга КАСИ' })).toEqual(['ukr']);
    expect(found({ text: 'khong duong' })).toEqual(['viet']);
    expect(found({ text: 'không đường' })).toEqual(['viet']);
    expect(found({ text: 'khống' })).toEqual([]);
    expect(found({ text: 'ANTREAN' })).toEqual(['indo']);
    expect(found({ text: '  ' })).toHaveLength(CARDS.length);
  });

  it('of words in the name of its touchpoint, also of a merged one', () => {
    expect(found({ text: 'quay thanh' })).toEqual(['desk']);
  });

  it('of personas where it is theirs or of nobody in particular', () => {
    expect(found({ personaIds: ['a'] })).toEqual(['thai', 'viet', 'ukr', 'desk', 'do']);
    expect(found({ personaIds: [''] })).toEqual(['viet', 'desk', 'do']);
    expect(found({}, ['b'])).toEqual(['thai', 'viet', 'ukr', 'desk', 'do']);
    expect(found({}, ['a', 'b'])).toEqual(['viet', 'desk', 'do']);
  });

  it('of tags, also merged ones, owners, kinds and moments of truth', () => {
    expect(found({ tags: ['quick'] })).toEqual(['viet', 'ukr']);
    expect(found({ tags: ['fast'] })).toEqual(['viet', 'ukr']);
    expect(found({ owners: ['Оксана', 'Linh'] })).toEqual(['viet', 'do']);
    expect(found({ kinds: ['quotes', 'actions'] })).toEqual(['indo', 'do']);
    expect(found({ moments: true })).toEqual(['ukr']);
    expect(found({ tags: ['quick'], owners: ['Linh'] })).toEqual(['viet']);
  });

  it('of levels of evidence where its lane takes evidence', () => {
    expect(found({ levels: ['assumed'] })).toEqual(['viet', 'ukr', 'desk']);
    expect(found({ levels: ['anecdotal', 'supported'] })).toEqual(['thai', 'indo']);
  });

  it('one by one as by the test for many', () => {
    for (const card of map.cards.values()) {
      const filter = { ...NO_FILTER, text: 'а' };
      expect(matchesFilter(map, library, card, filter)).toBe(found(filter).includes(card.id));
    }
  });
});

test('conditions are counted, and filters compared whatever the order of their lists', () => {
  expect(conditionCount(NO_FILTER)).toBe(0);
  expect(conditionCount({ ...NO_FILTER, tags: ['x', 'y'], moments: true, text: ' รอ ' })).toBe(4);
  const filter = { ...NO_FILTER, tags: ['x', 'y'], text: 'a' };
  expect(sameFilter(filter, { ...filter, tags: ['y', 'x'], text: 'a ' })).toBe(true);
  expect(sameFilter(filter, { ...filter, tags: ['y'] })).toBe(false);
});

describe('the filtered map', () => {
  const some = (...ids: string[]) => filterMap(map, (id) => ids.includes(id));

  it('has these cards alone, and the whole map beside', () => {
    const shown = some('ukr', 'indo');
    expect([...shown.cards.keys()]).toEqual(['ukr', 'indo']);
    expect(shown.cells.get(cellKey('pains', 's'))?.map(({ id }) => id)).toEqual(['ukr']);
    expect(wholeMap(shown)).toBe(map);
    expect(wholeMap(map)).toBe(map);
  });

  it('collapses lanes in which nothing is left, but no curve', () => {
    const shown = some('ukr');
    expect(shown.lanes.filter(({ collapsed }) => collapsed).map(({ id }) => id)).toEqual([
      'quotes',
      'touch',
      'actions',
    ]);
    const pains = filterMap(map, (id) => id === 'ukr', {
      kinds: ['painPoints'],
      openLanes: new Set(['touch']),
    });
    expect(pains.lanes.filter(({ collapsed }) => collapsed).map(({ id }) => id)).toEqual([
      'quotes',
      'actions',
      'mood',
    ]);
    expect(map.lanes.some(({ collapsed }) => collapsed)).toBe(false);
  });

  it('leaves out connectors that have lost an end', () => {
    const connectors = [
      { id: 'c', from: 'thai', to: 'ukr', label: '', arrow: 'end', dashed: false } as const,
    ];
    expect(filterMap({ ...map, connectors }, (id) => id === 'ukr').connectors).toEqual([]);
    expect(filterMap({ ...map, connectors }, () => true).connectors).toBe(connectors);
  });

  it('is made of the same objects while nothing changed', () => {
    const first = some('ukr', 'viet');
    const again = filterMap(map, (id) => ['ukr', 'viet'].includes(id), { previous: first });
    expect(again.lanes).toBe(first.lanes);
    for (const [key, cell] of again.cells) expect(cell).toBe(first.cells.get(key));
    expect(filterMap(map, () => true).cells.get(cellKey('pains', 's'))).toBe(
      map.cells.get(cellKey('pains', 's')),
    );
  });
});

describe('a place on a filtered map', () => {
  /** One cell with these cards; those in capitals are shown. */
  function cell(letters: string) {
    const doc = new Y.Doc();
    addStage(doc, { id: 's', title: 'S' });
    addLane(doc, { id: 'l', kind: 'text' });
    for (const id of letters) addCard(doc, { id, laneId: 'l', columnId: 's', text: id });
    const shown = () => filterMap(projectMap(doc, 'm'), (id) => id === id.toUpperCase());
    const order = () =>
      projectMap(doc, 'm')
        .cells.get(cellKey('l', 's'))
        ?.map(({ id }) => id)
        .join('') ?? '';
    return { doc, shown, order };
  }
  const place = (index: number) => ({ laneId: 'l', columnId: 's', index });

  it('is behind the shown card before it', () => {
    for (const [index, result] of [
      [0, 'aNBcdEf'],
      [1, 'aBNcdEf'],
      [2, 'aBcdENf'],
      [3, 'aBcdEfN'],
      [Number.MAX_SAFE_INTEGER, 'aBcdEfN'],
    ] as const) {
      const { doc, shown, order } = cell('aBcdEf');
      addCard(doc, { id: 'N', text: 'n', ...documentPlace(shown(), place(index)) });
      expect(order()).toBe(result);
    }
  });

  it('is the end of a cell in which nothing is shown', () => {
    const { doc, shown, order } = cell('abc');
    addCard(doc, { id: 'N', text: 'n', ...documentPlace(shown(), place(0)) });
    expect(order()).toBe('abcN');
  });

  it('is the place itself where nothing is filtered', () => {
    const at = place(1);
    expect(documentPlace(map, at)).toBe(at);
  });

  it('never changes the order of hidden cards, and gives the shown ones the order that was meant', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...Array.from('abcdefABCDEF')), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, fc.nat(12), fc.nat(6), (ids, which, to) => {
        const { doc, shown, order } = cell(ids.join(''));
        const seen = ids.filter((id) => id === id.toUpperCase());
        const moved = seen[which % Math.max(1, seen.length)];
        if (moved === undefined) return;
        const others = seen.filter((id) => id !== moved);
        const index = Math.min(to, others.length);
        moveCards(doc, [moved], documentPlace(shown(), place(index), [moved]));
        const after = Array.from(order());
        expect(after.filter((id) => id === id.toUpperCase())).toEqual(others.toSpliced(index, 0, moved));
        expect(after.filter((id) => id !== id.toUpperCase())).toEqual(
          ids.filter((id) => id !== id.toUpperCase()),
        );
      }),
    );
  });
});
