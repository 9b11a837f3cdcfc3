/**
 * Filters, saved views and collapsed stages in a real Chromium: by keyboard and pointer, in the three views, over a
 * reload, and on paper.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type OpenApp } from '../support/open-app.ts';
import { buildPayload } from '../../electron/core/export/payload.ts';
import { printPage, readPrintFile } from '../../electron/core/export/print-files.ts';
import { SECURITY_HEADERS } from '../../electron/core/security/policy.ts';
import { NO_FILTER } from '../../shared/model/filter.ts';
import { seriousFindings } from '../support/axe.ts';
import { buildPrintView, type PrintBuild } from '../support/print-build.ts';
import { exportSource, languageMap } from '../support/print-maps.ts';
import { ROOT } from '../support/start-host.ts';

const SHOTS = join(ROOT, 'test/results/filter');
let app: OpenApp;
let page: Page;
let build: PrintBuild | undefined;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.locator('.card').first().waitFor();
});

afterAll(async () => {
  await app?.close();
  await build?.remove();
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = (text: string): Promise<void> => page.keyboard.insertText(text);
const line = (): Promise<string> => page.locator('.filter-words').textContent({ timeout: 5000 }).then(String);
/** How many cards the line says are shown. */
const found = async (): Promise<number> => Number(/\d+/.exec(await line())?.[0]);
const cards = (): Promise<number> => page.locator('.react-flow__node').count();
/** A point in the strip of the collapsed stage, where no card is, counted from the canvas's corner. */
async function insideStrip(): Promise<{ x: number; y: number }> {
  const pane = await page.locator('.react-flow__pane').boundingBox();
  const strip = await page.locator('.grid-stage').boundingBox();
  return { x: (strip?.x ?? 0) - (pane?.x ?? 0) + 10, y: 300 };
}
const panel = () => page.getByRole('dialog', { name: 'Filter' });

/** A picture in both themes, and what assistive technology finds at fault in them. */
async function look(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(SHOTS, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('by keyboard: words and a tick narrow the map, Escape goes back to it, the filter stays', async () => {
  await press('Alt+Shift+F');
  await type('КУР’ЄР');
  await expect.poll(line).toBe('Showing 0 of 101 cards');
  await press('Control+A');
  await type('deliv');
  await expect.poll(found).toBeGreaterThan(1);
  const byWords = await found();
  const tag = panel().getByRole('checkbox', { name: 'Cost of delivery' });
  await tag.focus();
  await press('Space');
  await expect.poll(found).toBeLessThan(byWords);
  await look('panel');
  expect(await seriousFindings(page, '.filter-popover')).toEqual([]);
  expect(await seriousFindings(page, '.filter-line')).toEqual([]);
  await press('Escape');
  await expect.poll(() => panel().count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  expect(await page.locator('.card-dimmed').count()).toBeGreaterThan(10);
  await look('faint');
});

test('left out, the map closes up; a new card stays in sight and says that it does not match', async () => {
  const before = await cards();
  await press('Alt+Shift+F');
  await panel().getByText('Left out').click();
  await press('Escape');
  await expect.poll(cards).toBeLessThan(before);
  const shown = await cards();
  await page.locator('.react-flow__node').first().click();
  await press('Control+Enter');
  await type('สินค้ามาช้า');
  await press('Enter', 'Escape');
  await expect.poll(cards).toBe(shown + 1);
  expect(await line()).toContain('1 of them does not match');
  await look('left-out');
  await press('Control+Z');
  await expect.poll(cards).toBe(shown);
});

test('saved as a view, it is there after a reload, in all three views', async () => {
  await press('Alt+Shift+F');
  await panel().getByRole('button', { name: 'Save as view…' }).click();
  await type('Giá giao hàng');
  await press('Enter');
  await panel().getByRole('button', { name: 'Giá giao hàng', exact: true }).waitFor();
  const words = await line();
  await press('Escape');
  await page.locator('.status-save[data-state="saved"]').waitFor();
  await page.reload();
  await page.locator('.card').first().waitFor();
  expect(await page.locator('.filter-line').count()).toBe(0);
  await press('Control+K');
  await type('Giá giao');
  await page
    .getByRole('option', { name: /Giá giao hàng/ })
    .first()
    .waitFor();
  await press('Enter');
  await expect.poll(line).toBe(words);
  const shown = Number(/\d+/.exec(words)?.[0]);
  await press('Alt+Shift+2');
  await expect.poll(() => page.getByRole('row').count()).toBe(shown + 1);
  await look('table');
  await press('Alt+Shift+3');
  await expect.poll(() => page.getByRole('treeitem', { level: 1 }).count()).toBeLessThan(6);
  await look('outline');
  await press('Alt+Shift+1', 'Alt+Shift+X');
  await expect.poll(() => page.locator('.filter-line').count()).toBe(0);
});

test('a stage collapses to a strip by pointer and key; the keyboard passes it', async () => {
  const before = await cards();
  await page.getByRole('button', { name: 'Collapse Compare' }).click();
  await expect.poll(cards).not.toBe(before);
  const strip = page.locator('.grid-stage');
  expect(await strip.locator('.collapsed-title').textContent()).toBe('Compare');
  expect(Number(await strip.locator('.collapsed-count').textContent())).toBeGreaterThan(5);
  await look('collapsed');
  await page.locator('.react-flow__node').first().click();
  await press('ArrowRight');
  await expect
    .poll(() => page.locator('[aria-live="polite"].visually-hidden').first().textContent())
    .toContain('Buy');
  await press('Escape');
  await page.locator('.react-flow__pane').click({ position: await insideStrip() });
  await press('Enter');
  await expect.poll(() => strip.count()).toBe(0);
  await press('Control+Z');
  await expect.poll(() => strip.count()).toBe(1);
  await page.locator('.react-flow__pane').click({ position: await insideStrip() });
  await press('Alt+C');
  await expect.poll(() => strip.count()).toBe(0);
});

test('on paper: strips with their titles, only the cards that pass, and a word that it is an extract', async () => {
  build = await buildPrintView();
  const { folder } = build;
  const paper = await app.browser.newPage({ viewport: { width: 1123, height: 794 } });
  await paper.route('**/*', async (route) => {
    const file = await readPrintFile(folder, new URL(route.request().url()).pathname);
    await (file ? route.fulfill({ ...file, headers: SECURITY_HEADERS }) : route.abort());
  });
  await paper.goto(`https://print.sojourn.invalid${printPage(folder)}`);
  const map = languageMap();
  const stages = map.stages.map((stage, index) => ({ ...stage, collapsed: index % 2 === 0 }));
  const filter = { ...NO_FILTER, kinds: [map.lanes[0]?.kind ?? 'steps'] };
  const options = { paper: 'A4', landscape: true } as const;
  const draw = async (given: Parameters<typeof buildPayload>[1]): Promise<void> => {
    const payload = await buildPayload(exportSource({ ...map, stages }), given, '2026-11-22');
    await paper.evaluate((value) => window.renderPrint(value), payload);
  };
  await draw(options);
  const strips = paper.locator('.strip h2');
  expect(await strips.allTextContents()).toEqual(
    stages.filter(({ collapsed }) => collapsed).map(({ title }) => title),
  );
  await paper.screenshot({ path: join(SHOTS, 'paper.png') });
  const all = await paper.locator('.card').count();
  await draw({ ...options, filter });
  expect(await paper.locator('.card').count()).toBeLessThan(all);
  expect(await paper.locator('.facts').textContent()).toMatch(/an extract: \d+ of \d+ cards/);
  await paper.screenshot({ path: join(SHOTS, 'paper-extract.png') });
  await paper.close();
});
