/** A metric as it was read once: its value with what says how far it can be trusted. */

/**
 * `low` and `high` are the ends of its 95 % interval, `n` the number of answers behind it; null where unknown. `from` and
 * `to` are the first and last day (ISO) of what it was worked out from; absent where it was typed.
 */
export interface Reading {
  readonly value: number;
  readonly n: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly from?: string;
  readonly to?: string;
}

const finite = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value + 0 : null;

/** A stored reading; null where it has no value. */
export function readReading(stored: unknown): Reading | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const fields = stored as Readonly<Record<string, unknown>>;
  const value = finite(fields['value']);
  if (value === null) return null;
  const [n, low, high] = [finite(fields['n']), finite(fields['low']), finite(fields['high'])];
  return { value, n: n === null || n < 0 ? null : Math.round(n), low, high, ...readDays(fields) };
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Both days, or neither. */
function readDays({ from, to }: Readonly<Record<string, unknown>>): Pick<Reading, 'from' | 'to'> {
  if (typeof from !== 'string' || typeof to !== 'string') return {};
  return DAY.test(from) && DAY.test(to) && from <= to ? { from, to } : {};
}

/** The interval of a reading; null where it has none, or one end only, or its ends the wrong way round. */
export function intervalOf(reading: Reading): { readonly low: number; readonly high: number } | null {
  const { low, high } = reading;
  return low === null || high === null || low > high ? null : { low, high };
}

/** Without what is unknown. */
export interface StoredReading {
  value: number;
  n?: number;
  low?: number;
  high?: number;
  from?: string;
  to?: string;
}

/** A reading as it is stored: without what is unknown. */
export function storedReading(reading: Reading | null): StoredReading | null {
  if (reading === null) return null;
  const { value, n, low, high, from, to } = reading;
  return {
    value,
    ...(n === null ? {} : { n }),
    ...(low === null ? {} : { low }),
    ...(high === null ? {} : { high }),
    ...(from === undefined || to === undefined ? {} : { from, to }),
  };
}

/** The fields of a card that hold readings. */
export const READING_FIELDS = ['effectBefore', 'effectExpected', 'effectAfter'] as const;
export type ReadingField = (typeof READING_FIELDS)[number];

/** "34 (28 to 40, n 120, 2026-07-01 to 2026-09-30)", with decimal points. `parseReading` reads it back. */
export function readingText(reading: Reading | null): string {
  if (reading === null) return '';
  const { value, n, from, to } = reading;
  const interval = intervalOf(reading);
  const behind = [
    interval === null ? '' : `${interval.low} to ${interval.high}`,
    n === null ? '' : `n ${n}`,
    from === undefined || to === undefined ? '' : `${from} to ${to}`,
  ];
  const said = behind.filter((part) => part !== '').join(', ');
  return said === '' ? String(value) : `${value} (${said})`;
}

const NUMBER = String.raw`[-+−]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[-+]?\d+)?`;
const SHAPE = new RegExp(
  String.raw`^(${NUMBER})\s*%?\s*(?:\((?:(${NUMBER})\s*(?:to|…|–|\.\.\.?)\s*(${NUMBER}))?\s*[,;]?\s*(?:n\s*[=:]?\s*(\d+))?\s*[,;]?\s*(?:(\d{4}-\d\d-\d\d)\s*(?:to|–)\s*(\d{4}-\d\d-\d\d))?\s*\))?$`,
  'iu',
);

/** The reading that a text says: "34", "34 (n 120)", "34 (28 to 40, n = 120)", also with days; null where it says none. */
export function parseReading(text: string): Reading | null {
  const found = SHAPE.exec(text.trim());
  if (!found) return null;
  const number = (part: string | undefined): number | null =>
    part === undefined ? null : finite(Number(part.replace('−', '-').replace(',', '.')));
  const [value, low, high, n] = [1, 2, 3, 4].map((at) => number(found[at]));
  const reading = readReading({ value, low, high, n, from: found[5], to: found[6] });
  return reading !== null && reading.low !== null && intervalOf(reading) === null ? null : reading;
}
