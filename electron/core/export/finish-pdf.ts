/** The last touch to a printed PDF: metadata, exact page boxes, crop marks, and the promise that one page is one. */
import { AFRelationship, PDFDocument, PDFName, PDFOperator, PDFOperatorNames, type PDFPage } from 'pdf-lib';
import { SojournError } from '../../../shared/contract/errors.ts';
import { mmToPoints, type Trim } from '../../../shared/layout/paper.ts';
import { CARRIED_FILE } from '../../../shared/formats/map/carried/carried.ts';
import type { PdfPage } from '../host.ts';
import { renumberNodes } from './stable-ids.ts';

export interface FinishOptions {
  readonly title: string;
  readonly page: PdfPage & { readonly trim?: Trim | undefined };
  /** Whether it must be exactly one page. */
  readonly isOnePage: boolean;
  /** Seconds since 1970 for both dates (reproducible builds: `SOURCE_DATE_EPOCH`); undefined keeps the printer's. */
  readonly epoch?: number | undefined;
  /** The map's source as JSON, to be carried as an attached file. */
  readonly attachment?: Uint8Array | null | undefined;
}

/** The time that `SOURCE_DATE_EPOCH` asks for, or undefined. */
export function sourceDateEpoch(env: Readonly<Record<string, string | undefined>>): number | undefined {
  const value = env['SOURCE_DATE_EPOCH'];
  return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) : undefined;
}

/** Chromium's pages are whole CSS pixels: nearer than this, in points, the size is the one asked for. */
const TOLERANCE = 1.5;

/** @throws SojournError `internal` where the bytes are no PDF, or not pages of the size asked for */
export async function finishPdf(
  bytes: Uint8Array,
  options: FinishOptions,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity }).catch(
    (error: unknown) => {
      throw new SojournError('internal', 'The printer returned something that is not a PDF.', {
        cause: error,
      });
    },
  );
  const pages = document.getPages();
  if (pages.length === 0 || (options.isOnePage && pages.length !== 1)) {
    throw new SojournError('internal', `The map was printed on ${pages.length} pages instead of one.`);
  }
  for (const page of pages) setBoxes(page, options.page);
  renumberNodes(document);

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
  if (options.attachment) {
    await document.attach(options.attachment, CARRIED_FILE, {
      mimeType: 'application/json',
      description: 'The map as Sojourn opens it again.',
      afRelationship: AFRelationship.Source,
    });
  }
  return {
    bytes: await document.save({
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Infinity,
    }),
    pages: pages.length,
  };
}

/** Gives a page exactly its size, and the boxes that a print shop trims by. */
function setBoxes(page: PDFPage, { widthMm, heightMm, trim }: FinishOptions['page']): void {
  // Chromium rounds pages to whole CSS pixels; content hangs from the top edge, so the bottom is what moves.
  const before = page.getMediaBox();
  const width = mmToPoints(widthMm);
  const height = mmToPoints(heightMm);
  if (Math.abs(before.width - width) > TOLERANCE || Math.abs(before.height - height) > TOLERANCE) {
    const printed = `${before.width} × ${before.height}`;
    throw new SojournError('internal', `A page was printed as ${printed} pt, not ${width} × ${height} pt.`);
  }
  const y = before.y + before.height - height;
  page.setMediaBox(before.x, y, width, height);
  for (const box of ['CropBox', 'BleedBox', 'TrimBox', 'ArtBox']) page.node.delete(PDFName.of(box));
  if (!trim) return;
  const offset = mmToPoints(trim.offsetMm);
  const bleed = mmToPoints(trim.bleedMm);
  const inset = (by: number): [number, number, number, number] => [
    before.x + by,
    y + by,
    width - 2 * by,
    height - 2 * by,
  ];
  page.setTrimBox(...inset(offset));
  page.setBleedBox(...inset(offset - bleed));
  drawCropMarks(page, inset(offset), bleed);
}

/** Length of a crop mark, in points. */
const MARK = mmToPoints(4.5);

/** Short lines at the corners of the trimmed page, outside of its bleed; no part of what a reader reads. */
function drawCropMarks(
  page: PDFPage,
  [x, y, width, height]: readonly [number, number, number, number],
  bleed: number,
): void {
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
  for (const cornerX of [x, x + width]) {
    for (const cornerY of [y, y + height]) {
      const outX = cornerX === x ? -1 : 1;
      const outY = cornerY === y ? -1 : 1;
      const near = bleed + 1;
      const line = (start: { x: number; y: number }, end: { x: number; y: number }): void =>
        page.drawLine({ start, end, thickness: 0.25 });
      line({ x: cornerX + outX * near, y: cornerY }, { x: cornerX + outX * (near + MARK), y: cornerY });
      line({ x: cornerX, y: cornerY + outY * near }, { x: cornerX, y: cornerY + outY * (near + MARK) });
    }
  }
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}
