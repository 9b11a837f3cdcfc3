import { describe, expect, it } from 'vitest';
import { bubbleRadius, spread } from '../../../renderer/charts/spread.ts';

describe('bubbles of one place', () => {
  const same = Array.from({ length: 6 }, () => ({ x: 10, y: 20, r: 8 }));

  it('are moved apart, the first one not, and none further than allowed', () => {
    const [first, ...others] = spread(same, 40);
    expect(first).toEqual({ x: 10, y: 20, r: 8 });
    const distances = others.map(({ x, y }) => Math.hypot(x - 10, y - 20));
    for (const distance of distances) expect(distance).toBeGreaterThanOrEqual(16 - 1e-9);
    expect(
      Math.max(...spread([...same, ...same, ...same], 40).map(({ x, y }) => Math.hypot(x - 10, y - 20))),
    ).toBeCloseTo(40);
    // The second does not lie on the third.
    const [one, two] = others;
    expect(Math.hypot((one?.x ?? 0) - (two?.x ?? 0), (one?.y ?? 0) - (two?.y ?? 0))).toBeGreaterThan(16);
  });

  it('that stand alone stay where they are', () => {
    const apart = [
      { x: 0, y: 0, r: 5 },
      { x: 1, y: 0, r: 5 },
    ];
    expect(spread(apart, 40)).toEqual(apart);
  });
});

describe('the radius of a bubble', () => {
  it('makes areas stand for amounts, and what is nothing is still seen', () => {
    expect(bubbleRadius(100, 100)).toBe(22);
    expect(bubbleRadius(25, 100)).toBe(11);
    expect(bubbleRadius(0, 100)).toBe(5);
    expect(bubbleRadius(0, 0)).toBe(5);
  });
});
