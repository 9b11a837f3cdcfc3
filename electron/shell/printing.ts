/** Prints a map: a hidden page draws it, Chromium turns it into PDF. One window a job, gone afterwards. */
import { BrowserWindow } from 'electron';
import { SojournError } from '../../shared/contract/errors.ts';
import type { PrintJob } from '../../shared/contract/print.ts';
import type { PdfPage } from '../core/host.ts';
import { PRINT_URL } from './policies.ts';
import { pagePreferences } from './security.ts';

const MM_PER_INCH = 25.4;

export interface PrintDesk {
  /** @throws SojournError `cancelled` after `cancel(job)`, `internal` where the page ended */
  print(job: number, payload: PrintJob, page: PdfPage): Promise<Uint8Array>;
  cancel(job: number): void;
}

export function createPrintDesk(preload: string, devTools: boolean): PrintDesk {
  const running = new Map<number, () => void>();

  const print = async (job: number, payload: PrintJob, page: PdfPage): Promise<Uint8Array> => {
    const window = new BrowserWindow({
      show: false,
      width: 1280,
      height: 900,
      webPreferences: { ...pagePreferences(preload, devTools), backgroundThrottling: false },
    });
    const ended = Promise.withResolvers<never>();
    window.webContents.on('render-process-gone', (_event, details) => {
      ended.reject(new SojournError('internal', `The print page ended (${details.reason}).`));
    });
    running.set(job, () => ended.reject(new SojournError('cancelled', 'Printing was cancelled.')));
    const draw = async (): Promise<Uint8Array> => {
      await window.loadURL(PRINT_URL);
      await window.webContents.executeJavaScript(
        `window.renderPrint(${JSON.stringify(payload)}).then(() => null)`,
      );
      return window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        pageSize: { width: page.widthMm / MM_PER_INCH, height: page.heightMm / MM_PER_INCH },
        margins: { top: 0, right: 0, bottom: 0, left: 0 },
      });
    };
    const drawing = draw();
    // A window that is destroyed rejects its own calls too; the race has been decided by then.
    drawing.catch(() => undefined);
    try {
      return await Promise.race([drawing, ended.promise]);
    } finally {
      running.delete(job);
      if (!window.isDestroyed()) window.destroy();
    }
  };

  return { print, cancel: (job) => running.get(job)?.() };
}
