/** What evidence says: voices and levels, feelings, trends, the strongest words, disagreement. */
import { expect, test } from 'vitest';
import type { FeltMean } from '../../../shared/contract/types.ts';
import { disagreements } from '../../../shared/measures/disagreement.ts';
import { evidenceLevel, VoiceCount, voicesOf } from '../../../shared/measures/evidence-level.ts';
import { addFeeling, feltMean, feltValue, NOTHING_FELT } from '../../../shared/measures/felt.ts';
import { TrendSums, type Trend } from '../../../shared/measures/trend.ts';
import {
  readableShare,
  strongestVerbatims,
  type VerbatimCandidate,
} from '../../../shared/measures/verbatims.ts';

test('several items of one customer are one voice; the others are one each', () => {
  const voices = new VoiceCount();
  for (const customer of [7, 7, 7, null, null, 8]) voices.add(customer);
  expect(voices.count).toBe(4);
  expect(evidenceLevel(voices.count)).toBe('anecdotal');
  expect(voicesOf({ evidence: ['a', 'b'] }, undefined)).toBe(2);
  expect(voicesOf({ evidence: ['a', 'b'] }, { voices: 1 })).toBe(1);
});

test('a score counts before a sentiment, and what has neither not at all', () => {
  expect(feltValue({ score100: 0, sentiment: 1 })).toBe(0);
  expect(feltValue({ score100: null, sentiment: -0.5 })).toBe(25);
  expect(feltValue({ score100: null, sentiment: null })).toBeNull();
  let sums = NOTHING_FELT;
  for (const one of [
    { score100: 100, sentiment: -1 },
    { score100: null, sentiment: 0 },
    { score100: null, sentiment: null },
  ])
    sums = addFeeling(sums, one);
  expect(feltMean(sums)).toMatchObject({ n: 2, byScore: 1, mean: 75 });
  expect(feltMean(NOTHING_FELT)).toBeNull();
});

test('a trend needs enough values and says only what is certain', () => {
  const trendOf = (points: readonly (readonly [number, number])[]): Trend | null => {
    const sums = new TrendSums();
    for (const [at, value] of points) sums.add(at, value);
    return sums.trend();
  };
  const line = (slope: number, noise = 0): [number, number][] =>
    Array.from({ length: 24 }, (_, at) => [at, 50 + slope * at + noise * (at % 2 ? 1 : -1)]);
  expect(trendOf(line(1))).toMatchObject({ word: 'rose', n: 24 });
  expect(trendOf(line(1))?.slope).toBeCloseTo(1, 9);
  expect(trendOf(line(-1, 3))?.word).toBe('fell');
  expect(trendOf(line(0.01, 20))?.word).toBe('unclear');
  expect(trendOf(line(1).slice(0, 9))).toBeNull();
  expect(trendOf(Array.from({ length: 12 }, () => [5, 1] as const))).toBeNull();
  // All the same value, also one that no binary number is: neither rose nor fell.
  expect(trendOf(line(0))?.word).toBe('unclear');
  expect(trendOf(line(0).map(([at]) => [at + 24_300.7, 100 / 3] as const))?.word).toBe('unclear');
  // The moments are months since the year 0.
  const late = trendOf(line(-1, 3).map(([at, value]) => [at + 24_300, value] as const));
  expect(late?.slope).toBeCloseTo(trendOf(line(-1, 3))?.slope ?? 0, 9);
});

const said = (id: string, text: string, part: Partial<VerbatimCandidate> = {}): VerbatimCandidate => ({
  id,
  text,
  felt: 0,
  confidence: 1,
  customer: null,
  date: null,
  ...part,
});

test('the strongest words: extreme, certain, readable; one of a customer, none twice', () => {
  const chosen = strongestVerbatims(
    [
      said('mild', 'It is quite all right, and the parcel came in time.', { felt: 55 }),
      said('strong', 'Три тижні чекала на посилку, і вона прийшла розбита!'),
      said('again', 'Три тижні чекала на посилку, і вона прийшла розбита!!'),
      said('unsure', 'Barang rusak dan penjual tidak mau mengganti uang saya', { confidence: 0.3 }),
      said('same', 'รอคืนเงินสามสัปดาห์แล้วยังไม่ได้ ติดต่อใครก็ไม่ได้เลย', { customer: 'c1' }),
      said('same2', 'แอปค้างทุกครั้งที่จ่ายเงิน ต้องเริ่มใหม่ตั้งแต่แรกทุกที', { customer: 'c1' }),
      said('none', '…!!!'),
      said('long', 'x y '.repeat(2000)),
    ],
    5,
  ).map(({ id }) => id);
  expect(chosen.filter((id) => id === 'strong' || id === 'again')).toHaveLength(1);
  expect(chosen.filter((id) => id.startsWith('same'))).toHaveLength(1);
  expect(chosen).not.toContain('none');
  expect(chosen.indexOf('unsure')).toBeGreaterThan(1);
  expect(strongestVerbatims([], 5)).toEqual([]);
  expect(readableShare(100)).toBe(1);
  expect(readableShare(4)).toBeLessThan(0.2);
  expect(readableShare(5000)).toBe(0.1);
});

test('workshop and customers disagree where the interval leaves the assumed value out', () => {
  const felt = (mean: number, half: number | null, n = 9): FeltMean => ({
    n,
    mean,
    low: half === null ? null : mean - half,
    high: half === null ? null : mean + half,
    byScore: n,
  });
  const points = [
    ['a', 1],
    ['b', 1],
    ['c', 1],
    ['d', 2],
    ['e', 1],
  ].map(([columnId, value]) => {
    return {
      laneId: 'l',
      columnId: String(columnId),
      personaId: '',
      value: Number(value),
      word: '',
      quote: '',
    };
  });
  const columns = ['a', 'b', 'c', 'd'].map((id) => ({ id, stageId: id, stepId: null }));
  const measured: Record<string, FeltMean> = {
    a: felt(0, 0.5),
    b: felt(0.8, 0.5),
    c: felt(-2, null, 1),
    d: felt(-1, 0.2),
    e: felt(-2, 0.1),
  };
  const list = disagreements({ points, columns }, (columnId) => {
    const found = measured[columnId];
    return found ? { felt: found, ownSegment: false } : null;
  });
  expect(list.map(({ columnId, gap }) => [columnId, gap])).toEqual([
    ['d', -3],
    ['a', -1],
  ]);
  expect(disagreements({ points, columns }, () => null)).toEqual([]);
});
