/**
 * The table of a map in a real Chromium: filled by keyboard and input method, ranges to the real clipboard and back,
 * pasted from a spreadsheet's HTML, sorted and filtered, the same selection as on the canvas.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { startHost, type StartedHost } from '../support/start-host.ts';

const RESULTS = join(import.meta.dirname, '../results');
const LONG_WORD = 'Найвисококваліфікованішийперевантажувальникелектрообладнання';

let browser: Browser;
let host: StartedHost;
let page: Page;
let session: CDPSession;
const problems: string[] = [];

beforeAll(async () => {
  mkdirSync(RESULTS, { recursive: true });
  [browser, host] = await Promise.all([launchChromium(), startHost()]);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  session = await context.newCDPSession(page);
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(host.url);
  await page.locator('.card').first().waitFor();
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const row = (text: string): Locator => page.locator('.tb-row', { hasText: text });
const cell = (text: string, column: string): Locator => row(text).locator(`[data-column="${column}"]`);
/** The cell that assistive technology is told of. */
const active = (): Promise<string> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return (id && document.getElementById(id)?.textContent) ?? '';
  });
const rowCount = async (): Promise<number> =>
  Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function putOnClipboard(text: string, html?: string): Promise<void> {
  await page.evaluate(
    async (forms) => {
      const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    },
    { 'text/plain': text, ...(html && { 'text/html': html }) } as Record<string, string>,
  );
}

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

test('the table opens on the card that is selected on the canvas', async () => {
  const shown = await page.locator('.card').nth(3).locator('.card-text').innerText();
  const text = shown.replaceAll('\n', ' ');
  await page.locator('.card').nth(3).click();
  await press('Alt+Shift+2');
  await expect.poll(active).toBe(text);
  await press('ArrowDown');
  const below = await active();
  expect(below).not.toBe(text);
  await press('Alt+Shift+1');
  await expect.poll(() => page.locator('.map-area output').innerText()).toContain(below);
  await press('Alt+Shift+2');
  await expect.poll(active).toBe(below);
});

test('rows stay where they are under a pointer that marks several', async () => {
  const rows = page.locator('.tb-row [data-column="text"]');
  const first = await rows.nth(1).boundingBox();
  const second = await rows.nth(3).boundingBox();
  if (!first || !second) throw new Error('No rows.');
  const middle = (box: { x: number; y: number; height: number }) =>
    [box.x + 20, box.y + box.height / 2] as const;
  await page.mouse.move(...middle(first));
  await page.mouse.down();
  await page.mouse.move(...middle(second), { steps: 6 });
  await page.getByRole('toolbar', { name: 'The marked cards' }).waitFor();
  expect(await rows.nth(1).boundingBox()).toEqual(first);
  await page.mouse.up();
  await expect.poll(() => page.locator('.tb-bulk output').innerText()).toBe('3 cards');
  await press('Escape');
});

test('cards are added and cells filled without the pointer, with an input method too', async () => {
  const before = await rowCount();
  await press('Control+Home', 'Control+Enter');
  await compose(['t', 'ti', 'tiê'], 'tiếng');
  await press('Tab');
  await compose(['เ', 'เที'], 'เที่ยว');
  await press('Enter');
  await expect.poll(() => cell('tiếng', 'touchpoint').innerText()).toBe('เที่ยว');
  await press('Control+Enter');
  await page.keyboard.insertText(LONG_WORD);
  await press('Shift+Enter');
  await page.keyboard.insertText('second line');
  await press('Enter');
  await expect.poll(rowCount).toBe(before + 2);
  await cell(LONG_WORD, 'lane').click();
  await page.keyboard.insertText('pain');
  await press('Enter');
  await expect.poll(() => cell(LONG_WORD, 'lane').innerText()).toBe('Pain points');
});

test('what does not fit is said beside the cell, and Escape leaves without harm', async () => {
  await cell(LONG_WORD, 'owner').click();
  await press('ArrowRight');
  await page.keyboard.insertText('9');
  await press('Enter');
  await expect.poll(() => page.locator('.tb-problem').innerText()).toContain('from 1 to 5');
  await press('Escape');
  expect(await page.locator('.tb-problem').count()).toBe(0);
  await expect.poll(active).toBe('');
});

test('a range goes to the clipboard and comes back as new cards, in one step', async () => {
  await cell('tiếng', 'lane').click();
  await press('Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
  await expect.poll(clipboard).toMatch(/^Steps\ttiếng\r\nSteps\t/);
  const before = await rowCount();
  await press('Control+End', 'Home', 'ArrowRight');
  // From the last row's lane on: the first pasted row overwrites it.
  while ((await active()) === '' || !(await page.locator('.tb-cell-active[data-column="lane"]').count())) {
    await press('ArrowRight');
  }
  await press('Control+v');
  await expect.poll(rowCount).toBe(before + 1);
  await press('Control+z');
  await expect.poll(rowCount).toBe(before);
  await press('Control+Home');
});

test('a spreadsheet’s merged cells and hostile HTML are read as text', async () => {
  await cell('tiếng', 'text').click();
  await putOnClipboard(
    'x',
    '<table><tr><td colspan="2">Merged<script>document.title = "pwned"</script></td></tr>' +
      '<tr><td>Two<br>lines</td><td><img src="x" onerror="document.title = \'pwned\'">Kiosk</td></tr></table>',
  );
  await press('Control+v');
  await expect.poll(() => cell('Merged', 'text').innerText()).toBe('Merged');
  await expect.poll(() => cell('Merged', 'touchpoint').innerText()).toBe('');
  await expect.poll(() => cell('Kiosk', 'text').textContent()).toBe('Two\nlines');
  expect(await page.title()).not.toBe('pwned');
  await press('Control+z');
  await row('tiếng').waitFor();
});

test('a paste with values that do not fit is explained and written only in part when asked', async () => {
  await cell('tiếng', 'severity').click();
  await putOnClipboard('3\nmany');
  await press('Control+v');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('This is not a number.').waitFor();
  expect(await cell('tiếng', 'severity').innerText()).toBe('');
  await dialog.getByRole('button', { name: /write the rest/ }).click();
  await expect.poll(() => cell('tiếng', 'severity').innerText()).toBe('3');
});

test('headings sort, Alt+Shift+arrows resize, words filter', async () => {
  await cell('tiếng', 'text').click();
  const width = async (): Promise<number> => (await cell('tiếng', 'text').boundingBox())?.width ?? 0;
  const narrow = await width();
  await press('Alt+Shift+ArrowRight');
  await expect.poll(width).toBe(narrow + 16);
  await press('Control+ArrowUp', 'ArrowUp', 'Enter');
  await expect
    .poll(() => page.locator('[role="columnheader"][aria-sort="ascending"]').innerText())
    .toBe('Text');
  await page.getByRole('searchbox', { name: 'Show cards with these words' }).fill('TIENG');
  await expect.poll(rowCount).toBe(1);
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect.poll(rowCount).toBeGreaterThan(50);
});

test('the table is accessible and looks right in both themes', async () => {
  await press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: join(RESULTS, `table-${scheme}.png`) });
    expect(await seriousFindings(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await press('F2');
  expect(await seriousFindings(page, '.table-view')).toEqual([]);
  await press('Escape');
  await page.getByRole('button', { name: 'Emotion' }).click();
  await page.getByRole('grid', { name: /Emotion values/ }).waitFor();
  expect(await seriousFindings(page, '.table-view')).toEqual([]);
  expect(problems).toEqual([]);
});
