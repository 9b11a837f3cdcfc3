/** What mystery visits experienced, on paper and in pictures: a curve of its own, with its own words in the legend. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportSource } from '../../../electron/core/export-source.ts';
import { buildPayload } from '../../../electron/core/export/payload.ts';
import { writeSample } from '../../../electron/core/sample/build.ts';
import { createSession, type Session } from '../../../electron/core/session.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { layOut, writeSvg } from '../../../shared/formats/map/svg/map-svg.ts';
import { paintText } from '../../../shared/formats/map/svg/text.ts';
import { visitedMarks, visitedPath } from '../../../shared/print/visited-marks.ts';

const MAP = 'sample-shoes-online';
let folder: string;
let session: Session;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sojourn-visited-'));
  const workspace = await createWorkspace(join(folder, 'a.sojourn'), { name: 'Sample', sample: true });
  session = createSession(workspace, { dataFolder: folder, onProblem: () => {} });
  writeSample(session);
});
afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

const payload = (mapId: string, isBlank = false) =>
  buildPayload(
    exportSource(session, mapId),
    { paper: 'A3', landscape: true, ...(isBlank && { isBlank }) },
    '',
  );

test('a map gets the mean of its visits by column, 0 to 100, and others get none', async () => {
  const { visited } = await payload(MAP);
  // Ratings 4, 3, 4 and 2, 2, 1 of 5 in the sample.
  expect(Object.keys(visited ?? {})).toHaveLength(7);
  expect(visited?.['choose']?.mean).toBeCloseTo((75 + 50 + 75) / 3, 9);
  expect(visited?.['basket']).toMatchObject({ n: 3 });
  expect(await payload('sample-order-to-doorstep')).not.toHaveProperty('visited');
  expect(await payload(MAP, true)).not.toHaveProperty('visited');
});

test('observations stand on the cards of their touchpoints, with words on paper', async () => {
  const found = await payload(MAP);
  const { map } = layOut(found);
  const names = Object.keys(found.observed ?? {}).map((id) => map.cards.get(id)?.touchpointId);
  expect(new Set(names)).toEqual(new Set(['tp-checkout', 'tp-product-page']));
  expect(Object.values(found.observed ?? {})).toEqual([1, 1]);
  expect(writeSvg(layOut(found), { paint: paintText }).match(/1 observation/g)).toHaveLength(2);
  expect(await payload(MAP, true)).not.toHaveProperty('observed');
});

test('the marks stand beside the points, joined by one line, and the legend says what they are', async () => {
  const found = await payload(MAP);
  const { geometry, map } = layOut(found);
  const [place] = geometry.curveLanes;
  if (!place) throw new Error('The map has no curve.');
  const marks = visitedMarks(place, geometry.columns, found.visited, map.meta.scale);
  expect(marks.map(({ n }) => n)).toEqual([3, 3, 3, 3, 3, 3, 3]);
  expect(marks.every(({ y }) => y >= place.top && y <= place.bottom)).toBe(true);
  expect(visitedPath(marks).match(/[ML]/g)).toHaveLength(7);
  const svg = writeSvg(layOut(found), { paint: paintText });
  expect(svg).toContain('mystery visits, 95 % interval, n ratings');
  expect(svg).toContain(visitedPath(marks));
  const { visited: _visited, ...without } = found;
  expect(writeSvg(layOut(without), { paint: paintText })).not.toContain('mystery visits');
});
