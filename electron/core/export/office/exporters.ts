/** A map as a presentation, a document or a workbook: gathered here, built in a thread of its own. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Exported, Exporter, ExportRequest } from '../exporter.ts';
import type { ExportSource } from '../payload.ts';
import type { OfficeOrder } from './build.ts';
import { startOffice, type OfficeThread } from './office-thread.ts';
import { gather, pictureNotes } from './source.ts';

/** Rows of evidence in one workbook, which stands in memory while it is made. */
const MOST_ROWS = 100_000;
/** Items that are read in one go. */
const PIECE = 500;

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
      portraits: format === 'pptx',
      logo: !isBook && options.print?.logo !== false,
    },
    date,
  );
  progress(0.2);
  const isLinked = isBook && quotes;
  const thread = startOffice({ format, gathered }, signal, (value) => progress(0.6 + 0.4 * value));
  try {
    const left = isLinked ? await handEvidence(source, thread, (share) => progress(0.2 + 0.4 * share)) : 0;
    const { bytes, pages } = await thread.finish(isLinked);
    const why =
      format === 'pptx'
        ? 'pictures of cards, and portraits in WebP or SVG'
        : 'the format holds texts and numbers';
    return {
      bytes,
      ...(pages === null ? {} : { pages }),
      notes: [...pictureNotes(gathered, why), ...leftNotes(left)],
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

/**
 * Hands over the items behind the cards, card by card, as far as they are still there.
 * @returns how many links there are beyond those that a workbook holds
 */
async function handEvidence(
  { map, feedback }: ExportSource,
  thread: OfficeThread,
  told: (share: number) => void,
): Promise<number> {
  const links = [...map.cards.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((card) => card.evidence.map((id) => ({ cardId: card.id, id })));
  const wanted = links.slice(0, MOST_ROWS);
  for (let at = 0; at < wanted.length; at += PIECE) {
    const piece = wanted.slice(at, at + PIECE);
    const items = new Map((feedback?.items(piece.map(({ id }) => id)) ?? []).map((item) => [item.id, item]));
    thread.items(
      piece.flatMap(({ cardId, id }) => {
        const item = items.get(id);
        return item ? [{ cardId, item }] : [];
      }),
    );
    told((at + piece.length) / wanted.length);
    // Others get their turn between two readings.
    // oxlint-disable-next-line no-await-in-loop -- that is the point
    await nextTurn();
  }
  return links.length - wanted.length;
}
