/** The security of the built shell, tried from inside a page on the stand-in: headers, navigation, windows, network. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStandIn, type StandIn } from '../electron-stand-in/driver.ts';
import { launchChromium } from '../support/chromium.ts';
import { copyShellDist, type ShellDist } from '../support/shell-dist.ts';
import { freshFolder } from '../support/start-host.ts';

let browser: Browser;
let dist: ShellDist;
let home: string;
let shell: StandIn;
let page: Page;
const homeBefore = process.env['SOJOURN_HOME'];

beforeAll(async () => {
  browser = await launchChromium();
  dist = copyShellDist();
  home = freshFolder();
  mkdirSync(join(home, 'Documents'));
  process.env['SOJOURN_HOME'] = join(home, 'data');
  shell = await startStandIn({
    browser,
    main: dist.main,
    documents: join(home, 'Documents'),
    packaged: true,
  });
  page = await shell.firstPage();
  await page.getByText('port 1').waitFor();
});
afterAll(async () => {
  shell.app.exit();
  await browser.close();
  dist.remove();
  rmSync(home, { recursive: true, force: true });
  if (homeBefore === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = homeBefore;
});

/** Runs a script in the page and answers what it gives, or the error it throws. */
function run(script: string): Promise<unknown> {
  return shell.windows[0]!.webContents.executeJavaScript(script);
}

describe('a page of the shell', () => {
  it('has isolation, sandbox and no Node, and no developer tools in a package', async () => {
    expect(shell.app.sandboxed).toBe(true);
    expect(shell.windows[0]!.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
    });
    expect(await run('typeof require + typeof process + typeof module')).toBe('undefined'.repeat(3));
    expect(await run('Object.keys(sojourn).sort().join()')).toBe('fileToken,host,platform');
    expect(await run('Object.isFrozen(sojourn)')).toBe(true);
    expect(shell.around.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(() => shell.menu('View', 'Developer Tools')).toThrow('the menu has no');
  });

  it('obeys the policy in the header', async () => {
    const broken = await run(`new Promise((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
      const script = document.createElement('script');
      script.textContent = 'window.hacked = true';
      document.head.append(script);
    })`);
    expect(broken).toBe('script-src-elem');
    expect(await run('window.hacked === undefined')).toBe(true);
    const evaluated = await run(
      'new Promise((r) => { try { r((0, eval)("1")); } catch (e) { r(e.name); } })',
    );
    // The protocol that runs this script may evaluate; a string in the page's own timer may not.
    expect([1, 'EvalError']).toContain(evaluated);
    const handler = await run(`new Promise((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.hacked = true');
      document.body.append(button);
      button.click();
    })`);
    expect(handler).toBe('script-src-attr');
  });

  it('reaches its own files and nothing else', async () => {
    const status = (url: string): Promise<unknown> =>
      run(`fetch(${JSON.stringify(url)}).then((r) => r.status, () => 'refused')`);
    expect(await status('page.js')).toBe(200);
    expect(await status('nothing.js')).toBe(404);
    expect(await status('/../preload/index.cjs')).toBe(404);
    expect(await status('/%2e%2e/%2e%2e/package.json')).toBe(404);
    expect(await status('/..%2fmain%2findex.js')).toBe(404);
    expect(await status('https://example.com/')).toBe('refused');
    expect(await status('file:///etc/passwd')).toBe('refused');
    expect(await run("fetch('page.js', { method: 'POST' }).then((r) => r.status)")).toBe(405);
    // Behind the page's own policy the session refuses the network as well.
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1:9/',
      'wss://example.com/',
      'ftp://example.com/',
    ]) {
      expect(await shell.session.isCancelled(url, 'GET', 'image')).toBe(true);
    }
    expect(await shell.session.isCancelled('app://sojourn/page.js', 'GET', 'script')).toBe(false);
  });

  it('goes nowhere but to its own pages', async () => {
    const before = page.url();
    const tried: { url: string; defaultPrevented: boolean }[] = [];
    shell.windows[0]!.webContents.on('will-navigate', (event: { url: string; defaultPrevented: boolean }) => {
      tried.push(event);
    });
    for (const [inBrowser, asAsked] of [
      ['https://example.com/', 'https://example.com/'],
      ['https://evil.app.invalid/index.html', 'app://evil/index.html'],
      ['https://sojourn.app.invalid/page.js', 'app://sojourn/page.js'],
    ] as const) {
      await run(`void (location.href = ${JSON.stringify(inBrowser)})`);
      await expect.poll(() => tried.at(-1)?.url).toBe(asAsked);
      expect(tried.at(-1)?.defaultPrevented).toBe(true);
      expect(page.url()).toBe(before);
    }
    expect(await page.getByRole('heading').textContent()).toBe('Shell test page');
    // A reload is no escape; the page gets a port again.
    await page.reload();
    await page.getByText('port 1').waitFor();
  });

  it('opens no windows; web and mail links go to the system', async () => {
    const open = (url: string): Promise<unknown> =>
      run(
        `(() => { const w = window.open(${JSON.stringify(url)}); return w === null || w.closed !== undefined; })()`,
      );
    await open('https://example.com/docs');
    await expect.poll(() => shell.around.opened).toEqual(['https://example.com/docs']);
    await open('file:///etc/passwd');
    await open('javascript:alert(1)');
    await open('ms-msdt:/id');
    await open('mailto:team@example.com');
    await expect
      .poll(() => shell.around.opened)
      .toEqual(['https://example.com/docs', 'mailto:team@example.com']);
    await expect.poll(() => page.context().pages().length).toBe(1);
    expect(shell.windows.length).toBe(1);
  });

  it('is refused every permission but copying and full screen', () => {
    const { permissionRequest, permissionCheck, devicePermission } = shell.session;
    const asks = (permission: string, requestingUrl: string, isMainFrame: boolean): boolean => {
      let granted: boolean | null = null;
      permissionRequest!({}, permission, (decision) => (granted = decision), { requestingUrl, isMainFrame });
      expect(permissionCheck!({}, permission, requestingUrl, { requestingUrl, isMainFrame })).toBe(granted);
      return granted!;
    };
    const own = 'app://sojourn/index.html';
    for (const name of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'usb',
      'openExternal',
      'midi',
    ]) {
      expect(asks(name, own, true)).toBe(false);
    }
    expect(asks('fullscreen', own, true)).toBe(true);
    expect(asks('clipboard-sanitized-write', own, true)).toBe(true);
    expect(asks('fullscreen', own, false)).toBe(false);
    expect(asks('fullscreen', 'app://sojourn.evil/', true)).toBe(false);
    expect(devicePermission!()).toBe(false);
    expect(shell.session.spellChecker).toBe(false);
    expect(shell.session.dictionaryUrl).toBe('data:,');
  });

  it('is heard only as the main frame of a page of ours', async () => {
    const { ipcMain } = shell;
    const sender = shell.windows[0]!.webContents;
    const ask = (url: string, parent: { url: string; parent: null } | null): Promise<unknown> =>
      ipcMain.invoke('sojourn:file-token', { sender, senderFrame: { url, parent } }, ['/etc/passwd']);
    const own = 'app://sojourn/index.html';
    const refused = { ok: false, message: 'This page may not name files.' };
    expect(await ask('https://example.com/', null)).toEqual(refused);
    expect(await ask('app://sojourn.evil/index.html', null)).toEqual(refused);
    expect(await ask(own, { url: own, parent: null })).toEqual(refused);
    expect(
      await ipcMain.invoke('sojourn:file-token', { sender, senderFrame: null }, ['/etc/passwd']),
    ).toEqual(refused);
    expect(
      await ipcMain.invoke('sojourn:file-token', { sender, senderFrame: { url: own, parent: null } }, [7]),
    ).toEqual(refused);
    // Refused messages brought no further port.
    ipcMain.emit('sojourn:connect', { sender, senderFrame: { url: 'https://example.com/', parent: null } });
    ipcMain.emit('sojourn:connect', {
      sender,
      senderFrame: { url: own, parent: { url: own, parent: null } },
    });
    expect(await page.getByRole('status').textContent()).toBe('port 1');
  });
});
