/** Runs one project of vitest.config.ts and counts from its JSON report. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { packageScript } from './command.ts';
import { heading, type Tally } from './tally.ts';

const TITLES = { unit: 'Unit tests', component: 'Component tests', e2e: 'End-to-end tests' } as const;

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  readonly status: string;
  readonly assertionResults: readonly AssertionReport[];
  /** Path of the file. */
  readonly name?: string;
  /** Why the file as a whole failed. */
  readonly message?: string;
}

interface AssertionReport {
  readonly status?: string;
  readonly fullName?: string;
  readonly failureMessages?: readonly string[] | null;
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
    const report = readReport(file);
    return { ...tallyOf(report, code), failures: failuresOf(report) };
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

/** What failed, a line each: file, test, the first line of why. A file may fail outside its tests, as in a hook. */
export function failuresOf(report: Report | null): string[] {
  if (report === null) return ['There is no report.'];
  return report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = name === undefined ? '' : relative(process.cwd(), name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return [`${file}: ${firstLine(message)}`];
      return failed.map(
        ({ fullName, failureMessages }) => `${file} > ${fullName}: ${firstLine(failureMessages?.[0])}`,
      );
    });
}

function firstLine(text: string | undefined): string {
  return text?.split('\n').find((line) => line.trim() !== '') ?? 'it failed outside its tests';
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
