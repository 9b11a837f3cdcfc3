/**
 * `npm test`: everything that shows that Sojourn works, in one command, ending with the line `N passed, N failed`.
 * `--only static|unit|component|e2e` (several with commas) runs a part.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../build/ensure-built.ts';
import { ensureChromium } from './runner/ensure-chromium.ts';
import { runStatic } from './runner/static-checks.ts';
import { add, heading, NOTHING, type Tally } from './runner/tally.ts';
import { runVitest } from './runner/vitest.ts';

const PARTS = ['static', 'unit', 'component', 'e2e'] as const;
type Part = (typeof PARTS)[number];

function chosenParts(args: readonly string[]): readonly Part[] {
  if (args.length === 0) return PARTS;
  const [option, list] = args;
  const parts = (list ?? '').split(',');
  if (option !== '--only' || args.length !== 2 || !parts.every((part) => PARTS.includes(part as Part))) {
    console.error(`usage: npm test -- [--only ${PARTS.join('|')}]`);
    process.exit(2);
  }
  return PARTS.filter((part) => parts.includes(part));
}

async function run(parts: readonly Part[], home: string): Promise<Tally> {
  // What a test starts must not see the person's own data, nor an address or a program that they have set.
  const env = { ...process.env, SOJOURN_HOME: home, CI: process.env['CI'] ?? '1' };
  let tally = NOTHING;
  if (parts.includes('static')) tally = add(tally, await runStatic(env));
  const tests = (['unit', 'component', 'e2e'] as const).filter((part) => parts.includes(part));
  let ready = true;
  const needsBuild = tests.some((part) => part !== 'component');
  for (const prepare of needsBuild ? [ensureChromium, build] : []) {
    try {
      await prepare();
    } catch (error) {
      console.error(`\n${(error as Error).message}`);
      tally = add(tally, { ...NOTHING, failed: 1, failures: [(error as Error).message] });
      ready = false;
    }
  }
  for (const part of tests) {
    // The others find their missing browser or bundle themselves; this part is nothing without them.
    if (part === 'e2e' && !ready) continue;
    tally = add(tally, await runVitest(part, { ...env, SOJOURN_SKIP_BUILD: '1' }));
  }
  return tally;
}

async function build(): Promise<void> {
  heading('Build');
  await ensureBuilt();
  console.log('dist is built.');
}

const parts = chosenParts(process.argv.slice(2));
const home = mkdtempSync(join(tmpdir(), 'sojourn-test-home-'));
let tally: Tally;
try {
  tally = await run(parts, home);
} finally {
  rmSync(home, { recursive: true, force: true });
}
// Here as well, since only the end of a long output may be at hand.
for (const failure of tally.failures ?? []) console.log(`FAILED ${failure}`);
if (tally.skipped > 0) console.log(`\n${tally.skipped} skipped (each says why above)`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
