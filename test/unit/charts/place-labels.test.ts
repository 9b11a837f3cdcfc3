import { expect, it } from 'vitest';
import { placeLabels } from '../../../renderer/charts/place-labels.ts';

const BOUNDS = { left: 0, top: 0, right: 300, bottom: 200 };

it('names stand right of their dots, and left where there is no room', () => {
  expect(placeLabels([{ x: 50, y: 50, r: 10, width: 60 }], BOUNDS)).toEqual([
    { x: 64, y: 54, anchor: 'start' },
  ]);
  expect(placeLabels([{ x: 280, y: 50, r: 10, width: 60 }], BOUNDS)).toEqual([
    { x: 266, y: 54, anchor: 'end' },
  ]);
});

it('names cover neither dots nor each other; what has no room goes without', () => {
  const dots = [
    { x: 100, y: 100, r: 10, width: 80 },
    { x: 130, y: 100, r: 10, width: 80 },
    { x: 100, y: 112, r: 10, width: 290 },
  ];
  const places = placeLabels(dots, BOUNDS);
  expect(places[0]).toMatchObject({ anchor: 'end' });
  expect(places[1]).toMatchObject({ anchor: 'start' });
  expect(places[2]).toBeNull();
});
