/** The mystery visits of one map, as files about that map tell them. */
import type { AuditsData, Scenario } from '../model/audits/types.ts';
import { scenarioResult, type ScenarioResult } from './visit-results.ts';

/** Scenarios of a map that were visited, and their visits: plain data, such as another thread can be handed. */
export type MapVisits = Pick<AuditsData, 'scenarios' | 'visits'>;

export function mapVisits({ scenarios, visits }: MapVisits, mapId: string): MapVisits {
  const here = scenarios.filter((one) => one.mapId === mapId);
  const visited = new Set(visits.map(({ scenarioId }) => scenarioId));
  const kept = here.filter(({ id }) => visited.has(id));
  const ids = new Set(kept.map(({ id }) => id));
  return { scenarios: kept, visits: visits.filter(({ scenarioId }) => ids.has(scenarioId)) };
}

/** The brands whose visits a scenario has, one's own ('') first. */
export function brandsOf({ visits }: Pick<MapVisits, 'visits'>, { id }: Scenario): string[] {
  return [...new Set(visits.filter(({ scenarioId }) => scenarioId === id).map(({ brand }) => brand))].sort();
}

export interface VisitGroup {
  readonly scenario: Scenario;
  /** '' for one's own. */
  readonly brand: string;
  readonly result: ScenarioResult;
}

/** Visits by scenario and brand: only visits of one brand are averaged. */
export function visitGroups(visits: MapVisits): VisitGroup[] {
  return visits.scenarios.flatMap((scenario) =>
    brandsOf(visits, scenario).map((brand) => {
      return { scenario, brand, result: scenarioResult(visits, scenario, brand) };
    }),
  );
}
