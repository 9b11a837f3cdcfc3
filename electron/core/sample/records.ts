/** The sample's feedback as records of its three sources, in the order and with the dates of an export. */
import { EN } from './content/feedback-en.ts';
import { ID } from './content/feedback-id.ts';
import { TH } from './content/feedback-th.ts';
import type { SampleItem, SampleLanguage, SampleSource } from './content/feedback-types.ts';
import { UK } from './content/feedback-uk.ts';
import { VI } from './content/feedback-vi.ts';
import { CITY_IN_TEXT, MARKETS, ORDER_IN_TEXT } from './content/places.ts';

export interface SampleRecord {
  /** Number of the response, review or ticket, e.g. `R-1042`. */
  readonly id: string;
  readonly source: SampleSource;
  readonly language: SampleLanguage;
  /** ISO date, from FIRST_DAY to LAST_DAY, rising with the row. */
  readonly date: string;
  readonly score: number | null;
  readonly text: string;
  readonly channel: string;
  readonly country: string;
  readonly city: string;
  readonly orderValue: number;
  readonly currency: string;
  /** Topics of `SampleItem`. */
  readonly topics: readonly string[];
  /** Key by which a card quotes it, or null. */
  readonly key: string | null;
}

export const FIRST_DAY = '2026-02-02';
export const LAST_DAY = '2026-10-29';

const ITEMS: Readonly<Record<SampleLanguage, readonly SampleItem[]>> = {
  en: EN,
  th: TH,
  uk: UK,
  id: ID,
  vi: VI,
};
export const LANGUAGES = Object.keys(ITEMS) as SampleLanguage[];

const NUMBERING: Readonly<Record<SampleSource, readonly [prefix: string, first: number, stride: number]>> = {
  nps: ['R-', 1004, 3],
  review: ['V-', 58_120, 7],
  ticket: ['T-', 20_417, 11],
};

const CHANNELS: Readonly<Record<SampleSource, readonly string[]>> = {
  nps: ['email', 'app', 'email', 'sms'],
  review: ['web', 'app', 'app'],
  ticket: ['chat', 'email', 'messenger', 'chat', 'phone'],
};

const DAY_MS = 86_400_000;

/** The records of one source, oldest first. The same on every call. */
export function sampleRecords(source: SampleSource): SampleRecord[] {
  const turns = interleave(
    LANGUAGES.map((language) =>
      ITEMS[language].filter((item) => item[0] === source).map((item) => ({ language, item })),
    ),
  );
  const [prefix, first, stride] = NUMBERING[source];
  return turns.map(({ language, item: [, score, topics, text, key] }, index): SampleRecord => {
    const { country, currency, cities, orders } = MARKETS[language];
    const [from, to, step] = orders;
    const price = from + step * ((index * 37) % (Math.floor((to - from) / step) + 1));
    return {
      id: `${prefix}${first + index * stride}`,
      source,
      language,
      date: dayAt(index, turns.length),
      score,
      text,
      channel: pick(CHANNELS[source], index),
      country,
      city: CITY_IN_TEXT.find(([word]) => text.includes(word))?.[1] ?? pick(cities, Math.floor(index / 3)),
      orderValue: ORDER_IN_TEXT.find(([word]) => text.includes(word))?.[1] ?? price,
      currency,
      topics: topics.split(' '),
      key: key ?? null,
    };
  });
}

/** Takes from each list in turn, each at its own pace, so that all of them end together. */
function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  return lists
    .flatMap((list, turn) => list.map((value, index) => ({ value, turn, at: (index + 0.5) / list.length })))
    .sort((a, b) => a.at - b.at || a.turn - b.turn)
    .map(({ value }) => value);
}

/** Spreads `count` records evenly over the days. */
function dayAt(index: number, count: number): string {
  const days = (Date.parse(LAST_DAY) - Date.parse(FIRST_DAY)) / DAY_MS;
  return dayAfter(FIRST_DAY, Math.round((index / Math.max(1, count - 1)) * days));
}

/** The ISO day so many days after another; before it where they are fewer than 0. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}
