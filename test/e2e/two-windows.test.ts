/**
 * Two windows on one map, in a real Chromium: both write at once, each takes back only its own, both come to show the
 * same, and a window that ends in the middle of work loses nothing that it called saved.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { startHost, type StartedHost } from '../support/start-host.ts';

let browser: Browser;
let host: StartedHost;
let left: Page;
let right: Page;
const problems: string[] = [];

/** A window of its own, as a second person on this machine has it; `hash` says which map it shows. */
async function openWindow(hash = ''): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(host.url);
  await page.locator('.map-area').waitFor();
  if (hash !== '') await page.evaluate((fragment) => void (location.hash = fragment), hash);
  return page;
}

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), startHost()]);
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const said = (page: Page): Promise<string> => page.locator('.map-area output').innerText();
const card = (page: Page, text: string): Locator => page.locator('.card', { hasText: text });
const saved = (page: Page): Promise<void> => page.locator('.status-save[data-state="saved"]').waitFor();
const texts = async (page: Page): Promise<string[]> => (await page.locator('.card').allInnerTexts()).sort();

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function write(page: Page, text: string, end: string): Promise<void> {
  await page.keyboard.insertText(text);
  await press(page, end);
}

/** Both show the same cards in the same places. */
async function agree(): Promise<void> {
  await Promise.all([saved(left), saved(right)]);
  const places = (page: Page): Promise<string[]> =>
    page
      .locator('.card')
      .evaluateAll((cards) =>
        cards
          .map(
            (one) =>
              `${one.getAttribute('data-card') ?? ''} ${one.textContent} ${(one as HTMLElement).closest<HTMLElement>('.react-flow__node')?.style.transform ?? ''}`,
          )
          .sort(),
      );
  await expect
    .poll(async () => JSON.stringify(await places(left)) === JSON.stringify(await places(right)))
    .toBe(true);
  expect(problems).toEqual([]);
}

test('two windows open one map', async () => {
  left = await openWindow();
  await press(left, 'Control+k');
  await left.keyboard.insertText('new blank');
  await expect
    .poll(() => left.getByRole('option', { selected: true }).innerText())
    .toContain('New blank map');
  await press(left, 'Enter');
  await expect.poll(() => said(left)).toBe('Steps, Discover, empty');
  for (const text of ['one', 'two', 'three']) await write(left, text, 'Enter');
  await saved(left);
  right = await openWindow(new URL(left.url()).hash);
  await card(right, 'three').waitFor();
  await agree();
});

test('what one window writes is in the other at once, and its selection stays where it was', async () => {
  await card(right, 'two').click();
  await expect.poll(() => said(right)).toContain('step 2 of 3: two');
  await press(left, 'Control+Home');
  await write(left, 'ONE', 'Enter');
  await card(right, 'ONE').waitFor();
  await expect.poll(() => said(right)).toContain('step 2 of 3: two');
  await agree();
});

test('undo in one window never takes back what the other wrote', async () => {
  await card(right, 'three').click();
  await write(right, 'THREE', 'Enter');
  await card(left, 'THREE').waitFor();
  await press(left, 'Control+z');
  await expect.poll(() => texts(left)).toEqual(['THREE', 'one', 'two']);
  await expect.poll(() => texts(right)).toEqual(['THREE', 'one', 'two']);
  await press(right, 'Control+z');
  await expect.poll(() => texts(left)).toEqual(['one', 'three', 'two']);
  // The right window has nothing more of its own: nothing happens to the left one's cards.
  await press(right, 'Control+z', 'Control+z');
  await expect.poll(() => texts(right)).toEqual(['one', 'three', 'two']);
  await press(left, 'Control+Shift+z');
  await expect.poll(() => texts(right)).toEqual(['ONE', 'three', 'two']);
  await press(left, 'Control+z');
  await agree();
});

test('both write at the same card at once: the words of both are kept, and each takes back its own', async () => {
  for (const page of [left, right]) await card(page, 'two').click();
  for (const page of [left, right]) await press(page, 'F2');
  await press(left, 'Home');
  await left.keyboard.insertText('зліва ');
  await right.keyboard.insertText(' ขวา');
  await Promise.all([press(left, 'Enter'), press(right, 'Enter')]);
  await expect.poll(() => texts(left)).toContain('зліва two ขวา');
  await agree();
  await press(left, 'Control+z');
  await expect.poll(() => texts(right)).toContain('two ขวา');
  await press(right, 'Control+z');
  await expect.poll(() => texts(left)).toContain('two');
  await agree();
});

/** Opens the editor on a card, so that it stands there while the other window writes. */
async function beginEditing(page: Page, text: string): Promise<void> {
  await card(page, text).click();
  await press(page, 'F2');
  await page.locator('.card-editor:not(.card-editor-idle)').waitFor();
}

test('words that arrive while an editor stands open stay, whatever is written in it then', async () => {
  await beginEditing(right, 'two');
  await right.keyboard.insertText(' ขวา');
  await beginEditing(left, 'two');
  await press(left, 'Home');
  await write(left, 'зліва ', 'Enter');
  await card(right, 'зліва two').waitFor();
  await press(right, 'Enter');
  await expect.poll(() => texts(left)).toContain('зліва two ขวา');
  // Nothing is typed here: leaving the editor takes nothing back.
  await beginEditing(right, 'зліва two ขวา');
  await beginEditing(left, 'зліва two ขวา');
  await write(left, '!', 'Enter');
  await card(right, 'зліва two ขวา!').waitFor();
  await press(right, 'Enter');
  await agree();
  expect(await texts(right)).toContain('зліва two ขวา!');
  await press(left, 'Control+z', 'Control+z');
  await press(right, 'Control+z');
  await expect.poll(() => texts(left)).toContain('two');
  await agree();
});

test('a field of the panel keeps what the other window writes into it meanwhile', async () => {
  const note = (page: Page): Locator => page.getByRole('textbox', { name: 'Note', exact: true });
  for (const page of [left, right]) await card(page, 'two').click();
  await note(right).fill('why');
  await note(right).press('Control+Enter');
  await expect.poll(() => note(left).inputValue()).toBe('why');
  await note(right).press('End');
  await note(right).pressSequentially(' not');
  await note(left).press('Home');
  await note(left).pressSequentially('so ');
  for (const page of [left, right]) await note(page).press('Control+Enter');
  for (const page of [left, right]) await expect.poll(() => note(page).inputValue()).toBe('so why not');
  await note(right).fill('');
  await note(right).press('Control+Enter');
  await agree();
});

test('a stage is deleted in one window while a card is moved into it in the other: the card stays', async () => {
  await card(right, 'one').click();
  await left.locator('.header-stage', { hasText: 'Compare' }).click();
  // Neither has heard of the other when it acts.
  await Promise.all([press(left, 'Delete'), press(right, 'Alt+ArrowRight')]);
  await expect.poll(() => left.locator('.header-stage', { hasText: 'Compare' }).count()).toBe(0);
  await agree();
  expect(await card(left, 'one').count()).toBe(1);
  await press(left, 'Control+z');
  await left.locator('.header-stage', { hasText: 'Compare' }).waitFor();
  await agree();
  expect(await texts(left)).toEqual(['one', 'three', 'two']);
  await press(right, 'Control+z');
  await agree();
});

test('a card that is edited here is deleted there: one hears of it, and no word is lost', async () => {
  await card(left, 'three').click();
  await press(left, 'F2');
  await left.keyboard.insertText(' and more');
  await card(right, 'three').click();
  await press(right, 'Delete');
  await left.getByText('The card was deleted in another window.').first().waitFor();
  await left.keyboard.insertText(' words');
  await press(left, 'Enter');
  await card(right, 'three and more words').waitFor();
  await press(right, 'Control+z');
  await expect.poll(() => texts(left)).toEqual(['one', 'three', 'three and more words', 'two']);
  await press(left, 'Control+z');
  await expect.poll(() => texts(right)).toEqual(['one', 'three', 'two']);
  // Nothing was changed here: the editor closes, and nothing is written.
  await card(left, 'three').click();
  await press(left, 'F2');
  await card(right, 'three').click();
  await press(right, 'Delete');
  await expect.poll(() => left.locator('.card-editor:not(.card-editor-idle)').count()).toBe(0);
  await press(right, 'Control+z');
  await agree();
  expect(await texts(left)).toEqual(['one', 'three', 'two']);
});

test('a window that ends in the middle of work loses nothing that was saved, and the other one goes on', async () => {
  await left.locator('.header-lane', { hasText: 'Pain points' }).click();
  await press(left, 'ArrowRight');
  for (let n = 0; n < 20; n += 1) await write(left, `last words ${n}`, 'Enter');
  await saved(left);
  await left.keyboard.insertText('never finished');
  const session = await left.context().newCDPSession(left);
  // The page's process ends as in a crash: nothing in it runs any more.
  session.send('Page.crash').catch(() => undefined);
  await expect.poll(() => right.locator('.statusbar').innerText()).toContain('23 cards');
  await press(right, 'Control+Home');
  await write(right, 'still here', 'Enter');
  await saved(right);
  left = await openWindow(new URL(right.url()).hash);
  await card(left, 'still here').waitFor();
  await expect.poll(() => left.locator('.statusbar').innerText()).toContain('23 cards');
  await agree();
});
