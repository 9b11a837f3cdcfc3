/** What a metric can be of, as one chooses it. */
import {
  METRIC_LEVELS,
  type ColumnCounts,
  type MetricCounts,
  type MetricLevel,
} from '../../contract/types.ts';
import type { MeasuresData } from '../../model/measures/projection.ts';
import type { MetricScope } from '../../model/measures/scope.ts';
import type { VisitTime } from './visit-times.ts';
import type { LibraryData } from '../../model/types.ts';

export const LEVEL_WORDS: Readonly<Record<MetricLevel, string>> = {
  workspace: 'Whole workspace',
  source: 'Source',
  channel: 'Channel',
  segment: 'Segment',
  persona: 'Persona',
  map: 'Map',
  stage: 'Stage',
  touchpoint: 'Touchpoint',
};

export interface ScopeThing {
  readonly id: string;
  readonly name: string;
  /** Answers with a score; 0 where none is known. */
  readonly n: number;
}

interface Known {
  readonly counts: MetricCounts | null;
  /** What the column of response times holds, where one is chosen. */
  readonly column: ColumnCounts | null;
  /** How long answers took at mystery visits. */
  readonly visits?: readonly VisitTime[] | undefined;
  readonly measures: MeasuresData;
  readonly library: LibraryData | null;
  readonly maps: readonly { readonly id: string; readonly title: string }[];
}

/** All things of a level: those with answers, those of the library, and those with values. */
export function thingsOf(level: MetricLevel, { counts, measures, library, maps }: Known): ScopeThing[] {
  const found = new Map<string, ScopeThing>();
  const add = (id: string, name: string, n: number): void => {
    if (!found.has(id)) found.set(id, { id, name: name || 'Untitled', n });
  };
  for (const { id, name, n } of counts?.levels.find((one) => one.level === level)?.groups ?? [])
    add(id, name, n);
  if (level === 'segment')
    for (const { id, name } of counts?.customers ?? []) if (id !== '') add(id, name, 0);
  if (level === 'persona') for (const { id, name } of library?.personas ?? []) add(id, name, 0);
  if (level === 'touchpoint') for (const { id, name } of library?.touchpoints ?? []) add(id, name, 0);
  if (level === 'map') for (const { id, title } of maps) add(id, title, 0);
  const valued = measures.values.filter(({ scope }) => scope.level === level);
  for (const { scope, scopeName } of valued) if (scopeName !== undefined) add(scope.id, scopeName, 0);
  for (const { scope } of valued) add(scope.id, scope.id, 0);
  return [...found.values()];
}

/** Levels of which there is anything. */
export function levelsOf(known: Known): MetricLevel[] {
  return METRIC_LEVELS.filter((level) => level === 'workspace' || thingsOf(level, known).length > 0);
}

/** A scope in words: “Channel app”. */
export function scopeWords(scope: MetricScope, known: Known): string {
  if (scope.level === 'workspace') return LEVEL_WORDS.workspace;
  const name = thingsOf(scope.level, known).find(({ id }) => id === scope.id)?.name ?? scope.id;
  return `${LEVEL_WORDS[scope.level]} ${name}`;
}

export type { Known as KnownThings };
