/** Feedback as a file for spreadsheets (CSV) or programs (NDJSON): written under another name, whole or not at all. */
import { open, rename, rm } from 'node:fs/promises';
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { FeedbackItem } from '../../../../shared/contract/types.ts';
import { harmlessCell } from '../../../../shared/formats/tsv.ts';

export type ExportFormat = 'csv' | 'ndjson';

/** The format that a file's name asks for; null for other names. */
export function exportFormatOf(path: string): ExportFormat | null {
  if (/\.csv$/iu.test(path)) return 'csv';
  return /\.(?:ndjson|jsonl)$/iu.test(path) ? 'ndjson' : null;
}

const yesOrNo = (answer: boolean | null): string | null => (answer === null ? null : answer ? 'yes' : 'no');

type Cell = readonly [name: string, of: (item: FeedbackItem) => string | number | null];
const CELLS: readonly Cell[] = [
  ['id', (item) => item.id],
  ['source', (item) => item.source],
  ['row', (item) => item.row],
  ['date', (item) => item.date],
  ['score', (item) => item.score],
  ['scale', ({ scale }) => (scale ? `${scale.min} to ${scale.max}` : null)],
  ['text', (item) => item.text],
  ['author', (item) => item.author],
  ['channel', (item) => item.channel],
  ['customer', (item) => item.customer],
  ['customer name', ({ customerFacts }) => customerFacts?.name ?? null],
  ['segment', ({ customerFacts }) => customerFacts?.segment ?? null],
  ['customer value', ({ customerFacts }) => customerFacts?.value ?? null],
  ['customer since', ({ customerFacts }) => customerFacts?.since ?? null],
  ['churned', ({ customerFacts }) => yesOrNo(customerFacts?.churned ?? null)],
  ['language', (item) => item.language],
  ['sentiment', (item) => item.sentiment],
  ['sentiment confidence', (item) => item.sentimentConfidence],
  ['sentiment from', (item) => item.sentimentFrom],
  ['themes', (item) => item.themes.join('; ')],
  ['fields', (item) => (Object.keys(item.fields).length === 0 ? null : JSON.stringify(item.fields))],
];

function csvLine(values: readonly (string | number | null)[]): string {
  const cells = values.map((value) => {
    const cell = typeof value === 'string' ? harmlessCell(value) : String(value ?? '');
    return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
  return `${cells.join(',')}\r\n`;
}

function lineOf(item: FeedbackItem, format: ExportFormat): string {
  if (format === 'csv') return csvLine(CELLS.map(([, of]) => of(item)));
  const { sourceId: _, ...rest } = item;
  return `${JSON.stringify(rest)}\n`;
}

/** Characters gathered before they are written. */
const CHUNK = 256 * 1024;

/**
 * Writes items to a file. CSV is UTF-8 with a byte order mark, for Excel; cells that a spreadsheet would compute get an
 * apostrophe.
 *
 * @returns how many items were written
 * @throws SojournError `cancelled`; then, as after any error, the target is as it was
 */
export async function exportItems(
  items: Iterable<FeedbackItem>,
  target: string,
  format: ExportFormat,
  signal: AbortSignal,
): Promise<number> {
  const part = `${target}.${process.pid}.part`;
  const file = await open(part, 'wx');
  try {
    let count = 0;
    let text = format === 'csv' ? `\uFEFF${csvLine(CELLS.map(([name]) => name))}` : '';
    for (const item of items) {
      text += lineOf(item, format);
      count += 1;
      if (text.length < CHUNK) continue;
      await file.appendFile(text);
      text = '';
      if (signal.aborted) throw new SojournError('cancelled', 'The export was cancelled.');
    }
    await file.appendFile(text);
    await file.sync();
    await file.close();
    await rename(part, target);
    return count;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
}
