/** What lies within several scopes at once, against a walk over all items and cards of the sample. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  EVIDENCE_GROUPS,
  groupsByEvidence,
  METRIC_GROUPS,
  type EvidenceGroup,
} from '../../../electron/core/feedback/metric-groups.ts';
import { writeSample } from '../../../electron/core/sample/build.ts';
import { createSession, type Session } from '../../../electron/core/session.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import type { FeedbackItem, MetricCounts, MetricLevel } from '../../../shared/contract/types.ts';
import { parseNumber } from '../../../shared/formats/numbers.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import type { MetricScope } from '../../../shared/model/measures/scope.ts';

let folder: string;
let session: Session;
let all: MetricCounts;
type Places = Readonly<Partial<Record<MetricLevel, ReadonlySet<string>>>>;
/** What each item with a score is of, by level. */
let walked: readonly Places[];
/** The other columns of every item, with what it is of. */
let valued: readonly { readonly fields: FeedbackItem['fields']; readonly of: Places }[];
const isNumber = (text: string | undefined): boolean => text !== undefined && parseNumber(text) !== null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sojourn-within-'));
  const workspace = await createWorkspace(join(folder, 's.sojourn'), { name: 'S', sample: true });
  session = createSession(workspace, { dataFolder: folder, onProblem: () => {} });
  writeSample(session);
  const { documents, feedback, measures } = session;
  all = await measures.counts();
  const library = documents.read(LIBRARY_DOC, readLibrary);
  const maps = library.maps.map(({ id }) => documents.read(mapDocId(id), (doc) => projectMap(doc, id)));
  const linked = EVIDENCE_GROUPS.map((by): [EvidenceGroup, ReadonlyMap<string, ReadonlySet<string>>] => [
    by,
    groupsByEvidence(by, maps, library),
  ]);
  const told = (name: string | null | undefined) => new Set(name ? [name] : []);
  const placesOf = (item: FeedbackItem): Places => ({
    source: told(item.source),
    channel: told(item.channel),
    segment: told(item.customerFacts?.segment),
    ...Object.fromEntries(linked.map(([by, groups]) => [by, groups.get(item.id) ?? new Set()])),
  });
  walked = Array.from(feedback.iterate({ scored: true }, Number.MAX_SAFE_INTEGER), placesOf);
  valued = Array.from(feedback.iterate({}, Number.MAX_SAFE_INTEGER), (item) => ({
    fields: item.fields,
    of: placesOf(item),
  }));
});
afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

const groupsOf = ({ levels }: MetricCounts, level: MetricLevel) =>
  levels.find((one) => one.level === level)?.groups ?? [];

/** The first thing of a level whose name begins so. */
function thing(level: MetricLevel, name = ''): MetricScope & { readonly name: string } {
  const found = groupsOf(all, level).find((group) => group.name.startsWith(name));
  if (!found) throw new Error(`There is no ${level} “${name}”.`);
  return { level, id: found.id, name: found.name };
}

const COMBINATIONS: readonly (readonly MetricLevel[])[] = [
  ['channel'],
  ['persona'],
  ['segment', 'channel'],
  ['map', 'channel'],
  ['touchpoint', 'segment'],
  ['stage', 'persona', 'source'],
  ['persona', 'touchpoint', 'channel', 'segment'],
];

it.each(COMBINATIONS.map((levels) => ({ levels })))('counts within $levels', async ({ levels }) => {
  const scopes = levels.map((level) => thing(level, level === 'channel' ? 'app' : ''));
  const { counts, column } = await session.measures.within(
    scopes.map(({ level, id }) => ({ level, id })),
    null,
  );
  expect(column).toBeNull();
  const inside = walked.filter((item) => scopes.every(({ level, name }) => item[level]?.has(name)));
  const whole = groupsOf(counts, 'workspace').reduce((sum, { n }) => sum + n, 0);
  expect(whole).toBe(inside.length);
  for (const by of METRIC_GROUPS) {
    const expected = new Map<string, number>();
    for (const item of inside)
      for (const name of item[by] ?? []) expected.set(name, (expected.get(name) ?? 0) + 1);
    const found = new Map(groupsOf(counts, by).map(({ name, n }) => [name, n]));
    expect([by, found]).toEqual([by, expected]);
  }
});

it('the combinations that are compared hold something, and a scope that is not there holds nothing', async () => {
  const some = await session.measures.within([thing('persona'), thing('channel', 'app')], null);
  expect(groupsOf(some.counts, 'touchpoint').length).toBeGreaterThan(1);
  const none = await session.measures.within([{ level: 'touchpoint', id: 'gone' }], null);
  expect(none.counts.levels.flatMap(({ groups }) => groups)).toEqual([]);
  expect(none.counts.customers).toEqual([]);
});

it.each(COMBINATIONS.map((levels) => ({ levels })))(
  'a column is counted within $levels, by evidence as well',
  async ({ levels }) => {
    const name = all.columns.find((column) => valued.some(({ fields }) => isNumber(fields[column])));
    if (name === undefined) throw new Error('No column of the sample holds numbers.');
    const scopes = levels.map((level) => thing(level, level === 'channel' ? 'app' : ''));
    const told = await session.measures.within(
      scopes.map(({ level, id }) => ({ level, id })),
      name,
    );
    const inside = valued.filter(
      ({ fields, of }) => isNumber(fields[name]) && scopes.every((scope) => of[scope.level]?.has(scope.name)),
    );
    const counted = { ...told.counts, levels: told.column?.levels ?? [] };
    expect(groupsOf(counted, 'workspace').reduce((sum, { n }) => sum + n, 0)).toBe(inside.length);
    for (const by of METRIC_GROUPS) {
      const expected = new Map<string, number>();
      for (const { of } of inside)
        for (const group of of[by] ?? []) expected.set(group, (expected.get(group) ?? 0) + 1);
      const found = new Map(groupsOf(counted, by).map((group) => [group.name, group.n]));
      expect([by, found]).toEqual([by, expected]);
    }
  },
);

it('a column of the whole workspace is told apart by evidence', async () => {
  const [name = ''] = all.columns;
  const { levels } = await session.measures.column(name);
  expect(levels.map(({ level }) => level)).toEqual([
    'workspace',
    'source',
    'channel',
    'segment',
    'map',
    'stage',
    'touchpoint',
    'persona',
  ]);
});
