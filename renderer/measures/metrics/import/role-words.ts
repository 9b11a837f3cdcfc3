/** What the columns of a table of metric values can be, in words. */
import type { SeriesRole } from '../../../../shared/formats/series/roles.ts';

const WORDS: Readonly<Record<SeriesRole, string>> = {
  period: 'Period',
  from: 'Period: first day',
  to: 'Period: last day',
  metric: 'Metric: its name',
  value: 'Value',
  n: 'n: answers',
  low: 'Interval: low end',
  high: 'Interval: high end',
  segment: 'Of a segment',
  channel: 'Of a channel',
  persona: 'Of a persona',
  touchpoint: 'Of a touchpoint',
  map: 'Of a map',
  stage: 'Of a stage',
  promoters: 'Count: promoters',
  passives: 'Count: passives',
  detractors: 'Count: detractors',
  satisfied: 'Count: satisfied',
  others: 'Count: not satisfied',
  start: 'Count: customers at the start',
  added: 'Count: customers added',
  end: 'Count: customers at the end',
  of: 'Ratio: part',
  among: 'Ratio: whole',
  own: 'A metric of its own',
  skip: 'Leave out',
};

/** In the order of the menu. */
export const SERIES_ROLE_OPTIONS = (Object.keys(WORDS) as SeriesRole[]).map((value) => ({
  value,
  label: WORDS[value],
}));

/** Roles that matter to a reader of the table, in this order. */
export const TOLD_SERIES_ROLES = (Object.keys(WORDS) as SeriesRole[]).filter((role) => role !== 'skip');
