/**
 * How the map treats people: what is deleted can be taken back from where one looks, the keyboard always has a place,
 * input methods begin everywhere where letters do, and nothing that is typed or copied is lost in silence.
 */
import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type OpenApp } from '../support/open-app.ts';

let app: OpenApp;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  session = await app.context.newCDPSession(page);
  await page.locator('.card').first().waitFor();
  await page.keyboard.press('Alt+Shift+N');
  await page.getByRole('combobox', { name: /^Find a template/ }).waitFor();
  await page.keyboard.press('Enter');
  // The new map is there when the sample's cards are gone.
  await page.locator('.card').first().waitFor({ state: 'detached' });
  await lane('Pain points').waitFor();
});

afterAll(async () => {
  await app?.close();
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const lane = (title: string): Locator => page.locator('.header-lane', { hasText: title });
const stage = (title: string): Locator => page.locator('.header-stage', { hasText: title });
const card = (text: string): Locator => page.locator('.card', { hasText: text });
const said = (): Promise<string> => page.locator('.map-area output').innerText();
const hasKeyboard = (): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.classList.contains('card-editor') ?? false);

/** Types as an input method does: the first letter is composed too. */
async function compose(steps: readonly string[], final: string): Promise<void> {
  for (const text of steps) {
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Process',
    });
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: final });
}

test('an input method begins in an empty cell, on a card and on a header', async () => {
  await lane('Steps').click();
  await press('ArrowRight');
  await compose(['t', 'ti', 'tiê'], 'tiếng');
  await press('Enter');
  await compose(['เ', 'เที'], 'เที่ยว');
  await press('Enter');
  await expect.poll(() => page.locator('.card').allInnerTexts()).toEqual(['tiếng', 'เที่ยว']);
  await stage('Compare').click();
  await compose(['П', 'По'], 'Порівняти');
  await press('Enter');
  await expect.poll(() => stage('Порівняти').count()).toBe(1);
});

test('a card has a name that says what it is, its text and where it stands', async () => {
  const name = 'Step: tiếng, Discover, Steps';
  await page.getByRole('group', { name, exact: true }).waitFor();
  expect(await card('tiếng').getAttribute('aria-label')).toBe(name);
});

test('a click below the cards of a cell: the first arrow key already moves', async () => {
  const box = await card('เที่ยว').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) + 4);
  await expect.poll(said).toBe('Steps, Discover, empty');
  await press('ArrowUp');
  await expect.poll(said).toMatch(/: เที่ยว$/);
});

test('a click with Shift or Ctrl adds a card to the selection and takes it out again', async () => {
  await card('tiếng').click();
  await card('เที่ยว').click({ modifiers: ['Shift'] });
  await expect.poll(said).toBe('2 cards selected');
  await card('เที่ยว').click({ modifiers: ['Control'] });
  await expect.poll(said).toMatch(/: tiếng$/);
});

test('a deleted stage is named in a message that brings it back, and the next one has the keyboard', async () => {
  await stage('Порівняти').click();
  await press('Delete');
  await expect.poll(said).toBe('Stage Buy');
  const message = page.locator('.toast', { hasText: 'Stage “Порівняти” deleted' });
  await message.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(said).toBe('Stage Порівняти');
  await expect.poll(() => message.count()).toBe(0);
  await expect.poll(hasKeyboard).toBe(true);
});

test('the message takes back only what it tells of', async () => {
  await card('เที่ยว').click();
  await press('Delete');
  await page.keyboard.insertText('later');
  await press('Enter');
  const message = page.locator('.toast', { hasText: 'Card deleted' });
  await message.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.locator('.toast', { hasText: 'Other edits came after it' }).waitFor();
  expect(await card('later').count()).toBe(1);
});

test('fields give the keyboard back to the map', async () => {
  await card('tiếng').click();
  await page.getByLabel('Owner').fill('Olena');
  await press('Enter');
  await expect.poll(hasKeyboard).toBe(true);
  await page.getByLabel('Title of the map').fill('Karta');
  await press('Escape');
  await expect.poll(hasKeyboard).toBe(true);
});

test('Escape leaves the inspector from anything in it, once what it opened is closed', async () => {
  await card('tiếng').click();
  await page.getByRole('textbox', { name: 'New tag' }).focus();
  await press('Escape');
  await expect.poll(hasKeyboard).toBe(true);
  const choice = page.getByRole('combobox', { name: 'Channel' });
  await choice.focus();
  await press('Enter');
  await page.getByRole('option', { name: 'None' }).waitFor();
  await press('Escape');
  await page.getByRole('option', { name: 'None' }).waitFor({ state: 'hidden' });
  await expect.poll(() => choice.evaluate((element) => element === document.activeElement)).toBe(true);
  await press('Escape');
  await expect.poll(hasKeyboard).toBe(true);
});

test('a lane kind is chosen by typing and by arrows', async () => {
  await press('Alt+l');
  const field = page.getByRole('combobox', { name: 'Which kind of lane?' });
  await field.fill('quot');
  await expect.poll(() => page.getByRole('option', { selected: true }).innerText()).toBe('Quotes');
  await press('ArrowDown');
  await expect
    .poll(() => page.getByRole('option', { selected: true }).innerText())
    .toBe('Custom lane “quot”');
  await press('ArrowUp', 'Enter');
  await expect.poll(said).toBe('Lane Quotes');
});

test('what is no value of the curve is said beside it, and Escape leaves without harm', async () => {
  await lane('Emotion').click();
  await press('ArrowRight');
  await page.keyboard.insertText('9');
  await press('Enter');
  await expect.poll(() => page.locator('.editor-problem').innerText()).toContain('from -2 to 2');
  await press('Escape');
  await expect.poll(said).toMatch(/no point$/);
  expect(await page.locator('.editor-problem').count()).toBe(0);
});

test('the catalogue is offered while a touchpoint is typed, and a new name holds on every map', async () => {
  await lane('Touchpoints').click();
  await press('ArrowRight');
  await page.keyboard.insertText('check');
  await page.getByRole('option', { name: 'Checkout' }).waitFor();
  await press('ArrowDown', 'Enter', 'ArrowUp');
  await expect.poll(said).toMatch(/touchpoint 1 of 1: Checkout, Assumed/);
  await page.getByLabel('Its name, on every map').fill('Kasir');
  await press('Enter');
  await expect.poll(said).toMatch(/touchpoint 1 of 1: Kasir, Assumed/);
  await press('Control+z');
  await expect.poll(said).toMatch(/touchpoint 1 of 1: Checkout, Assumed/);
});

test('cards are cut and pasted whole', async () => {
  await card('tiếng').click();
  await press('Control+x');
  await expect.poll(() => card('tiếng').count()).toBe(0);
  await press('ArrowRight', 'Control+v');
  await expect.poll(said).toMatch(/^Steps, Порівняти, step 1 of 1: tiếng/);
  await expect.poll(() => card('tiếng').innerText()).toContain('Olena');
});

test('a map without lanes teaches how to go on', async () => {
  while ((await page.locator('.header-lane').count()) > 0) {
    const left = await page.locator('.header-lane').count();
    await page.locator('.header-lane').first().click();
    await press('Delete');
    await expect.poll(() => page.locator('.header-lane').count()).toBe(left - 1);
  }
  await page.getByText('Lanes say what you look at').waitFor();
  await press('Control+z');
  await expect.poll(() => page.locator('.header-lane').count()).toBe(1);
});
