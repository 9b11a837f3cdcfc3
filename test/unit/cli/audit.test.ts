import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runMain } from '../../support/run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-audit-'));
const file = join(folder, 'a.sojourn');
const empty = join(folder, 'empty.sojourn');

beforeAll(async () => {
  process.env['SOJOURN_HOME'] = join(folder, 'home');
  await runMain('new', file, '--sample');
  await runMain('new', empty);
});
afterAll(() => {
  delete process.env['SOJOURN_HOME'];
  rmSync(folder, { recursive: true, force: true });
});

interface Told {
  readonly audit: string;
  readonly score: number;
  readonly parts: readonly { readonly part: string; readonly earned: number; readonly possible: number }[];
}

it('audits are told with points, parts and what they compare with', async () => {
  const { code, out } = await runMain('audit', file, '--json');
  expect(code).toBe(0);
  const all = out.map((line) => JSON.parse(line) as Told);
  expect(all.map(({ audit }) => audit)).toEqual(['Kroky, seen from outside', 'Audit 2026', 'Audit 2025']);
  const now = all[1] as Told;
  // By hand from the sample's answers and weights: 47.25 of 84 points.
  expect(now).toMatchObject({
    brand: null,
    set: { name: 'Customer experience audit', version: 1 },
    earned: 47.25,
    possible: 84,
    answered: 41,
    na: 1,
    open: 0,
    why: null,
    target: 70,
    comparison: [
      { brand: 'Kroky', shared: 24 },
      { brand: null, shared: 41, reworded: 0, otherScale: 0 },
    ],
  });
  expect(now.score).toBeCloseTo(56.25, 9);
  expect(now.parts.map(({ part }) => part)).toHaveLength(7);
  expect(now.parts.reduce((sum, { earned }) => sum + earned, 0)).toBeCloseTo(47.25, 9);
});

it('one audit is told by name, in words', async () => {
  const { code, out } = await runMain('audit', file, '--audit', 'audit 2025');
  expect(code).toBe(0);
  expect(out[0]).toMatch(/^Audit 2025 \(own brand, Autumn, 2025-10-20\): 35\.\d %$/);
  expect(out.join('\n')).toContain('beside "Audit 2026": −');
});

it('what is not there is named', async () => {
  const { code, err } = await runMain('audit', file, '--audit', 'Nobody');
  expect(code).toBe(1);
  expect(err.join('\n')).toMatch(/no audit "Nobody".*Audit 2026/s);
  const none = await runMain('audit', empty);
  expect(none.out).toEqual(['There is no audit yet.']);
  expect((await runMain('audit', empty, '--json')).out).toEqual([]);
});

it('mystery visits are told with their spread and how long answers took', async () => {
  const { code, out } = await runMain('audit', file, '--visits', '--json');
  expect(code).toBe(0);
  expect(out).toHaveLength(1);
  const told = JSON.parse(out[0] ?? '') as { score: { mean: number }; steps: unknown[] };
  expect(told).toMatchObject({ brand: null, visits: 3, score: { n: 3 } });
  // Points of 18 by hand from the sample: 9.25, 8.25 and 10.5.
  expect(told.score.mean).toBeCloseTo((100 * (9.25 + 8.25 + 10.5)) / 18 / 3, 9);
  expect(told.steps[1]).toMatchObject({ responseSeconds: { median: 275, n: 3 }, within: 300, inTime: 2 });
  const words = await runMain('audit', file, '--visits');
  expect(words.out[0]).toMatch(/^Two sizes, one goes back \(3 visits\): 51\.9 %, 95 % interval /);
  expect((await runMain('audit', empty, '--visits')).out).toEqual(['There is no visit yet.']);
  expect((await runMain('audit', file, '--visits', '--to', 'a.pdf')).code).toBe(2);
});
