/** The built app in a browser of its own, with a meter in its page. */
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import type { StartedHost } from '../support/start-host.ts';
import { benchMapId, type MapName } from './maps.ts';
import { installMeter } from './meter.ts';

const WINDOW = { width: 1400, height: 900 };

/** Runs work on an empty page of a fresh browser. */
export async function inBrowser<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const browser: Browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: WINDOW, colorScheme: 'light' });
    page.setDefaultTimeout(120_000);
    await installMeter(page);
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** Loads the app at a fragment of its address, as a window that was there before: the token is in its storage already. */
export async function load(page: Page, { url }: StartedHost, fragment: string): Promise<void> {
  const { origin, hash } = new URL(url);
  await page.addInitScript(
    (token) => {
      if (location.protocol === 'http:') sessionStorage.setItem('sojourn.token', token);
    },
    hash.replace('#token=', ''),
  );
  await page.goto(`${origin}/${fragment}`);
}

/** Opens the app on a screen other than a map, and waits until it has come to rest. */
export async function openApp(page: Page, host: StartedHost, screen: 'Maps' | 'Feedback'): Promise<void> {
  await load(page, host, `#/${screen.toLowerCase()}`);
  await page.getByRole('main', { name: screen }).waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => null));
  await page.waitForTimeout(500);
}

/** Goes to a map in the open app. @returns ms until all cards in view were painted */
export function goToMap(page: Page, map: MapName): Promise<number> {
  return page.evaluate(
    async (fragment) => {
      await window.meter.painted();
      const start = performance.now();
      location.hash = fragment;
      return (await window.meter.settled()) - start;
    },
    `#/map/${benchMapId(map)}`,
  );
}

/** The zoom that the status bar tells. @throws Error where it is not as expected */
async function expectZoom(page: Page, isRight: (percent: number) => boolean): Promise<void> {
  const shown = await page.getByRole('contentinfo', { name: 'Status' }).innerText();
  const zoom = Number(/(\d+) %/.exec(shown)?.[1]);
  if (!isRight(zoom)) throw new Error(`The map is shown at ${zoom} %.`);
}

/** Puts a whole map of 5,000 cards into view. */
export async function showWhole(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Whole map' }).click();
  await page.waitForTimeout(800);
  await expectZoom(page, (zoom) => zoom < 15);
}

/** Puts the middle of the map, or of the lane at an index, into the middle of the view, at zoom 1. */
export async function showMiddle(page: Page, lane: number | null = null): Promise<void> {
  await showWhole(page);
  const { x, y } = await page.evaluate((index) => {
    const grid = document.querySelector('.grid-layer')?.getBoundingClientRect() ?? new DOMRect();
    const row =
      index === null ? grid : document.querySelectorAll('.grid-lane')[index]?.getBoundingClientRect();
    return { x: grid.x + grid.width / 2, y: (row?.y ?? 0) + (row?.height ?? 0) / 2 };
  }, lane);
  await page.mouse.dblclick(x, y);
  await page.evaluate(() => window.meter.settled());
  await expectZoom(page, (zoom) => zoom === 100);
}

/** Whether the pictures in view have arrived and are painted. */
export async function picturesShown(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('[data-card] img')];
    return pictures.length > 0 && pictures.every((picture) => picture.complete);
  });
  await page.waitForTimeout(1000);
}

/** A card near the middle of the view, by the middle of its box. */
export function middleCard(page: Page): Promise<{ id: string; x: number; y: number }> {
  return page.evaluate(() => {
    const area = document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
    const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')].map((card) => {
      const box = card.getBoundingClientRect();
      return { id: card.dataset['card'] ?? '', x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    const far = ({ x, y }: { x: number; y: number }): number =>
      Math.hypot(x - area.x - area.width / 2, y - area.y - area.height / 2);
    const [nearest] = cards.sort((a, b) => far(a) - far(b));
    if (!nearest) throw new Error('There is no card in view.');
    return nearest;
  });
}
