/** What every start of the product loads, and what it must not: tables that take more memory than all the rest. */
import { expect, test } from 'vitest';
import { loadedBy } from './imports.ts';
import { readSource } from './sources.ts';

/** The way from an entry to the package: empty where it is loaded only when it is needed. */
function wayTo(name: string, entry: string): string[] {
  const from = new Map<string, string | null>([[entry, null]]);
  for (const path of from.keys()) {
    for (const found of loadedBy(path, readSource(path))) {
      if (found === name) return wayFrom(path, from);
      const file = found.replace('./', '');
      if (found.startsWith('./') && /\.tsx?$/.test(file) && !from.has(file)) from.set(file, path);
    }
  }
  return [];
}

function wayFrom(path: string, from: ReadonlyMap<string, string | null>): string[] {
  const before = from.get(path) ?? null;
  return before === null ? [path] : [...wayFrom(before, from), path];
}

test.each([
  'electron/cli.ts',
  'electron/core-process.ts',
  'electron/browser-host.ts',
  'electron/main.ts',
  'electron/core/feedback/import-worker.ts',
])('%s starts without the table that tells languages (130 MB once it is unfolded)', (entry) => {
  expect(wayTo('eld/small', entry)).toEqual([]);
});

test('the way is found where there is one', () => {
  expect(wayTo('eld/small', 'electron/core/feedback/analysis/understand.ts')).toEqual([
    'electron/core/feedback/analysis/understand.ts',
    'shared/text/language/detect.ts',
  ]);
});
