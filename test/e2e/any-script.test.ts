/**
 * Text of any script, as people type and read it: no letter is cut or lost, lines break where the language breaks them,
 * and what is written from right to left stands on the right.
 */
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { clippedText } from '../support/clipped-text.ts';
import { LONG_WORD } from '../support/print-maps.ts';
import { ROUTES } from '../support/routes.ts';
import { makeScriptsWorkspace, SCRIPTS_MAP, TALL } from '../support/scripts-workspace.ts';
import { freshFolder, startHost, type StartedHost } from '../support/start-host.ts';

let browser: Browser;
let host: StartedHost;
let page: Page;
let session: CDPSession;
const folder = freshFolder();

beforeAll(async () => {
  const file = await makeScriptsWorkspace(folder);
  [browser, host] = await Promise.all([launchChromium(), startHost({ file })]);
  const context = await browser.newContext({
    viewport: { width: 1990, height: 1100 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.setDefaultTimeout(8000);
  session = await context.newCDPSession(page);
  await page.goto(host.url);
  await page.getByText('Saved').waitFor();
  await go(`map/${SCRIPTS_MAP}`);
  await card('pain-ar').waitFor();
  await page.evaluate(() => document.fonts.ready);
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const go = (route: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${route}`);
const card = (id: string): Locator => page.locator(`[data-card="${id}"]`);
const view = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** Right and left ends of the lines in an element, from its content's left edge, with the content's width. */
function lineEnds(element: Locator): Promise<{ width: number; lines: { left: number; right: number }[] }> {
  return element.evaluate((text) => {
    const box = text.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(text);
    const rows = new Map<number, { left: number; right: number }>();
    for (const rect of range.getClientRects()) {
      if (rect.width < 0.1) continue;
      const row = rows.get(Math.round(rect.top)) ?? { left: Infinity, right: -Infinity };
      rows.set(Math.round(rect.top), {
        left: Math.min(row.left, rect.left - box.left),
        right: Math.max(row.right, rect.right - box.left),
      });
    }
    return { width: box.width, lines: [...rows.values()] };
  });
}

test('cards in Arabic and Hebrew stand on the right, line by line, and others on the left', async () => {
  for (const id of ['pain-ar', 'pain-he', 'steps-ar']) {
    const { width, lines } = await lineEnds(card(id).locator('.card-text'));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(Math.abs(line.right - width)).toBeLessThan(1);
  }
  for (const id of ['pain-vi', 'pain-th']) {
    for (const line of (await lineEnds(card(id).locator('.card-text'))).lines) {
      expect(Math.abs(line.left)).toBeLessThan(1);
    }
  }
  // One card, two paragraphs of two directions.
  const { width, lines } = await lineEnds(card('pain-emoji.1').locator('.card-text'));
  expect(Math.abs(lines[0]?.left ?? 9)).toBeLessThan(1);
  expect(Math.abs((lines.at(-1)?.right ?? 0) - width)).toBeLessThan(1);
});

test('no line is wider on screen than the layout said', async () => {
  const texts = await page.locator('.card-text').all();
  expect(texts.length).toBeGreaterThan(15);
  for (const text of texts) {
    const { width, lines } = await lineEnds(text);
    for (const line of lines) expect(line.right - line.left).toBeLessThan(width + 1.5);
  }
});

test('a long word is hyphenated on the card, and whole when it is copied', async () => {
  const shown = await card('pain-uk').locator('.card-text').innerText();
  expect(shown.split('\n').filter((line) => line.endsWith('-')).length).toBeGreaterThan(1);
  await card('pain-uk').click();
  await page.keyboard.press('Control+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(LONG_WORD);
});

test('nothing is cut above or below on any screen', { timeout: 90_000 }, async () => {
  const cut: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    const found = await clippedText(page);
    if (found.length > 0) cut[name] = found;
  };
  await card('pain-vi').click();
  await look('card');
  await card('pain-vi').dblclick();
  await look('card editor');
  await page.keyboard.press('Escape');
  for (const part of ['stage', 'lane'] as const) {
    const header = page.locator(`.header-${part}`).first();
    await header.click();
    await look(part);
    await header.dblclick();
    await look(`${part} title`);
    await page.keyboard.press('Escape');
  }
  await card('pain-vi').click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  await look('menu');
  await page.keyboard.press('Escape');
  for (const name of ['Table', 'Outline']) {
    await view(name);
    await look(name);
  }
  await view('Canvas');
  await page.keyboard.press('Control+k');
  await page.locator('.palette-place input').waitFor();
  await look('palette');
  await page.keyboard.press('Escape');
  for (const route of ROUTES) {
    await go(route);
    await page.locator('.content').waitFor();
    await look(route);
  }
  await go(`map/${SCRIPTS_MAP}`);
  await card('pain-vi').waitFor();
  expect(cut).toEqual({});
});

/** A key while an input method is at work. */
async function imeKey(key: string, code: number): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: code });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code });
}
async function composing(text: string): Promise<void> {
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

/**
 * Types two words through an input method into the field that has the keyboard: Enter that picks a candidate and Escape
 * that drops one belong to the method, and a pause in the middle of a word writes nothing.
 */
async function typeComposed(field: () => Promise<string>): Promise<void> {
  for (const step of ['k', 'か', 'かん', 'かんじ', '漢字']) await composing(step);
  await imeKey('Enter', 13);
  expect(await field()).toBe('漢字');
  await session.send('Input.insertText', { text: '漢字' });
  expect(await field()).toBe('漢字');
  for (const step of ['ㅎ', '하', '한']) await composing(step);
  await imeKey('Escape', 27);
  expect(await field()).toBe('漢字한');
  await composing('');
  expect(await field()).toBe('漢字');
  for (const step of ['t', 'ti', 'tiê', 'tiế']) await composing(step);
  await session.send('Input.insertText', { text: 'tiếng' });
  for (const step of ['ท', 'ที', 'ที่']) await composing(step);
  await session.send('Input.insertText', { text: 'ที่' });
  expect(await field()).toBe(COMPOSED);
}
const COMPOSED = '漢字tiếngที่';
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement;
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    return isField ? field.value : (field?.textContent ?? '');
  });
async function clear(): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}

test('an input method loses and doubles nothing in the card editor', async () => {
  await card('gains-th').dblclick();
  await clear();
  await typeComposed(focused);
  await page.keyboard.press('Enter');
  await expect.poll(() => card('gains-th').locator('.card-text').innerText()).toBe(COMPOSED);
});

test('nor in a header', async () => {
  await page.locator('.header-lane').last().dblclick();
  await clear();
  await typeComposed(focused);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.header-lane').last().innerText()).toContain(COMPOSED);
});

test('nor in the inspector, which waits for the end of the word', async () => {
  await card('gains-he').click();
  const field = page.getByRole('textbox', { name: 'Text', exact: true });
  await field.focus();
  await clear();
  await typeComposed(focused);
  await field.blur();
  await expect.poll(() => card('gains-he').locator('.card-text').innerText()).toBe(COMPOSED);
});

test('nor in searches', async () => {
  await page.keyboard.press('Control+k');
  await page.locator('.palette-place input').waitFor();
  await typeComposed(focused);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.locator('.find-input').first().waitFor();
  await typeComposed(focused);
  expect(await page.locator('.find-input').first().inputValue()).toBe(COMPOSED);
  await page.keyboard.press('Escape');
});

test('nor in a cell of the table and in the outline', async () => {
  await card('ideas-th').click();
  await view('Table');
  await page.getByRole('gridcell', { selected: true }).first().waitFor();
  await page.keyboard.press('F2');
  await clear();
  await typeComposed(focused);
  await page.keyboard.press('Enter');
  await view('Outline');
  await expect.poll(() => page.getByRole('treeitem', { name: COMPOSED }).count()).toBeGreaterThan(0);
  await page.keyboard.press('F2');
  await clear();
  await typeComposed(focused);
  await page.keyboard.press('Enter');
  await view('Canvas');
});

test('one press deletes one emoji, however many signs it is made of', async () => {
  await card('ideas-vi').dblclick();
  await clear();
  await page.keyboard.insertText(`a${TALL.emoji}`);
  for (const left of ['👨‍👩‍👧‍👦🇺🇦👍🏽1️⃣', '👨‍👩‍👧‍👦🇺🇦👍🏽', '👨‍👩‍👧‍👦🇺🇦', '👨‍👩‍👧‍👦', '']) {
    await page.keyboard.press('Backspace');
    expect(await focused()).toBe(`a${left}`);
  }
  await page.keyboard.press('Escape');
});
