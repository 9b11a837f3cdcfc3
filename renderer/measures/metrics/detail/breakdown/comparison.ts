/** What a metric is broken down by, within what, and the values that then stand beside each other. */
import { METRIC_LEVELS, type MetricLevel } from '../../../../../shared/contract/types.ts';
import { sameScale } from '../../../../../shared/measures/scores.ts';
import type { Period } from '../../../../../shared/measures/series/periods.ts';
import {
  seriesOf,
  type MetricPoint,
  type MetricSeries,
  type SeriesInput,
} from '../../../../../shared/measures/series/series.ts';
import { WORKSPACE_SCOPE, type MetricScope } from '../../../../../shared/model/measures/scope.ts';
import {
  scopeWords,
  thingsOf,
  type KnownThings,
  type ScopeThing,
} from '../../../../../shared/measures/series/scopes.ts';

const LEVELS: readonly MetricLevel[] = METRIC_LEVELS.filter((level) => level !== 'workspace');

/** Levels that can be compared, or held. */
export const levelsThere = (known: KnownThings): readonly MetricLevel[] =>
  LEVELS.filter((level) => thingsOf(level, known).length > 0);

/** What is held while things of a level are compared: what the screen shows, but for others of its kind, and what one chose. */
export function heldBeside(
  by: MetricLevel,
  scope: MetricScope,
  held: readonly MetricScope[],
): readonly MetricScope[] {
  const own = scope.level === 'workspace' || scope.level === by ? [] : [scope];
  return [...own, ...held.filter(({ level }) => level !== by && level !== scope.level)];
}

/** The stages of a map are within it as they are: nothing has to be counted anew, and entered values count. */
export const isOwnStages = (by: MetricLevel, held: readonly MetricScope[]): boolean =>
  by === 'stage' && held.length === 1 && held[0]?.level === 'map';

/** “segment Gold and channel app”; '' for nothing. */
export function heldWords(held: readonly MetricScope[], known: KnownThings): string {
  const words = held
    .map((scope) => scopeWords(scope, known))
    .map((text) => text[0]?.toLowerCase() + text.slice(1));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The things of a level, of stages those of the map that is held. */
function thingsBeside(
  by: MetricLevel,
  held: readonly MetricScope[],
  known: KnownThings,
): readonly ScopeThing[] {
  const all = thingsOf(by, known);
  const map = held.find(({ level }) => level === 'map');
  if (by !== 'stage' || !map) return all;
  return all
    .filter(({ id }) => id.startsWith(`${map.id}/`))
    .map((thing) => ({ ...thing, name: thing.name.split(' · ').slice(1).join(' · ') || thing.name }));
}

export interface Found {
  readonly id: string;
  readonly name: string;
  readonly point: MetricPoint;
}

export interface Comparison {
  /** The best first. */
  readonly found: readonly Found[];
  /** Things whose values are on another scale, or from elsewhere. */
  readonly others: number;
  /** The value of everything that is held; null where there is none. */
  readonly whole: MetricPoint | null;
}

const isLike = (one: MetricSeries, { origin, scale }: MetricSeries): boolean =>
  one.origin === origin &&
  (one.scale === null || scale === null ? one.scale === scale : sameScale(one.scale, scale));

/** @param input whose scope does not matter @param period null for values of no particular time */
export function compare(
  series: MetricSeries,
  by: MetricLevel,
  held: readonly MetricScope[],
  period: Period | null,
  input: SeriesInput,
  known: KnownThings,
): Comparison {
  const { metric } = series;
  const pointIn = (all: readonly MetricSeries[]): MetricPoint | undefined =>
    all
      .find((one) => isLike(one, series))
      ?.points.find((one) => one.period?.from === period?.from && one.period?.to === period?.to);
  const within = (scope: MetricScope): MetricSeries[] =>
    seriesOf(metric, { ...input, scope, only: period ?? undefined });
  const found: Found[] = [];
  let others = 0;
  for (const { id, name } of thingsBeside(by, held, known)) {
    const all = within({ level: by, id });
    const point = pointIn(all);
    if (point) found.push({ id, name, point });
    else if (all.some((one) => !isLike(one, series))) others += 1;
  }
  const sign = metric.lessIsBetter ? 1 : -1;
  return {
    found: found.sort((a, b) => sign * (a.point.value - b.point.value)),
    others,
    whole: pointIn(within(WORKSPACE_SCOPE)) ?? null,
  };
}
