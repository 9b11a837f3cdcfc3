/** The sample's three sources as the files a shop would export: two CSV files and one of JSON lines. */
import type { FeedbackFormat, Mapping } from '../../../shared/contract/types.ts';
import type { SampleSource } from './content/feedback-types.ts';
import { QUESTIONS, ratingOf } from './ratings.ts';
import { sampleRecords, type SampleRecord } from './records.ts';

export interface SampleFile {
  /** Name of the source in the inbox. */
  readonly source: string;
  readonly fileName: string;
  readonly format: FeedbackFormat;
  readonly mapping: Mapping;
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** The records behind it: record n is row n + 1 of the file, not counting the header. */
  readonly records: readonly SampleRecord[];
}

type Column = readonly [
  name: string,
  role: Mapping['roles'][number],
  value: (record: SampleRecord, place: number) => string | number | null,
];

const COMMON: readonly Column[] = [
  ['language', 'language', ({ language }) => language],
  ['channel', 'channel', ({ channel }) => channel],
  ['country', 'field', ({ country }) => country],
  ['city', 'field', ({ city }) => city],
  ['order_value', 'field', ({ orderValue }) => orderValue],
  ['currency', 'field', ({ currency }) => currency],
];

interface Form {
  readonly name: string;
  readonly fileName: string;
  readonly format: FeedbackFormat;
  readonly scale: Mapping['scale'];
  readonly columns: readonly Column[];
}

const id: Column[2] = (record) => record.id;
const date: Column[2] = (record) => record.date;
const score: Column[2] = (record) => record.score;
const text: Column[2] = (record) => record.text;

const FORMS: Readonly<Record<SampleSource, Form>> = {
  nps: {
    name: 'NPS survey 2026',
    fileName: 'nps-survey-2026.csv',
    format: 'csv',
    scale: { min: 0, max: 10, higherIsBetter: true },
    columns: [
      ['response_id', 'id', id],
      ['date', 'date', date],
      ['nps', 'score', score],
      ['comment', 'text', text],
      ...QUESTIONS.map((question): Column => {
        return [question.column, 'field', (record, place) => ratingOf(question, record, place)];
      }),
      ...COMMON,
    ],
  },
  review: {
    name: 'Shop reviews',
    fileName: 'shop-reviews.csv',
    format: 'csv',
    scale: { min: 1, max: 5, higherIsBetter: true },
    columns: [
      ['review_id', 'id', id],
      ['date', 'date', date],
      ['rating', 'score', score],
      ['review', 'text', text],
      ...COMMON,
    ],
  },
  ticket: {
    name: 'Support tickets',
    fileName: 'support-tickets.ndjson',
    format: 'ndjson',
    scale: { min: 1, max: 5, higherIsBetter: true },
    columns: [
      ['ticket_id', 'id', id],
      ['created', 'date', date],
      ['csat', 'score', score],
      ['message', 'text', text],
      ...COMMON,
    ],
  },
};

/** The files, in the order in which they are imported. The same bytes on every call. */
export function sampleFiles(): SampleFile[] {
  return (Object.keys(FORMS) as SampleSource[]).map((kind) => {
    const { name, fileName, format, scale, columns } = FORMS[kind];
    const records = sampleRecords(kind);
    const lines = format === 'ndjson' ? jsonLines(records, columns) : csvLines(records, columns);
    return {
      source: name,
      fileName,
      format,
      mapping: {
        headerRows: 1,
        roles: columns.map(([, role]) => role),
        names: columns.map(([column]) => column),
        scale,
        dateOrder: 'ymd',
      },
      bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
      records,
    };
  });
}

function csvLines(records: readonly SampleRecord[], columns: readonly Column[]): string[] {
  const header = columns.map(([name]) => name).join(',');
  return [
    header,
    ...records.map((record, place) => columns.map(([, , value]) => csvCell(value(record, place))).join(',')),
  ];
}

function csvCell(value: string | number | null): string {
  const plain = value === null ? '' : String(value);
  return /[",\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function jsonLines(records: readonly SampleRecord[], columns: readonly Column[]): string[] {
  return records.map((record, place) =>
    JSON.stringify(Object.fromEntries(columns.map(([name, , value]) => [name, value(record, place)]))),
  );
}
