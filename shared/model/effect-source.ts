/** The metric of the workspace that an action is to change: which series, of what, and how long before and after. */
import { parseScope, scopeKey, WORKSPACE_SCOPE, type MetricScope } from './measures/scope.ts';
import { READING_FIELDS, readReading, storedReading } from './reading.ts';

/** How many whole months before the start, and after the completion, are compared. */
export const EFFECT_MONTHS = [1, 2, 3, 6, 12] as const;
const USUAL_MONTHS = 3;

export interface EffectSource {
  /** Id of the metric. */
  readonly metric: string;
  /** Key of its series, see `seriesOf`. */
  readonly series: string;
  readonly scope: MetricScope;
  /** One of `EFFECT_MONTHS`. */
  readonly months: number;
}

/** Of a metric as it is chosen: the whole workspace, and three months each side. */
export function newEffectSource(metric: string, series: string): EffectSource {
  return { metric, series, scope: WORKSPACE_SCOPE, months: USUAL_MONTHS };
}

/** A stored source; null for what names no metric. */
export function readEffectSource(stored: unknown): EffectSource | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { metric, series, scope: named, months } = stored as Readonly<Record<string, unknown>>;
  const scope = typeof named === 'string' ? parseScope(named) : null;
  if (typeof metric !== 'string' || typeof series !== 'string' || metric === '' || !scope) return null;
  return { metric, series, scope, months: EFFECT_MONTHS.find((known) => known === months) ?? USUAL_MONTHS };
}

export interface StoredEffectSource {
  metric: string;
  series: string;
  scope: string;
  months: number;
}

/** A source as it is stored; null for none. */
export function storedEffectSource(source: EffectSource | null): StoredEffectSource | null {
  return source && { ...source, scope: scopeKey(source.scope) };
}

/** A field of a card as it is stored: all but readings and the source of an effect are stored as they are. */
export function storedField(key: string, value: unknown): unknown {
  if (key === 'effectSource') return storedEffectSource(value as EffectSource | null);
  return READING_FIELDS.some((field) => field === key) ? storedReading(readReading(value)) : value;
}
