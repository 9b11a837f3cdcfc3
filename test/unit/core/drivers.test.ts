import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Job } from '../../../shared/contract/types.ts';
import { randomNumbers } from '../../../shared/measures/random.ts';
import { screenOf, testCore, type TestScreen } from './rig.ts';

async function withSurvey(rows: number): Promise<{ screen: TestScreen; close: () => Promise<void> }> {
  const { core, folder } = await testCore();
  await core.openInitial();
  const screen = screenOf(core);
  await screen.call('workspace.create', { name: 'Survey', sample: false });
  await screen.call('app.hello');
  const path = join(folder, 'survey.csv');
  const next = randomNumbers(2);
  const lines = Array.from({ length: rows }, () => {
    const [a, b] = [Math.floor(next() * 5), Math.floor(next() * 5)];
    return `${Math.min(10, Math.round(a * 1.5 + b * 0.5 + next() * 2))},${a + 1},${b + 1},ok`;
  });
  writeFileSync(path, ['nps,Ціна,ส่งของ,comment', ...lines].join('\n'));
  const { token } = core.addFile(path, 'survey.csv');
  await ended(screen, (await screen.call('feedback.import', { file: token })).job);
  return { screen, close: () => core.close() };
}

async function ended(screen: TestScreen, job: string): Promise<Job> {
  const find = async () => (await screen.call('job.list')).find(({ id }) => id === job);
  await expect.poll(async () => (await find())?.state, { timeout: 30_000 }).not.toBe('running');
  return (await find())!;
}

it('drivers are found by a job in a thread of its own, with progress', async () => {
  const { screen, close } = await withSurvey(300);
  const choices = await screen.call('drivers.choices');
  expect(choices).toMatchObject({ left: 0, stayed: 0 });
  const [source] = choices.sources;
  expect(source?.columns.map(({ key, scale }) => [key, scale.min, scale.max])).toEqual([
    ['score', 0, 10],
    ['column:Ціна', 1, 5],
    ['column:ส่งของ', 1, 5],
  ]);
  const { job } = await screen.call('drivers.find', {
    by: 'question',
    sourceId: source!.id,
    outcome: 'score',
  });
  const { state, result } = await ended(screen, job);
  expect(state).toBe('done');
  if (result?.kind !== 'drivers') throw new Error('no drivers');
  const { report } = result;
  expect(report.analysis).toMatchObject({ none: null, n: 300, resamples: 1000 });
  expect(report.drivers[report.analysis.drivers[0]!.index]?.name).toBe('Ціна');
  expect(screen.seen('job.changed').some(({ id, progress }) => id === job && (progress ?? 0) > 0.4)).toBe(
    true,
  );
  await close();
});

it('a search for drivers that is cancelled ends so, and one that cannot be is told', async () => {
  const { screen, close } = await withSurvey(300);
  const [source] = (await screen.call('drivers.choices')).sources;
  const asked = { by: 'question', sourceId: source!.id, outcome: 'score' } as const;
  const { job } = await screen.call('drivers.find', asked);
  await screen.call('job.cancel', { job });
  expect((await ended(screen, job)).state).toBe('cancelled');
  const gone = await screen.call('drivers.find', { ...asked, sourceId: 99 });
  expect((await ended(screen, gone.job)).error?.message).toMatch(/not in the workspace any more/);
  await expect(screen.call('drivers.find', { ...asked, drivers: [] })).rejects.toThrow(/\S/u);
  await close();
});
