/** Drivers of 12 questions over 100,000 responses by command line, against reading and adding up the same answers. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sojourn } from '../../support/run-command.ts';
import { seeded } from '../feedback-data.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { summarise } from '../stats.ts';

const DRIVERS = 12;
const RESPONSES = 100_000;

function writeSurvey(file: string): void {
  const random = seeded(12);
  const names = Array.from({ length: DRIVERS }, (_, j) => `Question ${j + 1}`);
  const lines = [`id,nps,${names.join(',')}`];
  for (let row = 0; row < RESPONSES; row += 1) {
    const mood = random() * 3;
    const answers = names.map(() => 1 + Math.min(4, Math.floor(mood + random() * 3)));
    const sum = answers.reduce((total, answer, j) => total + answer * (j + 1), 0);
    lines.push(`${row},${Math.min(10, Math.round(sum / 39 + random() * 2))},${answers.join(',')}`);
  }
  writeFileSync(file, lines.join('\n'));
}

/** @returns seconds from start to end of the command */
async function find(context: BenchContext, file: string): Promise<number> {
  const start = performance.now();
  const { code, err, out } = await sojourn(['drivers', file, '--json'], join(context.folder, 'home'));
  if (code !== 0) throw new Error(`Finding drivers failed: ${err}`);
  const { n, drivers } = JSON.parse(out) as { n: number; drivers: unknown[] };
  if (n !== RESPONSES || drivers.length !== DRIVERS) throw new Error(`Drivers of ${n} responses.`);
  return (performance.now() - start) / 1000;
}

/** Reads every answer and adds it up. @returns seconds */
function addUp(file: string): number {
  const start = performance.now();
  const db = new Database(file, { readonly: true });
  const sums = new Float64Array(DRIVERS);
  for (const fields of db.prepare<[], string>('SELECT fields FROM feedback_items').pluck().iterate()) {
    for (const [j, value] of (JSON.parse(fields) as string[]).entries()) sums[j] = sums[j]! + Number(value);
  }
  db.close();
  return (performance.now() - start) / 1000;
}

async function run(context: BenchContext): Promise<Line[]> {
  const file = join(context.folder, 'drivers.sojourn');
  const survey = join(context.folder, 'Survey.csv');
  writeSurvey(survey);
  for (const args of [
    ['new', file],
    ['import', file, survey],
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { code, err } = await sojourn(args, join(context.folder, 'home'));
    if (code !== 0) throw new Error(err);
  }
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let rep = 0; rep < context.reps; rep += 1) {
    // oxlint-disable-next-line no-await-in-loop -- by turns with the baseline
    ours.push(await find(context, file));
    theirs.push(addUp(file));
  }
  rmSync(file);
  rmSync(survey);
  return [
    {
      what: `${DRIVERS} drivers of ${RESPONSES.toLocaleString('en')} responses, 1,000 resamples`,
      unit: 's',
      figure: 'median',
      ours: summarise(ours),
      baseline: { what: 'read and add up the answers', ...summarise(theirs) },
      budget: { most: 5 },
    },
  ];
}

export const DRIVERS_ROW: Row = { name: 'drivers', run };
