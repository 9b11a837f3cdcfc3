/** Text pasted onto the map itself: one card a line, or the cells of a spreadsheet over the steps. */
import { readTsv, writeTsv } from '../../shared/formats/tsv.ts';
import { COPIED_TABLE } from '../../shared/formats/map/html/clipboard-table.ts';
import { columnTitles } from '../../shared/model/map-texts.ts';
import { toast } from '../app/toasts.ts';
import { createCards } from '../canvas/actions.ts';
import type { MapView } from '../canvas/context.ts';
import { isCurveLane, laneOf } from '../canvas/slots.ts';
import type { CellPlace } from '../state/selection.ts';
import { readHtmlTable } from '../table/clipboard-table.ts';
import { addPlanned } from './add-cards.ts';
import { openCapture } from './capture-state.ts';
import { cutText, guessSplit, MAX_CARDS } from './pieces.ts';
import { planRows } from './plan.ts';

/** HTML longer than this is not read: the text beside it is. */
const MOST_HTML = 4_000_000;
const AS_IT_IS = { bullets: false, times: false, names: false };

export interface PastedText {
  readonly text: string;
  readonly html: string;
}

/** What a paste brings, as text. */
export function readPasted(data: DataTransfer): PastedText {
  const html = data.getData('text/html');
  // Cards that were copied here: their texts are meant, not the titles around them.
  return { text: data.getData('text/plain'), html: html.includes(COPIED_TABLE) ? '' : html };
}

/**
 * Adds the pasted text at a cell. Columns of a table go into the step there and those after it, its rows below each
 * other. What would be more than `MAX_CARDS` cards goes to the quick capture, where it is added part by part.
 */
export function pasteText({ map }: MapView, at: CellPlace, pasted: PastedText): void {
  if (isCurveLane(laneOf(map, at.laneId))) return void toast('A curve takes no text: choose another lane.');
  const rows = rowsOf(pasted);
  if (rows) {
    const columns = Array.from(columnTitles(map), ([id, title]) => ({ id, title }));
    const from = columns.findIndex(({ id }) => id === at.columnId);
    const plan = planRows(rows, 'columns', columns, Math.max(0, from));
    if (plan.rows < rows.length) return askCapture(writeTsv(rows), rows.length);
    addPlanned(map, at.laneId, plan, at);
    if (plan.crowded > 0) toast(`${plan.crowded} of the cells had no step left: they stand in the last one.`);
    return;
  }
  const { pieces, total } = cutText(pasted.text, 'lines', AS_IT_IS);
  if (total > MAX_CARDS) askCapture(pasted.text, total);
  else if (total > 0)
    createCards(
      map,
      at,
      pieces.map(({ text }) => text),
    );
}

function askCapture(text: string, count: number): void {
  openCapture(text);
  toast(`${new Intl.NumberFormat().format(count)} lines are too many at once.`, {
    description: `Here you see what becomes of them; ${MAX_CARDS} are added at a time.`,
  });
}

/** The rows of a pasted table; null where it is ordinary text. */
function rowsOf({ text, html }: PastedText): readonly (readonly string[])[] | null {
  const table = html !== '' && html.length <= MOST_HTML ? readHtmlTable(html) : null;
  if (table && !table.more && isAllOf(table.rows, text)) return filled(table.rows);
  if (guessSplit(text).split !== 'rows') return null;
  const { rows, more } = readTsv(text, MAX_CARDS * 100);
  return more ? null : filled(rows);
}

const filled = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.filter((row) => row.some((cell) => cell.trim() !== ''));

/** Whether the table is all that was copied, and not a part of a page with more text around it. */
function isAllOf(rows: readonly (readonly string[])[], text: string): boolean {
  const letters = (part: string): number => part.replaceAll(/[\s"]+/gu, '').length;
  const inTable = rows.reduce((sum, row) => sum + row.reduce((own, cell) => own + letters(cell), 0), 0);
  return inTable > 0 && inTable >= 0.95 * letters(text);
}
