/**
 * A whole audit by keyboard: begun on a set of questions, answered with notes and files, given targets, its findings put on
 * a map and taken back. After each key press the keyboard is somewhere in view with a mark around it, or on the screen's
 * heading.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles } from '../support/choose-files.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';

let app: OpenApp;
let page: Page;
const lost: string[] = [];

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.locator('.status-save[data-state="saved"]').waitFor();
});
afterAll(() => app?.close());

/** What is wrong with the place of the keyboard, '' where nothing is. */
function wrongFocus(): Promise<string> {
  return page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    // A part that is drawn anew takes the keyboard with the next frames.
    for (let i = 0; i < 30 && document.activeElement === document.body; i += 1) await frame();
    for (let i = 0; i < 3; i += 1) await frame();
    const element = document.activeElement;
    if (!element || element === document.body) return 'nowhere';
    if (element.tagName === 'H1') return '';
    const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? ''}`;
    const { top, bottom, width } = element.getBoundingClientRect();
    if (width === 0 || bottom <= 0 || top >= innerHeight) return `out of view: ${name}`;
    const part = element.closest('.popup, [role="listbox"], [role="menu"]') ?? element;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const isMarked =
      outlineStyle !== 'none' ||
      boxShadow !== 'none' ||
      element.matches('[data-highlighted], :has([data-highlighted])') ||
      part !== element;
    return isMarked ? '' : `no mark around ${name}`;
  });
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    const wrong = await wrongFocus();
    if (wrong) lost.push(`after ${key}: ${wrong}`);
  }
}

/** Presses a key until something has the keyboard. */
async function reach(target: Locator, key = 'Tab', most = 60): Promise<void> {
  const isThere = (): Promise<boolean> =>
    target.evaluateAll((found) => found.some((one) => one === document.activeElement));
  for (let i = 0; i < most; i += 1) {
    if (await isThere()) return;
    await press(key);
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`${key} does not lead there; the keyboard is at ${at}`);
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
/** From one view of the audit to the next. */
async function showSide(from: string, key: string): Promise<void> {
  await reach(page.getByRole('button', { name: from, exact: true }), 'Shift+Tab', 150);
  await press(key, 'Enter');
}
const dialog = (name: string): Locator => page.getByRole('dialog', { name });
const question = (index: number): Locator => page.locator('[data-question]').nth(index);
const points = (index: number): Locator => question(index).locator('[role="radio"]');

test('an audit is begun on a chosen set of questions, and its first answer has the keyboard', async () => {
  await press('Alt+6');
  await page.locator('.audit-table').waitFor();
  await press('Alt+n');
  await dialog('New audit').waitFor();
  await page.keyboard.type('Аудит магазину');
  const set = dialog('New audit').getByRole('combobox', { name: 'Question set' });
  await reach(set);
  await press('Enter');
  await page.getByRole('option').first().waitFor();
  await reach(page.getByRole('option', { name: /Ukrainian|українськ/i }), 'ArrowDown');
  await press('Enter');
  await reach(button('Begin'));
  await press('Enter');
  await question(0).waitFor();
  await expect.poll(() => question(0).locator(':focus').count()).toBe(1);
  expect(await question(0).innerText()).toMatch(/\p{Script=Cyrillic}/u);
});

test('it is answered, noted and backed by a file', async () => {
  await press('4', 'n', '2');
  await expect.poll(() => question(3).locator(':focus').count()).toBe(1);
  await press('3', 'ArrowUp', 'e');
  await page.keyboard.type('Годинник стоїть');
  await press('Control+Enter');
  // Behind the note the keyboard is at the answer again.
  await expect.poll(() => points(3).and(page.locator(':focus')).count()).toBe(1);
  await press('a');
  const files = page.getByRole('menuitem', { name: 'Files…' });
  await files.waitFor();
  await reach(files, 'ArrowDown');
  const file = join(mkdtempSync(join(tmpdir(), 'sojourn-test-')), 'звіт.txt');
  writeFileSync(file, 'Черга 20 хвилин');
  await chooseFiles(page, file, () => press('Enter'));
  const proof = question(3).locator('.audit-proof[data-kind="file"]');
  await proof.waitFor();
  await reach(proof.getByRole('button', { name: 'Remove this evidence' }));
  await press('Enter');
  await expect.poll(() => proof.count()).toBe(0);
  await press('Control+z');
  await proof.waitFor();
  await reach(page.locator('[data-next]'));
  await press('Enter');
  await expect.poll(() => question(0).locator(':focus').count()).toBe(1);
  expect(await page.locator('.audit-part-state').first().innerText()).toContain('4/6');
});

test('the touchpoints that it found are written down, one is deleted, and the keyboard stays in the table', async () => {
  await showSide('Questions', 'ArrowRight');
  await reach(button('Add a touchpoint'));
  await press('Enter');
  const rows = page.locator('.audit-inventory tbody tr');
  await expect.poll(() => rows.count()).toBe(15);
  // The name of the new one has the keyboard.
  await expect.poll(() => rows.last().locator('input:focus').count()).toBe(1);
  await page.keyboard.type('Телефон');
  await press('Enter');
  await reach(rows.last().getByRole('button', { name: 'Delete Телефон' }));
  await press('Enter');
  await expect.poll(() => rows.count()).toBe(14);
  await expect.poll(() => page.locator('.audit-inventory :focus').count()).toBe(1);
});

test('targets are set and findings written, and each becomes an action, a pain point or an opportunity, and back', async () => {
  await showSide('Touchpoints', 'ArrowRight');
  await reach(page.getByLabel('Target for In all'));
  await page.keyboard.type('80');
  await press('Enter');
  await page
    .getByRole('row', { name: /^In all/ })
    .getByText('below target')
    .waitFor();
  await reach(button(/^Make a quick fix of/).first());
  await press('Enter');
  const finding = page.locator('.audit-finding');
  await expect.poll(() => finding.count()).toBe(1);
  for (const kind of ['Action', 'Pain point', 'Opportunity']) {
    await reach(finding.getByRole('button', { name: 'Put on a map…' }));
    await press('Enter');
    const place = dialog('Put on a map');
    await place.waitFor();
    const as = place.getByRole('combobox', { name: 'As' });
    await reach(as);
    if (!(await as.innerText()).includes(kind)) {
      await press('Enter');
      await page.getByRole('option').first().waitFor();
      await reach(page.getByRole('option', { name: kind }), 'ArrowDown');
      await press('Enter');
    }
    await reach(place.getByRole('button', { name: 'Put on the map' }));
    await press('Enter');
    await finding.getByRole('link').waitFor();
    await page
      .getByText(`It is ${kind === 'Pain point' ? 'a pain point' : `an ${kind.toLowerCase()}`} now`)
      .waitFor();
    await press('Control+z');
    await finding.getByRole('link').waitFor({ state: 'detached' });
  }
  await reach(finding.getByRole('button', { name: 'Delete this finding' }));
  await press('Enter');
  await expect.poll(() => finding.count()).toBe(0);
  await page.screenshot({ path: join(RESULTS, 'audit-keyboard.png') });
});

test('the keyboard was in view all the way', () => {
  expect(lost).toEqual([]);
  expect(app.problems).toEqual([]);
});
