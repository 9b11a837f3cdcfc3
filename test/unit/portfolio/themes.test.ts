import { expect, it } from 'vitest';
import { isSpokenOf } from '../../../shared/portfolio/themes.ts';

it.each([
  [0, 0, false],
  [0, 1, false],
  [1, 1, true],
  [1, 5, true],
  [1, 6, false],
  [2, 6, true],
  [19, 100, false],
  [19, 95, true],
  [20, 100, true],
  [20, 50_000, true],
  [19, 50_000, false],
])('with %i of %i items on cards the maps speak of a theme: %s', (linked, items, spoken) =>
  expect(isSpokenOf(linked, items)).toBe(spoken),
);
