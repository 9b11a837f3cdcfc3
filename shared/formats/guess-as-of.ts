/** From which day the relative dates of a file count: “3 days ago” says nothing without it. */
import { parseDate } from './dates.ts';
import { isTakenName } from './passing-columns.ts';
import type { ColumnProfile } from './profile.ts';
import { isRelativeDate } from './relative-dates.ts';

/** A day from which relative dates count back. */
export interface AsOf {
  /** YYYY-MM-DD */
  readonly day: string;
  /** "the day when the file was last changed" */
  readonly reason: string;
  /** Whether a column of the file with the day of the export goes before it. */
  readonly isGuess: boolean;
}

interface DatedColumn {
  readonly index: number;
  readonly name: string;
  readonly plain: string;
  readonly profile: ColumnProfile;
}

/** The day for a column of dates; null where it has none that are relative, or nobody knows a day. */
export function relativeTo(
  dates: DatedColumn,
  columns: readonly DatedColumn[],
  asOf: AsOf | undefined,
): AsOf | null {
  if (dates.profile.relative === 0 || !asOf) return null;
  const taken = takenOn(dates, columns);
  // A mapping repeats the day that was found for it.
  return taken && (asOf.isGuess || taken.day === asOf.day) ? taken : asOf;
}

/** The latest day of a column that says when rows were taken. */
function takenOn(dates: DatedColumn, columns: readonly DatedColumn[]): AsOf | null {
  for (const { index, name, plain, profile } of columns) {
    if (index === dates.index || !isTakenName(plain) || profile.dates < 0.9 || profile.relative > 0) continue;
    const days = profile.values.flatMap((value) => parseDate(value, 'dmy')?.slice(0, 10) ?? []);
    const day = days.toSorted().at(-1);
    if (day !== undefined) return { day, reason: `the latest day in “${name}”`, isGuess: true };
  }
  return null;
}

/** What was decided, for the person. */
export function relativeWords({ name, profile }: DatedColumn, { day, reason }: AsOf): string {
  const example = profile.values.find(isRelativeDate) ?? '';
  return `Dates in “${name}” such as “${example}” count back from ${day} (${reason}); what says months or years is kept as a month or a year.`;
}
