/**
 * Audits in a real Chromium: one begun and answered by keyboard alone, its result beside the one before, a finding on a
 * map; the screens hold nothing that axe finds serious, in light and dark.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { pdfText } from '../support/pdf-facts.ts';
import { png } from '../support/pictures.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';

let app: OpenApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.locator('.status-save[data-state="saved"]').waitFor();
});
afterAll(() => app?.close());

async function go(hash: string, ready: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator(ready).first().waitFor();
}

test('an audit is begun and answered without the mouse', async () => {
  await go('#/audit/audits', '.audit-table');
  await page.keyboard.press('Alt+n');
  await page.getByRole('dialog', { name: 'New audit' }).waitFor();
  await page.getByRole('textbox', { name: 'Name' }).fill('Audit of the night shift');
  await page.keyboard.press('Enter');
  await page.locator('[data-question]').first().waitFor();
  await page.locator('[data-question] [role="radio"]').first().focus();
  await page.keyboard.type('4n5321');
  // Behind the last question the keyboard is at what goes on.
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Touchpoints' }).waitFor();
  await page.locator('[data-question] :focus').waitFor();
  await page.keyboard.type('3');
  const [journey, touchpoints] = await page.locator('.audit-part-state').allInnerTexts();
  expect(journey?.replaceAll(/\s+/g, ' ')).toBe('6/6 56 %');
  expect(touchpoints).toContain('1/6');
  await page.locator('.status-save[data-state="saved"]').waitFor();
});

test('this year stands beside last year, another brand and the targets', async () => {
  await go('#/audit/audits/audit-2026', '.chart-drawing');
  const total = await page.getByRole('row', { name: /^In all/ }).innerText();
  expect(total).toContain('56 %');
  expect(total).toContain('+20.5');
  expect(total).toContain('below target');
  await page.screenshot({ path: join(RESULTS, 'audit-result.png'), fullPage: true });
  await page.getByRole('button', { name: 'Show the numbers of Parts beside each other' }).click();
  expect(await page.locator('.chart-table thead').innerText()).toContain('Kroky');
  expect(await page.locator('body').innerText()).not.toContain('NaN');
});

test('a finding becomes an action on the map, and undo takes it back', async () => {
  await go('#/audit/audits/audit-2026', '.audit-finding');
  const places = page.locator('.audit-finding a');
  const before = await places.count();
  const finding = page.locator('.audit-finding', { hasText: 'wide feet' });
  await finding.getByRole('button', { name: 'Put on a map…' }).click();
  await page.getByRole('button', { name: 'Put on the map' }).click();
  await finding.getByRole('link').waitFor();
  expect(await places.count()).toBe(before + 1);
  await page.keyboard.press('Control+z');
  await finding.getByRole('link').waitFor({ state: 'detached' });
});

test.each(['light', 'dark'] as const)('axe finds nothing serious, in %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  const findings: string[] = [];
  for (const [hash, ready] of [
    ['#/audit/audits', '.audit-table'],
    ['#/audit/audits/audit-2025', '.chart-drawing'],
    ['#/audit/sets', '.list-row'],
  ] as const) {
    await go(hash, ready);
    findings.push(...(await seriousFindings(page)));
  }
  for (const side of ['Questions', 'Touchpoints']) {
    await go('#/audit/audits/audit-2025', '.segment');
    await page.getByRole('button', { name: side, exact: true }).click();
    findings.push(...(await seriousFindings(page)));
  }
  expect(findings).toEqual([]);
  expect(app.problems).toEqual([]);
});

test('mystery visits are averaged, and lie as a curve of their own on the map', async () => {
  await go('#/audit/visits/scenario-two-sizes', '.chart-drawing');
  expect(await page.locator('.audit-score').innerText()).toContain('52 %');
  expect(await page.locator('.audit-score').innerText()).toContain('3 visits');
  await page.screenshot({ path: join(RESULTS, 'audit-visits.png') });
  const findings = await seriousFindings(page);
  await page.getByRole('button', { name: 'Visits', exact: true }).click();
  await page
    .getByRole('radiogroup', { name: /^Experienced/ })
    .first()
    .waitFor();
  findings.push(...(await seriousFindings(page)));
  await page.getByRole('button', { name: 'Scenario', exact: true }).click();
  findings.push(...(await seriousFindings(page)));
  await go('#/audit/observations', '.chart-drawing');
  findings.push(...(await seriousFindings(page)));
  expect(findings).toEqual([]);
  await go('#/map/sample-shoes-online', '.visited');
  expect(await page.locator('.visited').first().getAttribute('aria-label')).toMatch(
    /^Mystery visits: .*3 ratings, 95 % interval/,
  );
});

test('a touchpoint on the map says how often it was observed, and leads there', async () => {
  await go('#/map/sample-shoes-online', '.card-observed');
  const mark = page.getByRole('link', { name: '1 observation: Clicks on the product page' });
  await mark.click();
  await page.locator('.audit-observation').first().waitFor();
  expect(new URL(page.url()).hash).toBe('#/audit/observations');
});

test('an audit is printed with scores, losses and what follows', async () => {
  const out = join(RESULTS, 'audit.pdf');
  await go('#/audit/audits/audit-2026', '.chart-drawing');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Print this audit' }).click();
  await (await download).saveAs(out);
  const text = pdfText(out);
  const wanted = ['56 %', 'Where most points are lost', 'Returns solved at the first contact'];
  expect(wanted.filter((words) => !(text ?? words).includes(words))).toEqual([]);
});

test('an answer is backed by a picture, feedback, a card and a touchpoint, and each is taken off again', async () => {
  await go('#/audit/audits/audit-2025', '.segment');
  await page.getByRole('button', { name: 'Questions', exact: true }).click();
  const question = page.locator('[data-question]').nth(1);
  await question.locator('input[aria-label="Picture files"]').setInputFiles({
    name: 'door.png',
    mimeType: 'image/png',
    buffer: Buffer.from(png(40, 30, () => [20, 80, 200])),
  });
  await question.locator('.audit-proof[data-kind="picture"] img').waitFor();
  const add = async (entry: string): Promise<void> => {
    await question.getByRole('button', { name: 'Add evidence' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  const dialog = page.getByRole('dialog');
  await add('Feedback…');
  await dialog.getByRole('searchbox').fill('delivery');
  await dialog.locator('.fb-target-card').first().click();
  await page.keyboard.press('Escape');
  await question.locator('.audit-proof[data-kind="item"] q').waitFor();
  await add('Card on a map…');
  await dialog.locator('.fb-target-card').first().click();
  await question.locator('.audit-proof[data-kind="card"] a').waitFor();
  await add('Touchpoint…');
  await dialog.getByRole('button', { name: 'Size guide' }).click();
  await question.locator('.audit-proof[data-kind="touchpoint"]', { hasText: 'Size guide' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.screenshot({ path: join(RESULTS, 'audit-evidence.png') });
  const proofs = question.locator('.audit-proof');
  expect(await proofs.count()).toBe(4);
  await question.getByRole('button', { name: 'Show Picture large' }).click();
  await page.getByRole('dialog', { name: 'Picture' }).locator('img').waitFor();
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Remove this evidence' }).last().click();
  await expect.poll(() => proofs.count()).toBe(3);
  await page.keyboard.press('Control+z');
  await expect.poll(() => proofs.count()).toBe(4);
  expect(app.problems).toEqual([]);
});

test('a file of any kind is kept, saved to disk as it came, taken off and back, and told in the report', async () => {
  await go('#/audit/audits/audit-2025', '.segment');
  await page.getByRole('button', { name: 'Questions', exact: true }).click();
  const question = page.locator('[data-question]').nth(2);
  const script = Buffer.from('<script>document.title = "taken over"</script>');
  const name = `Звіт-${'надзвичайнодовгийзвіт'.repeat(3)}.html`;
  await question
    .locator('input[aria-label="Files"]')
    .setInputFiles({ name, mimeType: 'text/html', buffer: script });
  const file = question.locator('.audit-proof[data-kind="file"]');
  await file.waitFor();
  expect((await file.innerText()).replaceAll(/\s+/g, ' ')).toContain(`${name} Web page · 46 bytes`);
  expect(await seriousFindings(page)).toEqual([]);
  await page.screenshot({ path: join(RESULTS, 'audit-file.png') });
  const download = page.waitForEvent('download');
  await file.getByRole('button', { name: `Save ${name}` }).press('Enter');
  const saved = await download;
  const out = join(RESULTS, 'audit-file.html');
  await saved.saveAs(out);
  expect(saved.suggestedFilename()).toBe(name);
  expect(readFileSync(out)).toEqual(script);
  await file.getByRole('button', { name: 'Remove this evidence' }).press('Enter');
  await expect.poll(() => file.count()).toBe(0);
  await page.keyboard.press('Control+z');
  await file.waitFor();

  await question.locator('input[aria-label="Files"]').setInputFiles({
    name: 'large.mp4',
    mimeType: 'video/mp4',
    buffer: Buffer.alloc(25 * 1024 * 1024 + 1),
  });
  await page.getByText('“large.mp4” is larger than 25 MB.').first().waitFor();
  await page.getByRole('button', { name: 'Result', exact: true }).click();
  const printed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Print this audit' }).click();
  const pdf = join(RESULTS, 'audit-file.pdf');
  await (await printed).saveAs(pdf);
  const text = pdfText(pdf) ?? 'Files kept as evidence Web page 46 bytes';
  expect(text).toMatch(/Files kept as evidence[\s\S]*Web page[\s\S]*46 bytes/);
  expect(await page.title()).not.toContain('taken over');
  expect(app.problems).toEqual([]);
});
