/** Prints a map: a hidden page draws it, Chromium turns it into PDF or pictures. One window a job, gone afterwards. */
import { BrowserWindow } from 'electron';
import { SojournError } from '../../shared/contract/errors.ts';
import type { PrintJob, PrintPayload } from '../../shared/contract/print.ts';
import {
  captureTile,
  drawnSize,
  pictureExpression,
  prepareShot,
  type DrawnSize,
} from '../core/export/picture/capture.ts';
import type { PdfPage, PictureClip, PictureShot } from '../core/host.ts';
import { PRINT_URL } from './policies.ts';
import { pagePreferences } from './security.ts';

const MM_PER_INCH = 25.4;

export interface PrintDesk {
  /** @throws SojournError `cancelled` after `cancel(job)`, `internal` where the page ended */
  print(job: number, payload: PrintJob, page: PdfPage): Promise<Uint8Array>;
  /** Those of the characters that no font of this machine draws. @throws like `print` */
  withoutFont(job: number, characters: readonly string[]): Promise<readonly string[]>;
  /** Draws a map for pictures; the window stays until `closePicture`. @throws like `print` */
  openPicture(job: number, payload: PrintPayload, shot: PictureShot): Promise<DrawnSize>;
  /** A piece of an open picture as PNG. @throws like `print` */
  pictureTile(job: number, clip: PictureClip): Promise<Uint8Array>;
  closePicture(job: number): Promise<void>;
  cancel(job: number): void;
}

/** A hidden window with the print view in it. */
interface Sheet {
  readonly contents: BrowserWindow['webContents'];
  /** The work, or the error that ended the window before it was done. */
  until<T>(work: Promise<T>): Promise<T>;
  cancel(): void;
  close(): void;
}

function openSheet(preload: string, devTools: boolean): Sheet {
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 900,
    webPreferences: { ...pagePreferences(preload, devTools), backgroundThrottling: false },
  });
  const ended = Promise.withResolvers<never>();
  ended.promise.catch(() => undefined);
  window.webContents.on('render-process-gone', (_event, details) => {
    ended.reject(new SojournError('internal', `The print page ended (${details.reason}).`));
  });
  return {
    contents: window.webContents,
    until: (work) => {
      // A window that is destroyed rejects its own calls too; the race has been decided by then.
      work.catch(() => undefined);
      return Promise.race([work, ended.promise]);
    },
    cancel: () => ended.reject(new SojournError('cancelled', 'Printing was cancelled.')),
    close: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

async function drawPdf({ contents }: Sheet, payload: PrintJob, page: PdfPage): Promise<Uint8Array> {
  await contents.loadURL(PRINT_URL);
  await contents.executeJavaScript(`window.renderPrint(${JSON.stringify(payload)}).then(() => null)`);
  return contents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    pageSize: { width: page.widthMm / MM_PER_INCH, height: page.heightMm / MM_PER_INCH },
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
  });
}

async function missingOf({ contents }: Sheet, characters: readonly string[]): Promise<readonly string[]> {
  await contents.loadURL(PRINT_URL);
  const found: unknown = await contents.executeJavaScript(
    `window.withoutFont(${JSON.stringify(characters)})`,
  );
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
}

async function drawPicture(
  { contents }: Sheet,
  payload: PrintPayload,
  shot: PictureShot,
): Promise<DrawnSize> {
  await contents.loadURL(PRINT_URL);
  const size = drawnSize(await contents.executeJavaScript(pictureExpression(payload, shot)));
  contents.debugger.attach();
  await prepareShot((method, params) => contents.debugger.sendCommand(method, params), shot, size);
  return size;
}

export function createPrintDesk(preload: string, devTools: boolean): PrintDesk {
  const running = new Map<number, Sheet>();

  const open = (job: number): Sheet => {
    const sheet = openSheet(preload, devTools);
    running.set(job, sheet);
    return sheet;
  };
  const close = (job: number): void => {
    running.get(job)?.close();
    running.delete(job);
  };

  return {
    async print(job, payload, page) {
      const sheet = open(job);
      try {
        return await sheet.until(drawPdf(sheet, payload, page));
      } finally {
        close(job);
      }
    },
    async withoutFont(job, characters) {
      const sheet = open(job);
      try {
        return await sheet.until(missingOf(sheet, characters));
      } finally {
        close(job);
      }
    },
    async openPicture(job, payload, shot) {
      const sheet = open(job);
      try {
        return await sheet.until(drawPicture(sheet, payload, shot));
      } catch (error) {
        close(job);
        throw error;
      }
    },
    async pictureTile(job, clip) {
      const sheet = running.get(job);
      if (!sheet) throw new SojournError('gone', 'The picture is not open any more.');
      const send = (method: string, params?: Record<string, unknown>): Promise<unknown> =>
        sheet.contents.debugger.sendCommand(method, params);
      return sheet.until(captureTile(send, clip));
    },
    closePicture: async (job) => close(job),
    cancel: (job) => running.get(job)?.cancel(),
  };
}
