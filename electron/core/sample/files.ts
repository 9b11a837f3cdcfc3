/** The sample's three sources as the files a shop would export: two CSV files and one of JSON lines. */
import type { FeedbackFormat, Mapping } from '../../../shared/contract/types.ts';
import type { SampleSource } from './content/feedback-types.ts';
import { csvLines, type CsvColumn } from './csv.ts';
import { sampleCustomers } from './customers.ts';
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

type Value = CsvColumn<SampleRecord>[1];
type Column = readonly [name: string, role: Mapping['roles'][number], value: Value];

const { keys } = sampleCustomers();

const COMMON: readonly Column[] = [
  ['customer', 'customer', ({ id }) => keys.get(id) ?? null],
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

const id: Value = (record) => record.id;
const date: Value = (record) => record.date;
const score: Value = (record) => record.score;
const text: Value = (record) => record.text;

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
    const plain = columns.map(([column, , value]) => [column, value] as const);
    const lines = format === 'ndjson' ? jsonLines(records, plain) : csvLines(records, plain);
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

function jsonLines(records: readonly SampleRecord[], columns: readonly CsvColumn<SampleRecord>[]): string[] {
  return records.map((record, place) =>
    JSON.stringify(Object.fromEntries(columns.map(([name, value]) => [name, value(record, place)]))),
  );
}
