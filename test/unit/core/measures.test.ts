import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  answersOf,
  countGroups,
  EVIDENCE_GROUPS,
  groupsByEvidence,
} from '../../../electron/core/feedback/metric-groups.ts';
import { writeSample } from '../../../electron/core/sample/build.ts';
import { createSession } from '../../../electron/core/session.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { unlinkEvidence } from '../../../shared/model/edits/cards.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { createCore, type Core } from '../../../electron/core/core.ts';
import type { MetricCounts, MetricLevel } from '../../../shared/contract/types.ts';
import { tempFolder } from '../workspace/folder.ts';
import { screenOf, testHost, type TestScreen } from './rig.ts';

let core: Core;
let screen: TestScreen;
let folder: string;

beforeEach(async () => {
  folder = tempFolder();
  core = await createCore(testHost(folder));
  await core.createPath(join(folder, 'm.sojourn'), { name: 'M', sample: false });
  screen = screenOf(core);
});
afterEach(() => core.close());

async function importRows(name: string, rows: readonly string[]): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, ['id,date,nps,channel,customer,comment', ...rows].join('\n'));
  const file = core.addFile(path).token;
  const { mapping } = await screen.call('feedback.preview', { file });
  const roles = ['id', 'date', 'score', 'channel', 'customer', 'text'] as const;
  const scale = { min: 0, max: 10, higherIsBetter: true, method: 'nps' } as const;
  const { job } = await screen.call('feedback.import', {
    file,
    mapping: { ...mapping, headerRows: 1, roles, scale },
  });
  await jobEnd(job);
}

async function jobEnd(job: string): Promise<void> {
  const ended = () => screen.seen('job.changed').find(({ id, state }) => id === job && state !== 'running');
  while (!ended()) await new Promise((done) => setTimeout(done, 5));
  expect(ended()).toMatchObject({ state: 'done' });
}

const groups = (counts: MetricCounts, level: MetricLevel): (readonly [string, number])[] =>
  counts.levels.find((one) => one.level === level)?.groups.map(({ name, n }) => [name, n] as const) ?? [];

it('counts every level, and counts again only what changed', async () => {
  await importRows('A.csv', [
    '1,2026-01-05,9,app,k1,x',
    '2,2026-01-06,9,app,k2,x',
    '3,2026-02-01,3,web,k1,x',
    '4,,10,,k3,x',
  ]);
  const first = await screen.call('metrics.counts');
  const [scale] = first.scales;
  expect(scale).toMatchObject({ min: 0, max: 10 });
  expect(first.levels.find(({ level }) => level === 'workspace')?.groups).toEqual([
    {
      id: '',
      name: '',
      n: 4,
      rows: [
        { month: null, scale: 0, scores: [10], counts: [1] },
        { month: '2026-01', scale: 0, scores: [9], counts: [2] },
        { month: '2026-02', scale: 0, scores: [3], counts: [1] },
      ],
    },
  ]);
  expect(groups(first, 'channel')).toEqual([
    ['app', 2],
    ['web', 1],
  ]);

  await importRows('B.csv', ['9,2026-03-01,7,app,k9,x']);
  const second = await screen.call('metrics.counts');
  expect(groups(second, 'workspace')).toEqual([['', 5]]);
  expect(groups(second, 'source')).toEqual([
    ['A', 4],
    ['B', 1],
  ]);

  // The same record again with another score: an update, after which nothing of before may be kept.
  await importRows('A.csv', ['1,2026-01-05,0,app,k1,x']);
  const third = await screen.call('metrics.counts');
  expect(groups(third, 'workspace')).toEqual([['', 5]]);
  const january = third.levels[0]?.groups[0]?.rows.find(({ month }) => month === '2026-01');
  expect(january).toMatchObject({ scores: [0, 9], counts: [1, 1] });
});

it.each([1, 2])('counts a file of format %i that is only read, which is open as a copy', async (format) => {
  const packed = readFileSync(
    new URL(`../../fixtures/workspaces/format-${format}.sojourn.gz`, import.meta.url),
  );
  const path = join(folder, `old-${format}.sojourn`);
  writeFileSync(path, gunzipSync(packed));
  await core.openPath(path, { readOnly: true });
  const counts = await screen.call('metrics.counts');
  expect(counts.levels.map(({ level }) => level)).toContain('touchpoint');
});

it('passes over removed sources, and has them back', async () => {
  await importRows('A.csv', ['1,2026-01-05,9,app,k1,x']);
  await importRows('B.csv', ['2,2026-01-05,9,web,k1,x']);
  const [source] = (await screen.call('feedback.sources')).filter(({ name }) => name === 'A');
  const sourceId = source?.id ?? 0;
  await screen.call('feedback.removeSource', { sourceId });
  expect(groups(await screen.call('metrics.counts'), 'channel')).toEqual([['web', 1]]);
  await screen.call('feedback.restoreSource', { sourceId });
  expect(groups(await screen.call('metrics.counts'), 'channel')).toEqual([
    ['app', 1],
    ['web', 1],
  ]);
});

it('knows the segments of a customer table, and who stayed', async () => {
  await importRows('A.csv', [
    '1,2026-01-05,9,app,k1,x',
    '2,2026-01-06,2,app,k2,x',
    '3,2026-02-01,3,web,k1,x',
  ]);
  expect((await screen.call('metrics.counts')).customers).toEqual([]);
  const path = join(folder, 'customers.csv');
  writeFileSync(path, 'customer,segment,value,churned\nk1,Gold,100,no\nk2,gold ,50,yes\nk3,Basic,10,no\n');
  const file = core.addFile(path).token;
  const { mapping } = await screen.call('feedback.previewCustomers', { file });
  const { job } = await screen.call('feedback.importCustomers', { file, mapping });
  await jobEnd(job);
  const counts = await screen.call('metrics.counts');
  expect(groups(counts, 'segment').map(([name, n]) => [name.toLowerCase().trim(), n])).toEqual([['gold', 3]]);
  expect(counts.customers).toMatchObject([
    { id: '', kept: 2, lost: 1, unknown: 0, margins: { n: 3, sum: 160 } },
    { id: 'gold', kept: 1, lost: 1 },
    { id: 'basic', kept: 1, lost: 0 },
  ]);
});

it('counts the numbers of a column that import kept, and tells what is none', async () => {
  const path = join(folder, 'Tickets.csv');
  writeFileSync(
    path,
    'id,date,comment,Hours\n1,2026-01-05,a,2\n2,2026-01-06,b,2.00001\n3,2026-02-01,c,soon\n4,2026-02-02,d,\n',
  );
  const file = core.addFile(path).token;
  const { mapping } = await screen.call('feedback.preview', { file });
  const roles = ['id', 'date', 'text', 'field'] as const;
  const { job } = await screen.call('feedback.import', {
    file,
    mapping: { ...mapping, headerRows: 1, roles, scale: null },
  });
  await jobEnd(job);
  expect((await screen.call('metrics.counts')).columns).toEqual(['Hours']);
  const { levels, words } = await screen.call('metrics.column', { column: 'Hours' });
  expect(words).toBe(1);
  expect(levels.find(({ level }) => level === 'workspace')?.groups[0]?.rows).toEqual([
    { month: '2026-01', scale: 0, scores: [2], counts: [2] },
  ]);
  expect((await screen.call('metrics.column', { column: '$[0]' })).levels[0]?.groups).toEqual([]);
});

it('finds evidence by map, stage, touchpoint and persona as a walk over all cards does, and follows a change', async () => {
  const workspace = await createWorkspace(join(folder, 'sample.sojourn'), { name: 'Sample', sample: true });
  const session = createSession(workspace, { dataFolder: folder, onProblem: () => {} });
  try {
    writeSample(session);
    const { documents, feedback, measures } = session;
    const check = async (): Promise<number> => {
      const library = documents.read(LIBRARY_DOC, readLibrary);
      const maps = library.maps.map(({ id }) => documents.read(mapDocId(id), (doc) => projectMap(doc, id)));
      const { levels } = await measures.counts();
      let answers = 0;
      for (const by of EVIDENCE_GROUPS) {
        const groupsOf = groupsByEvidence(by, maps, library);
        const items = [...groupsOf.keys()].flatMap((id) => feedback.items([id]));
        const walked = new Map<string, number>();
        for (const { group, counts } of countGroups(answersOf(items, ({ id }) => groupsOf.get(id) ?? []))) {
          for (const n of counts.values()) walked.set(group, (walked.get(group) ?? 0) + n);
        }
        const groups = levels.find(({ level }) => level === by)?.groups ?? [];
        expect(new Map(groups.map(({ name, n }) => [name, n]))).toEqual(walked);
        answers += groups.reduce((sum, { n }) => sum + n, 0);
      }
      return answers;
    };
    const before = await check();
    expect(before).toBeGreaterThan(100);
    const [entry] = documents.read(LIBRARY_DOC, readLibrary).maps;
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, documents.open(mapDocId(entry?.id ?? '')).state);
    const known = Y.encodeStateVector(doc);
    const cards = [...projectMap(doc, '').cards.values()].filter(({ evidence }) => evidence.length > 0);
    doc.transact(() => {
      for (const { id, evidence } of cards.slice(1)) unlinkEvidence(doc, id, evidence);
    });
    documents.push(mapDocId(entry?.id ?? ''), Y.encodeStateAsUpdateV2(doc, known), 'test');
    expect(await check()).toBeLessThan(before);
  } finally {
    await session.close();
  }
});
