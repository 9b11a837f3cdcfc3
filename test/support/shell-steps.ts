/** The steps that show that the shell works, for whatever carries it: the stand-in or the real Electron. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pdfFacts, pdfText } from './pdf-facts.ts';
import { expect } from 'vitest';

/** A running shell, seen by the person in front of it. */
export interface RunningShell {
  readonly page: Page;
  /** Clicks a menu item by its labels. */
  menu(...path: string[]): Promise<void>;
  /** What the next save dialog answers. */
  answerSaveDialog(path: string): Promise<void>;
  quit(): Promise<void>;
}

/** Starts the shell on the data folder that the caller has made. */
export type StartShell = () => Promise<RunningShell>;

const SAMPLE = 'Buying a pair of shoes online';
/** What the map is called after the edit. */
export const TITLE = 'Купівля взуття – ซื้อรองเท้า – mua giày';

function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name, exact: true });
}

async function saved(page: Page): Promise<void> {
  await page.getByRole('contentinfo', { name: 'Status' }).getByText('Saved', { exact: true }).waitFor();
}

/**
 * First start opens the sample; a title is edited, undone and redone by the menu; the map becomes a PDF; after quitting
 * there is one clean file; the next start shows the edit.
 * @param folder for the PDF
 * @param dataFolder the shell's data folder
 * @returns the heading that the second start shows, which is `TITLE`
 */
export async function smokeTestShell(
  start: StartShell,
  folder: string,
  dataFolder: string,
): Promise<string | null> {
  const first = await start();
  await heading(first.page, SAMPLE).waitFor();
  await saved(first.page);

  const title = first.page
    .getByRole('complementary', { name: 'Inspector' })
    .getByLabel('Title', { exact: true });
  await title.fill(TITLE);
  await title.press('Enter');
  await heading(first.page, TITLE).waitFor();
  await first.menu('Edit', 'Undo');
  await heading(first.page, SAMPLE).waitFor();
  await first.menu('Edit', 'Redo');
  await heading(first.page, TITLE).waitFor();
  await saved(first.page);

  const pdf = join(folder, 'map.pdf');
  await first.answerSaveDialog(pdf);
  await first.menu('File', 'Export…');
  const panel = first.page.getByRole('dialog', { name: 'Export map' });
  await panel.getByRole('button', { name: 'Export', exact: true }).click();
  await expect.poll(() => existsSync(pdf), { timeout: 120_000 }).toBe(true);
  expect(await pdfFacts(pdf)).toEqual({ pages: 1, width: 1191, height: 842, tagged: true });
  const text = pdfText(pdf);
  if (text !== null) {
    expect(text).toContain('Купівля взуття');
    expect(text).toContain('ซื้อรองเท้า');
  }
  await first.quit();
  const leftovers = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' });
  expect(leftovers.filter((name) => /\.sojourn-(wal|shm|journal)$/.test(name))).toEqual([]);

  const second = await start();
  await heading(second.page, TITLE).waitFor();
  await saved(second.page);
  const seen = await second.page.getByRole('heading', { level: 1 }).textContent();
  await second.quit();
  return seen;
}
