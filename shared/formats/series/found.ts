/** What a file of metric values holds. */
import type { MetricLevel } from '../../contract/metric-types.ts';
import type { NewEntry } from '../../model/measures/edits.ts';
import type { OwnKind } from '../../model/measures/kinds.ts';
import type { MetricSetting } from '../../model/measures/projection.ts';

/** A row that is not taken, and why. */
export interface SeriesProblem {
  /** From 1, headers not counted; of JSON the place among its points. */
  readonly row: number;
  /** Name of the column; '' where it is none in particular. */
  readonly column: string;
  readonly reason: string;
}

/** A metric that is not there yet. Its entries name it by `newMetric(name)`. */
export interface NewMetric {
  readonly name: string;
  readonly kind: OwnKind;
  readonly unit: string;
}

export interface FoundSeries {
  readonly entries: readonly NewEntry[];
  readonly newMetrics: readonly NewMetric[];
  /** Targets for the whole workspace that the file tells, by metric. */
  readonly targets: readonly { readonly metric: string; readonly target: number }[];
  readonly problems: readonly SeriesProblem[];
  /** What the person should know. */
  readonly notes: readonly string[];
}

/** What is known where a file is read. */
export interface SeriesContext {
  /** Metrics of one's own, and known ones that were changed. */
  readonly metrics: readonly MetricSetting[];
  /** Id of a persona, touchpoint or map by its name; null where there is none. */
  readonly find: (level: MetricLevel, name: string) => string | null;
  /** ISO day: values of later ones are refused. */
  readonly today: string;
  /** Name of the file. */
  readonly origin: string;
}

const NEW = 'new:';

/** Stands for the id of a metric that is to be made. */
export const newMetric = (name: string): string => NEW + name;

/** The name of such a metric; null for an id. */
export function nameOfNew(metric: string): string | null {
  return metric.startsWith(NEW) ? metric.slice(NEW.length) : null;
}
