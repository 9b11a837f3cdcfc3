/**
 * The Electron shell as built, on the stand-in (`test/electron-stand-in`), with a page of its own that speaks the port
 * protocol: start, edit, save, restart, menu, dialogs, PDF, security, crash of core.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry } from '../../shared/model/edits/library.ts';
import { setMapTitle } from '../../shared/model/edits/map.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import { startStandIn, type StandIn, type StandInOptions } from '../electron-stand-in/driver.ts';
import { launchChromium } from '../support/chromium.ts';
import { pdfFacts, pdfText } from '../support/pdf-facts.ts';
import { copyShellDist, type ShellDist } from '../support/shell-dist.ts';
import { readPng } from '../../electron/core/export/picture/png-read.ts';
import { freshFolder } from '../support/start-host.ts';

interface TestPage {
  ports: number;
  lost: number;
  events: { name: string; data: unknown }[];
  call(name: string, input: unknown): Promise<{ ok: boolean; value: unknown; error?: { message: string } }>;
}
declare const window: { testPage: TestPage; sojourn: { fileToken(file: unknown): Promise<unknown> } };

let browser: Browser;
let dist: ShellDist;
let home: string;
let documents: string;
let running: StandIn[];
const homeBefore = process.env['SOJOURN_HOME'];

beforeAll(async () => {
  browser = await launchChromium();
  dist = copyShellDist();
});
afterAll(async () => {
  await browser.close();
  dist.remove();
});
beforeEach(() => {
  home = freshFolder();
  documents = join(home, 'Documents');
  mkdirSync(documents);
  process.env['SOJOURN_HOME'] = join(home, 'data');
  running = [];
});
afterEach(async () => {
  for (const shell of running) shell.app.exit();
  if (homeBefore === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = homeBefore;
  rmSync(home, { recursive: true, force: true });
});

async function start(options: Partial<StandInOptions> = {}): Promise<StandIn> {
  const shell = await startStandIn({ browser, main: dist.main, documents, ...options });
  running.push(shell);
  return shell;
}

/** The first window's page with its port. */
async function connected(shell: StandIn): Promise<Page> {
  const page = await shell.firstPage();
  await page.getByText('port 1').waitFor();
  return page;
}

/** One call of the contract, made by the page. */
async function call<T>(page: Page, name: string, input: unknown = null): Promise<T> {
  const reply = await page.evaluate(([n, i]) => window.testPage.call(n, i), [name, input] as const);
  if (!reply.ok) throw new Error(reply.error?.message);
  return reply.value as T;
}

/** Pushes a document's state as one update and waits for the commit. */
async function push(page: Page, doc: string, edit: (doc: Y.Doc) => void): Promise<void> {
  const ydoc = new Y.Doc();
  ydoc.transact(() => edit(ydoc));
  const update = [...Y.encodeStateAsUpdateV2(ydoc)];
  const reply = await page.evaluate(
    ([name, bytes]) => window.testPage.call('doc.push', { doc: name, update: new Uint8Array(bytes) }),
    [doc, update] as const,
  );
  expect(reply).toMatchObject({ ok: true });
}

async function readDoc(page: Page, doc: string): Promise<Y.Doc> {
  const bytes = await page.evaluate(async (name) => {
    const reply = await window.testPage.call('doc.open', { doc: name });
    return [...(reply.value as { state: Uint8Array }).state];
  }, doc);
  const ydoc = new Y.Doc();
  Y.applyUpdateV2(ydoc, new Uint8Array(bytes));
  return ydoc;
}

function commandsOf(page: Page): Promise<unknown[]> {
  return page.evaluate(() =>
    window.testPage.events.filter((event) => event.name === 'command').map((event) => event.data),
  );
}

interface Hello {
  readonly host: string;
  readonly workspace: { readonly path: string; readonly name: string };
}

const TITLE = 'Đặt hàng – замовлення';

async function writeMap(page: Page): Promise<void> {
  await push(page, 'library', (doc) => addMapEntry(doc, 'shop', 0));
  await push(page, 'map:shop', (doc) => {
    setMapTitle(doc, TITLE);
    const columnId = addStage(doc, { title: 'Buy' });
    const laneId = addLane(doc, { kind: 'painPoints', title: 'Pain points' });
    addCard(doc, { laneId, columnId, text: 'รอนาน' });
  });
}

describe('the shell', () => {
  it('starts, opens a workspace, keeps an edit and leaves one clean file', async () => {
    const first = await start();
    const page = await connected(first);
    const hello = await call<Hello>(page, 'app.hello');
    expect(hello.host).toBe('electron');
    const file = hello.workspace.path;
    expect(file.startsWith(join(home, 'data'))).toBe(true);
    await writeMap(page);
    expect(await first.quit()).toBe(0);
    const beside = readdirSync(join(file, '..')).filter((name) => /-(wal|shm|journal)$/.test(name));
    expect(beside).toEqual([]);

    const second = await start();
    const again = await connected(second);
    expect((await call<Hello>(again, 'app.hello')).workspace.path).toBe(file);
    expect((await readDoc(again, 'map:shop')).getMap('meta').toJSON()).toMatchObject({ title: TITLE });
    expect(second.app.recentDocuments).toContain(file);
    expect(await second.quit()).toBe(0);
  });

  it('sends menu commands to the focused window alone', async () => {
    const shell = await start();
    const page = await connected(shell);
    shell.menu('Edit', 'Undo');
    await expect.poll(() => commandsOf(page)).toEqual([{ id: 'edit.undo' }]);

    shell.menu('Window', 'New Window');
    await expect.poll(() => shell.windows.length).toBe(2);
    const other = await shell.windows[1]!.webContents.page;
    await other.getByText('port 1').waitFor();
    await expect.poll(() => shell.windows[1]!.isFocused()).toBe(true);
    shell.menu('File', 'Import Feedback…');
    await expect.poll(() => commandsOf(other)).toEqual([{ id: 'feedback.import' }]);
    expect(await commandsOf(page)).toEqual([{ id: 'edit.undo' }]);

    // What one window writes, the other hears.
    await push(page, 'library', (doc) => addMapEntry(doc, 'shop', 0));
    await expect
      .poll(() => other.evaluate(() => window.testPage.events.map((event) => event.name)))
      .toContain('doc.update');
    expect(await shell.quit()).toBe(0);
  });

  it('prints a map to the file that the save dialog names', async () => {
    const shell = await start();
    const page = await connected(shell);
    await writeMap(page);
    const target = join(documents, 'map');
    shell.dialogs.answer('showSaveDialog', { canceled: false, filePath: target });
    const options = { format: 'pdf', print: { paper: 'A3', landscape: true } };
    expect(await call(page, 'export.map', { map: 'shop', options })).toMatchObject({
      job: expect.any(String),
    });
    await expect.poll(() => existsSync(`${target}.pdf`), { timeout: 60_000 }).toBe(true);
    expect(await pdfFacts(`${target}.pdf`)).toEqual({ pages: 1, width: 1191, height: 842, tagged: true });
    expect(pdfText(`${target}.pdf`) ?? TITLE).toContain(TITLE);
    expect(shell.dialogs.asked.at(-1)?.options['defaultPath']).toMatch(/\.pdf$/);
    // The hidden window is gone.
    expect(shell.windows.length).toBe(1);
    expect(await shell.quit()).toBe(0);
  });

  it('takes a picture of a map in a hidden window', async () => {
    const shell = await start();
    const page = await connected(shell);
    await writeMap(page);
    const target = join(documents, 'map.png');
    shell.dialogs.answer('showSaveDialog', { canceled: false, filePath: target });
    const options = { format: 'png', picture: { scale: 3, transparent: true } };
    expect(await call(page, 'export.map', { map: 'shop', options })).toMatchObject({
      job: expect.any(String),
    });
    await expect.poll(() => existsSync(target), { timeout: 60_000 }).toBe(true);
    const { width, height, channels, data } = await readPng(readFileSync(target));
    expect([width, height, channels]).toEqual([4500, 3000, 4]);
    const alphas = new Set(data.filter((_, i) => i % 4 === 3));
    expect(alphas).toContain(0);
    expect(alphas).toContain(255);
    expect(shell.windows.length).toBe(1);
    expect(await shell.quit()).toBe(0);
  });

  it('turns a dropped file into a token and never tells its path', async () => {
    const shell = await start();
    const page = await connected(shell);
    const file = join(documents, 'відгуки.csv');
    writeFileSync(file, 'text,score\n"Добре",5\n');
    await shell.knowFile(file);
    const drop = (name: string): Promise<unknown> =>
      page.evaluate(async (given) => {
        const dropped = new File(['x'], given);
        return window.sojourn.fileToken(dropped).catch((error: Error) => ({ failed: error.message }));
      }, name);
    const token = (await drop('відгуки.csv')) as { name: string; token: string; size: number };
    expect(token).toMatchObject({ name: 'відгуки.csv', size: readFileSync(file).length });
    expect(JSON.stringify(token)).not.toContain(documents);
    expect(await drop('elsewhere.csv')).toMatchObject({
      failed: 'elsewhere.csv is not a file on this computer. Save it to a folder first.',
    });
    expect(await shell.quit()).toBe(0);
  });

  it('offers to restart core when it ends, and the page gets a new port', async () => {
    const shell = await start();
    const page = await connected(shell);
    await writeMap(page);
    shell.dialogs.answer('showMessageBox', { response: 0, checkboxChecked: false });
    process.kill(shell.around.utilities[0]!.pid!, 'SIGKILL');
    await page.getByText('port 2').waitFor();
    expect(await page.evaluate(() => window.testPage.lost)).toBe(1);
    expect((await readDoc(page, 'map:shop')).getMap('meta').toJSON()).toMatchObject({ title: TITLE });
    expect(await shell.quit()).toBe(0);
  });

  it('runs once: a second start hands its file over and ends', async () => {
    const shell = await start();
    const page = await connected(shell);
    const before = (await call<Hello>(page, 'app.hello')).workspace.path;
    shell.dialogs.answer('showSaveDialog', { canceled: false, filePath: join(documents, 'second') });
    await call(page, 'workspace.create', { name: 'Second', sample: false });
    const made = join(documents, 'second.sojourn');
    expect(existsSync(made)).toBe(true);

    const again = await start({ args: [before] });
    expect(await again.quit()).toBe(0);
    await expect.poll(async () => (await call<Hello>(page, 'app.hello')).workspace.path).toBe(before);

    const relative = await start({ args: ['second.sojourn'], cwd: documents });
    expect(await relative.quit()).toBe(0);
    await expect.poll(async () => (await call<Hello>(page, 'app.hello')).workspace.path).toBe(made);
    expect(await shell.quit()).toBe(0);
  });

  it('remembers theme and place', async () => {
    const first = await start();
    const page = await connected(first);
    expect(await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(false);
    first.menu('View', 'Theme', 'Dark');
    await expect.poll(() => page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(true);
    first.windows[0]!.setBounds({ x: 40, y: 50, width: 900, height: 600 });
    expect(await first.quit()).toBe(0);

    const second = await start();
    await connected(second);
    expect(second.around.theme.themeSource).toBe('dark');
    expect(second.windows[0]!.getNormalBounds()).toEqual({ x: 40, y: 50, width: 900, height: 600 });
    expect(await second.quit()).toBe(0);
  });

  it('asks before closing a window with unsaved edits', async () => {
    const shell = await start();
    const page = await connected(shell);
    await page.evaluate('addEventListener("beforeunload", (event) => event.preventDefault())');
    await page.getByRole('heading').click();
    shell.dialogs.answer('showMessageBoxSync', 0);
    expect(await shell.windows[0]!.close()).toBe(false);
    shell.dialogs.answer('showMessageBoxSync', 1);
    expect(await shell.windows[0]!.close()).toBe(true);
    // The last window: the app ends by itself, core included.
    expect(await shell.app.ended).toBe(0);
    expect(shell.problems).toEqual([]);
  });
});
