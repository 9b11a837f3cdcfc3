/** A map as an Excel workbook of lists that can be sorted, filtered and computed with. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { workbookParts } from '../../../../shared/formats/office/workbook.ts';
import { mapSheets, type EvidenceRow } from '../../../../shared/sheets/map-sheets.ts';
import type { Exporter } from '../exporter.ts';
import type { ExportSource } from '../payload.ts';
import { gather, pictureNotes } from './source.ts';
import { zipParts } from './zip.ts';

/** Rows of evidence in one workbook, which stands in memory while it is made. */
const MOST_ROWS = 100_000;
/** Items that are read in one go. */
const PIECE = 500;

export const xlsxOf: Exporter = async ({ source, options, date, progress }) => {
  const quotes = options.office?.quotes ?? true;
  const gathered = await gather(source, { quotes: false, logo: false }, date);
  progress(0.2);
  const { rows, left } = quotes
    ? await evidenceRows(source, (share) => progress(0.2 + 0.5 * share))
    : { rows: null, left: 0 };
  progress(0.7);
  const sheets = mapSheets(gathered, rows);
  const { map, workspaceName } = source;
  const facts = { title: map.meta.title || 'Untitled map', subject: workspaceName, date };
  const notes =
    left === 0
      ? []
      : [
          `The sheet "Evidence" has the first ${MOST_ROWS.toLocaleString('en')} links of cards to feedback; ${left.toLocaleString('en')} more are left out. Export the feedback itself for all of it.`,
        ];
  return {
    bytes: zipParts(workbookParts(sheets, facts)),
    notes: [...pictureNotes(gathered, 'the format holds texts and numbers'), ...notes],
  };
};

/** The items behind the cards, card by card, as far as they are still there. */
async function evidenceRows(
  { map, feedback }: ExportSource,
  told: (share: number) => void,
): Promise<{ readonly rows: EvidenceRow[]; readonly left: number }> {
  const links = [...map.cards.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((card) => card.evidence.map((id) => ({ card, id })));
  const wanted = links.slice(0, MOST_ROWS);
  const rows: EvidenceRow[] = [];
  for (let at = 0; at < wanted.length; at += PIECE) {
    const piece = wanted.slice(at, at + PIECE);
    const items = new Map((feedback?.items(piece.map(({ id }) => id)) ?? []).map((item) => [item.id, item]));
    for (const { card, id } of piece) {
      const item = items.get(id);
      if (item) rows.push({ card, item });
    }
    told((at + piece.length) / wanted.length);
    // Others get their turn between two readings.
    // oxlint-disable-next-line no-await-in-loop -- that is the point
    await nextTurn();
  }
  return { rows, left: links.length - wanted.length };
}
