/** Runs one project of vitest.config.ts and counts from its JSON report. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageScript } from './command.ts';
import { heading, type Tally } from './tally.ts';

const TITLES = { unit: 'Unit tests', component: 'Component tests', e2e: 'End-to-end tests' } as const;

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

export async function runVitest(project: keyof typeof TITLES, env: NodeJS.ProcessEnv): Promise<Tally> {
  heading(TITLES[project]);
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await packageScript(
      'vitest/vitest.mjs',
      [
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...(project === 'e2e' ? ['--no-file-parallelism'] : []),
      ],
      env,
    );
    return tallyOf(readReport(file), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}

/**
 * Counts a report. A file that did not load counts as one failure, and so does a run that ended badly (an unhandled
 * error, no tests, no report) though no test failed: nothing that went wrong may look like a success.
 */
export function tallyOf(report: Report | null, exitCode: number): Tally {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  const empty = report.numPassedTests + failed === 0;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && (exitCode !== 0 || empty) ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
