/** How a quote on a map says where it comes from: the same words on screen and in the sample. */

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An ISO date or date-time as "4 Mar 2025"; anything else as it is; '' for null. */
export function formatDate(iso: string | null): string {
  if (iso === null) return '';
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return iso;
  return day.format(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
}

/** "App reviews, 4 Mar 2026": where a feedback item comes from. `date` as in `formatDate`. */
export function quoteSource({ source, date }: { source: string; date: string | null }): string {
  return [source, formatDate(date)].filter(Boolean).join(', ');
}
