#!/usr/bin/env node
/** The command `sojourn` in a source folder: finds Node 24, builds what is missing or old, and runs the command line. */
import { fileURLToPath } from 'node:url';
import { isNode24, runUnderNode24 } from './node24.mjs';

if (isNode24()) {
  const { runCli } = await import('../run-cli.ts');
  await runCli(process.argv.slice(2));
} else {
  runUnderNode24(fileURLToPath(import.meta.url), process.argv.slice(2));
}
