/** The plain picture of the document of metrics. */
import type * as Y from 'yjs';
import { CLV_METHODS, type ClvMethod } from '../../measures/metrics/lifetime-value.ts';
import { CES_METHODS, type CesMethod } from '../../measures/metrics/metrics.ts';
import { GRAINS, type Grain } from '../../measures/series/periods.ts';
import { byOrder } from '../order.ts';
import { entities, readNumber, readText, type Entity } from '../y-fields.ts';
import { measuresParts, PART_KEY, TARGET_KEY } from './doc.ts';
import { isKnownMetric, kindInfo, OWN_KINDS, type MetricKind } from './kinds.ts';
import { parseScope, type MetricScope } from './scope.ts';

/** One part of an index. */
export interface PartOfIndex {
  readonly metric: string;
  readonly weight: number;
  readonly worst: number;
  readonly best: number;
}

/** A metric as it is set: of one's own, or one that Sojourn knows with what was changed of it. */
export interface MetricSetting {
  readonly id: string;
  readonly kind: MetricKind;
  readonly name: string;
  readonly order: string;
  readonly unit: string;
  /** Column of the feedback that holds the response times; '' for none. */
  readonly field: string;
  /** How it is measured, in the words of who keeps it. */
  readonly note: string;
  readonly lessIsBetter: boolean;
  readonly ces: CesMethod;
  readonly clv: ClvMethod;
  /** Discount rate of a period in per cent, from 0 on. */
  readonly discount: number;
  /** By `scopeKey`. */
  readonly targets: Readonly<Record<string, number>>;
  readonly parts: readonly PartOfIndex[];
}

/** What was entered or imported of one metric, scope and period. */
export interface MetricEntry {
  /** Its key in the document. */
  readonly id: string;
  readonly metric: string;
  readonly scope: MetricScope;
  /** The name of a segment as the file wrote it, for where nothing else here names it. */
  readonly scopeName?: string;
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  /** Null where it follows from the counts. */
  readonly value: number | null;
  readonly n: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly counts: Readonly<Record<string, number>> | null;
  /** The file that it came from; '' for what was typed. */
  readonly origin: string;
}

/** A card of a map that shows a metric, as it was put there. */
export interface MetricCard {
  /** Its key in the document. */
  readonly id: string;
  readonly mapId: string;
  readonly cardId: string;
  readonly metric: string;
  /** Key of the series. */
  readonly series: string;
  readonly scope: MetricScope;
  readonly grain: Grain;
}

export interface MeasuresData {
  readonly metrics: readonly MetricSetting[];
  /** By metric, scope and period. */
  readonly values: readonly MetricEntry[];
  /** By map and card; some may be gone from their map. */
  readonly cards: readonly MetricCard[];
}

/** The metrics at this moment. Values of metrics that are gone, and what cannot be read, are left out. */
export function readMeasures(doc: Y.Doc): MeasuresData {
  const parts = measuresParts(doc);
  const metrics = Array.from(entities(parts.metrics), ([id, metric]) => readSetting(id, metric)).sort(
    byOrder,
  );
  const there = new Set(metrics.map(({ id }) => id));
  const values: MetricEntry[] = [];
  for (const [key, stored] of parts.values) {
    const value = readEntry(key, stored);
    if (value && (isKnownMetric(value.metric) || there.has(value.metric))) values.push(value);
  }
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
  const cards = Array.from(parts.cards, ([key, stored]) => readCard(key, stored)).filter(
    (card) => card !== null,
  );
  return { metrics, values: values.sort(byId), cards: cards.sort(byId) };
}

function readCard(key: string, stored: unknown): MetricCard | null {
  const [mapId = '', cardId = '', ...more] = key.split('/');
  if (mapId === '' || cardId === '' || more.length > 0 || typeof stored !== 'object' || stored === null)
    return null;
  const { metric, series, scope: named, grain } = stored as Record<string, unknown>;
  const scope = typeof named === 'string' ? parseScope(named) : null;
  const period = GRAINS.find((known) => known === grain);
  if (typeof metric !== 'string' || typeof series !== 'string' || !scope || !period) return null;
  return { id: key, mapId, cardId, metric, series, scope, grain: period };
}

/** A known metric of which nothing was set. */
export function unchanged(id: MetricSetting['id'], kind: MetricKind): MetricSetting {
  const { title, unit, lessIsBetter } = kindInfo(kind);
  const rest = {
    order: '',
    note: '',
    field: '',
    ces: 'mean',
    clv: 'end',
    discount: 10,
    targets: {},
    parts: [],
  } as const;
  return { id, kind, name: title, unit, lessIsBetter, ...rest };
}

function readSetting(id: string, metric: Entity): MetricSetting {
  const kind = isKnownMetric(id) ? id : (oneOf(OWN_KINDS, readText(metric, 'kind')) ?? 'number');
  const plain = unchanged(id, kind);
  return {
    id,
    kind,
    name: readText(metric, 'name') || plain.name,
    order: readText(metric, 'order'),
    unit: metric.has('unit') ? readText(metric, 'unit') : plain.unit,
    note: readText(metric, 'note'),
    field: kind === 'response' ? readText(metric, 'field') : '',
    lessIsBetter: isKnownMetric(id) ? plain.lessIsBetter : metric.get('lessIsBetter') === true,
    ces: oneOf(CES_METHODS, readText(metric, 'ces')) ?? plain.ces,
    clv: oneOf(CLV_METHODS, readText(metric, 'clv')) ?? plain.clv,
    discount: readNumber(metric, 'discount', 0, 1000) ?? plain.discount,
    targets: readTargets(metric),
    parts: kind === 'index' ? readParts(metric) : [],
  };
}

function oneOf<T extends string>(known: readonly T[], word: string): T | undefined {
  return known.find((one) => one === word);
}

function readTargets(metric: Entity): Record<string, number> {
  const keys = [...metric.keys()].filter((key) => key.startsWith(TARGET_KEY)).sort();
  return Object.fromEntries(
    keys.flatMap((key) => {
      const scope = key.slice(TARGET_KEY.length);
      const target = readNumber(metric, key, -MOST, MOST);
      return target === null || !parseScope(scope) ? [] : [[scope, target]];
    }),
  );
}

function readParts(metric: Entity): PartOfIndex[] {
  const ids = [...metric.keys()]
    .filter((key) => key.startsWith(PART_KEY) && key.endsWith('/weight'))
    .map((key) => key.slice(PART_KEY.length, -'/weight'.length))
    .sort();
  return ids.map((id) => {
    const number = (field: string, or: number): number =>
      readNumber(metric, `${PART_KEY}${id}/${field}`, -MOST, MOST) ?? or;
    return { metric: id, weight: number('weight', 0), worst: number('worst', 0), best: number('best', 100) };
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Greater numbers are no measurement, and cannot be drawn. */
const MOST = 1e15;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= MOST;

/** The key of a value. */
export function entryKey(metric: string, scope: string, from: string, to: string): string {
  return [metric, scope, from, to].join('|');
}

function readEntry(key: string, stored: unknown): MetricEntry | null {
  const parts = key.split('|');
  const [metric = '', from = '', to = ''] = [parts[0], parts.at(-2), parts.at(-1)];
  const scope = parts.length < 4 ? null : parseScope(parts.slice(1, -2).join('|'));
  if (!scope || !DAY.test(from) || !DAY.test(to) || to < from) return null;
  if (typeof stored !== 'object' || stored === null) return null;
  const fields = stored as Record<string, unknown>;
  const number = (name: string): number | null => {
    const value = fields[name];
    return isNumber(value) ? value + 0 : null;
  };
  const counts = readCounts(fields['counts']);
  const value = number('value');
  if (value === null && counts === null) return null;
  const n = number('n');
  const [low, high] = [number('low'), number('high')];
  const isInterval = value !== null && low !== null && high !== null && low <= value && value <= high;
  const origin = typeof fields['origin'] === 'string' ? fields['origin'] : '';
  const scopeName = fields['scopeName'];
  const interval = isInterval ? { low, high } : { low: null, high: null };
  return {
    id: key,
    metric,
    scope,
    ...(typeof scopeName === 'string' ? { scopeName } : {}),
    from,
    to,
    value,
    n: n === null || n < 0 ? null : n,
    ...interval,
    counts,
    origin,
  };
}

function readCounts(value: unknown): Record<string, number> | null {
  if (typeof value !== 'object' || value === null) return null;
  const counts = Object.entries(value).filter((entry): entry is [string, number] => isNumber(entry[1]));
  return counts.length === 0 ? null : Object.fromEntries(counts);
}
