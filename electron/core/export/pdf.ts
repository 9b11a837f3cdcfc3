/** A map as PDF: payload, print, finish. */
import type { Exporter } from './exporter.ts';
import { finishPdf } from './finish-pdf.ts';
import { buildPayload } from './payload.ts';

/**
 * Prints a map on pages of exactly the size asked for.
 * @throws SojournError `noBrowser`, `cancelled`, `internal` where the printer did something else
 */
export const pdfOf: Exporter = async ({ source, options, printer, date, epoch, signal, progress }) => {
  const payload = await buildPayload(source, options.print ?? { paper: 'A3', landscape: true }, date);
  progress(0.1);
  const printed = await printer.print(payload, payload.page, signal);
  progress(0.85);
  const title = source.map.meta.title === '' ? 'Untitled map' : source.map.meta.title;
  const isOnePage = payload.pages.layout === 'onePage';
  return finishPdf(printed, { title, page: payload.page, isOnePage, epoch });
};
