/** The outline's rows: what the tree shows, where a selection is in it, and where keys lead. */
import { describe, expect, test } from 'vitest';
import { rowsBeside, treeMove, typeAhead } from '../../renderer/outline/move.ts';
import {
  buildRows,
  cardKey,
  laneKey,
  openKey,
  pathOf,
  pointRowKey,
  selectionOf,
  stageKey,
  stepKey,
  type RowOptions,
} from '../../renderer/outline/rows.ts';
import type { MapData } from '../../shared/model/types.ts';
import { makeMap } from '../support/map-data.ts';

const map = makeMap({
  stages: [{ id: 'discover' }, { id: 'buy', steps: ['Choose', 'Pay'] }],
  lanes: [
    { id: 'pains', kind: 'painPoints' },
    { id: 'mood', kind: 'emotion' },
    { id: 'gains', kind: 'gains' },
  ],
  cards: [
    { id: 'a', laneId: 'pains', columnId: 'discover', text: 'Slow' },
    { id: 'b', laneId: 'pains', columnId: 'discover', text: 'Дорого' },
    { id: 'c', laneId: 'gains', columnId: 'buy.1', text: 'จ่ายง่าย' },
  ],
});
const gridOf = (of: MapData = map, personaIds = ['', 'olena']) => ({ map: of, personaIds });
const all: RowOptions = { open: {}, emptyLanes: true, keep: new Set(), typing: null };
const keys = (options: Partial<RowOptions> = {}, of: MapData = map): string[] =>
  buildRows(gridOf(of), { ...all, ...options }).map(({ key }) => key);

describe('rows', () => {
  test('stages hold steps or lanes, lanes hold cards or points; levels and places are said', () => {
    const rows = buildRows(gridOf(), all);
    expect(
      rows.slice(0, 8).map(({ key, level, position, siblings }) => [key, level, position, siblings]),
    ).toEqual([
      ['stage/discover', 1, 1, 2],
      ['lane/discover/pains', 2, 1, 3],
      ['card/a', 3, 1, 2],
      ['card/b', 3, 2, 2],
      ['lane/discover/mood', 2, 2, 3],
      ['point/mood/discover/', 3, 1, 2],
      ['point/mood/discover/olena', 3, 2, 2],
      ['lane/discover/gains', 2, 3, 3],
    ]);
    const step = rows.find(({ key }) => key === stepKey('buy.1'));
    expect(step).toMatchObject({ level: 2, position: 2, siblings: 2, count: 1, parent: stageKey('buy') });
    expect(rows.find(({ key }) => key === cardKey('c'))?.level).toBe(4);
  });

  test('what is closed hides what is in it; a lane that is empty has nothing to open', () => {
    expect(keys({ open: { [stageKey('buy')]: false } }).at(-1)).toBe('stage/buy');
    const rows = buildRows(gridOf(), { ...all, open: { [laneKey('discover', 'pains')]: false } });
    expect(rows.find(({ key }) => key === cardKey('a'))).toBeUndefined();
    expect(rows.find(({ key }) => key === laneKey('discover', 'pains'))).toMatchObject({
      expanded: false,
      count: 2,
    });
    expect(rows.find(({ key }) => key === laneKey('discover', 'gains'))?.expanded).toBeNull();
  });

  test('empty lanes can be hidden, but for what is selected and where a card is typed', () => {
    const gains = laneKey('discover', 'gains');
    expect(keys({ emptyLanes: false })).not.toContain(gains);
    expect(keys({ emptyLanes: false })).not.toContain(laneKey('discover', 'mood'));
    expect(keys({ emptyLanes: false, keep: new Set([gains]) })).toContain(gains);
    const typing = { laneId: 'gains', columnId: 'discover', index: 0 };
    expect(keys({ emptyLanes: false, typing }).filter((key) => key === gains || key === 'new')).toEqual([
      gains,
      'new',
    ]);
  });

  test('a card is typed at its place, and the lane is open for it', () => {
    const typing = { laneId: 'pains', columnId: 'discover', index: 1 };
    const shown = keys({ typing, open: { [laneKey('discover', 'pains')]: false } });
    expect(shown.slice(1, 5)).toEqual(['lane/discover/pains', 'card/a', 'new', 'card/b']);
    expect(keys({ typing: { ...typing, index: 99 } }).slice(3, 5)).toEqual(['card/b', 'new']);
  });

  test('a stage or lane that is collapsed on the map is closed, until it is opened here', () => {
    const collapsed = makeMap({
      stages: [{ id: 'discover' }],
      lanes: [{ id: 'pains', kind: 'painPoints', collapsed: true }],
      cards: [{ id: 'a', laneId: 'pains', columnId: 'discover' }],
    });
    const lane = laneKey('discover', 'pains');
    expect(keys({}, collapsed)).not.toContain('card/a');
    expect(keys({ open: { [lane]: true } }, collapsed)).not.toContain('card/a');
    expect(keys({ open: { [openKey(lane, true)]: true } }, collapsed)).toContain('card/a');
  });

  test('a curve as it is meant to be has rows of its own, once there is one or it is edited', () => {
    const lane = laneKey('discover', 'mood');
    const points = (of: MapData, series: 'asIs' | 'toBe'): string[] =>
      buildRows({ ...gridOf(of), series }, all)
        .filter(({ parent }) => parent === lane)
        .map(({ id }) => id);
    expect(points(map, 'asIs')).toEqual(['mood/discover/', 'mood/discover/olena']);
    const both = ['mood/discover/', 'mood/discover//toBe', 'mood/discover/olena', 'mood/discover/olena/toBe'];
    expect(points(map, 'toBe')).toEqual(both);
    const target = { laneId: 'mood', columnId: 'buy.0', personaId: 'olena', value: 2, word: '', quote: '' };
    expect(points({ ...map, targets: [target] }, 'asIs')).toEqual(both);
  });

  test('a filter leaves cards out, but not what is selected', () => {
    expect(keys({ shows: (id) => id === 'b' })).not.toContain('card/a');
    expect(keys({ shows: (id) => id === 'b', keep: new Set(['card/a']) })).toContain('card/a');
  });
});

describe('selection', () => {
  test('every row and its selection lead to each other', () => {
    const rows = buildRows(gridOf(), all);
    for (const row of rows) expect(pathOf(gridOf(), selectionOf(gridOf(), row), null).at(-1)).toBe(row.key);
  });

  test('an empty place of the canvas is the lane’s row; a lane by itself the one in the column last seen', () => {
    const cell = { laneId: 'gains', columnId: 'buy.0', index: 0 };
    expect(pathOf(gridOf(), { mapId: 'map', kind: 'cell', ids: [], cell }, null)).toEqual([
      'stage/buy',
      'step/buy.0',
      'lane/buy.0/gains',
    ]);
    const lane = { mapId: 'map', kind: 'lane', ids: ['gains'] } as const;
    expect(pathOf(gridOf(), lane, 'buy.1').at(-1)).toBe('lane/buy.1/gains');
    expect(pathOf(gridOf(), lane, 'gone').at(-1)).toBe('lane/discover/gains');
  });

  test('of several cards the one in the keyboard’s place; nothing for what is gone or on another map', () => {
    const cell = { laneId: 'pains', columnId: 'discover', index: 1 };
    expect(pathOf(gridOf(), { mapId: 'map', kind: 'card', ids: ['a', 'b'], cell }, null).at(-1)).toBe(
      'card/b',
    );
    expect(pathOf(gridOf(), { mapId: 'map', kind: 'card', ids: ['gone'] }, null)).toEqual([]);
    expect(pathOf(gridOf(), { mapId: 'other', kind: 'card', ids: ['a'] }, null)).toEqual([]);
    expect(pathOf(gridOf(), { mapId: 'map', kind: 'point', ids: ['mood/buy.1/olena'] }, null).at(-1)).toBe(
      pointRowKey('mood/buy.1/olena'),
    );
  });
});

describe('keys', () => {
  const rows = buildRows(gridOf(), all);
  const at = (key: string): number => rows.findIndex((row) => row.key === key);

  test('right opens, then goes in; left closes, then goes out', () => {
    const lane = at('lane/discover/pains');
    expect(treeMove(rows, lane, 'ArrowRight', 5)).toEqual({ to: lane + 1 });
    expect(treeMove(rows, lane, 'ArrowLeft', 5)).toEqual({ close: lane });
    expect(treeMove(rows, at('card/b'), 'ArrowLeft', 5)).toEqual({ to: lane });
    expect(treeMove(rows, at('card/b'), 'ArrowRight', 5)).toEqual({ to: at('card/b') });
    const closed = buildRows(gridOf(), { ...all, open: { 'stage/buy': false } });
    expect(treeMove(closed, closed.length - 1, 'ArrowRight', 5)).toEqual({ open: closed.length - 1 });
  });

  test('the ends hold', () => {
    expect(treeMove(rows, 0, 'ArrowUp', 5)).toEqual({ to: 0 });
    expect(treeMove(rows, rows.length - 1, 'ArrowDown', 5)).toEqual({ to: rows.length - 1 });
    expect(treeMove(rows, 2, 'PageUp', 5)).toEqual({ to: 0 });
    expect(treeMove(rows, 2, 'End', 5)).toEqual({ to: rows.length - 1 });
    expect(treeMove(rows, 2, 'F2', 5)).toBeNull();
    expect(treeMove([], 0, 'Home', 5)).toBeNull();
  });

  test('a star opens the rows beside', () => {
    expect(treeMove(rows, at('card/a'), '*', 5)).toEqual({ openBeside: at('card/a') });
    expect(rowsBeside(rows, at('card/a')).map(({ key }) => key)).toEqual(['card/a', 'card/b']);
  });
});

describe('type-ahead', () => {
  const texts = ['Buy', 'Ціна', 'ราคา', 'Không rõ', '“Цікаво”', 'Bye'];
  test('finds the next text that begins so, whatever the case, in any script, and goes round', () => {
    expect(typeAhead(texts, 0, 'b')).toBe(5);
    expect(typeAhead(texts, 5, 'b')).toBe(0);
    expect(typeAhead(texts, 0, 'цік')).toBe(4);
    expect(typeAhead(texts, 0, 'ร')).toBe(2);
    expect(typeAhead(texts, 0, 'kho')).toBe(3);
    expect(typeAhead(texts, 0, 'x')).toBe(-1);
    expect(typeAhead(texts, 0, ' ')).toBe(-1);
  });
  test('more letters stay with the row they fit; one letter again and again goes on', () => {
    expect(typeAhead(texts, 5, 'by')).toBe(5);
    expect(typeAhead(texts, 1, 'ЦЦ')).toBe(4);
  });
});
