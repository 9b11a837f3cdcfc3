/** Feedback items as text: CSV for spreadsheets, JSON and NDJSON for programs. */
import type { FeedbackItem } from '../../../../shared/contract/types.ts';
import { harmlessCell } from '../../../../shared/formats/tsv.ts';
import type { ItemWriter, WriteBytes } from './writer.ts';

type Cell = string | number | null;

const yesOrNo = (answer: boolean | null): string | null => (answer === null ? null : answer ? 'yes' : 'no');

/** The columns of a table of items, with their cells. */
export const COLUMNS: readonly (readonly [name: string, of: (item: FeedbackItem) => Cell])[] = [
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

function csvLine(values: readonly Cell[]): string {
  const cells = values.map((value) => {
    const cell = typeof value === 'string' ? harmlessCell(value) : String(value ?? '');
    return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
  return `${cells.join(',')}\r\n`;
}

/** An item as programs get it; `sourceId` only means something inside one workspace. */
function json(item: FeedbackItem): string {
  const { sourceId: _, ...rest } = item;
  return JSON.stringify(rest);
}

/** Characters gathered before they are written. */
const CHUNK = 256 * 1024;

interface Form {
  readonly head: string;
  readonly of: (item: FeedbackItem, index: number) => string;
  readonly foot: string;
}

const FORMS: Readonly<Record<'csv' | 'ndjson' | 'json', Form>> = {
  // A byte order mark tells Excel that it is UTF-8.
  csv: {
    head: `\uFEFF${csvLine(COLUMNS.map(([name]) => name))}`,
    of: (item) => csvLine(COLUMNS.map(([, of]) => of(item))),
    foot: '',
  },
  ndjson: { head: '', of: (item) => `${json(item)}\n`, foot: '' },
  json: {
    head: '[',
    of: (item, index) => `${index === 0 ? '\n' : ',\n'}${json(item)}`,
    foot: '\n]\n',
  },
};

export function lineWriter(format: keyof typeof FORMS, write: WriteBytes): ItemWriter {
  const { head, of, foot } = FORMS[format];
  let text = head;
  let count = 0;
  return {
    async add(item) {
      text += of(item, count);
      count += 1;
      if (text.length < CHUNK) return;
      await write(Buffer.from(text));
      text = '';
    },
    end: () => write(Buffer.from(text + foot)),
  };
}
