/** `npm run bench`: measures the product against baselines of the same run. See README.md beside this file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { ROOT } from '../support/start-host.ts';
import { isKept, ratioOf, type BenchContext, type Line, type Row } from './line.ts';
import { machineFacts } from './machine.ts';
import { PICTURE_COUNT } from './maps.ts';
import { startPeers, type Peers } from './peers.ts';
import { makePictures, type Pictures } from './pictures.ts';
import { ACTIONS } from './rows/actions.ts';
import { ANALYSE } from './rows/analyse.ts';
import { BLOCKED } from './rows/blocked.ts';
import { DRAG } from './rows/drag.ts';
import { DRIVERS_ROW } from './rows/drivers.ts';
import { EXPORT } from './rows/export.ts';
import { IMPORT } from './rows/import.ts';
import { INBOX } from './rows/inbox.ts';
import { KEYS } from './rows/keys.ts';
import { METRICS_ROW } from './rows/metrics.ts';
import { OPEN } from './rows/open.ts';
import { PAN_ZOOM } from './rows/pan-zoom.ts';
import { PDF } from './rows/pdf.ts';
import { PORTFOLIO } from './rows/portfolio.ts';
import { SEARCH } from './rows/search.ts';
import { SIZE } from './rows/size.ts';
import { THEMES } from './rows/themes.ts';
import { WORTH } from './rows/worth.ts';
import { tableOf } from './table.ts';

const ROWS: readonly Row[] = [
  OPEN,
  PAN_ZOOM,
  KEYS,
  ACTIONS,
  DRAG,
  DRIVERS_ROW,
  WORTH,
  SIZE,
  IMPORT,
  SEARCH,
  INBOX,
  ANALYSE,
  THEMES,
  PORTFOLIO,
  METRICS_ROW,
  BLOCKED,
  PDF,
  EXPORT,
];
/** Rows that have other editors beside them. */
const COMPARED: readonly Row[] = [OPEN, PAN_ZOOM];
const RESULT = join(ROOT, 'test/results/bench.json');
const USAGE = `npm run bench -- [--only ${ROWS.map(({ name }) => name).join(',')}] [--reps N] [--million] [--no-peers] [--json]`;

/** A row that measured, or why it did not. */
interface Outcome {
  readonly row: string;
  readonly load: number;
  readonly lines: readonly Line[];
  readonly error?: string;
}

function options() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      reps: { type: 'string', default: '3' },
      million: { type: 'boolean', default: false },
      'no-peers': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const names = values.only?.split(',') ?? ROWS.map(({ name }) => name);
  const rows = ROWS.filter(({ name }) => names.includes(name));
  const reps = Number(values.reps);
  if (rows.length < names.length || !Number.isInteger(reps) || reps < 1) throw new Error(USAGE);
  return { rows, reps, million: values.million, withPeers: !values['no-peers'], json: values.json };
}

async function measure(row: Row, context: BenchContext): Promise<Outcome> {
  const load = loadavg()[0] ?? 0;
  try {
    return { row: row.name, load, lines: await row.run(context) };
  } catch (error) {
    return { row: row.name, load, lines: [], error: error instanceof Error ? error.message : String(error) };
  }
}

async function main(): Promise<void> {
  const { rows, reps, million, withPeers, json } = options();
  const machine = machineFacts();
  await ensureBuilt();
  // What is measured is one build, whatever happens to the sources meanwhile.
  process.env['SOJOURN_SKIP_BUILD'] = '1';
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-bench-'));
  let made: Promise<Pictures> | null = null;
  const pictures = (): Promise<Pictures> => (made ??= makePictures(folder, PICTURE_COUNT));
  const isCompared = rows.some((row) => COMPARED.includes(row));
  const outcomes: Outcome[] = [];
  let peers: Peers | null = null;
  try {
    if (withPeers && isCompared) peers = await startPeers(await pictures());
    for (const row of rows) {
      console.error(`measuring ${row.name} …`);
      outcomes.push(await measure(row, { reps, million, peers, pictures, folder }));
    }
  } finally {
    await peers?.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const report = {
    when: new Date().toISOString(),
    machine,
    reps,
    rows: outcomes.map(({ lines, ...outcome }) => {
      return {
        ...outcome,
        lines: lines.map((line) => ({ ...line, ratio: ratioOf(line), kept: isKept(line) })),
      };
    }),
  };
  mkdirSync(dirname(RESULT), { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify(report, null, 2)}\n`);
  if (json) {
    console.log(JSON.stringify(report));
  } else {
    const { processor, cores, chromium, node, commit, load } = machine;
    console.log(
      `\n${processor}, ${cores} cores, load ${load.join(' ')}; ${chromium}; Node ${node}; ${commit}`,
    );
    console.log(`${reps} repetitions\n`);
    console.log(tableOf(outcomes.flatMap(({ lines }) => lines)));
  }
  for (const { row, error } of outcomes) if (error !== undefined) console.error(`${row} failed: ${error}`);
  if (outcomes.some(({ error }) => error !== undefined)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
