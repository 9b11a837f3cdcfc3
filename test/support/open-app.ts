/** The built program as a person has it before them: browser host, Chromium, one page of it, and what went wrong there. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { ROOT, startHost, type HostOptions, type StartedHost } from './start-host.ts';

/** Where end-to-end tests leave their pictures; there once an app was opened. */
export const RESULTS = join(ROOT, 'test/results');

export interface OpenApp {
  readonly browser: Browser;
  readonly host: StartedHost;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors in the page's console, and those that nobody caught. */
  readonly problems: readonly string[];
  /** Ends browser and host; what failed to start is passed over. */
  close(): Promise<void>;
}

/** Opens the sample, or a file, in a light window of 1280 x 800 that moves nothing and may use the clipboard. */
export async function openApp(options: HostOptions = {}): Promise<OpenApp> {
  mkdirSync(RESULTS, { recursive: true });
  const [browser, host] = await Promise.all([launchChromium(), startHost(options)]);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(host.url);
  const close = async (): Promise<void> => {
    await browser.close();
    await host.stop();
  };
  return { browser, host, context, page, problems, close };
}
