/** The longest frame while one drags a card, selects 1,000 cards and takes back 1,000 pasted ones, of 5,000 cards. */
import type { Page } from 'playwright-core';
import { startHost } from '../../support/start-host.ts';
import { goToMap, inBrowser, middleCard, openApp, showMiddle, showWhole } from '../app.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { makeMapsWorkspace } from '../maps.ts';
import { summariseRuns } from '../stats.ts';

const COUNT = 1000;
const DRAG_MOVES = 120;

/** Runs work and answers the frames from its beginning until the map has come to rest behind it. */
async function framesOf(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.waitForTimeout(500);
  await page.evaluate(() => window.meter.watchFrames());
  await page.waitForTimeout(100);
  await work();
  await page.waitForTimeout(700);
  return page.evaluate(() => window.meter.takeFrames());
}

/** Wanders with the middle card, and drops it two columns further. */
async function drag(page: Page): Promise<void> {
  const { x, y } = await middleCard(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let move = 1; move <= DRAG_MOVES; move += 1) {
    const turn = (move / DRAG_MOVES) * 4 * Math.PI;
    await page.mouse.move(x + (440 * move) / DRAG_MOVES + 60 * Math.sin(turn), y + 120 * Math.sin(turn));
    await page.waitForTimeout(17);
  }
  await page.mouse.up();
}

/** Drags a box over more than 1,000 cards of the whole map. */
async function box(page: Page): Promise<void> {
  const grid = await page.evaluate(() => {
    const { x, y, width, height } =
      document.querySelector('.grid-layer')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  });
  const from = { x: grid.x + grid.width * 0.2, y: grid.y + 3 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let move = 1; move <= 60; move += 1) {
    const part = move / 60;
    await page.mouse.move(from.x + grid.width * 0.45 * part, from.y + (grid.height * 0.6 - 3) * part);
    await page.waitForTimeout(17);
  }
  await page.mouse.up();
}

/** How many cards the status bar tells: selected ones, and all. */
async function told(page: Page): Promise<{ selected: number; cards: number }> {
  const status = await page.getByRole('contentinfo', { name: 'Status' }).innerText();
  const selected = /(\d+) of (\d+) cards selected/.exec(status);
  const cards = Number(selected?.[2] ?? /(\d+) cards/.exec(status)?.[1]);
  return { selected: Number(selected?.[1] ?? 0), cards };
}

/** Pastes 1,000 lines behind the middle card, as the clipboard gives them. */
async function paste(page: Page): Promise<void> {
  await page.evaluate((count) => {
    const data = new DataTransfer();
    const lines = Array.from({ length: count }, (_, i) => `Pasted ${i}: what the customer said in the chat`);
    data.setData('text/plain', lines.join('\n'));
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, COUNT);
}

async function expectCards(page: Page, wanted: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if ((await told(page)).cards === wanted) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`The map has ${(await told(page)).cards} cards instead of ${wanted}.`);
}

async function measure(page: Page): Promise<Record<'drag' | 'select' | 'paste' | 'undo', number[]>> {
  await showMiddle(page);
  const dragged = await framesOf(page, () => drag(page));
  await showWhole(page);
  const selected = await framesOf(page, () => box(page));
  const count = (await told(page)).selected;
  if (count < COUNT) throw new Error(`The box selected ${count} cards.`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await showMiddle(page);
  const { x, y } = await middleCard(page);
  await page.mouse.click(x, y);
  const pasted = await framesOf(page, async () => {
    await paste(page);
    await expectCards(page, 5000 + COUNT);
  });
  const undone = await framesOf(page, async () => {
    await page.keyboard.press('Control+z');
    await expectCards(page, 5000);
  });
  return { drag: dragged, select: selected, paste: pasted, undo: undone };
}

async function run({ reps, folder }: BenchContext): Promise<Line[]> {
  const host = await startHost({ file: await makeMapsWorkspace(folder, 'actions') });
  const runs: Record<string, number[][]> = {};
  try {
    for (let rep = 0; rep < reps; rep += 1) {
      const idle = await inBrowser((page) => framesOf(page, () => page.waitForTimeout(2000)));
      (runs['idle'] ??= []).push(idle);
      const times = await inBrowser(async (page) => {
        await openApp(page, host, 'Maps');
        await goToMap(page, 5000);
        return measure(page);
      });
      for (const [key, values] of Object.entries(times)) (runs[key] ??= []).push(values);
    }
  } finally {
    await host.stop();
  }
  const summary = (key: string) => summariseRuns(runs[key] ?? []);
  const baseline = { what: 'empty page at rest', ...summary('idle') };
  const line = { unit: 'ms', figure: 'max', baseline } as const;
  return [
    { ...line, what: 'frame, drag of a card', ours: summary('drag'), budget: { most: 100 } },
    { ...line, what: 'frame, box over 1,000 cards', ours: summary('select'), budget: { most: 100 } },
    { ...line, what: 'frame, paste of 1,000 cards', ours: summary('paste'), budget: null },
    { ...line, what: 'frame, undo of that paste', ours: summary('undo'), budget: { most: 100 } },
  ];
}

export const ACTIONS: Row = { name: 'actions', run };
