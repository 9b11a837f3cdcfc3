/** Finding themes by command line, once all else is analysed, against reading the same texts and counting their words. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { wordsOf } from '../../../shared/text/segment.ts';
import { themesOfScope } from '../../../electron/core/feedback/themes/stats.ts';
import { createSlices } from '../../../electron/core/slices.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { sojourn } from '../../support/run-command.ts';
import { importFeedback } from '../feedback.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { summarise } from '../stats.ts';

async function analyse(context: BenchContext, file: string): Promise<number> {
  const start = performance.now();
  const { code, err, out } = await sojourn(['analyse', file, '--json'], join(context.folder, 'home'));
  if (code !== 0) throw new Error(`The analysis failed: ${err}`);
  const { themes, pending } = JSON.parse(out) as { themes: number; pending: number };
  if (themes === 0 || pending > 0) throw new Error('The analysis found no themes.');
  return (performance.now() - start) / 1000;
}

/** Makes themes be looked for again, and nothing else. */
function forgetThemes(file: string): void {
  const db = new Database(file);
  db.prepare("DELETE FROM feedback_models WHERE name = 'themes'").run();
  db.close();
}

/** Reads every text and counts its words. @returns seconds */
function countWords(file: string): number {
  const start = performance.now();
  const db = new Database(file, { readonly: true });
  const counts = new Map<string, number>();
  for (const text of db.prepare<[], string>('SELECT text FROM feedback_items').pluck().iterate())
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  db.close();
  return (performance.now() - start) / 1000;
}

/** @returns ms until the themes of all feedback have their numbers, and their largest pause for others in between */
async function listThemes(file: string): Promise<{ whole: number; slice: number }> {
  const workspace = await openWorkspace(file, { readOnly: true });
  try {
    const giveTurn = createSlices(() => {});
    const start = performance.now();
    let [last, slice] = [start, 0];
    const watched = async (): Promise<void> => {
      slice = Math.max(slice, performance.now() - last);
      await giveTurn();
      last = performance.now();
    };
    await themesOfScope(workspace.db, { filter: {} }, watched);
    return { whole: performance.now() - start, slice };
  } finally {
    workspace.close();
  }
}

async function measure(context: BenchContext, records: number): Promise<Line[]> {
  const { file } = await importFeedback(context, records, `themes-${records}`);
  await analyse(context, file);
  const ours: number[] = [];
  const theirs: number[] = [];
  const whole: number[] = [];
  const slices: number[] = [];
  for (let rep = 0; rep < context.reps; rep += 1) {
    forgetThemes(file);
    ours.push(await analyse(context, file));
    theirs.push(countWords(file));
    const listed = await listThemes(file);
    whole.push(listed.whole);
    slices.push(listed.slice);
  }
  rmSync(file);
  const items = records.toLocaleString('en');
  const baseline = { what: 'read and count words', ...summarise(theirs) };
  return [
    {
      what: `themes of ${items} items`,
      unit: 's',
      figure: 'median',
      ours: summarise(ours),
      baseline,
      budget: records > 100_000 ? null : { most: 10 },
    },
    {
      what: `their list with numbers, longest slice`,
      unit: 'ms',
      figure: 'max',
      ours: summarise(slices),
      baseline: { what: 'the whole list', ...summarise(whole) },
      budget: { most: 50 },
    },
  ];
}

async function run(context: BenchContext): Promise<Line[]> {
  const lines = await measure(context, 100_000);
  if (context.million) lines.push(...(await measure(context, 1_000_000)));
  return lines;
}

export const THEMES: Row = { name: 'themes', run };
