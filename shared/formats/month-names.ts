/** Names of months in the languages that feedback comes in, long and short, with and without a day before them. */

const LOCALES = ['en', 'th', 'uk', 'id', 'vi', 'ru', 'de', 'fr', 'es', 'pt', 'ms', 'it', 'pl', 'tr', 'nl'];
/** What else is written. */
const EXTRA: Readonly<Record<string, number>> = {
  sept: 9,
  januari: 1,
  pebruari: 2,
  nopember: 11,
  agust: 8,
  agu: 8,
  okt: 10,
  des: 12,
  січ: 1,
  лют: 2,
  бер: 3,
  квіт: 4,
  трав: 5,
  черв: 6,
  лип: 7,
  серп: 8,
  вер: 9,
  жовт: 10,
  лист: 11,
  груд: 12,
};

/** A name in the form in which it is looked up: lower case, without dots. */
const plain = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll('.', '');

let known: Map<string, number> | null = null;

function names(): Map<string, number> {
  if (known) return known;
  const found = new Map<string, number>();
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2020, month, 15)));
  for (const locale of LOCALES) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        // The Gregorian calendar throughout: the names are asked for, not the years.
        const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { month, day, timeZone: 'UTC' });
        days.forEach((date, index) => {
          const part = format.formatToParts(date).find(({ type }) => type === 'month');
          const name = plain(part?.value ?? '');
          // Numbers are no names (“tháng 3”, “3月”); where two languages differ, the earlier one wins.
          if (/^[\p{L}\p{M}]+$/u.test(name) && !found.has(name)) found.set(name, index + 1);
        });
      }
    }
  }
  for (const [name, month] of Object.entries(EXTRA)) if (!found.has(name)) found.set(name, month);
  known = found;
  return found;
}

/** The number of a month by its name in any of the languages, 1 to 12; 0 for what is none. */
export function monthNumber(name: string): number {
  return names().get(plain(name)) ?? 0;
}
