/** Prints through an installed Chrome or Chromium: the printer of the browser host and the command line. */
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { PrintJob, PrintPayload } from '../../../shared/contract/print.ts';
import type { PdfPage, PictureShot, PictureView, Printer } from '../host.ts';
import { SECURITY_HEADERS } from '../security/policy.ts';
import {
  captureTile,
  drawnSize,
  pictureExpression,
  prepareShot,
  type SendCommand,
} from './picture/capture.ts';
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

/** A tab with the print view in it, ready to draw. */
interface Press {
  readonly context: BrowserContext;
  readonly tab: Page;
  /** Messages of errors that the page did not catch. */
  readonly faults: string[];
}

async function openPress(browser: Browser, folder: string): Promise<Press> {
  const url = ORIGIN + printPage(folder);
  const context = await browser.newContext({ serviceWorkers: 'block', acceptDownloads: false });
  await context.route('**/*', (route) => answer(folder, route));
  const tab = await context.newPage();
  const faults: string[] = [];
  tab.on('pageerror', (error) => faults.push(error.message));
  await tab.goto(url);
  return { context, tab, faults };
}

async function draw({ tab, faults }: Press, payload: PrintJob, page: PdfPage): Promise<Uint8Array> {
  try {
    // As one text: a tree of values would be copied and checked value by value on its way, many times its size.
    await tab.evaluate(async (given) => {
      const view = globalThis as unknown as { renderPrint(payload: PrintJob): Promise<unknown> };
      await view.renderPrint(JSON.parse(given) as PrintJob);
    }, JSON.stringify(payload));
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

/** Which of the characters no font draws. */
function missingOf({ tab }: Press, characters: readonly string[]): Promise<string[]> {
  return tab.evaluate((given) => {
    const view = globalThis as unknown as { withoutFont(characters: readonly string[]): Promise<string[]> };
    return view.withoutFont(given);
  }, characters);
}

/** Draws a picture in a tab of its own and keeps it open until it is closed or `signal` aborts. */
async function openView(
  { context, tab, faults }: Press,
  [payload, shot]: readonly [PrintPayload, PictureShot],
  signal: AbortSignal,
): Promise<PictureView> {
  const close = (): Promise<void> => context.close().catch(() => undefined);
  const stop = (): void => void close();
  signal.addEventListener('abort', stop, { once: true });
  /** Says why the tab ended where it was closed on purpose. */
  const unlessCancelled = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (signal.aborted) throw new SojournError('cancelled', 'Printing was cancelled.');
      throw error instanceof SojournError
        ? error
        : new SojournError('internal', `The print view failed: ${faults[0] ?? String(error)}`, {
            cause: error,
          });
    }
  };
  const cdp = await unlessCancelled(context.newCDPSession(tab));
  const send = cdp.send.bind(cdp) as SendCommand;
  try {
    const size = drawnSize(await unlessCancelled(tab.evaluate(pictureExpression(payload, shot))));
    await unlessCancelled(prepareShot(send, shot, size));
    return {
      ...size,
      tile: (clip) => unlessCancelled(captureTile(send, clip)),
      close: async () => {
        signal.removeEventListener('abort', stop);
        await close();
      },
    };
  } catch (error) {
    signal.removeEventListener('abort', stop);
    await close();
    throw error;
  }
}

/** @throws SojournError `noBrowser` from `print` where no browser is installed */
export function createChromiumPrinter(options: ChromiumPrinterOptions): ChromiumPrinter {
  const browser = createSharedBrowser(options.idleMs ?? IDLE_MS);
  const cancelled = (): SojournError => new SojournError('cancelled', 'Printing was cancelled.');
  /** The press of the last print, kept for the next; it goes with its browser. */
  let spare: Press | null = null;

  const takePress = async (chromium: Browser): Promise<Press> => {
    const kept = spare;
    spare = null;
    if (kept && !kept.tab.isClosed() && kept.context.browser() === chromium) return kept;
    return openPress(chromium, options.rendererFolder);
  };

  /** Has a press do some work, and keeps it for the next. */
  const pressed = async <T>(
    chromium: Browser,
    signal: AbortSignal,
    work: (press: Press) => Promise<T>,
  ): Promise<T> => {
    const press = await takePress(chromium);
    const stop = (): void => void press.context.close().catch(() => undefined);
    signal.addEventListener('abort', stop, { once: true });
    try {
      if (signal.aborted) throw cancelled();
      const done = await work(press);
      if (spare) stop();
      else spare = press;
      return done;
    } catch (error) {
      stop();
      throw signal.aborted ? cancelled() : error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };

  return {
    print: (payload, page, signal) =>
      browser.use((chromium) => pressed(chromium, signal, (press) => draw(press, payload, page))),
    withoutFont: (characters, signal) =>
      browser.use((chromium) => pressed(chromium, signal, (press) => missingOf(press, characters))),
    openPicture: async (payload, shot, signal) => {
      const opened = Promise.withResolvers<PictureView>();
      const closed = Promise.withResolvers<void>();
      const use = browser.use(async (chromium) => {
        if (signal.aborted) throw cancelled();
        opened.resolve(
          await openView(await openPress(chromium, options.rendererFolder), [payload, shot], signal),
        );
        // The browser stays as long as the view is open.
        await closed.promise;
      });
      use.catch((error: unknown) => opened.reject(error as Error));
      const view = await opened.promise;
      return {
        ...view,
        close: async () => {
          await view.close();
          closed.resolve();
          await use;
        },
      };
    },
    close: () => browser.close(),
  };
}
