/** Collapsed stages: a narrow strip without cards, over which wide cards, curves and the keyboard pass. */
import { describe, expect, it } from 'vitest';
import { navigate } from '../../../renderer/canvas/navigate.ts';
import { cellAt, collapsedStageAt, slotBox } from '../../../renderer/canvas/hit.ts';
import { planGrid } from '../../../renderer/print/plan.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { STAGE_COLLAPSED_WIDTH } from '../../../shared/layout/sizes.ts';
import { makeLibrary, makeMap, type MapSpec } from '../../support/map-data.ts';

const library = makeLibrary();
const spec = (collapsed: boolean): MapSpec => ({
  stages: [
    { id: 'a', title: 'Дізнатися' },
    { id: 'b', title: 'เปรียบเทียบ', steps: ['หนึ่ง', 'สอง', 'สาม'], collapsed },
    { id: 'c', title: 'Mua' },
    { id: 'd', title: 'Pakai' },
  ],
  lanes: [
    { id: 'steps', kind: 'steps' },
    { id: 'mood', kind: 'emotion' },
  ],
  cards: [
    { id: 'a1', laneId: 'steps', columnId: 'a', span: 5 },
    { id: 'b1', laneId: 'steps', columnId: 'b.0' },
    { id: 'b2', laneId: 'steps', columnId: 'b.2' },
    { id: 'c1', laneId: 'steps', columnId: 'c' },
  ],
  points: [
    { laneId: 'mood', columnId: 'a', personaId: '', value: 1 },
    { laneId: 'mood', columnId: 'b.1', personaId: '', value: 2 },
    { laneId: 'mood', columnId: 'c', personaId: '', value: -1 },
    { laneId: 'mood', columnId: 'd', personaId: '', value: 0 },
  ],
  connectors: [
    { id: 'in', from: 'a1', to: 'b1', label: '', arrow: 'end', dashed: false },
    { id: 'over', from: 'a1', to: 'c1', label: '', arrow: 'end', dashed: false },
  ],
});
const map = makeMap(spec(true));
const geometry = layoutMap(map, library);
const grid = { map, personaIds: [''] };

describe('the layout of a collapsed stage', () => {
  it('is one strip, however many steps it has', () => {
    const [, strip, next] = geometry.stages;
    expect(strip).toMatchObject({ x: 220, collapsed: true, hidden: 2, lines: [] });
    expect(strip?.width).toBeCloseTo(STAGE_COLLAPSED_WIDTH);
    expect(next?.x).toBeCloseTo(220 + STAGE_COLLAPSED_WIDTH);
    expect(geometry.columns).toHaveLength(6);
    expect(geometry.width).toBeCloseTo(3 * 220 + STAGE_COLLAPSED_WIDTH);
    expect(geometry.stepHeaderHeight).toBe(0);
    expect(geometry.stageHeaderHeight).toBeGreaterThan(0);
  });

  it('has no cards, but wide cards pass over it', () => {
    expect([...geometry.cards.keys()].toSorted()).toEqual(['a1', 'c1']);
    const wide = geometry.cards.get('a1');
    expect(wide?.x).toBe(8);
    expect(wide?.width).toBeCloseTo(2 * 220 + STAGE_COLLAPSED_WIDTH - 16);
  });

  it('does not hold the end of a wide card, which then ends before it', () => {
    const ends = makeMap({
      ...spec(true),
      cards: [{ id: 'a1', laneId: 'steps', columnId: 'a', span: 3 }],
      connectors: [],
    });
    expect(layoutMap(ends, library).cards.get('a1')?.width).toBe(220 - 16);
  });

  it('has no points: the curve runs through, and its marks stay what they are', () => {
    const [curve] = geometry.curves;
    expect(curve?.dots.map(({ columnId }) => columnId)).toEqual(['a', 'c', 'd']);
    // The best moment lies in the strip.
    expect(curve?.peaks).toEqual({ best: -1, worst: 1, end: 2 });
    expect(layoutMap(makeMap(spec(false)), library).curves[0]?.peaks).toEqual({ best: 1, worst: 2, end: 3 });
  });

  it('has no lines of connectors to its cards', () => {
    expect(geometry.connectors.map(({ id }) => id)).toEqual(['over']);
  });

  it('opens again from the layout before', () => {
    const open = makeMap(spec(false));
    const again = layoutMap(open, library, { previous: geometry });
    expect([...again.cards]).toEqual([...layoutMap(open, library).cards]);
    const shut = layoutMap(map, library, { previous: again });
    expect([...shut.cards.keys()]).toEqual([...geometry.cards.keys()]);
  });

  it('keeps a header row where every stage is collapsed', () => {
    const all = makeMap({ stages: [{ id: 'x', collapsed: true }], lanes: [{ id: 'l', kind: 'text' }] });
    expect(layoutMap(all, library).stageHeaderHeight).toBeGreaterThan(20);
    expect(planGrid(all, library, { width: 800, height: 500 }, 2).geometry.width).toBe(STAGE_COLLAPSED_WIDTH);
  });

  it('is as wide on paper, where the other columns fill the page', () => {
    const area = { width: 1000, height: 400 };
    const { geometry: paper, scale } = planGrid(map, library, area, 4);
    expect(paper.stages[1]?.width).toBeCloseTo(STAGE_COLLAPSED_WIDTH);
    const outer = paper.laneHeaderWidth + paper.width + 2;
    expect(outer * scale).toBeLessThanOrEqual(area.width + 0.01);
    expect(outer * scale).toBeGreaterThan(area.width * 0.95);
  });
});

describe('pointer and keyboard', () => {
  it('find the strip, and no cell in it', () => {
    const inside = { x: 230, y: 20 };
    expect(collapsedStageAt(geometry, inside)).toBe('b');
    expect(collapsedStageAt(geometry, { x: 100, y: 20 })).toBeNull();
    expect(cellAt(geometry, map, inside)).toBeNull();
    expect(cellAt(geometry, map, inside, { clamp: true })).toBeNull();
    expect(slotBox(geometry, map, { laneId: 'steps', columnId: 'b.0', index: 0 })).toBeNull();
  });

  it('go past it in the cells, and over its header among the stages', () => {
    const from = navigate(grid, { mapId: 'map', kind: null, ids: [] }, 'down');
    expect(navigate(grid, from, 'right')).toMatchObject({ cell: { columnId: 'c' } });
    expect(navigate(grid, navigate(grid, from, 'right'), 'left')).toMatchObject({ cell: { columnId: 'a' } });
    const stage = navigate(grid, from, 'up');
    expect(stage).toMatchObject({ kind: 'stage', ids: ['a'] });
    const strip = navigate(grid, stage, 'right');
    expect(strip).toMatchObject({ kind: 'stage', ids: ['b'] });
    expect(navigate(grid, strip, 'right')).toMatchObject({ kind: 'stage', ids: ['c'] });
    expect(navigate(grid, strip, 'down')).toBe(strip);
  });

  it('go on beside it from a place in it', () => {
    const inside = {
      mapId: 'map',
      kind: 'cell',
      ids: [],
      cell: { laneId: 'mood', columnId: 'b.1', index: 0 },
    } as const;
    expect(navigate(grid, inside, 'left')).toMatchObject({ cell: { columnId: 'a' } });
  });

  it('stay on the headers where every stage is collapsed', () => {
    const all = makeMap({
      stages: [
        { id: 'x', collapsed: true },
        { id: 'y', collapsed: true },
      ],
      lanes: [{ id: 'l', kind: 'text' }],
    });
    const shut = { map: all, personaIds: [''] };
    const first = { mapId: 'map', kind: 'stage', ids: ['x'] } as const;
    expect(navigate(shut, first, 'right')).toMatchObject({ kind: 'stage', ids: ['y'] });
    expect(navigate(shut, first, 'down')).toBe(first);
  });
});
