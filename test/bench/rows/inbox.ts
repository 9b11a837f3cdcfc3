/** The inbox at random places: what core answers, and what the window shows after its scrollbar was let go. */
import type { Page } from 'playwright-core';
import { createPlaces } from '../../../electron/core/feedback/places.ts';
import { createSlices } from '../../../electron/core/slices.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { writeMeta } from '../../../electron/core/workspace/schema.ts';
import type { FeedbackFilter } from '../../../shared/contract/types.ts';
import { startHost } from '../../support/start-host.ts';
import { inBrowser, openApp } from '../app.ts';
import { seeded } from '../feedback-data.ts';
import { importFeedback } from '../feedback.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { summarise, summariseRuns } from '../stats.ts';

const PAGE = 100;
const PLACES = 30;
/** Filters that find much: the order of items alone, words, and what must be read from every item. */
const FILTERS: readonly FeedbackFilter[] = [
  {},
  { search: 'delivery' },
  { search: '-delivery' },
  { search: 'channel:app' },
  { scoreFrom: 75 },
];

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function ofCore(file: string, reps: number): Promise<Pick<Line, 'ours' | 'baseline'>> {
  const workspace = await openWorkspace(file, { readOnly: true });
  const { db } = workspace;
  const offset = db.prepare(
    `SELECT i.text FROM feedback_order o JOIN feedback_items i ON i.seq = o.seq
     WHERE i.text LIKE '%delivery%' ORDER BY o.sort_key DESC LIMIT ${PAGE} OFFSET ?`,
  );
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    const random = seeded(7);
    const places = createPlaces(db, () => createSlices(() => {}));
    for (const filter of FILTERS) {
      const total = await places.total(filter);
      for (let n = 0; n < reps * PLACES; n += 1)
        ours.push(await timed(() => places.page(filter, Math.floor(random() * total), PAGE)));
    }
    for (let n = 0; n < reps; n += 1)
      theirs.push(await timed(() => offset.all(Math.floor(random() * 10_000))));
  } finally {
    workspace.close();
  }
  return { ours: summarise(ours), baseline: { what: 'LIKE with OFFSET', ...summarise(theirs) } };
}

/** Moves the scrollbar of the list, at once. @returns ms until all rows in view show their texts */
function scrollTo(page: Page, top: 'next' | number): Promise<number> {
  return page.evaluate(async (top) => {
    const list = document.querySelector<HTMLElement>('.fb-scroller');
    if (!list) throw new Error('There is no list.');
    const place = list.getBoundingClientRect();
    const start = performance.now();
    list.scrollTop =
      top === 'next' ? list.scrollTop + list.clientHeight : top * (list.scrollHeight - list.clientHeight);
    for (;;) {
      await window.meter.painted();
      const rows = [...list.querySelectorAll('.fb-row')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > place.top && top < place.bottom;
      });
      if (rows.length > 3 && rows.every((row) => row.querySelector('.fb-row-meta')))
        return performance.now() - start;
    }
  }, top);
}

async function ofWindow(file: string, reps: number): Promise<Pick<Line, 'ours' | 'baseline'>> {
  const host = await startHost({ file });
  const leaps: number[][] = [];
  const steps: number[][] = [];
  try {
    for (let rep = 0; rep < reps; rep += 1) {
      await inBrowser(async (page) => {
        const random = seeded(rep + 1);
        await openApp(page, host, 'Feedback');
        await page.locator('.fb-row:not([aria-setsize="-1"]) .fb-row-meta').first().waitFor();
        const times: [number[], number[]] = [[], []];
        for (let n = 0; n < PLACES; n += 1) {
          times[0].push(await scrollTo(page, random()));
          times[1].push(await scrollTo(page, 'next'));
        }
        leaps.push(times[0]);
        steps.push(times[1]);
      });
    }
  } finally {
    await host.stop();
  }
  return { ours: summariseRuns(leaps), baseline: { what: 'one screen further', ...summariseRuns(steps) } };
}

async function measure(context: BenchContext, records: number): Promise<Line[]> {
  const { file } = await importFeedback(context, records, `inbox-${records}`);
  const workspace = await openWorkspace(file);
  // The analysis would have a processor for itself meanwhile.
  writeMeta(workspace.db, 'analyseAutomatically', 'off');
  workspace.close();
  const line = { unit: 'ms', figure: 'p95', budget: { most: 100 } } as const;
  const of = `of ${records.toLocaleString('en')}`;
  return [
    { ...line, what: `inbox: any page ${of}, from core`, ...(await ofCore(file, context.reps)) },
    { ...line, what: `inbox: any place ${of}, on the screen`, ...(await ofWindow(file, context.reps)) },
  ];
}

async function run(context: BenchContext): Promise<Line[]> {
  const lines = await measure(context, 100_000);
  if (context.million) lines.push(...(await measure(context, 1_000_000)));
  return lines;
}

export const INBOX: Row = { name: 'inbox', run };
