import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  placeWindow,
  readPlace,
  SMALLEST,
  type Box,
  type WindowPlace,
} from '../../../electron/shell/window-place.ts';

const LAPTOP: Box = { x: 0, y: 25, width: 1440, height: 875 };
const WALL: Box = { x: 1440, y: -200, width: 3840, height: 2160 };
const place = (x: number, y: number, width: number, height: number): WindowPlace => ({
  box: { x, y, width, height },
  maximized: false,
  fullScreen: false,
});

describe('placing a window', () => {
  it('centres a first window on the first display', () => {
    expect(placeWindow(null, [WALL, LAPTOP])).toEqual(place(2640, 430, 1440, 900));
    expect(placeWindow(null, [LAPTOP]).box).toEqual(LAPTOP);
  });

  it('puts it back where it was', () => {
    const saved = place(1600, 100, 2000, 1200);
    expect(placeWindow(saved, [LAPTOP, WALL])).toEqual(saved);
    expect(placeWindow({ ...saved, maximized: true }, [LAPTOP, WALL]).maximized).toBe(true);
  });

  it('comes back from a display that is gone', () => {
    const saved = { ...place(2000, 300, 2000, 1200), fullScreen: true };
    expect(placeWindow(saved, [LAPTOP])).toEqual({ box: LAPTOP, maximized: false, fullScreen: true });
  });

  it('pulls a window inside whose edge hangs out, and keeps one whose title bar is out of reach from staying there', () => {
    expect(placeWindow(place(1000, 100, 900, 700), [LAPTOP]).box).toEqual({
      x: 540,
      y: 100,
      width: 900,
      height: 700,
    });
    expect(placeWindow(place(100, -600, 900, 700), [LAPTOP]).box).toEqual(LAPTOP);
  });

  it('always lands wholly inside one display, at a usable size', () => {
    const box = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    });
    fc.assert(
      fc.property(box, (saved) => {
        const areas: [Box, Box] = [LAPTOP, WALL];
        const { x, y, width, height } = placeWindow(
          { box: saved, maximized: false, fullScreen: false },
          areas,
        ).box;
        const inside = areas.some(
          (area) =>
            x >= area.x &&
            y >= area.y &&
            x + width <= area.x + area.width &&
            y + height <= area.y + area.height,
        );
        expect(inside).toBe(true);
        expect(width).toBeGreaterThanOrEqual(SMALLEST.width);
        expect(height).toBeGreaterThanOrEqual(SMALLEST.height);
      }),
    );
  });
});

describe('reading a remembered place', () => {
  it('takes what was written', () => {
    const saved = { ...place(-5, 0, 900, 600), maximized: true };
    expect(readPlace(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
  });

  it.each([
    null,
    'x',
    {},
    { box: null },
    { box: { x: 1, y: 1, width: 0, height: 5 } },
    { box: { x: '1', y: 1, width: 5, height: 5 } },
    { box: { x: 1.5, y: 1, width: 5, height: 5 } },
    { box: { x: 1e9, y: 1, width: 5, height: 5 } },
    { box: { x: 1, y: 1, width: 5 } },
  ])('refuses %j', (value) => {
    expect(readPlace(value)).toBeNull();
  });
});
