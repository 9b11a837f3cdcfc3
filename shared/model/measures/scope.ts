/** What a metric is of: the whole workspace, a segment, a map … */
import { METRIC_LEVELS, type MetricLevel } from '../../contract/metric-types.ts';

export interface MetricScope {
  readonly level: MetricLevel;
  /** '' for the workspace. Of a segment its folded name, of a channel its word, of a stage `map/stage`, else an id. */
  readonly id: string;
}

export const WORKSPACE_SCOPE: MetricScope = { level: 'workspace', id: '' };

/** A scope as it stands in keys: `workspace`, `segment:gold`. */
export function scopeKey({ level, id }: MetricScope): string {
  return level === 'workspace' ? level : `${level}:${id}`;
}

/** The inverse of `scopeKey`; null for what names no scope. */
export function parseScope(key: string): MetricScope | null {
  const colon = key.indexOf(':');
  const level = METRIC_LEVELS.find((known) => known === (colon < 0 ? key : key.slice(0, colon)));
  if (level === undefined) return null;
  const id = colon < 0 ? '' : key.slice(colon + 1);
  return (level === 'workspace') === (id === '') ? { level, id } : null;
}
