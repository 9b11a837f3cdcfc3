/** What the text of one cell says about a card, and how each kind of value is read. */
import { guessDateOrder, parseDate } from '../../shared/formats/dates.ts';
import { asciiDigits } from '../../shared/formats/numbers.ts';
import type { DateOrder } from '../../shared/contract/types.ts';
import { MAX_CARD_TEXT } from '../../shared/model/card-limits.ts';
import { parseReading, type Reading as MetricReading } from '../../shared/model/reading.ts';
import type { CardFields } from '../../shared/model/edits/cards.ts';
import { parseNumber } from '../ui/parse-number.ts';
import { foldName, splitList, type Names } from './names.ts';

/** New values of a card. What is absent stays as it is. Names that the workspace lacks are entered when it is written. */
export interface CardValues {
  /** Names of where it stands, to be found together: a step is looked for in its stage. */
  readonly stage?: string;
  readonly step?: string;
  readonly lane?: string;
  readonly kind?: string;
  readonly text?: string;
  readonly note?: string;
  readonly span?: number;
  /** '' takes the touchpoint off. */
  readonly touchpoint?: string;
  readonly tagNames?: readonly string[];
  readonly fields?: Partial<CardFields>;
}

/** What a column needs to read a text. */
export interface Reading {
  readonly names: Names;
  /** How dates of the column are written. */
  readonly dateOrder: DateOrder;
}

/** The values a text stands for, or why it is none: a sentence for the person. */
export type Read = CardValues | string;

/** Most letters of a cell. */
const MOST_TEXT = MAX_CARD_TEXT;
const MOST_NAME = 200;

export function readLong(text: string): string | null {
  return text.length > MOST_TEXT ? null : text.replaceAll('\r\n', '\n').trim();
}

export const TOO_LONG = `A text may have ${MOST_TEXT.toLocaleString('en')} letters at most.`;

/** A name or a short text on one line. */
export function readShort(text: string, write: (value: string) => CardValues, most = MOST_NAME): Read {
  const value = text.replaceAll(/\s+/g, ' ').trim();
  return value.length > most ? `${most} letters at most.` : write(value);
}

/** A number between bounds; empty clears it. A percent sign behind it is passed over. */
export function readNumber(
  text: string,
  min: number,
  max: number,
  write: (value: number | null) => CardValues,
): Read {
  const plain = asciiDigits(text.trim()).replace(/\s*%$/, '');
  if (plain === '') return write(null);
  const value = parseNumber(plain);
  if (value === null) return 'This is not a number.';
  if (value < min || value > max) return `Only numbers from ${min} to ${max}.`;
  return write(value);
}

/** A metric as it was read, with what stands behind it; empty clears it. */
export function readMetric(text: string, write: (value: MetricReading | null) => CardValues): Read {
  const plain = asciiDigits(text.trim());
  if (plain === '') return write(null);
  const reading = parseReading(plain);
  return reading === null ? 'Write it as 34, or as 34 (28 to 40, n 120).' : write(reading);
}

/** One of a few words; empty clears it. */
export function readChoice<T extends string>(
  text: string,
  choices: ReadonlyMap<string, T>,
  words: string,
  write: (value: T | null) => CardValues,
): Read {
  const name = foldName(text);
  if (name === '') return write(null);
  const value = choices.get(name);
  return value === undefined ? `Only ${words}.` : write(value);
}

export function readDate(text: string, order: DateOrder, write: (day: string | null) => CardValues): Read {
  if (text.trim() === '') return write(null);
  const date = parseDate(text, order);
  return date === null ? 'This is not a date. Write it as 2026-02-24.' : write(date.slice(0, 10));
}

const YES = new Set(['yes', 'true', 'x', '1', '✓', '✔', '★']);
const NO = new Set(['', 'no', 'false', '0', '-', '–']);

export function readYes(text: string, write: (value: boolean) => CardValues): Read {
  const word = foldName(text);
  if (YES.has(word)) return write(true);
  return NO.has(word) ? write(false) : 'Only yes or no.';
}

export function readPersonas(text: string, { personas }: Names): Read {
  const personaIds: string[] = [];
  for (const name of splitList(text, personas)) {
    const persona = personas.get(foldName(name));
    if (!persona) return `There is no persona “${name}”.`;
    personaIds.push(persona.id);
  }
  return { fields: { personaIds } };
}

/** How this machine's person writes dates; for a column of dates that could be read in either order. */
const LOCAL_ORDER: DateOrder = ((): DateOrder => {
  const parts = new Intl.DateTimeFormat().formatToParts(new Date(2000, 0, 31));
  const at = (type: string): number => parts.findIndex((part) => part.type === type);
  if (at('year') < at('day')) return 'ymd';
  return at('month') < at('day') ? 'mdy' : 'dmy';
})();

/** The order of day, month and year in a column of dates. */
export function dateOrderOf(texts: readonly string[]): DateOrder {
  const guess = guessDateOrder(texts);
  return guess.certain ? guess.order : LOCAL_ORDER;
}
