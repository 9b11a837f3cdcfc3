/**
 * `npm run gallery`: writes every export in every language of the product, to be looked at, and fails where other
 * programs find something wrong with them. `npm run gallery -- th vi` writes some of the languages.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../build/ensure-built.ts';
import { createFaults } from './gallery/faults.ts';
import { oneLanguage } from './gallery/one-language.ts';
import { ROOT } from './support/start-host.ts';

const FOLDER = join(ROOT, 'test/results/gallery');
const LANGUAGES = ['en', 'th', 'uk', 'id', 'vi'] as const;

const asked = process.argv.slice(2);
const unknown = asked.filter((one) => !LANGUAGES.some((language) => language === one));
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: the languages are ${LANGUAGES.join(', ')}.`);

await ensureBuilt();
process.env['SOJOURN_HOME'] = join(FOLDER, '.home');
mkdirSync(join(FOLDER, '.home'), { recursive: true });
const faults = createFaults();
for (const language of LANGUAGES.filter((one) => asked.length === 0 || asked.includes(one))) {
  rmSync(join(FOLDER, language), { recursive: true, force: true });
  const before = faults.list.length;
  const count = await oneLanguage(language, FOLDER, faults);
  console.log(`${language}: ${count} files, ${faults.list.length - before} faults`);
}
for (const tool of faults.missing) console.log(`${tool} is not installed: what it would say is left out.`);
for (const fault of faults.list) console.log(`  ${fault}`);
console.log(`${faults.checks} checks, ${faults.list.length} faults. The gallery is in ${FOLDER}.`);
process.exitCode = faults.list.length > 0 ? 1 : 0;
