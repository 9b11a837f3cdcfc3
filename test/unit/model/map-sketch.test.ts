import { describe, expect, it } from 'vitest';
import { sketchOf } from '../../../shared/model/map-sketch.ts';
import { makeMap } from '../../support/map-data.ts';
import { denseMap } from '../../support/print-maps.ts';

describe('the sketch of a map', () => {
  it('says where cards stand and how the curve runs', () => {
    const map = makeMap({
      stages: [
        { id: 'a', title: 'A', steps: ['1', '2'] },
        { id: 'b', title: 'B' },
      ],
      lanes: [
        { id: 'pain', kind: 'painPoints' },
        { id: 'mood', kind: 'emotion' },
      ],
      cards: [
        { id: 'x', laneId: 'pain', columnId: 'a.1', text: 'x' },
        { id: 'y', laneId: 'pain', columnId: 'a.1', text: 'y' },
      ],
      points: [
        { laneId: 'mood', columnId: 'a.0', personaId: 'p', value: 2 },
        { laneId: 'mood', columnId: 'a.0', personaId: 'q', value: 0 },
        { laneId: 'mood', columnId: 'b', personaId: 'p', value: -2 },
      ],
    });
    expect(sketchOf(map)).toEqual({
      stages: [2, 1],
      lanes: [
        { hue: 6, cells: [0, 2, 0], curve: [] },
        { hue: 5, cells: [], curve: [0.75, null, 0] },
      ],
    });
  });

  it('is small however large the map is', () => {
    const { stages, lanes } = sketchOf(denseMap(60, 20, 9));
    expect(stages.reduce((sum, count) => sum + count, 0)).toBe(24);
    expect(lanes).toHaveLength(12);
    expect(Math.max(...lanes.flatMap(({ cells }) => cells))).toBe(3);
  });

  it('is empty for a map of nothing', () => {
    expect(sketchOf(makeMap({}))).toEqual({ stages: [], lanes: [] });
  });
});
