/** The screen of metrics on a workspace that holds the worst: every metric is shown or says why it cannot be, and none is NaN. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { writing } from '../../electron/cli/session.ts';
import { MEASURES_DOC } from '../../shared/model/doc-ids.ts';
import { addMetric, putEntries, setIndexPart, setMetric } from '../../shared/model/measures/edits.ts';
import { WORKSPACE_SCOPE } from '../../shared/model/measures/scope.ts';
import { seriousFindings } from '../support/axe.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { runMain } from '../support/run-main.ts';
import { freshFolder } from '../support/start-host.ts';

let app: OpenApp;
const folder = freshFolder();
const file = join(folder, 'worst.sojourn');

function writeWorst(doc: Y.Doc): void {
  const nothing = { value: null, n: null, low: null, high: null, counts: null, origin: '' };
  const may = { scope: WORKSPACE_SCOPE, from: '2026-05-01', to: '2026-05-31', ...nothing };
  putEntries(doc, [
    { ...may, metric: 'nps', counts: { promoters: 0, passives: 0, detractors: 0 } },
    { ...may, metric: 'churn', value: -3 },
    { ...may, metric: 'retention', counts: { start: 10, added: 0, end: 12 } },
    { ...may, metric: 'csat', value: 80, n: 0 },
    { ...may, metric: 'effort', value: 40, from: '2031-01-01', to: '2031-01-31' },
  ]);
  setMetric(doc, 'clv', { discount: 0 });
  addMetric(doc, { id: 'ix', name: 'Показник без ваги', kind: 'index', unit: '' });
  setIndexPart(doc, 'ix', { metric: 'nps', weight: 0, worst: 0, best: 0 });
}

beforeAll(async () => {
  process.env['SOJOURN_HOME'] = join(folder, 'home');
  mkdirSync(join(folder, 'home'));
  await runMain('new', file);
  const survey = join(folder, 'Survey.csv');
  // One answer, the same score throughout a month, no month between, no date, and a date to come.
  writeFileSync(
    survey,
    [
      'id,date,nps,channel,comment',
      '1,2026-01-05,9,web,one',
      ...Array.from({ length: 12 }, (_, at) => `${at + 2},2026-05-05,10,app,alike ${at}`),
      '20,,3,app,undated',
      '21,2031-01-01,0,app,to come',
    ].join('\n'),
  );
  const stars = join(folder, 'Stars.csv');
  writeFileSync(stars, 'id,date,rating,comment\n1,2026-05-05,4,one star row\n');
  const customers = join(folder, 'customers.csv');
  writeFileSync(customers, 'customer,segment,value,churned\nk1,Gold,100,no\nk2,Gold,100,no\n');
  for (const args of [
    ['import', file, survey],
    ['import', file, stars],
    ['customers', file, customers],
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- each writes
    const { code, err } = await runMain(...args);
    if (code !== 0) throw new Error(err.join('\n'));
  }
  await writing(file, async ({ documents }) => {
    const doc = new Y.Doc();
    doc.transact(() => writeWorst(doc));
    documents.push(MEASURES_DOC, Y.encodeStateAsUpdateV2(doc), 'test');
    doc.destroy();
  });
  delete process.env['SOJOURN_HOME'];
  app = await openApp({ file });
});
afterAll(() => app?.close());

test('every metric of the worst workspace is shown, or says why it cannot be', async () => {
  const { page } = app;
  await page.getByRole('main').first().waitFor();
  await page.keyboard.press('Alt+5');
  const list = page.getByRole('table', { name: 'Metrics' });
  await list.waitFor();
  const said: string[] = [];
  const names = list.locator('tbody tr');
  await expect.poll(() => names.count()).toBeGreaterThan(8);
  for (let at = 0; at < (await names.count()); at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person looks at them
    await names.nth(at).getByRole('button').click();
    // oxlint-disable-next-line no-await-in-loop -- as above
    said.push((await page.locator('.ms-screen').innerText()).replaceAll(/\s+/g, ' '));
  }
  const all = said.join('\n');
  for (const words of [
    'All counts are 0, so there is nothing to work out.',
    'Churn rate of -3 cannot be: it lies from 0 to 100.',
    '12 of 10 customers stayed, which is over 100 %',
    'customers would stay for ever',
    '1 value lies in the future and is left out.',
    '1 answer is dated in the future and left out.',
    '1 answer has no date and is in no period.',
    'All weights of the index are 0: give a part some weight.',
    'fewer than 30 say little',
  ]) {
    expect(all).toContain(words);
  }
  expect(all).not.toMatch(/NaN|Infinity|∞|undefined|null/);
  await page.screenshot({ path: join(RESULTS, 'metrics-worst-light.png') });
  expect(await seriousFindings(page)).toEqual([]);
  expect(app.problems).toEqual([]);
});
