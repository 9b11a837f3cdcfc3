import { expect, test } from 'vitest';
import { linearScale } from '../../../renderer/charts/scale.ts';

test('ticks are round and cover the domain', () => {
  const scale = linearScale([3, 97], [0, 200]);
  expect(scale.ticks).toEqual([0, 20, 40, 60, 80, 100]);
  expect([scale.at(0), scale.at(50), scale.at(100)]).toEqual([0, 100, 200]);
});

test('a range that is turned round, negative values and fractions', () => {
  const scale = linearScale([-0.3, 0.3], [100, 0]);
  expect(scale.ticks).toEqual([-0.4, -0.2, 0, 0.2, 0.4]);
  expect(scale.at(0)).toBeCloseTo(50);
  expect(scale.at(0.4)).toBeCloseTo(0);
});

test('one value stands in the middle', () => {
  const scale = linearScale([7, 7], [0, 100]);
  expect(scale.at(7)).toBeCloseTo(50);
  expect(scale.ticks.every(Number.isFinite)).toBe(true);
});

test('a domain that stays as it is has its ticks inside', () => {
  const scale = linearScale([1, 9], [0, 80], { round: false });
  expect(scale.ticks).toEqual([2, 4, 6, 8]);
  expect(scale.at(1)).toBe(0);
  expect(scale.at(9)).toBe(80);
});
