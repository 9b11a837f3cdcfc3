/** Importing maps and merging a copy of the workspace as a person meets them in a real Chromium. */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writing } from '../../electron/cli/session.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { setCardFields, setCardText } from '../../shared/model/edits/cards.ts';
import { chooseFiles } from '../support/choose-files.ts';
import { allFindings } from '../support/axe.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { runMain } from '../support/run-main.ts';
import { makeScriptsWorkspace, SCRIPTS_MAP } from '../support/scripts-workspace.ts';
import { freshFolder } from '../support/start-host.ts';
import { change } from '../support/workspace-copies.ts';

const folder = freshFolder();
const before = process.env['SOJOURN_HOME'];
const at = (name: string): string => join(folder, name);
let app: OpenApp;

beforeAll(async () => {
  process.env['SOJOURN_HOME'] = at('home');
  const file = await makeScriptsWorkspace(folder);
  await runMain('export', file, '--map', SCRIPTS_MAP, '--to', at('แผนที่.json'));
  writeFileSync(
    at('замовлення.mmd'),
    'journey\n  title Замовлення\n  section ค้นหา\n    Đặt hàng: 5: Olena\n  section Bayar\n    Сплатити: 2: Olena, Budi\n',
  );
  copyFileSync(file, at('theirs.sojourn'));
  const doc = mapDocId(SCRIPTS_MAP);
  await writing(file, async (session) => {
    change(session, doc, 21, (ydoc) => setCardFields(ydoc, ['pain-vi'], { severity: 1 }));
    change(session, doc, 21, (ydoc) => setCardText(ydoc, 'ideas-th', 'ข้อความของเรา'));
  });
  await writing(at('theirs.sojourn'), async (session) => {
    change(session, doc, 22, (ydoc) => setCardFields(ydoc, ['pain-vi'], { severity: 5 }));
    change(session, doc, 22, (ydoc) => setCardText(ydoc, 'ideas-th', 'ข้อความของพวกเขา'));
    change(session, doc, 22, (ydoc) => setCardText(ydoc, 'ideas-uk', 'Їхня думка'));
  });
  app = await openApp({ file });
  await app.page.goto(`${app.page.url().split('#')[0]}#/home`);
});
afterAll(async () => {
  await app?.close();
  if (before === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = before;
  rmSync(folder, { recursive: true, force: true });
});

/** Presses a button by the keyboard and gives its file dialog a file. */
async function choose(button: string, path: string): Promise<void> {
  await chooseFiles(app.page, [path], async () => {
    await app.page.getByRole('button', { name: button }).focus();
    await app.page.keyboard.press('Enter');
  });
}

async function picture(name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await app.page.screenshot({ path: join(RESULTS, `map-files-${name}-${theme}.png`) });
  }
  await app.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

test('a map of a Mermaid file is shown, created, and taken back', async () => {
  const { page } = app;
  await choose('Import map…', at('замовлення.mmd'));
  const dialog = page.getByRole('dialog', { name: 'Import map' });
  await dialog.getByText('2 stages').waitFor();
  await dialog.getByText('Kinds of lanes').click();
  await dialog.getByRole('combobox', { name: 'Steps' }).waitFor();
  await picture('import');
  expect(await allFindings(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Create map' }).press('Enter');
  await page.getByRole('main', { name: /Замовлення/ }).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  await picture('imported');
  await page.keyboard.press('Control+z');
  await page.goto(`${page.url().split('#')[0]}#/home`);
  await expect
    .poll(() => page.getByRole('list', { name: 'Latest maps' }).innerText())
    .not.toContain('Замовлення');
});

test('a map that is there already is told to become a copy', async () => {
  const { page } = app;
  await choose('Import map…', at('แผนที่.json'));
  const dialog = page.getByRole('dialog', { name: 'Import map' });
  await expect.poll(() => dialog.innerText()).toContain('is in this workspace already');
  await picture('copy');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('another copy is merged; both values are told, and one step takes it back', async () => {
  const { page } = app;
  await choose('Merge another copy…', at('theirs.sojourn'));
  const dialog = page.getByRole('dialog', { name: 'Copies merged' });
  await dialog.waitFor();
  await expect.poll(() => dialog.getByRole('row').count()).toBe(3);
  expect(await dialog.innerText()).toContain('ข้อความของเรา');
  expect(await dialog.innerText()).toContain('ข้อความของพวกเขา');
  await picture('merged');
  expect(await allFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Undo merge' }).click();
  await page.getByText('The merge was taken back').first().waitFor();
  expect(await page.getByRole('list').allInnerTexts()).not.toContain('Їхня думка');
  expect(app.problems).toEqual([]);
});
