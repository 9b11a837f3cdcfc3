/** A map that is too large to be drawn card by card from afar: the picture, the hand-over, boxes and drags across it. */
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { benchMapId, makeMapsWorkspace } from '../bench/maps.ts';
import { launchChromium } from '../support/chromium.ts';
import { freshFolder, startHost, type StartedHost } from '../support/start-host.ts';

let browser: Browser;
let host: StartedHost;
let page: Page;

beforeAll(async () => {
  const file = await makeMapsWorkspace(freshFolder(), 'large', [500]);
  [browser, host] = await Promise.all([launchChromium(), startHost({ file })]);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const { origin, hash } = new URL(host.url);
  await page.goto(`${origin}/${hash}`);
  await page.evaluate((fragment) => void (location.hash = fragment), `#/map/${benchMapId(500)}`);
  await page.locator('.card').first().waitFor();
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const card = (id: string): Locator => page.locator(`[data-card="${id}"]`);
const status = (): Promise<string> => page.getByRole('contentinfo', { name: 'Status' }).innerText();
const said = (): Promise<string> => page.locator('.map-area output').innerText();

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const boxOf = async (locator: Locator): Promise<Box> => {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return box;
};
const middleOf = async (locator: Locator): Promise<{ x: number; y: number }> => {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
};

async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 6, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** The colour that the picture has at a point of the page; null where it is clear. */
const painted = (point: { x: number; y: number }): Promise<string | null> =>
  page.evaluate(({ x, y }) => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.overview');
    const place = canvas?.getBoundingClientRect();
    if (!canvas || !place) return null;
    const ratio = canvas.width / place.width;
    const at = [(x - place.x) * ratio, (y - place.y) * ratio] as const;
    const data = canvas.getContext('2d')?.getImageData(at[0], at[1], 1, 1).data;
    return data && data[3] !== 0 ? `rgb(${data[0]}, ${data[1]}, ${data[2]})` : null;
  }, point);

/** Zooms by the wheel at the top left corner of the grid, which stays where it is. */
async function zoomTo(wanted: (percent: number) => boolean, delta: number): Promise<void> {
  const { x, y } = await boxOf(page.locator('.canvas-flow'));
  await page.mouse.move(x + 2, y + 2);
  await page.keyboard.down('Control');
  for (let turns = 0; turns < 60; turns += 1) {
    if (wanted(Number(/(\d+) %/.exec(await status())?.[1]))) break;
    await page.mouse.wheel(0, delta);
    await page.waitForTimeout(30);
  }
  await page.keyboard.up('Control');
}

test('only what is in view is in the page, and it follows the view', async () => {
  expect(await page.locator('.card').count()).toBeLessThan(120);
  expect(await card('c499').count()).toBe(0);
  await card('c0').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await expect.poll(said).toMatch(/Stage 10, .* of \d+:/);
  await expect.poll(() => page.locator('.card-selected').count()).toBe(1);
  await page.keyboard.press('Control+Home');
  await card('c0').waitFor();
});

test('far away the cards are painted where they stood, in their colours', async () => {
  await zoomTo((percent) => percent <= 45, 40);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.card-selected').count()).toBe(0);
  const look = await card('c0').evaluate((element) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) return null;
    context.fillStyle = getComputedStyle(element).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return `rgb(${red}, ${green}, ${blue})`;
  });
  await zoomTo((percent) => percent < 40, 20);
  await page.locator('canvas.overview').waitFor();
  expect(await page.locator('.card').count()).toBe(0);
  const lane = await boxOf(page.locator('.grid-lane').first());
  // Inside the upper left corner of the first card, where no text is.
  await expect.poll(() => painted({ x: lane.x + 6, y: lane.y + 6 })).toBe(look);
  // Between the first column's cards and the second's.
  expect(await painted({ x: lane.x + 220 * 0.39, y: lane.y + 6 })).toBeNull();
});

test('a box on the picture selects the cards below it', async () => {
  await page.getByRole('button', { name: /^Whole map/ }).click();
  await expect.poll(status).toMatch(/\b1\d %/);
  const grid = await boxOf(page.locator('.grid-layer'));
  // Away from the edges, where the view would move with the pointer.
  await drag(
    { x: grid.x + grid.width * 0.25, y: grid.y + grid.height * 0.2 },
    { x: grid.x + grid.width * 0.75, y: grid.y + grid.height * 0.7 },
  );
  await expect.poll(status).toMatch(/1\d\d of 500 cards selected/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(status).toMatch(/500 cards/);
});

test('several selected cards are dragged together, those out of view, too, and come back in one step', async () => {
  await page.keyboard.press('Control+Home');
  await page.getByRole('button', { name: /^Whole map/ }).click();
  await zoomTo((percent) => percent >= 85, -40);
  await card('c0').click();
  await card('c1').click({ modifiers: ['Shift'] });
  await expect.poll(status).toMatch(/2 of 500 cards selected/);
  await drag(await middleOf(card('c1')), await middleOf(card('c2')));
  await expect.poll(said).toMatch(/2 cards selected/);
  await page.keyboard.press('Escape');
  await expect.poll(said).toMatch(/Steps, Stage 3, step \d of 7/);
  await page.keyboard.press('Control+z');
  await expect.poll(status).toMatch(/2 of 500 cards selected/);
  await card('c0').click();
  await expect.poll(said).toMatch(/Steps, Stage 1, step 1 of 5/);
  await page.screenshot({ path: join('test/results', 'map-large.png') });
});

test('an unselected card that is dragged goes alone, and leaves the others selected no longer', async () => {
  await card('c0').click();
  await card('c1').click({ modifiers: ['Shift'] });
  await drag(await middleOf(card('c2')), await middleOf(card('c3')));
  await expect.poll(said).toMatch(/Steps, Stage 4, step \d of 6/);
  await page.keyboard.press('Control+z');
});
