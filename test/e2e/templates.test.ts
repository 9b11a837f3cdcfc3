/**
 * Maps from templates and parts of maps in a real Chromium: the gallery by keyboard alone, a map saved as a template,
 * lanes and stages copied to another map, a card that leads to another map and the way back.
 */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { seriousFindings } from '../support/axe.ts';

let app: OpenApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.locator('.card').first().waitFor();
});

afterAll(async () => {
  await app?.close();
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const said = (): Promise<string> => page.locator('.map-area output').innerText();
const stages = (): Promise<string[]> =>
  page.locator('.header-stage:not(.header-stuck) .header-title').allInnerTexts();
const lanes = (): Promise<string[]> =>
  page.locator('.header-lane:not(.header-stuck) .header-title').allInnerTexts();
const lane = (title: string): Locator => page.locator('.header-lane', { hasText: title });
const card = (text: string): Locator => page.locator('.card', { hasText: text });
const saved = (): Promise<void> => page.locator('.status-save[data-state="saved"]').waitFor();

async function gallery(): Promise<Locator> {
  await press('Alt+Shift+N');
  const field = page.getByRole('combobox', { name: /^Find a template/ });
  await field.waitFor();
  return field;
}

/** Makes a map from the first template that has these words, and waits for its stage. */
async function fromTemplate(words: string, stage: string): Promise<void> {
  await gallery();
  await page.keyboard.insertText(words);
  await press('Enter');
  await expect.poll(stages).toContain(stage);
}

test.each(['light', 'dark'] as const)(
  'the gallery in %s: nothing serious for axe, nothing wider',
  async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    await gallery();
    await page.screenshot({ path: join(RESULTS, `templates-${scheme}.png`), animations: 'disabled' });
    expect(await seriousFindings(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.emulateMedia({ colorScheme: 'light' });
  },
);

test('a map is made from a template by keyboard alone, and undone in one step', async () => {
  await gallery();
  await press('ArrowRight', 'ArrowRight', 'ArrowDown');
  const active = page.locator('[role="option"][aria-selected="true"]');
  expect(await active.count()).toBe(1);
  await page.keyboard.insertText('опера');
  await page.getByText('No template has these words.').waitFor();
  await press('Control+A');
  await page.keyboard.insertText('hospital OPERATION');
  await expect.poll(() => page.getByRole('option').allInnerTexts()).toHaveLength(1);
  await press('Enter');
  await expect.poll(stages).toContain('Before the operation');
  await expect.poll(said).toMatch(/^Goals, Referral, .*goal 1 of 1: Understand/);
  expect(await card('Family doctor').locator('.card-channel').innerText()).toBe('In person');
  await saved();
  await press('Control+Z');
  await expect.poll(stages).not.toContain('Before the operation');
  await page.goBack();
});

test('a map is saved as a template with its content, and a map made from that', async () => {
  await fromTemplate('bank', 'Look for a bank');
  await press('F2', 'Control+A');
  await page.keyboard.insertText('Mục tiêu của khách');
  await press('Enter');
  await press('Control+K');
  await page.keyboard.insertText('Save as template');
  await press('Enter');
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('แม่แบบธนาคาร');
  await press('Enter');
  await page.getByText('Template “แม่แบบธนาคาร” saved').waitFor();
  await saved();
  await gallery();
  await page.keyboard.insertText('ธนาคาร');
  await page.getByRole('option', { name: /^Yours\s+แม่แบบธนาคาร$/ }).waitFor();
  await page.screenshot({ path: join(RESULTS, 'templates-own.png'), animations: 'disabled' });
  await press('Enter');
  await expect.poll(() => page.locator('.map-title input').inputValue()).toBe('แม่แบบธนาคาร');
  expect(await card('Mục tiêu của khách').count()).toBe(1);
  // A template is not listed among the maps.
  await saved();
  await page.evaluate(() => {
    location.hash = '#/maps';
  });
  const titles = page.locator('.map-card-title', { hasText: 'แม่แบบธนาคาร' });
  await expect.poll(() => titles.count()).toBe(1);
});

test('lanes and a stage are copied to another map with what stands in them, each undone in one step', async () => {
  await fromTemplate('retail', 'Notice');
  await lane('Pain points').click();
  await press('Shift+ArrowDown');
  await expect.poll(said).toBe('2 lanes selected');
  await press('Control+C');
  const table = await page.evaluate(() => navigator.clipboard.readText());
  expect(table.split(/\r?\n/)[0]).toContain('\tLooks around\t');
  expect(table).toContain('The delivery window is a whole day');
  await gallery();
  await press('Enter');
  await expect
    .poll(lanes)
    .toEqual(['Steps', 'Touchpoints', 'Thoughts', 'Emotion', 'Pain points', 'Opportunities']);
  await press('Control+V');
  await expect.poll(async () => (await lanes()).filter((title) => title === 'Pain points').length).toBe(2);
  expect(await card('Search results are mostly advertisements').count()).toBe(1);
  await page.getByText(/is in the last column, “Use”/).waitFor();
  await press('Control+Z');
  await expect.poll(lanes).toHaveLength(6);

  await fromTemplate('telecom', 'When it fails');
  await press('Control+1');
  await page.locator('.header-stage', { hasText: 'When it fails' }).click();
  await press('Control+K');
  await page.keyboard.insertText('Copy to another map');
  await press('Enter');
  await page.keyboard.insertText('Buying in the shop');
  await press('Enter');
  const message = page.getByText('1 stage copied to “Buying in the shop and online”');
  await message.waitFor();
  await page.goBack();
  await page.goBack();
  await expect.poll(stages).toContain('When it fails');
  expect(await lanes()).toContain('Metrics');
  await page.goForward();
  await page.goForward();
  await expect.poll(stages).toContain('Get connected');
  await press('Control+Z');
  await page.goBack();
  await page.goBack();
  await expect.poll(stages).toContain('Return or return again');
  await expect.poll(stages).not.toContain('When it fails');
});

test('a card leads to another map, and one comes back to the card', async () => {
  await fromTemplate('service blueprint', 'The visit');
  await card('Waiting room').click();
  await press('Alt+Shift+G');
  await page.keyboard.insertText('A planned');
  await page.keyboard.insertText(' wait in ห้องรอ');
  await press('Enter');
  const title = page.locator('.map-title input');
  await expect.poll(() => title.inputValue()).toBe('A planned wait in ห้องรอ');
  const back = page.getByRole('button', { name: /^Back to A visit by appointment/ });
  await back.waitFor();
  await page.screenshot({ path: join(RESULTS, 'sub-journey.png'), animations: 'disabled' });
  await back.click();
  await expect.poll(said).toMatch(/Waiting room.*leads to the map A planned wait in ห้องรอ/);
  await expect.poll(() => page.locator('.map-trail').count()).toBe(0);
  await card('Waiting room').locator('.card-map').click();
  await expect.poll(() => title.inputValue()).toBe('A planned wait in ห้องรอ');
  await page.goBack();
  await expect.poll(stages).toContain('The visit');
  await press('Alt+G');
  await expect.poll(() => title.inputValue()).toBe('A planned wait in ห้องรอ');
  expect(await seriousFindings(page)).toEqual([]);
  await page.goBack();
  await expect.poll(stages).toContain('The visit');
  expect(app.problems).toEqual([]);
});
