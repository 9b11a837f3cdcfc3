/** Deleting for good in a real browser on the built host: dialogs, the file's bytes, and a second window. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { allFindings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { foundIn, rawBytes } from '../support/forget-workspace.ts';
import { sojourn } from '../support/run-command.ts';
import { freshFolder, ROOT, startHost, type StartedHost } from '../support/start-host.ts';

const RESULTS = join(ROOT, 'test/results');
const KEY = 'клієнт-77';
const WORD = 'зебрасинизавтра';
const ROWS = [
  'customer,comment,rating',
  `${KEY},"Кур’єр ${WORD} не подзвонив",1`,
  'ลูกค้า-12,"ส่งช้ามาก ไม่ดีเลย",2',
  'khach-3,"Giao hàng rất nhanh",5',
];

let browser: Browser;
let home: string;
let host: StartedHost;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  mkdirSync(RESULTS, { recursive: true });
  browser = await launchChromium();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  home = freshFolder();
  const file = join(home, 'shop.sojourn');
  const csv = join(home, 'panel.csv');
  writeFileSync(csv, `${ROWS.join('\n')}\n`);
  await sojourn(['new', file, '--sample'], home);
  const kept = ['--consent', 'згода в анкеті', '--retain-until', '2025-01-31'];
  const columns = ['--map', 'customer=customer', '--privacy', 'customer=keep'];
  await sojourn(['import', file, csv, ...columns, ...kept], home);
  host = await startHost({ home, file });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(host.url);
  await page.getByRole('link', { name: 'Feedback' }).click();
  await page.getByRole('listbox', { name: 'Feedback, newest first' }).waitFor();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await page.screenshot({ path: join(RESULTS, 'forget-failed.png') });
  await page?.close();
  await host?.stop();
  rmSync(home, { recursive: true, force: true });
});

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });

async function picture(name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(RESULTS, `forget-${name}-${theme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

const axe = (): Promise<string[]> => allFindings(page, '[role=dialog]');

test('a customer and then a source are deleted for good', async () => {
  await page.getByText('kept past 31 Jan 2025').waitFor();
  await button('More for panel').click();
  await picture('menu');
  await page.getByRole('menuitem', { name: 'Consent and retention…' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await page.getByLabel('Ground for keeping it').inputValue()).toBe('згода в анкеті');
  await picture('words');
  expect(await axe()).toEqual([]);
  await page.getByLabel('Keep until').fill('2999-12-31');
  await page.keyboard.press('Enter');
  await page.getByText('keep until 31 Dec 2999').waitFor();

  await button(/^panel/).click();
  await page.getByRole('option').filter({ hasText: WORD }).click();
  await picture('item');
  await button('Delete this customer…').click();
  await page.getByRole('row', { name: 'Customers 1' }).waitFor();
  await picture('customer');
  expect(await axe()).toEqual([]);
  expect(foundIn(rawBytes(host.workspace), [WORD])).toEqual([WORD]);
  await button('Delete for good').click();
  await page.getByText('Deleted for good').waitFor();
  expect(foundIn(rawBytes(host.workspace), [WORD, KEY])).toEqual([]);
  await expect.poll(() => page.getByRole('option').filter({ hasText: WORD }).count()).toBe(0);

  await button('More for panel').click();
  await page.getByRole('menuitem', { name: 'Delete for good…' }).click();
  await page.getByRole('row', { name: 'Items 2' }).waitFor();
  await button('Delete for good').click();
  await button('More for panel').waitFor({ state: 'detached' });
  await expect.poll(() => foundIn(rawBytes(host.workspace), ['ลูกค้า-12', 'Giao hàng rất nhanh'])).toEqual([]);
  expect(complaints).toEqual([]);
});
