/** How the view moves to show what is selected. */
import { describe, expect, it } from 'vitest';
import { revealed } from '../../../renderer/canvas/reveal.ts';

const VIEW = { x: 0, y: 0, zoom: 1 };
const CORNER = { width: 160, height: 110 };

describe('showing a box', () => {
  it('leaves the view where the box is in it', () => {
    expect(revealed(VIEW, { x: 8, y: 8, width: 200, height: 60 }, 800, 600)).toBeNull();
  });

  it('does not move past the beginning of the map', () => {
    // The first cards lie 7 px from the edge at this zoom, less than the margin.
    expect(revealed({ x: 0, y: 0, zoom: 0.85 }, { x: 8, y: 8, width: 200, height: 60 }, 800, 600)).toBeNull();
    const back = revealed({ x: -300, y: -40, zoom: 1 }, { x: 8, y: 8, width: 200, height: 60 }, 800, 600);
    expect(back).toEqual({ x: 0, y: 0, zoom: 1 });
  });

  it('brings in what lies right of it and below it', () => {
    expect(revealed(VIEW, { x: 700, y: 580, width: 200, height: 60 }, 800, 600)).toEqual({
      x: -116,
      y: -56,
      zoom: 1,
    });
  });

  it('brings a box out from under the minimap, and only such a box', () => {
    const under = { x: 560, y: 500, width: 200, height: 60 };
    const moved = revealed(VIEW, under, 800, 600, CORNER);
    expect(moved).toEqual({ x: 0, y: -78, zoom: 1 });
    expect(revealed(moved ?? VIEW, under, 800, 600, CORNER)).toBeNull();
    expect(revealed(VIEW, { ...under, x: 100 }, 800, 600, CORNER)).toBeNull();
    expect(revealed(VIEW, { ...under, y: 100 }, 800, 600, CORNER)).toBeNull();
  });
});
