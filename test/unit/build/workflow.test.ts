/** The workflow on the three systems: what it may do, and that it runs what a developer runs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Record<
    string,
    { readonly strategy: { matrix: { include: { os: string }[] } }; readonly steps: Step[] }
  >;
}

const require = createRequire(import.meta.url);
const yaml = createRequire(require.resolve('electron-builder'))('js-yaml') as {
  load(text: string): unknown;
};
const file = join(import.meta.dirname, '../../../.github/workflows/ci.yml');
const workflow = yaml.load(readFileSync(file, 'utf8')) as Workflow;
const job = workflow.jobs['test']!;

it('may read and nothing else', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(readFileSync(file, 'utf8')).not.toContain('secrets.');
});

it('builds, tests and packages on all three systems', () => {
  expect(job.strategy.matrix.include.map(({ os }) => os)).toEqual([
    'ubuntu-latest',
    'macos-latest',
    'windows-latest',
  ]);
  const commands = job.steps.flatMap((step) => step.run ?? []);
  expect(commands).toEqual(expect.arrayContaining(['npm ci', 'npm test', 'npm run package']));
});

it('pins every action to a major version', () => {
  const actions = job.steps.flatMap((step) => step.uses ?? []);
  expect(actions.length).toBeGreaterThan(2);
  for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
});
