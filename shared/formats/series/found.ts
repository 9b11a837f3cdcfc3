/** What a file of metric values holds. */
import type { NewEntry } from '../../model/measures/edits.ts';
import type { OwnKind } from '../../model/measures/kinds.ts';
import type { MetricSetting } from '../../model/measures/projection.ts';
import type { ScopeLevel } from './roles.ts';

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

/** Names in a file that the workspace does not know. */
export interface UnknownNames {
  readonly level: ScopeLevel;
  /** As the file writes them, in its order. */
  readonly names: readonly string[];
  /** Rows that name one of them. */
  readonly rows: number;
  /** Whether their values are among the entries: what is of a segment or channel can be kept, other things must be there. */
  readonly taken: boolean;
}

export interface FoundSeries {
  readonly entries: readonly NewEntry[];
  readonly newMetrics: readonly NewMetric[];
  /** Targets for the whole workspace that the file tells, by metric. */
  readonly targets: readonly { readonly metric: string; readonly target: number }[];
  readonly problems: readonly SeriesProblem[];
  readonly unknown: readonly UnknownNames[];
  /** What the person should know. */
  readonly notes: readonly string[];
}

/** What is known where a file is read. */
export interface SeriesContext {
  /** Metrics of one's own, and known ones that were changed. */
  readonly metrics: readonly MetricSetting[];
  /**
   * What is called so, as ids: several where a name stands for several. A stage is looked for on one map where that is
   * known, and may else be named with it: “Map · Stage”.
   */
  readonly find: (level: ScopeLevel, name: string, map?: string) => readonly string[];
  /** Whether values of segments and channels that the workspace does not know are left out. */
  readonly knownOnly?: boolean | undefined;
  /** Whether numbers are numbers in the file, as in a workbook: a point in them is a decimal sign. */
  readonly plainNumbers?: boolean | undefined;
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

const LEVEL_WORDS: Readonly<Record<ScopeLevel, readonly [one: string, several: string]>> = {
  segment: ['segment', 'segments'],
  channel: ['channel', 'channels'],
  persona: ['persona', 'personas'],
  touchpoint: ['touchpoint', 'touchpoints'],
  map: ['map', 'maps'],
  stage: ['stage', 'stages'],
};

/** “2 segments are not known here, in 14 rows, which are taken: Gold, Silver”. @param most names that are listed */
export function unknownWords({ level, names, rows, taken }: UnknownNames, most: number): string {
  const [one, several] = LEVEL_WORDS[level];
  const what = names.length === 1 ? `One ${one} is` : `${names.length} ${several} are`;
  const where = rows === 1 ? 'one row' : `${rows} rows`;
  const which = rows === 1 ? (taken ? 'is' : 'is not') : taken ? 'are' : 'are not';
  const listed = names.slice(0, most).join(', ');
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return `${what} not known here, in ${where}, which ${which} taken: ${listed}${more}`;
}
