/** A map as PDF: payload, print, finish. */
import type { PrintPayload } from '../../../shared/contract/print.ts';
import type { PrintOptions } from '../../../shared/contract/types.ts';
import { pagesOf } from '../../../shared/print/pages-of.ts';
import { carriedSource } from './carry.ts';
import type { Exporter } from './exporter.ts';
import { finishPdf } from './finish-pdf.ts';
import { missingLetters } from './font-notes.ts';
import { buildPayload, sheetOf } from './payload.ts';
import { printReport } from './report/print-report.ts';
import { buildReport } from './report/report.ts';
import { titleOf } from './report/sections.ts';

/**
 * Prints a map on pages of exactly the size asked for, and what is to follow it.
 * @throws SojournError `noBrowser`, `cancelled`, `internal` where the printer did something else
 */
export const pdfOf: Exporter = async (request) => {
  const { source, options, printer, date, epoch, signal, progress } = request;
  const print = options.print ?? { paper: 'A3', landscape: true };
  const title = titleOf(source.map);
  const { appendices = [] } = options;
  if (appendices.length > 0) {
    const sources = [source];
    const report = await buildReport({
      title,
      sources,
      options: print,
      appendices,
      hasContents: false,
      date,
    });
    progress(0.1);
    const { json, notes } = await carriedSource(source, options);
    const made = await printReport(report, { ...request, attachment: json });
    return { ...made, notes: [...notes, ...made.notes] };
  }
  const payload = await buildPayload(source, print, date);
  progress(0.1);
  const printed = await printer.print(payload, sheetOf(payload), signal);
  progress(0.85);
  const isOnePage = payload.pages.layout === 'onePage';
  const { json, notes } = await carriedSource(source, options);
  const finish = { title, page: sheetOf(payload), isOnePage, epoch, attachment: json };
  const missing = await missingLetters(payload, printer, signal);
  return { ...(await finishPdf(printed, finish)), notes: [...notes, ...smaller(payload, print), ...missing] };
};

/** A note where the pages are too small for the size that was asked for. */
function smaller({ pages }: PrintPayload, options: PrintOptions): string[] {
  const wanted = pagesOf(options);
  if (pages.layout !== 'tiles' || pages.zoom >= wanted.zoom) return [];
  const percent = (zoom: number): string => `${Math.round(zoom * 100)} %`;
  return [
    `The paper is too small for the map at ${percent(wanted.zoom)}: the titles of lanes and stages would fill it. It is printed at ${percent(pages.zoom)}.`,
  ];
}
