/** Panning and zooming a map of 5,000 cards by wheel: frame times, close up and with the whole map in view. */
import type { Page } from 'playwright-core';
import { startHost } from '../../support/start-host.ts';
import { goToMap, inBrowser, openApp, showMiddle, showWhole } from '../app.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { makeMapsWorkspace } from '../maps.ts';
import type { WheelPath } from '../meter.ts';
import { summariseRuns } from '../stats.ts';

const CLOSE: WheelPath = { far: 0.4, speed: 900 };
const WHOLE: WheelPath = { far: 2, speed: 150 };

async function wheel(page: Page, path: WheelPath): Promise<number[]> {
  const { frames } = await page.evaluate((given) => window.meter.panZoom(given), path);
  return frames;
}

async function run({ reps, folder, editors }: BenchContext): Promise<Line[]> {
  const host = await startHost({ file: await makeMapsWorkspace(folder, 'pan') });
  const runs: Record<string, number[][]> = {};
  const note = async (key: string, frames: Promise<number[]>): Promise<void> =>
    void (runs[key] ??= []).push(await frames);
  const ours = (page: Page): Promise<void> =>
    openApp(page, host, 'Maps')
      .then(() => goToMap(page, 5000))
      .then(() => showMiddle(page));
  try {
    for (let rep = 0; rep < reps; rep += 1) {
      await inBrowser((page) => note('empty', wheel(page, CLOSE)));
      await inBrowser(async (page) => {
        await ours(page);
        await note('close', wheel(page, CLOSE));
        await showWhole(page);
        await note('whole', wheel(page, WHOLE));
      });
      if (!editors) continue;
      await inBrowser(async (page) => {
        await editors.open(page, 5000);
        await page.evaluate(() => window.editor?.home());
        await note('editorClose', wheel(page, CLOSE));
        await page.evaluate(() => window.editor?.fit());
        await note('editorWhole', wheel(page, WHOLE));
      });
    }
  } finally {
    await host.stop();
  }
  const summary = (key: string) => summariseRuns(runs[key] ?? []);
  const line = { unit: 'ms', figure: 'p95' } as const;
  const close = { ...line, what: 'frame, zoomed in', ours: summary('close') };
  const whole = { ...line, what: 'frame, whole map in view', ours: summary('whole') };
  const empty = { what: 'empty page', ...summary('empty') };
  return [
    { ...close, baseline: empty, budget: { most: 33.5 } },
    ...(editors
      ? [{ ...close, baseline: { what: 'Excalidraw', ...summary('editorClose') }, budget: { times: 1 } }]
      : []),
    { ...whole, baseline: empty, budget: null },
    ...(editors
      ? [{ ...whole, baseline: { what: 'Excalidraw', ...summary('editorWhole') }, budget: { times: 0.25 } }]
      : []),
  ];
}

export const PAN_ZOOM: Row = { name: 'pan-zoom', run };
