/**
 * TheyDo's file of metrics. Shape: github.com/theydo/theydo-s3-integrations, schemas/MetricsFile.schema.json
 * (`THEYDO_METRICS_V1`). Points say the day; their dimensions become a segment, or a channel where they are called so.
 */
import type { NewEntry } from '../../model/measures/edits.ts';
import { scopeKey, WORKSPACE_SCOPE, type MetricScope } from '../../model/measures/scope.ts';
import { isKnownMetric } from '../../model/measures/kinds.ts';
import { ScopeFinder } from './find-scope.ts';
import {
  newMetric,
  type FoundSeries,
  type NewMetric,
  type SeriesContext,
  type SeriesProblem,
} from './found.ts';
import { metricNamed } from './metric-names.ts';
import { monthOfDay, standForMonths } from './read-period.ts';
import { entryValue } from '../../measures/series/entry-value.ts';
import { isRefused } from '../../measures/metrics/result.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Whether parsed JSON is such a file. */
export function isTheydoMetrics(json: unknown): json is Json {
  return (
    isObject(json) &&
    /METRICS_V\d/.test(text(json['format']) || text(json['schema'])) &&
    list(metricsOf(json)).length > 0
  );
}

const metricsOf = (json: Json): unknown =>
  json['metrics'] ?? (isObject(json['data']) ? json['data']['metrics'] : undefined);

export function readTheydoMetrics(json: Json, context: SeriesContext): FoundSeries {
  const entries: NewEntry[] = [];
  const problems: SeriesProblem[] = [];
  const made = new Map<string, NewMetric>();
  const targets = new Map<string, number>();
  const scopes = new ScopeFinder(context);
  const notes: string[] = [];
  let row = 0;
  for (const metric of list(metricsOf(json))) {
    if (!isObject(metric)) continue;
    const title = text(metric['title']) || text(metric['importKey']) || 'Metric without a title';
    const id = idOf(metric, title, context, made);
    const target = number(metric['target']);
    if (target !== null) targets.set(id, target);
    const kind = isKnownMetric(id) ? id : (made.get(title)?.kind ?? 'number');
    const unit = made.get(title)?.unit ?? '';
    const points: NewEntry[] = [];
    for (const point of list(metric['dataPoints'])) {
      row += 1;
      const refused = (column: string, reason: string): void =>
        void problems.push({ row, column, reason: `${title}: ${reason}` });
      if (!isObject(point)) {
        refused('', 'this is no data point');
        continue;
      }
      const day = text(point['dateOfMeasurement']).slice(0, 10);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
        refused('dateOfMeasurement', `“${day}” is no date`);
        continue;
      }
      if (day > context.today) {
        refused('dateOfMeasurement', `${day} lies in the future`);
        continue;
      }
      const scope = scopeOf(point, scopes);
      if (typeof scope === 'string') {
        refused('dimensions', scope);
        continue;
      }
      const entry: NewEntry = {
        metric: id,
        scope,
        from: day,
        to: day,
        ...numbersOf(text(metric['type']), point),
        origin: context.origin,
      };
      const found = entryValue({ kind, unit }, entry);
      if (isRefused(found)) refused('', found.refused);
      else points.push(entry);
    }
    entries.push(...inMonths(points, title, notes));
  }
  const newMetrics = [...made.values()];
  return {
    entries: scopes.named(entries),
    newMetrics,
    targets: Array.from(targets, ([metric, target]) => ({ metric, target })),
    problems,
    unknown: scopes.unknown,
    notes,
  };
}

const KINDS: Readonly<Record<string, string>> = { NPS: 'nps', CSAT: 'csat', CES: 'ces' };

function idOf(metric: Json, title: string, { metrics }: SeriesContext, made: Map<string, NewMetric>): string {
  const known = KINDS[text(metric['type'])] ?? metricNamed(title, metrics);
  if (known !== null && known !== undefined) return known;
  const isRatio = text(metric['type']) === 'RATIO';
  made.set(title, {
    name: title,
    kind: isRatio ? 'ratio' : 'number',
    unit: isRatio ? '%' : text(metric['unit']),
  });
  return newMetric(title);
}

function scopeOf(point: Json, scopes: ScopeFinder): MetricScope | string {
  const stored = point['dimensions'] ?? point['dimension'];
  const pairs = Array.isArray(stored)
    ? stored.filter(isObject).map((one) => [text(one['key']), text(one['value'])] as const)
    : Object.entries(isObject(stored) ? stored : {}).map(([key, value]) => [key, text(value)] as const);
  const told = pairs.filter(([, value]) => value !== '');
  const [first] = told;
  if (!first) return WORKSPACE_SCOPE;
  return told.length === 1 && first[0].toLowerCase() === 'channel'
    ? scopes.find('channel', first[1])
    : scopes.find('segment', told.map(([, value]) => value).join(' · '));
}

type Numbers = Pick<NewEntry, 'value' | 'n' | 'low' | 'high' | 'counts'>;

function numbersOf(type: string, point: Json): Numbers {
  const nested = point['values'];
  const at = (key: string): number | null =>
    number(point[key]) ?? (isObject(nested) ? number(nested[key]) : null);
  const nothing: Numbers = { value: null, n: null, low: null, high: null, counts: null };
  const counted = (counts: Readonly<Record<string, number | null>>): Numbers =>
    Object.values(counts).every((count) => count !== null)
      ? { ...nothing, counts: counts as Record<string, number> }
      : nothing;
  switch (type) {
    case 'NPS':
      return counted({ promoters: at('promoters'), passives: at('passives'), detractors: at('detractors') });
    case 'CSAT': {
      const [satisfied, very] = [at('satisfied'), at('verySatisfied')];
      const others = ['neutral', 'unsatisfied', 'veryUnsatisfied'].map(at);
      return satisfied === null || very === null || others.includes(null)
        ? nothing
        : counted({
            satisfied: satisfied + very,
            others: others.reduce<number>((sum, one) => sum + (one ?? 0), 0),
          });
    }
    case 'CES':
      return { ...nothing, value: at('score'), n: at('respondents') };
    case 'RATIO':
      return counted({ of: at('numerator'), among: at('denominator') });
    default:
      return { ...nothing, value: at('value') };
  }
}

/** Days of which each month has one, in every scope, stand for their months. */
function inMonths(points: readonly NewEntry[], title: string, notes: string[]): NewEntry[] {
  const byScope = new Map<string, string[]>();
  for (const { scope, from } of points) {
    const days = byScope.get(scopeKey(scope));
    if (days) days.push(from);
    else byScope.set(scopeKey(scope), [from]);
  }
  const monthly =
    [...byScope.values()].every(standForMonths) && [...byScope.values()].some((days) => days.length > 1);
  if (monthly) notes.push(`${title}: its days, one of each month, are taken for their months.`);
  return monthly ? points.map((point) => ({ ...point, ...monthOfDay(point.from) })) : [...points];
}
