/** Size of the file of a map of 5,000 cards, and the screen's memory after opening and closing it again and again. */
import { statSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { startHost } from '../../support/start-host.ts';
import { goToMap, inBrowser, openApp } from '../app.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { benchMap, makeMapsWorkspace } from '../maps.ts';
import { summarise } from '../stats.ts';

const ROUNDS = 10;
const MB = 1_000_000;

interface Memory {
  /** JavaScript heap in MB, garbage collected. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function memoryOf(page: Page, session: CDPSession): Promise<Memory> {
  // The second pass collects what finalisers of the first let go.
  for (let pass = 0; pass < 2; pass += 1) {
    await page.waitForTimeout(500);
    await session.send('HeapProfiler.collectGarbage');
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize / MB, nodes, listeners: jsEventListeners };
}

async function openAndClose(page: Page): Promise<void> {
  await goToMap(page, 5000);
  await page.evaluate(() => void (location.hash = '#/maps'));
  await page.getByRole('main', { name: 'Maps' }).waitFor();
}

async function run({ folder }: BenchContext): Promise<Line[]> {
  const file = await makeMapsWorkspace(folder, 'size', [5000]);
  const plain = JSON.stringify([...benchMap(5000).cards.values()]).length / MB;
  const host = await startHost({ file });
  const [first, last] = await inBrowser(async (page) => {
    await openApp(page, host, 'Maps');
    const session = await page.context().newCDPSession(page);
    await openAndClose(page);
    const after = await memoryOf(page, session);
    for (let round = 1; round < ROUNDS; round += 1) await openAndClose(page);
    return [after, await memoryOf(page, session)] as const;
  }).finally(() => host.stop());
  const size = statSync(file).size / MB;
  const one = (value: number) => summarise([value]);
  const again = (what: string, unit: 'MB' | '', key: keyof Memory): Line => ({
    what: `${what} after ${ROUNDS} openings`,
    unit,
    figure: 'median',
    ours: one(last[key]),
    baseline: { what: 'after the first', ...one(first[key]) },
    budget: { times: 1.1 },
  });
  return [
    {
      what: 'file of 5,000 cards',
      unit: 'MB',
      figure: 'median',
      ours: one(size),
      baseline: { what: 'its cards as JSON', ...one(plain) },
      budget: { most: 5 },
    },
    again('JavaScript heap', 'MB', 'heap'),
    again('nodes of the page', '', 'nodes'),
    again('event listeners', '', 'listeners'),
  ];
}

export const SIZE: Row = { name: 'size', run };
