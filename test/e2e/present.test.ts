/**
 * The sample map presented as a person does it: F5, slide by slide with the keys of a remote control, on several screens.
 * Every slide is whole, its words are large enough, and it can be left where one is.
 */
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { clippedText } from '../support/clipped-text.ts';
import { freshFolder, ROOT, startHost, type StartedHost } from '../support/start-host.ts';
import { makeScriptsWorkspace } from '../support/scripts-workspace.ts';

let browser: Browser;
let host: StartedHost;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), startHost()]);
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

/** The map in a window of this size, about to be presented. */
async function openMap(width: number, height: number, url = host.url): Promise<[Page, BrowserContext]> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.card').first().waitFor();
  return [page, context];
}

const said = (page: Page): Promise<string> => page.locator('.present > output').innerText();
const isFull = (page: Page): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);

/** Starts the presentation and waits until voices and numbers have arrived. */
async function present(page: Page): Promise<void> {
  await page.keyboard.press('F5');
  await expect.poll(() => said(page)).toMatch(/^Slide 1 of \d+/u);
}

/** What is wrong with the slide on screen: what does not fit, and words that are too small. */
function findings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const slide = document.querySelector('.pr-slide');
    const place = document.querySelector('.pr-shown');
    const foot = document.querySelector('.pr-foot');
    if (!slide || !place || !foot) return ['There is no slide.'];
    if (place.scrollHeight > place.clientHeight) found.push('taller than the screen');
    if (place.scrollWidth > place.clientWidth) found.push('wider than the screen');
    const limit = foot.getBoundingClientRect().top + 1;
    const right = slide.getBoundingClientRect().right;
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || element.closest('title')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.bottom > limit) found.push(`below the foot: ${text}`);
      if (box.right > right || box.left < 0) found.push(`beside the slide: ${text}`);
      const zoom = element.closest('svg')?.getScreenCTM()?.a ?? 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * zoom;
      if (size < 13.99) found.push(`${size} px: ${text}`);
    }
    for (const card of slide.querySelectorAll('.pr-card, .pr-lane, .pr-persona')) {
      if (card.scrollHeight > card.clientHeight + 1) found.push(`too tall for its box: ${card.textContent}`);
    }
    return found;
  });
}

/** Goes through all slides. @returns what is wrong, by slide */
async function walk(page: Page): Promise<string[]> {
  const found: string[] = [];
  const count = Number(/of (\d+)/u.exec(await said(page))?.[1]);
  for (let at = 1; at <= count; at += 1) {
    const label = await said(page);
    expect(label).toMatch(new RegExp(`^Slide ${at} of ${count}, .`, 'u'));
    found.push(...(await findings(page)).map((finding) => `${label}: ${finding}`));
    await page.keyboard.press('PageDown');
    await expect.poll(() => said(page)).toMatch(new RegExp(`^Slide ${Math.min(count, at + 1)} of`, 'u'));
  }
  return found;
}

test.each([
  [1280, 800],
  [1920, 1080],
  [1024, 768],
])('every slide fits a screen of %i × %i px, and its words can be read from afar', async (width, height) => {
  const [page, context] = await openMap(width, height);
  await present(page);
  await expect.poll(() => isFull(page)).toBe(true);
  await page.locator('.pr-title').waitFor();
  expect(await walk(page)).toEqual([]);
  await context.close();
});

test('letters of every script are whole', async () => {
  const scripts = await startHost({ file: await makeScriptsWorkspace(freshFolder()) });
  const [page, context] = await openMap(1280, 800, scripts.url);
  await present(page);
  const count = Number(/of (\d+)/u.exec(await said(page))?.[1]);
  const found: string[] = [];
  for (let at = 1; at <= count; at += 1) {
    found.push(
      ...(await findings(page)),
      ...(await clippedText(page)).filter((text) => text.includes('pr-')),
    );
    await page.keyboard.press('PageDown');
  }
  expect(found).toEqual([]);
  await context.close();
  await scripts.stop();
});

test('title, stage, pain point and summary have no accessibility findings in light, dark and high contrast', async () => {
  const [page, context] = await openMap(1920, 1080);
  await present(page);
  await page.waitForLoadState('networkidle');
  const kinds = { title: 1, stage: 5, pain: 10, summary: 0 };
  const labels = await page.evaluate(() => document.querySelector('.pr-foot')?.textContent ?? '');
  kinds.summary = Number(/\/ (\d+)/u.exec(labels)?.[1]) - 1;
  for (const [kind, number] of Object.entries(kinds)) {
    for (const digit of String(number)) await page.keyboard.press(digit);
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toMatch(new RegExp(`^Slide ${number} of`, 'u'));
    expect(await page.locator('.pr-slide').getAttribute('data-kind')).toBe(kind);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
      expect(await seriousFindings(page, '.present')).toEqual([]);
      const name = `present-${kind}-1920-${colorScheme}.png`;
      await page.screenshot({ path: join(ROOT, 'test/results', name) });
    }
    await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
    expect(await seriousFindings(page, '.present')).toEqual([]);
    await page.emulateMedia({ contrast: 'no-preference' });
  }
  await context.close();
});

test('the overview finds a stage, the spotlight follows the pointer, and leaving gives the place back', async () => {
  const [page, context] = await openMap(1280, 800);
  await page.locator('.card').nth(3).click();
  await present(page);
  await page.keyboard.press('o');
  await page.getByRole('combobox', { name: /^Find a slide/u }).fill('receive');
  await expect.poll(() => page.locator('.pr-tile[aria-selected="true"]').innerText()).toContain('Receive');
  expect(await seriousFindings(page, '.present')).toEqual([]);
  await page.screenshot({ path: join(ROOT, 'test/results', 'present-overview-1280-light.png') });
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toMatch(/, Receive/u);

  await page.keyboard.press('s');
  await page.mouse.move(400, 300);
  const place = (): Promise<string> =>
    page.evaluate(
      () => document.querySelector<HTMLElement>('.present')?.style.getPropertyValue('--px') ?? '',
    );
  await expect.poll(place).toBe('400px');
  await page.keyboard.press('s');

  const before = await said(page);
  await page.mouse.click(640, 400);
  await expect.poll(() => said(page)).not.toBe(before);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('F5');
  await expect.poll(() => page.locator('.present').count()).toBe(0);
  await expect.poll(() => isFull(page)).toBe(false);
  await expect.poll(() => page.locator('.header-selected').first().innerText()).toContain('Receive');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-canvas]') !== null)).toBe(true);
  await context.close();
});

test('leaving the full screen leaves the presentation; what another window edits is shown at once', async () => {
  const [page, context] = await openMap(1280, 800);
  const [other, otherContext] = await openMap(1280, 800);
  await present(page);
  await expect.poll(() => isFull(page)).toBe(true);
  await page.keyboard.press('PageDown');
  const first = other.locator('.card').first();
  await first.click();
  await other.keyboard.press('Enter');
  await other.keyboard.insertText(' ทันที');
  await other.keyboard.press('Enter');
  await page.locator('.pr-card', { hasText: 'ทันที' }).waitFor();
  await page.bringToFront();
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(() => page.locator('.present').count()).toBe(0);
  await otherContext.close();
  await context.close();
});
