/** What is asked about drivers where nobody has chosen yet. */
import {
  OWN_SCORE,
  RETENTION,
  type DriverChoices,
  type DriverRequest,
  type DriverSource,
} from '../../contract/driver-types.ts';

/** Ratings of a source that can be drivers, where `outcome` is none. */
export function usualDrivers({ columns }: DriverSource, outcome: string): readonly string[] {
  return columns.filter(({ key, rating }) => rating && key !== outcome).map(({ key }) => key);
}

/** Most telling outcome of a source: its own score, else its first rating. Null where it has none. */
export function usualOutcome({ columns }: DriverSource): string | null {
  const own = columns.find(({ key }) => key === OWN_SCORE);
  return (own ?? columns.find(({ rating }) => rating))?.key ?? null;
}

/** The survey with most questions; without one the touchpoints of the evidence. */
export function firstRequest({ sources, left, stayed }: DriverChoices): DriverRequest {
  const surveys = sources.flatMap((source) => {
    const outcome = usualOutcome(source);
    return outcome === null ? [] : [{ source, outcome, drivers: usualDrivers(source, outcome).length }];
  });
  const [best] = surveys.toSorted((a, b) => b.drivers - a.drivers || b.source.items - a.source.items);
  if (best && best.drivers >= 2) return { by: 'question', sourceId: best.source.id, outcome: best.outcome };
  return { by: 'touchpoint', outcome: left > 0 && stayed > 0 ? RETENTION : OWN_SCORE };
}
