/** `node build/bin/run.mjs SCRIPT.ts ARGS…`: runs one of the project's scripts under Node 24. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isNode24, runUnderNode24 } from './node24.mjs';

const [script = '', ...args] = process.argv.slice(2);
if (isNode24()) {
  process.argv = [process.execPath, resolve(script), ...args];
  await import(pathToFileURL(resolve(script)).href);
} else {
  runUnderNode24(resolve(script), args);
}
