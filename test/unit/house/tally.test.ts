/** The count of `npm test` itself: what went wrong must never look like a success. */
import { expect, test } from 'vitest';
import { failuresOf, tallyOf } from '../../runner/vitest.ts';

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
};

test('a good run is counted as it is', () => {
  expect(tallyOf(report, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  expect(tallyOf({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 1 });
});

test('a file that did not load, an error outside tests, no tests and no report are failures', () => {
  const broken = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(tallyOf(broken, 1).failed).toBe(1);
  expect(tallyOf(report, 1).failed).toBe(1);
  expect(tallyOf({ ...report, numPassedTests: 0, testResults: [] }, 0).failed).toBe(1);
  expect(tallyOf(null, 0).failed).toBe(1);
});

test('what failed is named with its file, also what failed outside tests', () => {
  const file = (name: string, assertionResults: readonly object[], message?: string) => ({
    status: 'failed',
    name: `${process.cwd()}/${name}`,
    assertionResults,
    ...(message === undefined ? {} : { message }),
  });
  const failed = {
    status: 'failed',
    fullName: 'adds up',
    failureMessages: ['\nError: 2 is not 3\n    at x'],
  };
  const testResults = [
    ...report.testResults,
    file('a.test.ts', [{ status: 'passed' }, failed]),
    file('b.test.ts', [], 'Hook timed out'),
  ];
  expect(failuresOf({ ...report, testResults })).toEqual([
    'a.test.ts > adds up: Error: 2 is not 3',
    'b.test.ts: Hook timed out',
  ]);
});
