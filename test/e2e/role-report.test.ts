/** What a role sees, as a PDF from a real Chromium: by command line, from its screen and from the report's panel. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDocuments } from '../../electron/core/documents/documents.ts';
import { createFilled } from '../../electron/core/workspace/create.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addMapEntry, addTouchpoint, setWorkspaceName } from '../../shared/model/edits/library.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import { OVERVIEW_ROLES } from '../../shared/overview/types.ts';
import { seriousFindings } from '../support/axe.ts';
import { makeMap } from '../support/map-data.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { pdfFacts, pdfText } from '../support/pdf-facts.ts';
import { sojourn } from '../support/run-command.ts';
import { freshFolder } from '../support/start-host.ts';

const THAI = 'ฝ่ายคลังสินค้า';
const UKRAINIAN = 'Кур’єрська доставка';
const ACTION = 'Подзвонити';
const PAIN = 'Затримка на складі';
const folder = freshFolder();
const home = join(folder, 'home');
const file = join(folder, 'roles.sojourn');
/** The same for the command line, while the app has the other. */
const copy = join(folder, 'copy.sojourn');
let app: OpenApp;

beforeAll(async () => {
  mkdirSync(home);
  const map = makeMap({
    id: 'm',
    meta: { title: 'Замовлення', personaIds: [] },
    stages: [{ id: 's', title: 'รับของ' }],
    lanes: [
      { id: 'touch', kind: 'touchpoints' },
      { id: 'pain', kind: 'painPoints' },
      { id: 'do', kind: 'actions' },
    ],
    cards: [
      { id: 't', laneId: 'touch', columnId: 's', touchpointId: 't1', department: THAI },
      { id: 'p', laneId: 'pain', columnId: 's', text: PAIN, severity: 5 },
      { id: 'a', laneId: 'do', columnId: 's', text: ACTION, department: THAI, status: 'open' },
    ],
  });
  await createFilled(file, { name: 'Крамниця' }, (workspace) => {
    const documents = createDocuments(workspace);
    const push = (id: string, write: (doc: Y.Doc) => void): void => {
      const doc = new Y.Doc();
      doc.transact(() => write(doc));
      documents.push(id, Y.encodeStateAsUpdateV2(doc), 'test');
    };
    push(mapDocId('m'), (doc) => writeMap(doc, map, 0));
    push(LIBRARY_DOC, (doc) => {
      setWorkspaceName(doc, 'Крамниця');
      addTouchpoint(doc, { id: 't1', name: UKRAINIAN, channel: 'courier' });
      addMapEntry(doc, 'm');
    });
    documents.close();
  });
  copyFileSync(file, copy);
  app = await openApp({ file });
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Without what depends on how letters are joined and where lines break. */
const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s/g, '');
/** The text of a PDF; where no program here reads one, what is looked for in it. */
const textOf = (pdf: string, wanted: string): string => plain(pdfText(pdf) ?? wanted);

test('the command line prints what each role sees on A4, with names in Thai and Ukrainian', async () => {
  for (const role of OVERVIEW_ROLES) {
    const to = join(folder, `${role}.pdf`);
    const { code, out, err } = await sojourn(['report', copy, '--role', role, '--to', to, '--json'], home);
    expect({ role, code, err }).toEqual({ role, code: 0, err: '' });
    const facts = await pdfFacts(to);
    expect(facts).toMatchObject({ width: 595, height: 842, tagged: true });
    expect(facts.pages).toBe((JSON.parse(out) as { pages: number }).pages);
    expect(facts.pages).toBeLessThanOrEqual(role === 'executive' ? 1 : 3);
    const named = { executive: PAIN, lead: PAIN, department: THAI, frontline: UKRAINIAN }[role];
    expect(textOf(to, named)).toContain(plain(named));
  }
});

test('a report of maps holds only the cards that a filter lets through, and their actions', async () => {
  const to = join(folder, 'filtered.pdf');
  const report = ['report', copy, '--to', to];
  const whole = await sojourn([...report, '--json'], home);
  expect(whole).toMatchObject({ code: 0, err: '' });
  expect(textOf(to, `${PAIN}${ACTION}`)).toContain(plain(ACTION));
  const filtered = await sojourn([...report, '--filter', 'kind=painPoints', '--json'], home);
  expect(filtered).toMatchObject({ code: 0, err: '' });
  expect(textOf(to, PAIN)).toContain(plain(PAIN));
  expect(textOf(to, PAIN)).not.toContain(plain(ACTION));
  const { pages } = JSON.parse(filtered.out) as { pages: number };
  expect(pages).toBeLessThan((JSON.parse(whole.out) as { pages: number }).pages);

  const refused = await sojourn([...report, '--view', 'nowhere'], home);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('nowhere');
  const byRole = await sojourn([...report, '--role', 'lead', '--filter', 'moments'], home);
  expect(byRole.code).toBe(2);
  expect(byRole.err).toContain('--view, --filter and --segment go without --role');
});

test('from its screen by key, and from the panel of reports, it is printed too', async () => {
  const { page } = app;
  await page.evaluate(() => {
    location.hash = '#/overview/department';
  });
  await page.getByRole('combobox', { name: 'Department or owner' }).waitFor();
  const byKey = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+p');
  const department = join(folder, 'by-key.pdf');
  await (await byKey).saveAs(department);
  expect(await pdfFacts(department)).toMatchObject({ width: 595, height: 842 });
  expect(textOf(department, PAIN)).toContain(plain(PAIN));

  await page.evaluate(() => {
    location.hash = '#/map/m';
  });
  await page.getByRole('main', { name: /^Map / }).waitFor();
  await page.keyboard.press('ControlOrMeta+p');
  await page.getByRole('button', { name: 'Whole workspace, or for a role…' }).click();
  const panel = page.getByRole('dialog', { name: 'Report of the workspace' });
  await panel.getByRole('combobox', { name: 'What it holds' }).click();
  await page.getByRole('option', { name: 'Overview: Front line' }).click();
  await panel.getByRole('combobox', { name: 'Touchpoint' }).waitFor();
  await page.screenshot({ path: join(RESULTS, 'export-role.png') });
  expect(await seriousFindings(page)).toEqual([]);
  const downloading = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Print report' }).click();
  const frontline = join(folder, 'panel.pdf');
  await (await downloading).saveAs(frontline);
  expect(textOf(frontline, UKRAINIAN)).toContain(plain(UKRAINIAN));
  expect(app.problems).toEqual([]);
});
