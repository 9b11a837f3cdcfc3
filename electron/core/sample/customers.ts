/** The sample's customers: who gave which feedback, and the table that the shop keeps of them. */
import type { CustomerMapping, CustomerRole } from '../../../shared/contract/types.ts';
import { CUSTOMERS, SEGMENTS, TABLE_DAY } from './content/customers.ts';
import { MARKETS } from './content/places.ts';
import { csvLines, type CsvColumn } from './csv.ts';
import { dayAfter, LANGUAGES, sampleRecords, type SampleRecord } from './records.ts';
import { spread } from './spread.ts';

export interface SampleCustomer {
  /** As the shop numbers them, e.g. `K-10482`. */
  readonly key: string;
  readonly segment: string;
  readonly country: string;
  /** ISO day. */
  readonly since: string;
  /** ISO day on which they left; '' for those who are customers still. */
  readonly left: string;
  readonly orders: number;
  /** Margin in a year, euro. */
  readonly margin: number;
}

/** One customer while feedback is handed out. */
interface Voice {
  readonly key: string;
  readonly country: string;
  readonly records: SampleRecord[];
}

export interface SampleCustomers {
  readonly customers: readonly SampleCustomer[];
  /** Keys by the number of a response, review or ticket; those that came without one are missing. */
  readonly keys: ReadonlyMap<string, string>;
}

/** One review in so many was written by a guest, and one ticket. */
const GUESTS = { review: 6, ticket: 9 } as const;

/** Every customer, those who gave feedback first. The same on every call. */
export function sampleCustomers(): SampleCustomers {
  const voices: Voice[] = [];
  for (const language of LANGUAGES) voices.push(...voicesOf(language, voices.length));
  const countries = LANGUAGES.map((language) => MARKETS[language].country);
  const silent = Array.from({ length: CUSTOMERS - voices.length }, (_, at): Voice => {
    return { key: keyAt(voices.length + at), country: countries[at % countries.length] ?? '', records: [] };
  });
  const keys = new Map(voices.flatMap(({ key, records }) => records.map(({ id }) => [id, key] as const)));
  return { customers: [...voices, ...silent].map(customerOf), keys };
}

const keyAt = (place: number): string => `K-${10_007 + place * 29}`;

/** The customers who were asked by the survey, to whom reviews and tickets of their language are handed out. */
function voicesOf(language: SampleRecord['language'], first: number): Voice[] {
  const own = (source: SampleRecord['source']): SampleRecord[] =>
    sampleRecords(source).filter((record) => record.language === language);
  const { country } = MARKETS[language];
  const voices = own('nps').map((record, at): Voice => ({
    key: keyAt(first + at),
    country,
    records: [record],
  }));
  for (const source of ['review', 'ticket'] as const) {
    for (const [at, record] of own(source).entries()) {
      if (at % GUESTS[source] === GUESTS[source] - 1) continue;
      const free = voices.filter(({ records }) => records.every((other) => canBeOfOne(other, record)));
      const [voice] = free.toSorted((a, b) => apart(a, record) - apart(b, record));
      voice?.records.push(record);
    }
  }
  return voices;
}

/** Nobody writes two reviews or two tickets, or complains of the same twice. */
function canBeOfOne(one: SampleRecord, other: SampleRecord): boolean {
  return one.source !== other.source && !one.topics.some((topic) => other.topics.includes(topic));
}

/** How little a record is like what a customer says: by their mood in the survey, and by how talkative they are. */
function apart({ records: [answer] }: Voice, record: SampleRecord): number {
  const number = Number(answer?.id.slice(2));
  const quiet = number % 2 === 0 ? 0 : 1;
  return (
    Math.abs(moodOf(answer) - moodOf(record)) + 1.2 * spread(number + Number(record.id.slice(2)), 3) + quiet
  );
}

/** 0 (worst) to 1 (best); tickets without a score are in between. */
function moodOf(record: SampleRecord | undefined): number {
  if (!record || record.score === null) return 0.4;
  return record.source === 'nps' ? record.score / 10 : (record.score - 1) / 4;
}

function customerOf({ key, country, records }: Voice, place: number): SampleCustomer {
  const segment = segmentAt(100 * spread(place, 5));
  const days = records.map(({ date }) => date).toSorted();
  const [firstHeard = TABLE_DAY, lastHeard = '2025-11-02'] = [days[0], days.at(-1)];
  const since = sinceOf(firstHeard, place);
  const mood = records.length === 0 ? 0.5 : moodOf(records[0]);
  const leaves = spread(place, 7) < segment.leaves * (2.2 - 2.4 * mood);
  const [from, to] = [since > lastHeard ? since : lastHeard, dayAfter(TABLE_DAY, -1)];
  const years = (Date.parse(TABLE_DAY) - Date.parse(since)) / 31_557_600_000;
  return {
    key,
    segment: segment.name,
    country,
    since,
    left: leaves ? between(from, to, spread(place, 11)) : '',
    orders: 1 + Math.round(years * (1 + 3 * spread(place, 13))),
    margin: Math.round(100 * segment.margin * (0.4 + 1.2 * spread(place, 17))) / 100,
  };
}

function segmentAt(percent: number) {
  let upTo = 0;
  const found = SEGMENTS.find(({ share }) => percent < (upTo += share)) ?? SEGMENTS.at(-1);
  if (!found) throw new Error('The sample has no segments.');
  return found;
}

/** Most were customers for years when they were first heard; one in twelve is new, one in twenty-five came back. */
function sinceOf(firstHeard: string, place: number): string {
  const isNew = place % 12 === 5 && firstHeard >= '2026-09-15';
  if (isNew) return between('2026-09-05', firstHeard, spread(place, 19));
  if (place % 25 === 7 && firstHeard < '2026-05-01')
    return between('2026-08-20', '2026-10-20', spread(place, 19));
  return between(
    '2022-03-01',
    dayAfter(firstHeard < '2026-08-01' ? firstHeard : '2026-08-01', -14),
    spread(place, 23),
  );
}

function between(from: string, to: string, share: number): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return dayAfter(from, Math.max(0, Math.round(days * share)));
}

const COLUMNS: readonly (readonly [CustomerRole, CsvColumn<SampleCustomer>])[] = [
  ['key', ['customer', ({ key }) => key]],
  ['segment', ['segment', ({ segment }) => segment]],
  ['field', ['country', ({ country }) => country]],
  ['since', ['customer_since', ({ since }) => since]],
  ['churned', ['left_on', ({ left }) => left]],
  ['field', ['orders', ({ orders }) => orders]],
  ['value', ['yearly_margin_eur', ({ margin }) => margin.toFixed(2)]],
];

export const CUSTOMERS_FILE = 'customers.csv';

/** The table as the file that a shop would export. UTF-8; the same bytes on every call. */
export function customersFile(): { readonly bytes: Uint8Array; readonly mapping: CustomerMapping } {
  const lines = csvLines(
    sampleCustomers().customers,
    COLUMNS.map(([, column]) => column),
  );
  return {
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
    mapping: {
      headerRows: 1,
      names: COLUMNS.map(([, [name]]) => name),
      roles: COLUMNS.map(([role]) => role),
      dateOrder: 'ymd',
      decimal: '.',
    },
  };
}
