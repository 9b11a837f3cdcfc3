/** What the columns of a table of metric values can be, and a mapping of them. */
import type { DateOrder, DecimalSign, ReadChoices } from '../../contract/types.ts';
import { COUNT_NAMES } from '../../measures/series/entry-value.ts';

/** Levels that a column may name; a stage may have its map in another column. */
export const SCOPE_LEVELS = ['segment', 'channel', 'persona', 'touchpoint', 'map', 'stage'] as const;
export type ScopeLevel = (typeof SCOPE_LEVELS)[number];

/** Names of the counts that a column may hold. */
export const COUNTS = [...new Set(Object.values(COUNT_NAMES).flat())];
export type CountName = (typeof COUNTS)[number];

/** `own` is a column that is a metric by itself, called as its header says. */
export const SERIES_ROLES = [
  'period',
  'from',
  'to',
  'metric',
  'value',
  'n',
  'low',
  'high',
  ...SCOPE_LEVELS,
  ...COUNTS,
  'own',
  'skip',
] as const;
export type SeriesRole = (typeof SERIES_ROLES)[number];

/** What the values of a table need not tell. */
export const DOUBTFUL = ['dateOrder', 'decimal'] as const;
export type Doubtful = (typeof DOUBTFUL)[number];

/** How a table of metric values is read. */
export interface SeriesMapping {
  readonly headerRows: number;
  readonly names: readonly string[];
  /** Of each column by position. All but `own` and `skip` are there once at most. */
  readonly roles: readonly SeriesRole[];
  readonly dateOrder: DateOrder;
  /** What separates decimals where a number alone does not tell. */
  readonly decimal: DecimalSign;
  /** Which of the two above the values tell for certain, or a person has said; the others are assumed. */
  readonly sure?: readonly Doubtful[] | undefined;
  /** The metric of a table that names none: an id. */
  readonly metric?: string | undefined;
  readonly read?: ReadChoices | undefined;
}

/** Gives a column a role; another column that had it is left out then. */
export function withSeriesRole(mapping: SeriesMapping, column: number, role: SeriesRole): SeriesMapping {
  const isOnce = role !== 'own' && role !== 'skip';
  const roles = mapping.roles.map((now, at): SeriesRole => {
    if (at === column) return role;
    return isOnce && now === role ? 'skip' : now;
  });
  return { ...mapping, roles };
}

/** Takes what a person says of dates or numbers. */
export function saying(mapping: SeriesMapping, part: Partial<Pick<SeriesMapping, Doubtful>>): SeriesMapping {
  const sure = DOUBTFUL.filter((one) => mapping.sure?.includes(one) || part[one] !== undefined);
  return { ...mapping, ...part, sure };
}

/** Where the columns of each role are; null for none. */
export interface Columns {
  readonly at: (role: SeriesRole) => number | null;
  /** By the name of the count. */
  readonly counts: readonly (readonly [name: CountName, at: number])[];
  readonly scopes: readonly (readonly [level: ScopeLevel, at: number])[];
  /** Columns that are a metric each. */
  readonly own: readonly number[];
  /** Whether rows hold a value beside those of the columns that are metrics. */
  readonly isLong: boolean;
}

export function columnsOfRoles(roles: readonly SeriesRole[]): Columns {
  const at = (role: SeriesRole): number | null => {
    const place = roles.indexOf(role);
    return place < 0 ? null : place;
  };
  const placed = <R extends SeriesRole>(of: readonly R[]): (readonly [R, number])[] =>
    of.flatMap((role) => {
      const place = at(role);
      return place === null ? [] : [[role, place] as const];
    });
  const counts = placed(COUNTS);
  return {
    at,
    counts,
    scopes: placed(SCOPE_LEVELS),
    own: roles.flatMap((role, place) => (role === 'own' ? [place] : [])),
    isLong: at('value') !== null || at('metric') !== null || counts.length > 0,
  };
}

/** Why a mapping cannot be used, or null. */
export function seriesMappingProblem({ roles }: SeriesMapping): string | null {
  const { at, own, counts } = columnsOfRoles(roles);
  if (at('period') === null && at('from') === null)
    return 'No column says the period. Choose it: a month, a date, or from and to.';
  if (at('value') === null && counts.length === 0 && own.length === 0)
    return 'No column holds values. Choose the column of values, of counts, or of a metric of its own.';
  return null;
}
