/** Exports from the window and reports of the whole workspace: chosen in a panel, printed, read again as others read them. */
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSmallTable } from '../../shared/formats/small-table.ts';
import { seriousFindings } from '../support/axe.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { png } from '../support/pictures.ts';
import { pdfText } from '../support/pdf-facts.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
  await app.page.getByRole('main', { name: /^Map / }).waitFor();
});
afterAll(() => app?.close());

async function pictures(name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.page.screenshot({ path: join(RESULTS, `export-${name}-${colorScheme}.png`) });
    expect(await seriousFindings(app.page)).toEqual([]);
  }
}

async function choose(field: string, option: string): Promise<void> {
  const { page } = app;
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
}

test('a map is printed over several pages with what belongs to it', async () => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+p');
  const panel = page.getByRole('dialog', { name: 'Export map' });
  await panel.waitFor();
  await choose('Paper', 'A4 (210 × 297 mm)');
  await choose('Layout', 'Pages to read, headers on each');
  const borders = panel.getByRole('listbox', { name: 'Borders where a page can begin' });
  const buy = borders.getByRole('option', { name: /^Stage Buy: / });
  await borders.focus();
  while ((await buy.getAttribute('data-active')) !== 'true') await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await expect.poll(() => buy.getAttribute('aria-selected')).toBe('true');
  // Dragged to the left of it, and with a key back again.
  const compare = borders.getByRole('option', { name: /^Step Find the size: / });
  await buy.scrollIntoViewIfNeeded();
  await buy.dragTo(compare);
  await expect.poll(() => compare.getAttribute('aria-selected')).toBe('true');
  expect(await buy.getAttribute('aria-selected')).toBe('false');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => buy.getAttribute('aria-selected')).toBe('true');
  await panel.getByRole('checkbox', { name: 'Action plan' }).check();
  const bytes = Buffer.from(png(300, 100, () => [0, 120, 80]));
  await panel
    .getByLabel('Logo file')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: bytes });
  await panel.getByRole('img', { name: 'Logo of the workspace' }).waitFor();
  expect(await panel.getByRole('checkbox', { name: 'With the logo of the workspace' }).isChecked()).toBe(
    true,
  );
  await pictures('panel');
  const downloading = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export', exact: true }).click();
  const path = join(RESULTS, 'export-pages.pdf');
  await (await downloading).saveAs(path);
  const text = pdfText(path);
  const document = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
  expect(document.getPageCount()).toBeGreaterThan(7);
  expect(text ?? 'Action plan').toContain('Action plan');
  await page.getByText('Map written:').waitFor();
});

test('the list of cards is written as CSV, a row for each', async () => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+p');
  const panel = page.getByRole('dialog', { name: 'Export map' });
  await panel.waitFor();
  await choose('Format', 'CSV');
  await choose('What it holds', 'All cards, a row for each');
  const downloading = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export', exact: true }).click();
  const path = join(RESULTS, 'export-cards.csv');
  await (await downloading).saveAs(path);
  const bounds = { rows: 1e4, cells: 1e6, tooMany: '', remedy: '' };
  const [titles, ...rows] = readSmallTable('cards.csv', readFileSync(path, 'utf8'), bounds);
  expect(titles).toContain('Severity');
  const counts = await page.getByText(/^\d+ cards · \d+ stages$/).textContent();
  expect(rows).toHaveLength(Number.parseInt(counts ?? '', 10));
});

test('a report holds all maps, and its contents say where', async () => {
  const { page } = app;
  await page.getByRole('link', { name: 'Maps' }).first().click();
  await page.getByRole('button', { name: 'Report…' }).click();
  const panel = page.getByRole('dialog', { name: 'Report of the workspace' });
  await panel.getByRole('textbox', { name: 'Title' }).fill('Звіт · รายงาน · báo cáo');
  await panel.getByRole('checkbox', { name: 'From order to doorstep' }).waitFor();
  await pictures('report');
  const downloading = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Print report' }).click();
  const path = join(RESULTS, 'export-report.pdf');
  await (await downloading).saveAs(path);
  const document = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
  const pages = document.getPages();
  expect(document.getTitle()).toBe('Звіт · รายงาน · báo cáo');

  // Every entry of the contents is a link to the page whose number stands beside it.
  const links = pages[0]?.node.Annots()?.asArray() ?? [];
  const targets = document.catalog.lookup(PDFName.of('Dests'), PDFDict);
  const found = links.map((ref) => {
    const name = document.context.lookup(ref, PDFDict).get(PDFName.of('Dest'));
    const place = targets.lookup(name as PDFName, PDFArray).get(0);
    return pages.findIndex((one) => one.ref === place) + 1;
  });
  expect(found.length).toBeGreaterThan(6);
  const contents = pdfText(path)?.split('\f')[0];
  const numbers = (contents ?? found.join('\n')).split('\n').filter((line) => /^\d+$/.test(line.trim()));
  expect(numbers.map(Number)).toEqual(found);
  expect(document.catalog.has(PDFName.of('Outlines'))).toBe(true);
});
