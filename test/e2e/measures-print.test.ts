/** Metrics and drivers as PDFs from a real Chromium: by command line, from their screens, and as parts of a report. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { pdfFacts, pdfText } from '../support/pdf-facts.ts';
import { sojourn } from '../support/run-command.ts';
import { freshFolder } from '../support/start-host.ts';

const folder = freshFolder();
const home = join(folder, 'home');
const file = join(folder, 'measures.sojourn');
const THAI = 'ปู่ญี่ฎุฏู๋ เวลาที่ลูกค้ารอ';
const UKRAINIAN = 'Їжаки, що дочекалися відповіді';
let app: OpenApp;

async function done(...args: readonly string[]): Promise<void> {
  const { code, err } = await sojourn([...args], home);
  if (code !== 0) throw new Error(err);
}

beforeAll(async () => {
  mkdirSync(home);
  await done('new', file, '--sample');
  const months = ['07', '08', '09', '10'].map((month, at) => `2026-${month};${40 + at};${60 + 2 * at} %`);
  const table = join(folder, 'values.csv');
  writeFileSync(table, `month;${THAI};${UKRAINIAN}\n${months.join('\n')}\n`);
  await done('import-metrics', file, table);
  app = await openApp();
  await app.page.getByRole('main', { name: /^Map / }).waitFor();
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Without what depends on how letters are joined and where lines break. */
const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s/g, '');
/** Expects each of these in the text of a PDF, where a program here reads one. */
function holds(pdf: string, ...wanted: readonly string[]): void {
  const text = plain(pdfText(pdf) ?? wanted.join(' '));
  for (const words of wanted) expect(text).toContain(plain(words));
}

test('the command line prints metrics with alerts, values, intervals, methods and targets', async () => {
  const to = join(folder, 'metrics.pdf');
  const asked = ['report', file, '--only', 'metrics', '--to', to];
  const { code, out, err } = await sojourn([...asked, '--json'], home);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const facts = await pdfFacts(to);
  expect(facts).toMatchObject({ width: 595, height: 842, tagged: true });
  expect(JSON.parse(out)).toMatchObject({ only: 'metrics', pages: facts.pages });
  holds(to, 'things to look at', 'misses its target of 30', '95 % interval', 'adjusted Wald', 'Over time');
  holds(to, UKRAINIAN, THAI, 'By month');

  const ofSegment = [...asked, '--of', 'segment=Busy parents', '--period', 'quarter'];
  expect(await sojourn(ofSegment, home)).toMatchObject({ code: 0, err: '' });
  holds(to, 'Segment Busy parents', 'By quarter');

  expect((await sojourn([...asked, '--of', 'segment=Ніде'], home)).err).toContain('no segment “Ніде”');
  expect((await sojourn([...asked, '--of', 'nonsense'], home)).code).toBe(2);
  expect((await sojourn([...asked, '--role', 'lead'], home)).code).toBe(2);
  expect((await sojourn([...asked, '--title', 'x'], home)).err).toContain('go without --only');
});

test('drivers are printed with both charts, their numbers, warnings and method', async () => {
  const to = join(folder, 'drivers.pdf');
  const { code, out, err } = await sojourn(['drivers', file, '--to', to, '--json'], home);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [first] = (JSON.parse(out) as { drivers: { name: string }[] }).drivers;
  expect(await pdfFacts(to)).toMatchObject({ width: 595, height: 842, tagged: true });
  holds(
    to,
    first?.name ?? '?',
    'Importance and score',
    'VIF',
    'Importance is not cause',
    'LMG',
    'Johnson’s relative weight',
    'Field',
  );
  const usual = join(folder, 'usual.pdf');
  expect(await sojourn(['report', file, '--only', 'drivers', '--to', usual], home)).toMatchObject({
    code: 0,
  });
  expect((await pdfFacts(usual)).pages).toBe((await pdfFacts(to)).pages);
});

test('both end a report that asks for them, and not one that does not', async () => {
  const to = join(folder, 'report.pdf');
  const asked = ['report', file, '--to', to, '--with'];
  const short = await sojourn([...asked, 'personas', '--json'], home);
  const long = await sojourn([...asked, 'personas', 'metrics', 'drivers', '--json'], home);
  const pages = ({ out }: { out: string }): number => (JSON.parse(out) as { pages: number }).pages;
  expect(pages(long)).toBeGreaterThan(pages(short) + 5);
  holds(to, 'Metrics', 'goes with', 'How it was worked out');
});

test('from their screens by key and button, and from the panel of reports', async () => {
  const { page } = app;
  const map = await page.evaluate(() => location.hash);
  const saved = async (name: string, start: () => Promise<void>): Promise<string> => {
    const download = page.waitForEvent('download');
    await start();
    const path = join(folder, name);
    await (await download).saveAs(path);
    return path;
  };
  await page.evaluate(() => {
    location.hash = '#/measures/metrics';
  });
  await page.getByRole('table', { name: 'Metrics' }).waitFor();
  holds(await saved('by-key.pdf', () => page.keyboard.press('ControlOrMeta+p')), 'things to look at');
  await page.evaluate(() => {
    location.hash = '#/measures/drivers';
  });
  await page.getByRole('figure').first().waitFor();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(RESULTS, `drivers-print-${colorScheme}.png`) });
    expect(await seriousFindings(page)).toEqual([]);
  }
  const drivers = await saved('by-button.pdf', () =>
    page.getByRole('button', { name: 'Print as PDF' }).click(),
  );
  holds(drivers, 'Importance is not cause');

  await page.evaluate((hash) => {
    location.hash = hash;
  }, map);
  await page.getByRole('main', { name: /^Map / }).waitFor();
  await page.keyboard.press('ControlOrMeta+p');
  await page.getByRole('button', { name: 'Whole workspace, or for a role…' }).click();
  const panel = page.getByRole('dialog', { name: 'Report of the workspace' });
  await panel.getByRole('combobox', { name: 'What it holds' }).click();
  await page.getByRole('option', { name: 'Metrics', exact: true }).click();
  await page.screenshot({ path: join(RESULTS, 'report-panel-metrics.png') });
  const metrics = await saved('by-panel.pdf', () =>
    panel.getByRole('button', { name: 'Print report' }).click(),
  );
  holds(metrics, 'things to look at');
  expect(app.problems).toEqual([]);
});
