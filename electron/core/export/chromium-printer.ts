/** Prints through an installed Chrome or Chromium: the printer of the browser host and the command line. */
import type { BrowserContext, Route } from 'playwright-core';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { PrintPayload } from '../../../shared/contract/print.ts';
import type { PdfPage, Printer } from '../host.ts';
import { SECURITY_HEADERS } from '../security/policy.ts';
import { printPage, readPrintFile } from './print-files.ts';
import { createSharedBrowser } from './shared-browser.ts';

/** Never resolves (RFC 2606): whatever were not answered from the folder would reach nobody. */
const ORIGIN = 'https://print.sojourn.invalid';
const IDLE_MS = 30_000;

export interface ChromiumPrinter extends Printer {
  /** Closes the browser; a later print starts another. */
  close(): Promise<void>;
}

export interface ChromiumPrinterOptions {
  /** Folder of the built screens, `dist/renderer`. */
  readonly rendererFolder: string;
  /** How long the browser stays open after a print, in milliseconds. */
  readonly idleMs?: number;
}

/** Answers from the folder, refuses everything else. */
async function answer(folder: string, route: Route): Promise<void> {
  const url = new URL(route.request().url());
  const file = url.origin === ORIGIN ? await readPrintFile(folder, url.pathname) : null;
  if (file) await route.fulfill({ ...file, headers: SECURITY_HEADERS });
  else await route.abort('blockedbyclient');
}

async function draw(
  context: BrowserContext,
  folder: string,
  payload: PrintPayload,
  page: PdfPage,
): Promise<Uint8Array> {
  const url = ORIGIN + printPage(folder);
  await context.route('**/*', (route) => answer(folder, route));
  const tab = await context.newPage();
  const faults: string[] = [];
  tab.on('pageerror', (error) => faults.push(error.message));
  await tab.goto(url);
  try {
    await tab.evaluate(async (given) => {
      const view = globalThis as unknown as { renderPrint(payload: PrintPayload): Promise<unknown> };
      await view.renderPrint(given);
    }, payload);
  } catch (error) {
    throw new SojournError('internal', `The print view failed: ${faults[0] ?? String(error)}`, {
      cause: error,
    });
  }
  return tab.pdf({
    preferCSSPageSize: true,
    width: `${page.widthMm}mm`,
    height: `${page.heightMm}mm`,
    printBackground: true,
    tagged: true,
    outline: true,
  });
}

/** @throws SojournError `noBrowser` from `print` where no browser is installed */
export function createChromiumPrinter(options: ChromiumPrinterOptions): ChromiumPrinter {
  const browser = createSharedBrowser(options.idleMs ?? IDLE_MS);
  const cancelled = (): SojournError => new SojournError('cancelled', 'Printing was cancelled.');

  return {
    print: (payload, page, signal) =>
      browser.use(async (chromium) => {
        if (signal.aborted) throw cancelled();
        const context = await chromium.newContext({ serviceWorkers: 'block', acceptDownloads: false });
        const stop = (): void => void context.close().catch(() => undefined);
        signal.addEventListener('abort', stop, { once: true });
        try {
          return await draw(context, options.rendererFolder, payload, page);
        } catch (error) {
          throw signal.aborted ? cancelled() : error;
        } finally {
          signal.removeEventListener('abort', stop);
          await context.close().catch(() => undefined);
        }
      }),
    close: () => browser.close(),
  };
}
