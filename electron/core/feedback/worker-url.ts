/** Finds the import worker beside the code that runs: TypeScript in development and tests, a bundle in the product. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PLACES = ['import-worker.ts', 'import-worker.js', '../import-worker.js', '../host/import-worker.js'];

/** Full path of the worker's file. */
export function importWorkerPath(): string {
  for (const place of PLACES) {
    const path = join(import.meta.dirname, place);
    if (existsSync(path)) return path;
  }
  throw new Error(`The import worker is missing beside ${import.meta.dirname}.`);
}
