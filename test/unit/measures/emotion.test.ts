/** Numbers behind the emotion curve: intervals of means, peaks and end, measured emotion. */
import { expect, test } from 'vitest';
import { meanInterval } from '../../../shared/measures/interval.ts';
import { tQuantile } from '../../../shared/measures/student.ts';
import {
  createEvidenceReader,
  evidenceByColumn,
  onEmotionScale,
} from '../../../shared/measures/measured-emotion.ts';
import { peakEnd } from '../../../shared/measures/peak-end.ts';
import { evidenceStats } from '../../../shared/measures/scores.ts';
import { makeMap, withCard } from '../../support/map-data.ts';

const sums = (values: readonly number[]) => ({
  n: values.length,
  sum: values.reduce((a, b) => a + b, 0),
  squares: values.reduce((a, b) => a + b * b, 0),
});

test('the interval of a mean follows Student', () => {
  // Mean 5, s = √(10/4) = 1.5811, t(4) = 2.776: half width 1.9629.
  const interval = meanInterval(sums([3, 4, 5, 6, 7]));
  expect(interval?.mean).toBe(5);
  expect(interval?.low).toBeCloseTo(3.037, 3);
  expect(interval?.high).toBeCloseTo(6.963, 3);
  expect(meanInterval(sums([4]))).toEqual({ n: 1, mean: 4, low: null, high: null });
  expect(meanInterval(sums([]))).toBeNull();
  expect(meanInterval(sums([2, 2, 2]))).toMatchObject({ low: 2, high: 2 });
});

test('quantiles agree with printed tables', () => {
  for (const [df, t] of [
    [1, 12.706],
    [10, 2.228],
    [30, 2.042],
    [40, 2.021],
    [60, 2.0],
    [120, 1.98],
  ] as const)
    expect(Math.abs(tQuantile(df) - t)).toBeLessThan(0.001);
});

test('peaks and end of a curve', () => {
  expect(peakEnd([0, 2, -1, 2, 1])).toEqual({ best: 1, worst: 2, end: 4 });
  expect(peakEnd([1, 2])).toBeNull();
  expect(peakEnd([1, 1, 1])).toBeNull();
});

test('scores on turned and different scales meet on 0 to 100', () => {
  const stats = evidenceStats({
    count: 4,
    missing: 0,
    sentiment: sums([0.5, -0.5]),
    groups: [
      { scale: { min: 1, max: 5, higherIsBetter: true }, ...sums([1, 5]) },
      { scale: { min: 1, max: 7, higherIsBetter: false }, ...sums([1, 7]) },
    ],
  });
  expect(stats).toMatchObject({ mixed: true, average: null, rescaled: { n: 4 } });
  expect(stats.rescaled?.mean).toBeCloseTo(50, 9);
  // 0, 100, 100, 0: s = 57.735, t(3) = 3.182.
  expect(stats.rescaled?.high).toBeCloseTo(50 + 91.86, 1);
});

test('a column is measured by the feedback behind all of its cards, each item once', () => {
  const map = makeMap({
    stages: [{ id: 'a' }, { id: 'b' }],
    lanes: [
      { id: 'pain', kind: 'painPoints' },
      { id: 'staff', kind: 'employeeExperience' },
    ],
    cards: [
      { id: '0', laneId: 'staff', columnId: 'b', evidence: ['of an employee'] },
      { id: '1', laneId: 'pain', columnId: 'a', evidence: ['x', 'y'] },
      { id: '2', laneId: 'pain', columnId: 'a', evidence: ['y', 'z'] },
      { id: '3', laneId: 'pain', columnId: 'b' },
    ],
  });
  expect([...evidenceByColumn(map)]).toEqual([['a', ['x', 'y', 'z']]]);
  expect([...evidenceByColumn(map, 'employees')]).toEqual([['b', ['of an employee']]]);
  expect([...createEvidenceReader('employees')(map)]).toEqual([['b', ['of an employee']]]);
});

test("a measured mean lies on the map's scale, its interval bounded by it", () => {
  const scale = { min: -3, max: 3, labels: {} };
  expect(onEmotionScale({ n: 5, mean: 50, low: -20, high: 75 }, scale)).toEqual({
    n: 5,
    mean: 0,
    low: -3,
    high: 1.5,
  });
});

test('what was measured is read anew only when evidence or its place changes', () => {
  const map = makeMap({
    stages: [{ id: 'a' }, { id: 'b' }],
    lanes: [{ id: 'pain', kind: 'painPoints' }],
    cards: [
      { id: '1', laneId: 'pain', columnId: 'a', evidence: ['x'] },
      { id: '2', laneId: 'pain', columnId: 'b' },
    ],
  });
  const read = createEvidenceReader();
  const first = read(map);
  const [one, two] = ['1', '2'].map((id) => map.cards.get(id));
  if (!one || !two) throw new Error('The map lacks its cards.');
  expect(read(withCard(map, { ...two, text: 'words' }))).toBe(first);
  expect([...read(withCard(map, { ...two, evidence: ['y'] }))]).toEqual([
    ['a', ['x']],
    ['b', ['y']],
  ]);
  const cards = new Map(map.cards).set('1', { ...one, columnId: 'b' });
  expect([...read({ ...map, cards })]).toEqual([['b', ['x']]]);
});
