/** Response times that stand in a column of the feedback, as lines of `sojourn metrics`. */
import type { FeedbackItem } from '../../../shared/contract/types.ts';
import { parseNumber } from '../../../shared/formats/numbers.ts';
import { responseTime } from '../../../shared/measures/metrics/response-time.ts';
import { refusedLine, type MetricLine } from './lines.ts';

/**
 * @param column name of a column that import kept as a field
 * @param groupsOf what an item belongs to
 */
export function responseLines(
  items: Iterable<FeedbackItem>,
  column: string,
  groupsOf: (item: FeedbackItem) => Iterable<string>,
): MetricLine[] {
  const groups = new Map<string, { durations: number[]; days: string[]; words: number }>();
  for (const item of items) {
    const text = item.fields[column];
    if (text === undefined || text.trim() === '') continue;
    const number = parseNumber(text.trim());
    for (const group of groupsOf(item)) {
      const found = groups.get(group) ?? { durations: [], days: [], words: 0 };
      groups.set(group, found);
      if (number === null) found.words += 1;
      else found.durations.push(number);
      if (item.date !== null) found.days.push(item.date.slice(0, 10));
    }
  }
  return Array.from(groups, ([group, { durations, days, words }]): MetricLine => {
    const name = group || 'all feedback';
    const found = responseTime(durations);
    if (!found) {
      const refused = `No value of “${column}” is a number from 0 on.`;
      return refusedLine(name, 'response-time', { refused }, 'feedback');
    }
    const { n, median, mean, refused } = found;
    days.sort();
    return {
      group: name,
      metric: 'response-time',
      n,
      counts: {
        mean: mean.mean,
        ...(mean.low === null ? {} : { meanLow: mean.low, meanHigh: mean.high ?? mean.low }),
      },
      ...median,
      method: `median of “${column}”, interval by order statistics`,
      ...(refused + words > 0
        ? { note: `${refused + words} values are no durations and do not count.` }
        : {}),
      scale: null,
      period: { from: days[0] ?? null, to: days.at(-1) ?? null },
      origin: 'feedback',
    };
  }).sort((a, b) => a.group.localeCompare(b.group, 'en'));
}
