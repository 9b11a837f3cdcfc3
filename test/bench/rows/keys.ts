/** Keys on a map of 5,000 cards, from the event to the painted frame: typing in a card, moving about, adding a card. */
import type { Page } from 'playwright-core';
import { startHost } from '../../support/start-host.ts';
import { goToMap, inBrowser, middleCard, openApp, showMiddle } from '../app.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { makeMapsWorkspace } from '../maps.ts';
import { summariseRuns } from '../stats.ts';

const LETTERS = 'the parcel came late and nobody could tell me why it did'.split('');
/** Off the beat of the screen's frames, about as fast as one types. */
const PAUSE_MS = 71;

async function press(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => window.meter.takeKeys());
  for (const key of keys) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(PAUSE_MS);
  }
  return page.evaluate(() => window.meter.takeKeys());
}

/** Moves about, adds cards, types in one; each kind of key has its own times. */
async function ours(page: Page): Promise<{ letter: number[]; arrow: number[]; enter: number[] }> {
  await showMiddle(page);
  const card = await middleCard(page);
  await page.mouse.click(card.x, card.y);
  await page.evaluate(() => window.meter.watchKeys());
  const arrow = await press(
    page,
    Array.from({ length: 10 }, () => ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']).flat(),
  );
  const enter: number[] = [];
  await page.mouse.click(card.x, card.y);
  await page.keyboard.press('F2');
  const letter = await press(page, LETTERS);
  for (let added = 0; added < 30; added += 1) {
    await press(page, ['n', 'e', 'w']);
    // Writes the card, and opens the field for one more below it.
    enter.push(...(await press(page, ['Control+Enter'])).slice(-1));
  }
  await page.keyboard.press('Escape');
  return { letter, arrow, enter };
}

async function plain(page: Page): Promise<number[]> {
  await page.setContent('<!doctype html><textarea></textarea>');
  await page.locator('textarea').focus();
  await page.evaluate(() => window.meter.watchKeys());
  return press(page, LETTERS);
}

async function run({ reps, folder }: BenchContext): Promise<Line[]> {
  const host = await startHost({ file: await makeMapsWorkspace(folder, 'keys') });
  const runs = { letter: [], arrow: [], enter: [], plain: [] } as Record<string, number[][]>;
  try {
    for (let rep = 0; rep < reps; rep += 1) {
      runs['plain']?.push(await inBrowser(plain));
      const times = await inBrowser(async (page) => {
        await openApp(page, host, 'Maps');
        await goToMap(page, 5000);
        return ours(page);
      });
      for (const [key, values] of Object.entries(times)) runs[key]?.push(values);
    }
  } finally {
    await host.stop();
  }
  const summary = (key: string) => summariseRuns(runs[key] ?? []);
  const baseline = { what: 'letter in a bare field', ...summary('plain') };
  const line = { unit: 'ms', figure: 'p95', baseline } as const;
  return [
    { ...line, what: 'letter in a card, 5,000 cards', ours: summary('letter'), budget: { most: 32 } },
    { ...line, what: 'arrow key, 5,000 cards', ours: summary('arrow'), budget: { most: 32 } },
    { ...line, what: 'Ctrl+Enter: card written', ours: summary('enter'), budget: { most: 32 } },
  ];
}

export const KEYS: Row = { name: 'keys', run };
