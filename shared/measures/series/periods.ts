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

/** A period by its days, with the label of the month, quarter or year that it is. */
export function periodFrom(from: string, to: string): Period {
  for (const grain of GRAINS) {
    const period = periodOf(from, grain);
    if (period.from === from && period.to === to) return period;
  }
  return { from, to, label: from === to ? from : `${from} – ${to}` };
}

/** The period of the same grain before. */
export function periodBefore({ from }: Period, grain: Grain): Period {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const back = { month: 1, quarter: 3, year: 12 }[grain];
  const at = 12 * year + month - 1 - back;
  return periodOf(`${String(Math.floor(at / 12)).padStart(4, '0')}-${two((at % 12) + 1)}-01`, grain);
}
