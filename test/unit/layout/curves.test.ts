import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvePath, monotoneTangents, type Point } from '../../../shared/layout/curve-path.ts';
import { valueToY, yToValue } from '../../../shared/layout/curves.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import type { LaneKind } from '../../../shared/model/lanes.ts';
import { makeLibrary, makeMap } from '../../support/map-data.ts';
import { languageMap, LIBRARY } from '../../support/print-maps.ts';

/** y of the cubic Hermite curve between two points at `t` from 0 to 1. */
function hermite(a: Point, b: Point, da: number, db: number, t: number): number {
  const h = b.x - a.x;
  const s = t * t;
  const c = s * t;
  return (2 * c - 3 * s + 1) * a.y + (c - 2 * s + t) * h * da + (-2 * c + 3 * s) * b.y + (c - s) * h * db;
}

describe('the line of an emotion curve', () => {
  it('never leaves the span between two neighbouring points', () => {
    const anyPoints = fc
      .array(fc.record({ step: fc.integer({ min: 1, max: 500 }), y: fc.integer({ min: -100, max: 100 }) }), {
        minLength: 2,
        maxLength: 12,
      })
      .map((steps) => {
        let x = 0;
        return steps.map(({ step, y }) => ({ x: (x += step), y }));
      });
    fc.assert(
      fc.property(anyPoints, (points) => {
        const tangents = monotoneTangents(points);
        points.slice(1).forEach((b, i) => {
          const a = points[i] as Point;
          for (let t = 0; t <= 1; t += 0.05) {
            const y = hermite(a, b, tangents[i] ?? NaN, tangents[i + 1] ?? NaN, t);
            expect(y).toBeGreaterThanOrEqual(Math.min(a.y, b.y) - 1e-6);
            expect(y).toBeLessThanOrEqual(Math.max(a.y, b.y) + 1e-6);
          }
        });
      }),
    );
  });

  it('is nothing for no point and a bare move for one', () => {
    expect(curvePath([])).toBe('');
    expect(curvePath([{ x: 1, y: 2 }])).toBe('M1 2');
    expect(
      curvePath([
        { x: 0, y: 0 },
        { x: 30, y: 30 },
      ]),
    ).toBe('M0 0C10 10 20 20 30 30');
  });

  it('draws the curves of the shown personas through the middle of their columns', () => {
    const map = languageMap();
    const all = layoutMap(map, LIBRARY);
    expect(all.curves.map((curve) => curve.personaId)).toEqual(['p1', 'p2']);
    expect(layoutMap(map, LIBRARY, { personaIds: ['p2'] }).curves.map((c) => c.personaId)).toEqual(['p2']);
    const [lane] = all.curveLanes;
    const [curve] = all.curves;
    expect(curve?.dots[0]?.x).toBe((all.columns[0]?.width ?? 0) / 2);
    // +2 lies at the top of the scale, 0 at the neutral line, −2 at the bottom.
    const y = (value: number): number | undefined => curve?.dots.find((dot) => dot.value === value)?.y;
    expect([y(2), y(0), y(-2)]).toEqual([lane?.top, lane?.neutral, lane?.bottom]);
  });

  it('turns a height in the lane back into its value, and holds both to the scale', () => {
    const lane = { top: 20, bottom: 120 };
    const scale = { min: -2, max: 2, labels: {} };
    for (const value of [-2, -0.5, 0, 1.25, 2]) {
      expect(yToValue(lane, scale, valueToY(lane, scale, value))).toBeCloseTo(value);
    }
    expect(valueToY(lane, scale, 9)).toBe(20);
    expect(yToValue(lane, scale, 999)).toBe(-2);
  });
});

describe('the lines of a blueprint', () => {
  const linesOf = (...kinds: LaneKind[]): Record<string, string | undefined> => {
    const map = makeMap({
      meta: { kind: 'blueprint' },
      stages: [{ id: 'a' }],
      lanes: kinds.map((kind, i) => ({ id: `${i}`, kind })),
    });
    const geometry = layoutMap(map, makeLibrary());
    return Object.fromEntries(
      geometry.lines.map(({ name, y }) => {
        const index = geometry.lanes.findIndex((lane) => lane.y > y && lane.y - y < 1);
        return [name, kinds[index]];
      }),
    );
  };

  it('run between the zones', () => {
    expect(linesOf('physicalEvidence', 'steps', 'frontstage', 'backstage', 'supportProcesses')).toEqual({
      interaction: 'frontstage',
      visibility: 'backstage',
      internal: 'supportProcesses',
    });
  });

  it('are left out where a side is missing, and never lie on each other', () => {
    expect(linesOf('steps', 'thoughts')).toEqual({});
    expect(linesOf('frontstage', 'backstage')).toEqual({ visibility: 'backstage' });
    expect(linesOf('steps', 'backstage')).toEqual({ visibility: 'backstage' });
    expect(linesOf('steps', 'frontstage', 'supportProcesses')).toEqual({
      interaction: 'frontstage',
      visibility: 'supportProcesses',
    });
  });

  it('are drawn for blueprints only', () => {
    const map = makeMap({
      stages: [{ id: 'a' }],
      lanes: [
        { id: 'x', kind: 'steps' },
        { id: 'y', kind: 'frontstage' },
      ],
    });
    expect(layoutMap(map, makeLibrary()).lines).toEqual([]);
  });
});
