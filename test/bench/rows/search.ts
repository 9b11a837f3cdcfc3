/** The first page of a search, in five languages, against counting the same words without an index. */
import { rmSync } from 'node:fs';
import { createPlaces } from '../../../electron/core/feedback/places.ts';
import { createSlices } from '../../../electron/core/slices.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { BENCH_SEARCHES } from '../feedback-data.ts';
import { importFeedback } from '../feedback.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { summarise } from '../stats.ts';

const PAGE = 100;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function measure(context: BenchContext, records: number): Promise<Line> {
  const { file } = await importFeedback(context, records, `search-${records}`);
  const workspace = await openWorkspace(file, { readOnly: true });
  const { db } = workspace;
  const like = db.prepare('SELECT count(*) FROM feedback_items WHERE text LIKE ?');
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    for (let rep = 0; rep < context.reps; rep += 1) {
      for (const search of BENCH_SEARCHES) {
        // Nothing is kept from the search before, as after a key press.
        const places = createPlaces(db, () => createSlices(() => {}));
        ours.push(await timed(() => places.page({ search }, 0, PAGE)));
        if (rep === 0) theirs.push(await timed(() => like.get(`%${search}%`)));
      }
    }
  } finally {
    workspace.close();
  }
  rmSync(file);
  return {
    what: `search in ${records.toLocaleString('en')}, first page`,
    unit: 'ms',
    figure: 'p95',
    ours: summarise(ours),
    baseline: { what: 'count by LIKE', ...summarise(theirs) },
    budget: { most: 50 },
  };
}

async function run(context: BenchContext): Promise<Line[]> {
  const lines = [await measure(context, 100_000)];
  if (context.million) lines.push(await measure(context, 1_000_000));
  return lines;
}

export const SEARCH: Row = { name: 'search', run };
