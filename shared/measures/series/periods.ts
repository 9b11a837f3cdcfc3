/** Months, quarters and years. */

export const GRAINS = ['month', 'quarter', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

export interface Period {
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  /** As people say it: `Mar 2026`, `Q1 2026`, `2026`, or its days. */
  readonly label: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (number: number): string => String(number).padStart(2, '0');

/** Days of a month from 1 to 12 of the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The period that holds an ISO day, or a month as `YYYY-MM`. */
export function periodOf(day: string, grain: Grain): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const text = day.slice(0, 4);
  if (grain === 'year') return { from: `${text}-01-01`, to: `${text}-12-31`, label: text };
  if (grain === 'month') {
    const first = `${text}-${two(month)}`;
    return {
      from: `${first}-01`,
      to: `${first}-${daysIn(year, month)}`,
      label: `${MONTHS[month - 1] ?? ''} ${text}`,
    };
  }
  const quarter = Math.ceil(month / 3);
  const last = quarter * 3;
  return {
    from: `${text}-${two(last - 2)}-01`,
    to: `${text}-${two(last)}-${daysIn(year, last)}`,
    label: `Q${quarter} ${text}`,
  };
}

/** A period by its days, with the label of the month, quarter or year that it is, or of its whole months. */
export function periodFrom(from: string, to: string): Period {
  for (const grain of GRAINS) {
    const period = periodOf(from, grain);
    if (period.from === from && period.to === to) return period;
  }
  const [first, last] = [periodOf(from, 'month'), periodOf(to, 'month')];
  if (first.from === from && last.to === to) {
    const isOneYear = from.slice(0, 4) === to.slice(0, 4);
    return { from, to, label: `${isOneYear ? first.label.slice(0, 3) : first.label} – ${last.label}` };
  }
  return { from, to, label: from === to ? from : `${from} – ${to}` };
}

/** The month that lies some months after that of an ISO day, as `YYYY-MM`; before it where they are negative. */
export function monthAfter(day: string, months: number): string {
  const at = 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${two((at % 12) + 1)}`;
}

/** So many whole months from a month (`YYYY-MM`) on. */
export function monthsFrom(month: string, months: number): Period {
  return periodFrom(`${month}-01`, periodOf(monthAfter(month, months - 1), 'month').to);
}

/** The period of the same grain before. */
export function periodBefore({ from }: Period, grain: Grain): Period {
  return periodOf(monthAfter(from, -{ month: 1, quarter: 3, year: 12 }[grain]), grain);
}
