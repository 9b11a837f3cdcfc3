/** What a cell's number means by its number format (ECMA-376 part 1, 18.8.30 and 18.8.31). */

/** How a number is shown: as it is, per cent, or as a date with the parts that its format shows. */
export type NumberKind = 'plain' | 'percent' | 'date' | 'time' | 'dateTime';

/** Formats that need no description in the file, those of East Asian and Thai Excel among them. */
function builtIn(id: number): NumberKind | null {
  if (id === 9 || id === 10) return 'percent';
  if (id === 22 || id === 79) return 'dateTime';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || [32, 33, 75, 76, 77, 78, 80].includes(id))
    return 'time';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || (id >= 71 && id <= 74))
    return 'date';
  return id < 164 ? 'plain' : null;
}

/**
 * Kind of a format by its number and, for a format of the file's own, its code. A calendar in the code (Thai Buddhist
 * years) only changes how a date is shown: the stored number is the same day.
 */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtIn(id) ?? 'plain';
  const plain = code
    .replace(/"[^"]*"|\\.|_.|\*./gs, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]|;.*/gs, '')
    .replace(/general|am\/pm|a\/p|(?<=s)[.,]0+/gi, '')
    .toLowerCase();
  // Places for digits are of numbers only.
  if (/[0#?]/.test(plain)) return plain.includes('%') ? 'percent' : 'plain';
  const day = /[ydebgวดป]/u.test(plain) || /m{3,}/.test(plain);
  const hour = /[hsชนท]/u.test(plain);
  if (day || (/m/.test(plain) && !hour)) return hour ? 'dateTime' : 'date';
  return hour ? 'time' : 'plain';
}

/** Days from 1899-12-30, Excel's day 0, to 1970-01-01. */
const EPOCH = 25_569;
/** Days between the two beginnings of time that workbooks may have. */
const FROM_1904 = 1462;
const LAST_DAY = 2_958_465;
const DAY_SECONDS = 86_400;

const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * A number as text: a date as `YYYY-MM-DD`, with ` HH:MM:SS` where its format shows a time and it is not midnight; a time as `HH:MM:SS`; per
 * cent with its sign. A number that is no day of Excel's calendar stays a number.
 */
export function numberText(value: number, kind: NumberKind, from1904: boolean): string {
  if (kind === 'plain') return String(value);
  if (kind === 'percent') return `${Number((value * 100).toPrecision(12))}%`;
  let seconds = Math.round(value * DAY_SECONDS);
  if (kind === 'time' && value >= 0 && value < 1) return clock(seconds);
  let day = Math.floor(seconds / DAY_SECONDS);
  seconds -= day * DAY_SECONDS;
  if (from1904) day += FROM_1904;
  // Excel has a 29 February 1900, which was none.
  else if (day < 60) day += 1;
  if (!(value >= 0) || day < 2 || day > LAST_DAY) return String(value);
  const date = new Date((day - EPOCH) * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  return kind === 'date' || seconds === 0 ? date : `${date} ${clock(seconds)}`;
}

function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  return [hours, Math.floor(seconds / 60) % 60, seconds % 60].map(pad).join(':');
}
