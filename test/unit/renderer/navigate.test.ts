/** The keyboard on the grid: every slot can be reached, nothing leads out of it, and ways lead back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { navigate, type Direction } from '../../../renderer/canvas/navigate.ts';
import { cellAt, slotBox } from '../../../renderer/canvas/hit.ts';
import { refreshSelection, selectCard, selectSlot, type SlotGrid } from '../../../renderer/canvas/slots.ts';
import type { Selection } from '../../../renderer/state/selection.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { addCard, deleteCards } from '../../../shared/model/edits/cards.ts';
import { addLane, setLaneCollapsed } from '../../../shared/model/edits/lanes.ts';
import { addStage, addStep } from '../../../shared/model/edits/stages.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import type { LibraryData } from '../../../shared/model/types.ts';

const LIBRARY: LibraryData = {
  name: '',
  maps: [],
  personas: [],
  touchpoints: [],
  mergedTouchpoints: {},
  tags: [],
  mergedTags: {},
  collections: [],
};

/** Two stages, the second with two steps; steps, emotion and pain points; two cards in the first cell. */
function sampleDoc(): { doc: Y.Doc; cards: string[] } {
  const doc = new Y.Doc();
  const first = addStage(doc, { title: 'One', id: 's1' });
  addStage(doc, { title: 'Two', id: 's2' });
  addStep(doc, { stageId: 's2', title: 'a', id: 't1' });
  addStep(doc, { stageId: 's2', title: 'b', id: 't2' });
  for (const kind of ['steps', 'emotion', 'painPoints'] as const) addLane(doc, { kind, id: kind });
  const cards = ['x', 'y'].map((text) => addCard(doc, { laneId: 'steps', columnId: first, text }));
  return { doc, cards };
}

const gridOf = (doc: Y.Doc): SlotGrid => ({ map: projectMap(doc, 'm'), personaIds: ['p', 'q'] });
const at = (grid: SlotGrid, laneId: string, columnId: string, index: number): Selection =>
  selectSlot(grid, { laneId, columnId, index });

describe('moving on the grid', () => {
  const { doc, cards } = sampleDoc();
  const grid = gridOf(doc);

  it('begins in the first cell', () => {
    const start = navigate(grid, { mapId: 'm', kind: null, ids: [] }, 'down');
    expect(start).toMatchObject({ kind: 'card', ids: [cards[0]], cell: { index: 0 } });
  });

  it('goes down through cards, the empty place and the personas of the curve', () => {
    let here = at(grid, 'steps', 's1', 0);
    const seen: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      seen.push(`${here.kind} ${here.ids[0] ?? ''}`);
      here = navigate(grid, here, 'down');
    }
    expect(seen).toEqual([
      `card ${cards[0]}`,
      `card ${cards[1]}`,
      'cell ',
      'point emotion/s1/p',
      'point emotion/s1/q',
      'cell ',
    ]);
  });

  it('goes on from where a click below the last slot stands', () => {
    const below = at(grid, 'steps', 's1', Number.MAX_SAFE_INTEGER);
    expect(below).toMatchObject({ kind: 'cell', cell: { index: 2 } });
    expect(navigate(grid, below, 'up')).toMatchObject({ kind: 'card', ids: [cards[1]] });
    const curve = at(grid, 'emotion', 's1', Number.MAX_SAFE_INTEGER);
    expect(curve).toMatchObject({ ids: ['emotion/s1/q'], cell: { index: 1 } });
    expect(navigate(grid, curve, 'up')).toMatchObject({ ids: ['emotion/s1/p'] });
  });

  it('goes up into the step, then the stage, and down again', () => {
    const top = at(grid, 'steps', 't2', 0);
    const step = navigate(grid, top, 'up');
    expect(step).toMatchObject({ kind: 'step', ids: ['t2'] });
    const stage = navigate(grid, step, 'up');
    expect(stage).toMatchObject({ kind: 'stage', ids: ['s2'] });
    expect(navigate(grid, stage, 'down')).toMatchObject({ kind: 'step', ids: ['t1'] });
    expect(navigate(grid, stage, 'left')).toMatchObject({ kind: 'stage', ids: ['s1'] });
  });

  it('goes left into the lane header and back', () => {
    const lane = navigate(grid, at(grid, 'emotion', 's1', 1), 'left');
    expect(lane).toMatchObject({ kind: 'lane', ids: ['emotion'] });
    expect(navigate(grid, lane, 'down')).toMatchObject({ kind: 'lane', ids: ['painPoints'] });
    expect(navigate(grid, lane, 'right')).toMatchObject({ kind: 'point', cell: { columnId: 's1' } });
  });

  it('goes on to the next lane with Tab at the end of a row', () => {
    const end = at(grid, 'steps', 't2', 0);
    expect(navigate(grid, end, 'next')).toMatchObject({ cell: { laneId: 'emotion', columnId: 's1' } });
    expect(navigate(grid, at(grid, 'emotion', 's1', 0), 'previous')).toMatchObject({
      cell: { laneId: 'steps', columnId: 't2' },
    });
  });

  it('passes over collapsed lanes but reaches their headers', () => {
    const { doc: other } = sampleDoc();
    setLaneCollapsed(other, 'emotion', true);
    const folded = gridOf(other);
    expect(navigate(folded, at(folded, 'steps', 's1', 2), 'down')).toMatchObject({
      cell: { laneId: 'painPoints' },
    });
    const header: Selection = { mapId: 'm', kind: 'lane', ids: ['steps'] };
    expect(navigate(folded, header, 'down')).toMatchObject({ kind: 'lane', ids: ['emotion'] });
  });

  it('stays on a map without stages or lanes', () => {
    const empty = gridOf(new Y.Doc());
    const nothing: Selection = { mapId: 'm', kind: null, ids: [] };
    expect(navigate(empty, nothing, 'down')).toBe(nothing);
  });

  it('never selects what is not there', () => {
    const directions: Direction[] = [
      'up',
      'down',
      'left',
      'right',
      'next',
      'previous',
      'rowStart',
      'rowEnd',
      'gridStart',
      'gridEnd',
      'laneUp',
      'laneDown',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...directions), { maxLength: 40 }), (keys) => {
        let here: Selection = { mapId: 'm', kind: null, ids: [] };
        for (const key of keys) {
          here = navigate(grid, here, key);
          expect(refreshSelection(grid, here)).toBe(here);
        }
      }),
      { seed: 3 },
    );
  });
});

describe('a selection after the map changed', () => {
  it('follows its card, and lets go of one that is gone', () => {
    const { doc, cards } = sampleDoc();
    const before = selectCard(gridOf(doc), cards[1] ?? '');
    addCard(doc, { laneId: 'steps', columnId: 's1', text: 'new', index: 0 });
    expect(refreshSelection(gridOf(doc), before)).toMatchObject({ kind: 'card', cell: { index: 2 } });
    deleteCards(doc, [cards[1] ?? '']);
    expect(refreshSelection(gridOf(doc), before).ids).not.toContain(cards[1]);
  });
});

describe('points on the map', () => {
  const { doc } = sampleDoc();
  const map = projectMap(doc, 'm');
  const geometry = layoutMap(map, LIBRARY);

  it('find the cell and the place among its cards', () => {
    const [first, second] = ['x', 'y'].map((text) => {
      const card = [...map.cards.values()].find((other) => other.text === text);
      return geometry.cards.get(card?.id ?? '');
    });
    if (!first || !second) throw new Error('The cards have no boxes.');
    expect(cellAt(geometry, map, { x: first.x + 1, y: first.y + 1 })).toMatchObject({
      laneId: 'steps',
      index: 0,
    });
    expect(cellAt(geometry, map, { x: first.x + 1, y: second.y + 1 })).toMatchObject({ index: 1 });
    expect(cellAt(geometry, map, { x: first.x + 1, y: second.y + second.height })).toMatchObject({
      index: 2,
    });
  });

  it('outside the grid count for the nearest cell only where that is wanted', () => {
    expect(cellAt(geometry, map, { x: -5, y: -5 })).toBeNull();
    expect(cellAt(geometry, map, { x: 1e6, y: 1e6 }, { clamp: true })).toMatchObject({
      laneId: 'painPoints',
      columnId: 't2',
    });
  });

  it('every slot has a box inside its lane and column', () => {
    for (const lane of geometry.lanes) {
      for (const column of geometry.columns) {
        const box = slotBox(geometry, map, { laneId: lane.id, columnId: column.id, index: 99 });
        expect(box).not.toBeNull();
        expect(box?.x).toBeGreaterThanOrEqual(column.x);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(column.x + column.width);
        expect(box?.y).toBeGreaterThanOrEqual(lane.y);
      }
    }
  });
});
