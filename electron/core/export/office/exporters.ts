/** A map as a presentation, a document or a workbook: gathered here, built in a thread of its own. */
import type { Exported, Exporter, ExportRequest } from '../exporter.ts';
import type { OfficeOrder } from './build.ts';
import { eachLinkedItems } from './linked-items.ts';
import { startOffice } from './office-thread.ts';
import { gather, pictureNotes } from './source.ts';

/** Rows of evidence in one workbook, which stands in memory while it is made. */
const MOST_ROWS = 100_000;

/** A PowerPoint presentation of shapes, texts and charts that can be edited. */
export const pptxOf: Exporter = (request) => officeFile('pptx', request);

/** A Word document: a report with headings, lists and tables. */
export const docxOf: Exporter = (request) => officeFile('docx', request);

/** An Excel workbook of lists that can be sorted, filtered and computed with. */
export const xlsxOf: Exporter = (request) => officeFile('xlsx', request);

async function officeFile(format: OfficeOrder['format'], request: ExportRequest): Promise<Exported> {
  const { source, options, date, signal, progress } = request;
  const isBook = format === 'xlsx';
  const quotes = options.office?.quotes ?? true;
  const gathered = await gather(
    source,
    {
      quotes: quotes && !isBook,
      pictures: true,
      logo: !isBook && options.print?.logo !== false,
    },
    date,
  );
  progress(0.2);
  const isLinked = isBook && quotes;
  const thread = startOffice({ format, gathered }, signal, (value) => progress(0.6 + 0.4 * value));
  try {
    const left = isLinked
      ? await eachLinkedItems(source, MOST_ROWS, thread.items, (share) => progress(0.2 + 0.4 * share))
      : 0;
    const { bytes, pages } = await thread.finish(isLinked);
    return {
      bytes,
      ...(pages === null ? {} : { pages }),
      notes: [...pictureNotes(gathered), ...leftNotes(left)],
    };
  } finally {
    await thread.stop();
  }
}

function leftNotes(left: number): string[] {
  if (left === 0) return [];
  return [
    `The sheet "Evidence" has the first ${MOST_ROWS.toLocaleString('en')} links of cards to feedback; ${left.toLocaleString('en')} more are left out. Export the feedback itself for all of it.`,
  ];
}
