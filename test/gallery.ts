/** `npm run gallery`: writes every export of the sample, to be looked at, and says what other programs find in them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../build/ensure-built.ts';
import { MAP_FORMAT_INFO, MAP_FORMATS } from '../shared/contract/map-formats.ts';
import { COMMAND, ROOT, testEnvironment } from './support/start-host.ts';

const FOLDER = join(ROOT, 'test/results/gallery');
const MAP = 'sample-shoes-online';
/** Names of PDFs with the options that they are printed with. */
const PRINTS: Readonly<Record<string, string>> = {
  'one-page': '--paper A3 --landscape',
  'page-wide': '--paper A4 --fit-width',
  'to-read': '--paper A4 --landscape --pages --with personas evidence actions',
  'to-glue': '--paper A4 --landscape --tile --overlap 10mm',
  'for-a-print-shop': '--paper A2 --landscape --bleed 3mm',
  roll: '--paper roll --width 610',
  letter: '--paper Letter --landscape --pages',
  'now-and-then': '--paper A3 --beside sample-shoes-next-year',
  worksheets: '--paper A4 --landscape --blank --with personaSheet stickyCards dotSheet',
};

function sojourn(...args: string[]): void {
  const env = testEnvironment(join(FOLDER, '.home'));
  execFileSync(process.execPath, [COMMAND, ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** What a checking program says in one line, or that it is not installed. */
function check(tool: string, ...args: string[]): string {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  if (error) return `${tool} is not installed`;
  return status === 0 ? `${tool}: good` : `${tool}: ${(stdout + stderr).trim().split('\n').at(-1)}`;
}

function office(file: string): string {
  return check('soffice', '--headless', '--convert-to', 'pdf', '--outdir', join(FOLDER, 'office'), file);
}

await ensureBuilt();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(join(FOLDER, '.home'), { recursive: true });
const sample = join(FOLDER, 'sample.sojourn');
sojourn('new', sample, '--sample');
for (const format of MAP_FORMATS) {
  sojourn('export', sample, '--all', '--to', FOLDER, '--format', MAP_FORMAT_INFO[format].ending);
}
for (const [name, how] of Object.entries(PRINTS)) {
  sojourn('export', sample, '--map', MAP, '--to', join(FOLDER, `${name}.pdf`), ...how.split(' '));
}
sojourn('report', sample, '--to', join(FOLDER, 'report.pdf'));
for (const name of readdirSync(FOLDER)) {
  const file = join(FOLDER, name);
  if (name.endsWith('.pdf'))
    console.log(name, '·', check('qpdf', '--check', file), '·', check('pdfinfo', file));
  if (/\.(pptx|docx|xlsx)$/.test(name)) console.log(name, '·', office(file));
}
console.log(`The gallery is in ${FOLDER}.`);
