/** One headless browser for all prints of a process, started when needed and closed when idle. */
import type { Browser } from 'playwright-core';
import { SojournError } from '../../../shared/contract/errors.ts';
import { findChromium } from './find-chromium.ts';

export interface SharedBrowser {
  /** Runs `work` with the browser; it stays open at least as long. */
  use<T>(work: (browser: Browser) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const INSTALL: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Install Google Chrome (brew install --cask google-chrome)',
  win32: 'Install Google Chrome or Microsoft Edge',
};

/**
 * Cuts the browser off: no name and no number of a machine resolves, and a proxy of the system is not asked to do it
 * instead. Without this Chromium itself asks its maker for updates and accounts, whatever its pages may load.
 */
const NO_NETWORK = ['--host-resolver-rules=MAP * ~NOTFOUND', '--no-proxy-server'];

function noBrowser(message: string, cause?: unknown): SojournError {
  const install =
    INSTALL[process.platform] ??
    'Install Chromium (Debian, Ubuntu: sudo apt-get install chromium) or Google Chrome';
  return new SojournError('noBrowser', message, {
    remedy: `${install}, or set SOJOURN_CHROMIUM to the program.`,
    cause,
  });
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) {
    const named = process.env['SOJOURN_CHROMIUM'] ?? process.env['CHROME_PATH'];
    throw noBrowser(
      named
        ? `The browser named by the environment, ${named}, cannot be run.`
        : 'Printing needs Chrome, Chromium or Edge, and none was found.',
    );
  }
  const { chromium } = await import('playwright-core').catch((error: unknown) => {
    throw noBrowser('The driver that prints through a browser (playwright-core) is not installed.', error);
  });
  const options = {
    executablePath,
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: NO_NETWORK,
  };
  try {
    // Chromium's sandbox cannot work for root, nor where the system denies user namespaces.
    if (process.getuid?.() === 0) return await chromium.launch(options);
    return await chromium
      .launch({ ...options, chromiumSandbox: true })
      .catch(() => chromium.launch({ ...options, chromiumSandbox: false }));
  } catch (error) {
    throw noBrowser(`${executablePath} does not start.`, error);
  }
}

/** @param idleMs how long the browser stays open after the last use */
export function createSharedBrowser(idleMs: number): SharedBrowser {
  let starting: Promise<Browser> | null = null;
  let users = 0;
  let timer: NodeJS.Timeout | undefined;

  const start = (): Promise<Browser> => {
    const started = launch();
    starting = started;
    const forget = (): void => {
      if (starting === started) starting = null;
    };
    // A browser that ends by itself (crash, killed) is replaced at the next use.
    started.then((browser) => browser.on('disconnected', forget), forget);
    return started;
  };

  const close = async (): Promise<void> => {
    clearTimeout(timer);
    const closing = starting;
    starting = null;
    await closing?.then((browser) => browser.close()).catch(() => undefined);
  };

  return {
    async use(work) {
      clearTimeout(timer);
      users += 1;
      try {
        return await work(await (starting ?? start()));
      } finally {
        users -= 1;
        if (users === 0 && starting) timer = setTimeout(() => void close(), idleMs);
      }
    },
    close,
  };
}
