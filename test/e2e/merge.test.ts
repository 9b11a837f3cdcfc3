/** Merging another copy as a person meets it in a real Chromium: two copies edited apart, another workspace, and no workspace. */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writing } from '../../electron/cli/session.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard, deleteCards, setCardFields, setCardText } from '../../shared/model/edits/cards.ts';
import { addMapEntry, addPersona, setWorkspaceName } from '../../shared/model/edits/library.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import { renameStage } from '../../shared/model/edits/stages.ts';
import { allFindings } from '../support/axe.ts';
import { chooseFiles } from '../support/choose-files.ts';
import { makeMap } from '../support/map-data.ts';
import { openApp, RESULTS, type OpenApp } from '../support/open-app.ts';
import { runMain } from '../support/run-main.ts';
import { freshFolder } from '../support/start-host.ts';
import { change } from '../support/workspace-copies.ts';

const folder = freshFolder();
const before = process.env['SOJOURN_HOME'];
const at = (name: string): string => join(folder, name);
const ours = at('Крамниця.sojourn');
const theirs = at('Крамниця, копія Олени.sojourn');
const MAP = mapDocId('shop');
let app: OpenApp;

const OURS = 'ค่าจัดส่งโผล่มาตอนท้าย';
const LONG =
  'Вартість доставки з’являється лише на останньому кроці, коли адресу вже введено, і покупець почувається обманутим';

/** A map in Ukrainian with some words in Thai. */
const shop = () =>
  makeMap({
    id: 'shop',
    meta: { title: 'Купівля взуття', personaIds: [] },
    stages: [
      { id: 'find', title: 'Пошук' },
      { id: 'pay', title: 'Оплата' },
    ],
    lanes: [
      { id: 'pain', kind: 'painPoints', title: 'Болі' },
      { id: 'idea', kind: 'opportunities', title: 'โอกาส' },
    ],
    cards: [
      { id: 'fee', laneId: 'pain', columnId: 'pay', text: 'Доставка дорога', severity: 3 },
      { id: 'size', laneId: 'pain', columnId: 'find', text: 'Розмір незрозумілий' },
      { id: 'chat', laneId: 'idea', columnId: 'find', text: 'แชตสด' },
      { id: 'old', laneId: 'idea', columnId: 'pay', text: 'Стара ідея' },
    ],
  });

beforeAll(async () => {
  process.env['SOJOURN_HOME'] = at('home');
  await runMain('new', ours);
  await writing(ours, async (session) => {
    change(session, LIBRARY_DOC, 1, (doc) => {
      setWorkspaceName(doc, 'Крамниця');
      addMapEntry(doc, 'shop');
    });
    change(session, MAP, 1, (doc) => writeMap(doc, shop(), 1));
  });
  copyFileSync(ours, theirs);
  await writing(ours, async (session) => {
    change(session, MAP, 2, (doc) => setCardText(doc, 'fee', OURS));
    change(session, MAP, 2, (doc) => setCardFields(doc, ['fee'], { severity: 2 }));
    change(session, MAP, 2, (doc) => renameStage(doc, 'pay', 'Кошик і оплата'));
    change(session, MAP, 2, (doc) => setCardFields(doc, ['chat'], { owner: 'ฝ่ายบริการลูกค้า' }));
  });
  await writing(theirs, async (session) => {
    change(session, MAP, 3, (doc) => setCardText(doc, 'fee', LONG));
    change(session, MAP, 3, (doc) => setCardFields(doc, ['fee'], { severity: 5 }));
    change(session, MAP, 3, (doc) => setCardText(doc, 'size', 'Таблиця розмірів захована'));
    change(session, MAP, 3, (doc) => {
      addCard(doc, { laneId: 'pain', columnId: 'find', index: 1, text: 'Фото завантажуються довго' });
      deleteCards(doc, ['old']);
    });
    change(session, mapDocId('back'), 3, (doc) =>
      writeMap(doc, { ...shop(), id: 'back', meta: { ...shop().meta, title: 'การคืนสินค้า' } }, 1),
    );
    change(session, LIBRARY_DOC, 3, (doc) => {
      addPersona(doc, { id: 'p', name: 'สมศรี' });
      addMapEntry(doc, 'back');
    });
  });
  writeFileSync(at('відгуки.csv'), 'id,comment,rating\n1,ส่งช้า,2\n2,Дорого,1\n3,Bagus,5\n');
  await runMain('import', theirs, at('відгуки.csv'));
  copyFileSync(theirs, at('велика копія.sojourn'));
  const many = Array.from(
    { length: 60_000 },
    (_, n) => `m${n},Доставка запізнилася на ${n} днів,${(n % 5) + 1}`,
  );
  writeFileSync(at('багато.csv'), `id,comment,rating\n${many.join('\n')}\n`);
  await runMain('import', at('велика копія.sojourn'), at('багато.csv'));
  writeFileSync(at('no workspace.sojourn'), 'Це не база даних, а просто текст.\n'.repeat(40));
  await runMain('new', at('Інша команда.sojourn'));
  await writing(at('Інша команда.sojourn'), async (session) => {
    change(session, LIBRARY_DOC, 4, (doc) => addMapEntry(doc, 'other'));
    change(session, mapDocId('other'), 4, (doc) =>
      writeMap(doc, { ...shop(), id: 'other', meta: { ...shop().meta, title: 'Чужа мапа' } }, 1),
    );
  });
  app = await openApp({ file: ours });
  await toHome();
});
afterAll(async () => {
  await app?.close();
  if (before === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = before;
  rmSync(folder, { recursive: true, force: true });
});

const card = (words: string): Locator => app.page.getByText(words, { exact: true }).first();

const toMap = async (): Promise<void> => {
  await app.page.getByText('Купівля взуття', { exact: true }).first().click();
  await app.page.getByRole('main', { name: /^Map / }).waitFor();
};
const toHome = async (): Promise<void> => {
  await app.page.goto(`${app.page.url().split('#')[0]}#/home`);
  await app.page.getByRole('button', { name: 'Merge another copy…' }).waitFor();
};

/** Gives the file dialog of the command a file. */
const merge = (path: string): Promise<void> =>
  chooseFiles(app.page, [path], () => app.page.getByRole('button', { name: 'Merge another copy…' }).click());

const dialog = (name: string): Locator => app.page.getByRole('dialog', { name });

async function picture(name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await app.page.screenshot({ path: join(RESULTS, `merge-${name}-${theme}.png`) });
  }
  await app.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** The words of the screen, also behind a dialog. */
const screen = (): Promise<string> => app.page.locator('main').innerText();

test('a file that is no workspace is refused by its name, and nothing is merged', async () => {
  const { page } = app;
  await merge(at('no workspace.sojourn'));
  const told = page.locator('.toast', { hasText: 'no workspace.sojourn' });
  await told.waitFor();
  expect(await told.innerText()).toMatch(
    /^no workspace\.sojourn is some other kind of file, not a Sojourn workspace/,
  );
  expect(await told.innerText()).toContain('Choose a copy of this workspace, or another one');
  await picture('no-workspace');
  await told.locator('button').last().click();
  await told.waitFor({ state: 'detached' });
});

test('two copies that were edited apart are one, and what came and what both changed is told', async () => {
  const { page } = app;
  await merge(theirs);
  const merged = dialog('Copies merged');
  await merged.waitFor();
  const came = merged.getByRole('list', { name: 'What came' });
  expect(
    (await came.getByRole('listitem').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ')),
  ).toEqual([
    'การคืนสินค้า new, 4 cards',
    'Купівля взуття cards: 1 added, 2 changed, 1 removed',
    '1 persona, 1 feedback source, 3 feedback items',
  ]);
  expect(await merged.getByRole('row').count()).toBe(3);
  const severity = merged.getByRole('row', { name: /^severity/i });
  expect(await severity.getByRole('cell').allInnerTexts()).toEqual(['2\nKeep', '5', '5']);
  // Texts are joined letter by letter: both are there until one is chosen.
  const text = merged.getByRole('row', { name: /^text/i });
  expect(await text.getByRole('cell').last().innerText()).toContain('Both, one after the other');
  await picture('report');
  expect(await allFindings(page)).toEqual([]);
});

test('the other value is chosen, and undone like any edit', async () => {
  const { page } = app;
  const merged = dialog('Copies merged');
  await merged.getByRole('button', { name: 'Keep the value from here: 2' }).click();
  await merged.getByRole('button', { name: `Keep the value from here: ${OURS}` }).click();
  const text = merged.getByRole('row', { name: /^text/i });
  await expect.poll(() => text.getByRole('cell').last().innerText()).toBe(OURS);
  await picture('chosen');
  await merged.getByRole('button', { name: 'Done' }).click();
  await toMap();
  await card(OURS).waitFor();
  await card('Таблиця розмірів захована').waitFor();
  await card('Кошик і оплата').waitFor();
  expect(await card('Стара ідея').count()).toBe(0);
  // Undo goes back to where the value was chosen.
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('heading', { name: 'Backups' }).waitFor();
  await toMap();
  await card('Таблиця розмірів захована').waitFor();
  expect(await card(OURS).count()).toBe(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await page.getByRole('heading', { name: 'Backups' }).waitFor();
  await toMap();
  await card(OURS).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
});

test('merged once more, the copy changes nothing', async () => {
  await toHome();
  await merge(theirs);
  const nothing = dialog('Nothing to merge');
  await nothing.getByText(/^Крамниця, копія Олени\.sojourn has nothing that is not here already/).waitFor();
  await picture('nothing');
  expect(await nothing.getByRole('button', { name: 'Undo merge' }).count()).toBe(0);
  await nothing.getByRole('button', { name: 'Done' }).click();
});

test('another workspace is told to be one, keeps this one’s name, and goes again in one step', async () => {
  const { page } = app;
  await merge(at('Інша команда.sojourn'));
  const merged = dialog('Workspaces merged');
  await merged.getByText('Інша команда.sojourn is another workspace, not a copy of this one.').waitFor();
  expect(await merged.innerText()).not.toContain('Changed in both');
  await picture('other');
  expect(await allFindings(page)).toEqual([]);
  await expect.poll(screen).toContain('Чужа мапа');
  await merged.getByRole('button', { name: 'Undo merge' }).click();
  await page.getByText('The merge was taken back').first().waitFor();
  // What is opened anew begins with a map.
  await page.getByRole('main', { name: /^Map / }).waitFor();
  await toHome();
  await expect.poll(screen).toContain('การคืนสินค้า');
  expect(await screen()).toContain('Купівля взуття');
  expect(await screen()).not.toContain('Чужа мапа');
  await page.getByRole('heading', { name: 'Крамниця' }).waitFor();
});

test('a merge that is cancelled leaves nothing behind', async () => {
  const { page } = app;
  await merge(at('велика копія.sojourn'));
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /^Cancel.*велика копія/ })
    .click();
  await page.getByText('Nothing of велика копія.sojourn is here.').first().waitFor();
  await picture('cancelled');
  expect(await dialog('Copies merged').count()).toBe(0);
  await page.getByRole('link', { name: 'Feedback' }).click();
  await expect.poll(() => page.getByRole('option').count()).toBe(3);
  expect(app.problems).toEqual([]);
});
