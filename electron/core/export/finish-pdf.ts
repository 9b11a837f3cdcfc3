/** The last touch to a printed PDF: metadata, exact page boxes, and the promise that it is one page. */
import { PDFDocument, PDFName } from 'pdf-lib';
import { SojournError } from '../../../shared/contract/errors.ts';
import { mmToPoints } from '../../../shared/layout/paper.ts';
import type { PdfPage } from '../host.ts';

export interface FinishOptions {
  readonly title: string;
  readonly page: PdfPage;
  /** Seconds since 1970 for both dates (reproducible builds: `SOURCE_DATE_EPOCH`); undefined keeps the printer's. */
  readonly epoch?: number | undefined;
}

/** The time that `SOURCE_DATE_EPOCH` asks for, or undefined. */
export function sourceDateEpoch(env: Readonly<Record<string, string | undefined>>): number | undefined {
  const value = env['SOURCE_DATE_EPOCH'];
  return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) : undefined;
}

/** Chromium's pages are whole CSS pixels: nearer than this, in points, the size is the one asked for. */
const TOLERANCE = 1.5;

/** @throws SojournError `internal` where the bytes are no PDF, or not one page of the size asked for */
export async function finishPdf(bytes: Uint8Array, options: FinishOptions): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity }).catch(
    (error: unknown) => {
      throw new SojournError('internal', 'The printer returned something that is not a PDF.', {
        cause: error,
      });
    },
  );
  const pages = document.getPages();
  const [page] = pages;
  if (!page || pages.length !== 1) {
    throw new SojournError('internal', `The map was printed on ${pages.length} pages instead of one.`);
  }
  // Chromium rounds pages to whole CSS pixels; content hangs from the top edge, so the bottom is what moves.
  const before = page.getMediaBox();
  const width = mmToPoints(options.page.widthMm);
  const height = mmToPoints(options.page.heightMm);
  if (Math.abs(before.width - width) > TOLERANCE || Math.abs(before.height - height) > TOLERANCE) {
    const printed = `${before.width} × ${before.height}`;
    throw new SojournError('internal', `The page was printed as ${printed} pt, not ${width} × ${height} pt.`);
  }
  const y = before.y + before.height - height;
  page.setMediaBox(before.x, y, width, height);
  for (const box of ['CropBox', 'BleedBox', 'TrimBox', 'ArtBox']) page.node.delete(PDFName.of(box));

  document.setTitle(options.title, { showInWindowTitleBar: true });
  document.setCreator('Sojourn');
  const info = document.context.lookup(document.context.trailerInfo.Info);
  if (info instanceof Object && 'delete' in info && typeof info.delete === 'function') {
    info.delete(PDFName.of('Author'));
  }
  if (options.epoch !== undefined) {
    const date = new Date(options.epoch * 1000);
    document.setCreationDate(date);
    document.setModificationDate(date);
  }
  return document.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity });
}
