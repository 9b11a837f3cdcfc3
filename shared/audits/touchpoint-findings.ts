/** What audits, mystery visits and observations say of one touchpoint of the catalogue. */
import { funnelSteps, steepestDrop } from '../measures/audit/funnel.ts';
import type { Spread } from '../measures/audit/visits.ts';
import type {
  Audit,
  AuditsData,
  FoundTouchpoint,
  Observation,
  Scenario,
  ScenarioStep,
} from '../model/audits/types.ts';
import { byDate } from './results.ts';
import { scenarioResult } from './visit-results.ts';

export interface TouchpointFindings {
  /** In audits, the newest first. */
  readonly found: readonly { readonly audit: Audit; readonly entry: FoundTouchpoint }[];
  /** Steps of scenarios that visits rated there. */
  readonly visited: readonly {
    readonly scenario: Scenario;
    readonly step: ScenarioStep;
    readonly experienced: Spread;
  }[];
  readonly observed: readonly {
    readonly observation: Observation;
    /** The greatest drop-off of a funnel in per cent, and before which step; null where there is none. */
    readonly drop: { readonly percent: number; readonly step: string } | null;
  }[];
}

/** @param isIt whether an id is the touchpoint's, or of one that was merged into it */
export function touchpointFindings(
  data: AuditsData,
  isIt: (touchpointId: string) => boolean,
): TouchpointFindings {
  const here = (id: string | null): boolean => id !== null && isIt(id);
  return {
    found: byDate(data.audits).flatMap((audit) =>
      data.inventory
        .filter(({ auditId, touchpointId }) => auditId === audit.id && here(touchpointId))
        .map((entry) => ({ audit, entry })),
    ),
    visited: data.scenarios.flatMap((scenario) =>
      scenarioResult(data, scenario).steps.flatMap(({ step, experienced }) =>
        experienced && here(step.touchpointId) ? [{ scenario, step, experienced }] : [],
      ),
    ),
    observed: data.observations
      .filter(({ touchpointId }) => here(touchpointId))
      .map((observation) => {
        const steps = funnelSteps(observation.rows);
        const worst = steps[steepestDrop(steps) ?? -1];
        return { observation, drop: worst?.drop ? { percent: worst.drop.value, step: worst.step } : null };
      }),
  };
}
