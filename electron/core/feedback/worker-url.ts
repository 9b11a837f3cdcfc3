/** Finds a worker's file beside the code that runs: TypeScript in development and tests, a bundle in the product. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

function workerPath(name: string, source: string): string {
  for (const place of [source, `${name}.js`, `../${name}.js`, `../host/${name}.js`]) {
    const path = join(import.meta.dirname, place);
    if (existsSync(path)) return path;
  }
  throw new Error(`The worker ${name} is missing beside ${import.meta.dirname}.`);
}

/** Full path of the import worker's file. */
export function importWorkerPath(): string {
  return workerPath('import-worker', 'import-worker.ts');
}

/** Full path of the file of the worker that changes the customer table. */
export function customersWorkerPath(): string {
  return workerPath('customers-worker', 'customers/customers-worker.ts');
}

/** Full path of the analysis worker's file. */
export function analysisWorkerPath(): string {
  return workerPath('analysis-worker', 'analysis/analysis-worker.ts');
}

/** Full path of the file of the thread that finds key drivers. */
export function driversWorkerPath(): string {
  return workerPath('drivers-worker', '../drivers/drivers-worker.ts');
}

/** Full path of the file of the thread that deletes for good. */
export function forgetWorkerPath(): string {
  return workerPath('forget-worker', 'forget/forget-worker.ts');
}

/** Full path of the file of the thread that counts scores. */
export function countWorkerPath(): string {
  return workerPath('count-worker', '../measures/count-worker.ts');
}

/** Full path of the file of the thread that joins copies of the workspace. */
export function mergeWorkerPath(): string {
  return workerPath('merge-worker', '../merge/merge-worker.ts');
}

/** Full path of the file of the thread that builds office files. */
export function officeWorkerPath(): string {
  return workerPath('office-worker', '../export/office/office-worker.ts');
}
