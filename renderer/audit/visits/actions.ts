/** What can be done with scenarios and visits as wholes. Each is one undoable step. */
import {
  addScenario,
  addScenarioStep,
  addVisit,
  deleteScenario,
  deleteScenarioStep,
  deleteVisit,
} from '../../../shared/model/audits/edits/visits.ts';
import type { Scenario, ScenarioStep, Visit } from '../../../shared/model/audits/types.ts';
import { tellDeleted } from '../../app/undo.ts';
import { mapNow } from '../../state/documents.ts';
import { navigate } from '../../state/ui.ts';
import { editAudits, today } from '../edit.ts';
import { columnOptions } from '../parts/MapColumnFields.tsx';

/** Makes a scenario and opens it. */
export function newScenario(): void {
  const id = editAudits('New scenario', (doc) =>
    addScenario(doc, { name: 'New scenario', scale: { min: 1, max: 5 } }),
  );
  navigate({ screen: 'audit', part: 'visits', id });
}

export function removeScenario(scenario: Scenario): void {
  editAudits('Delete scenario', (doc) => deleteScenario(doc, scenario.id));
  navigate({ screen: 'audit', part: 'visits' });
  tellDeleted(`“${scenario.name || 'Scenario'}” deleted`);
}

/** Adds a step for each stage or step of the scenario's map that has none yet. */
export function takeMapSteps({ id, mapId, steps }: Scenario): void {
  const map = mapId === null ? null : mapNow(mapId);
  if (!map) return;
  const taken = new Set(steps.map(({ columnId }) => columnId));
  const missing = columnOptions(map).filter(({ value }) => !taken.has(value));
  editAudits('Take steps of the map', (doc) => {
    for (const { value, label } of missing) addScenarioStep(doc, id, { title: label, columnId: value });
  });
}

export function removeStep(step: ScenarioStep): void {
  editAudits('Delete step', (doc) => deleteScenarioStep(doc, step.id));
  tellDeleted(`“${step.title || 'Step'}” deleted`);
}

/** Adds a visit of today and answers its id. */
export function newVisit(scenarioId: string): string {
  return editAudits('New visit', (doc) => addVisit(doc, scenarioId, { date: today() }));
}

export function removeVisit(visit: Visit): void {
  editAudits('Delete visit', (doc) => deleteVisit(doc, visit.id));
  tellDeleted('Visit deleted');
}
