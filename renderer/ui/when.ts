/** Dates, sizes and numbers in words. */

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
];

/** "5 minutes ago", "yesterday", or the date where it is more than a week ago. Times in ms since 1970. */
export function whenWords(at: number, now: number): string {
  const past = now - at;
  if (past < 60_000) return 'just now';
  if (past >= 7 * 86_400_000) {
    return new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(at);
  }
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const [unit, size] = STEPS.findLast(([, size]) => past >= size) ?? ['minute', 60_000];
  return format.format(-Math.floor(past / size), unit);
}

/** "1 card", "84 cards", "1,200 cards". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** "0.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 100_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}

/** The present day in this computer's zone, ISO. */
export function today(): string {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
